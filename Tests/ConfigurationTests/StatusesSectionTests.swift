import Configuration
import Desk
import Intake
import Metrics
import Testing

@Suite struct `The statuses` {
  @Test func `give words their meaning, for reading and for counting`() throws {
    let configuration = try read(
      """
      statuses:
        solved: [已核销, Paid]
        on_hold: Nudge Vendor
        cancelled: [误报]
      """)
    for statuses in [configuration.intake.statuses, configuration.analysis.statuses] {
      #expect(statuses.category("已核銷") == .solved)
      #expect(statuses.category("PAID") == .solved)
      #expect(statuses.category("nudge vendor") == .onHold)
      #expect(statuses.category("误报") == .cancelled)
      #expect(statuses.category("Resolved") == .solved)
      #expect(statuses.category("Stage 3") == nil)
    }
  }

  @Test func `refuse what they do not know, and a word with two meanings`() {
    let faults = complaints(
      about: """
        statuses:
          solvd: [Paid]
          open: [Paid, ""]
          closed:
            - Shipped
            - paid
        """)
    #expect(faults.count == 3)
    #expect(faults.contains { $0.hasPrefix("2:") && $0.contains("did you mean solved?") })
    #expect(faults.contains { $0.hasPrefix("3:") && $0.contains("empty") })
    #expect(faults.contains { $0.hasPrefix("6:") && $0.contains("paid") })
  }
}
