import Configuration
import Desk
import Metrics
import Pipeline
import TestSupport
import Testing

/// What is asked of files that a test wrote, with all of the way from bytes to figures.
struct ReadFiles {
  let read: ReadHistory
  let analysis: Analysis

  /// - Parameters:
  ///   - files: names and texts; what is called tickets is said to hold them.
  ///   - throughStore: whether they go into a store, out of which the history is read.
  init(
    _ files: KeyValuePairs<String, String>, configuration: String = "", throughStore: Bool = false
  ) async throws {
    let folder = try TemporaryFolder()
    let store = throughStore ? folder.path + "/history.sqlite" : nil
    var paths: [String] = []
    for (name, text) in files {
      let path = try folder.write(name, text)
      paths.append(name.hasPrefix("tickets") ? "tickets=\(path)" : path)
    }
    let workspace = try Workspace(
      inputs: paths, configurationPath: folder.write("touchstone.yaml", configuration),
      storePath: store, makesStore: throughStore)
    read = try await HistoryReader(workspace).read()
    analysis = Analysis(read.history, workspace.configuration.analysis)
  }

  /// Figures of all that there is, by their keys.
  func figures() async throws -> [String: Measurement] {
    let requests = [Metric].catalogue.map { MetricRequest($0) }
    let answers = await analysis.answer(.init(requests))
    let measurements = try #require(answers.first?.rows.first).measurements
    return Dictionary(uniqueKeysWithValues: zip(requests.flatMap(\.keys), measurements))
  }
}
