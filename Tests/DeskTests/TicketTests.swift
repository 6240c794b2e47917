import Desk
import Testing

@Suite struct `A ticket` {
  @Test func `has nothing at first, and nothing is not zero`() {
    let ticket = Ticket()
    #expect(SymbolField.allCases.allSatisfy { ticket[$0] == nil })
    #expect(InstantField.allCases.allSatisfy { ticket[$0] == nil })
    #expect(DurationField.allCases.allSatisfy { ticket[$0] == nil })
    #expect(CountField.allCases.allSatisfy { ticket[$0] == nil })
    #expect(FlagField.allCases.allSatisfy { ticket[$0] == nil })
    #expect(ticket.endedAt == nil)
  }

  @Test func `keeps zero, no and the first symbol`() {
    var ticket = Ticket()
    for field in SymbolField.allCases { ticket[field] = Symbol(index: 0) }
    for field in DurationField.allCases { ticket[field] = 0 }
    for field in CountField.allCases { ticket[field] = 0 }
    for field in FlagField.allCases { ticket[field] = false }
    #expect(SymbolField.allCases.allSatisfy { ticket[$0] == Symbol(index: 0) })
    #expect(DurationField.allCases.allSatisfy { ticket[$0] == 0 })
    #expect(CountField.allCases.allSatisfy { ticket[$0] == 0 })
    #expect(FlagField.allCases.allSatisfy { ticket[$0] == false })
  }

  @Test func `keeps each field apart from its neighbours, and forgets it again`() {
    for field in FlagField.allCases {
      for value in [true, false] {
        var ticket = Ticket()
        ticket[field] = value
        #expect(FlagField.allCases.allSatisfy { ticket[$0] == ($0 == field ? value : nil) })
        ticket[field] = nil
        #expect(ticket == Ticket())
      }
    }
    for field in InstantField.allCases {
      var ticket = Ticket()
      ticket[field] = Instant(secondsSince1970: 1_777_600_000)
      #expect(InstantField.allCases.filter { ticket[$0] != nil } == [field])
      ticket[field] = nil
      #expect(ticket == Ticket())
    }
  }

  @Test func `holds every instant from 1970 to 2106`() {
    for seconds in [Instant.representable.lowerBound, Instant.representable.upperBound] {
      var ticket = Ticket()
      ticket[.createdAt] = Instant(secondsSince1970: seconds)
      #expect(ticket.createdAt?.secondsSince1970 == seconds)
    }
  }

  @Test func `stops counting at 65,534`() {
    var ticket = Ticket()
    ticket[.replies] = 70_000
    #expect(ticket[.replies] == 65_534)
  }

  @Test func `has ended when it was closed without a resolution`() throws {
    var ticket = Ticket()
    ticket[.closedAt] = Instant(secondsSince1970: 200)
    #expect(ticket.endedAt?.secondsSince1970 == 200)
    ticket[.resolvedAt] = Instant(secondsSince1970: 100)
    #expect(ticket.endedAt?.secondsSince1970 == 100)
    ticket.reopen()
    #expect(ticket.endedAt == nil)
  }

  @Test func `takes nothing from an older state that it says itself to be empty`() {
    var older = Ticket()
    older[.resolvedAt] = Instant(secondsSince1970: 90)
    older[.reopens] = 1
    older[.spam] = true
    let filled = Ticket().filled(from: older, except: ["resolved_at", "spam"])
    #expect(filled[.resolvedAt] == nil && filled[.spam] == nil)
    #expect(filled[.reopens] == 1)
  }

  @Test func `does not take a promise for something that happened`() {
    var history = History()
    #expect(history.newestInstant == nil)
    var ticket = Ticket()
    ticket[.id] = history[.id].intern("T1")
    ticket[.createdAt] = Instant(secondsSince1970: 100)
    ticket[.promisedAt] = Instant(secondsSince1970: 900)
    ticket[.updatedAt] = Instant(secondsSince1970: 300)
    history.tickets.append(ticket)
    #expect(history.newestInstant?.secondsSince1970 == 300)
  }

  @Test func `takes what it lacks from an older state, and nothing else`() {
    var older = Ticket()
    older[.agent] = Symbol(index: 1)
    older[.team] = Symbol(index: 2)
    older[.createdAt] = Instant(secondsSince1970: 10)
    older[.handleTime] = 60
    older[.reopens] = 1
    older[.spam] = true
    var newer = Ticket()
    newer[.agent] = Symbol(index: 5)
    newer[.reopens] = 0
    newer[.spam] = false
    newer[.resolvedAt] = Instant(secondsSince1970: 90)
    let filled = newer.filled(from: older)
    #expect(filled[.agent] == Symbol(index: 5))
    #expect(filled[.team] == Symbol(index: 2))
    #expect(filled.createdAt?.secondsSince1970 == 10)
    #expect(filled[.resolvedAt]?.secondsSince1970 == 90)
    #expect(filled[.handleTime] == 60)
    #expect(filled[.reopens] == 0)
    #expect(filled[.spam] == false)
  }

  @Test func `takes 232 bytes in a row of tickets`() {
    #expect(MemoryLayout<Ticket>.stride == 232)
  }
}
