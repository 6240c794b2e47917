import Desk
import Foundation
import Statistics
import TestSupport
import Testing

@testable import Metrics

/// Verdicts on desks drawn by chance: how often they are wrong where nothing changed, and how often they
/// find what did. `TOUCHSTONE_SEEDS` draws ten times as many; its rates are in
/// `Documentation/Judgement.md`.
private struct Verdicts {
  let months: [SimulatedDesk.Month]

  private static let first = Period("2023-01")!
  private static let shares: [Metric] = [
    .csat, .firstContactResolution, .firstResponseAttainment, .resolutionAttainment, .complaintRate,
    .reopenRate,
  ]

  /// Of the last of some months: which board figures and which segments differ, and which of these
  /// surely enough for the conclusion.
  func judged(upTo end: Int) -> (
    board: [MetricID], segments: [Int], sureOnBoard: [MetricID], isSegmentSure: Bool
  ) {
    let from = max(0, end - 24)
    let months = months[from...end]
    let family = FactFamily(over: Baseline(months: (from...end).map { Self.first.shifted(by: $0) }))
    func points(_ metric: Metric, _ tally: (SimulatedDesk.Month) -> Tally) -> [FactPoint] {
      months.map {
        FactPoint(tally($0), metric, metric.headlineStatistic, workingDays: 21)
      }
    }
    func series(
      _ metric: Metric, siblings: String = "", _ tally: (SimulatedDesk.Month) -> Tally
    ) -> FactSeries {
      FactSeries(
        metric, metric.headlineStatistic, points: points(metric, tally), smallestSample: 10,
        siblings: siblings)
    }
    var board = [
      series(.ticketsCreated) {
        Tally(runs: [(1000, $0.tickets)], leftOut: [:], keepsValues: false)
      }
    ]
    for (kind, metric) in [Metric.firstResponseTime, .resolutionTime].enumerated() {
      board.append(
        series(metric) { Tally($0.durations[kind].map { Reading(raw: $0) }, keepsValues: true) })
    }
    var segments: [FactSeries] = []
    for (share, metric) in Self.shares.enumerated() {
      board.append(series(metric) { Self.tally(Proportion.sum($0.cases[share])) })
      for segment in 0..<SimulatedDesk.segmentCount {
        segments.append(
          series(metric, siblings: "\(metric.id)") { Self.tally($0.cases[share][segment]) })
      }
    }
    let ofBoard = zip(board.map(\.metric.id), family.judgements(of: board))
    let ofSegments = family.judgements(of: segments)
    return (
      ofBoard.filter { $1.verdict.isChange }.map(\.0),
      ofSegments.indices.filter { ofSegments[$0].verdict.isChange },
      ofBoard.filter { $1.isSure(onBoard: true) }.map(\.0),
      ofSegments.contains { $0.isSure(onBoard: false) }
    )
  }

  private static func tally(_ cases: Proportion) -> Tally {
    Tally(
      runs: [(0, cases.total - cases.successes), (1000, cases.successes)].filter { $0.1 > 0 },
      leftOut: [:], keepsValues: false)
  }
}

@Suite struct `Verdicts where nothing changed` {
  struct Noise: Sendable, CustomTestStringConvertible {
    let name: String
    let limit: Double
    var history = 15
    var desk = SimulatedDesk()
    /// What truly changes.
    var isGrowing = false

    init(
      _ name: String, atMost limit: Double, history: Int = 15,
      _ change: (inout SimulatedDesk) -> Void = { _ in }
    ) {
      self.name = name
      self.limit = limit
      self.history = history
      change(&desk)
      isGrowing = desk.growth > 0
    }

    var testDescription: String { name }
  }

  static let noises = [
    Noise("independent tickets, 500 a month", atMost: 0.05),
    Noise("days .15, volume .20, 500 a month", atMost: 0.06) {
      ($0.dayDeviation, $0.volumeDeviation) = (0.15, 0.2)
    },
    Noise("days .30, volume .20, 500 a month", atMost: 0.06) {
      ($0.dayDeviation, $0.volumeDeviation) = (0.3, 0.2)
    },
    Noise("days .30, volume .20, 3,000 a month", atMost: 0.06) {
      ($0.dayDeviation, $0.volumeDeviation, $0.ticketsAMonth) = (0.3, 0.2, 3000)
    },
    Noise("days .30 for each measure, 500 a month", atMost: 0.06) {
      ($0.dayDeviation, $0.volumeDeviation, $0.hasOwnLevels) = (0.3, 0.2, true)
    },
    Noise("months .08, 500 a month", atMost: 0.08) { $0.monthDeviation = 0.08 },
    Noise("months .08 for each measure, 500 a month", atMost: 0.08) {
      ($0.monthDeviation, $0.hasOwnLevels) = (0.08, true)
    },
    Noise("volume growing 1 % a month, the others", atMost: 0.06) { $0.growth = 0.01 },
    Noise("season of 20 %, 15 months before", atMost: 0.08) { $0.season = 0.2 },
    Noise("season of 20 %, 30 months before", atMost: 0.08, history: 30) { $0.season = 0.2 },
  ]

  @Test(arguments: noises) func `are wrong no more often than they may be`(noise: Noise) {
    var dice = SeededGenerator(seed: 20)
    let desks = (LongTests.areAsked ? 200 : 4) / (noise.desk.ticketsAMonth > 1000 ? 4 : 1)
    var (months, board, conclusion) = (0.0, 0.0, 0.0)
    var byMonth = [Double](repeating: 0, count: 12)
    for _ in 0..<desks {
      let verdicts = Verdicts(months: noise.desk.months(noise.history + 12, &dice))
      for month in noise.history..<noise.history + 12 {
        var (changed, _, sure, isSegmentSure) = verdicts.judged(upTo: month)
        if noise.isGrowing {
          changed.removeAll { $0 == .ticketsCreated }
          sure.removeAll { $0 == .ticketsCreated }
        }
        months += 1
        board += changed.isEmpty ? 0 : 1
        conclusion += sure.isEmpty && !isSegmentSure ? 0 : 1
        byMonth[month % 12] += changed.isEmpty ? 0 : 1
      }
    }
    let worst = (byMonth.max() ?? 0) / Double(desks)
    print(
      "\(noise.name): board \(percent(board / months)), conclusion \(percent(conclusion / months)), "
        + "worst calendar month \(percent(worst)) of \(Int(months)) months")
    // Months of one desk hang together: three standard deviations of half as many.
    let slack = 3 * (noise.limit * (1 - noise.limit) * 2 / months).squareRoot()
    #expect(board / months <= noise.limit + slack)
    #expect(conclusion / months <= noise.limit + slack)
  }
}

@Suite struct `Verdicts where something changed` {
  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    let within: Int
    let atLeast: Double
    let metric: MetricID?
    var desk = SimulatedDesk()

    init(
      _ name: String, within: Int, _ atLeast: Double, of metric: MetricID?,
      _ change: (inout SimulatedDesk) -> Void
    ) {
      self.name = name
      self.within = within
      self.atLeast = atLeast
      self.metric = metric
      change(&desk)
    }

    var testDescription: String { name }
  }

  /// Months of history before the change.
  private static let history = 18

  static let changes = [
    Change("CSAT from 85 to 80, staying", within: 3, 0.8, of: .csat) {
      $0.shareChange = { $0 >= history ? -0.05 : 0 }
    },
    Change("median response 20 % longer, staying", within: 3, 0.8, of: .firstResponseTime) {
      $0.durationChange = { $0 >= history ? log(1.2) : 0 }
    },
    Change("CSAT sliding from 85 to 75.6 in 14 months", within: 10, 0.9, of: .csat) {
      $0.shareChange = { $0 >= history ? -0.094 * Double($0 - history + 1) / 14 : 0 }
    },
    Change("CSAT 12 points lower in one month", within: 1, 0.8, of: .csat) {
      $0.shareChange = { $0 == history ? -0.12 : 0 }
    },
    Change("CSAT of one channel of six 20 points lower", within: 1, 0.8, of: nil) {
      $0.segmentChange = { $0 == history ? -0.2 : 0 }
    },
  ]

  @Test(arguments: changes) func `find it in time`(change: Change) {
    var dice = SeededGenerator(seed: 21)
    let runs = LongTests.areAsked ? 1000 : 30
    var found = 0
    for _ in 0..<runs {
      let verdicts = Verdicts(
        months: change.desk.months(Self.history + change.within, &dice))
      let isFound = (Self.history..<Self.history + change.within).contains { month in
        let (changed, segments, _, _) = verdicts.judged(upTo: month)
        return change.metric.map(changed.contains) ?? segments.contains(0)
      }
      found += isFound ? 1 : 0
    }
    let rate = Double(found) / Double(runs)
    print("\(change.name): found within \(change.within) of \(runs): \(percent(rate))")
    let slack = 3 * (change.atLeast * (1 - change.atLeast) / Double(runs)).squareRoot()
    #expect(rate >= change.atLeast - slack)
  }
}

private func percent(_ rate: Double) -> String {
  "\((rate * 1000).rounded() / 10) %"
}
