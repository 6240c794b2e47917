import Desk
import Intake
import Testing

@Suite struct `The log of a telephone queue` {
  private static let log = """
    1777600000|NONE|NONE|NONE|QUEUESTART|
    1777600100|1777600090.12|support|NONE|ENTERQUEUE||5551234|1
    1777600112|1777600090.12|support|SIP/101|CONNECT|12|1777600100.13|3
    1777600120|1777600110.14|sales|NONE|ENTERQUEUE||5551235|1
    1777600300|1777600090.12|support|SIP/101|COMPLETECALLER|12|188|1
    1777600160|1777600110.14|sales|NONE|ABANDON|1|1|40
    1777600500|1777600490.15|sales|NONE|ENTERQUEUE||5551236|1
    1777600510|1777600490.15|sales|SIP/102|RINGNOANSWER|5000
    1777600530|1777600490.15|sales|SIP/101|CONNECT|30|1777600490.16|3
    1777600590|1777600490.15|sales|SIP/101|BLINDTRANSFER|200|default|30|60|1
    1777600600|1777600590.17|sales|NONE|ENTERQUEUE||5551237|1
    1777600660|1777600590.17|sales|NONE|EXITWITHTIMEOUT|1|1|60

    """

  @Test func `is read as its calls: who waited how long, and who talked`() async throws {
    let read = try await Import.read(Self.log)
    #expect(read.content.file.kind == .tickets)
    #expect(read.ids == ["1777600090.12", "1777600110.14", "1777600490.15", "1777600590.17"])
    #expect(
      read.times(.createdAt) == [
        "2026-05-01 09:48:20", "2026-05-01 09:48:40", "2026-05-01 09:55:00", "2026-05-01 09:56:40",
      ])
    #expect(read.texts(.team) == ["support", "sales", "sales", "sales"])
    #expect(read.texts(.agent) == ["SIP/101", nil, "SIP/101", nil])
    #expect(read.seconds(.waitTime) == [12, 40, 30, 60])
    #expect(read.seconds(.handleTime) == [188, nil, 60, nil])
    #expect(read.flags(.answered) == [true, false, true, false])
    #expect(read.counts(.transfers) == [0, 0, 1, 0])
  }

  @Test func `has every row counted, and the queue's own passed`() async throws {
    let read = try await Import.read(Self.log)
    #expect(read.ledger == Ledger(read: 12, accepted: 11, rejected: 1))
    #expect(read.problems.contains("gathered_rows"))
    #expect(read.problems.contains("1 no_call"))
  }
}

@Suite struct `An export without a header` {
  @Test func `loses no row, and says what its columns were taken for`() async throws {
    let read = try await Import.read(
      "46920293,07/20/2026 10:51:12 AM,07/25/2026 12:32:48 PM,Tree,NORTH\n"
        + "46920294,07/21/2026 10:51:12 AM,07/26/2026 12:32:48 PM,Noise,SOUTH\n"
        + "46920297,07/22/2026 10:51:12 AM,,Noise,SOUTH\n"
        + "46920299,07/23/2026 10:51:12 AM,07/27/2026 12:32:48 PM,Tree,NORTH\n")
    #expect(read.ledger == Ledger(read: 4, accepted: 4))
    #expect(
      read.fields == [
        "column 1": "id", "column 2": "created_at", "column 3": "closed_at",
        "column 4": "category",
      ])
    #expect(read.times(.createdAt)[0] == "2026-07-20 10:51:12")
    #expect(read.problems.contains("no_header"))
  }

  @Test func `is refused where values do not say what it is, and read as the user says`()
    async throws
  {
    let text = "A-1,2026-05-01 09:00,Ann\nA-2,2026-05-02 09:00,Bob\nA-3,2026-05-03 09:00,Ann\n"
    #expect(try await Import.read(text).problems == ["no_header", "unknown_kind"])
    var settings = Import.settings
    settings.mapping[.tickets] = ["column 1": "id", "column 2": "created_at", "column 3": "agent"]
    let read = try await Import.read(text, settings: settings)
    #expect(read.ids == ["A-1", "A-2", "A-3"])
    #expect(read.texts(.agent) == ["Ann", "Bob", "Ann"])
    #expect(read.problems == ["no_header"])
  }

  @Test func `is no help desk's where a column holds prices`() async throws {
    let read = try await Import.read(
      "A-1,2026-05-01 09:00,2026-05-03 10:00,Shoes,12.50\nA-2,2026-05-02 09:00,2026-05-04 10:00,Hats,13.50\n"
        + "A-3,2026-05-03 09:00,2026-05-05 10:00,Shoes,14.50\n")
    #expect(read.problems == ["no_header", "unknown_kind"])
  }

  @Test func `has one where a row of unknown names is above rows of values`() async throws {
    let read = try await Import.read(
      "foo,bar,baz\nopen,2026-05-01 09:00,Ann\nopen,2026-05-02 09:00,Bob\nopen,2026-05-03 09:00,Cy\n"
    )
    #expect(read.content.file.columns.map(\.name) == ["foo", "bar", "baz"])
  }

  @Test func `is known by its values where they are a telephone exchange's records`() async throws {
    let read = try await Import.read(
      """
      "","5551234","600","in","5551234","SIP/t-1","SIP/101-2","Queue","support","2026-05-01 09:00:00",\
      "2026-05-01 09:00:12","2026-05-01 09:03:20",200,188,"ANSWERED","DOCUMENTATION","1777.12",""
      "","5551235","600","in","5551235","SIP/t-3","","Queue","support","2026-05-01 10:00:00","",\
      "2026-05-01 10:00:40",40,0,"NO ANSWER","DOCUMENTATION","1778.14",""
      "","5551236","600","in","5551236","SIP/t-4","SIP/102-5","Queue","support","2026-05-01 11:00:00",\
      "2026-05-01 11:00:30","2026-05-01 11:01:30",90,60,"ANSWERED","DOCUMENTATION","1779.15",""
      """)
    #expect(read.content.file.format == "asterisk_calls")
    #expect(read.ids == ["1777.12", "1778.14", "1779.15"])
    #expect(read.flags(.answered) == [true, false, true])
    #expect(read.seconds(.handleTime) == [188, 0, 60])
    #expect(read.ledger == Ledger(read: 3, accepted: 3))
  }
}
