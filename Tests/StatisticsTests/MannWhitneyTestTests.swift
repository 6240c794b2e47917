import Statistics
import Testing

@Suite struct `Mann-Whitney test` {
  private let permeability = (
    SortedSample(sorting: [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]),
    SortedSample(sorting: [1.15, 0.88, 0.90, 0.74, 1.21])
  )

  /// Hollander and Wolfe, 4.1, permeability constants; figures of SciPy 1.17.1, method="exact".
  @Test func `is exact for small samples`() throws {
    let test = try #require(MannWhitneyTest(permeability.0, permeability.1))
    #expect(test.u == 35)
    #expect(test.isExact)
    #expect(isClose(test.pGreater, 0.1272061272061272))
    #expect(isClose(test.pLess, 0.8967698967698967))
    #expect(isClose(test.pTwoSided, 0.2544122544122544))
  }

  /// Expected: SciPy 1.17.1, method="exact".
  @Test func `is exact up to a thousand pairs`() throws {
    let first = SortedSample(sorting: (0..<50).map(Double.init))
    let second = SortedSample(sorting: (0..<20).map { Double($0) * 2 + 11.5 })
    let test = try #require(MannWhitneyTest(first, second))
    #expect(test.u == 380)
    #expect(test.isExact)
    #expect(isClose(test.pGreater, 0.9411026660764497))
    #expect(isClose(test.pLess, 0.06045835616462366))
    #expect(isClose(test.pTwoSided, 0.12091671232924732))
  }

  /// Expected: SciPy 1.17.1, method="asymptotic".
  @Test func `corrects for ties`() throws {
    let first = SortedSample(sorting: [1, 2, 2, 3, 5, 8, 8, 8])
    let second = SortedSample(sorting: [2, 4, 5, 8, 9, 9, 10])
    let test = try #require(MannWhitneyTest(first, second))
    #expect(test.u == 15)
    #expect(!test.isExact)
    #expect(isClose(test.pGreater, 0.9435316265471667))
    #expect(isClose(test.pLess, 0.07109107424187747))
    #expect(isClose(test.pTwoSided, 0.14218214848375493))
  }

  /// Expected: SciPy 1.17.1, method="asymptotic".
  @Test func `is normal for large samples`() throws {
    let first = scatteredValues(2_000, seed: 1)
    let second = scatteredValues(1_500, seed: 2)
    let plain = try #require(
      MannWhitneyTest(
        SortedSample(sorting: first.map { $0 * $0 * $0 * 1e5 }),
        SortedSample(sorting: second.map { $0 * $0 * $0 * 9e4 })))
    #expect(plain.u == 1_561_385)
    #expect(isClose(plain.pTwoSided, 0.037997800140008996, within: 1e-10))
    let tied = try #require(
      MannWhitneyTest(
        SortedSample(sorting: first.map { ($0 * 50).rounded(.down) }),
        SortedSample(sorting: second.map { ($0 * 40).rounded(.down) })))
    #expect(tied.u == 1_809_191.5)
    #expect(isClose(tied.pTwoSided, 1.4118484615075898e-25, within: 1e-9))
  }

  @Test func `has a p-value of one where all values are equal`() throws {
    let test = try #require(
      MannWhitneyTest(SortedSample(sorting: [1, 1, 1]), SortedSample(sorting: [1, 1])))
    #expect(test.u == 3)
    #expect((test.pGreater, test.pLess, test.pTwoSided) == (1, 1, 1))
  }

  /// Expected: SciPy 1.17.1, method="exact".
  @Test func `compares one value with one`() throws {
    let test = try #require(MannWhitneyTest(SortedSample(sorting: [3]), SortedSample(sorting: [1])))
    #expect((test.pGreater, test.pLess, test.pTwoSided) == (0.5, 1, 1))
  }

  @Test func `is absent where either sample is empty`() {
    let empty = SortedSample(sorting: [])
    #expect(MannWhitneyTest(empty, permeability.1) == nil)
    #expect(MannWhitneyTest(permeability.0, empty) == nil)
  }
}
