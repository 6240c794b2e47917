import Desk
import Tabular

extension FileImporter {
  func readJSON(
    _ text: TextFile, into content: inout FileContent, kind: RecordKind?
  ) throws {
    content.file.format = "json"
    let reader = JSONRecordReader(try text.open(), limits: settings.jsonLimits)
    let others = try readRecords(of: reader, text, into: &content, kind: kind)
    guard content.file.kind != nil else { return }
    for list in others { try readOther(list, of: text, into: &content) }
  }

  /// Reads the list of records.
  ///
  /// - Returns: the lists beside it.
  private func readRecords(
    of reader: consuming JSONRecordReader, _ text: TextFile, into content: inout FileContent,
    kind: RecordKind?
  ) throws -> [JSONRecordReader.OtherList] {
    let isTranscoded = text.encoding.encoding != .utf8
    reader.keepsOriginalText = keeper != nil
    var plan: JSONPlan?
    var linesBefore = 0
    while var batch = nextBatch(of: &reader, linesBefore, &content.file) {
      batch.mend(isTranscoded: isTranscoded)
      batch.faults.removeAll { $0.code == .listNotRead }
      plan?.records.takeScales(from: batch, settings)
      let records = RecordColumns(names: reader.columns, lists: reader.listColumns)
      do throws(ColumnPlanner.Refusal) {
        plan = try extended(plan, records, batch, kind: kind, linesBefore, &content.file)
      } catch {
        content.file.columns = reader.columns.enumerated().map { index, name in
          ColumnPlan(index: index, name: name, role: nil, examples: [], reading: .text)
        }
        content.file = refused(content.file, error)
        return []
      }
      if plan != nil {
        try read(batch, records, by: &plan!, linesBefore, into: &content)
      } else {
        for fault in batch.faults { content.file.note(Self.problem(of: fault, linesBefore)) }
      }
      linesBefore += batch.lineCount
    }
    if plan == nil, content.file.problems.isEmpty, reader.otherLists.isEmpty {
      content.file.note(Problem(code: .emptyFile))
    }
    return reader.otherLists
  }

  /// Nil at the end; where reading stops, the problem says so and the records before it count.
  private func nextBatch(
    of reader: inout JSONRecordReader, _ linesBefore: Int, _ file: inout ImportedFile
  ) -> RecordBatch? {
    do throws(SourceError) {
      return try reader.nextBatch()
    } catch {
      var problem = Self.problem(of: error)
      problem.line = linesBefore + 1
      file.note(problem)
      return nil
    }
  }

  private func read(
    _ batch: RecordBatch, _ records: RecordColumns, by plan: inout JSONPlan, _ linesBefore: Int,
    into content: inout FileContent
  ) throws {
    if plan.frame != nil {
      var rows = try plan.frame!.rows(of: batch, records, plan.planner)
      rows.faults = batch.faults
      content.file.columns = plan.frame!.plan.columns
      return try content.add(
        interpreter(of: plan.frame!.plan).interpret(rows, fromRow: 0), linesBefore: linesBefore)
    }
    if plan.items != nil {
      let rows = try plan.items!.rows(of: batch, records)
      content.file.columns = plan.items!.plan.columns
      return try content.add(
        interpreter(of: plan.items!.plan).interpret(rows, fromRow: 0), linesBefore: linesBefore)
    }
    let part = interpreter(of: plan.records).interpret(batch, fromRow: 0)
    try content.add(part, linesBefore: linesBefore)
    for index in plan.histories.indices {
      let rows = try plan.histories[index].rows(of: batch, records, plan.planner)
      let part = interpreter(of: plan.histories[index].plan).interpret(rows, fromRow: 0)
      try content.add(inside: part, linesBefore: linesBefore)
    }
  }

  func interpreter(of plan: FilePlan) -> RecordInterpreter {
    RecordInterpreter(
      plan: plan, allowsShortRows: true, keptColumns: keptColumns,
      keepsComments: keepsComments, settings: settings, isDelimited: false)
  }

  private static func problem(of fault: RecordFault, _ linesBefore: Int) -> Problem {
    Problem(code: fault.code, line: fault.line + linesBefore)
  }
}

/// How a document's records are read, and the events inside them.
struct JSONPlan {
  var records: FilePlan
  /// Where the records are only frames around events: these.
  var frame: EventTable?
  /// What happened to the tickets that the records are.
  var histories: [EventTable] = []
  /// The rated items of the reviews that the records are.
  var items: ReviewItemList?
  /// Columns of lists about which is decided already.
  var looked: Set<Int> = []
  /// Plans the columns of events that come late.
  var planner: ColumnPlanner
}

extension FileImporter {
  /// The plan with the columns that were met for the first time; those known keep their roles.
  private func extended(
    _ known: JSONPlan?, _ records: RecordColumns, _ batch: RecordBatch, kind: RecordKind?,
    _ linesBefore: Int, _ file: inout ImportedFile
  ) throws(ColumnPlanner.Refusal) -> JSONPlan? {
    guard batch.rowCount > 0, known?.frame == nil else { return known }
    if known == nil, kind == nil || kind == .ticketEvents,
      let plan = framed(records, batch, &file)
    {
      return plan
    }
    var plan = known
    if (known?.records.columns.count ?? 0) < records.names.count {
      var columns = try ColumnPlanner(settings: settings, forcedKind: known?.records.kind ?? kind)
        .plan(records.names, batch, rows: 0..<batch.rowCount)
      columns.takeOrderOfOtherColumns()
      columns.takePointForDecimals()
      if let known {
        let newNames = Set(records.names.dropFirst(known.records.columns.count))
        for notice in columns.notices where notice.column.map(newNames.contains) ?? false {
          file.note(notice)
        }
        columns = columns.keeping(known.records)
      } else {
        for notice in columns.notices { file.note(notice) }
      }
      plan = plan ?? JSONPlan(records: columns, planner: EventTable.planner(settings, [:]))
      plan?.records = columns
    }
    findHistories(records, batch, linesBefore, &plan, &file)
    if let columns = plan?.records {
      file.kind = columns.kind
      if let format = columns.format { file.format = format }
      file.columns = plan?.items?.plan.columns ?? columns.columns
    }
    return plan
  }

  private func framed(
    _ records: RecordColumns, _ batch: RecordBatch, _ file: inout ImportedFile
  ) -> JSONPlan? {
    for column in records.lists {
      guard let table = EventTable.framed(by: records, column: column, batch, settings) else {
        continue
      }
      file.kind = .ticketEvents
      if let format = table.plan.format { file.format = format }
      for notice in table.plan.notices { file.note(notice) }
      let others = records.lists.filter { $0 != column }.map { records.names[$0] }
      for name in others + table.unreadLists(in: records) {
        file.note(Problem(code: .listNotRead, column: name))
      }
      return JSONPlan(
        records: table.plan, frame: table, planner: EventTable.planner(settings, [:]))
    }
    return nil
  }

  /// Looks at lists inside the records that were not met before: read or named, never passed.
  private func findHistories(
    _ records: RecordColumns, _ batch: RecordBatch, _ linesBefore: Int, _ plan: inout JSONPlan?,
    _ file: inout ImportedFile
  ) {
    for column in records.lists where plan?.looked.insert(column).inserted == true {
      // Read cell by cell, with the causes of its row.
      if plan?.records.columns[column].role == .cause(.tree) { continue }
      if let reviews = plan?.records, reviews.kind == .reviews, plan?.items == nil,
        let items = ReviewItemList.found(
          inReviews: reviews, column: column, batch, records, settings)
      {
        plan?.items = items
        for notice in items.plan.notices { file.note(notice) }
        for name in items.unreadLists(in: records) {
          file.note(Problem(code: .listNotRead, line: linesBefore + 1, column: name))
        }
        continue
      }
      let table =
        plan?.records.kind == .tickets
        ? plan.flatMap {
          EventTable.history(
            inTickets: $0.records, column: column, batch, records, settings)
        } : nil
      plan?.records.columns[column].isReadAsRows = table != nil
      for notice in table?.plan.notices ?? [] { file.note(notice) }
      if let table { plan?.histories.append(table) }
      for name in table?.unreadLists(in: records) ?? [records.names[column]] {
        file.note(Problem(code: .listNotRead, line: linesBefore + 1, column: name))
      }
    }
  }
}

extension RecordBatch {
  /// Marks damaged characters, and leaves out those that no text has.
  mutating func mend(isTranscoded: Bool) {
    if isTranscoded, holdsDamagedText(upTo: bytes.count, isTranscoded: true) {
      noteDamagedRows(isTranscoded: true)
    }
    leaveOutNullBytes()
  }
}
