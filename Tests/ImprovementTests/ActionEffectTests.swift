import Desk
import Intake
import Metrics
import Statistics
import TestSupport
import Testing

@testable import Improvement

/// Whether an effect is found that is there, and none where there is none.
@Suite struct `The effect of an action` {
  /// A desk's complaint rates by window: a segment and its control, seven windows before the action and
  /// one after it.
  private struct Desk {
    var segmentSize: Int
    var controlSize: Int
    /// The segment's rate: usually, in the window before the action, after it.
    var usual: Double
    var before: Double
    var after: Double

    /// - Parameter actsOnTheWorst: whether the action follows the worst of the windows, as actions do.
    func figures(_ random: inout SeededGenerator, actsOnTheWorst: Bool) -> EffectFigures {
      func draw(_ size: Int, _ rate: Double) -> Int { random.successes(of: size, chance: rate) }
      var counts = (0..<6).map { _ in draw(segmentSize, usual) } + [draw(segmentSize, before)]
      if actsOnTheWorst {
        let worst = counts.indices.max { counts[$0] < counts[$1] }!
        counts.swapAt(worst, 6)
      }
      let control = (0..<8).map { _ in draw(controlSize, usual) }
      let earlier = counts.prefix(6)
      return EffectFigures(
        segmentBefore: measurement(counts[6], segmentSize),
        segmentAfter: measurement(draw(segmentSize, after), segmentSize),
        controlBefore: measurement(control[6], controlSize),
        controlAfter: measurement(control[7], controlSize),
        segmentUsual: measurement(earlier.reduce(0, +), 6 * segmentSize),
        controlUsual: measurement(control.prefix(6).reduce(0, +), 6 * controlSize),
        segmentWindows: earlier.map { measurement($0, segmentSize) })
    }

    private func measurement(_ count: Int, _ size: Int) -> Measurement {
      let interval = wilsonInterval(Proportion(successes: count, of: size))
      return Measurement(
        value: Double(count) / Double(size), sample: size, low: interval?.low, high: interval?.high)
    }

    /// How many of 1,000 actions come to a verdict.
    func share(_ verdict: ActionEffect.Verdict, actsOnTheWorst: Bool, seed: UInt64) -> Double {
      var random = SeededGenerator(seed: seed)
      let found = (0..<1000).count { _ in
        figures(&random, actsOnTheWorst: actsOnTheWorst)
          .judged(isLargerBetter: false, smallestSample: 10).verdict == verdict
      }
      return Double(found) / 1000
    }
  }

  @Test func `is not found in noise, not even when the worst window was acted upon`() {
    for (size, rate) in [(100, 0.1), (300, 0.1), (400, 0.05)] {
      let noise = Desk(
        segmentSize: size, controlSize: 3 * size, usual: rate, before: rate, after: rate)
      let worked = noise.share(.worked, actsOnTheWorst: true, seed: 7)
      let worse = noise.share(.worse, actsOnTheWorst: false, seed: 8)
      print("noise, \(size) tickets at \(rate): \(worked) worked, \(worse) worse")
      #expect(worked <= 0.05)
      #expect(worse <= 0.05)
    }
  }

  @Test func `is found where it was planted`() {
    // A problem that came and was mended, and one that was always there and was mended.
    let mended = Desk(segmentSize: 600, controlSize: 2000, usual: 0.05, before: 0.12, after: 0.05)
    let improved = Desk(segmentSize: 600, controlSize: 2000, usual: 0.12, before: 0.12, after: 0.05)
    let power = [mended, improved].map { $0.share(.worked, actsOnTheWorst: false, seed: 9) }
    print("power of 12 % to 5 %, 600 tickets: \(power[0]) after a rise, \(power[1]) from the usual")
    #expect(power[0] >= 0.8)
    #expect(power[1] >= 0.8)
    let worsened = Desk(segmentSize: 600, controlSize: 2000, usual: 0.05, before: 0.05, after: 0.12)
    #expect(worsened.share(.worse, actsOnTheWorst: false, seed: 10) >= 0.8)
  }

  @Test func `is estimated without bias`() {
    var random = SeededGenerator(seed: 11)
    let desk = Desk(segmentSize: 500, controlSize: 1500, usual: 0.1, before: 0.1, after: 0.04)
    var (sum, covered) = (0.0, 0)
    for _ in 0..<1000 {
      let effect = desk.figures(&random, actsOnTheWorst: false)
        .judged(isLargerBetter: false, smallestSample: 10).2!
      sum += effect.estimate
      covered += effect.interval.low <= -0.06 && -0.06 <= effect.interval.high ? 1 : 0
    }
    #expect(abs(sum / 1000 + 0.06) < 0.003)
    #expect(covered >= 940)
  }

  @Test func `of a known table is the difference of the differences`() {
    func figure(_ successes: Int, _ total: Int) -> DifferenceInDifferences.Figure {
      .init(
        value: Double(successes) / Double(total),
        interval: wilsonInterval(Proportion(successes: successes, of: total))!)
    }
    let effect = DifferenceInDifferences(
      treatedBefore: figure(40, 200), treatedAfter: figure(20, 200),
      controlBefore: figure(30, 300), controlAfter: figure(30, 300))
    #expect(abs(effect.estimate + 0.1) < 1e-12)
    #expect(effect.interval.low < -0.1 && effect.interval.high > -0.1)
  }
}

@Suite struct `An action of the register` {
  private func reviews(_ rows: String) async throws -> [ActionReview] {
    var tickets = "工单编号,创建时间,类别,渠道\n"
    for number in 0..<800 {
      let day = number % 80
      let date = CivilDate("2026-03-01")!.adding(days: day)
      // The mini program complains more from 1 May until it is mended on 10 May.
      let isProgram = number % 2 == 0
      let isBad = isProgram && (61...70).contains(day)
      let complains = isBad ? number % 4 == 0 : number % 20 == 0
      tickets +=
        "T\(number),\(date) 10:00:00,\(complains ? "投诉" : "咨询"),\(isProgram ? "小程序" : "电话")\n"
    }
    let desk = try await ImportedDesk([
      "工单.csv": tickets,
      "整改.csv": "措施编号,整改措施,类型,责任人,开始日期,计划完成日期,完成日期,验证日期,指标,实施范围,对照范围,观察天数\n" + rows,
    ])
    #expect(desk.files.contains { $0.kind == .actions })
    return await desk.analysis.actionReviews(
      at: ImportedDesk.clock.instant(of: CivilDate("2026-05-19")!))
  }

  @Test func `is open, late, done or verified, and has an age`() async throws {
    let reviews = try await reviews(
      """
      A1,扩容,纠正,骆,2026-05-01,2026-05-30,,,,,,
      A2,培训,预防,李,2026-05-01,2026-05-10,,,,,,
      A3,改规则,纠正,王,2026-05-01,2026-05-10,2026-05-13,,,,,
      A4,改话术,预防,赵,2026-05-01,2026-05-10,2026-05-08,2026-05-12,,,,
      """)
    #expect(reviews.map(\.state) == [.open, .overdue, .done, .verified])
    #expect(reviews.map(\.age) == [18, 18, 12, 7])
    #expect(reviews.map(\.daysLate) == [nil, 9, 3, nil])
    #expect(reviews.map(\.action.kind) == [.corrective, .preventive, .corrective, .preventive])
    #expect(reviews.map(\.effect.reason) == [.noMetric, .noMetric, .noMetric, .noMetric])
  }

  @Test func `is judged by its own figure, segment and window, or says why not`() async throws {
    let reviews = try await reviews(
      """
      B1,扩容,纠正,骆,2026-05-10,,2026-05-10,,complaint_rate,channel = 小程序,channel != 小程序,8
      B2,扩容,纠正,骆,2026-05-10,,2026-05-16,,complaint_rate,channel = 小程序,channel != 小程序,8
      B3,扩容,纠正,骆,2026-05-10,,2026-05-10,,no_such,channel = 小程序,channel != 小程序,8
      B4,扩容,纠正,骆,2026-05-10,,2026-05-10,,complaint_rate,没有 = 的,,8
      B5,扩容,纠正,骆,2026-05-12,,2026-05-10,,complaint_rate,channel = 小程序,channel != 小程序,8
      B6,扩容,纠正,骆,2026-05-10,,2026-05-10,,complaint_rate,,,8
      B7,扩容,纠正,骆,2026-05-10,,,,complaint_rate,channel = 小程序,channel != 小程序,8
      """)
    let first = reviews[0].effect
    #expect(first.before?.description == "2026-05-02/2026-05-09")
    #expect(first.after?.description == "2026-05-11/2026-05-18")
    #expect(first.segmentBefore?.sample == 40 && first.segmentAfter?.sample == 40)
    #expect((first.segmentBefore?.value ?? 0) > (first.segmentAfter?.value ?? 1))
    #expect((first.estimate ?? 0) < 0)
    #expect(
      reviews.map(\.effect.reason).dropFirst() == [
        .windowOpen, .unknownMetric, .unreadableSegment, .endsBeforeStart, .noControl, .notDone,
      ])
    #expect(reviews[1].effect.verdict == .tooEarly)
  }
  /// All other tickets are no control: some of them may have had actions of their own.
  @Test func `has no control unless one is named that no other action touched`() async throws {
    let reviews = try await reviews(
      """
      C1,扩容,纠正,骆,2026-05-10,,2026-05-10,,complaint_rate,channel = 小程序,,8
      C2,扩容,纠正,骆,2026-05-10,,2026-05-10,,complaint_rate,channel = 小程序,channel = 电话,8
      C3,话术,纠正,赵,2026-05-18,,,,,channel in (电话),,
      C4,排班,预防,李,2026-05-10,,,,,,,
      C5,扩容,纠正,骆,2026-05-06,,2026-05-06,,complaint_rate,channel = 小程序,channel = 电话,8
      """)
    let effects = reviews.map(\.effect)
    #expect(effects[0].reason == .noControl && effects[0].verdict == .notShown)
    #expect(effects[0].segmentBefore?.sample == 40 && effects[0].controlBefore == nil)
    // C3 began on the last of the days that C2 is judged by; what is for all tickets is on both sides.
    #expect(effects[1].reason == .controlTouched && effects[1].controlAfter == nil)
    #expect(effects[4].controlAfter?.sample == 40 && effects[4].estimate != nil)
  }
}
