import Desk

/// A numbered part of the report, with its main point said first.
package struct Section: Sendable {
  /// A stable key such as `satisfaction`: the anchor in the page and the key in the JSON.
  package var id: String
  package var number: Int
  package var title: String
  /// A name short enough for a workbook's tab (31 characters at most).
  package var sheetTitle: String
  /// The section's main point in one or two sentences.
  package var lead: String
  package var blocks: [Block]

  package init(
    id: String, number: Int, title: String, sheetTitle: String, lead: String,
    blocks: [Block] = []
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.sheetTitle = sheetTitle
    self.lead = lead
    self.blocks = blocks
  }
}

/// One thing in a section. A new kind fails to compile until every renderer draws it.
package enum Block: Sendable {
  case paragraph(String)
  case findings([Finding])
  case headlines([Headline])
  case table(Table)
  case chart(Chart)
  /// One line in place of a part that the data does not allow: what is missing and which column
  /// would supply it.
  case missing(String)
}

/// A sentence of the conclusion with the numbers that carry it.
package struct Finding: Sendable {
  package enum Tone: String, Sendable {
    case good
    case bad
    case neutral
  }

  package var tone: Tone
  package var sentence: String
  /// The numbers behind the sentence, in small print.
  package var evidence: String

  package init(tone: Tone, sentence: String, evidence: String) {
    self.tone = tone
    self.sentence = sentence
    self.evidence = evidence
  }
}

/// A KPI as a card at the head of the report.
package struct Headline: Sendable {
  package var metric: String
  package var label: String
  package var value: Cell
  /// The comparison line, such as `vs last month +3.1 points`.
  package var comparison: String
  /// The target line, such as `target 85.0% - missed`; empty without a target.
  package var target: String
  package var verdict: Verdict?
  package var trend: [Double?]

  package init(
    metric: String, label: String, value: Cell, comparison: String, target: String,
    verdict: Verdict?, trend: [Double?]
  ) {
    self.metric = metric
    self.label = label
    self.value = value
    self.comparison = comparison
    self.target = target
    self.verdict = verdict
    self.trend = trend
  }
}
