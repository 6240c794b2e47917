import Desk
import Tabular

extension RecordInterpreter {
  /// Each row as an agent of the roster.
  func readAgents(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    read(rows, of: source, &part, into: \.agents) { _ in nil }
  }

  /// Each row as an action of the register.
  func readActions(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    read(rows, of: source, &part, into: \.actions) { action in
      guard let start = action.startedAt, let end = action.doneAt ?? action.dueAt else {
        return nil
      }
      return end < start ? .endBeforeStart : nil
    }
  }

  /// Each row as a record, with each cell in the field that has the name of its column's field.
  ///
  /// - Parameter flaw: what is wrong with a record as a whole.
  private func read<Record: FiledRecord>(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart,
    into list: WritableKeyPath<History, RecordList<Record>>, flaw: (Record) -> ProblemCode?
  ) {
    let fields = columns.map { column in
      Record.fields.first { $0.name == column.role?.fieldName }
    }
    for row in rows {
      var record = Record()
      var problems: [Problem] = []
      for index in columns.indices {
        guard let field = fields[index], let cell = source.cell(row, columns[index].cell) else {
          continue
        }
        if let code = read(cell, index, as: field, &record, &part.history) {
          problems.append(problem(code, row, index))
        }
      }
      guard record.identity != nil else {
        part.rejected += 1
        part.problems.append(Problem(code: .missingSubject, line: Int(row.line)))
        continue
      }
      part.problems += problems
      if let code = flaw(record) { part.problems.append(Problem(code: code, line: Int(row.line))) }
      part.history[keyPath: list].append(record)
      part.recordLines.append(Int(row.line))
    }
  }

  /// - Returns: what is wrong with the cell, if anything is; the field then stays absent.
  private func read<Record>(
    _ cell: CellBytes, _ index: Int, as field: RecordField<Record>, _ record: inout Record,
    _ history: inout History
  ) -> ProblemCode? {
    let value: RecordValue?
    switch field.type {
    case .text(let table): value = .text(history[table].intern(cell), table)
    case .moment:
      var moment: Instant?
      if let code = readInstant(cell, index, into: &moment) { return code }
      value = moment.map { .moment($0) }
    case .word:
      value = RecordWords.actionKind(CellText.string(cell)).map { .word($0.rawValue) }
      if value == nil { return .unknownWord }
    case .whole:
      value = RecordWords.days(CellText.string(cell)).map { .whole(Int($0)) }
      if value == nil { return .badNumber }
    case .number, .flag: preconditionFailure("rosters and registers have no such field")
    }
    if let value { _ = field.put(value, into: &record) }
    return nil
  }

  /// Nil, always: any text will do.
  func label(
    _ cell: CellBytes, into symbol: inout Symbol?, _ history: inout History
  ) -> ProblemCode? {
    symbol = history.labels.intern(cell)
    return nil
  }

  func number(_ cell: CellBytes, _ index: Int) -> Double? {
    NumberText.number(cell, decimal: columns[index].decimal)
  }
}
