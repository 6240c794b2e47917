import Desk
import Intake
import Testing

@Suite struct `A file of cause analyses` {
  @Test func `is recognised in Chinese: the chain of the handbook`() async throws {
    let read = try await Import.read(
      """
      工单编号,问题现象,层级,根因描述,原因分类,验证状态,验证方式,责任人,整改措施,分析日期
      T1,支付失败,一层,接口超时,机,待验证,,老李,,2026-05-02
      T1,支付失败,二层,响应慢,机,待验证,,老李,,2026-05-02
      T1,支付失败,三层(根因),第三方通道带宽不足,机,已验证,技术测试,老李,扩容,2026-05-02

      """)
    #expect(read.kind == .causes)
    #expect(
      read.causes == [
        "T1 1 接口超时 [机] pending", "T1 2 响应慢 [机] pending",
        "T1 3 第三方通道带宽不足 [机] verified 技术测试",
      ])
    let root = read.history.causes.records[2]
    #expect(read.history.label(root.problem) == "支付失败")
    #expect(read.history.label(root.owner) == "老李" && read.history.label(root.action) == "扩容")
    #expect(read.problems.isEmpty)
  }

  @Test func `is recognised in English, the status as words or as a yes or no`() async throws {
    let read = try await Import.read(
      """
      Ticket ID,Why level,Root cause,Branch,Verified
      T1,0,slow,machine,no
      T1,why 2,bandwidth,machine,yes

      """)
    #expect(read.kind == .causes)
    #expect(
      read.causes == ["T1 0 slow [machine] pending", "T1 2 bandwidth [machine] verified"])
  }

  @Test func `holds a cause once, by ticket, level and text`() async throws {
    let read = try await Import.read(
      """
      ticket id,why level,root cause,verification status
      T1,1,timeout,pending
      T1,1,timeout,verified
      T1,2,timeout,pending
      T2,1,timeout,pending

      """)
    #expect(
      read.causes == ["T1 1 timeout verified", "T1 2 timeout pending", "T2 1 timeout pending"])
    #expect(read.ledger == Ledger(read: 4, accepted: 3, duplicate: 1))
  }

  @Test func `rejects a row without a cause, and names a status that is none`() async throws {
    let read = try await Import.read(
      """
      ticket id,why level,root cause,verification status
      T1,1,,pending
      T1,2,timeout,pending
      T1,deep,noise,verified
      T1,3,bandwidth,somehow

      """)
    #expect(read.causes == ["T1 2 timeout pending", "T1 noise verified", "T1 3 bandwidth"])
    #expect(
      read.problems == [
        "2 missing_subject", "4 why level unknown_word", "5 verification status unknown_word",
      ])
  }

  /// The level of a why is a small number: a chain of 300 stopped the import, and of a tree what was
  /// deeper than 20 was left out without a word.
  @Test(arguments: [
    (20, 20, 0), (21, 0, 1), (300, 0, 1),
  ])
  func `reads whys as deep as anybody asks, and names what is deeper`(
    depth: Int, causes: Int, broken: Int
  ) async throws {
    let chain = (1...depth).map { "\($0)" }.joined(separator: ";")
    let tree =
      (1...depth).map { #"{""why"": ""\#($0)"", ""children"": ["# }.joined()
      + String(repeating: "]}", count: depth)
    for text in [chain, tree] {
      let read = try await Import.read("ticket id,cause tree,branch\nT1,\"\(text)\",machine\n")
      #expect(read.causes.count == causes)
      #expect(read.problems.count { $0.contains("broken_cause_tree") } == broken)
    }
  }
}

@Suite struct `A roster of agents` {
  @Test(
    arguments: [
      "工号,姓名,团队,层级,入职日期\nE1,王芳,电话组,一线,2024-03-01\nE2,李雷,,二线,\nE1,王芳,疑难组,,\n",
      "Employee ID,Agent name,Team,Tier,Hire date\nE1,王芳,电话组,一线,2024-03-01\nE2,李雷,,二线,\nE1,王芳,疑难组,,\n",
    ])
  func `is recognised, and the later row of an agent counts`(text: String) async throws {
    let read = try await Import.read(text)
    #expect(read.kind == .agents)
    #expect(read.agents == ["E1 王芳 疑难组", "E2 李雷 二线"])
    #expect(read.ledger == Ledger(read: 3, accepted: 2, duplicate: 1))
  }

  @Test func `without numbers goes by names, and rejects a row with neither`() async throws {
    let read = try await Import.read(
      "agent name,team,hire date\nKim,phone,2024-03-01\n,chat,2024-03-02\nKim,phone,2024-03-01\n")
    #expect(read.agents == ["Kim phone 2024-03-01"])
    #expect(read.problems == ["3 missing_subject", "4 duplicate_row"])
  }
}

@Suite struct `Files with columns of reviews, causes or agents` {
  @Test(
    arguments: [
      "工单编号,创建时间,解决时间,状态,受理人,质检得分,质检员\nT1,2026-05-01 09:00,2026-05-01 10:00,已解决,王,90,李\n",
      "Ticket ID,Created at,Resolved at,Priority,Root cause,Corrective action\n"
        + "T1,2026-05-01 09:00,2026-05-01 10:00,P1,timeout,more bandwidth\n",
      "Ticket ID,Subject,Created at,Agent,Agent ID,Team,Status\nT1,x,2026-05-01 09:00,Kim,E1,A,open\n",
    ])
  func `stay tickets where they have the times of tickets`(text: String) async throws {
    #expect(try await Import.read(text).kind == .tickets)
  }

  @Test func `stay surveys where customers rate`() async throws {
    let read = try await Import.read(
      "ticket id,agent,rating,comment,responded at\nT1,Kim,5,x,2026-05-01 09:00\n")
    #expect(read.kind == .surveyResponses)
  }

  @Test func `tell of a ticket whether it is described and who asks, and keep neither`()
    async throws
  {
    let read = try await Import.read(
      """
      工单编号,创建时间,状态,问题描述,客户姓名,联系电话
      T1,2026-05-01 09:00,已解决,付不了款,张三,
      T2,2026-05-01 09:00,已解决,,,13800000000
      T3,2026-05-01 09:00,已解决,-,,

      """)
    #expect(read.flags(.hasDescription) == [true, false, false])
    #expect(read.flags(.hasCustomerDetails) == [true, true, false])
  }
}
