import ArgumentParser
import Desk
import Pipeline
import TextRendering
import Wording

struct MetricsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(.metrics, named: "metrics")

  @Argument(help: .of(.oneMetric)) var id: String?
  @Option(help: .of(.format)) var format = OutputFormat.table
  @Option(help: .of(.configurationOfFolder)) var config: String?
  @Option(help: .of(.language(usually: .fixed))) var language = Language.english

  func run() async throws {
    try await Terminal.show(format) {
      Answer(
        try MetricReference(id, language: language, in: Workspace(configurationPath: config)))
    }
  }
}

struct ProblemsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(.problems, named: "problems")

  @Argument(help: .of(.oneProblem)) var code: String?
  @Option(help: .of(.format)) var format = OutputFormat.table
  @Option(help: .of(.language(usually: .terminal))) var language: Language?

  func run() async throws {
    try await Terminal.show(format) {
      Answer(try ProblemReference(code, language: language ?? Terminal.language))
    }
  }
}

struct CalendarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    .calendar, named: "calendar", subcommands: [Explain.self, HolidayList.self])

  struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      .calendarExplain, named: "explain",
      examples: """
        touchstone calendar explain 2026-04-30 2026-05-09
        touchstone calendar explain 2026-04-30T17:00 2026-05-06T10:00 --calendar 热线
        """)

    @Argument(help: .of(.from)) var from: String
    @Argument(help: .of(.to)) var to: String
    @Option(help: .of(.configurationOfFolder)) var config: String?
    @Option(help: .of(.calendar)) var calendar: String?
    @Option(help: .of(.format)) var format = OutputFormat.table
    @Option(help: .of(.language(usually: .configuration))) var language: Language?

    func run() async throws {
      try await Terminal.show(format) {
        try CalendarQuestion.answer(
          from: from, to: to, calendar: calendar, language: language,
          in: Workspace(configurationPath: config))
      }
    }
  }

  struct HolidayList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      .holidays, named: "holidays", examples: "touchstone calendar holidays china > holidays.csv")

    @Argument(help: .of(.holidaySet)) var name = "china"

    func run() async throws {
      try await Terminal.run { Terminal.write(try CalendarQuestion.holidays(named: name)) }
    }
  }
}

struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    .config, named: "config", subcommands: [Initialise.self, Check.self])

  struct Initialise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(.configInit, named: "init")

    @Argument(help: .of(.newConfiguration)) var file = "touchstone.yaml"
    @Option(help: .of(.language(usually: .fixed))) var language = Language.simplifiedChinese

    func run() async throws {
      try await Terminal.show {
        try ConfigurationFile.write(to: file, in: language)
      }
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(.configCheck, named: "check")

    @Argument(help: .of(.configuration)) var file = "touchstone.yaml"

    func run() async throws {
      try await Terminal.show { try ConfigurationFile.check(file, answeringIn: Terminal.language) }
    }
  }
}
