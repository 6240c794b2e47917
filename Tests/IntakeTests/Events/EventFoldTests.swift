import Desk
import Intake
import Statistics
import Testing

/// Each story is short enough to be worked out by hand.
@Suite struct `Events of a ticket` {
  private static let audit = """
    工单编号,操作时间,操作类型,变更前,变更后,操作人
    T1,2026-05-01 09:00:00,创建,,,张三
    T1,2026-05-01 09:05:00,分配,,客服A,系统
    T1,2026-05-01 09:06:00,状态变更,新建,处理中,客服A
    T1,2026-05-01 09:30:00,转派,客服A,客服B,客服A
    T1,2026-05-01 10:00:00,转派,客服B,客服A,客服B
    T1,2026-05-01 11:00:00,状态变更,处理中,待客户回复,客服A
    T1,2026-05-01 13:00:00,状态变更,待客户回复,处理中,张三
    T1,2026-05-01 13:30:00,状态变更,处理中,挂起,客服A
    T1,2026-05-01 13:40:00,升级,,,客服A
    T1,2026-05-01 14:00:00,状态变更,挂起,已解决,客服A
    T1,2026-05-02 09:00:00,重新打开,,,张三
    T1,2026-05-02 10:00:00,状态变更,处理中,已解决,客服A
    T1,2026-05-03 10:00:00,关闭,,,系统

    """

  @Test func `fold into its moments`() async throws {
    let ticket = try await FoldedImport([Self.audit]).ticket("T1")
    #expect(ticket.time(.createdAt) == "05-01 09:00:00")
    #expect(ticket.time(.firstAssignedAt) == "05-01 09:05:00")
    #expect(ticket.time(.firstResolvedAt) == "05-01 14:00:00")
    #expect(ticket.time(.resolvedAt) == "05-02 10:00:00")
    #expect(ticket.time(.closedAt) == "05-03 10:00:00")
    #expect(ticket.time(.escalatedAt) == "05-01 13:40:00")
    #expect(ticket.time(.updatedAt) == "05-03 10:00:00")
  }

  @Test func `that cancel a ticket close it, and resolve nothing`() async throws {
    let log = """
      Ticket ID,Time,Event,Old value,New value
      T1,2026-05-01 09:00:00,created,,
      T1,2026-05-01 10:00:00,status changed,Open,Cancelled
      T1,2026-05-02 10:00:00,status changed,Cancelled,Closed
      T2,2026-05-01 09:00:00,created,,
      T2,2026-05-01 10:00:00,status changed,Open,Abgebrochen
      T2,2026-05-01 11:00:00,status changed,Abgebrochen,In Bearbeitung
      T2,2026-05-01 12:00:00,Ticket gelöst,,

      """
    let folded = try await FoldedImport([log])
    let cancelled = try folded.ticket("T1")
    #expect(cancelled.ticket[.resolvedAt] == nil)
    #expect(cancelled.time(.closedAt) == "05-02 10:00:00")
    #expect(cancelled.ticket[.reopens] == 0)
    let resumed = try folded.ticket("T2")
    #expect(resumed.time(.resolvedAt) == "05-01 12:00:00")
    #expect(resumed.ticket[.reopens] == 0)
  }

  @Test func `follow what the configuration says that statuses mean`() async throws {
    let log = """
      Ticket ID,Time,Event,Old value,New value
      T1,2026-05-01 09:00:00,created,,
      T1,2026-05-01 10:00:00,status changed,Open,Shipped

      """
    #expect(try await FoldedImport([log]).ticket("T1").ticket[.resolvedAt] == nil)
    var settings = Import.settings
    settings.statuses.define("Shipped", as: .solved)
    let told = try await FoldedImport([log], settings: settings).ticket("T1")
    #expect(told.time(.resolvedAt) == "05-01 10:00:00")
  }

  @Test func `fold into how often it came back and changed hands`() async throws {
    let ticket = try await FoldedImport([Self.audit]).ticket("T1")
    #expect(ticket.ticket[.reopens] == 1)
    #expect(ticket.ticket[.transfers] == 2)
    #expect(ticket.text(.agent) == "客服A")
    #expect(ticket.text(.status) == "已解决")
    // A log of statuses says nothing of replies.
    #expect(ticket.ticket[.replies] == nil && ticket.ticket[.firstResponseAt] == nil)
  }

  /// On the team: 6 min new, 1 h 54 min and 30 min open, 30 min on hold, and 1 h after the reopening;
  /// on the customer: 2 h.
  @Test func `fold into who waited for whom, up to the last resolution`() async throws {
    let ticket = try await FoldedImport([Self.audit]).ticket("T1").ticket
    #expect(ticket[.requesterWaitTime] == 14_400.0)
    #expect(ticket[.agentWaitTime] == 7_200.0)
    #expect(ticket[.onHoldTime] == 1_800.0)
  }

  @Test func `leave a ticket open that was reopened last`() async throws {
    let ticket = try await FoldedImport([
      """
      issue key,created,field,from,to,author
      A-1,2026-05-01 09:00:00,status,To Do,In Progress,Kim
      A-1,2026-05-01 10:00:00,status,In Progress,Done,Kim
      A-1,2026-05-01 11:00:00,status,Done,In Progress,Ann
      A-1,2026-05-01 11:00:00,resolution,Fixed,,Ann
      A-1,2026-05-01 12:00:00,assignee,Kim,Lee,Kim

      """
    ]).ticket("A-1")
    #expect(ticket.ticket[.resolvedAt] == nil && ticket.ticket[.closedAt] == nil)
    #expect(ticket.time(.firstResolvedAt) == "05-01 10:00:00")
    #expect(ticket.ticket[.reopens] == 1)
    // Its first assignment in the log is no transfer.
    #expect(ticket.ticket[.transfers] == 0)
    // Nobody waits for a ticket's resolution that has none.
    #expect(ticket.ticket[.requesterWaitTime] == nil)
  }

  /// A log that begins with a resolution is the end of one that began in another file.
  @Test func `tell no creation where they begin with the end`() async throws {
    let read = try await FoldedImport([
      """
      Ticket ID,Event,From,To,Time,Actor
      9,status,Open,Solved,2026-05-01 14:00,Bo
      8,status,New,Open,2026-05-01 13:00,Bo
      8,status,Open,Solved,2026-05-01 14:00,Bo

      """
    ])
    let (cut, whole) = (try read.ticket("9"), try read.ticket("8"))
    #expect(cut.ticket[.createdAt] == nil && cut.ticket[.requesterWaitTime] == nil)
    #expect(cut.time(.resolvedAt) == "05-01 14:00:00")
    #expect(
      whole.time(.createdAt) == "05-01 13:00:00" && whole.ticket[.requesterWaitTime] == 3_600.0)
  }

  @Test func `count a person and a team that change at one moment as one transfer`() async throws {
    let ticket = try await FoldedImport([
      """
      ticket id,event time,event,group,assignee
      7,2026-05-01 09:00:00,assigned,Tier 1,Kim
      7,2026-05-01 10:00:00,assigned,Tier 2,Lee
      7,2026-05-01 11:00:00,assigned,Tier 2,Max
      7,2026-05-01 12:00:00,assigned,Tier 2,Max

      """
    ]).ticket("7")
    #expect(ticket.ticket[.transfers] == 2)
    #expect(ticket.text(.team) == "Tier 2" && ticket.text(.agent) == "Max")
  }
}

@Suite struct `Messages of a conversation` {
  private static let header =
    "conversation_id,message_id,sent_at,author_type,author,is_private,body\n"

  @Test func `are answered by the first public message of a person`() async throws {
    let ticket = try await FoldedImport([
      Self.header + """
        C1,1,2026-05-01 09:00:00,user,Ann,false,"hello, is anyone there?"
        C1,2,2026-05-01 09:00:05,bot,Assist,false,Welcome
        C1,3,2026-05-01 09:00:20,admin,Helper Bot,false,I can help
        C1,4,2026-05-01 09:00:30,admin,Kim,true,let me look
        C1,5,2026-05-01 09:02:00,admin,Kim,false,Hi Ann
        C1,6,2026-05-01 09:03:00,user,Ann,false,thanks
        C1,7,2026-05-01 09:04:00,admin,Lee,false,bye

        """
    ]).ticket("C1")
    #expect(ticket.time(.createdAt) == "05-01 09:00:00")
    #expect(ticket.time(.firstResponseAt) == "05-01 09:02:00")
    #expect(ticket.ticket[.replies] == 2 && ticket.ticket[.customerReplies] == 1)
    #expect(ticket.text(.agent) == "Kim")
    // A conversation has no statuses, and so no reopening that could be known.
    #expect(ticket.ticket[.reopens] == nil && ticket.ticket[.resolvedAt] == nil)
  }

  @Test func `by a person whom the settings call a machine are no replies`() async throws {
    var settings = Import.settings
    settings.machines = ["小青"]
    let rows =
      Self.header + """
        C1,1,2026-05-01 09:00:00,客户,张三,false,在吗
        C1,2,2026-05-01 09:00:05,客服,小青,false,您好

        """
    #expect(try await FoldedImport([rows], settings: settings).ticket("C1").ticket[.replies] == 0)
    #expect(try await FoldedImport([rows]).ticket("C1").ticket[.replies] == 1)
  }

  @Test func `that the team begins with are no answer to it`() async throws {
    let ticket = try await FoldedImport([
      Self.header + """
        C1,1,2026-05-01 09:00:00,agent,Kim,false,your parcel is late
        C1,2,2026-05-01 10:00:00,user,Ann,false,why?
        C1,3,2026-05-01 10:05:00,agent,Kim,false,snow

        """
    ]).ticket("C1")
    #expect(ticket.time(.firstResponseAt) == "05-01 10:05:00")
    #expect(ticket.ticket[.replies] == 1 && ticket.ticket[.customerReplies] == 1)
  }

  @Test func `of which nobody can tell who wrote them answer nothing`() async throws {
    let ticket = try await FoldedImport([
      """
      ticket id,sent at,message,sender
      1,2026-05-01 09:00:00,a,x
      1,2026-05-01 09:01:00,b,y

      """
    ]).ticket("1")
    #expect(ticket.ticket[.firstResponseAt] == nil && ticket.ticket[.replies] == nil)
  }
}

@Suite struct `Event files` {
  private static let statuses = """
    ticket id,event time,event type,new value
    1,2026-05-01 09:00:00,created,
    1,2026-05-01 10:00:00,status changed,open
    2,2026-05-01 09:00:00,created,
    ,2026-05-01 09:00:00,created,
    2,,status changed,open
    2,2026-05-01 09:00:00,created,
    2,2026-05-01 11:00:00,status changed,solved

    """

  @Test func `account for every row`() async throws {
    let read = try await FoldedImport([Self.statuses])
    #expect(read.files[0].kind == .ticketEvents)
    #expect(read.files[0].ledger == Ledger(read: 7, accepted: 4, rejected: 2, duplicate: 1))
    #expect(
      read.files[0].problems.map { "\($0.line ?? 0) \($0.code.rawValue)" } == [
        "5 missing_id", "6 missing_event_time", "7 duplicate_row",
      ])
  }

  @Test func `fill what the tickets' own export does not say, and change nothing`() async throws {
    let tickets = """
      ticket id,created at,status,resolved at,priority
      2,2026-05-01 08:59:00,closed,2026-05-01 12:00:00,P1
      3,2026-05-01 08:00:00,open,,P2

      """
    for order in [[tickets, Self.statuses], [Self.statuses, tickets]] {
      let read = try await FoldedImport(order)
      let ticket = try read.ticket("2")
      #expect(ticket.time(.createdAt) == "05-01 08:59:00")
      #expect(ticket.time(.resolvedAt) == "05-01 12:00:00")
      #expect(ticket.text(.status) == "closed" && ticket.text(.priority) == "P1")
      #expect(ticket.time(.firstResolvedAt) == "05-01 11:00:00" && ticket.ticket[.reopens] == 0)
      #expect(read.history.tickets.count == 3)
    }
  }

  @Test func `may overlap: what two of them hold counts once`() async throws {
    let both = try await FoldedImport([Self.statuses, Self.statuses])
    let one = try await FoldedImport([Self.statuses])
    #expect(both.inWords == one.inWords)
    #expect(both.files[1].ledger == Ledger(read: 7, rejected: 2, duplicate: 5))
  }

  @Test func `of tickets are not taken for events`() async throws {
    for header in [
      "id,created at,status,type,comment,assignee", "ticket id,created at,status,priority,agent",
      "工单编号,创建时间,状态,处理人,备注",
    ] {
      let width = header.split(separator: ",").count
      let rows = (0..<6).map { index in
        (["T\(index)", "2026-05-01 09:0\(index):00"]
          + Array(repeating: "x", count: width - 2)).joined(separator: ",")
      }
      let read = try await Import.read(([header] + rows).joined(separator: "\n") + "\n")
      #expect(read.content.file.kind == .tickets, "\(header)")
    }
  }

  /// The order of rows and of files, threads, and memory change nothing.
  @Test(arguments: 1...12)
  func `fold to the same tickets however they are cut and mixed`(seed: UInt64) async throws {
    var numbers = SeededGenerator(seed: seed)
    let kinds = [
      "created,", "status changed,open", "status changed,pending", "status changed,on hold",
      "status changed,solved", "status changed,closed", "reopened,", "assigned,Kim",
      "assigned,Lee", "group changed,Tier 1", "group changed,Tier 2", "agent reply,",
      "customer reply,",
      "escalated,", "bot reply,", "internal note,",
    ]
    let header = "ticket id,event id,event time,event type,new value\n"
    let rows = (0..<900).map { index in
      let minute = Int.random(in: 0..<40_000, using: &numbers)
      let day = 1 + minute / 1440
      let time = "\(minute / 60 % 24):\(minute % 60):\(index % 60)"
      let ticket = Int.random(in: 0..<60, using: &numbers)
      return
        "\(ticket),\(index),2026-05-\(day) \(time),\(kinds[Int.random(in: 0..<kinds.count, using: &numbers)])\n"
    }
    // In the order of time, as a log is written.
    let whole = try await FoldedImport([header + rows.joined()])
    #expect(whole.history.tickets.count == 60)
    let shuffled = rows.shuffled(using: &numbers)
    let cut = Int.random(in: 1..<899, using: &numbers)
    let parts = [shuffled[..<cut], shuffled[cut...]].map { header + $0.joined() }
    let aside = try await FoldedImport(parts, capacity: 50, workers: 3)
    #expect(aside.inWords == whole.inWords)
  }
}
