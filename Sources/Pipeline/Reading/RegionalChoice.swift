import Configuration
import Desk
import Foundation
import Intake
import Store
import Wording

/// The language of reports and the zone of times that name none, and what said so.
///
/// The configuration decides; where it says nothing the store that the records go to, else the exports
/// themselves, else the machine.
struct RegionalChoice: Sendable {
  private(set) var language: (value: Language, basis: RegionalBasis)
  private(set) var timeZone: (value: String, basis: RegionalBasis)

  init(
    evidence: [RegionalEvidence], storeTimeZone: String?, machine: RegionalMachine
  ) {
    let scripts = Set(evidence.map(\.script))
    language =
      scripts == [.chinese]
      ? (.simplifiedChinese, .columnNames) : (machine.language, .machine)
    let zones = Set(evidence.compactMap(\.timeZone))
    let offsets = Set(evidence.compactMap(\.offset))
    if let storeTimeZone {
      timeZone = (storeTimeZone, .store)
    } else if zones.count == 1, let zone = zones.first {
      timeZone = (zone, .zoneInName)
    } else if offsets.count == 1, let offset = offsets.first {
      timeZone = (Self.zone(at: offset, machine), .offsets)
    } else if scripts == [.chinese] {
      timeZone = ("Asia/Shanghai", .columnNames)
    } else if scripts == [.japanese] {
      timeZone = ("Asia/Tokyo", .columnNames)
    } else {
      let isKnown = machine.timeZone.contains("/") && !machine.timeZone.hasPrefix("Etc/")
      timeZone = (isKnown ? machine.timeZone : "UTC", .machine)
    }
    if WallClock(identifier: timeZone.value) == nil { timeZone = ("UTC", .machine) }
  }

  /// The machine's zone where it has the offset, else China's, else the one of that offset all year.
  private static func zone(at offset: Int, _ machine: RegionalMachine) -> String {
    let here = TimeZone(identifier: machine.timeZone)
    if let here, here.secondsFromGMT() == offset { return machine.timeZone }
    if offset == 28_800 { return "Asia/Shanghai" }
    let hours = abs(offset) / 3600
    return offset % 3600 == 0 ? "Etc/GMT\(offset > 0 ? "-" : "+")\(hours)" : "UTC"
  }
}

/// What the user's machine says of its place; given by the program, so that a library's answers do not
/// change with the machine.
package struct RegionalMachine: Sendable {
  package var language: Language
  package var timeZone: String

  package init(language: Language, timeZone: String = TimeZone.current.identifier) {
    self.language = language
    self.timeZone = timeZone
  }
}

extension Workspace {
  /// Decides what the configuration leaves open. A few files tell what all are like.
  mutating func settleRegion(_ machine: RegionalMachine) throws(PipelineError) {
    guard !configuration.isLanguageSaid || !configuration.isTimeZoneSaid else { return }
    let importer = FileImporter(settings: configuration.intake)
    let evidence = inputs.prefix(3).compactMap { importer.regionalEvidence(of: $0.path) }
    var storeTimeZone: String?
    do throws(StoreError) {
      storeTimeZone = try store?.newestTimeZone()
    } catch {
      throw PipelineError(error)
    }
    let choice = RegionalChoice(
      evidence: evidence, storeTimeZone: storeTimeZone, machine: machine)
    if !configuration.isLanguageSaid { configuration.language = choice.language.value }
    guard !configuration.isTimeZoneSaid, let clock = WallClock(identifier: choice.timeZone.value)
    else { return }
    configuration.use(clock)
    timeZoneBasis = choice.timeZone.basis
  }
}
