import Desk
import Reporting

/// A heat map as a grid of cells, the longer side downward so that it fits a page: hours below each
/// other, weekdays side by side.
struct HeatMapGrid {
  let rows: [String]
  let columns: [String]
  private let values: [[Double?]]
  private let unit: MeasurementUnit

  init(_ map: HeatMapDrawing) {
    unit = map.unit
    guard map.columns.count > map.rows.count, map.columns.count > 8 else {
      (rows, columns, values) = (map.rows, map.columns, map.values)
      return
    }
    (rows, columns) = (map.columns, map.rows)
    values = map.columns.indices.map { column in map.values.map { $0[column] } }
  }

  /// - Returns: the row below the grid.
  func write(on sheet: Worksheet, at corner: CellPosition) throws -> Int {
    for (offset, column) in columns.enumerated() {
      let cell = CellPosition(row: corner.row, column: corner.column + 1 + offset)
      try sheet.write(.text(column), at: cell, .gridTitle)
    }
    for (index, title) in rows.enumerated() {
      let row = corner.row + 1 + index
      try sheet.write(.text(title), at: CellPosition(row: row, column: corner.column), .gridTitle)
      for (offset, value) in values[index].enumerated() {
        let cell = CellPosition(row: row, column: corner.column + 1 + offset)
        let content = value.map { StoredValue.quantity($0, unit).content } ?? .blank
        try sheet.write(content, at: cell, .shade(unit))
      }
    }
    if !rows.isEmpty, !columns.isEmpty {
      try sheet.addColorScale(
        CellRange(
          rows: corner.row + 1...corner.row + rows.count,
          columns: corner.column + 1...corner.column + columns.count))
    }
    return corner.row + 1 + rows.count
  }
}
