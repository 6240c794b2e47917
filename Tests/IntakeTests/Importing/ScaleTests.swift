import Desk
import Intake
import Testing
import Wording

@Suite struct `The scale of a column` {
  private func surveys(
    _ name: String, _ values: [String], settings: IntakeSettings = Import.settings
  ) async throws -> Import {
    try await Import.read(
      "ticket id,survey sent at,comment,\(name)\n"
        + values.enumerated().map { "T-\($0.offset),2026-05-01,x,\($0.element)\n" }.joined(),
      settings: settings)
  }

  private func expectations(_ read: Import) -> [String] {
    read.content.file.problems.filter { $0.code == .outOfScale }.map { $0.expected(in: .english) }
  }

  @Test func `is not changed by one stray rating`() async throws {
    let read = try await surveys("rating", ["4", "4", "4", "4", "4", "4", "10"])
    #expect(read.ratings == Array(repeating: "4 of 1-5", count: 6) + [nil])
    #expect(read.problems == ["rating assumed_scale", "8 rating out_of_scale"])
    #expect(expectations(read) == ["a value from 1 to 5"])
  }

  @Test func `is noted where a single one of a few ratings decides it`() async throws {
    let read = try await surveys("rating", ["4", "3", "9"])
    #expect(read.ratings == ["4 of 0-10", "3 of 0-10", "9 of 0-10"])
    #expect(read.problems == ["rating assumed_scale"])
    #expect(try await surveys("rating", ["9", "8", "4"]).problems.isEmpty)
  }

  @Test(
    arguments: [
      (["good", "bad"], ["1 of 0-1", "0 of 0-1"]),
      (["1", "0", "good"], ["1 of 0-1", "0 of 0-1", "1 of 0-1"]),
      (["good", "bad", "5", "3"], ["4 of 1-5", "2 of 1-5", "5 of 1-5", "3 of 1-5"]),
      (["excellent", "good", "average"], ["5 of 1-5", "4 of 1-5", "3 of 1-5"]),
      (["terrible", "poor"], ["1 of 1-5", "2 of 1-5"]),
      (["满意", "1", "0"], ["4 of 1-5", "1 of 1-5", nil]),
      (["★★★★★", "good"], ["5 of 1-5", "4 of 1-5"]),
    ] as [([String], [String?])])
  func `is one of two only where all values are`(
    cells: [String], ratings: [String?]
  ) async throws {
    #expect(try await surveys("rating", cells).ratings == ratings)
  }

  /// The first five hundred rows say good and bad, and one of the last has a 5.
  @Test func `is told by all rows of the file`() async throws {
    let read = try await surveys("rating", (0..<600).map { $0 % 2 == 0 ? "good" : "bad" } + ["5"])
    #expect(read.ratings.prefix(2) == ["4 of 1-5", "2 of 1-5"])
    #expect(read.ratings.last == "5 of 1-5")
    let zeros = try await surveys("rating", Array(repeating: "0", count: 19) + ["5"])
    #expect(zeros.ratings.compactMap(\.self) == ["5 of 1-5"])
    #expect(zeros.content.file.problemCounts[.outOfScale] == 19)
  }

  @Test func `of good and bad alone stays one of two, whatever scale the organisation has`()
    async throws
  {
    var settings = Import.settings
    settings.ratingScale = .oneToFive
    settings.satisfiedFrom = 4
    let two = try await surveys("rating", ["good", "bad"], settings: settings)
    #expect(two.ratings == ["1 of 0-1", "0 of 0-1"])
    #expect(two.history.responses.map { $0.rating?.isSatisfied } == [true, false])
    let five = try await surveys("rating", ["good", "bad", "2"], settings: settings)
    #expect(five.ratings == ["4 of 1-5", "2 of 1-5", "2 of 1-5"])
    #expect(five.history.responses.map { $0.rating?.isSatisfied } == [true, false, false])
  }

  @Test(
    arguments: [
      ("rating (1-5)", "4", "4 of 1-5"), ("rating (0-10)", "4", "4 of 0-10"),
      ("满意度（1～10分）", "4", nil), ("满意度(10分制)", "4", "4 of 0-10"), ("满意度（百分制）", "4", "4 of 0-100"),
      ("满意度评分五分制", "4", "4 of 1-5"), ("Rating out of 10", "4", "4 of 0-10"),
      ("Rating (/10)", "4", "4 of 0-10"), ("CSAT (1 to 7)", "4", "4 of 1-7"),
      ("满意度(满分100)", "4", "4 of 0-100"), ("rating", "4", "4 of 1-5"),
    ] as [(String, String, String?)])
  func `is what its name says`(name: String, cell: String, rating: String?) async throws {
    let read = try await surveys(name, [cell])
    #expect(read.ratings == [rating ?? "4 of 1-10"])
    #expect(read.problems.isEmpty)
  }

  @Test func `of its name is broken by single cells and not by the name`() async throws {
    let read = try await surveys("rating (1-5)", ["4", "9", "8"])
    #expect(read.ratings == ["4 of 1-5", nil, nil])
    #expect(read.problems == ["3 rating (1-5) out_of_scale", "4 rating (1-5) out_of_scale"])
  }

  @Test func `of recommendations is 0 to 10, which is said`() async throws {
    let read = try await surveys("NPS", ["11", "10", "-1", "9", "0"])
    #expect(read.history.responses.map(\.recommendation) == [nil, 10, nil, 9, 0])
    #expect(read.problems == ["2 NPS out_of_scale", "4 NPS out_of_scale"])
    #expect(expectations(read) == ["a value from 0 to 10", "a value from 0 to 10"])
  }

  @Test func `of efforts is 1 to 7 unless they go further`() async throws {
    let read = try await surveys("CES", ["1", "2", "3", "4", "5", "7", "8"])
    #expect(read.history.responses.map(\.effort) == [1, 2, 3, 4, 5, 7, nil])
    #expect(expectations(read) == ["a value from 1 to 7"])
    let wide = try await surveys("CES", ["1", "8", "10", "9"])
    #expect(wide.history.responses.map(\.effort) == [1, 8, 10, 9])
    #expect(wide.problems.isEmpty)
  }

  @Test func `stands in the cell itself where it is a percentage or points of points`() async throws
  {
    let read = try await surveys("rating", ["4", "85%", "8/10", "9 out of 10", "120%", "6/5"])
    #expect(read.ratings == ["4 of 1-5", "85 of 0-100", "8 of 0-10", "9 of 0-10", nil, nil])
    #expect(read.problems == ["6 rating bad_rating", "7 rating bad_rating"])
  }

  @Test func `is that of the numbers before the word for points`() async throws {
    let read = try await surveys("评分", ["9分", "10分", "4分"])
    #expect(read.ratings == ["9 of 0-10", "10 of 0-10", "4 of 0-10"])
    #expect(try await surveys("评分", ["5分", "4分"]).ratings == ["5 of 1-5", "4 of 1-5"])
  }
}

@Suite struct `A survey answered before it was sent` {
  @Test func `is kept and named`() async throws {
    let read = try await Import.read(
      "工单编号,邀请时间,评价时间,满意度\n1,2026-05-01 09:00,2026-05-01 10:00,5\n"
        + "2,2026-05-01 09:00,2026-05-01 08:00,4\n3,2026-05-01 09:00,2026-05-01 09:00,4\n")
    #expect(read.problems == ["3 评价时间 response_before_invitation"])
    #expect(read.ratings.count == 3)
  }
}
