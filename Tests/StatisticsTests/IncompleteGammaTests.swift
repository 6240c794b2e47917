import Statistics
import Testing

@Suite struct `Incomplete gamma function` {
  /// Expected: mpmath 1.4.1, 40 figures.
  @Test(arguments: [
    (2, 2, 0.59399415029016192, 0.40600584970983808),
    (0.5, 0.1, 0.34527915398142298, 0.65472084601857702),
    (0.5, 30, 0.99999999999999051, 9.4857375710738484e-15),
    (10, 3, 0.0011024881301154797, 0.99889751186988452),
    (10, 25, 0.99977852336175122, 0.00022147663824878358),
    (1_000, 1_000, 0.50420524418021551, 0.49579475581978449),
    (1e6, 1_001_000, 0.84134478636834029, 0.15865521363165971),
    (1e6, 999_000, 0.15865521357430365, 0.84134478642569635),
  ])
  func `both parts have full precision`(shape: Double, x: Double, lower: Double, upper: Double) {
    let actual = RegularisedIncompleteGamma(shape: shape, x: x)
    #expect(isClose(actual.lower, lower, within: 1e-11))
    #expect(isClose(actual.upper, upper, within: 1e-11))
  }

  @Test func `is zero at zero`() {
    #expect(RegularisedIncompleteGamma(shape: 3, x: 0).lower == 0)
    #expect(RegularisedIncompleteGamma(shape: 3, x: 0).upper == 1)
  }
}
