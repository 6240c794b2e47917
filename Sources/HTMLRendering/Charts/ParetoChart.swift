import Desk
import Reporting
import Wording

/// Columns from the largest to the smallest, in two parts, and over them the cumulative share, whose
/// scale is at the right; a dashed line marks where the vital few end.
struct ParetoChart {
  private let drawing: ParetoDrawing
  private let legend: Legend
  private let frame: Frame

  private static let rightRoom = 44.0

  init(_ drawing: ParetoDrawing, words: Words, size: ChartSize) {
    self.drawing = drawing
    let parts = drawing.parts.enumerated().map { index, part in
      Legend.Entry(name: part.name, swatch: .column(SeriesStyle(index: index)))
    }
    let line = Legend.Entry(name: drawing.cumulativeName, swatch: .line(SeriesStyle(index: 2)))
    legend = Legend(parts + [line], width: size.width)
    let ends = Columns.segments(drawing.columns).flatMap { [$0.from, $0.to] }
    frame = Frame(
      size, Ticks.covering(ValueRange.covering(ends, includingZero: true), unit: drawing.unit),
      top: legend.height, right: Self.rightRoom)
  }

  var picture: Picture {
    let marks = [
      legend.markup, frame.grid, columns, vitalLine, cumulativeLine, shareScale,
      labels, hovers,
    ]
    let height = frame.height + Self.labelLine * Double(Self.labelLines - 1)
    return Picture(width: frame.size.width, height: height, marks: marks.joined())
  }

  private static let labelLine = 13.0
  private static let labelLines = 3

  /// Every column is named: in several lines, and cut where even those are too few. Columns too narrow for
  /// a character leave out names.
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

  private var columns: Markup {
    Columns.segments(drawing.columns).map { segment in
      let (one, other) = (
        frame.vertical.position(segment.from), frame.vertical.position(segment.to)
      )
      let band = frame.band(drawing.labels.count)
      let width = min(band * 0.74, 56)
      let box = Box(
        x: frame.plot.x + (Double(segment.label) + 0.5) * band - width / 2, y: min(one, other),
        width: width, height: abs(one - other))
      return Columns.block(box, SeriesStyle(index: segment.series))
    }.joined()
  }

  /// The height of a share: the plot from 0 to 100 %.
  private func height(ofShare share: Double) -> Double {
    frame.plot.bottom - share * frame.plot.height
  }

  private var vitalLine: Markup {
    let y = height(ofShare: drawing.vitalShare)
    return .line(
      Point(x: frame.plot.x, y: y), Point(x: frame.plot.right, y: y), style: "target")
  }

  private var cumulativeLine: Markup {
    let centres = frame.centres(drawing.labels.count)
    let points = zip(centres, drawing.cumulativeShares).map {
      Point(x: $0, y: height(ofShare: $1))
    }
    let style = SeriesStyle(index: 2)
    return .path(Path(through: points), style: "line \(style.colour)")
      + points.map { style.marker(at: $0) }.joined()
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

extension ParetoDrawing {
  /// The columns alone.
  var columns: ColumnDrawing {
    ColumnDrawing(labels: labels, series: parts.map(\.finite), unit: unit, isStacked: true)
  }
}
