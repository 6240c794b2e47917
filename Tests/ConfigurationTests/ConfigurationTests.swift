import Configuration
import Desk
import Intake
import Metrics
import Testing

@Suite struct `A configuration` {
  @Test(arguments: [
    "", "\n", "# nothing but a comment\n", "{}", "calendar:\ncsat:\ntargets:\n", "~",
  ])
  func `is the defaults when the file says nothing`(text: String) throws {
    let configuration = try read(text)
    #expect(configuration.organisation == "")
    #expect(configuration.language == .simplifiedChinese)
    #expect(configuration.analysis.clock.identifier == "Asia/Shanghai")
    #expect(configuration.intake.clock.identifier == "Asia/Shanghai")
    #expect(configuration.analysis.calendar.isAlways)
    #expect(configuration.analysis.standard == .p0p1p2)
    #expect(configuration.analysis.firstContactDefinition == nil)
    #expect(configuration.analysis.repeatWindow == 7 * 86_400)
    #expect(configuration.analysis.repeatNeedsSameCategory)
    #expect(configuration.analysis.complaintCategories == Vocabulary.complaint)
    #expect(configuration.analysis.smallestSample == 10)
    #expect(configuration.intake.mapping.isEmpty)
    #expect(configuration.intake.ratingScale == nil)
    #expect(configuration.targets.isEmpty)
    #expect(configuration.privacy == .masked)
  }

  @Test func `names incidents by days, with both of them, and by times`() throws {
    let analysis = try read(
      """
      time_zone: UTC
      baseline: {periods: 24}
      incidents:
        - {name: Outage, from: 2026-05-03, to: 2026-05-05}
        - {name: 支付故障, from: 2026-05-20T09:00, to: "2026-05-20 13:30"}
      """
    ).analysis
    #expect(analysis.baselinePeriods == 24)
    #expect(analysis.incidents.map(\.name) == ["Outage", "支付故障"])
    let hours = analysis.incidents.map { $0.to.seconds(since: $0.from) / 1800 }
    #expect(hours == [144, 9])
    #expect(analysis.incidents[0].from.secondsSince1970 == 1_777_766_400)
  }

  @Test func `reads the example of the design`() throws {
    let configuration = try read(
      """
      organisation: 青禾商城
      language: en
      time_zone: Europe/Paris
      calendar:
        weekly: {mon-fri: ["09:00-12:00", "13:00-18:00"], sat: ["10:00-16:00"]}
        holidays: [2026-05-01..2026-05-05]
        workdays: {2026-05-09: mon}          # 调休: a Saturday worked with Monday's hours
      standards: ecommerce                    # a built-in set, or a list of policies
      targets: {first_contact_resolution: 85%, csat_score: 90, first_response_time.mean: 30s}
      first_contact_resolution: {definition: no_repeat, window: 3d, same_category: false}
      csat: {scale: 1-5, satisfied_from: 5}
      complaints: {when: {category: [投诉, 服务投诉]}}
      mapping: {tickets: {处理人: agent, 建单时间: created_at}, survey_responses: {打分: rating}}
      privacy: hashed                         # masked | hashed | plain
      minimum_sample: 30
      """)
    #expect(configuration.organisation == "青禾商城")
    #expect(configuration.language == .english)
    #expect(configuration.analysis.clock.identifier == "Europe/Paris")
    #expect(configuration.intake.clock.identifier == "Europe/Paris")
    #expect(configuration.analysis.standard == .ecommerce)
    #expect(
      configuration.targets.mapValues(\.value) == [
        "first_contact_resolution": 0.85, "csat_score": 90, "first_response_time.mean": 30,
      ])
    #expect(configuration.analysis.firstContactDefinition == .noRepeat)
    #expect(configuration.analysis.repeatWindow == 3 * 86_400)
    #expect(!configuration.analysis.repeatNeedsSameCategory)
    #expect(configuration.intake.ratingScale?.highest == 5)
    #expect(configuration.intake.ratingScale?.satisfiedFrom == 5)
    #expect(configuration.intake.satisfiedFrom == 5)
    #expect(configuration.analysis.complaintCategories == ["投诉", "服务投诉"])
    #expect(configuration.intake.mapping[.tickets] == ["处理人": "agent", "建单时间": "created_at"])
    #expect(configuration.intake.mapping[.surveyResponses] == ["打分": "rating"])
    #expect(configuration.privacy == .hashed)
    #expect(configuration.analysis.smallestSample == 30)
  }

  @Test(arguments: ["UTC", "Etc/UTC", "Asia/Chongqing", "America/New_York"])
  func `knows a time zone by each of its names`(name: String) throws {
    #expect(try read("time_zone: \(name)").analysis.clock.identifier == name)
  }

  @Test func `reads a scale without a threshold`() throws {
    let scale = try read("csat: {scale: 0-10}").intake.ratingScale
    #expect(scale == .zeroToTen)
  }

  @Test func `takes one category where a list is expected`() throws {
    let categories = try read("complaints: {when: {category: 投诉}}").analysis.complaintCategories
    #expect(categories == ["投诉"])
  }

  @Test(arguments: [
    ("45", 45), ("90s", 90), ("10m", 600), ("24h", 86_400), ("7d", 604_800), ("1h30m", 5400),
    ("1h 30m", 5400), ("1.5h", 5400), ("1d2h3m4s", 93_784),
  ])
  func `reads a length of time`(text: String, seconds: Int) throws {
    let configuration = try read("first_contact_resolution: {window: \(text)}")
    #expect(configuration.analysis.repeatWindow == seconds)
  }

  @Test func `reads anchors, quotes and block style alike`() throws {
    let configuration = try read(
      """
      organisation: "Étoile: Paris"
      calendar:
        weekly:
          mon: &day
            - '09:00-17:00'
          tue: *day
      """)
    #expect(configuration.organisation == "Étoile: Paris")
    #expect(text(of: configuration.analysis.calendar.weekly[.tuesday]) == "09:00-17:00")
  }
}
