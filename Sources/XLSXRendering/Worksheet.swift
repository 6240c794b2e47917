import CXLSXWriter
import Foundation
import Wording

/// One sheet of a workbook that is being written.
struct Worksheet {
  let name: String
  /// Its place among the sheets, from 1: `xl/worksheets/sheet1.xml`.
  let number: Int
  let handle: UnsafeMutablePointer<lxw_worksheet>
  let formats: Formats
  private let rows = RowHeights()

  /// Of the rows whose height was set, in points.
  var heights: [Int: Double] { rows.points }

  func format(_ style: CellStyle) throws -> Format { try formats.format(style) }

  func write(_ content: CellValue.Content, at cell: CellPosition, _ style: CellStyle) throws {
    try write(content, at: cell, format(style))
  }

  func write(_ content: CellValue.Content, at cell: CellPosition, _ format: Format) throws {
    let (row, column) = (lxw_row_t(cell.row), lxw_col_t(cell.column))
    switch content {
    case .blank:
      try check(worksheet_write_blank(handle, row, column, format.handle), cell)
    case .number(let number):
      precondition(number.isFinite, "only finite numbers are written; no value is .absent")
      try check(worksheet_write_number(handle, row, column, number, format.handle), cell)
    case .text(let text):
      let legal = WorkbookText.legal(text)
      try check(worksheet_write_string(handle, row, column, legal, format.handle), cell)
    }
  }

  /// Text over all cells of a range, which no other merge and no table may touch.
  func merge(_ range: CellRange, _ text: String, _ style: CellStyle) throws {
    guard range.rows.count > 1 || range.columns.count > 1 else {
      return try write(.text(text), at: range.first, style)
    }
    let area = touchstone_range(range)
    try check(
      worksheet_merge_range(
        handle, area.first_row, area.first_column, area.last_row, area.last_column,
        WorkbookText.legal(text), format(style).handle),
      range.first)
  }

  func link(
    _ text: String, to target: CellPosition, of sheet: String, at cell: CellPosition,
    _ style: CellStyle
  ) throws {
    let quoted = String(sheet.flatMap { $0 == "'" ? "''" : String($0) })
    try check(
      worksheet_write_url_opt(
        handle, lxw_row_t(cell.row), lxw_col_t(cell.column), "internal:'\(quoted)'!\(target.text)",
        format(style).handle, WorkbookText.legal(text), nil),
      cell)
  }

  /// A real table with filters; its first row holds the titles, which this call writes.
  func addTable(_ range: CellRange, name: String, titles: [(text: String, isOverNumbers: Bool)])
    throws
  {
    let copies = titles.map { strdup($0.text) }
    defer { copies.forEach { free($0) } }
    try check(
      touchstone_add_table(
        handle, touchstone_range(range), name, copies, titles.map { $0.isOverNumbers ? 1 : 0 },
        Int32(copies.count), format(.tableTitle).handle, format(.numberTitle).handle),
      range.first)
  }

  func addDataBars(_ range: CellRange) throws {
    try check(
      touchstone_add_data_bars(handle, touchstone_range(range), Palette.dataBar), range.first)
  }

  /// Only these choices are allowed; the note shows beside the cell that is filled.
  func restrict(_ range: CellRange, to choices: [String], note: String?) throws {
    let copies = choices.map { strdup(WorkbookText.legal($0)) }
    let message = note.map { strdup(WorkbookText.singleLine($0, limit: 200)) }
    defer {
      copies.forEach { free($0) }
      free(message ?? nil)
    }
    var list = copies.map { UnsafePointer($0) } + [nil]
    try check(
      touchstone_restrict_to_choices(handle, touchstone_range(range), &list, message ?? nil),
      range.first)
  }

  /// Only these numbers or the word are allowed; the note shows beside the cell.
  func restrict(
    _ range: CellRange, toNumbers numbers: ClosedRange<Double>, or word: String?, note: String
  ) throws {
    let cell = range.first.text
    var formula =
      "AND(ISNUMBER(\(cell)),\(cell)>=\(numbers.lowerBound),\(cell)<=\(numbers.upperBound))"
    if let word {
      let quoted = word.replacing("\"", with: "\"\"")
      formula = "OR(\(formula),\(cell)=\"\(quoted)\")"
    }
    try check(
      touchstone_restrict_by_formula(
        handle, touchstone_range(range), "=" + formula, WorkbookText.singleLine(note, limit: 200)),
      range.first)
  }

  func addColorScale(_ range: CellRange) throws {
    let heat = Palette.heat
    try check(
      touchstone_add_color_scale(handle, touchstone_range(range), heat.low, heat.middle, heat.high),
      range.first)
  }

  func setWidth(_ width: Double, ofColumn column: Int) throws {
    let index = lxw_col_t(column)
    try check(
      worksheet_set_column(handle, index, index, width, nil), CellPosition(row: 0, column: column))
  }

  func setHeight(_ points: Double, ofRow row: Int) throws {
    rows.points[row] = points
    try check(
      worksheet_set_row(handle, lxw_row_t(row), points, nil), CellPosition(row: row, column: 0))
  }

  func freeze(rows: Int, columns: Int) {
    worksheet_freeze_panes(handle, lxw_row_t(rows), lxw_col_t(columns))
  }

  /// A4 landscape, one page wide, and no green corner on an id that looks like a number.
  ///
  /// - Parameter repeatedRows: on every printed page; nil for none.
  func setUp(footer: String, repeatedRows: ClosedRange<Int>?) throws {
    worksheet_set_landscape(handle)
    worksheet_set_paper(handle, 9)
    worksheet_fit_to_pages(handle, 1, 0)
    worksheet_set_margins(handle, 0.5, 0.5, 0.55, 0.65)
    worksheet_gridlines(handle, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    try check(worksheet_set_footer(handle, footer))
    if let rows = repeatedRows {
      try check(
        worksheet_repeat_rows(handle, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)))
    }
    try check(
      worksheet_ignore_errors(
        handle, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
  }

  func breakPages(before rows: [Int]) throws {
    guard !rows.isEmpty else { return }
    // The list ends with 0.
    var breaks = rows.map { lxw_row_t($0) } + [0]
    try check(worksheet_set_h_pagebreaks(handle, &breaks))
  }

  /// Draws a chart in a frame whose upper left corner lies in `cell`.
  func insert(_ plan: ChartPlan, at cell: CellPosition, width: Double, height: Double) throws {
    let chart = try made(
      workbook_add_chart(formats.workbook, UInt8(plan.form.nativeType.rawValue)), "chart", name)
    for series in plan.series {
      let drawn = try made(
        touchstone_add_series(
          chart, plan.dataSheet, series.drawn, plan.isLine ? 1 : 0,
          plan.form == .lines ? 1 : 0), "series", name)
      guard !series.accents.isEmpty else { continue }
      let values = series.drawn.values
      let marks = (0...Int(values.last_row - values.first_row)).map {
        UInt8(series.accents.contains($0) ? 1 : 0)
      }
      try check(touchstone_accent_points(drawn, marks, Int32(marks.count), Palette.emphasis), cell)
    }
    touchstone_style_chart(
      chart, touchstone_chart_style(plan), plan.dataSheet, formats.font, plan.values.format,
      plan.places?.format)
    if plan.form == .bars { chart_set_series_overlap(chart, 100) }
    if plan.form == .pareto { chart_set_style(chart, ParetoChartPart.mark) }
    var hidden = plan.series.indices.filter { !plan.series[$0].isInLegend }.map { Int16($0) }
    if plan.hasLegend, !hidden.isEmpty {
      hidden.append(-1)
      try check(chart_legend_delete_series(chart, &hidden), cell)
    }
    try check(
      touchstone_insert_chart(
        handle, lxw_row_t(cell.row), lxw_col_t(cell.column), chart, width, height,
        WorkbookText.legal(plan.description)),
      cell)
  }

  private func check(_ code: lxw_error, _ cell: CellPosition) throws {
    try XLSXRendering.check(code, "\(name)!\(cell.text)")
  }

  private func check(_ code: lxw_error) throws { try XLSXRendering.check(code, name) }
}

/// The heights that were set, shared by all copies of a sheet.
private final class RowHeights {
  var points: [Int: Double] = [:]
}

extension touchstone_range {
  init(_ range: CellRange) {
    self.init(
      first_row: lxw_row_t(range.rows.lowerBound),
      first_column: lxw_col_t(range.columns.lowerBound),
      last_row: lxw_row_t(range.rows.upperBound), last_column: lxw_col_t(range.columns.upperBound))
  }
}
