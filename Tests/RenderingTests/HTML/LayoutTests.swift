@testable import Reporting
import Testing

@testable import HTMLRendering

@Suite struct `Labels under an axis` {
  private let bounds = Box(x: 0, y: 0, width: 380, height: 16)

  private func place(_ labels: [String]) -> [AxisLabels.Placed] {
    let band = 340 / Double(max(1, labels.count))
    return AxisLabels.place(
      labels, at: labels.indices.map { 40 + (Double($0) + 0.5) * band }, within: bounds)
  }

  @Test(arguments: [0, 1, 2, 7, 14, 31, 366])
  func `never touch, never leave the drawing, and keep the last`(_ count: Int) {
    for name in ["2026-05", "一线在线客服组", "i", "WWWWWWWW"] {
      let labels = (0..<count).map { "\(name)\($0)" }
      let placed = place(labels)
      for (left, right) in zip(placed, placed.dropFirst()) {
        #expect(left.box.right + AxisLabels.gap <= right.box.x)
      }
      #expect(placed.allSatisfy { $0.box.x >= 0 && $0.box.right <= bounds.width + 1e-9 })
      #expect(placed.last?.text == labels.last)
    }
  }

  @Test func `are all there when they fit`() {
    #expect(place(["周一", "周二", "周三"]).map(\.text) == ["周一", "周二", "周三"])
  }

  @Test func `are shortened when one is wider than the drawing`() {
    let placed = place([String(repeating: "长", count: 60)])
    #expect(placed.count == 1)
    #expect(placed[0].text.hasSuffix("…"))
    #expect(placed[0].box.width <= bounds.width)
  }
}

@Suite struct `Names at the ends of lines` {
  private let plot = Box(x: 40, y: 10, width: 500, height: 200)

  @Test func `move apart as little as they can`() throws {
    let wanted = [100.0, 101, 102, 30].map {
      EndLabels.Wanted(text: "线 \($0)", y: $0, style: "t")
    }
    let placed = try #require(EndLabels.place(wanted, rightOf: plot))
    for (index, label) in placed.enumerated() {
      #expect(placed[(index + 1)...].allSatisfy { !$0.box.overlaps(label.box) })
    }
    #expect(placed[0].box.y == 30 - ChartSize.lineHeight / 2)
  }

  @Test func `stay beside the plot at its edges`() throws {
    let wanted = (0..<6).map { EndLabels.Wanted(text: "\($0)", y: 210, style: "t") }
    let placed = try #require(EndLabels.place(wanted, rightOf: plot))
    #expect(placed.allSatisfy { $0.box.bottom <= plot.bottom + ChartSize.lineHeight / 2 })
  }

  @Test func `are left out when there is no room for all`() {
    let wanted = (0..<20).map { EndLabels.Wanted(text: "\($0)", y: 50, style: "t") }
    #expect(EndLabels.place(wanted, rightOf: plot) == nil)
  }
}

@Suite struct `A legend` {
  @Test func `wraps before the edge and cuts what is wider than a line`() {
    let names = (0..<9).map { "团队名称\($0)" } + [String(repeating: "长", count: 90)]
    let legend = Legend(names.map { .stroke($0, "target") }, width: 380)
    #expect(legend.boxes.count == names.count)
    #expect(legend.boxes.allSatisfy { $0.right <= 380.001 })
    for (index, box) in legend.boxes.enumerated() {
      #expect(legend.boxes[(index + 1)...].allSatisfy { !$0.overlaps(box) })
    }
  }

  @Test func `takes no room without names`() {
    #expect(Legend([], width: 380).height == 0)
  }
}

@Suite struct `The width of a text` {
  @Test func `counts a Chinese character as one em, a Latin letter as about half`() {
    #expect(TextWidth.of("客服", size: 12) == 24)
    #expect((0.5...0.65).contains(TextWidth.of("n", size: 1)))
  }

  @Test func `limits a shortened text`() {
    let text = TextWidth.truncated("二线技术支持与支付专项团队", to: 80, size: 12)
    #expect(text == "二线技术支…")
    #expect(TextWidth.truncated("团队", to: 5, size: 12).isEmpty)
  }
}

@Suite struct `A step curve` {
  private let scale = LinearScale(domain: 0...100, start: 0, end: 100)

  @Test func `holds each height until the next point`() {
    let outline = StepOutline(
      [.init(horizontal: 0, vertical: 10), .init(horizontal: 50, vertical: 4)],
      horizontal: scale, vertical: scale)
    #expect(outline.line == [Point(x: 0, y: 10), Point(x: 50, y: 10), Point(x: 50, y: 4)])
    #expect(outline.band.isEmpty)
  }

  @Test func `of very many points stays a small drawing with the same end`() throws {
    let points = (0...100_000).map {
      StepDrawing.Point(horizontal: Double($0) / 1000, vertical: 100 - Double($0) / 1000)
    }
    let outline = StepOutline(points, horizontal: scale, vertical: scale)
    #expect((300...500).contains(outline.line.count))
    #expect(try #require(outline.line.last) == Point(x: 100, y: 0))
  }
}
