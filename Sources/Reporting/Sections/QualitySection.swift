import Desk
import Metrics
import Quality
import Statistics
import Wording

extension SectionBuilder {
  /// How well contacts were handled, whether reviewers agree, and agents against what their cases let one
  /// expect.
  static let quality = SectionBuilder(
    id: "quality", title: { $0.quality.title },
    content: { material in
      let texts = material.phrases.quality
      guard let quality = material.quality else {
        return Content(lead: texts.missing, blocks: [.missing(texts.missing)])
      }
      let language = material.phrases.language
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
      return Content(
        lead: quality.lead(texts, material.words),
        blocks: (tables + overview.prefix(1)).map { .table($0) } + funnels.map { .chart($0) }
          + (overview.dropFirst() + people).map { .table($0) })
    })
}

extension QualityMaterial {
  fileprivate func lead(_ texts: QualityTexts, _ words: Words) -> String {
    let total = byAgent.total
    let agents = byAgent.groups.count { $0.name != nil }
    let costliest = byAgent.items.first.flatMap { item in
      item.share.map { texts.costliest(item.name, QuantityText.text($0, .ratio)) }
    }
    let mean = total.score.map { texts.meanOf(QuantityText.text($0.value, .score)) }
    let below = comparisons.flatMap { compared in
      compared.comparison.standings.filter { $0.level == .below }.map {
        compared.names[$0.agent]
      }
    }
    return words.sentences([
      texts.lead(total.reviews, agents), mean ?? "", costliest ?? "",
      texts.belowExpectation(Set(below).count),
    ])
  }
}
