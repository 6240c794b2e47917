import Desk
import Intake
import JSONWriting
import Reporting
import Wording

/// What a question is answered with, and what is said beside it.
package struct Answer: Sendable {
  package var body: any AnswerBody
  /// Sentences for whoever asked, beside the numbers.
  package var notes: [String] = []
  package var files: [ImportedFile] = []
  /// Tickets that the configuration leaves out of every number.
  package var excludedTickets: [ExcludedTickets: Int] = [:]
  /// Whether the question was asked in vain, such as an inspection of files that hold no records.
  package var isFailure = false

  package init(_ body: any AnswerBody, notes: [String] = []) {
    self.body = body
    self.notes = notes
  }

  package func text(_ format: OutputFormat, width: Int) -> [UInt8] {
    switch format {
    case .table:
      Array(
        AlignedText(width: max(width, AlignedText.narrowestPage), language: body.language).text(
          body.page
        ).utf8)
    case .csv: Array(CSVText.text(body.data).utf8)
    case .markdown: Array(MarkdownText(language: body.language).text(body.document).utf8)
    case .json: json
    }
  }

  private var json: [UInt8] {
    var json = JSONWriter()
    body.write(to: &json)
    json.endLine()
    return json.bytes
  }
}

package enum OutputFormat: String, Sendable, CaseIterable {
  case table
  case csv
  case json
  case markdown
}

/// An answer for people and for programs. It says what there is; each format has one writer.
package protocol AnswerBody: Sendable {
  var language: Language { get }
  /// For people at a terminal: from top to bottom, a blank line between the parts.
  var page: [PagePart] { get }
  /// For people who read Markdown: the page, unless a body has more room for it there.
  var document: [PagePart] { get }
  /// For programs that read CSV: exact numbers, nothing for no data, ids instead of titles.
  var data: [Table] { get }
  /// For programs that read JSON. What is written is a contract.
  func write(to json: inout JSONWriter)
}

extension AnswerBody {
  package var document: [PagePart] { page }
  package var words: Words { Words(language) }
}

/// A part of an answer for people.
package enum PagePart: Sendable {
  case title(String, subtitle: String)
  /// Lines that are not broken.
  case lines([String])
  case paragraphs([PageParagraph])
  /// - Parameter alignedWith: further labels that the texts leave room for, those of other parts.
  case facts([PageFact], alignedWith: [String] = [])
  case table(Table)
  /// As wide as the terminal at the most, in which the widest columns give way.
  case fittedTable(Table, indent: Int = 0)
  case reference([ReferenceEntry])
}

/// A text of many words, which is broken where the terminal's line ends.
package struct PageParagraph: Sendable {
  package var text: String
  /// Blanks before the first line.
  package var indent: Int
  /// Further blanks before the other ones.
  package var hangingIndent: Int

  package init(_ text: String, indent: Int = 0, hangingIndent: Int = 0) {
    self.text = text
    self.indent = indent
    self.hangingIndent = hangingIndent
  }
}

/// A label, and what there is to say under it.
package typealias PageFact = (label: String, text: String)

/// One thing of a reference, with the facts about it. The first of a group has the group's heading;
/// `anchor` is unique in a document, in which the same reference may stand in several languages.
package typealias ReferenceEntry = (
  id: String, name: String, groupHeading: String?, anchor: String, facts: [PageFact]
)
