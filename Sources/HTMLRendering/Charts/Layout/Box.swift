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

/// The sizes that all charts share.
struct ChartSize: Sendable, Equatable {
  enum Layout: String, Sendable, CaseIterable {
    /// For a column of text on a screen or on A4.
    case wide
    /// For a phone or for two charts side by side.
    case narrow
  }

  var layout: Layout

  var width: Double {
    switch layout {
    case .wide: 760
    case .narrow: 380
    }
  }

  /// The height of a chart that does not grow with its rows.
  var height: Double {
    switch layout {
    case .wide: 290
    case .narrow: 240
    }
  }

  static let text = 12.0
  static let smallText = 11.0
  static let lineHeight = 16.0
}
