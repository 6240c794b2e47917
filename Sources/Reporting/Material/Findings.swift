import Desk
import Metrics
import Statistics

/// The insights of a period in words.
struct Findings {
  private let material: ReportMaterial

  struct Entry {
    var tone: Finding.Tone
    var said: ConclusionTexts.Said
  }

  init(_ material: ReportMaterial) { self.material = material }

  /// Most important first.
  var entries: [Entry] {
    material.insights
      .insights(of: Overview(material).figures, material.request.targets).map(entry)
  }

  private var texts: ConclusionTexts { material.phrases.conclusion }
  private var words: Words { material.words }
  private var before: String { words.previous(material.period.kind) }

  private func entry(_ insight: Insight) -> Entry {
    switch insight {
    case .categoryRise(let rise): Entry(tone: .bad, said: said(rise))
    case .reopenedBatch(let batch):
      Entry(
        tone: .bad,
        said: texts.batch(
          .init(
            category: batch.category, firstDay: batch.firstDay, lastDay: batch.lastDay,
            reopened: batch.inside.successes, total: batch.inside.total,
            rate: words.text(batch.inside.value, .ratio),
            rest: words.text(batch.outside.value, .ratio))))
    case .shortfall(let worsened, let missed):
      Entry(
        tone: .bad,
        said: texts.figures(
          .init(moved: worsened.map(said), missed: missed.map(said), before: before)))
    case .repeatComplaints(let repeats):
      Entry(
        tone: .bad,
        said: texts.repeaters(
          .init(
            customers: repeats.customers, complaints: repeats.complaints,
            rate: words.text(repeats.rate, .ratio))))
    case .slowHolidays(let holidays):
      Entry(
        tone: .neutral,
        said: texts.holiday(
          .init(
            tickets: holidays.tickets, calendar: words.duration(holidays.calendar),
            calendarOrdinary: words.duration(holidays.calendarOrdinary),
            business: words.duration(holidays.business),
            businessOrdinary: words.duration(holidays.businessOrdinary))))
    case .improvement(let improved):
      Entry(
        tone: .good,
        said: texts.good(.init(moved: improved.map(said), missed: [], before: before)))
    }
  }

  private func said(_ rise: CategoryRise) -> ConclusionTexts.Said {
    let share = rise.share
    return texts.category(
      .init(
        category: rise.category.split(separator: "/").last.map(String.init) ?? rise.category,
        share: words.text(share.nowValue, .ratio),
        shareBefore: words.text(share.beforeValue, .ratio),
        relative: share.relativeChange.map { words.text($0, .ratio) } ?? words.renderer.noValue,
        points: words.points(share.change), count: share.now.successes,
        countBefore: share.before.successes, before: before,
        channel: rise.channel.map { channel in
          .init(
            name: channel.name, count: channel.share.now.successes,
            countBefore: channel.share.before.successes,
            satisfaction: channel.satisfaction.map(said),
            complaints: channel.complaints.map(said))
        }))
  }

  private func said(_ moved: RatioScan<[String?]>.Segment) -> (now: String, before: String) {
    (words.text(moved.nowValue, .ratio), words.text(moved.beforeValue, .ratio))
  }

  private func said(_ figure: FigureTable.Figure) -> String {
    texts.figure(
      material.label(figure.metric, figure.statistic), words.text(figure.now.value, figure.unit),
      figure.comparison?.change.map { words.change($0, figure.unit) } ?? "")
  }

  private func said(_ missed: MissedTarget) -> String {
    let figure = missed.figure
    return texts.missed(
      material.label(figure.metric, figure.statistic), words.text(figure.now.value, figure.unit),
      words.text(missed.target, figure.unit))
  }
}
