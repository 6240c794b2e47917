import Desk
import Statistics

/// Facts that are judged together: of the changes named, at most one in twenty is expected to be
/// chance (Benjamini and Hochberg).
package struct FactFamily: Sendable {
  package let baseline: Baseline
  /// By how much tickets of one day hang together, by metric: the factor that raises the variance of
  /// samples. Where periods are too few to scatter.
  package var designEffects: [MetricID: Double] = [:]

  package init(over baseline: Baseline) { self.baseline = baseline }

  /// Oldest first; the last is judged.
  package var periods: [Period] { baseline.periods }

  private var most: Int { periods.count - 1 }

  private var periodsOfYear: Int? { baseline.periodsOfYear }

  /// In the order of the facts.
  package func judgements(of facts: [FactSeries]) -> [Judgement] {
    let scatters = scatters(of: facts)
    let examined = facts.map { fact -> Examined? in
      guard fact.reasonForSilence == nil, let series = fact.series else { return nil }
      return examine(series, fact, scatters[fact.siblings])
    }
    let rates = BenjaminiHochberg(pValues: examined.map { $0?.change.pValue }).adjusted
    return facts.indices.map { index in
      guard let found = examined[index] else {
        return Judgement(cannotSay: facts[index].reasonForSilence ?? .noBaseline)
      }
      return judgement(facts[index], found, falseDiscoveryRate: rates[index] ?? 1)
    }
  }

  private struct Examined {
    let change: PeriodChange
    /// What the season adds to the period; nil where none is known.
    let season: Double?
  }

  private func examine(
    _ series: PeriodSeries, _ fact: FactSeries, _ family: FamilyScatter?
  ) -> Examined? {
    let before = series.values.count - 1
    let family = family ?? FamilyScatter([])
    let scatter: PeriodChange.Scatter
    if most < PeriodChange.fewestPeriods {
      scatter = .amongDays(designEffect: designEffects[fact.metric.id] ?? 1)
    } else if before >= PeriodChange.fewestPeriods || family.degrees > 0 {
      // What has been counted for a few periods only scatters as its family does.
      scatter = .amongPeriods(family)
    } else {
      return nil
    }
    let seasonal = periodsOfYear == 12 ? series.withoutSeason(before: 0..<before) : nil
    return PeriodChange(
      seasonal?.series ?? series, most: most, scatter: scatter, periodsOfYear: periodsOfYear
    ).map { Examined(change: $0, season: seasonal?.factors.last) }
  }

  private func scatters(of facts: [FactSeries]) -> [String: FamilyScatter] {
    let judged = facts.filter { $0.reasonForSilence == nil }
    return Dictionary(grouping: judged, by: \.siblings).mapValues { siblings in
      let series = siblings.compactMap { fact in
        fact.series.map { ($0, max(0, $0.values.count - 1 - most)..<$0.values.count - 1) }
      }
      // Groups of one figure, or unlike figures.
      return siblings[0].siblings.isEmpty
        ? FamilyScatter(series) : FamilyScatter(series, mostDegrees: 200)
    }
  }

  private static let mostFalseDiscoveries = 0.05

  private func judgement(
    _ fact: FactSeries, _ found: Examined, falseDiscoveryRate: Double
  ) -> Judgement {
    let change = found.change
    let usual = fact.usual(change, season: found.season)
    guard falseDiscoveryRate <= Self.mostFalseDiscoveries else {
      return Judgement(
        .noClearChange, change.isSeasonal ? .season : .asUsual, change, usual: usual,
        falseDiscoveryRate: falseDiscoveryRate)
    }
    let polarity = fact.statistic?.polarity(of: fact.metric) ?? fact.metric.polarity
    let reason: Judgement.Reason =
      change.length == 1 ? .outsideUsual : change.length == 3 ? .lastThree : .lastSix
    return Judgement(
      polarity.verdict(isLarger: change.isHigher), reason, change, usual: usual,
      falseDiscoveryRate: falseDiscoveryRate
    ).since(periods[periods.count - change.length])
  }
}
