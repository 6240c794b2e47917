import Desk
import Tabular

/// A cell that says something, with the place of its column among those that are read.
struct FilledCell {
  let bytes: CellBytes
  let index: Int

  var text: String { CellText.string(bytes) }
}

extension InterpretedPart {
  /// Counts a row that cannot be a record.
  mutating func reject(_ row: RowPlace, as code: ProblemCode) {
    rejected += 1
    problems.append(Problem(code: code, line: Int(row.line)))
  }
}

extension RecordInterpreter {
  /// Each row as a record, with each cell in the field that has the name of its column's field.
  func read<Record: FiledRecord>(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart,
    into list: WritableKeyPath<History, RecordList<Record>>,
    flaw: (Record) -> ProblemCode? = { _ in nil }
  ) {
    let fields = fields(of: Record.self)
    let bits = bits(of: fields)
    for row in rows {
      var record = Record()
      var problems: [Problem] = []
      for cell in cells(of: row, source) {
        guard let field = fields[cell.index] else { continue }
        if let code = read(cell, as: field, &record, &part.history) {
          problems.append(problem(code, row, cell.index))
        }
      }
      guard record.identity != nil else {
        part.reject(row, as: .missingSubject)
        continue
      }
      part.problems += problems
      if let code = flaw(record) { part.problems.append(Problem(code: code, line: Int(row.line))) }
      part.history[keyPath: list].append(record, stating: stated(bits, by: row, source))
      part.recordLines.append(Int(row.line))
    }
  }

  /// For each column the field that it fills as it stands; nil where there is none.
  func fields<Record: FiledRecord>(of _: Record.Type) -> [RecordField<Record>?] {
    columns.map { column in
      let name =
        switch column.role {
        case .cause(.node): "node"
        case .cause(.parent): "parent"
        case .cause(.affected): "affected"
        case .review(.disputeOutcome): "dispute"
        case let role: role?.fieldName
        }
      return Record.fields.first { $0.name == name }
    }
  }

  /// For each column a bit with the place of its field; 0 where there is none.
  func bits<Record: FiledRecord>(of fields: [RecordField<Record>?]) -> [UInt32] {
    fields.map { field in
      let place = field.flatMap { field in Record.fields.firstIndex { $0.name == field.name } }
      return place.map { 1 << UInt32($0) } ?? 0
    }
  }

  /// The fields that a row has a column for, filled or not.
  func stated(_ bits: [UInt32], by row: RowPlace, _ source: RowSource) -> UInt32 {
    zip(columns, bits).reduce(0) { stated, column in
      !rowsLackColumns || source.has(row, column.0.cell) ? stated | column.1 : stated
    }
  }

  func cells(of row: RowPlace, _ source: RowSource) -> some Sequence<FilledCell> {
    columns.indices.lazy.compactMap { index in
      source.cell(row, columns[index].cell).map { FilledCell(bytes: $0, index: index) }
    }
  }

  /// - Returns: what is wrong with the cell, if anything is; the field then stays absent.
  func read<Record>(
    _ cell: FilledCell, as field: RecordField<Record>, _ record: inout Record,
    _ history: inout History
  ) -> ProblemCode? {
    let role = columns[cell.index].role
    let value: RecordValue?
    switch field.type {
    case .text(.field(.id)) where RoundedID.isScientific(cell.bytes): return .roundedReference
    // Names that most rows have for themselves are listed; names that repeat are recognised.
    case .text(.field(.id)): value = .text(history[.id].append(cell.bytes), .field(.id))
    case .text(let table): value = .text(history[table].intern(cell.bytes), table)
    case .moment:
      var moment: Instant?
      let code = readInstant(cell.bytes, cell.index, into: &moment)
      if let moment { _ = field.put(.moment(moment), into: &record) }
      return code
    case .whole where role == .action(.windowDays):
      value = RecordWords.days(cell.text).map { .whole($0) }
    case .whole where role?.words == nil:
      value = number(cell).flatMap { Int(exactly: $0) }.map { .whole($0) }
    case .number: value = number(cell).map { .number($0) }
    case .flag, .word, .whole: value = role?.words?(cell.text)
    }
    if let value, field.put(value, into: &record) { return nil }
    return field.type == .flag ? .badFlag : role?.words == nil ? .badNumber : .unknownWord
  }

  func number(_ cell: FilledCell) -> Double? {
    NumberText.number(cell.bytes, decimal: columns[cell.index].decimal)
  }
}
