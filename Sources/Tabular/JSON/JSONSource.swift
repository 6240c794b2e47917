/// The records of a JSON document, read by one thread in their order.
struct JSONSource: RecordSource {
  let text: TextFile
  let options: SourceOptions
  /// The keys of the list whose objects are the records; nil where the document's shape tells.
  var listPath: [String]?

  var container: String { "json" }
  var isBlank: Bool { text.isBlank }
  var encoding: EncodingGuess? { text.encoding }
  var dialect: Dialect? { nil }
  var beginning: TableBeginning? { nil }

  func read<Whole: Sendable, Part: Sendable>(
    into initial: consuming Whole,
    transform: @escaping @Sendable (SourceBatch) -> Part,
    add: @escaping @Sendable (inout Whole, Part, _ linesBefore: Int) throws -> Bool
  ) async throws -> ReadRecords<Whole> {
    var read = ReadRecords(whole: initial, columns: RecordColumns(), encoding: text.encoding)
    let stream: any ByteStream
    do throws(SourceError) {
      stream = try text.open()
    } catch {
      read.failure = error
      return read
    }
    var reader = JSONRecordReader(stream, listAt: listPath, limits: options.limits.json)
    reader.keepsOriginalText = options.keepsOriginalText
    var linesBefore = 0
    var wantsMore = true
    while wantsMore {
      try Task.checkCancellation()
      let next: RecordBatch?
      do throws(SourceError) {
        next = try reader.nextBatch()
      } catch {
        read.failure = error
        read.failureLine = linesBefore + 1
        break
      }
      guard var batch = next else { break }
      if text.encoding.encoding != .utf8 {
        batch.noteDamagedRows(upTo: batch.bytes.count, isTranscoded: true)
      }
      batch.leaveOutNullBytes()
      read.columns = RecordColumns(names: reader.columns, lists: reader.listColumns)
      let lineCount = batch.lineCount
      let part = transform(
        SourceBatch(records: batch, rows: 0..<batch.rowCount, columns: read.columns))
      wantsMore = try add(&read.whole, part, linesBefore)
      linesBefore += lineCount
    }
    read.otherLists = reader.otherLists.map { list in
      ListBeside(
        path: list.path, line: list.line,
        source: JSONSource(text: text, options: options, listPath: list.path))
    }
    return read
  }
}
