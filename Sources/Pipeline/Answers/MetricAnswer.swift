import Desk
import JSONWriting
import Metrics
import Reporting
import Statistics
import TextRendering
import Wording

/// A figure of a group, and what may be said of its change where it is compared.
struct Figure: Sendable {
  let key: String
  let unit: MeasurementUnit
  let measurement: Measurement
  var comparison: Comparison?
  /// What may be said of the figure; nil where nobody asked.
  var judgement: Judgement?
  /// How it stands to its target; nil without one.
  var target: TargetMark?
}

/// Metrics by dimensions, alone or beside another period: the answer to `touchstone analyze`.
struct MetricAnswer: AnswerBody {
  /// One of the breakdowns that were asked for.
  struct Part: Sendable {
    let dimensions: [Dimension]
    let measurementKeys: [String]
    /// The values of the dimensions, and a figure for each key.
    var rows: [(key: [String?], figures: [Figure])]

    /// The same with its values as they may be shown.
    func redacted(by redaction: Redaction) -> Part {
      var part = self
      part.rows = rows.map { (redaction.key($0.key, by: dimensions), $0.figures) }
      return part
    }

    fileprivate var isJudged: Bool {
      rows.contains { $0.figures.contains { $0.judgement != nil } }
    }
  }

  let parts: [Part]
  /// Nil: no cut.
  let period: Period?
  /// What the period is compared with; nil for nothing.
  var base: Period?
  let clock: WallClock
  let language: Language

  /// A sentence for each ratio with cases that may still become a yes.
  var ripeningNotes: [String] {
    guard let part = parts.first else { return [] }
    return part.measurementKeys.indices.compactMap { place in
      let open = part.rows.compactMap { $0.figures[place].measurement.ripening }
      guard open.contains(where: { $0 > 0 }) else { return nil }
      let phrase = NotePhrase.ripening(
        part.measurementKeys[place], open: open.count == 1 ? open[0] : nil)
      return phrase.text(in: language)
    }
  }

  var page: [PagePart] {
    parts.map { .table(base == nil ? groupTable($0) : figureTable($0)) }
  }

  /// One line a group. A few figures show their intervals; more show value and sample.
  private func groupTable(_ part: Part) -> Table {
    let (showsInterval, isJudged) = (part.measurementKeys.count <= 3, part.isJudged)
    let figures = part.measurementKeys.flatMap { key -> [Table.Column] in
      [.init(id: key, title: key, unit: .number), .init(id: "n", title: "n", unit: .count)]
        + (showsInterval ? [.init(id: "interval", title: "95%", unit: .number)] : [])
        + (isJudged
          ? [.named(words.column(.usual), unit: .number), .named(words.column(.verdict))] : [])
    }
    return Table(
      id: "breakdown", title: "", columns: part.dimensions.columns + figures,
      rows: part.rows.map { row in
        row.key.cells
          + row.figures.flatMap { figure -> [Cell] in
            let (measurement, unit) = (figure.measurement, figure.unit)
            return [.quantity(ifAny: measurement.value, unit), .number(measurement.sample)]
              + (showsInterval ? [.interval(of: measurement, unit)] : [])
              + (isJudged ? figure.judgedCells : [])
          }
      })
  }

  /// One line a figure of a group.
  private func figureTable(_ part: Part) -> Table {
    let columns = columns(of: part.measurementKeys, part.rows.flatMap(\.figures))
    return Table(
      id: "comparison", title: "", columns: part.dimensions.columns + columns.map(\.column),
      rows: part.rows.flatMap { row in
        row.figures.map { figure in row.key.cells + columns.map { $0.cell(figure) } }
      })
  }

  /// Shifts, counts by working day and effects on the total are shown where a figure has them.
  private func columns(of keys: [String], _ figures: [Figure]) -> [ItemColumn<Figure>] {
    var columns: [ItemColumn<Figure>] = []
    if keys.count > 1 {
      columns.append(.named(words.column(.metric)) { .text($0.key) }.whole)
    }
    columns += [
      .named(keys.count > 1 ? words.column(.value) : keys.first ?? "", .number) {
        .quantity(ifAny: $0.measurement.value, $0.unit)
      },
      .named("n", .number) { .number($0.measurement.sample) },
      .named(words.column(.base), .number) { .quantity(ifAny: $0.comparison?.base.value, $0.unit) },
      .named("n", .number) { $0.comparison.map { .number($0.base.sample) } ?? .absent },
      .named(words.column(.change), .number) {
        .difference(ifAny: $0.measurement.shownChange(from: $0.comparison?.base, $0.unit), $0.unit)
      },
      .named(words.column(.relativeChange), .number) {
        .relativeChange(ifAny: $0.comparison?.relativeChange)
      },
      .interval { $0.comparison?.interval?.differenceText($0.unit) },
    ]
    if figures.contains(where: { $0.comparison?.shift != nil }) {
      columns += [
        .named(words.column(.shift), .number) {
          .difference(ifAny: $0.comparison?.shift?.shift, $0.unit)
        },
        .interval { $0.comparison?.shift?.interval?.differenceText($0.unit) },
      ]
    }
    if figures.contains(where: { $0.comparison?.byWorkingDay != nil }) {
      columns += [
        .named(words.column(.byWorkingDay), .number) {
          .relativeChange(ifAny: $0.comparison?.byWorkingDay?.relativeChange)
        },
        .interval { $0.comparison?.byWorkingDay?.intervalText },
      ]
    }
    if figures.contains(where: { $0.comparison?.effect != nil }) {
      columns += [
        .named(words.column(.rateEffect), .number) {
          .difference(ifAny: $0.comparison?.effect?.rate, $0.unit)
        },
        .named(words.column(.mixEffect), .number) {
          .difference(ifAny: $0.comparison?.effect?.mix, $0.unit)
        },
      ]
    }
    return columns + [
      .named(words.column(.verdict)) { $0.judgement.map { .verdict($0.verdict) } ?? .absent }
    ]
  }

  /// One line a group.
  var data: [Table] {
    let fields = base == nil ? Self.fields : Self.fields + Self.comparedFields
    return parts.map { part in
      let end =
        base != nil ? [".verdict"] : part.isJudged ? [".variation", ".target", ".reason"] : []
      let columns = part.measurementKeys.flatMap { key -> [Table.Column] in
        fields.map { .init(id: key + $0.suffix, title: "", unit: .number) }
          + end.map { .init(id: key + $0, title: "") }
      }
      let cells = part.rows.map { row in
        row.key.cells
          + row.figures.flatMap { figure in
            fields.map { .quantity(ifAny: $0.value(figure), .number) }
              + (end.isEmpty ? [] : base == nil ? figure.marks : [figure.judgedCells[1]])
          }
      }
      return Table(
        id: "breakdown", title: "", columns: part.dimensions.columns + columns, rows: cells)
    }
  }

  /// A figure's numbers, each under the figure's key and an ending of its own.
  private typealias Fields = [(suffix: String, value: @Sendable (Figure) -> Double?)]

  private static let fields: Fields = [
    ("", { $0.measurement.value }), (".sample", { Double($0.measurement.sample) }),
    (".low", { $0.measurement.low }), (".high", { $0.measurement.high }),
  ]

  private static let comparedFields: Fields = [
    (".base", { $0.comparison?.base.value }),
    (".base_sample", { $0.comparison.map { Double($0.base.sample) } }),
    (".change", { $0.comparison?.change }),
    (".relative_change", { $0.comparison?.relativeChange }),
    (".change_low", { $0.comparison?.interval?.low }),
    (".change_high", { $0.comparison?.interval?.high }),
    (".shift", { $0.comparison?.shift?.shift }),
    (".shift_low", { $0.comparison?.shift?.interval?.low }),
    (".shift_high", { $0.comparison?.shift?.interval?.high }),
    (".working_days", { $0.comparison?.byWorkingDay?.first.exposure }),
    (".base_working_days", { $0.comparison?.byWorkingDay?.second.exposure }),
    (".working_day_change", { $0.comparison?.byWorkingDay?.relativeChange }),
    (".rate_effect", { $0.comparison?.effect?.rate }),
    (".mix_effect", { $0.comparison?.effect?.mix }),
    (".p_value", { $0.comparison?.pValue }),
  ]

  /// `{"period": ..., "rows": [{"by": ..., "measurements": ...}]}`; with `compared_with` beside `period`
  /// and `change` in each measurement.
  func write(to json: inout JSONWriter) {
    let rows = parts.flatMap { part in part.rows.map { (part, $0) } }
    json.object(.hanging) { json in
      json.member("period", period?.span(on: clock), clock)
      json.startLine()
      if let base {
        json.member("compared_with", base.span(on: clock), clock)
        json.startLine()
      }
      json.list("rows", .hanging, count: rows.count) { json, index in
        let (part, row) = rows[index]
        json.object { json in
          json.members("by", part.dimensions, row.key)
          json.object("measurements") { json in
            for figure in row.figures { json.object(figure.key) { $0.members(of: figure) } }
          }
        }
      }
    }
  }
}

extension Figure {
  /// What is usual, and the verdict.
  fileprivate var judgedCells: [Cell] {
    [
      judgement?.usual.map { .interval(low: $0.low, high: $0.high, unit) } ?? .absent,
      judgement.map { .verdict($0.verdict) } ?? .absent,
    ]
  }

  /// Variation, target and reason, by their codes.
  fileprivate var marks: [Cell] {
    [judgement?.verdict.variation, target?.rawValue, judgement?.reason.rawValue]
      .map { .text(ifAny: $0) }
  }
}

extension Breakdown {
  func part(_ units: [String: MeasurementUnit], _ top: Int?) -> MetricAnswer.Part {
    let rows = rows.prefix(top ?? .max).inCalendarOrder(of: dimensions, \.key)
    return MetricAnswer.Part(
      dimensions: dimensions, measurementKeys: measurementKeys,
      rows: rows.map { row in
        let figures = measurementKeys.enumerated().map { place, key in
          Figure(
            key: key, unit: units[key] ?? .number, measurement: row.measurements[place],
            comparison: row.comparisons?[place])
        }
        return (row.key, figures)
      })
  }
}

extension RateRatio {
  var relativeChange: Double? { value.map { $0 - 1 } }

  fileprivate var intervalText: String? {
    high.map {
      QuantityText.relativeChange(low - 1) + " – " + QuantityText.relativeChange($0 - 1)
    }
  }
}

extension Interval {
  fileprivate func differenceText(_ unit: MeasurementUnit) -> String {
    QuantityText.interval(low, high, unit, ofDifference: true)
  }
}

extension ItemColumn {
  /// A column whose id is its title.
  static func named(
    _ name: String, _ unit: MeasurementUnit? = nil, _ cell: @escaping (Item) -> Cell
  ) -> Self {
    .cell(name, name, unit, cell)
  }

  /// The interval of what stands before it.
  fileprivate static func interval(_ text: @escaping (Item) -> String?) -> Self {
    .named("95%", .number) { .text(ifAny: text($0)) }
  }

  /// The same, shown whole however narrow a terminal is.
  var whole: Self {
    var column = self
    column.column.isWhole = true
    return column
  }
}

extension Table.Column {
  /// A column whose id is its title.
  static func named(_ name: String, unit: MeasurementUnit? = nil, isWhole: Bool = false) -> Self {
    Self(id: name, title: name, unit: unit, isWhole: isWhole)
  }
}

extension [Dimension] {
  var columns: [Table.Column] { map { .named($0.name) } }
}

extension [String?] {
  var cells: [Cell] { map { .text(ifAny: $0) } }
}

extension Cell {
  fileprivate static func interval(of measurement: Measurement, _ unit: MeasurementUnit) -> Cell {
    guard let low = measurement.low, let high = measurement.high else { return .absent }
    return .interval(low: low, high: high, unit)
  }
}
