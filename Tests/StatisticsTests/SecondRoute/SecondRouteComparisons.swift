import Statistics

extension SecondRoute {
  mutating func compareTests() {
    var random = RandomInputs(seed: 3)
    for _ in 0..<60 {
      compareRatioTests(&random)
      compareRankTests(&random)
      compareMeans(&random)
    }
  }

  private mutating func compareRatioTests(_ random: inout RandomInputs) {
    let (first, second) = (random.proportion(2_000), random.proportion(2_000))
    compare(
      "FisherExactPValue", ["first": first, "second": second], fisherExactPValue(first, second))
    compare(
      "ProportionDifferencePValue", ["first": first, "second": second],
      proportionDifferencePValue(first, second))

    let now = EventRate(
      count: random.size(20_000), over: random.pick([0, 21, random.number(1...30)]))
    let before = EventRate(
      count: random.pick([0, now.count, random.size(20_000), random.size(20)]),
      over: random.pick([20, random.number(1...30)]))
    let confidence = random.confidence()
    let ratio = RateRatio(now, over: before, confidence: confidence)
    compare(
      "RateRatio", ["first": now, "second": before, "confidence": confidence],
      [
        "rate": now.value, "ratio": ratio.flatMap(\.value), "low": ratio?.low,
        "high": ratio.flatMap(\.high),
        "pValue": ratio?.pValue,
      ])

    let groups = (0..<4).map { _ in random.proportion(2_000) }.filter { $0.total > 0 }
    if groups.count == 4 {
      let stretch = random.pick([1, 1.5, 3])
      let figures = groups.map { group in
        DifferenceInDifferences.Figure(
          value: group.value ?? 0,
          interval: wilsonInterval(group, confidence: confidence)!)
      }
      let effect = DifferenceInDifferences(
        treatedBefore: figures[0], treatedAfter: figures[1], controlBefore: figures[2],
        controlAfter: figures[3], stretch: stretch)
      compare(
        "DifferenceInDifferences",
        ["groups": groups, "confidence": confidence, "stretch": stretch],
        ["estimate": effect.estimate, "interval": effect.interval])
    }

    let pValues = (0..<random.size(40)).map { _ in
      random.pick([1, 0.04, random.share(), random.share() * 0.01])
    }
    let control = BenjaminiHochberg(pValues: pValues)
    let rate = random.pick([0.01, 0.05, 0.2])
    compare(
      "BenjaminiHochberg", ["pValues": pValues, "rate": rate],
      ["adjusted": control.adjusted, "rejected": control.rejected(falseDiscoveryRate: rate)])
  }

  private mutating func compareRankTests(_ random: inout RandomInputs) {
    let confidence = random.confidence()
    let largest = random.pick([3, 12, 30, 60, 300])
    let first = SortedSample(sorting: random.values(random.size(largest)))
    let second = SortedSample(
      sorting: random.pick([random.values(random.size(largest)), first.values]))
    let test = MannWhitneyTest(first, second)
    compare(
      "MannWhitneyTest", ["first": first, "second": second],
      test.map {
        [
          "u": $0.u, "greater": $0.pGreater, "less": MannWhitneyTest(second, first)?.pGreater,
          "twoSided": $0.pTwoSided,
        ]
      })
    let shift = HodgesLehmannShift(first, minus: second, confidence: confidence)
    compare(
      "HodgesLehmannShift", ["first": first, "second": second, "confidence": confidence],
      shift.map { ["shift": $0.shift, "interval": $0.interval] })
  }

  private mutating func compareMeans(_ random: inout RandomInputs) {
    let confidence = random.confidence()
    let first = random.moments()
    let second = random.pick([random.moments(), first])
    let test = WelchTest(first, minus: second, confidence: confidence)
    compare(
      "WelchTest", ["first": first, "second": second, "confidence": confidence],
      test.map {
        [
          "difference": $0.difference, "interval": $0.interval,
          "degrees": $0.degreesOfFreedom, "pValue": $0.pValue,
        ]
      })
  }
}
