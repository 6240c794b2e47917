import Reporting

/// Between which values chance explains a point: a band with one step a period, since small samples
/// have wide limits, and a line at the centre.
struct ControlLimitBand {
  private let limits: LineDrawing.ControlLimits
  private let frame: Frame
  private let count: Int

  init(_ limits: LineDrawing.ControlLimits, frame: Frame, count: Int) {
    self.limits = limits
    self.frame = frame
    self.count = count
  }

  var markup: Markup {
    let (upper, lower) = (outline(limits.upper), outline(limits.lower))
    let centre = frame.vertical.position(limits.centre)
    return .path(Path(through: upper + lower.reversed(), closed: true), style: "limits")
      + .path(Path(through: upper), style: "limit")
      + .path(Path(through: lower), style: "limit")
      + .line(
        Point(x: frame.plot.x, y: centre), Point(x: frame.plot.right, y: centre),
        style: "centre")
  }

  /// From the left edge of each period to its right edge at its own height.
  func outline(_ values: [Double]) -> [Point] {
    let band = frame.band(count)
    return values.enumerated().flatMap { index, value in
      let y = frame.vertical.position(value)
      let left = frame.plot.x + Double(index) * band
      return [Point(x: left, y: y), Point(x: left + band, y: y)]
    }
  }
}
