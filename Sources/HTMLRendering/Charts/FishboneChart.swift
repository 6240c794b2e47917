import Reporting

/// The fishbone diagram: causes as ribs with how often each was found. A filled mark is a verified
/// cause, an empty one is not; bones without a cause are pale.
struct FishboneChart {
  private let layout: FishboneLayout
  private let legend: Legend

  init(_ drawing: FishboneDrawing, size: ChartSize) {
    legend = Legend(
      [
        .init(name: drawing.verifiedName) { CauseMark.draw(isVerified: true, at: $0) },
        .init(name: drawing.unverifiedName) { CauseMark.draw(isVerified: false, at: $0) },
      ], width: size.width)
    layout = FishboneLayout(drawing, size: size, top: legend.height + 6)
  }

  var picture: Picture {
    let marks =
      [legend.markup, .line(layout.spine.start, layout.spine.end, style: "spine")]
      + layout.bones.map(bone) + [head]
    return Picture(width: layout.width, height: layout.height, marks: marks.joined())
  }

  private func bone(_ bone: FishboneLayout.Bone) -> Markup {
    var parts = [
      Markup.line(bone.start, bone.end, style: "bone"),
      .rect(bone.box, style: "branch", radius: 4, hover: bone.name),
      .text(
        bone.title, x: bone.box.centre, y: bone.box.bottom - 6, anchor: .middle, style: "t name"),
    ]
    for rib in bone.ribs {
      parts.append(.line(rib.start, rib.end, style: "rib"))
      parts.append(CauseMark.draw(isVerified: rib.cause.verified > 0, at: rib.mark))
      for (index, line) in rib.lines.enumerated() {
        let y = rib.box.y + FishboneLayout.lineHeight * Double(index + 1) - 3
        parts.append(.text(line, x: rib.box.x, y: y, style: "t small name"))
      }
      parts.append(.rect(rib.box, style: "hover", hover: rib.hover))
    }
    return .group(bone.ribs.isEmpty ? "pale" : "full", parts)
  }

  private var head: Markup {
    let lines = layout.headLines
    let first =
      layout.head.middle
      - Double(lines.count - 1) * ChartSize.lineHeight / 2 + 4
    let texts = lines.enumerated().map { index, line in
      Markup.text(
        line, x: layout.head.centre, y: first + Double(index) * ChartSize.lineHeight,
        anchor: .middle, style: "t head")
    }
    return .rect(layout.head, style: "problem", radius: 8) + texts.joined()
  }
}
