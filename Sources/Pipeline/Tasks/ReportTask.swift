import Configuration
import Desk
import HTMLRendering
import Intake
import JSONRendering
import Metrics
import Reporting
import XLSXRendering

/// Makes the period's report: `touchstone report`.
package struct ReportTask: Sendable {
  package var workspace: Workspace
  package var period: PeriodChoice
  package var language: Language
  /// The folder in which a folder of the period's name is made.
  package var outputPath: String
  package var formats: Set<ReportFormat>

  package init(
    workspace: Workspace, period: PeriodChoice, language: Language? = nil,
    outputPath: String = "Reports", formats: Set<ReportFormat> = Set(ReportFormat.allCases)
  ) {
    self.workspace = workspace
    self.period = period
    self.language = language ?? workspace.configuration.language
    self.outputPath = outputPath
    self.formats = formats
  }

  package struct Result: Sendable {
    package var folder: String
    package var written: [String]
    package var files: [ImportedFile]
    package var knownFiles: [String]
  }

  /// - Throws: ``PipelineError`` when nothing could be read or the results cannot be written.
  package func run() async throws -> Result {
    let read = try await workspace.read(comments: true, digests: true)
    let analysis = workspace.analysis(of: read)
    guard let chosen = try period.period(in: analysis) else {
      throw PipelineError(
        .wrongUsage, "a report speaks of a period: \(PeriodChoice.help); not of all")
    }
    let report = await request(chosen, read).report(of: analysis)
    let folder = try ResultFolder("\(outputPath)/\(chosen.folderName)")
    let moment = analysis.newestInstant ?? chosen.span(on: analysis.settings.clock).to
    var written = try await render(
      report, into: folder, createdAt: analysis.settings.clock.local(moment))
    written.append(
      try folder.write("problems.csv") { path in
        try ProblemList(files: read.files, language: language).write(to: path)
      })
    return Result(
      folder: folder.path, written: written, files: read.files, knownFiles: read.knownFiles)
  }

  private func request(_ period: Period, _ read: HistoryReader.Result) -> ReportRequest {
    let configuration = workspace.configuration
    var request = ReportRequest(
      organisation: configuration.organisation, language: language, period: period)
    request.files = read.files
    request.excludedTickets = read.leftOut
    request.workers = workspace.workers
    request.targets = Dictionary(configuration.targets.map { ($0.metric, $0.target) }) { $1 }
    request.masking = configuration.privacy
    return request
  }

  /// The forms of a report are independent: each is written by a thread of its own.
  private func render(
    _ report: Report, into folder: ResultFolder, createdAt: LocalDateTime
  ) async throws -> [String] {
    let renderers = ReportFormat.allCases.filter(formats.contains).map { format -> any Renderer in
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
}

/// The forms of a report.
package enum ReportFormat: String, Sendable, CaseIterable {
  case html
  case xlsx
  case json
}
