import Desk
import Intake
import Tabular
import Testing

@Suite struct `Survey answers` {
  private func ratings(_ values: [String]) async throws -> Import {
    try await Import.read(
      "ticket id,survey sent at,rating,comment\n"
        + values.enumerated().map { "T-\($0.offset),2026-05-01 09:00,\($0.element),x\n" }.joined())
  }

  @Test func `are recognised with their columns`() async throws {
    let read = try await Import.read(
      "答卷编号,工单编号,邀请时间,评价时间,满意度评分,推荐意愿,服务态度,解决能力,便捷性,是否首次解决,调查方式,评价内容\n"
        + "A-1,T-1,2026-05-01 10:00,2026-05-01 11:00,5,9,5,4,3,是,电话回访,很好\n"
        + "A-2,T-2,2026-05-01 10:00,,,,,,,,在线调查,\n")
    #expect(read.content.file.kind == .surveyResponses)
    #expect(
      read.fields == [
        "答卷编号": "response_id", "工单编号": "ticket_id", "邀请时间": "invited_at",
        "评价时间": "responded_at", "满意度评分": "rating", "推荐意愿": "nps", "服务态度": "attitude",
        "解决能力": "ability", "便捷性": "convenience", "是否首次解决": "solved_at_first_contact",
        "调查方式": "mode", "评价内容": "comment",
      ])
    let answers = read.history.responses
    #expect(read.ratings == ["5 of 1-5", nil])
    #expect(answers.map(\.recommendation) == [9, nil])
    #expect(answers.map(\.solvedAtFirstContact) == [true, nil])
    #expect(answers.map(\.isAnswered) == [true, false])
    #expect(read.ledger == Ledger(read: 2, accepted: 2))
    #expect(read.problems.isEmpty)
  }

  @Test func `may be words`() async throws {
    let read = try await ratings(["非常满意", "满意", "一般", "不满意", "未评价"])
    #expect(read.ratings == ["5 of 1-5", "4 of 1-5", "3 of 1-5", "2 of 1-5", nil])
    #expect(read.problems.isEmpty)
  }

  @Test func `may be good and bad`() async throws {
    let read = try await ratings(["Good", "Bad", "Offered"])
    #expect(read.ratings == ["1 of 0-1", "0 of 0-1", nil])
    #expect(read.problems.isEmpty)
  }

  @Test func `may be stars`() async throws {
    let read = try await ratings(["★★★★☆", "★★★★★", "⭐⭐", "3星"])
    #expect(read.ratings == ["4 of 1-5", "5 of 1-5", "2 of 1-5", "3 of 1-5"])
    #expect(read.problems.isEmpty)
  }

  @Test func `may be on a scale of 0 to 10 or to 100`() async throws {
    #expect(try await ratings(["0", "7", "10", "9", "8"]).ratings[1] == "7 of 0-10")
    #expect(try await ratings(["95", "60", "100", "88"]).ratings[0] == "95 of 0-100")
    #expect(try await ratings(["1", "0", "1"]).ratings == ["1 of 0-1", "0 of 0-1", "1 of 0-1"])
    #expect(try await ratings(["5", "1", "1"]).ratings[1] == "1 of 1-5")
  }

  @Test(arguments: [20, 400])
  func `with a stray 7 among 1 to 5 are kept but for that rating`(count: Int) async throws {
    let values = (0..<count).map { String($0 % 5 + 1) } + ["7"]
    let read = try await ratings(values)
    #expect(read.ratings.dropLast().allSatisfy { $0?.hasSuffix("of 1-5") == true })
    #expect(read.ratings.last == .some(nil))
    #expect(read.problems == ["\(count + 2) rating out_of_scale"])
    #expect(read.ledger == Ledger(read: count + 1, accepted: count + 1))
  }

  @Test func `with one number out of all bounds are kept but for that`() async throws {
    let read = try await Import.read(
      "ticket id,survey sent at,rating,nps\n"
        + (0..<20).map { "T-\($0),2026-05-01,4,9\n" }.joined() + "T-x,2026-05-01,4444,99\n")
    #expect(read.fields["rating"] == "rating")
    #expect(read.fields["nps"] == "nps")
    #expect(read.problems == ["22 rating out_of_scale", "22 nps out_of_scale"])
    #expect(read.history.responses[0].recommendation == 9)
  }

  @Test func `have the scale that the settings say`() async throws {
    var settings = Import.settings
    settings.ratingScale = RatingScale(lowest: 1, highest: 7)
    settings.satisfiedFrom = 6
    let read = try await Import.read(
      "ticket id,rating,comment\nT-1,5,a\nT-2,6,b\nT-3,8,c\n", settings: settings)
    #expect(read.ratings == ["5 of 1-7", "6 of 1-7", nil])
    #expect(read.history.responses.map { $0.rating?.isSatisfied } == [false, true, nil])
    #expect(read.problems == ["4 rating out_of_scale"])
  }

  @Test func `repeated in a file are counted once`() async throws {
    let read = try await Import.read(
      "response id,ticket id,rating\nA-1,T-1,5\nA-2,T-1,4\nA-1,T-1,5\n")
    #expect(read.ratings.count == 2)
    #expect(read.problems == ["4 duplicate_row"])
    #expect(read.ledger == Ledger(read: 3, accepted: 2, duplicate: 1))
  }

  @Test func `numbered 1, 2, 3 in each month's file are not the same answers`() async throws {
    let header = "序号,工单编号,提交时间,满意度\n"
    let may = try await Import.read(header + "1,T-1,2026-05-01 09:00,5\n")
    let june = try await Import.read(
      header + "1,T-2,2026-06-01 09:00,1\n", addingTo: may.history)
    #expect(june.history.responses.count == 2)
    #expect(june.problems.isEmpty)
  }

  @Test(
    arguments: [
      "id,ticket_id,score,assignee,group,created_at,comment\n9,T-1,good,Ann,Team A,2026-05-01,x\n",
      "Response ID,Ticket ID,Agent,Team,Rating,Comment,Created at\n9,T-1,Ann,A,5,x,2026-05-01\n",
    ])
  func `are not taken for tickets because they name the ticket's team`(
    text: String
  ) async throws {
    let read = try await Import.read(text)
    #expect(read.content.file.kind == .surveyResponses)
    #expect(read.ratings.count == 1)
  }

  @Test func `may stand in the ticket export itself`() async throws {
    let read = try await Import.read(
      "工单编号,创建时间,状态,满意度\nT-1,2026-05-01 09:00,已解决,5\nT-2,2026-05-01 09:00,已解决,\n"
        + "T-3,2026-05-01 09:00,已解决,3\n")
    #expect(read.content.file.kind == .tickets)
    #expect(read.ids.count == 3)
    #expect(read.ratings == ["5 of 1-5", "3 of 1-5"])
    let answered = read.history.responses
    #expect(answered.map(\.isFromTicket) == [true, true])
    #expect(answered.map { read.history.text($0.ticket, of: .id) } == ["T-1", "T-3"])
    #expect(read.ledger == Ledger(read: 3, accepted: 3))
  }
}

@Suite struct `Answers numbered from one` {
  @Test func `are known again by their numbers where these are called ids`() async throws {
    let may = "response_id,ticket_id,rating\n1,T1,5\n2,T2,4\n"
    let first = try await Import.read(may)
    #expect(first.fields["response_id"] == "response_id")
    let both = try await Import.read(
      "response_id,ticket_id,rating\n2,T2,4\n3,T3,1\n", addingTo: first.history)
    #expect(both.history.responses.count == 3)
    #expect(both.ledger.duplicate == 1)
  }

  @Test func `are other answers in another month's form, which numbers its rows`() async throws {
    let form = "序号,提交答卷时间,1、您对本次服务满意吗？\n"
    let may = try await Import.read(
      form + "1,2026/5/1 10:00:11,满意\n2,2026/5/2 10:00:12,不满意\n")
    let june = try await Import.read(
      form + "1,2026/6/1 10:00:11,不满意\n2,2026/6/2 10:00:12,满意\n", addingTo: may.history)
    #expect(june.history.responses.count == 4)
  }

  @Test func `stand again in the form's next export, whatever their numbers are`() async throws {
    let form = "ID,Completion time,How satisfied were you with us?\n"
    let twice = "2026-05-14 09:10:11,4"
    let may = try await Import.read(form + "1,\(twice)\n2,\(twice)\n")
    #expect(may.ledger.accepted == 2)
    let june = try await Import.read(
      form + "1,2026-05-13 08:00:09,5\n2,\(twice)\n3,\(twice)\n4,\(twice)\n",
      addingTo: may.history)
    #expect(june.history.responses.count == 4)
    #expect(june.ledger.duplicate == 2)
  }
}
