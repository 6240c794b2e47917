import Desk
import Metrics
import Quality
import Statistics
import Wording

/// How well contacts were handled, whether reviewers agree, and agents against what their cases let one
/// expect.
struct QualitySection: ReportSection {
  typealias Theme = QualityPhrase

  static let id = "quality"

  let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  var content: SectionContent {
    guard let quality = material.quality else {
      return SectionContent(lead: say(.missing), blocks: [.missing(say(.missing))])
    }
    let language = material.language
    let scores = ScoreTables(material.analysis.settings, language: language)
    let comparison = ComparisonTables(language: language)
    var tables = [
      scores.scores(quality.byTeam, by: .team), scores.scores(quality.byAgent, by: .agent),
    ]
    tables += [
      scores.sections(quality.byTeam.sections), scores.items(quality.byTeam.items),
      scores.kinds(quality.byTeam.kinds),
    ].compactMap(\.self)
    tables += scores.appeals(quality.byTeam)
    if quality.calibration.tickets > 0 {
      let calibration = CalibrationTables(language: language)
      tables += [
        calibration.agreements(quality.calibration),
        calibration.reviewers(quality.calibration.reviewers),
      ]
    }
    let overview = comparison.overview(quality.comparisons)
    let funnels = quality.comparisons.compactMap(comparison.funnel)
    let people = [
      quality.recognition.map { comparison.table($0) }, comparison.table(quality.hints),
    ].compactMap(\.self)
    return SectionContent(
      lead: quality.lead(words),
      blocks: (tables + overview.prefix(1)).map { .table($0) } + funnels.map { .chart($0) }
        + (overview.dropFirst() + people).map { .table($0) })
  }
}

extension QualityMaterial {
  fileprivate func lead(_ words: Words) -> String {
    func say(_ phrase: QualityPhrase) -> String { words.say(phrase) }
    let total = byAgent.total
    let agents = byAgent.groups.count { $0.name != nil }
    let costliest = byAgent.items.first.flatMap { item in
      item.share.map { say(.costliest(item: item.name, share: QuantityText.text($0, .ratio))) }
    }
    let mean = total.score.map { say(.meanOf(score: QuantityText.text($0.value, .score))) }
    let below = comparisons.flatMap { compared in
      compared.comparison.standings.filter { $0.level == .below }.map {
        compared.names[$0.agent]
      }
    }
    return words.sentences([
      say(.lead(reviews: total.reviews, agents: agents)), mean ?? "", costliest ?? "",
      say(.belowExpectation(agents: Set(below).count)),
    ])
  }
}
