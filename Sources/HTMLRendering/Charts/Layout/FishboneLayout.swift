import Desk
import Reporting

/// Where the parts of a fishbone lie: bones above and below a spine that ends in the problem, or, in a
/// narrow column, one below the other along a spine that runs down.
///
/// Every text has a box of its own; no two overlap, however many causes there are: the drawing grows.
struct FishboneLayout: Sendable, Equatable {
  struct Label: Sendable, Equatable {
    var text: String
    var box: Box
    /// What a pointer is told, where the text had to be cut or says more.
    var hover: String
  }

  struct Rib: Sendable, Equatable {
    var label: Label
    var mark: Point
    /// The line below the label, up to the bone.
    var start: Point
    var end: Point
    var cause: FishboneDrawing.Cause
  }

  struct Bone: Sendable, Equatable {
    var title: Label
    var start: Point
    var end: Point
    var ribs: [Rib]
    var isEmpty: Bool { ribs.isEmpty }
  }

  private(set) var bones: [Bone] = []
  private(set) var spine: (start: Point, end: Point) = (Point(x: 0, y: 0), Point(x: 0, y: 0))
  private(set) var head = Box(x: 0, y: 0, width: 0, height: 0)
  private(set) var headLines: [String] = []
  private(set) var width: Double
  private(set) var height = 0.0

  static let rowHeight = 24.0
  private static let titleHeight = 24.0
  private static let markRoom = 16.0
  /// Between a bone and the ribs of the next one.
  private static let gap = 10.0

  /// - Parameter top: room above, for a legend.
  init(_ drawing: FishboneDrawing, size: ChartSize, top: Double) {
    width = size.width
    switch size.layout {
    case .wide: layOutWide(drawing, top: top)
    case .narrow: layOutNarrow(drawing, top: top)
    }
  }

  static func == (left: FishboneLayout, right: FishboneLayout) -> Bool {
    left.bones == right.bones && left.head == right.head && left.headLines == right.headLines
      && left.width == right.width && left.height == right.height
  }

  /// All boxes of text.
  var boxes: [Box] { [head] + bones.flatMap { [$0.title.box] + $0.ribs.map(\.label.box) } }

  // MARK: Bones above and below

  private mutating func layOutWide(_ drawing: FishboneDrawing, top: Double) {
    let headWidth = 128.0
    let pairs = (drawing.bones.count + 1) / 2
    let tallest = drawing.bones.map(\.causes.count).max() ?? 0
    let slant = min(64, 26 + Double(tallest) * 6)
    let column = (width - headWidth - slant - 8) / Double(max(1, pairs))
    func side(_ bones: ArraySlice<FishboneDrawing.Bone>) -> Double {
      Self.titleHeight + 14 + Self.rowHeight * Double(max(1, bones.map(\.causes.count).max() ?? 0))
    }
    let (above, below) = (drawing.bones.prefix(pairs), drawing.bones.dropFirst(pairs))
    let (aboveHeight, belowHeight) = (side(above), side(below))
    let spineY = top + aboveHeight
    for (bones, isAbove) in [(above, true), (below, false)] {
      let reach = isAbove ? aboveHeight : belowHeight
      for (place, bone) in bones.enumerated() {
        let foot = Point(x: slant + column * Double(place + 1), y: spineY)
        self.bones.append(
          wideBone(bone, foot: foot, reach: reach, slant: slant, column: column, isAbove: isAbove))
      }
    }
    height = top + aboveHeight + belowHeight + 4
    head = Box(x: width - headWidth, y: spineY - 34, width: headWidth, height: 68)
    headLines = Self.wrapped(drawing.problem, width: headWidth - 16, lines: 3)
    spine = (Point(x: 4, y: spineY), Point(x: head.x, y: spineY))
  }

  private func wideBone(
    _ bone: FishboneDrawing.Bone, foot: Point, reach: Double, slant: Double, column: Double,
    isAbove: Bool
  ) -> Bone {
    let direction = isAbove ? -1.0 : 1.0
    let length = reach - Self.titleHeight
    let tip = Point(x: foot.x - slant, y: foot.y + direction * length)
    let titleWidth = min(column - Self.gap, 150)
    let titleY = isAbove ? tip.y - Self.titleHeight : tip.y
    let title = Label(
      text: Self.title(bone, width: titleWidth - 12),
      box: Box(
        x: tip.x - titleWidth / 2 - 6, y: titleY, width: titleWidth, height: Self.titleHeight - 4),
      hover: bone.name)
    let ribs = bone.causes.enumerated().map { index, cause in
      // The most frequent is next to the title, where the eye begins.
      let distance = length - 10 - Self.rowHeight * Double(index + 1) + Self.rowHeight / 2
      let y = foot.y + direction * distance
      let x = foot.x - slant * distance / length
      return Self.rib(
        cause, from: Point(x: x - column + Self.gap, y: y), to: Point(x: x, y: y))
    }
    return Bone(title: title, start: tip, end: foot, ribs: ribs)
  }

  // MARK: Bones one below the other

  private mutating func layOutNarrow(_ drawing: FishboneDrawing, top: Double) {
    headLines = Self.wrapped(drawing.problem, width: width - 24, lines: 2)
    head = Box(
      x: 0, y: top, width: width, height: 16 + ChartSize.lineHeight * Double(headLines.count))
    var y = head.bottom + 14
    for bone in drawing.bones {
      let title = Label(
        text: Self.title(bone, width: width - 60),
        box: Box(x: 28, y: y, width: width - 40, height: Self.titleHeight - 4), hover: bone.name)
      let start = Point(x: 8, y: y + (Self.titleHeight - 4) / 2)
      y += Self.titleHeight + 2
      var ribs: [Rib] = []
      for cause in bone.causes {
        y += Self.rowHeight
        ribs.append(
          Self.rib(cause, from: Point(x: 40, y: y - 4), to: Point(x: width - 4, y: y - 4)))
      }
      bones.append(
        Bone(title: title, start: start, end: Point(x: 28, y: start.y), ribs: ribs))
      y += 12
    }
    height = y
    let last = bones.last?.start.y ?? head.bottom
    spine = (Point(x: 8, y: last), Point(x: 8, y: head.bottom))
  }

  // MARK: Texts

  private static func rib(
    _ cause: FishboneDrawing.Cause, from start: Point, to end: Point
  ) -> Rib {
    let count = QuantityText.text(Double(cause.count), .count)
    let verified = QuantityText.text(Double(cause.verified), .count)
    let isPartly = cause.verified > 0 && cause.verified < cause.count
    let number = isPartly ? " \(count) (\(verified))" : " \(count)"
    let room = end.x - start.x - markRoom - 6
    let numberWidth = TextWidth.of(number, size: ChartSize.smallText)
    let name = TextWidth.truncated(
      cause.name, to: room - numberWidth, size: ChartSize.smallText)
    let box = Box(
      x: start.x + markRoom, y: start.y - 17, width: room, height: 16)
    return Rib(
      label: Label(text: name + number, box: box, hover: "\(cause.name): \(count)"),
      mark: Point(x: start.x + 6, y: start.y - 8), start: start, end: end, cause: cause)
  }

  private static func title(_ bone: FishboneDrawing.Bone, width: Double) -> String {
    let sum = bone.causes.reduce(0) { $0 + $1.count }
    let number = sum > 0 ? " \(QuantityText.text(Double(sum), .count))" : ""
    let room = width - TextWidth.of(number, size: ChartSize.text)
    return TextWidth.truncated(bone.name, to: room, size: ChartSize.text) + number
  }

  /// A text in so many lines; the last is cut where it is longer.
  private static func wrapped(_ text: String, width: Double, lines: Int) -> [String] {
    var result: [String] = []
    var line = ""
    for character in text {
      let longer = line + String(character)
      if TextWidth.of(longer, size: ChartSize.text) > width, !line.isEmpty {
        result.append(line)
        line = String(character)
      } else {
        line = longer
      }
    }
    result.append(line)
    guard result.count > lines else { return result }
    let rest = result[(lines - 1)...].joined()
    return result.prefix(lines - 1) + [
      TextWidth.truncated(rest, to: width, size: ChartSize.text)
    ]
  }
}
