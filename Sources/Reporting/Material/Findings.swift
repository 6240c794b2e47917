import Desk
import Metrics
import Statistics
import Wording

/// The insights of a period in words.
struct Findings {
  private let material: ReportMaterial

  struct Entry {
    var tone: Finding.Tone
    var said: FindingPhrase.Text
  }

  init(_ material: ReportMaterial) { self.material = material }

  /// Most important first.
  var entries: [Entry] {
    material.insights
      .insights(of: OverviewSection(material).figures, material.request.targets).map(entry)
  }

  private var words: Words { material.words }
  private var before: String { words.say(.previous(material.period.kind)) }

  private func entry(_ insight: Insight) -> Entry {
    switch insight {
    case .categoryRise(let rise): Entry(tone: .bad, said: said(rise))
    case .reopenedBatch(let batch):
      Entry(
        tone: .bad,
        said: words.say(
          FindingPhrase.batch(
            category: batch.category, days: (batch.firstDay, batch.lastDay),
            reopened: batch.inside.successes, of: batch.inside.total,
            rate: (
              words.text(batch.inside.value, .ratio), words.text(batch.outside.value, .ratio)
            ))))
    case .shortfall(let worsened, let missed):
      Entry(
        tone: .bad,
        said: words.say(
          FindingPhrase.worse(
            moved: worsened.map(said), missed: missed.map(said), since: before)))
    case .repeatComplaints(let customers, let complaints, let rate):
      Entry(
        tone: .bad,
        said: words.say(
          FindingPhrase.repeaters(
            customers: customers, complaints: complaints, rate: words.text(rate, .ratio))))
    case .slowHolidays(let holidays):
      Entry(
        tone: .neutral,
        said: words.say(
          FindingPhrase.holidays(
            tickets: holidays.tickets,
            calendar: (
              words.duration(holidays.calendar), words.duration(holidays.calendarOrdinary)
            ),
            business: (
              words.duration(holidays.business), words.duration(holidays.businessOrdinary)
            ))))
    case .improvement(let improved):
      Entry(
        tone: .good,
        said: words.say(FindingPhrase.better(moved: improved.map(said), since: before)))
    }
  }

  private func said(_ rise: CategoryRise) -> FindingPhrase.Text {
    let share = rise.share
    return words.say(
      FindingPhrase.categoryRise(
        rise.category.split(separator: "/").last.map(String.init) ?? rise.category,
        share: said(share), count: (share.reference.successes, share.now.successes),
        change: (
          share.relativeChange.map { words.text($0, .ratio) } ?? words.say(.noValue),
          words.say(.points(share.change)), before
        ),
        channel: rise.channel.map { channel in
          (
            channel.name, (channel.share.reference.successes, channel.share.now.successes),
            channel.satisfaction.map(said), channel.complaints.map(said)
          )
        }))
  }

  private func said(_ moved: RatioScan<[String?]>.Segment) -> FindingPhrase.Move<String> {
    (words.text(moved.referenceValue, .ratio), words.text(moved.nowValue, .ratio))
  }

  private func said(_ figure: FigureTable.Figure) -> String {
    words.say(
      ConclusionPhrase.figure(
        material.label(figure.metric, figure.statistic),
        value: words.text(figure.now.value, figure.unit),
        change: figure.comparison?.change.map { words.change($0, figure.unit) } ?? ""))
  }

  private func said(_ missed: (figure: FigureTable.Figure, target: Double)) -> String {
    let figure = missed.figure
    return words.say(
      ConclusionPhrase.missed(
        material.label(figure.metric, figure.statistic),
        value: words.text(figure.now.value, figure.unit),
        target: words.text(missed.target, figure.unit)))
  }
}
