import Desk
import Foundation
@testable import Reporting
import Testing

@testable import HTMLRendering
import Wording

@Suite struct `A fishbone` {
  private static let words = [
    "接口超时", "第三方支付通道在高峰时段响应超时并重试", "no", "The carrier's interface times out under peak load",
    "话术生硬",
  ]

  /// So many causes over six bones, or all on the first.
  private func drawing(_ count: Int, onOneBone: Bool, bones: Int = 6) -> FishboneDrawing {
    var causes = [[FishboneDrawing.Cause]](repeating: [], count: bones)
    for number in 0..<count {
      causes[onOneBone ? 0 : number % bones].append(
        .init(
          name: Self.words[number % Self.words.count] + " \(number)", count: 1200 - number,
          verified: number % 3 == 0 ? 1 : 0))
    }
    return FishboneDrawing(
      problem: "支付失败率较上月上升15%，小程序渠道 1,234 件",
      bones: causes.enumerated().map { index, causes in
        .init(
          name: index % 2 == 0 ? "人" : "Measurement",
          count: causes.reduce(0) { $0 + $1.count }, causes: causes)
      }, verifiedName: "已验证", unverifiedName: "未验证")
  }

  @Test(arguments: [0, 1, 3, 20, 60, 200], ChartSize.allCases)
  func `has no two texts that touch, and none outside`(
    count: Int, layout: ChartSize
  ) {
    for (onOneBone, bones) in [(false, 6), (true, 6), (false, 7)] {
      let size = layout
      let fish = FishboneLayout(
        drawing(count, onOneBone: onOneBone, bones: bones), size: size, top: 24)
      let boxes = fish.boxes
      #expect(boxes.count == 1 + bones + count)
      for (place, box) in boxes.enumerated() {
        #expect(box.x >= 0 && box.right <= fish.width + 1e-9, "\(box)")
        #expect(box.y >= 24 && box.bottom <= fish.height + 1e-9, "\(box)")
        for other in boxes[(place + 1)...] { #expect(!box.overlaps(other), "\(box) \(other)") }
      }
      for rib in fish.bones.flatMap(\.ribs) {
        for line in rib.lines {
          #expect(TextWidth.of(line, size: ChartSize.smallText) <= rib.box.width + 1e-9, "\(line)")
        }
        #expect(
          rib.lines.last?.hasSuffix(QuantityText.text(Double(rib.cause.count), .count)) == true
            || rib.lines.last?.hasSuffix(")") == true)
      }
    }
  }

  @Test func `tells verified causes by shape, and shows empty bones pale`() {
    let chart = Chart(
      id: "fish", title: "鱼骨图", description: "…", drawing: .fishbone(drawing(2, onOneBone: true)))
    let svg = SVGDocument(chart, language: .simplifiedChinese).text
    #expect(svg.contains("class=\"pale\"") && svg.contains("class=\"full\""))
    // Two in the legend, and one each.
    #expect(svg.components(separatedBy: "class=\"open\"").count == 3)
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
  }

  @Test func `never lets a cause's name become markup`() {
    var fish = drawing(1, onOneBone: true)
    fish.bones[0].causes[0].name = "<script>alert(1)</script>"
    let chart = Chart(id: "f", title: "</title>", description: "&", drawing: .fishbone(fish))
    let svg = SVGDocument(chart, language: .english).text
    #expect(!svg.contains("<script>") && !svg.contains("</title></title>"))
  }
}
