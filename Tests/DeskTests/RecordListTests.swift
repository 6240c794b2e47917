import Desk
import Testing

@Suite struct `Reviews, causes and agents of a history` {
  private func part(_ rows: (ticket: String, reviewer: String, score: Float?)...) -> History {
    var part = History()
    for row in rows {
      var review = Review()
      review.ticket = part[.id].intern(row.ticket)
      review.reviewer = part.labels.intern(row.reviewer)
      review.reviewedAt = Instant(secondsSince1970: 1_777_600_000)
      review.score = row.score
      part.reviews.append(review)
    }
    return part
  }

  private func texts(_ history: History) -> [String] {
    history.reviews.records.map {
      let score = $0.score.map { "\(Int($0))" } ?? "-"
      return "\(history.text($0.ticket, of: .id)!) \(history.label($0.reviewer)!) \(score)"
    }
  }

  @Test func `are taken over with their names, whatever their numbers were`() {
    var history = History()
    #expect(history.absorb(part(("T1", "Ada", 90))).records == [.new])
    #expect(history.absorb(part(("T2", "Bob", 80), ("T3", "Ada", 70))).records == [.new, .new])
    #expect(texts(history) == ["T1 Ada 90", "T2 Bob 80", "T3 Ada 70"])
    #expect(history.absorb(History()).records.isEmpty)
  }

  @Test func `are known again; the later state counts and keeps what it leaves blank`() {
    var history = History()
    _ = history.absorb(part(("T1", "Ada", 90), ("T2", "Ada", 50)))
    #expect(history.absorb(part(("T1", "Ada", 90))).records == [.duplicate])
    #expect(history.absorb(part(("T1", "Ada", nil))).records == [.duplicate])
    #expect(history.absorb(part(("T1", "Ada", 85))).records == [.update])
    #expect(texts(history) == ["T1 Ada 85", "T2 Ada 50"])
  }

  @Test func `are one in a file however often it holds them, and an update once`() {
    var history = History()
    _ = history.absorb(part(("T1", "Ada", 90)))
    history.beginFile()
    let fates = history.absorb(
      part(("T1", "Ada", 80), ("T1", "Ada", 70), ("T2", "Ada", 60), ("T2", "Ada", 50)))
    #expect(fates.records == [.update, .duplicate, .new, .duplicate])
    #expect(texts(history) == ["T1 Ada 70", "T2 Ada 50"])
  }

  @Test func `with an id of their own are told by it, without one by agent where no ticket is`() {
    var part = History()
    for (id, agent) in [("R1", "Kim"), ("R2", "Kim"), ("R1", "Lee"), (nil, "Kim"), (nil, "Lee")] {
      var review = Review()
      review.id = id.map { part.labels.intern($0) }
      review.agent = part[.agent].intern(agent)
      part.reviews.append(review)
    }
    var history = History()
    let fates = history.absorb(part).records
    #expect(fates == [.new, .new, .update, .new, .new])
  }

  @Test func `of two analyses of a ticket stay two, though both begin with the same why`() {
    var part = History()
    for (id, cause) in [
      ("A1", "Carrier late"), ("A1", "Pick-up missed"), ("A2", "Carrier late"),
      ("A1", "Carrier late"),
    ] {
      var why = CauseAnalysis()
      why.ticket = part[.id].intern("T1")
      why.id = part.labels.intern(id)
      why.cause = part.labels.intern(cause)
      part.causes.append(why)
    }
    var history = History()
    #expect(history.absorb(part).records == [.new, .new, .new, .duplicate])
  }

  @Test func `do not say how far the data of the tickets goes`() {
    var history = History()
    _ = history.absorb(part(("T1", "Ada", 90)))
    #expect(history.newestInstant == nil)
  }
}
