import Statistics

extension SecondRoute {
  mutating func compareIntervals() {
    var random = RandomInputs(seed: 2)
    for _ in 0..<60 {
      compareRatios(&random)
      compareNumbers(&random)
      comparePercentiles(&random)
    }
  }

  private mutating func compareRatios(_ random: inout RandomInputs) {
    let confidence = random.confidence()
    let (first, second) = (random.proportion(1_000_000), random.proportion())
    compare("Proportion", ["proportion": first], first.value)
    compare(
      "WilsonInterval", ["proportion": first, "confidence": confidence],
      wilsonInterval(first, confidence: confidence))
    compare(
      "NewcombeInterval", ["first": first, "second": second, "confidence": confidence],
      newcombeInterval(first, minus: second, confidence: confidence))
    let detractors = random.whole(0...(first.total - first.successes))
    compare(
      "NetPromoterInterval",
      ["promoters": first, "detractors": detractors, "confidence": confidence],
      netPromoterInterval(
        promoters: first.successes, detractors: detractors, of: first.total,
        confidence: confidence))

    let target = random.pick([0.85, 0.5, random.number(0.001...0.999)])
    let (size, tail) = (random.size(200_000) + 1, random.pick([0.025, 0.001, 0.0001]))
    compare(
      "FunnelLimits", ["target": target, "total": size, "tail": tail],
      funnelLimits(target: target, total: size, tail: tail))
  }

  private mutating func compareNumbers(_ random: inout RandomInputs) {
    let confidence = random.confidence()
    let moments = random.moments()
    compare(
      "MeanInterval", ["moments": moments, "confidence": confidence],
      meanInterval(of: moments, confidence: confidence))
    let count = random.size(1_000_000)
    compare(
      "ByarInterval", ["count": count, "confidence": confidence],
      byarInterval(count: count, confidence: confidence))
  }

  private mutating func comparePercentiles(_ random: inout RandomInputs) {
    let confidence = random.confidence()
    let probability = random.pick([0, 0.5, 0.5, 0.9, 0.9, 0.95, 1, random.share()])
    let count = random.size(200_000)
    let ranks = OrderStatisticRanks(
      percentile: probability, count: count, confidence: confidence)
    compare(
      "OrderStatisticRanks",
      ["probability": probability, "count": count, "confidence": confidence],
      ranks.map { [$0.lowerRank, $0.upperRank] })

    let values = random.values(random.size(200)).sorted()
    compare(
      "Percentile", ["values": values, "probability": probability],
      percentile(probability, ofSorted: values))
  }
}
