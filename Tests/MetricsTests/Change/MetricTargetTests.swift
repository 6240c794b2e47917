import Metrics
import Testing

@Suite struct `A target` {
  @Test(arguments: [
    (0.85, MetricTarget.State.met), (0.849, .missed), (0.8, .missed), (0.799, .warning),
    (0.75, .warning), (0.749, .alarm),
  ])
  func `has bands on its bad side, the limits themselves being better`(
    value: Double, state: MetricTarget.State
  ) {
    let target = MetricTarget(value: 0.85, warning: 0.8, alarm: 0.75)
    #expect(target.state(of: value, .prefersLarger) == state)
  }

  @Test func `of a time is met by less`() {
    let target = MetricTarget(value: 30, alarm: 60)
    #expect(target.state(of: 30, .prefersSmaller) == .met)
    #expect(target.state(of: 31, .prefersSmaller) == .missed)
    #expect(target.state(of: 61, .prefersSmaller) == .alarm)
  }

  @Test func `says nothing where no side is better, unless it names one`() {
    var target = MetricTarget(value: 1000)
    #expect(target.state(of: 900, .none) == nil)
    target.direction = .prefersSmaller
    #expect(target.state(of: 900, .none) == .met)
    #expect(target.state(of: 1100, .prefersLarger) == .missed)
  }

  @Test func `may be missed by chance where the interval reaches over it`() {
    let target = MetricTarget(value: 0.85)
    let wide = Measurement(value: 0.8, sample: 50, low: 0.67, high: 0.89)
    let narrow = Measurement(value: 0.8, sample: 5000, low: 0.789, high: 0.811)
    #expect(target.mayBeChance(wide, .prefersLarger) == true)
    #expect(target.mayBeChance(narrow, .prefersLarger) == false)
    #expect(target.mayBeChance(Measurement(value: 0.8, sample: 1), .prefersLarger) == nil)
    #expect(target.mayBeChance(narrow, .none) == nil)
  }

  @Test func `that is only a benchmark is neither met nor missed`() {
    var target = MetricTarget()
    target.benchmark = 0.9
    #expect(target.state(of: 0.5, .prefersLarger) == nil)
  }
}
