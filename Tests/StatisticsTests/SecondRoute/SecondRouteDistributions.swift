import Statistics

extension SecondRoute {
  mutating func compareDistributions() {
    var random = RandomInputs(seed: 1)
    for _ in 0..<60 {
      compareCounts(&random)
      compareCurves(&random)
      compareFunctions(&random)
    }
  }

  private mutating func compareCounts(_ random: inout RandomInputs) {
    let trials = random.size(1_000_000)
    let probability = random.pick([0, 1, 0.5, random.share(), random.number(0...0.01)])
    let binomial = BinomialDistribution(trials: trials, probability: probability)
    let expected = Double(trials) * probability
    let spread = (expected * (1 - probability)).squareRoot()
    let count = random.pick([
      -1, 0, trials, trials + 1, Int(expected + spread * random.number(-5...5)),
      Int(expected + spread * random.number(-5...5)),
    ])
    compare(
      "BinomialDistribution", ["trials": trials, "probability": probability, "count": count],
      [
        "mass": binomial.mass(count), "cumulative": binomial.cumulative(count),
        "upperTail": binomial.upperTail(count),
      ])
    if probability > 0, probability < 1 {
      let limit = random.number(1e-4...0.999)
      compare(
        "BinomialDistribution", ["trials": trials, "probability": probability, "limit": limit],
        binomial.largestCount(cumulativeAtMost: limit))
    }
  }

  private mutating func compareCurves(_ random: inout RandomInputs) {
    let probability = random.pick([
      0.5, 1e-10, random.number(1e-6...0.01), random.number(0.001...0.999), random.share(),
    ])
    let z = random.number(-10...10)
    compare(
      "NormalDistribution",
      ["z": z, "probability": probability, "confidence": 1 - probability / 2],
      [
        "cumulative": NormalDistribution.cumulative(z),
        "upperTail": NormalDistribution.upperTail(z),
        "quantile": NormalDistribution.quantile(probability),
        "criticalValue": NormalDistribution.criticalValue(confidence: 1 - probability / 2),
      ])

    let degrees = random.pick([
      Double(random.whole(1...40)), random.number(0.5...30), random.number(30...3_000),
      random.number(3_000...2e6),
    ])
    let student = StudentDistribution(degreesOfFreedom: degrees)
    compare(
      "StudentDistribution", ["degrees": degrees, "t": z, "probability": probability],
      [
        "cumulative": student.upperTail(-z), "upperTail": student.upperTail(z),
        "quantile": student.quantile(probability),
      ])

  }

  private mutating func compareFunctions(_ random: inout RandomInputs) {
    let a = random.pick([1, random.number(0.1...3), random.number(1...200), random.number(1...1e5)])
    let b = random.pick([1, random.number(0.1...3), random.number(1...200), random.number(1...1e5)])
    let probability = random.pick([0.025, 0.975, 0.001, 0.5, random.number(0.001...0.999)])
    let odds = betaOddsQuantile(probability, a: a, b: b)
    compare("BetaOddsQuantile", ["a": a, "b": b, "probability": probability], odds)
    let x = random.pick([0, 1, random.share(), odds / (1 + odds)])
    compare(
      "RegularisedIncompleteBeta", ["a": a, "b": b, "x": x],
      regularisedIncompleteBeta(x, complement: 1 - x, a: a, b: b))
  }
}
