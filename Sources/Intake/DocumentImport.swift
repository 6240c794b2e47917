import Desk
import Tabular

extension FileImporter {
  /// Reads a document: the columns of its records become known as they come, and lists stand inside
  /// the records and beside them.
  func readDocument(
    _ source: any RecordSource, into content: consuming FileContent, kind: RecordKind?
  ) async throws -> FileContent {
    content.file.format = source.container
    let read = try await source.read(
      into: DocumentImport(importer: self, kind: kind, content: content),
      transform: { $0 },
      add: { document, batch, linesBefore in
        try document.add(batch, linesBefore: linesBefore)
        progress(document.content.file.ledger.read, 0)
        return !document.isRefused
      })
    content = read.whole.content
    if read.whole.isRefused { return content }
    if let failure = read.failure {
      content.file.note(Problem(of: failure, line: read.failureLine))
    }
    if read.whole.plan == nil, content.file.problems.isEmpty, read.otherLists.isEmpty {
      content.file.note(Problem(code: .emptyFile))
    }
    if content.file.kind != nil {
      for list in read.otherLists { content = try await readMoreOfTickets(list, into: content) }
    }
    return content
  }
}

private struct DocumentImport: Sendable {
  let importer: FileImporter
  let kind: RecordKind?
  var content: FileContent
  /// How the records are read; nil before the first of them.
  var plan: FilePlan?
  /// Whether the records cannot be read, so that no more of them are wanted.
  var isRefused = false
  /// The events, where the records are only frames around them.
  var frame: ListTable?
  /// What happened to the tickets that the records are.
  var histories: [ListTable] = []
  var items: ListTable?
  var looked: Set<Int> = []
  var linesBefore = 0

  private var settings: IntakeSettings { importer.settings }

  mutating func add(_ source: SourceBatch, linesBefore: Int) throws {
    var batch = source.records
    self.linesBefore = linesBefore
    batch.faults.removeAll { $0.code == .listNotRead }
    let settings = settings
    plan?.takeScales(from: batch, settings)
    do throws(ColumnPlanner.Refusal) {
      try extendPlan(source.columns, batch)
    } catch {
      content.file.refuse(source.columns.names, error)
      isRefused = true
      return
    }
    if let plan { return try read(batch, source.columns, by: plan) }
    for fault in batch.faults {
      content.file.note(Problem(code: fault.code, line: fault.line + linesBefore))
    }
  }

  private mutating func read(
    _ batch: RecordBatch, _ records: RecordColumns, by plan: FilePlan
  ) throws {
    if frame != nil {
      var rows = try frame!.rows(of: batch, records)
      rows.faults = batch.faults
      return try addRecords(rows, by: frame!.plan)
    }
    if items != nil {
      var rows = try items!.rows(of: batch, records)
      (rows.faults, rows.original) = (batch.faults, batch.original)
      return try addRecords(rows, by: items!.plan)
    }
    try content.add(importer.interpret(batch, by: plan), linesBefore: linesBefore)
    for index in histories.indices {
      let rows = try histories[index].rows(of: batch, records)
      try content.add(
        inside: importer.interpret(rows, by: histories[index].plan), linesBefore: linesBefore)
    }
  }

  private mutating func addRecords(_ rows: RecordBatch, by plan: FilePlan) throws {
    content.file.columns = plan.columns
    try content.add(importer.interpret(rows, by: plan), linesBefore: linesBefore)
  }

  /// Plans the columns that were met for the first time; those known keep their roles.
  private mutating func extendPlan(
    _ records: RecordColumns, _ batch: RecordBatch
  ) throws(ColumnPlanner.Refusal) {
    guard batch.rowCount > 0, frame == nil else { return }
    if plan == nil, kind == nil || kind == .ticketEvents, findFrame(records, batch) { return }
    let known = plan?.columns.count ?? 0
    if known < records.names.count {
      var columns = try ColumnPlanner(settings: settings, forcedKind: plan?.kind ?? kind)
        .plan(records.names, batch, rows: 0..<batch.rowCount)
      columns.takeOrderOfOtherColumns()
      columns.takePointForDecimals()
      let newNames = Set(records.names.dropFirst(known))
      for notice in columns.notices
      where plan == nil || notice.column.map(newNames.contains) ?? false {
        content.file.note(notice)
      }
      plan = plan.map { columns.keeping($0) } ?? columns
    }
    lookAtLists(records, batch)
    guard let plan else { return }
    content.file.kind = plan.kind
    if let format = plan.format { content.file.format = format }
    content.file.columns = items?.plan.columns ?? plan.columns
  }

  /// Whether the records are only frames around events, which are then read in their stead.
  private mutating func findFrame(_ records: RecordColumns, _ batch: RecordBatch) -> Bool {
    for column in records.lists {
      guard let table = ListTable.framed(in: lists(column, records, batch)) else { continue }
      content.file.take(table.plan)
      let others = records.lists.filter { $0 != column }.map { records.names[$0] }
      for name in others + table.unreadLists(in: records) {
        content.file.note(Problem(code: .listNotRead, column: name))
      }
      plan = table.plan
      frame = table
      return true
    }
    return false
  }

  /// Looks at lists inside the records that were not met before: each is read or named, never
  /// passed over in silence.
  private mutating func lookAtLists(_ records: RecordColumns, _ batch: RecordBatch) {
    guard let known = plan else { return }
    for column in records.lists where looked.insert(column).inserted {
      // Read cell by cell, with the causes of its row.
      if known.columns[column].role == .cause(.tree) { continue }
      let lists = lists(column, records, batch)
      if known.kind == .reviews, items == nil,
        let found = ListTable.items(inReviews: known, lists)
      {
        items = found
        note(found.plan.notices, unread: found.unreadLists(in: records))
        continue
      }
      let table = known.kind == .tickets ? ListTable.history(inTickets: known, lists) : nil
      plan?.columns[column].isReadAsRows = table != nil
      if let table { histories.append(table) }
      note(
        table?.plan.notices ?? [],
        unread: table?.unreadLists(in: records) ?? [records.names[column]])
    }
  }

  private func lists(
    _ column: Int, _ records: RecordColumns, _ batch: RecordBatch
  ) -> RecordLists {
    RecordLists(column: column, batch: batch, records: records, settings: settings)
  }

  private mutating func note(_ notices: [Problem], unread lists: [String]) {
    for notice in notices { content.file.note(notice) }
    for name in lists {
      content.file.note(Problem(code: .listNotRead, line: linesBefore + 1, column: name))
    }
  }
}

/// More of a document's tickets in a list beside them: Zendesk's `metric_sets` beside its
/// `tickets`.
private struct MoreOfTickets: Sendable {
  let importer: FileImporter
  let path: [String]
  var content: FileContent
  /// Nil where the list's objects do not name their tickets, or say nothing that a ticket has.
  var plan: FilePlan?

  /// - Returns: whether more of the list is wanted.
  mutating func add(_ source: SourceBatch, linesBefore: Int) throws -> Bool {
    guard source.records.rowCount > 0 else { return true }
    var batch = source.records
    batch.faults.removeAll { $0.code == .listNotRead || $0.code == .notAnObject }
    if (plan?.columns.count ?? 0) < source.columns.names.count {
      plan = planned(source.columns.names, batch)
    }
    guard let plan else { return false }
    try content.add(
      moreOfTickets: importer.interpret(batch, by: plan), linesBefore: linesBefore)
    return true
  }

  /// The columns are named as if each object stood inside its ticket: `metric_set.reopens`.
  private func planned(_ columns: [String], _ batch: RecordBatch) -> FilePlan? {
    guard let ticket = columns.firstIndex(of: "ticket_id") else { return nil }
    var singular = path.last ?? ""
    if singular.hasSuffix("s") { singular.removeLast() }
    let names = columns.map { "\(singular).\($0)" }
    var settings = importer.settings
    settings.mapping[.tickets, default: [:]][names[ticket]] = ColumnRole.symbol(.id).fieldName
    var plan: FilePlan
    do throws(ColumnPlanner.Refusal) {
      plan = try ColumnPlanner(settings: settings, forcedKind: .tickets)
        .plan(names, batch, rows: 0..<batch.rowCount)
    } catch {
      return nil
    }
    // What is named like a field of the ticket is one of the list's own objects.
    for index in plan.columns.indices where columns[index] != "ticket_id" {
      switch plan.columns[index].role {
      case .duration?, .count?: continue
      case .instant(let field)? where field != .createdAt && field != .updatedAt: continue
      default: plan.columns[index].role = nil
      }
    }
    guard plan.columns.contains(where: { $0.role != nil && $0.role != .symbol(.id) }) else {
      return nil
    }
    return self.plan.map { plan.keeping($0) } ?? plan
  }
}

extension FileImporter {
  fileprivate func interpret(_ batch: RecordBatch, by plan: FilePlan) -> InterpretedPart {
    RecordInterpreter(plan, shortRows: .lackKeys, self)
      .interpret(batch, rows: 0..<batch.rowCount)
  }

  /// Reads a list whose objects are more of the same tickets; any other is named, with its line.
  ///
  /// The objects fill what the tickets themselves do not say; the ledger counts the tickets. A
  /// fault of the file was told when the records were read.
  private func readMoreOfTickets(
    _ list: ListBeside, into content: consuming FileContent
  ) async throws -> FileContent {
    var plan: FilePlan?
    if content.file.kind == .tickets {
      let more = try await list.source.read(
        into: MoreOfTickets(importer: self, path: list.path, content: content),
        transform: { $0 },
        add: { more, batch, linesBefore in try more.add(batch, linesBefore: linesBefore) }
      ).whole
      content = more.content
      plan = more.plan
    }
    if plan == nil {
      content.file.note(
        Problem(code: .listNotRead, line: list.line, column: list.path.joined(separator: ".")))
    }
    return content
  }
}
