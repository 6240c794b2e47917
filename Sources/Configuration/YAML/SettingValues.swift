extension Setting {
  /// One of an enumeration's names.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ what: String, _ faults: inout FaultCollector
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(&faults) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    faults.addUnknown(
      what, name: text, at: place, allowed: Choice.allCases.map(\.rawValue))
    return nil
  }

  func flag(_ faults: inout FaultCollector) -> Bool? {
    guard let text = text(&faults) else { return nil }
    switch text.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      faults.add("\(text) is neither yes nor no", at: self, allowed: "true, false")
      return nil
    }
  }

  func wholeNumber(in range: ClosedRange<Int>, _ faults: inout FaultCollector) -> Int? {
    guard let text = text(&faults) else { return nil }
    if let number = DurationText.number(text).flatMap({ Int(exactly: $0) }), range ~= number {
      return number
    }
    faults.add(
      "\(text) is not a whole number in range", at: self,
      allowed: "\(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  /// A length of time in whole seconds, from one second to ten years.
  func seconds(_ faults: inout FaultCollector) -> Int? {
    guard let text = text(&faults) else { return nil }
    if let length = DurationText.seconds(text).flatMap({ Int(exactly: $0) }),
      1...(3650 * 86_400) ~= length
    {
      return length
    }
    faults.add(
      "\(text) is not a length of time in whole seconds, up to 3650d", at: self,
      allowed: DurationText.allowed)
    return nil
  }
}
