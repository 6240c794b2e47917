import Configuration
import Desk
import Foundation
import HTMLRendering
import Intake
import JSONRendering
import Metrics
import Reporting
import Store
import TextRendering
import Wording
import XLSXRendering

/// Makes the period's report: `touchstone report`. The answer is the paths of its files.
package struct ReportQuestion: HistoryQuestion {
  package let period: PeriodChoice
  package var leavesOutIncidents = false
  private let formats: Set<Format>
  /// Nil for the configuration's.
  private let language: Language?
  /// The folder in which a folder of the period's name is made.
  private let outputPath: String

  enum Format: String, CaseIterable {
    case html
    case xlsx
    case json
  }

  /// - Parameter formats: their names with commas between them.
  /// - Throws: ``PipelineError`` for an unknown format.
  package init(
    period: PeriodChoice, formats: String, language: Language?, outputPath: String
  ) throws(PipelineError) {
    self.period = period
    guard !outputPath.isEmpty else { throw PipelineError(.wrongUsage, .emptyOutput) }
    self.language = language
    self.outputPath = outputPath
    self.formats = Set(
      try formats.split(separator: ",").map { name throws(PipelineError) in
        guard let format = Format(rawValue: String(name)) else {
          throw PipelineError(.wrongUsage, .unknownReportFormat(String(name)))
        }
        return format
      })
  }

  package var needs: HistoryNeeds {
    HistoryNeeds(columns: .named([], andPersonal: true), comments: true, digests: true)
  }

  package func answer(_ context: QuestionContext) async throws -> Answer {
    let language = language ?? context.configuration.language
    let period = try context.onePeriod
    let report = await request(period, context, language).report(of: context.analysis)
    let folder = try ResultFolder("\(outputPath)/\(period.folderName)")
    var written = try await render(
      report, into: folder, createdAt: context.moment(ofResultsOf: period))
    written.append(
      try folder.write("problems.csv") { path in
        let files = context.read.files + context.read.otherFiles
        let csv = CSVText.byteOrderMark + CSVText.text([problems(files, language)])
        try Data(csv.utf8).write(to: URL(fileURLWithPath: path))
      })
    try folder.putInPlace()
    var answer = Answer(
      SentenceAnswer(written, language: context.language),
      notes: context.privacyNotes + zoneNotes(context) + context.coverageNotes.map(context.say)
        + context.read.knownFiles.map { context.say(.knownFile(path: $0)) })
    answer.files = context.read.files
    return answer
  }

  private func zoneNotes(_ context: QuestionContext) -> [String] {
    let basis = context.workspace.timeZoneBasis
    if basis == .configuration { return [] }
    return [context.say(.timeZone(context.clock.identifier, basis))]
  }

  private func request(
    _ period: Period, _ context: QuestionContext, _ language: Language
  ) -> ReportRequest {
    let configuration = context.configuration
    var request = context.request(of: period, in: language)
    request.isPeriodAsked = context.isPeriodAsked
    request.files = context.read.files
    request.otherFiles = context.read.otherFiles.map(\.name)
    request.excludedTickets = context.read.excludedTickets
    request.targets = configuration.targets
    request.privacy = context.privacy
    request.personalColumns = context.read.personalColumns(configuration.intake.mapping[.tickets])
    return request
  }

  /// The forms of a report are independent: each is written by a thread of its own.
  private func render(
    _ report: Report, into folder: ResultFolder, createdAt: LocalDateTime
  ) async throws -> [String] {
    let renderers = Format.allCases.filter(formats.contains).map { format -> any Renderer in
      switch format {
      case .html: HTMLRenderer()
      case .xlsx: XLSXRenderer(createdAt: createdAt)
      case .json: JSONRenderer()
      }
    }
    return try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for (index, renderer) in renderers.enumerated() {
        group.addTask {
          (index, try folder.write(renderer.fileName) { try renderer.render(report, to: $0) })
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// Every problem of every file: file, line, column, code, what was expected.
  private func problems(_ files: [ImportedFile], _ language: Language) -> Table {
    var table = Table(
      id: "problems", title: "",
      columns: [
        .named("file"), .named("line", unit: .number), .named("column"), .named("code"),
        .named("expected"),
      ])
    for file in files {
      for problem in file.problems {
        table.rows.append([
          .text(file.name), problem.line.map { .number($0) } ?? .absent,
          .text(ifAny: problem.column), .text(problem.code.rawValue),
          .text(problem.expected(in: language)),
        ])
      }
      for (code, count) in file.problemCounts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        let listed = file.problems.count { $0.code == code }
        if listed < count {
          table.rows.append([
            .text(file.name), .absent, .absent, .text(code.rawValue),
            .text(ProblemPhrase.more(count - listed).text(in: language)),
          ])
        }
      }
    }
    return table
  }
}

/// Writes a page an agent and one workbook with a sheet each: `touchstone quality sheets`.
package struct SheetsQuestion: HistoryQuestion {
  package let period: PeriodChoice
  /// Nil for the configuration's.
  private let language: Language?
  /// The folder under which the period's sheets land.
  private let outputPath: String

  /// - Throws: ``PipelineError`` for an empty path.
  package init(
    period: PeriodChoice, language: Language?, outputPath: String
  ) throws(PipelineError) {
    guard !outputPath.isEmpty else { throw PipelineError(.wrongUsage, .emptyOutput) }
    self.period = period
    self.language = language
    self.outputPath = outputPath
  }

  package func answer(_ context: QuestionContext) async throws -> Answer {
    let period = try context.onePeriod
    let language = language ?? context.configuration.language
    let sheets = await AgentSheets(
      context.analysis, context.request(of: period, in: language))
    guard !sheets.names.isEmpty else {
      throw PipelineError(.nothingUsable, .nobodyToCompare(period))
    }
    var distinct = DistinctNames(except: ["agents"], joint: " ")
    let names = sheets.names.map { distinct.distinct(fileName(of: $0)) + ".html" }
    let folder = try ResultFolder(
      "\(outputPath)/\(period.folderName)/agents", of: names + ["agents.xlsx"])
    for (agent, name) in zip(sheets.names, names) {
      let report = sheets.report(of: agent)
      try folder.write(name) { try HTMLRenderer().render(report, to: $0) }
    }
    let renderer = XLSXRenderer(createdAt: context.moment(ofResultsOf: period))
    try folder.write("agents.xlsx") { try renderer.render(sheets.workbook, to: $0) }
    try folder.putInPlace()
    let sentence = context.say(.sheets(folder: folder.path, pages: sheets.names.count))
    return context.answer(SentenceAnswer([sentence], language: context.language))
  }
}

extension QuestionContext {
  fileprivate func request(of period: Period, in language: Language) -> ReportRequest {
    var request = ReportRequest(
      organisation: configuration.organisation, language: language, period: period)
    request.workers = workspace.workers
    return request
  }

  /// By the data and not by a clock, so that the same inputs give the same bytes.
  fileprivate func moment(ofResultsOf period: Period) -> LocalDateTime {
    clock.local(analysis.newestInstant ?? period.span(on: clock).to)
  }
}

/// A name that file systems and shells take, made of a person's.
private func fileName(of name: String) -> String {
  // 255 bytes are the most; characters have up to four.
  let legal = name.prefix(50).map { character in
    character.isLetter || character.isNumber || " -_()（）".contains(character)
      ? character : "_"
  }
  return legal.isEmpty ? "agent" : String(legal)
}
