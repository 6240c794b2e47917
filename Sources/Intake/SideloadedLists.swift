import Desk
import Tabular

/// Lists beside the list of records in one document: Zendesk's `metric_sets` beside its `tickets`.
extension FileImporter {
  /// Reads a list whose objects are more of the same tickets; any other is named, with its line.
  ///
  /// The columns are named as if each object stood inside its ticket: `metric_set.reopens`. They fill
  /// what the tickets themselves do not say; the ledger counts the tickets.
  func readOther(
    _ list: JSONRecordReader.OtherList, of text: TextFile, into content: inout FileContent
  ) throws {
    let name = list.path.joined(separator: ".")
    var reader = JSONRecordReader(
      try text.open(), listAt: list.path, limits: settings.jsonLimits)
    var plan: FilePlan?
    var isRead = true
    var linesBefore = 0
    while isRead, var batch = Self.nextBatch(of: &reader) {
      batch.mend(isTranscoded: text.encoding.encoding != .utf8)
      batch.faults.removeAll { $0.code == .listNotRead || $0.code == .notAnObject }
      if batch.rowCount > 0, content.file.kind == .tickets {
        if (plan?.columns.count ?? 0) < reader.columns.count {
          plan = moreOfTickets(reader.columns, in: list, batch, plan)
        }
        isRead = plan != nil
        if let plan {
          let part = interpreter(of: plan).interpret(batch, fromRow: 0)
          try content.add(moreOfTickets: part, linesBefore: linesBefore)
        }
      }
      linesBefore += batch.lineCount
    }
    if plan == nil {
      content.file.note(Problem(code: .listNotRead, line: list.line, column: name))
    }
  }

  /// Nil at the end; a fault of the source was told when the records were read.
  private static func nextBatch(of reader: inout JSONRecordReader) -> RecordBatch? {
    do throws(SourceError) {
      return try reader.nextBatch()
    } catch {
      return nil
    }
  }

  /// The plan for a list's columns; nil where its objects do not name their tickets, or say nothing that
  /// a ticket has.
  private func moreOfTickets(
    _ columns: [String], in list: JSONRecordReader.OtherList, _ batch: RecordBatch,
    _ known: FilePlan?
  ) -> FilePlan? {
    guard let ticket = columns.firstIndex(of: "ticket_id") else { return nil }
    var singular = list.path.last ?? ""
    if singular.hasSuffix("s") { singular.removeLast() }
    let names = columns.map { "\(singular).\($0)" }
    var settings = settings
    settings.mapping[.tickets, default: [:]][names[ticket]] = ColumnRole.symbol(.id).fieldName
    let planner = ColumnPlanner(settings: settings, forcedKind: .tickets)
    var plan: FilePlan
    do throws(ColumnPlanner.Refusal) {
      plan = try planner.plan(names, batch, rows: 0..<batch.rowCount)
    } catch {
      return nil
    }
    // What is named like a field of the ticket is one of the list's own objects.
    for index in plan.columns.indices where columns[index] != "ticket_id" {
      switch plan.columns[index].role {
      case .duration?, .count?: continue
      case .instant(.createdAt)?, .instant(.updatedAt)?: plan.columns[index].role = nil
      case .instant?: continue
      default: plan.columns[index].role = nil
      }
    }
    let tells = plan.columns.contains { $0.role != nil && $0.role != .symbol(.id) }
    guard tells else { return nil }
    return known.map { plan.keeping($0) } ?? plan
  }
}
