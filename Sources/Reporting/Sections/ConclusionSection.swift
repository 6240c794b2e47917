import Desk
import Metrics
import Statistics
import Wording

/// What changed, whether it is real, and what is to be decided.
struct ConclusionSection: ReportSection {
  typealias Theme = ConclusionPhrase

  static let id = "conclusion"

  let material: ReportMaterial

  var content: SectionContent {
    guard material.tally(.ticketsCreated).count + material.tally(.ticketsResolved).count > 0
    else { return without(.missing, lead: .nothing) }
    let figures = OverviewSection(material: material).figures
    // Most important first.
    let entries = material.insights.insights(of: figures, material.request.targets).map {
      (tone: $0.tone, said: words.say(phrase($0)))
    }
    guard !entries.isEmpty else {
      let calm = Finding(tone: .neutral, sentence: say(.calm), evidence: say(.calmEvidence))
      return SectionContent(lead: say(.calm), blocks: [.findings([calm])])
    }
    let decided = entries.map(\.said).filter { !$0.decision.isEmpty }
    let findings = entries.map {
      Finding(tone: $0.tone, sentence: $0.said.sentence, evidence: $0.said.evidence)
    }
    let decisions = Block.table(
      id: "decisions", title: say(.decisions), of: decided,
      columns: [
        .text("topic", say(.reason)) { $0.topic },
        .text("decision", say(.decision)) { $0.decision },
      ])
    return SectionContent(
      lead: words.sentences([say(.lead(findings: entries.count, decisions: decided.count))]),
      blocks: [.findings(findings), decided.isEmpty ? nil : decisions])
  }

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
    case .repeatComplaints(let customers, let complaints, let rate):
      .repeaters(
        customers: customers, complaints: complaints, rate: words.text(rate, .ratio))
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
      })
  }

  private func said(_ moved: RatioScan<[String?]>.Segment) -> FindingPhrase.Move<String> {
    (words.text(moved.referenceValue, .ratio), words.text(moved.nowValue, .ratio))
  }

  private func said(_ figure: FigureTable.Figure) -> String {
    say(
      .figure(
        words.label(figure),
        value: words.text(figure.now.value, figure.unit),
        change: figure.comparison?.change.map { words.change($0, figure.unit) } ?? ""))
  }

  private func said(_ missed: (figure: FigureTable.Figure, target: Double)) -> String {
    let figure = missed.figure
    return say(
      .missed(
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
