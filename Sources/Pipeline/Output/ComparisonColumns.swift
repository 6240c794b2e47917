import Desk
import Metrics
import Reporting
import Statistics
import Wording

/// The columns of a comparison that only some kinds of figures fill, each shown where one does: the
/// typical shift of durations, counts by working day, and what groups did to the change of the total.
struct ComparisonColumns {
  let columns: [PlainTable.Column]
  private let showsShift: Bool
  private let showsWorkingDays: Bool
  private let showsEffects: Bool

  init(_ breakdown: ComparedBreakdown, _ words: Words) {
    let comparisons = breakdown.rows.flatMap(\.comparisons)
    showsShift = comparisons.contains { $0.shift != nil }
    showsWorkingDays = comparisons.contains { $0.byWorkingDay != nil }
    showsEffects = breakdown.rows.contains { $0.effects.contains { $0 != nil } }
    let groups = [
      showsShift ? [words.column(.shift), "95%"] : [],
      showsWorkingDays ? [words.column(.byWorkingDay), "95%"] : [],
      showsEffects ? [words.column(.rateEffect), words.column(.mixEffect)] : [],
    ]
    columns = groups.joined().map { .init($0, isNumber: true) }
  }

  func cells(
    _ comparison: Comparison, _ effect: ChangeDecomposition.Effect?, _ unit: MeasurementUnit
  ) -> [String] {
    var cells: [String] = []
    if showsShift {
      cells.append(comparison.shift.map { QuantityText.difference($0.shift, unit) } ?? "–")
      let interval = comparison.shift?.interval.map {
        "\(QuantityText.difference($0.low, unit)) – \(QuantityText.difference($0.high, unit))"
      }
      cells.append(interval ?? "–")
    }
    if showsWorkingDays {
      let ratio = comparison.byWorkingDay?.ratio
      cells.append(ratio?.value.map { QuantityText.relativeChange($0 - 1) } ?? "–")
      let interval = ratio.flatMap { ratio in
        ratio.high.map {
          QuantityText.relativeChange(ratio.low - 1) + " – " + QuantityText.relativeChange($0 - 1)
        }
      }
      cells.append(interval ?? "–")
    }
    if showsEffects {
      cells.append(effect.map { QuantityText.difference($0.rate, unit) } ?? "–")
      cells.append(effect.map { QuantityText.difference($0.mix, unit) } ?? "–")
    }
    return cells
  }
}

extension JSONText {
  /// `, "by_working_day": {"days": 18, "base_days": 22, "relative": 0.04, ...}`
  mutating func byWorkingDay(_ change: WorkingDayChange) {
    raw(", \"by_working_day\": {\"days\": ")
    number(change.days.current)
    raw(", \"base_days\": ")
    number(change.days.base)
    raw(", \"value\": ")
    number(change.current.value)
    raw(", \"base\": ")
    number(change.base.value)
    raw(", \"relative\": ")
    number(change.ratio.value.map { $0 - 1 })
    raw(", \"low\": ")
    number(change.ratio.low - 1)
    raw(", \"high\": ")
    number(change.ratio.high.map { $0 - 1 })
    raw("}")
  }
}
