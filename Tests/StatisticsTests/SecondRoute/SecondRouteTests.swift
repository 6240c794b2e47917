import Foundation
import TestSupport
import Testing

@Suite struct `Every statistic, by two routes` {
  private static let folder = Program.root + "/Tests/StatisticsTests/SecondRoute"

  /// What has no result of its own, or is reached through those that have.
  private static let carriers: Set = [
    "ControlChartSignal", "EventRate", "Interval", "SampleMoments", "SegmentMean", "SortedSample",
    "SurvivalObservation",
  ]

  @Test func `leaves no statistic of the module out`() throws {
    let folder = Program.root + "/Sources/Statistics"
    let declared = try FileManager.default.contentsOfDirectory(atPath: folder).flatMap { file in
      try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        .matches(of: /^package (?:struct|enum|func) (\w)(\w*)/.anchorsMatchLineEndings())
        .map { $0.1.uppercased() + $0.2 }
    }
    let compared = SecondRoute.everything().statistics
    #expect(declared.count > 40)
    #expect(Set(declared).subtracting(Self.carriers).subtracting(compared).isEmpty)
  }

  @Test func `agrees with SciPy, statsmodels and mpmath on random inputs`() throws {
    guard let python = Program.python else { return }
    let folder = try TemporaryFolder()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let route = SecondRoute.everything()
    let file = try folder.write("results.json", [UInt8](try encoder.encode(route.comparisons)))

    let outcome = try Program.run(python, [Self.folder + "/second_route.py", file])

    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let last = try #require(outcome.output.split(separator: "\n").last)
    #expect(last.hasPrefix("\(route.comparisons.count) results of \(route.statistics.count) "))
  }
}
