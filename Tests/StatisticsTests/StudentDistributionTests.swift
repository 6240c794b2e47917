import Statistics
import Testing

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
    #expect(isClose(student.cumulative(t), below))
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
    #expect(StudentDistribution(degreesOfFreedom: 7).cumulative(0) == 0.5)
  }

  @Test func `infinity has a probability, not a fault`() {
    #expect(StudentDistribution(degreesOfFreedom: 3).cumulative(.infinity) == 1)
    #expect(StudentDistribution(degreesOfFreedom: 3).upperTail(.infinity) == 0)
  }
}
