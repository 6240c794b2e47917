/// How one series is told from the next: by colour, and by shape or hatching where colour fails.
struct SeriesStyle {
  var index: Int

  static let colours = 6

  /// The style class that sets the colour.
  var colour: String { "s\(index % Self.colours + 1)" }

  /// Every second series of columns is hatched.
  var isHatched: Bool { index % 2 == 1 }

  /// Centred at a point: circle, square, diamond, triangle, plus, bar.
  func marker(at point: Point, radius r: Double = 3.5) -> Markup {
    let style = "mark \(colour)"
    switch index % Self.colours {
    case 0: return .circle(at: point, radius: r, style: style)
    case 1: return .rect(Box(around: point, width: 2 * r, height: 2 * r), style: style)
    case 2: return .path(Self.diamond(at: point, radius: r * 1.35), style: style)
    case 3:
      let corners = [(0.0, -1.3), (1.25, 0.9), (-1.25, 0.9)]
      return .path(Self.polygon(corners, around: point, scale: r), style: style)
    case 4:
      let reach = r * 1.3
      var plus = Path(
        through: [Point(x: point.x - reach, y: point.y), Point(x: point.x + reach, y: point.y)])
      plus.move(to: Point(x: point.x, y: point.y - reach))
      plus.line(to: Point(x: point.x, y: point.y + reach))
      return .path(plus, style: "line \(colour)")
    default: return .rect(Box(around: point, width: r, height: r * 2.6), style: style)
    }
  }

  static func diamond(at point: Point, radius: Double) -> Path {
    polygon([(0, -1), (1, 0), (0, 1), (-1, 0)], around: point, scale: radius)
  }

  private static func polygon(
    _ corners: [(Double, Double)], around centre: Point, scale: Double
  ) -> Path {
    Path(
      through: corners.map { Point(x: centre.x + $0 * scale, y: centre.y + $1 * scale) },
      closed: true)
  }
}

/// A point outside its limits: a hollow diamond, or a circle where outside is good.
enum Signal {
  static func draw(at point: Point, isGood: Bool = false, hover: String? = nil) -> Markup {
    isGood
      ? .circle(at: point, radius: 5.5, style: "signal good", hover: hover)
      : .path(SeriesStyle.diamond(at: point, radius: 7), style: "signal", hover: hover)
  }
}

/// Filled for a verified cause, empty for one that is not: told apart by shape.
enum CauseMark {
  static func draw(isVerified: Bool, at centre: Point) -> Markup {
    isVerified
      ? .rect(Box(around: centre, width: 8, height: 8), style: "fill s1", radius: 1)
      : .circle(at: centre, radius: 3.6, style: "open")
  }
}
