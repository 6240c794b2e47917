import Configuration
import Desk
import Metrics
import Testing

@Suite struct `Settings of reviews and of how tickets are kept` {
  @Test func `are read`() throws {
    let configuration = try read(
      """
      quality: {pass_mark: 85.5}
      archive: {required: [customer, description, category1]}
      priority_rule:
        高: {高: P0, 低: P1}
        低: {高: P1}
      """)
    #expect(configuration.analysis.passMark == 85.5)
    #expect(
      configuration.analysis.archiveFields == [.customer, .description, .field(.category1)])
    #expect(
      configuration.analysis.priorityRule
        == PriorityRule(rows: [
          PriorityRule.Row(impact: "高", urgency: "高", priority: "P0"),
          PriorityRule.Row(impact: "高", urgency: "低", priority: "P1"),
          PriorityRule.Row(impact: "低", urgency: "高", priority: "P1"),
        ]))
  }

  @Test func `have the five elements, 80 points and three by three for defaults`() throws {
    let analysis = try read("").analysis
    #expect(
      analysis.archiveFields.map(\.name) == [
        "customer", "description", "priority", "agent", "status",
      ])
    #expect(analysis.passMark == 80 && analysis.priorityRule.rows.count == 9)
  }

  @Test func `that are faulty are all named, with their lines`() {
    let faults = complaints(
      about: """
        quality: {pass_mark: 120}
        archive: {required: [customer, colour]}
        priority_rule:
          高:
          低: P1
        """)
    #expect(faults.count == 4)
    #expect(faults[0].hasPrefix("1:") && faults[0].contains("120 is not a score"))
    #expect(faults[1].hasPrefix("2:") && faults[1].contains("colour"))
    #expect(faults[2].hasPrefix("4:") && faults[2].contains("names no urgency"))
    #expect(faults[3].hasPrefix("5:"))
  }

  @Test func `name a scorecard of more items than anybody rates`() {
    let items = (0...500).map { "{name: item \($0)}" }.joined(separator: ", ")
    let faults = complaints(
      about: "quality: {scorecards: [{name: card, items: [\(items)]}]}")
    #expect(faults.count == 1 && faults[0].contains("lists 501 items"))
  }

  @Test func `name counts that no composite score can be made of`() {
    let faults = complaints(about: "quality: {composite: {csat: 60, backlog: 40}}")
    #expect(faults.count == 1 && faults[0].contains("backlog is a count"))
  }
}
