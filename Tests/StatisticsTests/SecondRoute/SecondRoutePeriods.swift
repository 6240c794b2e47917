@testable import Statistics

extension SecondRoute {
  /// Families of figures over months: what is usual, and whether the last months differ from it.
  mutating func comparePeriods() {
    var random = RandomInputs(seed: 9)
    for _ in 0..<30 {
      let months = random.whole(3...30)
      let family = (0..<random.whole(1...7)).map { _ in series(months, &random) }
      let before = 0..<months - 1
      let scatter = FamilyScatter(family.map { ($0, before) }, mostDegrees: random.pick([30, 200]))
      let input: [String: any Figured] = [
        "values": family.map(\.values), "errors": family.map(\.errors),
        "most_degrees": scatter.degrees == 0 ? 30 : scatter.degrees,
      ]
      compare(
        "FamilyScatter", input,
        [
          "degrees": scatter.degrees, "overdispersion": scatter.overdispersion,
          "autocorrelation": scatter.autocorrelation,
        ])
      let (most, year) = (random.pick([12, 24]), random.pick([12, 0]))
      let designEffect = random.pick([1.0, 1.7])
      let change = PeriodChange(
        family[0], most: most,
        scatter: months > 8 ? .amongPeriods(scatter) : .amongDays(designEffect: designEffect),
        periodsOfYear: year == 0 ? nil : year)
      compare(
        "PeriodChange",
        [
          "values": family[0].values, "errors": family[0].errors, "most": most, "year": year,
          "degrees": scatter.degrees, "overdispersion": scatter.overdispersion,
          "autocorrelation": scatter.autocorrelation, "design_effect": designEffect,
        ],
        change.map {
          [
            "p": $0.pValue, "is_higher": $0.isHigher, "is_seasonal": $0.isSeasonal,
            "centre": $0.centre, "low": $0.usual.low, "high": $0.usual.high,
          ]
        })
      let seasonal = family[0].withoutSeason(before: before)
      compare(
        "PeriodSeries", ["values": family[0].values, "errors": family[0].errors],
        seasonal.map { ["values": $0.series.values, "factors": $0.factors] })
    }
  }

  private func series(_ months: Int, _ random: inout RandomInputs) -> PeriodSeries {
    let (level, season) = (random.number(1...3), random.pick([0, 0.2, 0.5]))
    let step = random.pick([0, 0, 0.4])
    var stray = 0.0
    let values = (0..<months).map { month in
      stray = random.pick([0, 0.6]) * stray + random.number(-0.1...0.1)
      return level + stray + (month + 3 > months ? step : 0)
        + (month % 12 < 6 ? season : -season)
    }
    return PeriodSeries(
      values: values, errors: (0..<months).map { _ in random.number(0.03...0.09) })
  }
}
