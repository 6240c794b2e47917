import Desk
import Intake
import Testing

/// What the first rows of a file say of a column, and what comes when a later row breaks it: it is
/// read right, or named with its line; never lost, never wrong in silence.
@Suite struct `A value far down a file` {
  /// Beyond the rows that are looked at, and beyond the bytes that are.
  static let before = 8_000
  /// The line of the first of the late values.
  static let line = before + 2

  private func read(_ name: String, _ early: [String], _ late: [String]) async throws -> Import {
    let cells = (0..<Self.before).map { early[$0 % early.count] } + late
    var text = "Ticket ID,Status,Created at,\(name)\n"
    for (index, cell) in cells.enumerated() {
      text += "T-\(index),closed,2026-05-01 09:00:00,\"\(cell)\"\n"
    }
    return try await Import.read(text)
  }

  private func late<Value>(_ values: [Value]) -> [Value] { Array(values[Self.before...]) }

  @Test func `may be a length of time with its own unit`() async throws {
    let read = try await read(
      "Handle time (h)", ["1", "0.5"], ["01:30:00", "90 min", "2", "PT45M", "soon"])
    #expect(late(read.seconds(.handleTime)) == [5400, 5400, 7200, 2700, nil])
    #expect(read.problems == ["\(Self.line + 4) Handle time (h) bad_duration"])
  }

  @Test func `may be a length of time without the unit that the others have`() async throws {
    let read = try await read("Handle time", ["90 min", "01:30:00"], ["90", "0"])
    #expect(late(read.seconds(.handleTime)) == [90, 0])
    #expect(read.problems == ["\(Self.line) Handle time assumed_unit"])
  }

  @Test func `may have another decimal sign, which it shows by itself`() async throws {
    let points = try await read("Handle time (s)", ["1.5", "12.25"], ["1,5", "1.234,5", "1,234"])
    #expect(late(points.seconds(.handleTime)) == [1.5, 1234.5, 1234])
    #expect(points.problems.isEmpty)
    let commas = try await read("Handle time (s)", ["1,5", "12,25"], ["1.5", "1,234.5", "1,234"])
    #expect(
      late(commas.seconds(.handleTime)).map { $0.map { ($0 * 1000).rounded() } }
        == [1500, 1_234_500, 1234])
    #expect(commas.problems.isEmpty)
  }

  @Test func `may tell that a comma was one of decimals all along`() async throws {
    let read = try await read("Handle time (s)", ["1,250", "2,125"], ["1,5", "1,75"])
    #expect(read.seconds(.handleTime)[0] == 1.25)
    #expect(late(read.seconds(.handleTime)) == [1.5, 1.75])
    #expect(read.problems.isEmpty)
  }

  @Test func `may be the first with a comma, and is named`() async throws {
    let read = try await read("Handle time (s)", ["90"], ["1,234", "90"])
    #expect(late(read.seconds(.handleTime)) == [1234, 90])
    #expect(read.problems == ["\(Self.line) Handle time (s) assumed_decimal_sign"])
  }

  @Test func `may be a count of thousandths among seconds`() async throws {
    let read = try await read(
      "Resolved at", ["1777600800"], ["1777600800000", "0", "2026-05-01 10:00", "46143.416667"])
    #expect(
      late(read.times(.resolvedAt)) == [
        "2026-05-01 10:00:00", nil, "2026-05-01 10:00:00", "2026-05-01 10:00:00",
      ])
    #expect(read.problems == ["\(Self.line + 1) Resolved at unset_instant"])
  }

  @Test func `may be a time with an offset among local ones`() async throws {
    let read = try await read(
      "Resolved at", ["2026-05-01 10:00:00"], ["2026-05-01T02:00:00Z", "2026-05-01 04:00 +02:00"])
    #expect(late(read.times(.resolvedAt)) == ["2026-05-01 10:00:00", "2026-05-01 10:00:00"])
    #expect(read.problems.isEmpty)
  }

  @Test func `may be a date of another order, and is named where it is two dates`() async throws {
    let read = try await read(
      "Resolved at", ["2026-05-01 10:00:00"], ["13/5/2026 10:00", "5/6/2026 10:00"])
    #expect(late(read.times(.resolvedAt)) == ["2026-05-13 10:00:00", nil])
    #expect(read.problems == ["\(Self.line + 1) Resolved at bad_instant"])
  }

  @Test func `may be a rating beyond the scale, or of another one`() async throws {
    let read = try await read("满意度", ["4", "5", "1"], ["9", "85%", "好评", "4"])
    #expect(
      Array(read.ratings.suffix(3)) == ["85 of 0-100", "3 of 1-3", "4 of 1-5"])
    #expect(read.problems == ["\(Self.line) 满意度 out_of_scale"])
  }

  @Test func `may be the first rating of all, whose scale all of them tell`() async throws {
    let read = try await read("满意度", [""], ["9", "10", "8", "3", "7", "10"])
    #expect(
      read.ratings == ["9", "10", "8", "3", "7", "10"].map { "\($0) of 0-10" })
    #expect(read.problems.isEmpty)
  }

  @Test func `may be the first rating of all in JSON`() async throws {
    let rows = (0..<60_000).map {
      #"{"ticket_id":"T-\#($0)","responded_at":"2026-05-01T09:00:00Z","rating":"#
        + ($0 < 59_990 ? "null" : "\($0 % 4 + 7)") + "}\n"
    }
    let read = try await Import.read(rows.joined())
    #expect(read.ratings.compactMap(\.self).count == 10)
    #expect(read.ratings.last == "10 of 0-10")
    #expect(read.problems.isEmpty)
  }

  @Test func `with three digits behind its point is no doubt in JSON`() async throws {
    let read = try await Import.read(
      #"[{"id":"1","status":"open","created_at":"2026-05-01T09:00:00Z","handle_time_seconds":1.234}]"#
    )
    #expect(read.seconds(.handleTime) == [Double(Float(1.234))])
    #expect(read.problems.isEmpty)
  }

  @Test func `may turn the scale that a few early ratings spoke for`() async throws {
    let early = ["4", "3"] + Array(repeating: "", count: 3998)
    let read = try await read("满意度", early, Array(repeating: "9", count: 20))
    #expect(read.ratings.count == 24)
    #expect(read.ratings.allSatisfy { $0?.hasSuffix("of 0-10") == true })
  }

  @Test func `may be the first of its column`() async throws {
    let dates = try await read("Resolved at", [""], ["2026-05-01 10:00", "1777600800", "soon"])
    #expect(late(dates.times(.resolvedAt)) == ["2026-05-01 10:00:00", "2026-05-01 10:00:00", nil])
    #expect(dates.problems == ["\(Self.line + 2) Resolved at bad_instant"])
    let numbers = try await read("Replies", [""], ["3", "x"])
    #expect(late(numbers.counts(.replies)) == [3, nil])
    #expect(numbers.problems == ["\(Self.line + 1) Replies bad_number"])
    let lengths = try await read("Handle time", [""], ["90", "2 min"])
    #expect(late(lengths.seconds(.handleTime)) == [90, 120])
    #expect(lengths.problems == ["\(Self.line) Handle time assumed_unit"])
  }

  @Test func `may be the first of its column in the order of the file's other dates`() async throws
  {
    var text = "Ticket ID,Status,Created at,Resolved at\n"
    for index in 0..<Self.before { text += "T-\(index),closed,31/5/2026 09:00,\n" }
    text += "T-x,closed,31/5/2026 09:00,5/6/2026 10:00\n"
    let read = try await Import.read(text)
    #expect(read.times(.resolvedAt).last == "2026-06-05 10:00:00")
    #expect(read.problems.isEmpty)
  }

  @Test func `may be a yes in a new word, or none`() async throws {
    let read = try await read("is complaint", ["yes", "no"], ["是", "perhaps"])
    #expect(late(read.flags(.isComplaint)) == [true, nil])
    #expect(read.problems == ["\(Self.line + 1) is complaint bad_flag"])
  }

  @Test func `may be a status that was never met, and is kept in its own word`() async throws {
    var text = "Ticket ID,Status,Created at,Resolved at\n"
    for index in 0..<Self.before { text += "T-\(index),closed,2026-05-01 09:00,\n" }
    text += "T-x,待客户确认中,2026-05-01 09:00,\n"
    let read = try await Import.read(text)
    #expect(read.texts(.status).last == "待客户确认中")
    #expect(read.problems.isEmpty)
  }

  @Test func `of an id may be rounded, and is rejected`() async throws {
    var text = "Ticket ID,Agent,Created at,Resolved at\n"
    for index in 0..<Self.before { text += "T-\(index),A,2026-05-01 09:00,\n" }
    text += "1.23457E+17,A,2026-05-01 09:00,\n1.23457E+17,B,2026-05-02 09:00,\n"
    let read = try await Import.read(text)
    #expect(read.problems == ["\(Self.line) rounded_id", "\(Self.line + 1) rounded_id"])
    #expect(read.ids.count == Self.before)
  }
}

@Suite struct `The decimal sign of a column` {
  private func seconds(_ cells: [String]) async throws -> [Double?] {
    try await Import.read(
      "id,created at,status,Handle time (s)\n"
        + cells.enumerated().map { "\($0.offset),2026-05-01,open,\"\($0.element)\"\n" }.joined()
    ).seconds(.handleTime).map { $0.map { ($0 * 1000).rounded() / 1000 } }
  }

  @Test func `is a comma where a cell can have no other`() async throws {
    #expect(try await seconds(["1,5", "1,234", "1.234", "0,125"]) == [1.5, 1.234, 1234, 0.125])
  }

  @Test func `is a point where a cell can have no other`() async throws {
    #expect(try await seconds(["1.5", "1,234", "1.234", "0.125"]) == [1.5, 1234, 1.234, 0.125])
  }

  @Test func `is a point where commas part all groups`() async throws {
    #expect(try await seconds(["1,234", "2,500"]) == [1234, 2500])
    #expect(try await seconds(["1,234,567", "2,500"]) == [1_234_567, 2500])
    #expect(try await seconds(["1.234.567", "2.500"]) == [1_234_567, 2500])
  }
}
