/// Where the records of a file come from, whatever contains them: a delimited text, a JSON
/// document.
///
/// A new container, a workbook say, is a type that reads its bytes, one that makes batches of its
/// rows and conforms to this protocol, a line in ``openRecords(_:_:)``, and its ending above it. Where
/// its columns are the same from the first record to the last it has a ``beginning``, and is imported
/// as any table is.
package protocol RecordSource: Sendable {
  /// The name of the format where no help desk's is recognised: `csv`.
  var container: String { get }
  /// Whether the file holds nothing but blanks.
  var isBlank: Bool { get }
  /// Nil where the container itself says how its text is encoded.
  var encoding: EncodingGuess? { get }
  /// How cells are delimited; nil where they are not.
  var dialect: Dialect? { get }
  /// The header and the first records; nil where columns become known record by record, as in JSON.
  var beginning: TableBeginning? { get }

  /// Turns every batch of records into a part, in any order, and adds the parts up in file order.
  ///
  /// Where reading stops in the middle of the file, the records before that place are read.
  ///
  /// - Parameters:
  ///   - initial: what the parts are added to.
  ///   - transform: may run on several threads at once.
  ///   - add: run by one thread at a time, in file order; told the number of lines before the part.
  ///     It tells whether more of the file is wanted: without it, and after it has thrown, it is not
  ///     called again.
  /// - Throws: what `add` throws, and `CancellationError`. A file that cannot be read is a
  ///   ``ReadRecords/failure``.
  func read<Whole: Sendable, Part: Sendable>(
    into initial: consuming Whole,
    transform: @escaping @Sendable (SourceBatch) -> Part,
    add: @escaping @Sendable (inout Whole, Part, _ linesBefore: Int) throws -> Bool
  ) async throws -> ReadRecords<Whole>
}

/// How a file is opened and read.
package struct SourceOptions: Sendable {
  package var limits: SourceLimits
  package var workers: Int
  /// Whether a small file is cut into pieces for all threads; the parts then differ with their
  /// number.
  package var sharesSmallFiles = true
  /// Whether each batch has its records' own text too.
  package var keepsOriginalText = false
  /// How many of a row's cells are known names of columns: tells the header from titles and data,
  /// and a second table from the first.
  package var knownNames: @Sendable ([String]) -> Int = { _ in 0 }
  /// How many of some cells can be names of columns, as far as their words tell.
  package var likelyNames: @Sendable ([String]) -> Int = { _ in 0 }

  package init(limits: SourceLimits = SourceLimits(), workers: Int = 1) {
    self.limits = limits
    self.workers = workers
  }
}

/// How much a file may ask of its readers, whatever contains its records.
package struct SourceLimits: Sendable {
  package var delimited = DelimitedLimits()
  package var json = JSONLimits()
  package var workbook = WorkbookLimits()
  package var expansion = ExpansionLimits()

  package init() {}
}

/// The endings of files that may hold records, as help and sentences list them: what is read of a
/// folder, gzipped or not.
package let recordEndings = ["csv", "tsv", "txt", "json", "jsonl", "ndjson", "xlsx", "xlsm", "zip"]

/// The records of the file at a path, in the container that its bytes show.
///
/// - Throws: when the file cannot be read, or is of a kind that holds no records.
package func openRecords(
  _ path: String, _ options: SourceOptions
) throws(SourceError) -> any RecordSource {
  let limits = options.limits.expansion
  let place = try SourcePlace(path, limits: limits)
  if let package = place.contents {
    guard let book = try Workbook(package, limits: limits) else { throw .archive("ZIP") }
    return try WorkbookSource(book, sheet: place.sheet, options)
  }
  let text = try TextFile(place, expansion: limits)
  if text.isJSON { return JSONSource(text: text, options: options) }
  return DelimitedSource(text, options)
}

package struct RecordColumns: Sendable {
  package var names: [String] = []
  /// Those whose cells hold lists of objects, by their places.
  package var lists: [Int] = []
}

/// The header of a table and the records that its file begins with.
package struct TableBeginning: Sendable {
  package var columns: [String]
  package var records: RecordBatch
  /// Rows before it are the header and what stands above it; there may be fewer rows than that.
  package var firstRow: Int
  /// Whether the columns have names; else the first row is a record.
  package var hasHeader: Bool
  /// About how many rows the whole file has; 0 where nothing tells.
  package var estimatedRowCount: Int
}

/// Some records as a source hands them on.
package struct SourceBatch: Sendable {
  package var records: RecordBatch
  /// The rows that hold records; those before them are the header and what stands above it.
  package var rows: Range<Int>
  package var columns: RecordColumns
}

package struct ReadRecords<Whole: Sendable>: Sendable {
  package var whole: Whole
  package var columns: RecordColumns
  /// The encoding that the file turned out to be in.
  package var encoding: EncodingGuess?
  /// Why the file, or the rest of it, could not be read; a table says the latter by a fault of its
  /// last batch.
  package var failure: SourceError?
  /// The line where reading stopped; nil where it never began.
  package var failureLine: Int?
  /// Lists of objects beside the records, in the order of their lines.
  package var otherLists: [ListBeside] = []
}

/// A list in the object that holds a document's records: `metric_sets` beside `tickets`.
package struct ListBeside: Sendable {
  package var path: [String]
  /// Its line in the file, from 1.
  package var line: Int
  package var source: any RecordSource
}
