import Statistics

extension SecondRoute {
  mutating func compareCharts() {
    var random = RandomInputs(seed: 4)
    for _ in 0..<60 {
      compareControlCharts(&random)
      compareSurvival(&random)
    }
  }

  private mutating func compareControlCharts(_ random: inout RandomInputs) {
    let count = random.whole(9...40)
    let drift = random.pick([0, 0, 0.03, -0.1])
    let level = (0..<count).map { 10 + drift * Double($0) + random.number(-1...1) }
    let values = random.pick([
      level, level.map { ($0 * 2).rounded() }, random.values(count), level.reversed(),
      random.values(random.whole(0...3)),
    ])
    let limits = XmRLimits(values)
    compare(
      "XmRLimits", ["values": values],
      limits.map {
        [
          "mean": $0.mean, "meanMovingRange": $0.meanMovingRange, "sigma": $0.sigma,
          "lower": $0.lower, "upper": $0.upper,
        ]
      })
    compareChart(["values": values], ControlChart(individuals: values))

    let ratios = (0..<count).map { _ in
      let total = random.whole(1...random.pick([3, 50, 2_000]))
      let share = random.pick([0.8, 0.8, 0.85, random.share()])
      let near = Double(total) * share + random.number(-1...1)
      return Proportion(successes: min(total, max(0, Int(near))), of: total)
    }
    compareChart(["ratios": ratios], ControlChart(ratios: ratios))
  }

  private mutating func compareChart(_ input: [String: any Figured], _ chart: ControlChart?) {
    compare(
      "ControlChart", input,
      chart.map {
        [
          "centre": $0.centre, "values": $0.points.map(\.value),
          "sigmas": $0.points.map(\.sigma), "lower": $0.points.map(\.lower),
          "upper": $0.points.map(\.upper),
        ]
      })
    compare(
      "ControlChartRule", input,
      chart.map { chart in
        var result: [String: any Figured] = [:]
        for signal in chart.signals { result[signal.rule.rawValue] = signal.points }
        return result
      })
  }

  private mutating func compareSurvival(_ random: inout RandomInputs) {
    let confidence = random.confidence()
    let durations = random.values(random.size(300)).map { abs($0) }
    let censored = random.pick([0, 0.3, 0.9])
    let observed = durations.map { _ in random.share() >= censored }
    let curve = KaplanMeierCurve(
      zip(durations, observed).map { SurvivalObservation(duration: $0, isObserved: $1) },
      confidence: confidence)
    compare(
      "KaplanMeierCurve",
      ["durations": durations, "observed": observed, "confidence": confidence],
      [
        "times": curve.steps.map(\.time), "survival": curve.steps.map(\.survival),
        "intervals": curve.steps.map(\.interval), "median": curve.median,
      ])
  }
}
