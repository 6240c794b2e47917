import Foundation
import TestSupport
import Testing

/// An import that is killed at any moment leaves a whole number of files, and running it again
/// finishes with nothing doubled.
///
/// `TOUCHSTONE_KILLS` says how often it is killed: 3 times by default.
@Suite(.serialized) struct `An import that is killed` {
  private let exports: MonthlyExports
  private let kills: Int

  init() throws {
    exports = try MonthlyExports(files: 6, rows: 6000)
    kills = ProcessInfo.processInfo.environment["TOUCHSTONE_KILLS"].flatMap { Int($0) } ?? 3
  }

  @Test func `leaves whole files, and the same report once it is run again`() throws {
    let whole = exports.folder.path + "/whole.sqlite"
    let began = ContinuousClock.now
    try #require(exports.importAll(into: whole).status == 0)
    let duration = began.duration(to: .now)
    let report = try exports.report(from: whole)
    let states = try exports.statesAfterEachFile()
    #expect(Set(states).count == exports.paths.count + 1)

    var interrupted = 0
    for kill in 0..<kills {
      // Evenly over the run and a little past its end, each somewhere within its own stretch.
      let share = (Double(kill) + Double.random(in: 0..<1)) / Double(kills)
      let store = exports.folder.path + "/killed-\(kill).sqlite"
      let wasKilled = try exports.importAll(into: store, killedAfter: duration * share)
      interrupted += wasKilled ? 1 : 0
      let comment = Comment("killed after \(duration * share), \(kill) of \(kills)")

      #expect(states.contains(try exports.state(of: store)), comment)
      #expect(try exports.importAll(into: store).status == 0, comment)
      #expect(try exports.report(from: store) == report, comment)
      let beside = try FileManager.default.contentsOfDirectory(atPath: exports.folder.path)
      #expect(!beside.contains { $0.hasPrefix("killed-") && $0.hasSuffix("-journal") }, comment)
      try FileManager.default.removeItem(atPath: store)
    }
    print("killed \(interrupted) of \(kills) imports before their end")
    #expect(interrupted > 0)
  }
}
