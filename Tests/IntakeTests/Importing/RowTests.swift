import Desk
import Foundation
import Intake
import Tabular
import TestSupport
import Testing

@Suite struct `Rows of an export` {
  static let header = "id,created at,status,agent\n"

  static func row(_ number: Int) -> String { "T-\(number),2026-05-01 09:00:00,open,Ann\n" }

  @Test func `with too few or too many cells are rejected with their lines`() async throws {
    let read = try await Import.read(
      Self.header + Self.row(1) + "T-2,2026-05-01 09:00:00\n"
        + "T-3,2026-05-01 09:00:00,open,Ann,more\n" + Self.row(4))
    #expect(read.ids == ["T-1", "T-4"])
    #expect(read.problems == ["3 too_few_cells", "4 too_many_cells"])
    #expect(read.ledger == Ledger(read: 4, accepted: 2, rejected: 2))
  }

  @Test func `may have empty cells at their end that the header has not`() async throws {
    let read = try await Import.read(Self.header + "T-1,2026-05-01 09:00:00,open,Ann,, \n")
    #expect(read.ids == ["T-1"])
    #expect(read.problems.isEmpty)
  }

  @Test func `may leave out their last cells where many rows do`() async throws {
    let short = (0..<10).map { "S-\($0),2026-05-01 09:00:00,open\n" }
    let read = try await Import.read(
      Self.header + (0..<30).map(Self.row).joined() + short.joined())
    #expect(read.ledger == Ledger(read: 40, accepted: 40))
    #expect(read.texts(.agent).suffix(10).allSatisfy { $0 == nil })
    #expect(read.problems.isEmpty)
  }

  @Test func `may not leave out cells because there are blank lines between them`() async throws {
    let rows = (0..<30).map { Self.row($0) + "\n" }
    let read = try await Import.read(
      Self.header + rows.joined() + "T-x,2026-05-01 09:00:00,open\n")
    #expect(read.ledger == Ledger(read: 61, accepted: 30, rejected: 1, empty: 30))
    #expect(read.problems == ["62 too_few_cells"])
  }

  @Test func `that are empty are counted and cost nothing`() async throws {
    let read = try await Import.read(Self.header + "\n" + Self.row(1) + ",,,\n , ,\"\",\n")
    #expect(read.ledger == Ledger(read: 4, accepted: 1, empty: 3))
    #expect(read.problems.isEmpty)
  }

  @Test func `after a quote that never closes are all read`() async throws {
    let read = try await Import.read(
      Self.header + Self.row(1) + "T-2,2026-05-01 09:00:00,\"open,Ann\n"
        + "T-3,2026-05-01 09:00:00,\"open\",\"Ann\"\n" + Self.row(4))
    #expect(read.ids == ["T-1", "T-2", "T-3", "T-4"])
    #expect(read.problems == ["3 status stray_quote"])
    #expect(read.ledger == Ledger(read: 4, accepted: 4))
  }

  @Test func `whose quote never closes are lost where their cells cannot be told apart`()
    async throws
  {
    let read = try await Import.read(
      Self.header + Self.row(1) + "T-2,2026-05-01 09:00:00,\"open, soon,Ann\n"
        + "T-3,2026-05-01 09:00:00,\"open\",\"Ann\"\n" + Self.row(4))
    #expect(read.ids == ["T-1", "T-3", "T-4"])
    #expect(read.problems == ["3 status unclosed_quote"])
    #expect(read.ledger == Ledger(read: 4, accepted: 3, rejected: 1))
  }

  @Test func `are found below a header with an odd quote, which is named`() async throws {
    let read = try await Import.read(
      Self.header.replacing("\n", with: ",\"note\n") + "T-1,2026-05-01 09:00:00,\"open\",Ann,x\n")
    #expect(read.ids == ["T-1"])
    #expect(read.problems == ["1 \"note stray_quote"])
  }

  @Test(arguments: [64, 1 << 20], [1, 4])
  func `are the same with any number of threads and blocks of any size`(
    blockSize: Int, workers: Int
  ) async throws {
    var settings = Import.settings
    settings.limits.delimited.blockSize = blockSize
    let text =
      "May\n\n" + Self.header + (0..<50).map(Self.row).joined()
      + "T-50,2026-05-01 09:00:00,\"open, soon,Ann\nT-51,2026-05-01,\"a\nb\",Ann\nT-52,soon,open,Ann\n"
      + (53..<90).map(Self.row).joined()
    let read = try await Import.read(Array(text.utf8), settings: settings, workers: workers)
    #expect(read.ledger == Ledger(read: 90, accepted: 89, rejected: 1))
    #expect(read.problems == ["54 status unclosed_quote", "57 created at bad_instant"])
    #expect(read.ids.count == 89)
  }

  @Test func `without an id are rejected, and leave nothing to the next row`() async throws {
    let read = try await Import.read(
      "id,created at,status,Floor\n,2026-05-01 09:00:00,open,third\n"
        + "T-2,2026-05-01 09:00:00,open,\n")
    #expect(read.ids == ["T-2"])
    #expect(read.texts(.status) == ["open"])
    #expect(read.custom("Floor") == [nil])
    #expect(read.problems == ["2 missing_id"])
    #expect(read.ledger == Ledger(read: 2, accepted: 1, rejected: 1))
  }

  @Test func `with bad values are kept, and each bad cell is named`() async throws {
    let read = try await Import.read(
      "id,created at,status,Replies,handle time (s),is complaint,rating\n"
        + (0..<30).map { "T-\($0),2026-05-01 09:00:00,open,3,90,no,5\n" }.joined()
        + "B-1,2026-02-30,open,many,soon,perhaps,7\n" + "B-2,,open,-1,-00:15,no,4\n")
    #expect(
      read.problems == [
        "32 handle time (s) bad_duration", "32 is complaint bad_flag", "32 created at bad_instant",
        "32 Replies bad_number", "32 rating out_of_scale", "33 handle time (s) bad_duration",
        "33 Replies bad_number", "33 created at missing_created_at",
      ])
    #expect(read.ledger == Ledger(read: 32, accepted: 32))
    #expect(read.counts(.replies).suffix(3) == [3, nil, nil])
    #expect(read.seconds(.handleTime).suffix(3) == [90, nil, nil])
  }

  @Test func `whose times are in an impossible order are kept and named`() async throws {
    let read = try await Import.read(
      "id,created at,first response at,resolved at,status\n"
        + "1,2026-05-01 09:00,2026-05-01 08:00,2026-05-01 10:00,solved\n"
        + "2,2026-05-01 09:00,2026-05-01 09:01,2026-04-30 10:00,solved\n"
        + "3,2026-05-01 09:00,2026-05-01 11:00,2026-05-01 10:00,solved\n"
        + "4,2026-05-01 09:00,2026-05-01 10:00,2026-05-01 10:00,solved\n")
    #expect(
      read.problems == [
        "2 first response at response_before_creation",
        "3 resolved at resolution_before_creation",
        "4 resolved at resolution_before_response",
      ])
    #expect(read.times(.resolvedAt)[2] == "2026-05-01 10:00:00")
    #expect(read.ledger == Ledger(read: 4, accepted: 4))
  }

  @Test func `keep every character of their ids`() async throws {
    let read = try await Import.read(
      "id,created at,status\n007,2026-05-01,open\n123456789012345678,2026-05-01,open\n"
        + "0047583311587E590003,2026-05-01,open\n\"=\"\"008\"\"\",2026-05-01,open\n'009,2026-05-01,open\n"
        + "=\"010\",2026-05-01,open\n")
    #expect(
      read.ids == ["007", "123456789012345678", "0047583311587E590003", "008", "009", "010"])
  }

  @Test func `that say that there is nothing have no value and no problem`() async throws {
    let read = try await Import.read(
      "id,created at,status,agent,resolved at\n1,2026-05-01 09:00,open,无,-\n2,2026-05-01 09:00,open,N/A,NULL\n"
        + "3,2026-05-01 09:00,open,暂无,--\n4,2026-05-01 09:00,open,None,?\n5,2026-05-01 09:00,solved,Ann,2026-05-02 10:00\n"
    )
    #expect(read.texts(.agent) == [nil, nil, nil, nil, "Ann"])
    #expect(read.times(.resolvedAt) == [nil, nil, nil, nil, "2026-05-02 10:00:00"])
    #expect(read.problems.isEmpty)
  }

  @Test func `twice in a file are one ticket, of which the newer state counts`() async throws {
    let read = try await Import.read(
      "id,created at,status,agent,updated at\n"
        + "1,2026-05-01 09:00,open,Ann,2026-05-01 09:00\n"
        + "2,2026-05-01 09:00,open,Bob,2026-05-03 09:00\n"
        + "1,2026-05-01 09:00,solved,,2026-05-02 09:00\n"
        + "2,2026-05-01 09:00,new,Cleo,2026-05-01 09:00\n"
        + "1,2026-05-01 09:00,solved,,2026-05-02 09:00\n")
    #expect(read.ids == ["1", "2"])
    #expect(read.texts(.status) == ["solved", "open"])
    #expect(read.texts(.agent) == [nil, "Bob"])
    #expect(read.problems == ["4 duplicate_row", "5 duplicate_row", "6 duplicate_row"])
    #expect(read.ledger == Ledger(read: 5, accepted: 2, duplicate: 3))
  }

  @Test func `of a ticket in two files are one ticket, field by field`() async throws {
    let header = "id,created at,status,agent,updated at\n"
    let april = try await Import.read(
      header + "1,2026-04-30 09:00,open,Ann,2026-04-30 10:00\n"
        + "2,2026-04-30 09:00,solved,Bob,2026-05-05 10:00\n")
    let may = try await Import.read(
      header + "1,2026-04-30 09:00,solved,,2026-05-02 10:00\n"
        + "2,2026-04-30 09:00,open,Bob,2026-05-01 10:00\n3,2026-05-01 09:00,open,Cleo,\n",
      addingTo: april.history)
    let whole = may.history
    #expect(
      whole.tickets.map { whole.text($0[.status], of: .status) } == ["solved", "solved", "open"])
    #expect(whole.tickets.map { whole.text($0[.agent], of: .agent) } == [nil, "Bob", "Cleo"])
    #expect(may.ledger == Ledger(read: 3, accepted: 2, duplicate: 1))
    #expect(may.problems == ["3 duplicate_row"])
    #expect(may.ledger.isBalanced && april.ledger.isBalanced)
  }

  @Test func `are the same when a file is added to what is known at once`() async throws {
    let header = "id,created at,status,agent,updated at\n"
    let april = try await Import.read(header + "1,2026-04-30 09:00,open,Ann,2026-04-30 10:00\n")
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "may.csv",
      header + "1,2026-04-30 09:00,solved,,2026-05-02 10:00\n"
        + "1,2026-04-30 09:00,new,Bob,2026-04-29 10:00\n3,2026-05-01 09:00,open,Cleo,\n")
    let whole = try await FileImporter(settings: Import.settings)
      .read(path, addingTo: april.history)
    #expect(whole.file.ledger == Ledger(read: 3, accepted: 2, duplicate: 1))
    #expect(whole.file.problems.map(\.line) == [3])
    let history = whole.history
    #expect(history.tickets.map { history.text($0[.status], of: .status) } == ["solved", "open"])
    #expect(history.tickets.map { history.text($0[.agent], of: .agent) } == [nil, "Cleo"])
  }
}

@Suite struct `Rows that are no records` {
  @Test func `are left out and named: totals, the header once more, a remark`() async throws {
    let rows = (1...3).map(`Rows of an export`.row)
    let read = try await Import.read(
      `Rows of an export`.header + rows[0] + `Rows of an export`.header + rows[1] + "合计,,2,\n"
        + rows[2]
        + "Total,3,,\n导出时间：2026-05-31,,,\n,,以上为全部,\n")
    #expect(read.ids == ["T-1", "T-2", "T-3"])
    #expect(
      read.problems == [
        "3 repeated_header", "5 totals_row", "7 totals_row", "8 remark", "9 remark",
      ])
    #expect(read.ledger == Ledger(read: 8, accepted: 3, rejected: 5))
  }

  @Test func `of a second table, whose names nobody knows, are no tickets`() async throws {
    let read = try await Import.read(
      "id,created at,resolved at,status\n"
        + (1...60).map { "T-\($0),2026-05-01 09:00:00,2026-05-01 10:00:00,solved\n" }.joined()
        + "\nregion,size,colour,shape\nnorth,large,red,round\nsouth,small,blue,square\n")
    #expect(read.ids.count == 60)
    #expect(read.ledger.rejected == 3)
    #expect(Set(read.problems) == ["63 other_table", "64 other_table", "65 other_table"])
  }

  @Test func `are not tickets that only look like them`() async throws {
    let read = try await Import.read(
      `Rows of an export`.header + "Total-1,2026-05-01 09:00:00,open,Total\n"
        + "T-9,,,\nsum-7,2026-05-01 09:00:00,合计,Ann\n")
    #expect(read.ids == ["Total-1", "T-9", "sum-7"])
    #expect(read.problems == ["3 created at missing_created_at"])
  }
}

@Suite struct `A ticket's states` {
  /// The newer state's rating counts wherever the older one stands: before it, behind it, in another
  /// part of the file.
  @Test(arguments: [64, 1 << 19])
  func `keep the newest rating, however the file is cut`(blockSize: Int) async throws {
    var settings = Import.settings
    settings.limits.delimited.blockSize = blockSize
    let header = "id,created at,updated at,status,rating\n"
    let first = "T-1,2026-05-01 09:00:00,2026-05-02 09:00:00,open,3\n"
    let newest = "T-1,2026-05-01 09:00:00,2026-05-04 09:00:00,solved,5\n"
    let oldest = "T-1,2026-05-01 09:00:00,2026-05-01 09:00:00,new,1\n"
    for rows in [[first, newest, oldest], [first, oldest, newest], [newest, first, oldest]] {
      let read = try await Import.read(header + rows.joined(), settings: settings)
      #expect(read.ratings == ["5 of 1-5"])
      #expect(read.texts(.status) == ["solved"])
    }
  }
}

@Suite struct `An export in traditional characters` {
  @Test func `is read like one in simplified ones`() async throws {
    let read = try await Import.read(
      """
      工單編號,客服,建立時間,解決時間,滿意度
      1,A,2026-05-01 09:00,2026-05-01 10:00,滿意
      2,B,2026-05-01 09:00,2026-05-01 11:00,不滿意
      3,B,2026-05-01 09:00,2026-05-01 11:00,未評價

      """)
    #expect(read.content.file.kind == .tickets)
    #expect(read.ratings.compactMap(\.self) == ["4 of 1-5", "2 of 1-5"])
    #expect(read.times(.createdAt) == Array(repeating: "2026-05-01 09:00:00", count: 3))
    #expect(read.problems.isEmpty)
  }
}

@Suite struct `A pipe among the files` {
  @Test(.timeLimit(.minutes(1))) func `is named and not waited for`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("beside.csv", []) + ".pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let content = try await FileImporter(settings: Import.settings).read(path)
    #expect(content.file.problems.map(\.code) == [.fileUnreadable])
  }
}
