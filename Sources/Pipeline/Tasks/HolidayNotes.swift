import Desk
import Metrics
import Wording

extension Analysis {
  /// A sentence for each source of holidays that does not know every year in which the working time of
  /// tickets is counted. None where no metric counts working time.
  func holidayNotes(
    for requests: [MetricRequest], during period: Period?, in language: Language
  ) -> [String] {
    guard requests.contains(where: { $0.metric.mayCountWorkingTime }), let reach = creationReach
    else { return [] }
    let oldest = settings.clock.local(reach.oldest).date
    let newest = settings.clock.local(newestInstant ?? reach.newest).date
    let first = max(oldest, period?.first ?? oldest)
    let last = min(newest, period?.last ?? newest)
    guard first <= last else { return [] }
    var told: [HolidaySource] = []
    for calendar in [settings.calendar] + settings.calendars.map(\.calendar) {
      for source in calendar.sourcesNotKnowing(first...last) where !told.contains(source) {
        told.append(source)
      }
    }
    return told.map { CalendarPhrase.unknownYears($0).text(in: language) }
  }
}

extension Metric {
  /// Business times do, and the attainment of standards where they say so.
  fileprivate var mayCountWorkingTime: Bool {
    id.rawValue.hasSuffix("_business") || id.rawValue.hasSuffix("_attainment")
  }
}
