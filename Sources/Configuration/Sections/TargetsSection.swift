import Desk
import Intake
import Metrics
import Wording

extension Configuration {
  /// What metrics are to reach:
  ///
  /// ```yaml
  /// targets:
  ///   first_contact_resolution: 85%
  ///   first_response_time.mean: {target: 30s, warning: 45s, alarm: 60s}
  ///   csat_score: {target: 90, benchmark: 86, source: a survey of the trade, 2025}
  /// ```
  mutating func readTargets(_ setting: Setting) {
    var known: [MetricID: [[Statistic?]: Setting]] = [:]
    for entry in Section(setting).entries {
      guard let request = try? MetricRequest(entry.key),
        let reader = TargetReader(request, ratings: intake.ratingScale)
      else {
        let names = [Metric].catalogue.flatMap { [$0.id.name] + $0.statistics.map($0.key) }
        entry.unknown(.metric, entry.key, allowed: Set(names).sorted(), ofKey: true)
        continue
      }
      let id = request.metric.id
      if let first = known[id, default: [:]].updateValue(entry, forKey: request.statistics) {
        entry.repeats(first)
        continue
      }
      guard let target = reader.read(entry) else { continue }
      let keys = request.keys
      targets[keys.count == 1 ? keys[0] : entry.key] = target
    }
  }
}

/// Reads one metric's target: a value, or keys with its bands.
private struct TargetReader {
  let unit: MeasurementUnit
  let polarity: Metric.Polarity
  /// Of mean ratings.
  let scale: ClosedRange<Int>?

  /// Nil for a figure that no report shows, such as a percentile that is not asked for by the bare
  /// id. A share of tickets within a limit is a ratio of which more is better.
  ///
  /// - Parameter ratings: their scale, where the configuration says it.
  init?(_ request: MetricRequest, ratings: RatingScale?) {
    let metric = request.metric
    scale = metric.id == .csatMean ? ratings.map { Int($0.lowest)...Int($0.highest) } : nil
    let statistic = request.statistics.count == 1 ? request.statistics[0] : nil
    guard let statistic else {
      (unit, polarity) = (metric.unit, metric.polarity)
      return
    }
    let isLimit = if case .within = statistic { true } else { false }
    guard isLimit || metric.statistics.contains(statistic) else { return nil }
    (unit, polarity) = (statistic.unit(of: metric.unit), statistic.polarity(of: metric))
  }

  private static let keys = ["target", "warning", "alarm", "direction", "benchmark", "source"]
  private static let directions: [String: Metric.Polarity] = [
    "larger": .prefersLarger, "smaller": .prefersSmaller,
  ]

  func read(_ setting: Setting) -> MetricTarget? {
    guard setting.hasKeys else { return value(setting).map { MetricTarget(value: $0) } }
    let faultsBefore = setting.file.faults.count
    let section = Section(setting, keys: Self.keys)
    var target = MetricTarget(
      value: section["target"].flatMap(value), warning: section["warning"].flatMap(value),
      alarm: section["alarm"].flatMap(value))
    target.benchmark = section["benchmark"].flatMap(value)
    target.benchmarkSource = section["source"]?.text()
    target.direction = section["direction"]?.named(
      .direction, among: Self.directions.keys.sorted()
    ) { Self.directions[$0] }
    if setting.file.faults.count == faultsBefore { check(target, section, setting) }
    return setting.file.faults.count == faultsBefore ? target : nil
  }

  /// A warning lies on the bad side of the target, and an alarm on that of the warning.
  private func check(_ target: MetricTarget, _ section: Section, _ setting: Setting) {
    guard let value = target.value else {
      if target.benchmark == nil || target.warning != nil || target.alarm != nil {
        setting.fault(.allowing(Self.keys, .needsTarget))
      }
      return
    }
    guard target.warning != nil || target.alarm != nil else { return }
    let side = target.direction ?? polarity
    guard side != .none else { return setting.fault(.bandsWithoutSide) }
    var last = (name: "target", value: value)
    for (name, band) in [("warning", target.warning), ("alarm", target.alarm)] {
      guard let band else { continue }
      if side == .prefersLarger ? band >= last.value : band <= last.value {
        section[name]?.fault(.bandNotWorse(than: last.name, side))
      }
      last = (name, band)
    }
  }

  private func value(_ setting: Setting) -> Double? {
    setting.value(or: scale.map { .noTargetOnScale($0) } ?? .noTarget(unit)) { text in
      switch unit {
      case .ratio: within(0...1, percentage(text) ?? DurationText.number(text))
      case .seconds: within(0...Setting.longest, DurationText.seconds(text))
      case .score: within(0...100, DurationText.number(text))
      case .netPromoterScore: within(-100...100, DurationText.number(text))
      // Nothing is counted below 0.
      case .count, .number:
        within(
          scale.map { Double($0.lowerBound)...Double($0.upperBound) } ?? 0...Setting.largest,
          DurationText.number(text))
      }
    }
  }

  private func percentage(_ text: String) -> Double? {
    guard text.hasSuffix("%") else { return nil }
    return DurationText.number(text.dropLast().trimmingBlanks, timesTenTo: -2)
  }

  private func within(_ range: ClosedRange<Double>, _ value: Double?) -> Double? {
    value.flatMap { range.contains($0) ? $0 : nil }
  }
}
