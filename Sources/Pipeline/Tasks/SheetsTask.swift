import Configuration
import Desk
import HTMLRendering
import Intake
import Metrics
import Reporting
import XLSXRendering

/// Writes a page an agent and one workbook with a sheet each: `touchstone quality sheets`.
package struct SheetsTask: Sendable {
  package var workspace: Workspace
  package var period: PeriodChoice
  package var language: Language
  /// The folder under which the period's sheets land.
  package var outputPath: String

  /// - Parameter language: nil for the configuration's.
  package init(
    workspace: Workspace, period: PeriodChoice, language: Language? = nil, outputPath: String
  ) {
    self.workspace = workspace
    self.language = language ?? workspace.configuration.language
    self.period = period
    self.outputPath = outputPath
  }

  package struct Result: Sendable {
    package var folder: String
    package var pages: Int
    package var files: [ImportedFile]
    package var leftOut: [ExcludedTickets: Int]
    package var notes: [String]
  }

  /// - Throws: ``PipelineError`` when nothing could be read, no agent has a case in the period, or the sheets
  ///   cannot be written.
  package func run() async throws -> Result {
    let read = try await workspace.read(keeping: .none)
    let analysis = workspace.analysis(of: read)
    guard let chosen = try period.period(in: analysis) else {
      throw PipelineError(
        .wrongUsage, "sheets speak of a period; say one, such as --period 2026-05")
    }
    var request = ReportRequest(
      organisation: workspace.configuration.organisation, language: language,
      period: chosen)
    request.workers = workspace.workers
    let sheets = await AgentSheets(analysis, request)
    guard !sheets.names.isEmpty else {
      throw PipelineError(
        .nothingUsable, "nobody can be compared in \(chosen): fewer than two agents have cases")
    }
    let folder = try ResultFolder("\(outputPath)/\(chosen.folderName)/agents")
    var names = FileNames()
    for agent in sheets.names {
      let report = sheets.report(of: agent)
      try folder.write(names.name(for: agent) + ".html") { path in
        try HTMLRenderer().render(report, to: path)
      }
    }
    let moment = analysis.newestInstant ?? chosen.span(on: analysis.settings.clock).to
    let renderer = XLSXRenderer(createdAt: analysis.settings.clock.local(moment))
    try folder.write("agents.xlsx") { try renderer.render(sheets.workbook, to: $0) }
    return Result(
      folder: folder.path, pages: sheets.names.count, files: read.files, leftOut: read.leftOut,
      notes: period.notes(chosen, in: analysis))
  }
}

/// File names made of people's names: nothing that a file system or a shell would read as anything else,
/// and none twice.
private struct FileNames {
  private var taken: Set<String> = ["agents"]

  mutating func name(for text: String) -> String {
    let legal = text.map { character in
      character.isLetter || character.isNumber || " -_()（）".contains(character)
        ? character : "_"
    }
    // 255 bytes are the most; characters have up to four.
    let base = String(String(legal).prefix(50)).isEmpty ? "agent" : String(String(legal).prefix(50))
    var (name, number) = (base, 2)
    while !taken.insert(name.lowercased()).inserted {
      name = "\(base) \(number)"
      number += 1
    }
    return name
  }
}
