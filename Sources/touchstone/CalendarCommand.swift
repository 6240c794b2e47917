import ArgumentParser
import Desk
import Pipeline

struct CalendarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Shows which time a business calendar counts.",
    subcommands: [Explain.self, HolidayList.self])

  struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain",
      abstract: "Lists the stretches of time that counted, and those that did not, and why.",
      discussion: """
        A date or a time without an offset is as the calendar's own clock shows it. A date alone \
        begins with its midnight as FROM; as TO, its whole day counts.

        touchstone calendar explain 2026-04-30 2026-05-09
        touchstone calendar explain 2026-04-30T17:00 2026-05-06T10:00 --calendar 热线
        """)

    @Argument(help: "A date or a time, such as 2026-05-01 or 2026-05-01T09:00.")
    var from: String

    @Argument(help: "A later one.")
    var to: String

    @Option(help: "The configuration; the touchstone.yaml of this folder unless given.")
    var config: String?

    @Option(help: "One of the configuration's calendars by its name; the default one unless given.")
    var calendar: String?

    @Option(help: "table, csv, json or markdown.")
    var format = OutputFormat.table

    @Option(help: "zh-Hans or en; the configuration's unless given.")
    var language: Language?

    func run() async throws {
      try await Terminal.run {
        let task = try CalendarTask(configurationPath: config, language: language)
        let output = try task.explain(from: from, to: to, calendar: calendar)
        Terminal.write(output.text(format))
        for note in output.notes { Terminal.note(note) }
      }
    }
  }

  struct HolidayList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "holidays",
      abstract: "Prints the public holidays that the program knows, as a file to keep and change.",
      discussion: "touchstone calendar holidays china > holidays.csv")

    @Argument(help: "The name of a set: china.")
    var name = "china"

    func run() async throws {
      try await Terminal.run { Terminal.write(try CalendarTask.holidays(named: name)) }
    }
  }
}
