import Desk
import Intake
import Testing

@Suite struct `A day and its hour in two columns` {
  @Test(
    arguments: [
      ("Date,Time", "2026-05-01,09:30"), ("Created date,Created time", "2026-05-01,09:30"),
      ("创建日期,创建时间", "2026/5/1,9:30:00"), ("Opened Date,Opened Time", "5/13/2026,9:30 AM"),
      ("日期,时间", "2026年5月1日,上午9:30"),
    ])
  func `are one instant`(names: String, cells: String) async throws {
    let read = try await Import.read(
      "Ticket ID,\(names),Status,Priority\nT-1,\(cells),open,P1\nT-2,\(cells),open,P1\n")
    let day = cells.contains("13") ? "2026-05-13" : "2026-05-01"
    #expect(read.times(.createdAt) == ["\(day) 09:30:00", "\(day) 09:30:00"])
    for name in names.split(separator: ",") {
      #expect(read.fields[String(name)] == "created_at")
    }
    #expect(read.problems.isEmpty)
  }

  @Test func `are one instant each for creation and resolution`() async throws {
    let read = try await Import.read(
      """
      id,status,created date,created time,resolved date,resolved time
      1,done,2026-05-01,23:50,2026-05-02,00:10
      2,open,2026-05-02,08:00,,
      """)
    #expect(read.times(.createdAt) == ["2026-05-01 23:50:00", "2026-05-02 08:00:00"])
    #expect(read.times(.resolvedAt) == ["2026-05-02 00:10:00", nil])
    #expect(read.problems.isEmpty)
  }

  @Test func `are the start of the day where the hour is missing, and a problem where it is none`()
    async throws
  {
    let read = try await Import.read(
      "id,status,created date,created time\n"
        + (1...20).map { "\($0),open,2026-05-01,09:30\n" }.joined()
        + "21,open,2026-05-01,\n22,open,2026-05-01,25:00\n")
    #expect(read.times(.createdAt)[20] == "2026-05-01 00:00:00")
    #expect(read.times(.createdAt)[21] == nil)
    #expect(read.problems == ["23 created date bad_instant"])
  }

  @Test func `are not made of a day and a length of time`() async throws {
    let read = try await Import.read(
      "id,created at,status,resolution date,priority,resolution time\n"
        + "1,2026-05-01 09:00,done,2026-05-02,P1,02:30\n")
    #expect(read.fields["resolution date"] == "resolved_at")
    #expect(read.times(.resolvedAt) == ["2026-05-02 00:00:00"])
    #expect(read.seconds(.resolutionTime) == [9000])
  }
}

@Suite struct `One column for two fields` {
  @Test func `is parted at the slash`() async throws {
    let read = try await Import.read(
      "工单编号,创建时间,状态,转派部门/处理人\n1,2026-05-01,完成,技术部/老王\n2,2026-05-01,完成,售后部 / 老赵\n")
    #expect(read.fields["转派部门/处理人"] == "team/agent")
    #expect(read.texts(.team) == ["技术部", "售后部"])
    #expect(read.texts(.agent) == ["老王", "老赵"])
  }

  @Test func `keeps its whole text where the second field is another column's`() async throws {
    let read = try await Import.read(FormatFixture.handbookForm1.text)
    #expect(read.texts(.team) == ["技术部", "售后部"])
    #expect(read.texts(.agent) == ["小李", "小红"])
    #expect(read.custom("转派部门/对接人") == ["技术部/老王", "售后部/老赵"])
  }

  @Test func `is left alone where its values are not two`() async throws {
    let read = try await Import.read(
      "id,created at,status,team/agent\n1,2026-05-01,done,Ann\n2,2026-05-01,done,Bob\n")
    #expect(read.fields["team/agent"] == nil)
  }
}

@Suite struct `A length of time with a minus` {
  @Test func `in hours and minutes says that a target was breached`() async throws {
    let read = try await Import.read(
      """
      id,created at,status,Time to first response,Time to resolution
      1,2026-05-01 09:00,done,-00:15,03:45
      2,2026-05-01 10:00,open,00:30,07:00
      """)
    #expect(read.fields["Time to first response"] == nil)
    #expect(read.fields["Time to resolution"] == nil)
    #expect(read.custom("Time to first response") == ["-00:15", "00:30"])
    #expect(
      read.problems == [
        "Time to first response remaining_time", "Time to resolution remaining_time",
      ])
    #expect(read.content.file.problems.allSatisfy { $0.code.isNotice })
  }

  @Test func `in a column with a unit is a bad cell, never a shorter wait`() async throws {
    let read = try await Import.read(
      "id,created at,status,首次响应时长(秒)\n1,2026-05-01,完成,90\n2,2026-05-01,完成,-15\n3,2026-05-01,完成,30\n"
    )
    #expect(read.seconds(.firstResponseTime) == [90, nil, 30])
    #expect(read.problems == ["3 首次响应时长(秒) bad_duration"])
  }
}

@Suite struct `A given length of time` {
  /// Ten minutes and 2 h 0 min lie between the instants.
  private func read(_ response: String, _ resolution: String) async throws -> Import {
    try await Import.read(
      """
      id,created at,status,first response at,first response time (seconds),resolved at,\
      resolution time in minutes
      1,2026-05-01 09:00:00,done,2026-05-01 09:10:00,\(response),2026-05-01 11:00:00,\(resolution)
      """)
  }

  @Test(arguments: [("600", "120"), ("655", "120"), ("545", "126"), ("", "")])
  func `agrees with its instants to a minute or to one part in twenty`(
    response: String, resolution: String
  ) async throws {
    let read = try await read(response, resolution)
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: [
    ("661", "120", ["2 first response time (seconds) duration_disagrees"]),
    ("30", "120", ["2 first response time (seconds) duration_disagrees"]),
    ("600", "127", ["2 resolution time in minutes duration_disagrees"]),
  ])
  func `that does not is a problem of its line and column`(
    response: String, resolution: String, problems: [String]
  ) async throws {
    let read = try await read(response, resolution)
    #expect(read.problems == problems)
    #expect(read.ledger == Ledger(read: 1, accepted: 1))
    #expect(read.times(.firstResponseAt) == ["2026-05-01 09:10:00"])
  }

  @Test func `in business hours may be anything`() async throws {
    let read = try await Import.read(
      """
      id,created at,status,first response at,first reply time in minutes within business hours
      1,2026-05-01 17:00:00,done,2026-05-02 09:10:00,70
      """)
    #expect(read.seconds(.firstResponseTimeBusiness) == [4200])
    #expect(read.problems.isEmpty)
  }
}

@Suite struct `Dates in either order` {
  @Test func `are read as the other columns of the file write theirs`() async throws {
    let read = try await Import.read(
      "id,created at,status,closed at\n1,29/2/2016 01:16,done,5/3/2016 12:00\n")
    #expect(read.times(.closedAt) == ["2016-03-05 12:00:00"])
    #expect(read.problems == ["closed at closing_is_no_resolution"])
  }

  @Test func `are a problem where two columns are decided differently`() async throws {
    let read = try await Import.read(
      "id,created at,status,closed at,updated at\n1,29/2/2016 01:16,done,5/3/2016 12:00,2/29/2016\n"
    )
    #expect(
      read.problems == ["closed at ambiguous_dates", "closed at closing_is_no_resolution"])
  }
}

@Suite struct `Column names that come twice` {
  @Test func `never take a name that another column has`() async throws {
    let read = try await Import.read(
      "id,created at,status,note,note (2),note,,\n1,2026-05-01,open,a,b,c,d,e\n")
    let names = read.content.file.columns.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(read.custom("note (2)") == ["b"])
    #expect(read.custom("note (3)") == ["c"])
    #expect(read.custom("column 7") == ["d"])
  }
}
