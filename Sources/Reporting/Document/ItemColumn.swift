import Desk
import Statistics

/// A column of a table that has one row for each item: its title, and its cell of an item.
///
/// ```swift
/// Table(
///   id: "qa_sections", title: "By section", of: sections,
///   columns: [
///     .text("section", "Section") { $0.name },
///     .count("scored", "Scored reviews") { $0.score.count },
///   ])
/// ```
package struct ItemColumn<Item> {
  package let column: Table.Column
  package let cell: (Item) -> Cell

  package static func cell(
    _ id: String, _ title: String, _ unit: MeasurementUnit? = nil,
    decoration: Table.Column.Decoration = .none, _ cell: @escaping (Item) -> Cell
  ) -> ItemColumn {
    ItemColumn(
      column: .init(id: id, title: title, unit: unit, decoration: decoration), cell: cell)
  }

  package static func text(
    _ id: String, _ title: String, _ text: @escaping (Item) -> String?
  ) -> ItemColumn {
    cell(id, title) { item in text(item).map { .text($0) } ?? .absent }
  }

  package static func count(
    _ id: String, _ title: String, decoration: Table.Column.Decoration = .none,
    _ count: @escaping (Item) -> Int?
  ) -> ItemColumn {
    cell(id, title, .count, decoration: decoration) { .count(count($0)) }
  }

  package static func quantity(
    _ id: String, _ title: String, _ unit: MeasurementUnit,
    decoration: Table.Column.Decoration = .none, _ value: @escaping (Item) -> Double?
  ) -> ItemColumn {
    cell(id, title, unit, decoration: decoration) { .optional(value($0), unit) }
  }

  package static func difference(
    _ id: String, _ title: String, _ unit: MeasurementUnit, _ value: @escaping (Item) -> Double?
  ) -> ItemColumn {
    cell(id, title, unit) { item in value(item).map { .difference($0, unit) } ?? .absent }
  }

  package static func relativeChange(
    _ id: String, _ title: String, _ change: @escaping (Item) -> Double?
  ) -> ItemColumn {
    cell(id, title) { item in change(item).map { .relativeChange($0) } ?? .absent }
  }

  package static func verdict(
    _ id: String, _ title: String, _ verdict: @escaping (Item) -> Verdict?
  ) -> ItemColumn {
    cell(id, title) { item in verdict(item).map { .verdict($0) } ?? .absent }
  }

  package static func interval(
    _ id: String, _ title: String, _ unit: MeasurementUnit,
    _ interval: @escaping (Item) -> Interval?
  ) -> ItemColumn {
    cell(id, title, unit) { .interval(interval($0), unit) }
  }
}

extension Table {
  /// One row for each item.
  package init<Item>(
    id: String, title: String, of items: [Item], columns: [ItemColumn<Item>], note: String = ""
  ) {
    self.init(
      id: id, title: title, columns: columns.map(\.column),
      rows: items.map { item in columns.map { $0.cell(item) } }, note: note)
  }
}

extension Cell {
  package static func count(_ number: Int?) -> Cell {
    number.map { .quantity(Double($0), .count) } ?? .absent
  }

  package static func optional(_ value: Double?, _ unit: MeasurementUnit) -> Cell {
    value.map { .quantity($0, unit) } ?? .absent
  }

  static func ratio(_ proportion: Proportion) -> Cell { .optional(proportion.value, .ratio) }

  package static func interval(_ interval: Interval?, _ unit: MeasurementUnit) -> Cell {
    interval.map { .interval(low: $0.low, high: $0.high, unit) } ?? .absent
  }

  /// An interval beyond the scale of scores ends where the scale does: nobody scores more than 100.
  static func scoreInterval(_ interval: Interval?) -> Cell {
    interval.map { .interval(low: max(0, $0.low), high: min(100, $0.high), .score) } ?? .absent
  }

  /// A line of the last periods; absent where there are not two to join.
  static func trend(_ values: [Double?], _ unit: MeasurementUnit) -> Cell {
    values.count { $0 != nil } > 1 ? .sparkline(values, unit) : .absent
  }
}
