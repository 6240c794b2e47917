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
    #expect(isClose(test.pGreater, 0.1272061272061272))
    #expect(isClose(test.pTwoSided, 0.2544122544122544))
    let turned = try #require(MannWhitneyTest(permeability.1, permeability.0))
    #expect(isClose(turned.pGreater, 0.8967698967698967))
  }

  /// Expected: SciPy 1.17.1, method="exact".
  @Test func `is exact up to a thousand pairs`() throws {
    let first = SortedSample(sorting: (0..<50).map(Double.init))
    let second = SortedSample(sorting: (0..<20).map { Double($0) * 2 + 11.5 })
    let test = try #require(MannWhitneyTest(first, second))
    #expect(test.u == 380)
    #expect(isClose(test.pGreater, 0.9411026660764497))
    #expect(isClose(test.pTwoSided, 0.12091671232924732))
    #expect(isClose(try #require(MannWhitneyTest(second, first)).pGreater, 0.06045835616462366))
  }

  /// Expected: SciPy 1.17.1, method="asymptotic".
  @Test func `corrects for ties`() throws {
    let first = SortedSample(sorting: [1, 2, 2, 3, 5, 8, 8, 8])
    let second = SortedSample(sorting: [2, 4, 5, 8, 9, 9, 10])
    let test = try #require(MannWhitneyTest(first, second))
    #expect(test.u == 15)
    #expect(isClose(test.pGreater, 0.9435316265471667))
    #expect(isClose(test.pTwoSided, 0.14218214848375493))
    #expect(isClose(try #require(MannWhitneyTest(second, first)).pGreater, 0.07109107424187747))
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
    #expect((test.pGreater, test.pTwoSided) == (1, 1))
  }

  /// Expected: SciPy 1.17.1, method="exact".
  @Test func `compares one value with one`() throws {
    let test = try #require(MannWhitneyTest(SortedSample(sorting: [3]), SortedSample(sorting: [1])))
    #expect((test.pGreater, test.pTwoSided) == (0.5, 1))
    let turned = try #require(
      MannWhitneyTest(SortedSample(sorting: [1]), SortedSample(sorting: [3])))
    #expect(turned.pGreater == 1)
  }

  @Test func `is absent where either sample is empty`() {
    let empty = SortedSample(sorting: [])
    #expect(MannWhitneyTest(empty, permeability.1) == nil)
    #expect(MannWhitneyTest(permeability.0, empty) == nil)
  }
}

/// Expected: all differences sorted in NumPy; exact ranks by counting in Python's whole numbers.
@Suite struct `Hodges-Lehmann shift` {
  @Test func `is the median difference with its exact interval`() throws {
    let shift = try #require(
      HodgesLehmannShift(
        SortedSample(sorting: [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]),
        minus: SortedSample(sorting: [1.15, 0.88, 0.90, 0.74, 1.21])))
    #expect(isClose(shift.shift, 0.305))
    #expect(isClose(shift.interval, -0.15, 0.76))
  }

  @Test func `is exact up to a thousand pairs`() throws {
    let shift = try #require(
      HodgesLehmannShift(
        SortedSample(sorting: (0..<50).map(Double.init)),
        minus: SortedSample(sorting: (0..<20).map { Double($0) * 2 + 11.5 })))
    #expect(shift.shift == -6)
    #expect(shift.interval == Interval(low: -13.5, high: 1.5))
  }

  @Test func `takes the normal rank where values are tied`() throws {
    let shift = try #require(
      HodgesLehmannShift(
        SortedSample(sorting: [1, 2, 2, 3, 5, 8, 8, 8]),
        minus: SortedSample(sorting: [2, 4, 5, 8, 9, 9, 10])))
    #expect(shift.shift == -2)
    #expect(shift.interval == Interval(low: -7, high: 1))
  }

  @Test func `finds it among three million differences`() throws {
    let first = scatteredValues(2_000, seed: 1)
    let second = scatteredValues(1_500, seed: 2)
    let plain = try #require(
      HodgesLehmannShift(
        SortedSample(sorting: first.map { $0 * $0 * $0 * 1e5 }),
        minus: SortedSample(sorting: second.map { $0 * $0 * $0 * 9e4 })))
    #expect(isClose(plain.shift, 449.8582063379106, within: 1e-11))
    #expect(isClose(plain.interval, 5.3737810443707215, 1175.7771799089992, within: 1e-9))
    let tied = try #require(
      HodgesLehmannShift(
        SortedSample(sorting: first.map { ($0 * 50).rounded(.down) }),
        minus: SortedSample(sorting: second.map { ($0 * 40).rounded(.down) })))
    #expect(tied.shift == 5)
    #expect(tied.interval == Interval(low: 4, high: 6))
  }

  @Test func `finds it among four hundred million without listing them`() throws {
    let values = scatteredValues(20_000, seed: 1).map { ($0 * 86_400).rounded() }
    let first = SortedSample(sorting: values.map { $0 + 300 })
    let second = SortedSample(sorting: values)
    var shift: HodgesLehmannShift?
    let elapsed = ContinuousClock().measure { shift = HodgesLehmannShift(first, minus: second) }
    #expect(try #require(shift).shift == 300)
    #expect(elapsed < .seconds(5), "about 10 ms in a release build")
  }

  @Test func `has no interval where samples are too small for one`() throws {
    let shift = try #require(
      HodgesLehmannShift(
        SortedSample(sorting: [10, 20, 30]), minus: SortedSample(sorting: [1, 2])))
    #expect(shift.shift == 18.5)
    #expect(shift.interval == nil)
  }

  @Test func `is zero between equal constants`() throws {
    let constant = SortedSample(sorted: [Double](repeating: 4, count: 40))
    let shift = try #require(HodgesLehmannShift(constant, minus: constant))
    #expect(shift.shift == 0)
    #expect(shift.interval == Interval(low: 0, high: 0))
  }

  @Test func `holds for values of wildly different size`() throws {
    let sizes = (0..<120).map { index in
      Double(sign: index % 3 == 0 ? .minus : .plus, exponent: index * 16 - 960, significand: 1.5)
    }
    let sample = SortedSample(sorting: sizes)
    let shift = try #require(HodgesLehmannShift(sample, minus: sample))
    #expect(shift.shift == 0)
    let interval = try #require(shift.interval)
    #expect(interval.low == -interval.high)
  }

  @Test func `is absent where either sample is empty`() {
    let empty = SortedSample(sorting: [])
    let some = SortedSample(sorting: [1, 2])
    #expect(HodgesLehmannShift(empty, minus: some) == nil)
    #expect(HodgesLehmannShift(some, minus: empty) == nil)
  }
}

/// A year's durations against another's. A walk over all pairs would be a trillion steps: hours.
@Suite struct `Ranks of a million values each` {
  /// Waits with a long tail, to the second, as exports have them: most values are tied.
  private func waits(_ start: Double, later: Double) -> SortedSample {
    SortedSample(
      sorted: (0..<1_000_000).map { index in
        let share = (Double(index) + start) / 1_000_000
        return (share * share * share * 86_400).rounded() + later
      })
  }

  @Test func `take about the time of sorting them`() throws {
    let first = waits(0.7, later: 600)
    let second = waits(0.2, later: 0)
    var test: MannWhitneyTest?
    var shift: HodgesLehmannShift?
    let elapsed = ContinuousClock().measure {
      test = MannWhitneyTest(first, second)
      shift = HodgesLehmannShift(first, minus: second)
    }
    #expect(try #require(test).pGreater < 1e-9)
    #expect(try #require(shift).shift == 600)
    let interval = try #require(shift?.interval)
    #expect(interval.low < 600 && 600 < interval.high)
    #expect(interval.high - interval.low < 120)
    #expect(elapsed < .seconds(120), "about 0.2 s in a release build")
  }
}
