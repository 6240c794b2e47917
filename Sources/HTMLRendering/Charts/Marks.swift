/// How one series is told from the next: by colour, and by shape or hatching where colour fails.
struct SeriesStyle: Sendable, Equatable {
  var index: Int

  static let colours = 6

  /// The style class that sets the colour.
  var colour: String { "s\(index % Self.colours + 1)" }

  /// Every second series of columns is hatched.
  var isHatched: Bool { index % 2 == 1 }

  /// Centred at a point: circle, square, diamond, triangle, plus, bar.
  func marker(at point: Point, radius: Double = 3.5) -> Markup {
    let (x, y, r) = (point.x, point.y, radius)
    let style = "mark \(colour)"
    switch index % Self.colours {
    case 0: return .element("circle", ["class": style, "cx": x.svg, "cy": y.svg, "r": r.svg])
    case 1: return .rect(Box(x: x - r, y: y - r, width: 2 * r, height: 2 * r), style: style)
    case 2: return .path(Self.diamond(at: point, radius: r * 1.35), style: style)
    case 3:
      let points = [(0.0, -1.3), (1.25, 0.9), (-1.25, 0.9)]
      let corners = points.map { Point(x: x + $0.0 * r, y: y + $0.1 * r) }
      return .path(Path(through: corners, closed: true), style: style)
    case 4:
      var plus = Path(through: [Point(x: x - r * 1.3, y: y), Point(x: x + r * 1.3, y: y)])
      plus.move(to: Point(x: x, y: y - r * 1.3))
      plus.line(to: Point(x: x, y: y + r * 1.3))
      return .path(plus, style: "line \(colour)")
    default:
      return .rect(Box(x: x - r / 2, y: y - r * 1.3, width: r, height: r * 2.6), style: style)
    }
  }

  static func diamond(at point: Point, radius: Double) -> Path {
    let corners = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]
    return Path(
      through: corners.map { Point(x: point.x + $0.0 * radius, y: point.y + $0.1 * radius) },
      closed: true)
  }
}

/// A point outside its limits or at which a control rule fired: a hollow diamond, unlike any series'
/// marker; a hollow circle where outside is good.
enum Signal {
  static func draw(at point: Point, isGood: Bool = false, hover: String? = nil) -> Markup {
    let title = hover.map(Markup.hover) ?? Markup()
    guard isGood else {
      let outline = SeriesStyle.diamond(at: point, radius: 7).text
      return .element("path", ["class": "signal", "d": outline], title)
    }
    return .element(
      "circle", ["class": "signal good", "cx": point.x.svg, "cy": point.y.svg, "r": 5.5.svg],
      title)
  }
}

/// Filled for a verified cause, empty for one that is not: told apart by shape.
enum CauseMark {
  static func draw(isVerified: Bool, at centre: Point) -> Markup {
    let box = Box(x: centre.x - 4, y: centre.y - 4, width: 8, height: 8)
    return isVerified
      ? .rect(box, style: "fill s1", radius: 1)
      : .element(
        "circle",
        ["class": "open", "cx": centre.x.svg, "cy": centre.y.svg, "r": 3.6.svg])
  }
}
