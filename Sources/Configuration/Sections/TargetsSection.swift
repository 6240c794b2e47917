import Desk

extension SectionReader {
  /// What metrics are to reach:
  ///
  /// ```yaml
  /// targets: {first_contact_resolution: 85%, csat_score: 90, first_response_time.mean: 30s}
  /// ```
  static let targets = SectionReader(key: "targets") { setting, reading in
    for entry in Section(setting, &reading.faults).entries {
      guard reading.known.knows(metric: entry.name) else {
        reading.faults.addUnknown(
          "metric", name: entry.name, at: entry.place, allowed: reading.known.metrics.sorted())
        continue
      }
      guard let text = entry.setting.text(&reading.faults) else { continue }
      let form = TargetForm(reading.known.unit(ofTarget: entry.name))
      guard let value = form.value(text) else {
        reading.faults.add("\(text) is not a target here", at: entry.setting, allowed: form.allowed)
        continue
      }
      reading.configuration.targets.append(
        Configuration.Target(metric: entry.name, value: value, text: text))
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
