import Desk
import Intake

extension SectionReader {
  /// The scale of ratings and its first satisfied one: `csat: {scale: 1-5, satisfied_from: 4}`.
  static let satisfaction = SectionReader(key: "csat") { setting, reading in
    let section = Section(setting, keys: ["scale", "satisfied_from"], &reading.faults)
    let threshold = section["satisfied_from"]
    guard let scaleSetting = section["scale"] else {
      if let threshold {
        reading.faults.add("needs csat.scale beside it, to say of how many", at: threshold)
      }
      return
    }
    guard let text = scaleSetting.text(&reading.faults) else { return }
    guard var scale = ratingScales.first(where: { $0.name == text })?.scale else {
      reading.faults.addUnknown(
        "scale", name: text, at: scaleSetting.place, allowed: ratingScales.map(\.name))
      return
    }
    if let threshold {
      let range = Int(scale.lowest) + 1...Int(scale.highest)
      guard let rating = threshold.wholeNumber(in: range, &reading.faults) else { return }
      scale.satisfiedFrom = UInt8(rating)
      reading.configuration.intake.satisfiedFrom = rating
    }
    reading.configuration.intake.ratingScale = scale
  }

  private static let ratingScales: [(name: String, scale: RatingScale)] = [
    ("1-5", .oneToFive), ("0-10", .zeroToTen), ("0-100", .zeroToHundred), ("1-3", .threeWords),
  ]
}
