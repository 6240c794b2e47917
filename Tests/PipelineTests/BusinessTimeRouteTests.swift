import Configuration
import Desk
import Metrics
import Pipeline
import Statistics
import TestSupport
import Testing

/// A hundred thousand stretches of time by two routes: the timeline, and minutes counted in Python
/// with its own zones and, for China, holidays from two packages.
@Suite struct `Business time and Python` {
  private static let configuration = """
    calendars:
      - name: shop
        weekly: {mon-fri: ["09:00-12:00", "13:00-18:00"], sat: "10:00-16:00"}
        holidays: china
        half_days: {2025-12-31: "09:00-11:30"}
        when: {team: shop}
      - name: paris
        time_zone: Europe/Paris
        weekly:
          mon-thu: ["08:00-12:00", "14:00-18:00"]
          fri: ["08:00-12:00", "22:00-04:00"]
          sun: "00:00-06:00"
        seasons: [{from: 2025-06-01, to: 2025-08-31, weekly: {mon-fri: "08:00-15:00"}}]
        holidays: [2025-05-01, 2025-12-25..2025-12-26]
        when: {team: paris}
      - name: new_york
        time_zone: America/New_York
        holidays: 2025-07-04
        when: {team: new_york}
      - name: lord_howe
        time_zone: Australia/Lord_Howe
        weekly: {mon-sun: ["01:30-02:30", "20:00-01:00"]}
        when: {team: lord_howe}
      - name: havana
        time_zone: America/Havana
        weekly: {thu-tue: ["09:00-17:00", "23:00-01:00"], wed: "23:00-01:00"}
        when: {team: havana}
    """
  /// 2024-01-01T00:00:00Z to 2027-01-01T00:00:00Z.
  private static let span = 1_704_067_200..<1_798_761_600

  @Test func `agree on 100,000 stretches in five zones`() throws {
    guard let python = Program.python else { return }
    let analysis = try Configuration.parse(text: Self.configuration).analysis
    #expect(analysis.calendars.count == 5)
    var generator = SeededGenerator(seed: 7)
    var lines: [String] = []
    for named in analysis.calendars {
      let timeline = BusinessTimeline(
        named.calendar, on: analysis.clock,
        from: Instant(secondsSince1970: Self.span.lowerBound),
        to: Instant(secondsSince1970: Self.span.upperBound))
      for index in 0..<20_000 {
        let from = Int.random(in: Self.span, using: &generator)
        let longest = index % 2 == 0 ? 4 * 86_400 : Self.span.upperBound - from
        let to = min(
          Self.span.upperBound - 1, from + Int.random(in: 0...longest, using: &generator))
        let seconds = timeline.seconds(
          from: Instant(secondsSince1970: from), to: Instant(secondsSince1970: to))
        lines.append("\(named.name),\(from),\(to),\(seconds)")
      }
    }
    let folder = try TemporaryFolder()
    let file = try folder.write("stretches.csv", lines.joined(separator: "\n") + "\n")

    let script = Program.root + "/Tests/PipelineTests/business_time.py"
    let outcome = try Program.run(python, [script, file])

    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output == "agree on 100000 of 100000, businesstimedelta on 400\n")
  }
}
