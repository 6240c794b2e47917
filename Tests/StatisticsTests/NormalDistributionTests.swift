import Statistics
import Testing

/// Expected: mpmath 1.4.1, 40 figures.
@Suite struct `Normal distribution` {
  @Test(arguments: [
    (-8, 6.2209605742717841e-16), (-1.96, 0.024997895148220434), (-0.3, 0.38208857781104736),
    (0, 0.5), (0.5, 0.6914624612740131), (1.96, 0.97500210485177957), (5, 0.99999971334842812),
  ])
  func `cumulative probability has full precision`(z: Double, expected: Double) {
    #expect(isClose(NormalDistribution.cumulative(z), expected, within: 1e-14))
  }

  @Test func `upper tail stays exact far out`() {
    #expect(isClose(NormalDistribution.upperTail(10), 7.6198530241605261e-24, within: 1e-14))
  }

  @Test(arguments: [
    (1e-300, -37.047096299361199), (1e-20, -9.2623400897984076), (1e-5, -4.2648907939228246),
    (0.025, -1.9599639845400542), (0.1, -1.2815515655446004), (0.3, -0.52440051270804082),
    (0.5, 0), (0.8, 0.84162123357291436), (0.95, 1.6448536269514723),
    (0.975, 1.9599639845400539), (0.999, 3.0902323061678133),
  ])
  func `quantile has full precision`(probability: Double, expected: Double) {
    #expect(isClose(NormalDistribution.quantile(probability), expected, within: 1e-15))
  }

  @Test func `critical value leaves half of the rest on each side`() {
    #expect(isClose(NormalDistribution.criticalValue(confidence: 0.95), 1.95996398454005424))
    #expect(isClose(NormalDistribution.criticalValue(confidence: 0.99), 2.57582930354890076))
  }
}
