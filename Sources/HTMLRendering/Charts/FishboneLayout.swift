import Reporting
import Wording

/// Where the parts of a fishbone lie: bones above and below a spine that ends in the problem, or, in a
/// narrow column, one below the other along a spine that runs down.
///
/// Every text has a box of its own; no two overlap, however many causes there are: the drawing grows.
struct FishboneLayout {
  struct Rib {
    /// The cause's name in one line or two, the last with its count.
    var lines: [String]
    /// All lines.
    var box: Box
    var hover: String
    var mark: Point
    /// The line below the label, up to the bone.
    var start: Point
    var end: Point
    var cause: FishboneDrawing.Cause
  }

  struct Bone {
    var name: String
    /// As much of the name as has room, and its count.
    var title: String
    /// The title's.
    var box: Box
    var start: Point
    var end: Point
    var ribs: [Rib]
  }

  private(set) var bones: [Bone] = []
  private(set) var spine = (start: Point(x: 0, y: 0), end: Point(x: 0, y: 0))
  private(set) var head = Box(x: 0, y: 0, width: 0, height: 0)
  private(set) var headLines: [String] = []
  private(set) var width: Double
  private(set) var height = 0.0

  static let lineHeight = 14.0
  /// Under the lines of a rib, up to the next one.
  private static let ribGap = 9.0
  private static let titleHeight = 24.0
  private static let markRoom = 14.0
  /// Between the end of a text and its slanting bone.
  private static let trailingRoom = 14.0
  /// Between a bone and the ribs of the next one.
  private static let gap = 18.0

  /// - Parameter top: room above, for a legend.
  init(_ drawing: FishboneDrawing, size: ChartSize, top: Double) {
    width = size.width
    switch size {
    case .wide: layOutWide(drawing, top: top)
    case .narrow: layOutNarrow(drawing, top: top)
    }
  }

  var boxes: [Box] { [head] + bones.flatMap { [$0.box] + $0.ribs.map(\.box) } }

  private mutating func layOutWide(_ drawing: FishboneDrawing, top: Double) {
    let headWidth = 128.0
    let pairs = (drawing.bones.count + 1) / 2
    let tallest = drawing.bones.map(\.causes.count).max() ?? 0
    let slant = min(64, 26 + Double(tallest) * 6)
    let column = (width - headWidth - slant - 8) / Double(max(1, pairs))
    func side(_ bones: ArraySlice<FishboneDrawing.Bone>) -> Double {
      let ribs = bones.map { bone in
        bone.causes.reduce(0) { $0 + Self.height(of: $1, room: column - Self.gap) }
      }
      return Self.titleHeight + 20 + max(34, ribs.max() ?? 0)
    }
    let (above, below) = (drawing.bones.prefix(pairs), drawing.bones.dropFirst(pairs))
    let (aboveHeight, belowHeight) = (side(above), side(below))
    let spineY = top + aboveHeight
    let sides = [
      Side(isAbove: true, reach: aboveHeight, slant: slant, column: column),
      Side(isAbove: false, reach: belowHeight, slant: slant, column: column),
    ]
    for (bones, side) in zip([above, below], sides) {
      for (index, bone) in bones.enumerated() {
        let foot = Point(x: slant + column * Double(index + 1), y: spineY)
        self.bones.append(wideBone(bone, foot: foot, side))
      }
    }
    height = top + aboveHeight + belowHeight + 4
    head = Box(x: width - headWidth, y: spineY - 34, width: headWidth, height: 68)
    headLines = TextWidth.wrapped(
      drawing.problem, to: headWidth - 16, lines: 3, size: ChartSize.text)
    spine = (Point(x: 4, y: spineY), Point(x: head.x, y: spineY))
  }

  /// What the bones of one side of the spine share.
  private struct Side {
    var isAbove: Bool
    /// From the spine to the outer edge.
    var reach: Double
    /// How far a bone leans over.
    var slant: Double
    /// The width of a bone with its ribs.
    var column: Double
  }

  private func wideBone(_ bone: FishboneDrawing.Bone, foot: Point, _ side: Side) -> Bone {
    let (isAbove, slant, column) = (side.isAbove, side.slant, side.column)
    let direction = isAbove ? -1.0 : 1.0
    let length = side.reach - Self.titleHeight
    let tip = Point(x: foot.x - slant, y: foot.y + direction * length)
    let titleWidth = min(column - Self.gap, 150)
    let titleBox = Box(
      x: tip.x - titleWidth / 2 - 6, y: isAbove ? tip.y - Self.titleHeight : tip.y,
      width: titleWidth, height: Self.titleHeight - 4)
    // The most frequent is next to the title, where the eye begins. A rib's line lies under its text.
    var distance = isAbove ? length - 4 : length - 7
    let ribs = bone.causes.map { cause in
      let height = Self.height(of: cause, room: column - Self.gap)
      if isAbove { distance -= height }
      let y = foot.y + direction * distance
      let x = foot.x - slant * distance / length
      if !isAbove { distance -= height }
      return Self.rib(
        cause, from: Point(x: x - column + Self.gap, y: y), to: Point(x: x, y: y))
    }
    return Bone(
      name: bone.name, title: Self.title(bone, width: titleWidth - 12), box: titleBox, start: tip,
      end: foot, ribs: ribs)
  }

  private mutating func layOutNarrow(_ drawing: FishboneDrawing, top: Double) {
    headLines = TextWidth.wrapped(
      drawing.problem, to: width - 24, lines: 2, size: ChartSize.text)
    head = Box(
      x: 0, y: top, width: width, height: 16 + ChartSize.lineHeight * Double(headLines.count))
    var y = head.bottom + 14
    for bone in drawing.bones {
      let titleBox = Box(x: 28, y: y, width: width - 40, height: Self.titleHeight - 4)
      y += Self.titleHeight + 2
      var ribs: [Rib] = []
      for cause in bone.causes {
        let (left, right) = (40.0, width - 4)
        y += Self.height(of: cause, room: right - left)
        ribs.append(Self.rib(cause, from: Point(x: left, y: y), to: Point(x: right, y: y)))
      }
      bones.append(
        Bone(
          name: bone.name, title: Self.title(bone, width: width - 60), box: titleBox,
          start: Point(x: 8, y: titleBox.middle), end: Point(x: 28, y: titleBox.middle),
          ribs: ribs))
      y += 12
    }
    height = y
    let last = bones.last?.start.y ?? head.bottom
    spine = (Point(x: 8, y: last), Point(x: 8, y: head.bottom))
  }

  private static func rib(
    _ cause: FishboneDrawing.Cause, from start: Point, to end: Point
  ) -> Rib {
    let lines = lines(of: cause, room: end.x - start.x)
    let height = lineHeight * Double(lines.count)
    let box = Box(
      x: start.x + markRoom, y: start.y - height - 3,
      width: end.x - start.x - markRoom - trailingRoom,
      height: height)
    return Rib(
      lines: lines, box: box, hover: "\(cause.name): \(number(cause))",
      mark: Point(x: start.x + 6, y: box.y + lineHeight / 2 + 1), start: start, end: end,
      cause: cause)
  }

  /// How much room a rib takes, with the air up to the next.
  private static func height(of cause: FishboneDrawing.Cause, room: Double) -> Double {
    lineHeight * Double(lines(of: cause, room: room).count) + ribGap
  }

  private static func lines(of cause: FishboneDrawing.Cause, room: Double) -> [String] {
    let size = ChartSize.smallText
    let number = " " + number(cause)
    let room = room - markRoom - trailingRoom
    if TextWidth.of(cause.name + number, size: size) <= room { return [cause.name + number] }
    var lines = TextWidth.wrapped(cause.name, to: room, lines: 2, size: size)
    let last = lines.removeLast()
    let short = TextWidth.truncated(
      last, to: room - TextWidth.of(number, size: size), size: size)
    return lines + [short + number]
  }

  /// How often it was found, and in brackets how often it was verified where that is not all.
  private static func number(_ cause: FishboneDrawing.Cause) -> String {
    let count = QuantityText.count(cause.count)
    guard cause.verified > 0, cause.verified < cause.count else { return count }
    return "\(count) (\(QuantityText.count(cause.verified)))"
  }

  private static func title(_ bone: FishboneDrawing.Bone, width: Double) -> String {
    let number = bone.count > 0 ? " \(QuantityText.count(bone.count))" : ""
    let room = width - TextWidth.of(number, size: ChartSize.text)
    return TextWidth.truncated(bone.name, to: room, size: ChartSize.text) + number
  }
}
