import Desk

extension [Metric] {
  /// Whether one contact was enough.
  static let firstContact: [Metric] = [
    .firstContactResolution, .firstContactRecorded, .firstContactNoRepeat,
    .firstContactOneTouch, .firstContactSurvey,
  ]
}

extension Metric {
  /// First contact resolution by the definition in force: one of the four below.
  package static let firstContactResolution = Metric(
    .firstContactResolution, .firstContact, .ratio, .prefersLarger, .resolved, .share,
    leavesOut: [.notRecorded, .pending, .repeatContact, .unknownCustomer],
    shown: Placement(headline: 1, finding: 3, segments: 4, agents: 3),
    of: .firstContactInForce)

  /// The export's own field: yes of yes and no.
  package static let firstContactRecorded = Metric(
    .fcrRecorded, .firstContact, .ratio, .prefersLarger, .resolvedElseCreated, .share,
    leavesOut: [.notRecorded],
    of: .tickets {
      $0[.resolvedAtFirstContact].map { .success($0) } ?? .leftOut(.notRecorded)
    })

  /// First contacts that no later ticket of the same customer (and category) repeats within the
  /// window, and that are not known to have been reopened.
  ///
  /// Repeats are looked for up to the newest instant in the data, also past the period's end: the
  /// window of its last days must be seen whole. A window that has not closed yet is pending.
  package static let firstContactNoRepeat = Metric(
    .fcrNoRepeat, .firstContact, .ratio, .prefersLarger, .resolved, .share,
    leavesOut: [.notRecorded, .pending, .repeatContact, .unknownCustomer],
    of: .tickets { ticketCase in
      let context = ticketCase.context
      guard ticketCase[.customer] != nil else { return .leftOut(.unknownCustomer) }
      guard ticketCase.createdAt != nil, let resolved = ticketCase.resolvedAt else {
        return .leftOut(.notRecorded)
      }
      if context.facts.repeats.isRepeat(ticketCase.row) { return .leftOut(.repeatContact) }
      let closing = resolved.adding(seconds: context.settings.repeatWindow)
      if let newest = context.facts.newestInstant, newest < closing { return .leftOut(.pending) }
      let isReopened = (ticketCase[.reopens] ?? 0) > 0
      return .success(!isReopened && !context.facts.repeats.isRepeated(ticketCase.row))
    })

  /// Exactly one public reply and no reopening.
  package static let firstContactOneTouch = Metric(
    .fcrOneTouch, .firstContact, .ratio, .prefersLarger, .resolved, .share,
    leavesOut: [.notRecorded],
    of: .tickets { ticketCase in
      guard let replies = ticketCase[.replies], let reopens = ticketCase[.reopens]
      else { return .leftOut(.notRecorded) }
      return .success(replies == 1 && reopens == 0)
    })

  /// "Was it solved at the first contact?" Yes of yes and no.
  package static let firstContactSurvey = Metric(
    .fcrSurvey, .firstContact, .ratio, .prefersLarger, .responded, .share,
    of: .responses { $0.response.solvedAtFirstContact.map { .success($0) } ?? .outside })
}

extension AnalysisSettings.FirstContactDefinition {
  package var metric: Metric {
    switch self {
    case .recorded: .firstContactRecorded
    case .noRepeat: .firstContactNoRepeat
    case .oneTouch: .firstContactOneTouch
    case .survey: .firstContactSurvey
    }
  }

  /// The configured one, else recorded, else no repeat, else one touch, as the data allows.
  static func inForce(
    _ settings: AnalysisSettings, _ tickets: TicketColumns, _ recorded: RecordedFields
  ) -> Self {
    if let configured = settings.firstContactDefinition { return configured }
    if tickets.has(.resolvedAtFirstContact) { return .recorded }
    return tickets.has(.customer) && recorded.resolution.isAnywhere ? .noRepeat : .oneTouch
  }
}

/// Which tickets follow an earlier contact of the same customer, and which are followed by one.
///
/// Contacts of the same second are ordered by the ticket's id.
struct RepeatContacts: Sendable {
  /// Bit 0: it repeats an earlier ticket. Bit 1: a later ticket repeats it.
  private var states: ContiguousArray<UInt8>

  init(_ history: History, _ settings: AnalysisSettings) {
    let tickets = history.tickets
    self.init(
      history, among: { _ in true },
      category: { row in
        settings.repeatNeedsSameCategory ? tickets.value(.category1, row)?.index ?? .max : 0
      },
      reach: { row in
        // A ticket that was closed without a resolution waits for nothing more either.
        (tickets.lastResolution(row) ?? tickets.value(.closedAt, row))
          .map { $0.secondsSince1970 + settings.repeatWindow }
      })
  }

  /// - Parameters:
  ///   - isContact: which tickets are looked at.
  ///   - category: what a repeat has in common with the ticket that it repeats.
  ///   - reach: until when a later ticket repeats it, in seconds since 1970; nil for ever.
  @inline(__always)
  init(
    _ history: History, among isContact: (Int) -> Bool, category: (Int) -> UInt32,
    reach: (Int) -> Int?
  ) {
    states = ContiguousArray(repeating: 0, count: history.tickets.count)
    var contacts = CustomerContacts(history.tickets, isContact) { row, created in
      Contact(
        row: UInt32(row), category: category(row), created: created,
        reach: reach(row).map { UInt32(clamping: $0) } ?? .max)
    }
    let ids = ContactIDs(history)
    for (start, end) in zip(contacts.starts, contacts.starts.dropFirst()) where start < end {
      if end - start > 1 { contacts.sort(start..<end, ids) }
      mark(contacts.all[start..<end])
    }
  }

  @inline(__always)
  func isRepeat(_ row: Int) -> Bool { states[row] & 1 != 0 }

  @inline(__always)
  func isRepeated(_ row: Int) -> Bool { states[row] & 2 != 0 }

  private mutating func mark(_ contacts: ContiguousArray<Contact>.SubSequence) {
    /// The latest moment until which a contact so far can be repeated.
    var reach: UInt32 = 0
    var before: Contact?
    for contact in contacts {
      if let before, before.category == contact.category {
        if contact.created <= reach { states[Int(contact.row)] |= 1 }
        if contact.created <= before.reach { states[Int(before.row)] |= 2 }
      } else {
        reach = 0
      }
      reach = max(reach, contact.reach)
      before = contact
    }
  }
}

private struct Contact: BitwiseCopyable {
  var row: UInt32
  /// No category counts as a category of its own.
  var category: UInt32
  var created: UInt32
  /// Until when a later ticket repeats it: for ever while it is open.
  var reach: UInt32

  @inline(__always)
  func isBefore(_ other: Contact, _ ids: ContactIDs) -> Bool {
    if category != other.category { return category < other.category }
    if created != other.created { return created < other.created }
    return ids.text(of: self) < ids.text(of: other)
  }
}

/// The ids by which contacts of the same second are told apart. A class, since a closure over the
/// columns would copy them for each comparison.
private final class ContactIDs {
  private let tickets: TicketColumns
  private let texts: SymbolTable

  init(_ history: History) { (tickets, texts) = (history.tickets, history[.id]) }

  func text(of contact: Contact) -> String {
    tickets.value(.id, Int(contact.row)).map { texts.text(of: $0) } ?? ""
  }
}

/// The contacts of each customer side by side, without a sort: counted first, then put in place.
private struct CustomerContacts {
  /// The contacts of customer `c` are `starts[c]..<starts[c + 1]` of ``all``.
  private(set) var starts: ContiguousArray<Int> = [0]
  var all: ContiguousArray<Contact> = []

  /// Only tickets with a customer and a creation time.
  @inline(__always)
  init(
    _ tickets: TicketColumns, _ isContact: (Int) -> Bool,
    _ contact: (_ row: Int, _ created: UInt32) -> Contact
  ) {
    guard let customers = tickets.column(SymbolField.customer),
      let created = tickets.column(InstantField.createdAt)
    else { return }
    let highest = customers.lazy.filter { $0 != .max }.max() ?? 0
    starts = ContiguousArray(repeating: 0, count: Int(highest) + 2)
    func isCounted(_ row: Int) -> Bool {
      customers[row] != .max && created[row] != .max && isContact(row)
    }
    for row in customers.indices where isCounted(row) {
      starts[Int(customers[row]) + 1] += 1
    }
    for customer in 1..<starts.count { starts[customer] += starts[customer - 1] }
    let none = Contact(row: 0, category: 0, created: 0, reach: 0)
    all = ContiguousArray(repeating: none, count: starts[starts.count - 1])
    var next = starts
    for row in customers.indices where isCounted(row) {
      all[next[Int(customers[row])]] = contact(row, created[row])
      next[Int(customers[row])] += 1
    }
  }

  /// Puts a customer's contacts in order. Most customers have a few, already in order of time.
  mutating func sort(_ range: Range<Int>, _ ids: ContactIDs) {
    guard range.count <= 32 else { return all[range].sort { $0.isBefore($1, ids) } }
    for next in range.dropFirst() {
      let contact = all[next]
      var place = next
      while place > range.lowerBound, contact.isBefore(all[place - 1], ids) {
        all[place] = all[place - 1]
        place -= 1
      }
      all[place] = contact
    }
  }
}
