import Desk
import Statistics
import Wording

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
  package var column: Table.Column
  package let cell: (Item) -> Cell

  package static func cell(
    _ id: String, _ title: String, _ unit: MeasurementUnit? = nil,
    hasBars: Bool = false, _ cell: @escaping (Item) -> Cell
  ) -> ItemColumn {
    ItemColumn(
      column: .init(id: id, title: title, unit: unit, hasBars: hasBars), cell: cell)
  }

  package static func text(
    _ id: String, _ title: String, _ text: @escaping (Item) -> String?
  ) -> ItemColumn {
    cell(id, title) { .text(ifAny: text($0)) }
  }

  package static func identifier(
    _ id: String, _ title: String, _ text: @escaping (Item) -> String?
  ) -> ItemColumn {
    cell(id, title) { .identifier(ifAny: text($0)) }
  }

  /// One of a few fixed answers.
  static func term<Answer: RawRepresentable<String>>(
    _ id: String, _ title: String, _ name: @escaping (Answer) -> String,
    of answer: @escaping (Item) -> Answer?
  ) -> ItemColumn {
    cell(id, title) { item in
      answer(item).map { .term(id: $0.rawValue, name($0)) } ?? .absent
    }
  }

  package static func count(
    _ id: String, _ title: String, hasBars: Bool = false,
    _ count: @escaping (Item) -> Int?
  ) -> ItemColumn {
    cell(id, title, .count, hasBars: hasBars) { .count(count($0)) }
  }

  package static func quantity(
    _ id: String, _ title: String, _ unit: MeasurementUnit,
    hasBars: Bool = false, _ value: @escaping (Item) -> Double?
  ) -> ItemColumn {
    cell(id, title, unit, hasBars: hasBars) { .quantity(ifAny: value($0), unit) }
  }

  package static func difference(
    _ id: String, _ title: String, _ unit: MeasurementUnit, _ value: @escaping (Item) -> Double?
  ) -> ItemColumn {
    cell(id, title, unit) { .difference(ifAny: value($0), unit) }
  }

  package static func relativeChange(
    _ id: String, _ title: String, _ change: @escaping (Item) -> Double?
  ) -> ItemColumn {
    cell(id, title) { .relativeChange(ifAny: change($0)) }
  }

  package static func verdict(
    _ id: String, _ title: String, _ verdict: @escaping (Item) -> Verdict?
  ) -> ItemColumn {
    cell(id, title) { item in verdict(item).map { .verdict($0) } ?? .absent }
  }

  package static func interval(
    _ id: String, _ title: String, _ unit: MeasurementUnit, ofDifference: Bool = false,
    _ interval: @escaping (Item) -> Interval?
  ) -> ItemColumn {
    cell(id, title, unit) { .interval(ifAny: interval($0), unit, ofDifference: ofDifference) }
  }
}

extension Table {
  package init<Item>(
    id: String, title: String, of items: some Sequence<Item>, columns: [ItemColumn<Item>],
    note: String = ""
  ) {
    self.init(
      id: id, title: title, columns: columns.map(\.column),
      rows: items.map { item in columns.map { $0.cell(item) } }, note: note)
  }
}

extension Block {
  static func table<Item>(
    id: String, title: String, of items: some Sequence<Item>, columns: [ItemColumn<Item>],
    note: String = ""
  ) -> Block {
    .table(Table(id: id, title: title, of: items, columns: columns, note: note))
  }

  static func chart(
    id: String, title: String, description: String, drawing: Chart.Drawing
  ) -> Block {
    .chart(Chart(id: id, title: title, description: description, drawing: drawing))
  }
}

/// Cells that are absent where there is nothing to hold.
extension Cell {
  package static func text(ifAny text: String?) -> Cell { text.map { .text($0) } ?? .absent }

  static func identifier(ifAny text: String?) -> Cell { text.map { .identifier($0) } ?? .absent }

  package static func count(_ number: Int?) -> Cell {
    quantity(ifAny: number.map(Double.init), .count)
  }

  package static func quantity(ifAny value: Double?, _ unit: MeasurementUnit) -> Cell {
    value.map { .quantity($0, unit) } ?? .absent
  }

  package static func difference(ifAny value: Double?, _ unit: MeasurementUnit) -> Cell {
    value.map { .difference($0, unit) } ?? .absent
  }

  package static func relativeChange(ifAny value: Double?) -> Cell {
    value.map { .relativeChange($0) } ?? .absent
  }

  package static func interval(
    ifAny interval: Interval?, _ unit: MeasurementUnit, ofDifference: Bool = false
  ) -> Cell {
    interval.map { .interval(low: $0.low, high: $0.high, unit, ofDifference: ofDifference) }
      ?? .absent
  }

  /// A line of the last periods; absent where there are not two to join.
  static func trend(_ values: [Double?], _ unit: MeasurementUnit) -> Cell {
    values.count { $0 != nil } > 1 ? .sparkline(values, unit) : .absent
  }
}
