import Desk
import Tabular

extension FileImporter {
  func readJSON(
    _ text: TextFile, into content: inout FileContent, kind: RecordKind?
  ) throws {
    content.file.format = "json"
    let isTranscoded = text.encoding.encoding != .utf8
    var reader = JSONRecordReader(try text.open(), limits: settings.jsonLimits)
    reader.keepsOriginalText = keeper != nil
    var plan: FilePlan?
    var linesBefore = 0
    while var batch = nextBatch(of: &reader, linesBefore, &content.file) {
      if isTranscoded, batch.holdsDamagedText(upTo: batch.bytes.count, isTranscoded: true) {
        batch.noteDamagedRows(isTranscoded: true)
      }
      batch.leaveOutNullBytes()
      plan?.takeScales(from: batch, settings)
      let isNew = (plan?.columns.count ?? 0) < reader.columns.count
      if isNew {
        do throws(ColumnPlanner.Refusal) {
          plan = try extended(plan, names: reader.columns, batch, kind: kind, &content.file)
        } catch {
          content.file.columns = reader.columns.enumerated().map { index, name in
            ColumnPlan(index: index, name: name, role: nil, examples: [], reading: .text)
          }
          content.file = refused(content.file, error)
          return
        }
      }
      guard let plan else {
        for fault in batch.faults { content.file.note(Self.problem(of: fault, linesBefore)) }
        linesBefore += batch.lineCount
        continue
      }
      let interpreter = RecordInterpreter(
        plan: plan, allowsShortRows: true, keptColumns: keptColumns,
        keepsComments: keepsComments, machines: settings.machines,
        isDelimited: false)
      try content.add(interpreter.interpret(batch, fromRow: 0), linesBefore: linesBefore)
      linesBefore += batch.lineCount
    }
    if plan == nil, content.file.problems.isEmpty { content.file.note(Problem(code: .emptyFile)) }
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

  /// The plan with the columns that were met for the first time; those known keep their roles.
  private func extended(
    _ known: FilePlan?, names: [String], _ batch: RecordBatch, kind: RecordKind?,
    _ file: inout ImportedFile
  ) throws(ColumnPlanner.Refusal) -> FilePlan {
    var plan = try ColumnPlanner(settings: settings, forcedKind: known?.kind ?? kind)
      .plan(names, batch, rows: 0..<batch.rowCount)
    plan.takeOrderOfOtherColumns()
    plan.takePointForDecimals()
    if let known {
      let roles = Set(known.columns.compactMap(\.role))
      plan.columns =
        known.columns
        + plan.columns.dropFirst(known.columns.count).map { column in
          var column = column
          if let role = column.role, roles.contains(role) { column.role = nil }
          return column
        }
      plan.idsAreRounded = plan.idsAreRounded || known.idsAreRounded
      let newNames = Set(names.dropFirst(known.columns.count))
      for notice in plan.notices where notice.column.map(newNames.contains) ?? false {
        file.note(notice)
      }
    } else {
      for notice in plan.notices { file.note(notice) }
    }
    file.kind = plan.kind
    if let format = plan.format { file.format = format }
    file.columns = plan.columns
    return plan
  }

  private static func problem(of fault: RecordFault, _ linesBefore: Int) -> Problem {
    Problem(
      code: ProblemCode(rawValue: fault.code.rawValue) ?? .brokenJSON,
      line: fault.line + linesBefore)
  }
}
