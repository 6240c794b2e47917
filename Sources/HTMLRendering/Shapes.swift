/// The few SVG elements that the charts are made of. Colours and fonts come from the style sheet by
/// class. `hover` is what a pointer that rests on a mark is told.
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

  /// A line from the left to the right edge of a box.
  static func line(across box: Box, at y: Double, style: String) -> Markup {
    line(Point(x: box.x, y: y), Point(x: box.right, y: y), style: style)
  }

  static func rect(
    _ box: Box, style: String, radius: Double? = nil, hover: String? = nil
  ) -> Markup {
    element(
      "rect",
      [
        "class": style, "x": box.x.svg, "y": box.y.svg, "width": max(0, box.width).svg,
        "height": max(0, box.height).svg, "rx": radius.map(\.svg),
      ], title(hover))
  }

  static func circle(
    at centre: Point, radius: Double, style: String, hover: String? = nil
  ) -> Markup {
    element(
      "circle",
      ["class": style, "cx": centre.x.svg, "cy": centre.y.svg, "r": radius.svg], title(hover))
  }

  static func path(_ path: Path, style: String, hover: String? = nil) -> Markup {
    element("path", ["class": style, "d": path.text], title(hover))
  }

  private static func title(_ hover: String?) -> Markup {
    hover.map { element("title", [:], Markup(text: $0)) } ?? Markup()
  }

  static func group(_ style: String, _ content: [Markup]) -> Markup {
    element("g", ["class": style], content)
  }
}

struct Point: Sendable, Equatable {
  var x: Double
  var y: Double
}

/// The outline of a shape, in the notation of an SVG path.
struct Path {
  private(set) var text = ""

  /// Straight lines from point to point, broken where there is none.
  init(through points: [Point?], closed: Bool = false) {
    var isOpen = false
    for point in points {
      if let point {
        if isOpen { line(to: point) } else { move(to: point) }
      }
      isOpen = point != nil
    }
    if closed { text += "Z" }
  }

  mutating func move(to point: Point) { text += "M\(point.x.svg) \(point.y.svg)" }
  mutating func line(to point: Point) { text += "L\(point.x.svg) \(point.y.svg)" }
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
  var middle: Double { y + height / 2 }

  /// Whether the two share more than an edge.
  func overlaps(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}

extension Box {
  init(around centre: Point, width: Double, height: Double) {
    self.init(x: centre.x - width / 2, y: centre.y - height / 2, width: width, height: height)
  }
}
