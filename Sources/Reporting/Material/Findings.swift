import Desk
import Metrics
import Statistics
import Wording

/// The insights of a period in words.
struct Findings {
  let material: ReportMaterial

  struct Entry {
    var tone: Finding.Tone
    var said: FindingPhrase.Text
  }

  /// Most important first.
  var entries: [Entry] {
    let figures = OverviewSection(material: material).figures
    return material.insights.insights(of: figures, material.request.targets).map {
      Entry(tone: $0.tone, said: words.say(phrase($0)))
    }
  }

  private var words: Words { material.words }
  private var before: String { words.say(.previous(material.period.kind)) }

  private func phrase(_ insight: Insight) -> FindingPhrase {
    switch insight {
    case .categoryRise(let rise): phrase(rise)
    case .reopenedBatch(let batch):
      .batch(
        category: batch.category, days: (batch.firstDay, batch.lastDay),
        reopened: batch.inside.successes, of: batch.inside.total,
        rate: (words.text(batch.inside.value, .ratio), words.text(batch.outside.value, .ratio)))
    case .shortfall(let worsened, let missed):
      .worse(moved: worsened.map(said), missed: missed.map(said), since: before)
    case .repeatComplaints(let repeats):
      .repeaters(
        customers: repeats.customers, complaints: repeats.complaints,
        rate: words.text(repeats.rate, .ratio))
    case .slowHolidays(let holidays):
      .holidays(
        tickets: holidays.tickets,
        calendar: (words.duration(holidays.calendar), words.duration(holidays.calendarOrdinary)),
        business: (words.duration(holidays.business), words.duration(holidays.businessOrdinary)))
    case .improvement(let improved): .better(moved: improved.map(said), since: before)
    }
  }

  private func phrase(_ rise: CategoryRise) -> FindingPhrase {
    let share = rise.share
    return .categoryRise(
      rise.category.split(separator: "/").last.map(String.init) ?? rise.category,
      share: said(share), count: (share.before.successes, share.now.successes),
      change: (
        share.relativeChange.map { words.text($0, .ratio) } ?? words.say(.noValue),
        words.say(.points(share.change)), before
      ),
      channel: rise.channel.map { channel in
        .init(
          name: channel.name,
          count: (channel.share.before.successes, channel.share.now.successes),
          satisfaction: channel.satisfaction.map(said),
          complaints: channel.complaints.map(said))
      })
  }

  private func said(_ moved: RatioScan<[String?]>.Segment) -> FindingPhrase.Move<String> {
    (words.text(moved.beforeValue, .ratio), words.text(moved.nowValue, .ratio))
  }

  private func said(_ figure: FigureTable.Figure) -> String {
    words.say(
      ConclusionPhrase.figure(
        words.label(figure),
        value: words.text(figure.now.value, figure.unit),
        change: figure.comparison?.change.map { words.change($0, figure.unit) } ?? ""))
  }

  private func said(_ missed: MissedTarget) -> String {
    let figure = missed.figure
    return words.say(
      ConclusionPhrase.missed(
        words.label(figure),
        value: words.text(figure.now.value, figure.unit),
        target: words.text(missed.target, figure.unit)))
  }
}

extension Insight {
  fileprivate var tone: Finding.Tone {
    switch self {
    case .categoryRise, .reopenedBatch, .shortfall, .repeatComplaints: .bad
    case .slowHolidays: .neutral
    case .improvement: .good
    }
  }
}
