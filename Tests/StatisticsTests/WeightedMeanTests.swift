import Statistics
import Testing

@Suite struct `A weighted mean` {
  @Test func `counts each review for the contacts that it stands for`() throws {
    let mean = try #require(WeightedMean([(60, 1), (90, 3)]))
    #expect(mean.value == 82.5)
    // Distances -22.5 and 7.5 x 3 = 22.5: sqrt(2 x 506.25 x 2 / 1) / 4.
    #expect(abs(try #require(mean.standardError) - 11.25) < 1e-12)
  }

  @Test func `is the plain mean and its error where weights are equal`() throws {
    let mean = try #require(WeightedMean([(70, 2), (80, 2), (90, 2)]))
    #expect(mean.value == 80)
    // A standard deviation of 10 over the root of 3.
    #expect(abs(try #require(mean.standardError) - 10 / 3.0.squareRoot()) < 1e-12)
    let interval = try #require(mean.interval())
    #expect(abs(interval.high - (80 + 4.302_652_73 * 5.773_502_69)) < 1e-6)
  }

  @Test func `has no error from one value, and is none without any`() throws {
    #expect(WeightedMean([(value: Double, weight: Double)]()) == nil)
    let mean = try #require(WeightedMean([(75, 1)]))
    #expect(mean.standardError == nil && mean.interval() == nil)
    #expect(mean.difference(from: mean) == nil)
  }
}
