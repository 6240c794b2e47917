import Desk
import Metrics

extension SectionReader {
  /// What metrics are to reach:
  ///
  /// ```yaml
  /// targets:
  ///   first_contact_resolution: 85%
  ///   first_response_time.mean: {target: 30s, warning: 45s, alarm: 60s}
  ///   csat_score: {target: 90, benchmark: 86, source: a survey of the trade, 2025}
  /// ```
  static let targets = SectionReader(key: "targets") { setting, reading in
    for entry in Section(setting, &reading.faults).entries {
      guard reading.known.knows(metric: entry.name) else {
        reading.faults.addUnknown(
          "metric", name: entry.name, at: entry.place, allowed: reading.known.metrics.sorted())
        continue
      }
      let reader = TargetReader(
        form: TargetForm(reading.known.unit(ofTarget: entry.name)),
        polarity: reading.known.polarity(ofTarget: entry.name))
      guard let target = reader.read(entry.setting, &reading.faults) else { continue }
      reading.configuration.targets.append(
        Configuration.Target(metric: entry.name, target: target))
    }
  }
}

/// Reads one metric's target: a value, or keys with its bands.
private struct TargetReader {
  let form: TargetForm
  /// Which way is better; nil where it is not known.
  let polarity: Metric.Polarity?

  private static let keys = ["target", "warning", "alarm", "direction", "benchmark", "source"]
  /// The sides that can be good.
  private static let directions: [String: Metric.Polarity] = [
    "larger": .prefersLarger, "smaller": .prefersSmaller,
  ]

  func read(_ setting: Setting, _ faults: inout FaultCollector) -> MetricTarget? {
    guard setting.hasKeys else {
      return value(setting, &faults).map { MetricTarget(value: $0) }
    }
    let faultsBefore = faults.count
    let section = Section(setting, keys: Self.keys, &faults)
    var target = MetricTarget(
      value: section["target"].flatMap { value($0, &faults) },
      warning: section["warning"].flatMap { value($0, &faults) },
      alarm: section["alarm"].flatMap { value($0, &faults) })
    target.benchmark = section["benchmark"].flatMap { value($0, &faults) }
    target.benchmarkSource = section["source"].flatMap { $0.text(&faults) }
    if let direction = section["direction"], let name = direction.text(&faults) {
      target.direction = Self.directions[name]
      if target.direction == nil {
        faults.addUnknown(
          "direction", name: name, at: direction.place, allowed: Self.directions.keys.sorted())
      }
    }
    guard faults.count == faultsBefore else { return nil }
    check(target, section, setting, &faults)
    return faults.count == faultsBefore ? target : nil
  }

  private func value(_ setting: Setting, _ faults: inout FaultCollector) -> Double? {
    guard let text = setting.text(&faults) else { return nil }
    guard let value = form.value(text) else {
      faults.add("\(text) is not a target here", at: setting, allowed: form.allowed)
      return nil
    }
    return value
  }

  /// A warning lies on the bad side of the target, and an alarm on that of the warning.
  private func check(
    _ target: MetricTarget, _ section: Section, _ setting: Setting,
    _ faults: inout FaultCollector
  ) {
    guard let value = target.value else {
      if target.benchmark == nil || target.warning != nil || target.alarm != nil {
        faults.add("needs a target", at: setting, allowed: Self.keys.joined(separator: ", "))
      }
      return
    }
    guard target.warning != nil || target.alarm != nil else { return }
    let side = target.direction ?? polarity ?? Metric.Polarity.none
    guard side != .none else {
      faults.add(
        "has bands, and nothing says which side is good", at: setting,
        allowed: "direction: larger or direction: smaller")
      return
    }
    var last = (name: "target", value: value)
    for (name, band) in [("warning", target.warning), ("alarm", target.alarm)] {
      guard let band, let place = section[name] else { continue }
      let isBeyond = side == .prefersLarger ? band < last.value : band > last.value
      if !isBeyond {
        faults.add(
          "is no worse than the \(last.name), where \(side.rawValue) is better", at: place)
      }
      last = (name, band)
    }
  }
}

/// How a target is written, by the unit of its metric.
private struct TargetForm {
  private let unit: MeasurementUnit?

  init(_ unit: MeasurementUnit?) { self.unit = unit }

  var allowed: String {
    switch unit {
    case .ratio: "a share such as 85% or 0.85"
    case .seconds: DurationText.allowed
    case .score: "a number from 0 to 100"
    case .netPromoterScore: "a number from -100 to 100"
    case .count, .number: "a number"
    case nil: "a number, a share such as 85%, or a length of time such as 30s"
    }
  }

  /// - Returns: nil for a text in another form, or out of the unit's range.
  func value(_ text: String) -> Double? {
    switch unit {
    case .ratio: within(0...1, percentage(text) ?? DurationText.number(text))
    case .seconds: DurationText.seconds(text)
    case .score: within(0...100, DurationText.number(text))
    case .netPromoterScore: within(-100...100, DurationText.number(text))
    case .count, .number: DurationText.number(text)
    case nil: percentage(text) ?? DurationText.number(text) ?? DurationText.seconds(text)
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
