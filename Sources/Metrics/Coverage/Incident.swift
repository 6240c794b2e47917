import Desk

/// A stretch of time in which something was out of the ordinary, such as an outage, by its name.
package struct Incident: Sendable, Hashable {
  package let name: String
  package let from: Instant
  /// The first moment after it.
  package let to: Instant

  package init(name: String, from: Instant, to: Instant) {
    self.name = name
    self.from = from
    self.to = to
  }

  func contains(_ instant: Instant) -> Bool { from <= instant && instant < to }
}

extension AnalysisSettings {
  /// Those whose records count nowhere.
  var leftOut: [Incident] { leavesOutIncidents ? incidents : [] }
}

extension Analysis {
  /// What is to be said of incidents beside numbers of a period: nothing where none is configured, or
  /// where they are counted and no record of the period falls into one.
  package func incidentNotes(on period: Period?) -> [CoverageNote] {
    guard !settings.incidents.isEmpty else { return [] }
    let span = period?.span(on: settings.clock)
    var counts: [Coverage.Kind: Int] = [:]
    for kind in [Coverage.Kind.created, .answers, .reviews] {
      history.forEachMoment(of: kind) { raw in
        let instant = Instant(secondsSince1970: Int(raw))
        guard raw != .max, span?.contains(instant) ?? true else { return }
        if settings.incidents.contains(where: { $0.contains(instant) }) {
          counts[kind, default: 0] += 1
        }
      }
    }
    guard settings.leavesOutIncidents || !counts.isEmpty else { return [] }
    return [
      .incidents(settings.incidents, isLeftOut: settings.leavesOutIncidents, counts: counts)
    ]
  }
}
