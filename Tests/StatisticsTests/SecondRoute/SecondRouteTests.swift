import Foundation
import TestSupport
import Testing

@Suite struct `Every statistic, by two routes` {
  private static let folder = Program.root + "/Tests/StatisticsTests/SecondRoute"

  /// What has no result of its own, or is reached through those that have.
  private static let carriers: Set = [
    "AgreementSample", "BetaBinomialLikelihood", "IncreasingRoot", "Interval", "PairDifferences",
    "RankSumDistribution", "Ranking", "SaddlePoint", "SampleMoments", "SortedSample",
  ]

  @Test func `leaves no file of the module out`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Program.root + "/Sources/Statistics"
    ).map { String($0.dropLast(".swift".count)) }
    #expect(SecondRoute.everything().statistics == Set(files).subtracting(Self.carriers))
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
