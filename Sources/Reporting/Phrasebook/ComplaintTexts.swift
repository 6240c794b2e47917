/// What the section on complaints says.
struct ComplaintTexts: Sendable {
  let title: SectionTitle
  let nothing: String
  let none: String
  let missing: String
  let noDimension: @Sendable (String) -> String
  /// The count, the rate and the verdict, where there is one.
  let rate: @Sendable (Int, String, String?) -> String
  /// Whether the last period lies outside its limits.
  let limits: @Sendable (Bool) -> String
  /// A channel, before and now.
  let rise: @Sendable (String, String, String) -> String
  let repeaters: @Sendable (Int) -> String
  let rateChart: String
  let rateDescription: String
  let runDescription: String
  let segments: @Sendable (String) -> String
  let segmentNote: String
  let rest: String
  let difference: String
  /// 1 clearly higher, -1 clearly lower, 0 neither.
  let reading: @Sendable (Int) -> String
  let topics: String
  let new: String
  /// 1 clearly rising, -1 clearly falling, 0 neither.
  let topicState: @Sendable (Int) -> String
  let noCustomers: String
  let noRepeats: String
  let repeatTable: String
  let repeatColumn: String
  /// Customers, and the repeat complaint rate.
  let repeatNote: @Sendable (Int, String) -> String
}
