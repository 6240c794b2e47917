import Statistics
import Testing

@Suite struct `Benjamini-Hochberg` {
  /// Benjamini and Hochberg (1995), section 3.2; adjusted by statsmodels 0.15.0, fdr_bh.
  @Test func `rejects the first four of the published example`() {
    let control = BenjaminiHochberg(pValues: [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1,
    ])
    #expect(control.rejected().prefix(4) == [true, true, true, true])
    #expect(control.rejected().dropFirst(4).allSatisfy { !$0 })
    let expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645,
      0.0765, 0.486, 0.5811818181818182, 0.7148749999999999, 0.7532307692307693,
      0.8132142857142857, 1,
    ]
    #expect(zip(control.adjusted.compactMap(\.self), expected).allSatisfy { isClose($0, $1) })
  }

  /// Expected: statsmodels 0.15.0, fdr_bh.
  @Test func `keeps the order given, with equal values`() {
    let control = BenjaminiHochberg(pValues: [0.04, 0.01, 0.5, 0.01, 0.9, 0.03])
    #expect(control.rejected() == [false, true, false, true, false, false])
    let expected = [0.06, 0.03, 0.6, 0.03, 0.9, 0.06]
    #expect(zip(control.adjusted.compactMap(\.self), expected).allSatisfy { isClose($0, $1) })
  }

  @Test func `rejects more at a looser rate`() {
    let control = BenjaminiHochberg(pValues: [0.04, 0.01, 0.5])
    #expect(control.rejected(falseDiscoveryRate: 0.1) == [true, true, false])
  }

  @Test func `passes over what was not looked at`() {
    let control = BenjaminiHochberg(pValues: [nil, 0.01, nil, 0.04, 0.03])
    #expect(control.adjusted.map { $0 == nil } == [true, false, true, false, false])
    #expect(
      control.adjusted.compactMap(\.self)
        == BenjaminiHochberg(pValues: [0.01, 0.04, 0.03]).adjusted.compactMap(\.self))
    #expect(control.rejected() == [false, true, false, true, true])
  }

  @Test func `has nothing to say about nothing`() {
    #expect(BenjaminiHochberg(pValues: []).adjusted.isEmpty)
    #expect(BenjaminiHochberg(pValues: []).rejected().isEmpty)
  }

  @Test func `leaves a single value as it is`() {
    #expect(BenjaminiHochberg(pValues: [0.05]).adjusted == [0.05])
    #expect(BenjaminiHochberg(pValues: [0.05]).rejected() == [true])
  }
}
