import Desk
import Intake
import Metrics
import TestSupport

/// A desk made of files as a team has them.
struct ImportedDesk {
  static let clock = WallClock(identifier: "Asia/Shanghai")!
  var history = History()
  var files: [ImportedFile] = []
  var settings = AnalysisSettings(clock: ImportedDesk.clock)

  var analysis: Analysis { Analysis(history, settings) }

  /// Reads files by their names and texts.
  init(_ texts: [String: String]) async throws {
    let folder = try TemporaryFolder()
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      var importer = FileImporter(settings: IntakeSettings(clock: Self.clock))
      importer.keptColumns = .all
      let content = try await importer.read(folder.write(name, text), addingTo: history)
      history = content.history
      files.append(content.file)
    }
  }

  /// So many complaints of May, `T1` and so on.
  static func complaints(_ count: Int, category: String = "投诉") -> String {
    let rows = (1...count).map { "T\($0),2026-05-\($0 % 28 + 1) 10:00:00,\(category)" }
    return "工单编号,创建时间,类别\n" + rows.joined(separator: "\n") + "\n"
  }
}
