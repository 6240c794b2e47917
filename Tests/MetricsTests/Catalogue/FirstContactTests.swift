import Desk
import Metrics
import Testing

@Suite struct `First contact by one touch` {
  @Test func `is one reply and no reopening, where both are known`() async throws {
    func ticket(_ replies: Int?, _ reopens: Int?) -> TicketSketch {
      var sketch = TicketSketch(created: "2026-05-01", resolved: "2026-05-02")
      if let replies { sketch.counts[.replies] = replies }
      if let reopens { sketch.counts[.reopens] = reopens }
      return sketch
    }
    let desk = SketchedDesk([
      ticket(1, 0), ticket(1, 1), ticket(2, 0), ticket(0, 0), ticket(1, nil), ticket(nil, 0),
    ])
    #expect(
      try await desk.figure("fcr_one_touch") == Figure(0.25, of: 4, leftOut: [.notRecorded: 2]))
  }
}

@Suite struct `First contact without repeat` {
  /// Created on the first of May at 9:00, resolved at 10:00: repeated until May 8th, 10:00.
  private func first(_ id: String = "T1", category: String? = nil) -> TicketSketch {
    TicketSketch(
      id: id, customer: "张", category: category, created: "2026-05-01 09:00",
      resolved: "2026-05-01 10:00")
  }

  private func later(
    _ id: String = "T2", category: String? = nil, created: Moment
  ) -> TicketSketch {
    TicketSketch(id: id, customer: "张", category: category, created: created)
  }

  /// Makes June 30th the newest instant, so that every window of May has closed.
  private let end = TicketSketch(id: "end", customer: "末", created: "2026-06-30")

  @Test func `holds when nobody comes back`() async throws {
    #expect(try await SketchedDesk([first(), end]).figure("fcr_no_repeat") == Figure(1, of: 1))
  }

  @Test(arguments: [
    (Moment("2026-05-08 10:00"), 0.0), (Moment("2026-05-08 10:00:01"), 1.0),
  ])
  func `fails by a repeat created just when the window ends, not a second later`(
    created: Moment, share: Double
  ) async throws {
    let desk = SketchedDesk([first(), later(created: created), end])
    #expect(try await desk.figure("fcr_no_repeat") == Figure(share, of: 1))
  }

  @Test func `does not ask after another customer`() async throws {
    var other = later(created: "2026-05-02")
    other.customer = "王"
    #expect(
      try await SketchedDesk([first(), other, end]).figure("fcr_no_repeat") == Figure(1, of: 1))
  }

  @Test func `fails only by a repeat of the same level-1 category`() async throws {
    let other = SketchedDesk([
      first(category: "支付/失败"), later(category: "物流", created: "2026-05-02"), end,
    ])
    #expect(try await other.figure("fcr_no_repeat") == Figure(1, of: 1))
    let same = SketchedDesk([
      first(category: "支付/失败"), later(category: "支付/退款", created: "2026-05-02"), end,
    ])
    #expect(try await same.figure("fcr_no_repeat") == Figure(0, of: 1))
  }

  @Test func `takes no category for a category of its own`() async throws {
    let mixed = SketchedDesk([first(category: "支付"), later(created: "2026-05-02"), end])
    #expect(try await mixed.figure("fcr_no_repeat") == Figure(1, of: 1))
    let neither = SketchedDesk([first(), later(created: "2026-05-02"), end])
    #expect(try await neither.figure("fcr_no_repeat") == Figure(0, of: 1))
  }

  @Test func `fails by a repeat of any category when so configured`() async throws {
    var settings = AnalysisSettings.shanghai
    settings.repeatNeedsSameCategory = false
    let tickets = [
      first(category: "支付"), later(category: "物流", created: "2026-05-02"), end,
    ]
    #expect(
      try await SketchedDesk(tickets, settings: settings).figure("fcr_no_repeat")
        == Figure(0, of: 1))
  }

  @Test func `asks within the configured window`() async throws {
    var settings = AnalysisSettings.shanghai
    settings.repeatWindow = 86_400
    let tickets = [first(), later(created: "2026-05-03"), end]
    #expect(
      try await SketchedDesk(tickets, settings: settings).figure("fcr_no_repeat")
        == Figure(1, of: 1))
  }

  @Test func `leaves follow-ups out, for they are no first contacts`() async throws {
    var second = later(created: "2026-05-02")
    second.resolved = "2026-05-03"
    #expect(
      try await SketchedDesk([first(), second, end]).figure("fcr_no_repeat")
        == Figure(0, of: 1, leftOut: [.repeatContact: 1]))
  }

  /// The first is not resolved, and so whoever comes later comes back, even after months.
  @Test func `takes any later ticket for a repeat of one that is still open`() async throws {
    let open = TicketSketch(id: "T0", customer: "张", created: "2026-01-01")
    #expect(
      try await SketchedDesk([open, first(), end]).figure("fcr_no_repeat")
        == Figure(nil, of: 0, leftOut: [.repeatContact: 1]))
  }

  /// The first one's window is longest: it was resolved last.
  @Test func `looks at all earlier tickets, not only at the one just before`() async throws {
    let long = TicketSketch(
      id: "T0", customer: "张", created: "2026-04-01", resolved: "2026-04-28")
    let short = TicketSketch(
      id: "T00", customer: "张", created: "2026-04-02", resolved: "2026-04-03")
    #expect(
      try await SketchedDesk([long, short, first(), end]).figure("fcr_no_repeat")
        == Figure(nil, of: 0, leftOut: [.repeatContact: 1]))
  }

  @Test func `goes by the id where two come at the same second`() async throws {
    // Only B is resolved. As the later one it repeats A; as the earlier one it is repeated by C.
    let desk = SketchedDesk([
      first("B"), later("A", created: "2026-05-01 09:00"), end,
    ])
    #expect(
      try await desk.figure("fcr_no_repeat") == Figure(nil, of: 0, leftOut: [.repeatContact: 1]))
    let other = SketchedDesk([
      later("C", created: "2026-05-01 09:00"), first("B"), end,
    ])
    #expect(try await other.figure("fcr_no_repeat") == Figure(0, of: 1))
  }

  @Test func `fails where the ticket was reopened`() async throws {
    var reopened = first()
    reopened.counts[.reopens] = 1
    #expect(try await SketchedDesk([reopened, end]).figure("fcr_no_repeat") == Figure(0, of: 1))
  }

  /// Resolved on May 31st at noon: pending up to June 7th at noon.
  @Test func `is pending until the window has closed, and follow-ups after the month count`()
    async throws
  {
    let last = TicketSketch(
      id: "T1", customer: "张", created: "2026-05-31", resolved: "2026-05-31 12:00")
    func desk(_ newest: Moment) -> SketchedDesk {
      SketchedDesk([last, TicketSketch(id: "end", customer: "末", created: newest)])
    }
    #expect(
      try await desk("2026-06-07 11:59:59").figure("fcr_no_repeat")
        == Figure(nil, of: 0, leftOut: [.pending: 1]))
    #expect(try await desk("2026-06-07 12:00").figure("fcr_no_repeat") == Figure(1, of: 1))
    let followed = SketchedDesk([last, later(created: "2026-06-05"), end])
    #expect(try await followed.figure("fcr_no_repeat") == Figure(0, of: 1))
  }

  @Test func `leaves out tickets without a customer or a creation`() async throws {
    var unknown = first()
    unknown.customer = nil
    var undated = first("T2")
    undated.created = nil
    #expect(
      try await SketchedDesk([unknown, undated, end]).figure("fcr_no_repeat")
        == Figure(nil, of: 0, leftOut: [.unknownCustomer: 1, .notRecorded: 1]))
  }

  /// Resolved two hours after its creation, as the export says by length only.
  @Test func `asks from a resolution that is known by its length`() async throws {
    var short = first()
    short.resolved = nil
    short.durations[.resolutionTime] = 7200
    let desk = SketchedDesk([short, later(created: "2026-05-08 11:00:01"), end])
    #expect(try await desk.figure("fcr_no_repeat") == Figure(1, of: 1))
  }
}

@Suite struct `First contact by survey` {
  @Test func `is yes of yes and no, in the month of the answer`() async throws {
    let desk = SketchedDesk(
      [],
      [
        ResponseSketch(answered: "2026-05-01", solvedAtFirstContact: true),
        ResponseSketch(answered: "2026-05-02", solvedAtFirstContact: true),
        ResponseSketch(answered: "2026-05-03", solvedAtFirstContact: false),
        ResponseSketch(answered: "2026-05-04", rating: Rating(value: 5, scale: .oneToFive)),
        ResponseSketch(answered: "2026-06-01", solvedAtFirstContact: true),
      ])
    #expect(try await desk.figure("fcr_survey") == Figure(2.0 / 3, of: 3))
  }
}

@Suite struct `First contact as recorded` {
  private let desk = SketchedDesk([
    TicketSketch(
      created: "2026-04-20", resolved: "2026-05-02", flags: [.resolvedAtFirstContact: true]),
    TicketSketch(
      created: "2026-05-20", resolved: "2026-06-02", flags: [.resolvedAtFirstContact: false]),
    TicketSketch(created: "2026-05-21", flags: [.resolvedAtFirstContact: false]),
    TicketSketch(created: "2026-05-22", resolved: "2026-05-23"),
  ])

  @Test func `belongs to the resolution, else to the creation, and to one month only`()
    async throws
  {
    #expect(
      try await desk.figure("fcr_recorded") == Figure(0.5, of: 2, leftOut: [.notRecorded: 1]))
    #expect(try await desk.figure("fcr_recorded", "2026-06") == Figure(0, of: 1))
    #expect(try await desk.figure("fcr_recorded", "2026-04") == Figure(nil, of: 0))
  }
}

@Suite struct `First contact resolution` {
  /// One touch 100 %, recorded 0 %, without repeat 0 % (it was repeated).
  private func desk(
    recorded: Bool, customer: Bool, _ definition: AnalysisSettings.FirstContactDefinition? = nil
  ) -> SketchedDesk {
    var ticket = TicketSketch(
      created: "2026-05-01", resolved: "2026-05-02", counts: [.replies: 1, .reopens: 0])
    if recorded { ticket.flags[.resolvedAtFirstContact] = false }
    var again = TicketSketch(created: "2026-05-03")
    if customer {
      ticket.customer = "张"
      again.customer = "张"
    }
    var settings = AnalysisSettings.shanghai
    settings.firstContactDefinition = definition
    let answer = ResponseSketch(answered: "2026-05-09 00:00", solvedAtFirstContact: true)
    return SketchedDesk([ticket, again], [answer], settings: settings)
  }

  @Test func `follows the record, else repeats, else one touch`() async throws {
    let recorded = desk(recorded: true, customer: true)
    #expect(recorded.analysis.firstContactDefinition.id == .fcrRecorded)
    #expect(
      try await recorded.figure("first_contact_resolution")
        == Figure(0, of: 1, leftOut: [.notRecorded: 1]))
    let repeats = desk(recorded: false, customer: true)
    #expect(repeats.analysis.firstContactDefinition.id == .fcrNoRepeat)
    #expect(try await repeats.figure("first_contact_resolution") == Figure(0, of: 1))
    let touches = desk(recorded: false, customer: false)
    #expect(touches.analysis.firstContactDefinition.id == .fcrOneTouch)
    #expect(try await touches.figure("first_contact_resolution") == Figure(1, of: 1))
  }

  @Test(arguments: AnalysisSettings.FirstContactDefinition.allCases)
  func `follows the configured definition`(
    definition: AnalysisSettings.FirstContactDefinition
  ) async throws {
    let desk = desk(recorded: true, customer: true, definition)
    let figure = try await desk.figure("first_contact_resolution")
    #expect(figure == (try await desk.figure("fcr_\(definition.rawValue)")))
    #expect(figure.value == (definition == .oneTouch || definition == .survey ? 1 : 0))
  }
}
