import Desk
import Intake
import Metrics
import RootCause
import Testing

@testable import Improvement

/// The handbook's own example, 支付失败率较上月上升15%, in each of the shapes in which teams keep it.
@Suite struct `The handbook's payment failure` {
  private static let problem = "支付失败率较上月上升15%"
  private static let chain = ["支付失败", "接口超时", "响应慢"]

  /// Two roots below one chain: bandwidth for three tickets, no extension for one.
  private static let forms: [String: [String: String]] = [
    "a column for each why": [
      "分析.csv": """
      分析编号,工单编号,问题描述,表面原因,一层原因,二层原因,三层原因(根因),人机料法环测,验证状态,验证方式
      A1,T1,\(problem),支付失败,接口超时,响应慢,第三方通道带宽不足,机,已验证,技术测试
      A2,T2,\(problem),支付失败,接口超时,响应慢,第三方通道带宽不足,机,待验证,
      A3,T3,\(problem),支付失败,接口超时,响应慢,第三方通道带宽不足,机,待验证,
      A4,T4,\(problem),支付失败,接口超时,响应慢,未扩容,机,待验证,
      """
    ],
    "a row a why": [
      "分析.csv": "分析编号,工单编号,问题描述,层级,根因,原因分类,验证状态\n"
        + (1...4).flatMap { number in
          let root = number == 4 ? "未扩容" : "第三方通道带宽不足"
          return (["表面"] + (1...3).map(String.init)).enumerated().map { index, level in
            let cause = (chain + [root])[index]
            let state = index < 3 ? "" : number == 1 ? "已验证" : "待验证"
            return "A\(number),T\(number),\(problem),\(level),\(cause),机,\(state)"
          }
        }.joined(separator: "\n")
    ],
    "a row a why with its parent": [
      "分析.csv": """
      分析编号,工单编号,问题描述,节点编号,上级编号,根因,原因分类,验证状态,受影响工单
      A1,T1,\(problem),1,,支付失败,机,,"T2,T3"
      A1,,,2,1,接口超时,机,,
      A1,,,3,2,响应慢,机,,
      A1,,,4,3,第三方通道带宽不足,机,已验证,
      A4,T4,\(problem),1,,支付失败,机,,
      A4,,,2,1,接口超时,机,,
      A4,,,3,2,响应慢,机,,
      A4,,,4,3,未扩容,机,待验证,
      """
    ],
    "a tree": [
      "分析.json": """
      [{"analysis_id": "A1", "ticket_id": "T1", "problem": "\(problem)",
        "affected_tickets": ["T2", "T3"],
        "whys": [{"why": "支付失败", "children": [{"why": "接口超时", "children": [
          {"why": "响应慢", "children": [
            {"why": "第三方通道带宽不足", "branch": "机", "status": "已验证"}]}]}]}]},
       {"analysis_id": "A4", "ticket_id": "T4", "problem": "\(problem)",
        "whys": [{"why": "支付失败", "children": [{"why": "接口超时", "children": [
          {"why": "响应慢", "children": [{"why": "未扩容", "branch": "Machine"}]}]}]}]}]
      """
    ],
  ]

  @Test(arguments: Array(forms.keys))
  func `comes out as one tree, a fishbone and a Pareto`(form: String) async throws {
    let desk = try await ImportedDesk(
      ["工单.csv": ImportedDesk.complaints(6)].merging(Self.forms[form]!) { $1 })
    for file in desk.files {
      #expect(file.ledger.isBalanced, "\(form)")
      #expect(file.ledger.rejected == 0 && file.problems.isEmpty, "\(file.problems)")
    }
    let analysis = desk.analysis
    let month = Period("2026-05")!
    let forest = WhyForest(
      analysis.complaintCauses.trees, of: desk.history,
      counted: analysis.complaints(during: month).contains, noProblem: "?")

    let root = try #require(forest.problems.first)
    #expect(forest.problems.count == 1)
    #expect(root.text == Self.problem && root.complaints.count == 4)
    var node = root
    for text in Self.chain {
      #expect(node.children.map(\.text) == [text])
      node = node.children[0]
      #expect(node.complaints.count == 4 && node.asRoot.isEmpty)
    }
    #expect(node.children.map(\.text) == ["第三方通道带宽不足", "未扩容"])
    #expect(node.children.map(\.asRoot.count) == [3, 1])

    let fishbone = await Fishbone(analysis, during: month)
    let verified = form.hasPrefix("a row a why with") || form == "a tree" ? 3 : 1
    #expect(fishbone.complaints == 4)
    #expect(fishbone.bones.map(\.complaints) == [0, 4, 0, 0, 0, 0])
    #expect(
      fishbone.bones[1].causes == [
        .init(name: "第三方通道带宽不足", complaints: 3, verified: verified),
        .init(name: "未扩容", complaints: 1, verified: 0),
      ])

    let pareto = await CausePareto(analysis, by: .cause, during: month)
    #expect(pareto.rows.map(\.name) == ["第三方通道带宽不足", "未扩容"])
    #expect(pareto.rows.map(\.complaints) == [3, 1])
    #expect(pareto.rows.map(\.verified) == [Double(verified), 0])
    #expect(pareto.rows.map(\.cumulativeShare) == [0.75, 1])
    #expect(pareto.withoutCause == 2)
    #expect(
      analysis.complaintCauses.flaws.map(\.code) == [.severalRoots], "two roots of one problem")
  }
}

@Suite struct `Other ways to tell a cause` {
  @Test func `are tags on the ticket, and rules where there are none`() async throws {
    var desk = try await ImportedDesk([
      "工单.csv": """
      工单编号,创建时间,类别,根因标签,投诉原因
      T1,2026-05-01 10:00:00,投诉,机/接口超时;人/态度,
      T2,2026-05-02 10:00:00,投诉,人/机,
      T3,2026-05-03 10:00:00,投诉,,支付接口超时了
      T4,2026-05-04 10:00:00,投诉,,没有说明
      T5,2026-05-05 10:00:00,咨询,,超时
      """
    ])
    desk.settings.causeRules = [try CauseRule("contains 超时 -> 机/接口超时")]
    let pareto = await CausePareto(desk.analysis, by: .cause, during: Period("2026-05"))

    let counts = Dictionary(
      uniqueKeysWithValues: pareto.rows.map { ($0.name ?? "", $0.complaints) })
    #expect(counts == ["接口超时": 2, "态度": 1, "人": 1, "机": 1])
    #expect(pareto.withoutCause == 1)
    #expect(pareto.rows.first?.name == "接口超时")
    let entries = desk.analysis.complaintCauses.entries
    #expect(entries[2]?.map(\.source) == [.rule])
    #expect(entries[4] == nil, "no complaint")
  }

  @Test func `are refused with what was expected where a rule cannot be read`() {
    for text in ["contains 超时", "contains -> 机", "超时 -> 机/超时", "cause = x -> 人"] {
      #expect(throws: CauseRuleError.self, "\(text)") { try CauseRule(text) }
    }
  }

  @Test func `name a filter or tickets that are affected`() async throws {
    let desk = try await ImportedDesk([
      "工单.csv": """
      工单编号,创建时间,类别,渠道
      T1,2026-05-01 10:00:00,投诉,小程序
      T2,2026-05-02 10:00:00,投诉,小程序
      T3,2026-05-03 10:00:00,投诉,电话
      """,
      "分析.csv": """
      分析编号,问题描述,根因,层级,受影响工单
      A1,支付失败,带宽不足,1,channel = 小程序
      A2,发货慢,人手不足,1,天知道
      """,
    ])
    let causes = desk.analysis.complaintCauses

    #expect(causes.trees[0].tickets == [0, 1])
    #expect(causes.trees[1].tickets.isEmpty)
    #expect(causes.flaws.contains { $0.code == .unreadableScope })
  }
}

@Suite struct `Analyses that need a second look` {
  private func codes(_ rows: String) async throws -> [CauseFlaw.Code] {
    let desk = try await ImportedDesk([
      "工单.csv": ImportedDesk.complaints(3) + "Q1,2026-05-05 10:00:00,咨询\n",
      "分析.csv": "分析编号,工单编号,问题描述,节点编号,上级编号,根因,验证状态\n" + rows,
    ])
    #expect(desk.files.allSatisfy { $0.ledger.isBalanced && $0.ledger.rejected == 0 })
    return desk.analysis.complaintCauses.flaws.map(\.code)
  }

  @Test func `are named, and used all the same`() async throws {
    #expect(try await codes("A,T1,慢,1,,甲,\nA,T1,慢,2,1,乙,\nA,T1,慢,3,2,丙,\n") == [])
    #expect(try await codes("A,T1,慢,1,,甲,\n") == [.shortChain])
    #expect(try await codes("A,T1,慢,1,7,甲,\n") == [.missingParent, .shortChain])
    #expect(
      try await codes("A,T1,慢,3,2,丙,\nA,T1,慢,2,1,乙,\nA,T1,慢,1,,甲,\n")
        == [.laterParent, .laterParent])
    #expect(try await codes("A,T1,慢,1,2,甲,\nA,T1,慢,2,1,乙,\n").contains(.circularChain))
    #expect(try await codes("A,T1,慢,1,,甲,\nA,T1,慢,2,1,慢,\nA,T1,慢,3,2,丙,\n") == [.circularChain])
    #expect(
      try await codes("A,T1,响应慢,1,,甲,\nA,T1,响应慢,2,1,通道很慢,\nA,T1,响应慢,3,2,通道很慢！,\n")
        == [.restatesParent])
    #expect(
      try await codes("A,T9,慢,1,,甲,\nA,T9,慢,2,1,乙,\nA,T9,慢,3,2,丙,\n") == [.unknownTicket])
    #expect(
      try await codes("A,Q1,慢,1,,甲,\nA,Q1,慢,2,1,乙,\nA,Q1,慢,3,2,丙,\n") == [.noComplaint])
  }

  @Test func `and a cause that was ruled out is no root`() async throws {
    let desk = try await ImportedDesk([
      "工单.csv": ImportedDesk.complaints(2),
      "分析.csv": """
      分析编号,工单编号,问题描述,节点编号,上级编号,根因,验证状态
      A,T1,慢,1,,甲,
      A,T1,慢,2,1,乙,已排除
      B,T2,慢,1,,丙,已排除
      """,
    ])
    let causes = desk.analysis.complaintCauses

    #expect(causes.trees[0].roots.map { causes.trees[0].nodes[$0].level } == [1])
    #expect(causes.entries[0]?.count == 1)
    #expect(causes.entries[1] == nil)
  }
}
