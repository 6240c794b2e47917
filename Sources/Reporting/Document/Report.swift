import Desk
import Foundation
import Wording

/// The report before it takes a form: no page, workbook or JSON can disagree about it.
///
/// All text is in the report's language already; all numbers are numbers still, with their unit.
package struct Report: Sendable {
  package var title: String
  package var organisation: String
  /// The period's name, such as `2026-05`.
  package var period: String
  /// As the title has it: of a period that the data covers in part, its covered days.
  package var shownPeriod: String
  package var language: Language
  /// What the cover says beside the title: period, data until, sample sizes, files.
  package var coverFacts: [Fact] = []
  /// What the data covers, by kind of record; what is not about one kind is said of the first.
  package var coverage: [Coverage] = []
  package var sections: [Section] = []
  /// Every figure that was judged, with its one verdict.
  package var facts: [JudgedFigure] = []
  package var conclusion: [ConclusionEntry] = []
  /// One row a ticket of the period with the values that the measures were made from. Drawn in the
  /// workbook only: a page with it would be too large to send.
  package var ticketRegister: LongTable?

  package init(title: String, organisation: String, period: String, language: Language) {
    self.title = title
    self.organisation = organisation
    self.period = period
    shownPeriod = period
    self.language = language
  }

  package var words: Words { Words(language) }

  /// A label and what it says: `Data until`, `2026-05-31 23:59`.
  package struct Fact: Sendable, Equatable {
    package var label: String
    package var value: String
  }
}

extension Report {
  /// The stretch of time that one kind of record covers.
  package struct Coverage: Sendable {
    /// A stable key such as `tickets_created`.
    package let kind: String
    /// The earliest and the newest record, with their offset: `2026-05-01T09:03:07+08:00`.
    package let from: String
    package let to: String
    /// Of the report's kind of period, oldest first: `2026-05`.
    package let wholePeriods: [String]
    package let notes: [Note]

    /// Something to be known, by a stable code.
    package struct Note: Sendable {
      package let code: String
      package let text: String
    }
  }
}

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
    id: String, number: Int, title: String, sheetTitle: String, lead: String, blocks: [Block]
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
  /// In place of a part: what is missing, and which column would supply it.
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
}

/// Writes a report in one form: a page, a workbook, JSON.
package protocol Renderer: Sendable {
  /// The file's name in the report's folder, such as `report.html`.
  var fileName: String { get }

  /// Writes the whole file at `path`, which does not exist yet.
  ///
  /// - Throws: an error that says why the file could not be written. Absent values are not errors.
  func render(_ report: Report, to path: String) throws
}

extension Renderer {
  package func write(_ content: Data, to path: String) throws(FaultPhrase) {
    do {
      try content.write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch {
      let code = ((error as? CocoaError)?.underlying as? POSIXError)?.code
      let reason = code.map { String(cString: strerror($0.rawValue)) }
      throw FaultPhrase.notWritten(path: path, reason: reason ?? error.localizedDescription)
    }
  }
}
