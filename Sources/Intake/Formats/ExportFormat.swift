import Desk

/// The columns that one program writes into its exports, and what each of them is.
///
/// A format is data: a list of column names with their fields, and the few names that identify it.
/// What a format does not name goes through the general recogniser.
///
/// ```swift
/// extension ExportFormat {
///   static let workOrders = ExportFormat(
///     name: "work_orders", title: "Work orders of a hotline", source: "header of the export",
///     needing: 2, of: ["工单编号", "推送时间", "承办单位"],
///     columns: ["工单编号": .symbol(.id), "推送时间": .instant(.createdAt)])
/// }
/// ```
package struct ExportFormat: Sendable {
  /// The name in `inspect --json` and in the documentation: `zendesk_view`.
  package let name: String
  /// For people: `Zendesk, a view as CSV`.
  package let title: String
  /// Where the names of its columns come from.
  package let source: String
  package let kind: RecordKind
  package let signature: Signature
  private let columns: [(name: String, mapping: FieldMapping)]

  /// - Parameters:
  ///   - needed: how many of the signature's names a file must have: more than other programs'
  ///     exports
  ///     share with this one.
  ///   - objects: the names of the object that holds the columns whose names begin with a point; an
  ///     empty name for columns outside any object.
  ///   - columns: the program's own spelling of each name. Of two columns for one field, the one
  ///     named
  ///     first has it where a file holds both.
  init(
    name: String, title: String, source: String, kind: RecordKind = .tickets,
    needing needed: Int, of signature: [String], objects: [String] = [],
    columns: KeyValuePairs<String, FieldMapping>
  ) {
    self.name = name
    self.title = title
    self.source = source
    self.kind = kind
    self.signature = Signature(needed, of: signature)
    self.columns = columns.flatMap { name, mapping in
      guard name.hasPrefix(".") else { return [(name, mapping)] }
      return objects.map { ($0.isEmpty ? String(name.dropFirst()) : $0 + name, mapping) }
    }
  }

  /// The columns with their fields, in the order in which they choose.
  var mappings: [(key: String, column: String, mapping: FieldMapping)] {
    columns.map { (HeaderName.key($0.name), $0.name, $0.mapping) }
  }

  /// The names of its columns with the names of their fields; nil for a dimension of its own name.
  package var fields: [(column: String, field: String?)] {
    columns.map { ($0.name, $0.mapping.role?.fieldName) }
  }
}

/// The columns that show which program a file comes from: in any order, and some may be missing.
package struct Signature: Sendable {
  package let names: [String]
  /// How many of them a file must have.
  package let needed: Int
  private let keys: Set<String>

  /// - Parameter needed: more than other programs' exports share with this one.
  init(_ needed: Int, of names: [String]) {
    self.names = names
    self.needed = needed
    keys = Set(names.map { HeaderName.key($0) })
  }

  /// The share of the names that a file has; nil where they are fewer than needed.
  func match(_ keys: Set<String>) -> Double? {
    let found = keys.intersection(self.keys).count
    return found >= needed ? Double(found) / Double(self.keys.count) : nil
  }
}

extension [ExportFormat] {
  /// The format whose signature the columns have most of; nil where none has enough.
  ///
  /// - Parameter kind: what the user says that the file holds.
  func recognise(_ headers: [HeaderName], kind: RecordKind?) -> ExportFormat? {
    let keys = Set(headers.flatMap(\.formatKeys))
    var best: (format: ExportFormat, match: Double)?
    for format in self where kind == nil || format.kind == kind {
      if let match = format.signature.match(keys), match > best?.match ?? 0 {
        best = (format, match)
      }
    }
    return best?.format
  }
}

extension HeaderName {
  /// The keys that a format may have for the column: its whole name, and the name before the time
  /// zone that some programs write behind it.
  var formatKeys: [String] {
    timeZone == nil ? [Self.key(raw)] : [Self.key(raw), wholeKey]
  }
}

/// What one column of a known format is, and how it is written where its name does not say so.
struct FieldMapping: Sendable {
  /// Nil: none of the fields; kept as a dimension under its own name.
  let role: ColumnRole?
  /// How many seconds one of the column's units is; nil where the name or the values say it.
  private(set) var secondsPerUnit: Double?
  /// How its dates are written; nil where the values tell.
  private(set) var dates: InstantFormat?

  private init(_ role: ColumnRole?) { self.role = role }

  static func symbol(_ field: SymbolField) -> FieldMapping { FieldMapping(.symbol(field)) }
  static func count(_ field: CountField) -> FieldMapping { FieldMapping(.count(field)) }
  static func flag(_ field: FlagField) -> FieldMapping { FieldMapping(.flag(field)) }
  static func text(_ field: TextField) -> FieldMapping { FieldMapping(.text(field)) }
  static func event(_ field: EventField) -> FieldMapping { FieldMapping(.event(field)) }
  static func survey(_ field: SurveyField) -> FieldMapping { FieldMapping(.survey(field)) }

  /// A moment.
  static func instant(_ field: InstantField, as dates: InstantFormat? = nil) -> FieldMapping {
    var mapping = FieldMapping(.instant(field))
    mapping.dates = dates
    return mapping
  }

  /// A length of time.
  static func duration(_ field: DurationField, in unit: ColumnNotation.LengthUnit? = nil)
    -> FieldMapping
  {
    var mapping = FieldMapping(.duration(field))
    mapping.secondsPerUnit = unit?.seconds
    return mapping
  }

  /// One column for two fields: `转派部门/对接人`.
  static func split(_ first: SymbolField, _ second: SymbolField?) -> FieldMapping {
    FieldMapping(.split(first, second))
  }

  /// The category, whole or as a path of levels.
  static let category = FieldMapping(.categoryPath)

  /// None of the fields, although its name may look like one.
  static let dimension = FieldMapping(nil)
}

extension [ExportFormat] {
  /// Every named format. Where two match a file alike, the earlier one has it.
  ///
  /// A new format costs two files and a line: its value in the file of its vendor, or in one of its
  /// own; its fixture in Tests/IntakeTests/Formats; and its name in this list. What a format does not
  /// name goes through the general recogniser, so that a short list of columns is a good beginning.
  package static var catalogue: Self {
    [
      .zendeskView, .zendeskAPI, .freshdesk, .freshservice, .freshserviceAPI,
      .jiraServiceManagement, .intercom, .intercomAPI, .hubSpot, .serviceNow, .salesforceReport,
      .salesforceCase, .chatwoot, .zammad, .glpi, .osTicket, .qiyu, .sobot, .sobotLegacy, .udesk,
      .meiqia, .hotline12345, .handbookForm1, .customerNeedsForm,
    ]
  }
}

extension [ExportFormat] {
  /// Every named format of events inside JSON records.
  package static var eventLists: Self { [.zendeskAudits, .zendeskTicketEvents, .jiraChangelog] }
}

extension [AggregateFormat] {
  /// Every export that is known to hold sums per agent.
  package static var catalogue: Self { [.qianniu, .pinduoduo] }
}
