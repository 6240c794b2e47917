import Desk
import Intake
import Metrics
import Wording

/// From when to when the data reaches and what it lacks, before anything is said of it.
struct CoverageSection: ReportSection {
  typealias Theme = CoveragePhrase

  static let id = "coverage"

  let material: ReportMaterial

  var content: SectionContent {
    let facts = CoverageFacts(material.analysis, material.request)
    let sentences = facts.sentences
    guard let leading = facts.coverage.leading else {
      return SectionContent(lead: words.sentences([say(.nothing)]), blocks: [])
    }
    guard facts.notes.contains(where: \.isGrave) else {
      let newest = leading.wholePeriods(of: material.period.kind).last
      let fine = say(.fine(leading.kind, leading.days, newestWhole: newest))
      return SectionContent(lead: words.sentences([fine]), blocks: [])
    }
    return SectionContent(
      lead: words.sentences(Array(sentences.prefix(1))),
      blocks: [
        sentences.count > 1 ? .paragraph(words.sentences(Array(sentences.dropFirst()))) : nil,
        .table(facts.table),
      ])
  }
}

/// What the data of a report, or of an inspection, covers: as a table, and as entries for programs.
package struct CoverageFacts {
  package let coverage: Coverage
  /// The most important first.
  package let notes: [CoverageNote]
  private let kind: Period.Kind
  private let words: Words

  init(_ analysis: Analysis, _ request: ReportRequest) {
    let reach = PeriodReach(analysis, request.period)
    let bases = [reach.previous, reach.yearBefore].compactMap(\.self)
    let own =
      analysis.coverage.notes(on: request.period, isAsked: request.isPeriodAsked)
      + bases.flatMap(analysis.coverage.notes(onBase:))
    self.init(
      analysis.coverage, of: request.files, own + analysis.incidentNotes(on: request.period),
      by: request.period.kind, language: request.language)
  }

  package init(
    _ coverage: Coverage, of files: [ImportedFile], _ own: [CoverageNote] = [],
    by kind: Period.Kind = .month, language: Language
  ) {
    var unused: [String] = []
    for column in files.flatMap(\.columns) where column.role == nil {
      if !unused.contains(column.name) { unused.append(column.name) }
    }
    let lasting = coverage.notes + (unused.isEmpty ? [] : [.unusedColumns(unused)])
    let all = own + lasting.filter(\.isGrave) + lasting.filter { !$0.isGrave }
    notes = all.enumerated().filter { all.firstIndex(of: $1) == $0 }.map(\.element)
    self.coverage = coverage
    self.kind = kind
    words = Words(language)
  }

  package var sentences: [String] { notes.map { words.say(CoveragePhrase.note($0)) } }

  /// One row a kind of record.
  package var table: Table {
    func say(_ phrase: CoveragePhrase) -> String { words.say(phrase) }
    return Table(
      id: "coverage", title: "", of: coverage.records,
      columns: [
        .text("kind", say(.kindColumn)) { say(.kind($0.kind)) },
        .text("from", say(.first)) { $0.days.first.description },
        .text("to", say(.newest)) { $0.days.last.description },
        .text("whole_periods", say(.wholePeriods)) { record in
          let whole = record.wholePeriods(of: kind)
          return whole.first.flatMap { first in
            whole.last.map { say(.whole(whole.count, first, $0)) }
          }
        },
      ], note: say(.tableNote))
  }

  var entries: [Report.Coverage] {
    let clock = coverage.clock
    return coverage.records.map { record in
      let isLeading = record.kind == coverage.leading?.kind
      return Report.Coverage(
        kind: record.kind.rawValue, from: clock.text(of: record.first),
        to: clock.text(of: record.newest),
        wholePeriods: record.wholePeriods(of: kind).map(\.description),
        notes: notes.filter { $0.kind == record.kind || isLeading && $0.kind == nil }.map {
          .init(code: $0.code, text: words.say(CoveragePhrase.note($0)))
        })
    }
  }
}
