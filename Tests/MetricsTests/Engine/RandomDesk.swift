import Desk
import Metrics
import Statistics

extension SketchedDesk {
  /// About 500 tickets and 350 survey responses of half a year: most are whole, some lack fields, some
  /// contradict themselves, as real exports do.
  static func random(seed: UInt64, settings: AnalysisSettings) -> SketchedDesk {
    var numbers = SeededGenerator(seed: seed)
    var tickets = (0..<500).map { ticket($0, &numbers) }
    let responses = (0..<350).map { _ in response(&numbers) }
    for row in tickets.indices {
      if numbers.chance(80) { tickets[row].impact = numbers.pick(["高", "中", "低", "未知"]) }
      if numbers.chance(80) { tickets[row].urgency = numbers.pick(["High", "中", "3 - Low"]) }
      if numbers.chance(90) { tickets[row].flags[.hasDescription] = numbers.chance(80) }
    }
    var desk = SketchedDesk(tickets, responses, settings: settings)
    desk.reviews = (0..<200).map { review($0, &numbers) }
    desk.causes = tickets.filter { $0.category == "投诉" }.flatMap { causes($0, &numbers) }
    return desk
  }

  private static func ticket(_ row: Int, _ numbers: inout SeededGenerator) -> TicketSketch {
    var ticket = TicketSketch(id: "T\(row)")
    ticket.customer = numbers.chance(92) ? "C\(Int.random(in: 0..<90, using: &numbers))" : nil
    ticket.channel = numbers.pick(["电话", "phone", "在线聊天", "email", "app", "app", nil])
    ticket.category = numbers.pick([
      "咨询/尺码", "咨询", "售后/退款", "投诉", "物流/延误", "物流/丢失", nil,
    ])
    ticket.priority = numbers.pick(["P0", "P1", "P2", "P3", nil])
    ticket.status = numbers.pick([
      "处理中", "已解决", "closed", nil, "处理中", "已解决", "已取消", "Nudge Vendor",
    ])
    // Seconds of the row's own, so that no two are created at once.
    let day = Moment("2026-01-05").seconds + Int.random(in: 0..<178, using: &numbers) * 86_400
    let created = day + Int.random(in: 0..<143, using: &numbers) * 600 + row
    if numbers.chance(97) { ticket.created = Moment(seconds: created) }
    times(created, &ticket, &numbers)
    stages(created, &ticket, row)
    for count in [CountField.replies, .reopens, .transfers, .returns]
    where numbers.chance(85) {
      ticket.counts[count] = numbers.pick([0, 0, 1, 1, 2])
    }
    let flags: [FlagField] = [.answered, .resolved, .resolvedAtFirstContact, .isComplaint]
    for flag in flags + [.escalated] where numbers.chance(15) {
      ticket.flags[flag] = numbers.chance(60)
    }
    for length in [
      DurationField.waitTime, .handleTime, .onHoldTime, .newTime, .openTime,
    ] where numbers.chance(70) {
      ticket.durations[length] = Double(Int.random(in: 0...240, using: &numbers)) / 4
    }
    for length in [DurationField.requesterWaitTime, .agentWaitTime] where numbers.chance(50) {
      ticket.durations[length] = Double(Int.random(in: 0...90_000, using: &numbers))
    }
    return ticket
  }

  private static func times(
    _ created: Int, _ ticket: inout TicketSketch, _ numbers: inout SeededGenerator
  ) {
    let waits = [5, 30, 31, 600, 601, 3600, 14_400, 86_400, 86_401, 400_000, -60]
    let response = numbers.pick(waits)
    let resolution = response + numbers.pick([0, 900, 86_400, 172_800, 700_000, 3_000_000, -9000])
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0...6: ticket.responded = Moment(seconds: created + response)
    case 7: ticket.durations[.firstResponseTime] = Double(max(0, response)) + 0.5
    case 8: ticket.durations[.firstResponseTimeBusiness] = Double(max(0, response))
    default: break
    }
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0...4: ticket.resolved = Moment(seconds: created + resolution)
    case 5: ticket.closed = Moment(seconds: created + resolution)
    case 6: ticket.durations[.resolutionTime] = Double(max(0, resolution)) + 0.25
    case 7: ticket.durations[.resolutionTimeBusiness] = Double(max(0, resolution))
    default: break
    }
    if numbers.chance(10) { ticket.escalatedAt = Moment(seconds: created + 3 * 86_400) }
  }

  /// By numbers of its own, so that all others stay as they were.
  private static func stages(_ created: Int, _ ticket: inout TicketSketch, _ row: Int) {
    var numbers = SeededGenerator(seed: UInt64(row) + 4711)
    func moment(_ lengths: [Int]) -> Moment {
      Moment(seconds: created + numbers.pick(lengths))
    }
    let lengths = [60, 3600, 86_400, 86_401, 500_000, -30]
    if numbers.chance(50) { ticket.handlingStarted = moment(lengths) }
    if numbers.chance(50) { ticket.assessed = moment(lengths) }
    if numbers.chance(40) {
      let asked = moment([600, 100_000, 900_000])
      ticket.asked = asked
      ticket.nextReply = Moment(seconds: asked.seconds + numbers.pick([30, 3600, 400_000, -1]))
    } else if numbers.chance(20) {
      ticket.awaited = moment([600, 900_000])
    } else if numbers.chance(20) {
      ticket.durations[.nextReplyTime] = 90.5
    }
  }

  private static func review(_ row: Int, _ numbers: inout SeededGenerator) -> ReviewSketch {
    var review = ReviewSketch()
    // A few of tickets that no file holds, and a few of an agent alone.
    if numbers.chance(90) {
      review.ticket = "T\(Int.random(in: 0..<515, using: &numbers))"
    } else {
      review.agent = "A\(row)"
    }
    let moment = Moment("2026-01-10").seconds + Int.random(in: 0..<15_000_000, using: &numbers)
    // Seconds of the row's own, so that no two reviews are one.
    if numbers.chance(95) { review.reviewed = Moment(seconds: moment / 1000 * 1000 + row) }
    review.reviewer = "R\(row)"
    if numbers.chance(50) { review.total = Float(Int.random(in: 140...200, using: &numbers)) / 2 }
    if numbers.chance(50) {
      let isWeighted = numbers.chance(50)
      review.items = (0..<3).map { item in
        ReviewSketch.Item(
          name: "item \(item)",
          score: numbers.chance(85) ? Float(Int.random(in: 12...20, using: &numbers) * 5) : nil,
          weight: isWeighted ? Float(item + 1) : nil)
      }
    }
    if numbers.chance(80) { review.fatal = numbers.chance(10) }
    if numbers.chance(50) { review.passed = numbers.chance(80) }
    return review
  }

  private static func causes(
    _ ticket: TicketSketch, _ numbers: inout SeededGenerator
  ) -> [CauseSketch] {
    ["A", "B"].prefix(Int.random(in: 0...2, using: &numbers)).flatMap { analysis in
      let isDated = numbers.chance(70)
      return (1...Int.random(in: 1...3, using: &numbers)).map { level in
        CauseSketch(
          ticket: ticket.id, analysis: analysis, level: level, cause: "cause \(level)",
          analysed: isDated ? ticket.created.map { Moment(seconds: $0.seconds + 900_000) } : nil,
          verification: numbers.pick([.verified, .verified, .verified, .pending, .excluded, nil]))
      }
    }
  }

  private static func response(_ numbers: inout SeededGenerator) -> ResponseSketch {
    var response = ResponseSketch()
    // A few of tickets that no file holds.
    if numbers.chance(97) { response.ticket = "T\(Int.random(in: 0..<515, using: &numbers))" }
    let moment = Moment("2026-01-10").seconds + Int.random(in: 0..<15_000_000, using: &numbers)
    response.isFromTicket = numbers.chance(15)
    if !response.isFromTicket, numbers.chance(80) { response.invited = Moment(seconds: moment) }
    guard numbers.chance(70) else { return response }
    if numbers.chance(85) { response.answered = Moment(seconds: moment + 200_000) }
    let scale = numbers.pick([
      RatingScale.oneToFive, .oneToFive, .oneToFive, .oneToFive, .zeroToTen, .twoWords,
      .threeWords,
    ])
    if numbers.chance(80) {
      let value = Int.random(in: Int(scale.lowest)...Int(scale.highest), using: &numbers)
      response.rating = Rating(value: Float(value), scale: scale)
    }
    if numbers.chance(50) {
      response.recommendation = Float(Int.random(in: 0...10, using: &numbers))
    }
    if numbers.chance(30) { response.effort = Float(Int.random(in: 1...7, using: &numbers)) }
    if numbers.chance(40) { response.solvedAtFirstContact = numbers.chance(60) }
    return response
  }
}
