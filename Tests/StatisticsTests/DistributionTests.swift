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

/// Expected: mpmath 1.4.1, 40 figures, by the incomplete beta function.
@Suite struct `Student distribution` {
  @Test(arguments: [
    (1, 1, 0.75, 0.25),
    (-2.5, 2, 0.064805860110755405, 0.9351941398892446),
    (0.5, 4.7, 0.68020269099400051, 0.31979730900599949),
    (3, 9, 0.99252181804479289, 0.0074781819552071074),
    (-30, 10, 1.9808961710156621e-11, 0.99999999998019104),
    (1.96, 1_000, 0.97486340752212564, 0.025136592477874359),
    (2, 100_000, 0.97724851827124677, 0.022751481728753232),
    (0.001, 250_000, 0.50039894181496878, 0.49960105818503122),
  ])
  func `both tails have full precision`(t: Double, degrees: Double, below: Double, above: Double) {
    let student = StudentDistribution(degreesOfFreedom: degrees)
    #expect(isClose(student.upperTail(-t), below))
    #expect(isClose(student.upperTail(t), above))
  }

  @Test(arguments: [
    (0.975, 1, 12.706204736174693), (0.975, 2, 4.3026527297494618),
    (0.9, 3.5, 1.5765766051364053), (0.975, 9, 2.262157162798205),
    (0.025, 29, -2.0452296421327043), (0.995, 120, 2.6174211451068657),
    (0.975, 999, 1.9623414611334496), (0.975, 1_000, 1.9623390808264081),
    (0.999, 5_000, 3.0918631199609816), (0.975, 1_000_000, 1.9599663568141067),
    (1e-10, 3, -2225.7692846830932), (0.999999, 1, 318309.88617359026),
  ])
  func `quantile has full precision`(probability: Double, degrees: Double, expected: Double) {
    let student = StudentDistribution(degreesOfFreedom: degrees)
    #expect(isClose(student.quantile(probability), expected))
  }

  @Test func `median is exactly zero`() {
    #expect(StudentDistribution(degreesOfFreedom: 7).quantile(0.5) == 0)
    #expect(StudentDistribution(degreesOfFreedom: 7).upperTail(0) == 0.5)
  }

  @Test func `infinity has a probability, not a fault`() {
    #expect(StudentDistribution(degreesOfFreedom: 3).upperTail(-.infinity) == 1)
    #expect(StudentDistribution(degreesOfFreedom: 3).upperTail(.infinity) == 0)
  }
}

@Suite struct `Beta distribution` {
  /// Expected: mpmath 1.4.1, 40 figures, roots of its betainc; the last SciPy 1.17.1, beta.ppf.
  @Test(arguments: [
    (2.0, 3.0, 0.025, 0.067585986488542955), (2, 3, 0.975, 0.80587955031675664),
    (0.5, 0.5, 0.025, 0.0015413331334360119), (1, 1, 0.3, 0.3), (1, 1, 0.5, 0.5),
    (1, 3, 0.5, 0.20629947401590027), (30_000, 70_000, 0.975, 0.3028440241880247),
  ])
  func `quantile has full precision`(a: Double, b: Double, probability: Double, expected: Double) {
    let odds = betaOddsQuantile(probability, a: a, b: b)
    #expect(isClose(odds / (1 + odds), expected))
  }

  @Test func `cumulative probability of the quantile is the probability`() {
    for probability in [1e-6, 0.025, 0.5, 0.975, 0.999999] {
      let odds = betaOddsQuantile(probability, a: 7.5, b: 31)
      let (ratio, rest) = (odds / (1 + odds), 1 / (1 + odds))
      let actual = regularisedIncompleteBeta(ratio, complement: rest, a: 7.5, b: 31)
      #expect(isClose(actual, probability))
    }
    #expect(regularisedIncompleteBeta(0, complement: 1, a: 7.5, b: 31) == 0)
    #expect(regularisedIncompleteBeta(1, complement: 0, a: 7.5, b: 31) == 1)
  }

  /// With b = 1 the quantile is the probability itself to the power 1 / a.
  @Test func `odds stay exact where the ratio is next to one`() {
    let odds = betaOddsQuantile(0.5, a: 1e9, b: 1)
    #expect(isClose(odds, 1e9 / 0.6931471805599453, within: 1e-8))
  }
}

@Suite struct `Incomplete beta function` {
  /// Expected: mpmath 1.4.1, 40 figures; the last three SciPy 1.17.1.
  @Test(arguments: [
    (0.4, 2, 3, 0.5248), (0.01, 0.5, 5, 0.2428418908984375),
    (0.99, 0.5, 5, 0.99999999997528742), (0.5, 50, 50, 0.5),
    (0.3, 0.5, 0.5, 0.36901011956554538), (0.501, 500_000, 500_000, 0.9772499490383677),
    (0.1, 100_000, 900_000, 0.5003546154275595), (0.101, 100_000, 900_000, 0.9995569617199925),
  ])
  func `agrees from small shapes to a million`(x: Double, a: Double, b: Double, expected: Double) {
    let actual = regularisedIncompleteBeta(x, complement: 1 - x, a: a, b: b)
    #expect(isClose(actual, expected, within: 1e-11))
  }

  @Test func `is zero and one at the ends`() {
    #expect(regularisedIncompleteBeta(0, complement: 1, a: 2, b: 3) == 0)
    #expect(regularisedIncompleteBeta(1, complement: 0, a: 2, b: 3) == 1)
  }
}

@Suite struct `A ratio of two variances` {
  @Test func `has the tails that tables print`() {
    #expect(abs(varianceRatioPValue(3.478_05, degrees: 4, over: 10) - 0.05) < 1e-6)
    #expect(abs(varianceRatioPValue(3.367_81, degrees: 10, over: 20) - 0.01) < 1e-5)
    #expect(varianceRatioPValue(0, degrees: 3, over: 7) == 1)
  }
}
