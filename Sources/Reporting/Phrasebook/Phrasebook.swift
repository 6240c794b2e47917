import Desk

/// All text of the product in one language. A phrase that a language lacks does not compile; a
/// metric without its texts fails a test.
package struct Phrasebook: Sendable {
  package let language: Language
  package let words: Words
  package let metrics: MetricTexts
  package let metricReference: MetricReferenceTexts
  let cover: CoverTexts
  let conclusion: ConclusionTexts
  let overview: OverviewTexts
  package let change: ChangeTexts
  package let segments: SegmentTexts
  let durations: DurationTexts
  let volume: VolumeTexts
  let response: ResponseTexts
  let resolution: ResolutionTexts
  let complaints: ComplaintTexts
  package let dataQuality: DataQualityTexts
  let definitions: DefinitionTexts

  package static func of(_ language: Language) -> Phrasebook {
    switch language {
    case .simplifiedChinese:
      Phrasebook(
        language: language, words: .simplifiedChinese, metrics: .simplifiedChinese,
        metricReference: .simplifiedChinese,
        cover: .simplifiedChinese, conclusion: .simplifiedChinese, overview: .simplifiedChinese,
        change: .simplifiedChinese, segments: .simplifiedChinese,
        durations: .simplifiedChinese,
        volume: .simplifiedChinese, response: .simplifiedChinese,
        resolution: .simplifiedChinese,
        complaints: .simplifiedChinese,
        dataQuality: .simplifiedChinese, definitions: .simplifiedChinese)
    case .english:
      Phrasebook(
        language: language, words: .english, metrics: .english,
        metricReference: .english, cover: .english,
        conclusion: .english, overview: .english, change: .english, segments: .english,
        durations: .english,
        volume: .english,
        response: .english,
        resolution: .english, complaints: .english,
        dataQuality: .english,
        definitions: .english)
    }
  }
}
