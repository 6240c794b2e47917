import Statistics
import Testing

@Suite struct `Proportion value` {
  @Test func `is a fraction of one`() {
    #expect(Proportion(successes: 3, of: 4).value == 0.75)
  }

  @Test func `is absent, not zero, without a group`() {
    #expect(Proportion(successes: 0, of: 0).value == nil)
  }
}
