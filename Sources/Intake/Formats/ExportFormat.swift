import Desk

/// The columns that one program writes into its exports, and what each of them is.
///
/// What a format does not name goes through the general recogniser.
///
/// ```swift
/// extension ExportFormat {
///   static let workOrders = ExportFormat(
///     name: "work_orders", title: "Work orders of a hotline", source: "header of the export",
///     needed: 2, alsoOwn: ["承办单位"],
///     fields: [
///       .own("工单编号"): .symbol(.id), .own("推送时间"): .instant(.createdAt), "问题点位": nil,
///     ])
/// }
/// ```
package struct ExportFormat: Sendable {
  /// The name in `inspect --json` and in the documentation: `zendesk_view`.
  package let name: String
  /// For people: `Zendesk, a view as CSV`.
  package let title: String
  /// Where the names of its columns come from.
  package let source: String
  var kind = RecordKind.tickets
  /// How many columns of the signature a file must have: more than other programs' exports share.
  package let needed: Int
  /// What is of the ``signature`` and goes through the general recogniser.
  var alsoOwn: [String] = []
  /// The unit of lengths of time whose names do not say it.
  var unit: ColumnNotation.LengthUnit?
  /// How dates are written, where the values alone do not tell.
  var dates: InstantFormat?
  /// The names of the object that holds the ``fields`` whose names begin with a point; an empty one
  /// for columns outside any object.
  var objects: [String] = []
  /// What each column is; of two for one field, the first has it where a file holds both. Nil: none
  /// of the fields, although the name may look like one.
  var fields: KeyValuePairs<Name, ColumnRole?> = [:]
  /// Of an export of sums per agent, which cannot be taken apart into tickets again: the export of
  /// the same program to take in its place.
  package var instead: String?

  struct Name: ExpressibleByStringLiteral, Sendable {
    let text: String
    /// Whether it is of the ``signature``.
    private(set) var isOwn = false

    init(stringLiteral text: String) { self.text = text }

    static func own(_ text: String) -> Name {
      var name = Name(stringLiteral: text)
      name.isOwn = true
      return name
    }
  }

  /// The ``fields`` by the whole names of their columns.
  package var columns: [(name: String, role: ColumnRole?)] {
    fields.flatMap { name, role in wholeNames(of: name).map { ($0, role) } }
  }

  /// The columns that show which program a file comes from.
  package var signature: [String] {
    fields.filter { $0.key.isOwn }.flatMap { wholeNames(of: $0.key) } + alsoOwn
  }

  private func wholeNames(of name: Name) -> [String] {
    guard name.text.hasPrefix(".") else { return [name.text] }
    return objects.map { $0.isEmpty ? String(name.text.dropFirst()) : $0 + name.text }
  }

  /// The share of the signature that a file has; nil where it has fewer names than are needed.
  fileprivate func match(_ keys: Set<String>) -> Double? {
    let own = Set(signature.map(HeaderName.key))
    let found = own.intersection(keys).count
    return found >= needed ? Double(found) / Double(own.count) : nil
  }
}

extension [ExportFormat] {
  /// The format whose signature the columns have most of; nil where none has enough.
  func recognise(_ headers: [HeaderName], kind: RecordKind? = nil) -> ExportFormat? {
    let keys = Set(headers.flatMap(\.formatKeys))
    let matches = filter { kind == nil || $0.kind == kind }
      .compactMap { format in format.match(keys).map { (format, share: $0) } }
    return matches.max { $0.share < $1.share }?.0
  }

  /// Every named format. Where two match a file alike, the earlier one has it.
  ///
  /// A new format costs two files and a line: its value in the file of its vendor, or in one of its
  /// own; its fixture in Tests/IntakeTests/Formats; and its name in this list.
  package static var catalogue: Self {
    [
      .zendeskView, .zendeskAPI, .freshdesk, .freshservice, .freshserviceAPI,
      .jiraServiceManagement, .intercom, .intercomAPI, .hubSpot, .serviceNow, .salesforceReport,
      .salesforceCase, .chatwoot, .zammad, .glpi, .osTicket, .asteriskCalls, .qiyu, .sobot,
      .sobotLegacy, .udesk,
      .meiqia, .hotline12345, .handbookForm1, .customerNeedsForm,
    ]
  }

  /// Every named format of events inside JSON records.
  package static var eventLists: Self { [.zendeskAudits, .zendeskTicketEvents, .jiraChangelog] }

  /// Every export that is known to hold sums per agent.
  package static var aggregates: Self { [.qianniu, .pinduoduo] }
}

extension HeaderName {
  /// The keys that a format may have for the column: its whole name, and the name before the time
  /// zone that some programs write behind it.
  var formatKeys: [String] {
    timeZone == nil ? [Self.key(raw)] : [Self.key(raw), wholeKey]
  }
}
