import Statistics
import Testing

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
