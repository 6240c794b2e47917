/// The few SVG elements that the charts are made of. Colours and fonts come from the style sheet by
/// class.
extension Markup {
  enum Anchor: String {
    case start
    case middle
    case end
  }

  static func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, style: String = "t"
  ) -> Markup {
    element(
      "text",
      [
        "class": style, "x": x.svg, "y": y.svg,
        "text-anchor": anchor == .start ? nil : anchor.rawValue,
      ], Markup(text: text))
  }

  static func line(_ from: Point, _ to: Point, style: String) -> Markup {
    element(
      "line",
      ["class": style, "x1": from.x.svg, "y1": from.y.svg, "x2": to.x.svg, "y2": to.y.svg])
  }

  /// A rectangle; `hover` is what a pointer that rests on it is told.
  static func rect(
    _ box: Box, style: String, radius: Double? = nil, hover: String? = nil
  ) -> Markup {
    element(
      "rect",
      [
        "class": style, "x": box.x.svg, "y": box.y.svg, "width": max(0, box.width).svg,
        "height": max(0, box.height).svg, "rx": radius.map(\.svg),
      ], hover.map(Markup.hover) ?? Markup())
  }

  static func path(_ path: Path, style: String) -> Markup {
    element("path", ["class": style, "d": path.text])
  }

  static func hover(_ text: String) -> Markup { element("title", [:], Markup(text: text)) }

  static func group(_ style: String, _ content: [Markup]) -> Markup {
    element("g", ["class": style], content)
  }
}

struct Point: Sendable, Equatable {
  var x: Double
  var y: Double
}

/// The outline of a shape, in the notation of an SVG path.
struct Path: Sendable, Equatable {
  private(set) var text = ""

  init() {}

  /// Straight lines from point to point.
  init(through points: [Point], closed: Bool = false) {
    for (index, point) in points.enumerated() {
      if index == 0 { move(to: point) } else { line(to: point) }
    }
    if closed { close() }
  }

  /// Lines from point to point, broken where there is none.
  init(throughKnown points: [Point?]) {
    var isOpen = false
    for point in points {
      if let point {
        if isOpen { line(to: point) } else { move(to: point) }
      }
      isOpen = point != nil
    }
  }

  mutating func move(to point: Point) { text += "M\(point.x.svg) \(point.y.svg)" }
  mutating func line(to point: Point) { text += "L\(point.x.svg) \(point.y.svg)" }
  mutating func close() { text += "Z" }

  var isEmpty: Bool { text.isEmpty }
}

/// A rectangle in drawing units; y grows downwards.
struct Box: Sendable, Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
  var centre: Double { x + width / 2 }

  /// Whether the two share more than an edge.
  func overlaps(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}
