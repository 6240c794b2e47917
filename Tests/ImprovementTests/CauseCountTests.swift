import Desk
import Improvement
import Metrics
import RootCause
import Statistics
import TestSupport
import Testing

/// Whatever shows a cause shows the same number of complaints for it.
@Suite struct `Counts of causes` {
  /// A desk with analyses of several shapes, tags and gaps.
  private static func desk(seed: UInt64) async throws -> ImportedDesk {
    var random = SeededGenerator(seed: seed)
    func pick(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
    let causes = ["接口超时", "带宽不足", "话术生硬", "人手不足", "规则不清"]
    let branches = ["人", "机", "法", "", "Environment"]
    var tickets = "工单编号,创建时间,类别,产品,处理时长(分钟),根因标签\n"
    for number in 1...120 {
      let day = Int(random.next() % 28) + 1
      let tag = random.next() % 3 == 0 ? "\(pick(["人", "机"]))/\(pick(causes));\(pick(causes))" : ""
      tickets +=
        "T\(number),2026-05-\(day) 10:00:00,\(pick(["投诉", "投诉", "咨询"])),"
        + "\(pick(["甲", "乙", ""])),\(random.next() % 40),\(tag)\n"
    }
    var rows = "分析编号,工单编号,问题描述,层级,根因,原因分类,验证状态\n"
    for number in 1...60 {
      let ticket = "T\(random.next() % 130 + 1)"
      for level in 1...(Int(random.next() % 3) + 1) {
        rows +=
          "A\(number % 45),\(ticket),\(pick(["支付失败", "发货慢"])),\(level),\(pick(causes)),"
          + "\(pick(branches)),\(pick(["已验证", "待验证", "已排除", ""]))\n"
      }
    }
    return try await ImportedDesk(["工单.csv": tickets, "分析.csv": rows])
  }

  @Test(arguments: UInt64(1)...6)
  func `agree in the Pareto, the fishbone, the trees and analyze`(seed: UInt64) async throws {
    let analysis = try await Self.desk(seed: seed).analysis
    let month = Period("2026-05")!
    func answer(_ dimensions: [Dimension]) async -> [[String?]: Int] {
      let question = Analysis.Question(
        [MetricRequest(.complaints)], by: [dimensions], period: month)
      let rows = await analysis.answer(question)[0].rows
      return Dictionary(
        uniqueKeysWithValues: rows.map { ($0.key, $0.measurements[0].sample) })
    }
    let byCause = await answer([.cause])
    #expect(byCause.count > 3)

    let pareto = await CausePareto(analysis, by: .cause, during: month)
    for row in pareto.rows { #expect(row.complaints == byCause[[row.name]]) }
    #expect(pareto.rows.count == byCause.keys.count { $0 != [nil] })
    #expect(pareto.withoutCause == byCause[[nil]] ?? 0)
    let verified = await answer([.cause, .causeStatus])
    for row in pareto.rows {
      #expect(Int(row.verified) == verified[[row.name, "verified"]] ?? 0, "\(row.name ?? "")")
    }

    let fishbone = await Fishbone(analysis, during: month)
    let byBranch = await answer([.causeBranch])
    let byBoth = await answer([.causeBranch, .cause])
    for bone in fishbone.bones {
      let branch = bone.branch?.rawValue ?? "other"
      #expect(bone.complaints == byBranch[[branch]] ?? 0)
      for cause in bone.causes { #expect(cause.complaints == byBoth[[branch, cause.name]]) }
    }
    #expect(
      fishbone.bones.flatMap(\.causes).count == byBoth.keys.count { $0[1] != nil })

    let complaints = analysis.complaints(during: month)
    let forest = WhyForest(
      analysis.complaintCauses.trees, of: analysis.history, counted: complaints.contains,
      noProblem: "?")
    var roots: [String: Set<Int>] = [:]
    func visit(_ node: WhyForest.Node) {
      if node.depth > 0 { roots[node.text, default: []].formUnion(node.asRoot) }
      for child in node.children {
        #expect(child.complaints.isSubset(of: node.complaints))
        visit(child)
      }
    }
    for problem in forest.problems { visit(problem) }
    var analysed: [String: Set<Int>] = [:]
    for (row, entries) in analysis.complaintCauses.entries where complaints.contains(row) {
      for entry in entries where entry.source == .analysis {
        analysed[analysis.complaintCauses.names[Int(entry.cause)], default: []].insert(row)
      }
    }
    #expect(roots.filter { !$0.value.isEmpty } == analysed)
  }

  @Test func `are weighed by time, cost and lost ratings`() async throws {
    var desk = try await ImportedDesk([
      "工单.csv": """
      工单编号,创建时间,类别,处理时长(分钟),满意度(1-5),根因标签
      T1,2026-05-01 10:00:00,投诉,10,1,机/甲
      T2,2026-05-02 10:00:00,投诉,50,5,人/乙
      T3,2026-05-03 10:00:00,投诉,,2,机/甲
      """
    ])
    desk.settings.costPerComplaint = 120
    let analysis = desk.analysis
    let month = Period("2026-05")!
    func weights(_ weight: CausePareto.Weight) async -> [String?: Double] {
      let pareto = await CausePareto(analysis, by: .cause, weight: weight, during: month)
      return Dictionary(uniqueKeysWithValues: pareto.rows.map { ($0.name, $0.weight) })
    }

    #expect(await weights(.handleTime) == ["乙": 3000, "甲": 600])
    #expect(await weights(.cost) == ["甲": 240, "乙": 120])
    #expect(await weights(.lostSatisfaction) == ["甲": 2, "乙": 0])
    let time = await CausePareto(analysis, by: .cause, weight: .handleTime, during: month)
    #expect(time.withoutWeight == 1)
    let top = await CausePareto(analysis, by: .cause, during: month, top: 1)
    #expect(top.rows.map(\.name) == ["甲"] && top.restCount == 1 && top.rest?.complaints == 1)
    #expect(top.rest?.cumulativeShare == 1)
  }
}
