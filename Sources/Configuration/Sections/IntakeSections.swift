import Desk
import Intake

extension SectionReader {
  /// Authors whose messages are no replies, where their names do not say so: `bots: [小青]`.
  static let bots = SectionReader(key: "bots") { setting, reading in
    reading.configuration.intake.machines = Set(
      setting.texts(&reading.faults).map { Vocabulary.folded($0) })
  }

  /// Tickets that are not counted: `leave_out: [merged, spam]`.
  static let leaveOut = SectionReader(key: "leave_out") { setting, reading in
    for name in setting.texts(&reading.faults) {
      guard let kind = ExcludedTickets(rawValue: name) else {
        reading.faults.addUnknown(
          "kind of ticket", name: name, at: setting.place,
          allowed: ExcludedTickets.allCases.map(\.rawValue))
        continue
      }
      reading.configuration.excludedTickets.insert(kind)
    }
  }
}
