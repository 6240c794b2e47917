import Desk
import Reporting
import Wording

/// Columns from the largest to the smallest, in two parts, and over them the cumulative share, whose
/// scale is at the right; a dashed line marks where the vital few end.
struct ParetoChart {
  private let drawing: ParetoDrawing
  private let columns: Columns
  private let legend: Legend
  private let frame: Frame

  private static let rightRoom = 44.0
  private static let line = SeriesStyle(index: 2)

  init(_ drawing: ParetoDrawing, size: ChartSize) {
    self.drawing = drawing
    columns = Columns(drawing.columns, widest: 56, isStacked: true)
    legend = Legend(
      columns.legend + [.line(drawing.cumulativeName, Self.line)], width: size.width)
    frame = Frame(size, columns.ticks, top: legend.height, right: Self.rightRoom)
  }

  var picture: Picture {
    let vitalLine = Markup.line(
      across: frame.plot, at: height(ofShare: drawing.vitalShare), style: "target")
    return frame.picture(
      [
        legend.markup, frame.grid, columns.markup(in: frame), vitalLine, cumulativeLine,
        shareScale, labels, hovers,
      ], below: Self.labelLine * Double(Self.labelLines - 1))
  }

  private static let labelLine = 13.0
  private static let labelLines = 3

  /// In up to three lines, cut where those are too few; very narrow columns leave out names.
  private var labels: Markup {
    let width = frame.band(drawing.labels.count) - 4
    if width < ChartSize.smallText { return frame.labels(drawing.labels) }
    return zip(drawing.labels, frame.centres(drawing.labels.count)).flatMap { label, centre in
      TextWidth.wrapped(label, to: width, lines: Self.labelLines, size: ChartSize.smallText)
        .enumerated().map { index, line in
          Markup.text(
            line, x: centre, y: frame.plot.bottom + 16 + Double(index) * Self.labelLine,
            anchor: .middle, style: "t small")
        }
    }.joined()
  }

  /// The height of a share: the plot from 0 to 100 %.
  private func height(ofShare share: Double) -> Double {
    frame.plot.bottom - share * frame.plot.height
  }

  private var cumulativeLine: Markup {
    let centres = frame.centres(drawing.labels.count)
    let points = zip(centres, drawing.cumulativeShares).map {
      Point(x: $0, y: height(ofShare: $1))
    }
    return .path(Path(through: points), style: "line \(Self.line.colour)")
      + points.map { Self.line.marker(at: $0) }.joined()
  }

  private var shareScale: Markup {
    [0, 0.5, drawing.vitalShare, 1].map { share in
      .text(
        QuantityText.fixed(share * 100, fractionDigits: 0) + "%", x: frame.plot.right + 6,
        y: height(ofShare: share) + 4)
    }.joined()
  }

  private var hovers: Markup {
    frame.hovers(
      drawing.labels.enumerated().map { index, label in
        let parts = drawing.parts.map {
          "\($0.name): \(ValueText.text($0.values[index], drawing.unit))"
        }
        let share = ValueText.text(drawing.cumulativeShares[index], .ratio)
        return ([label] + parts + ["\(drawing.cumulativeName): \(share)"]).joined(separator: "\n")
      })
  }
}
