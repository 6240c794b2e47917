import Desk
import Improvement
import Metrics
import Statistics
import Wording

/// What differs from what is usual, where it sits, what is done about it already, and what is to be
/// decided.
struct ConclusionSection: ReportSection {
  typealias Theme = ConclusionPhrase

  static let id = "conclusion"

  let material: ReportMaterial

  var content: SectionContent {
    guard material.tally(.ticketsCreated).count + material.tally(.ticketsResolved).count > 0
    else { return without(.missing, lead: .nothing) }
    let conclusion = material.conclusion
    let isCalm = conclusion.changedCount == 0
    let calm = say(
      isCalm ? .calm(judged: material.facts.judgedCount) : .unsure(conclusion.changedCount))
    guard !conclusion.findings.isEmpty else {
      let finding = Finding(tone: .neutral, sentence: calm, evidence: say(.calmEvidence))
      return SectionContent(lead: words.sentences([calm]), blocks: [.findings([finding])])
    }
    let entries = conclusion.findings.map { (finding: $0, said: text(of: $0)) }
    let decided = entries.filter { $0.finding.line == .decide }.map(\.said)
    let findings = entries.map {
      Finding(
        tone: $0.finding.isGood.map { $0 ? .good : .bad } ?? .neutral,
        sentence: $0.said.sentence,
        evidence: words.sentences([$0.said.ending]) + " " + $0.said.evidence)
    }
    let decisions = Block.table(
      id: "decisions", title: say(.decisions), of: decided,
      columns: [
        .text("topic", say(.reason)) { $0.topic },
        .text("decision", say(.decision)) { $0.ending },
      ])
    return SectionContent(
      lead: words.sentences([
        say(
          .lead(
            findings: entries.count, decisions: decided.count, more: conclusion.cutCount)),
        isCalm ? calm : "",
      ]),
      blocks: [.findings(findings), picture, decided.isEmpty ? nil : decisions])
  }

  /// The first figure that the findings speak of, with what is usual for the period.
  private var picture: Block? {
    guard let fact = material.conclusion.findings.lazy.flatMap(\.facts).first,
      let usual = fact.judgement.usual
    else { return nil }
    let label = label(fact)
    let segment = fact.isTotal ? nil : material.name(of: fact)
    let count = 13
    let values = Array(fact.values.suffix(count))
    let periods = Array(material.reach.baseline.periods.suffix(count))
    func row(_ value: Double) -> [Double] { values.map { _ in value } }
    return .chart(
      id: "conclusion_figure", title: say(.picture(label, of: segment)),
      description: say(.pictureDescription(label, of: segment)),
      drawing: .lines(
        LineDrawing(
          labels: material.labels(of: periods),
          series: [ChartSeries(name: label, values: values)], unit: fact.unit,
          limits: .init(centre: usual.expected, lower: row(usual.low), upper: row(usual.high)),
          signals: fact.judgement.verdict.isChange ? [values.count - 1] : [])))
  }

  /// The findings as they stand in the document's data.
  var entries: [Report.ConclusionEntry] {
    material.conclusion.findings.map { finding in
      let said = text(of: finding)
      return Report.ConclusionEntry(
        facts: finding.facts.map(material.named), line: finding.line.rawValue,
        text: said.sentence + " " + words.sentences([said.ending]))
    }
  }

  private func text(of finding: Conclusion.Finding) -> FindingPhrase.Text {
    words.say(phrase(finding.subject))
  }

  private func phrase(_ subject: Conclusion.Subject) -> FindingPhrase {
    switch subject {
    case .coverage(let notes): .coverage(notes.map { words.say(CoveragePhrase.note($0)) })
    case .change(let change): .change(said(change))
    case .missed(let missed):
      .missed(
        missed.map { fact, target in
          words.say(
            .missedFigure(
              label(fact), value: words.text(fact.measurement.value, fact.unit),
              target: words.text(target, fact.unit)))
        })
    case .overdue(let actions): .overdue(actions.map(said))
    case .worked(let review):
      .worked(
        said(review), figure: review.effect.metric.map(figureLabel) ?? "",
        before: words.text(review.effect.segmentBefore?.value, review.effect.unit),
        after: words.text(review.effect.segmentAfter?.value, review.effect.unit))
    case .late(let tickets, let unanswered): .late(tickets: tickets, unanswered: unanswered)
    case .reopenedBatch(let batch):
      .batch(
        category: batch.category, days: (batch.firstDay, batch.lastDay),
        reopened: batch.inside.successes, of: batch.inside.total,
        rate: (words.text(batch.inside.value, .ratio), words.text(batch.outside.value, .ratio)))
    case .repeatComplaints(let customers, let complaints, let rate):
      .repeaters(
        customers: customers, complaints: complaints, rate: words.text(rate, .ratio))
    case .slowHolidays(let holidays):
      .holidays(
        tickets: holidays.tickets,
        calendar: (words.duration(holidays.calendar), words.duration(holidays.calendarOrdinary)),
        business: (words.duration(holidays.business), words.duration(holidays.businessOrdinary)))
    }
  }

  private func said(_ change: Conclusion.Change) -> FindingPhrase.ChangedFigure {
    let fact = change.fact
    let judgement = fact.judgement
    var said = FindingPhrase.ChangedFigure(
      label(fact), of: fact.isTotal ? nil : material.name(of: fact),
      value: words.text(fact.measurement.value, fact.unit), usual: usual(fact))
    if let since = judgement.since, since != material.period {
      said.drift = (
        words.say(.period(since)), words.text(judgement.usual?.expected, fact.unit)
      )
    }
    said.verdict = judgement.verdict
    said.isHigher = judgement.distance > 0
    if fact.isTotal, let figure = material.figures[fact.metric, fact.statistic],
      let change = figure.shownChange
    {
      said.change = words.say(
        .changeSince(
          words.change(change, figure.unit), words.say(.previous(material.period.kind))))
    }
    said.carrier = change.carrier.map { carrier in
      .init(
        segment: material.name(of: carrier)
          + (carrier.metric.id == fact.metric.id ? "" : " (\(label(carrier)))"),
        value: words.text(carrier.measurement.value, carrier.unit), usual: usual(carrier),
        share: change.share.map { words.text($0, .ratio) })
    }
    said.also = change.also.map { other in
      let place = other.isTotal || other.key == fact.key ? "" : " (\(material.name(of: other)))"
      return label(other) + place + " " + words.text(other.measurement.value, other.unit)
    }
    said.action = change.action.map(self.said)
    return said
  }

  private func said(_ review: ActionReview) -> FindingPhrase.NamedAction {
    let (action, history) = (review.action, material.history)
    let id = history.label(action.id).map { $0 + " " } ?? ""
    return FindingPhrase.NamedAction(
      name: id + (material.redaction.text(ifAny: history.label(action.action)) ?? ""),
      owner: history.label(action.owner),
      due: action.dueAt.map { material.settings.clock.local($0).date.description },
      isOverdue: review.state == .overdue)
  }

  private func label(_ fact: JudgedFact) -> String { words.label(fact.metric, fact.statistic) }

  private func figureLabel(_ name: String) -> String {
    (try? MetricRequest(name)).map { words.label($0.metric, $0.statistics[0]) } ?? name
  }

  private func usual(_ fact: JudgedFact) -> (low: String, high: String) {
    let usual = fact.judgement.usual
    return (words.text(usual?.low, fact.unit), words.text(usual?.high, fact.unit))
  }
}
