import Foundation
import TestSupport

/// A folder of exports whose tickets come back from file to file, newer and older, so that anything
/// lost or doubled shows in the report; and what is done with them.
struct MonthlyExports {
  let folder: TemporaryFolder
  let paths: [String]

  init(files: Int, rows: Int) throws {
    folder = try TemporaryFolder()
    let folder = folder
    try FileManager.default.createDirectory(
      atPath: folder.path + "/exports", withIntermediateDirectories: true)
    paths = try (0..<files).map { number in
      let text =
        switch number {
        case files - 1: Self.survey(rows: rows)
        case max(files - 3, 3)..<files: Self.events(file: number, rows: rows)
        default: Self.tickets(file: number, rows: rows)
        }
      return try folder.write("exports/\(number).csv", text)
    }
  }

  /// What happened to tickets of the first files and to some of no file: each log goes on where the one
  /// before ends, and repeats its last rows.
  private static func events(file: Int, rows: Int) -> String {
    var text = "ticket id,event time,event type,new value\n"
    let kinds = ["assigned,Kim", "assigned,Lee", "status changed,open", "status changed,solved"]
    for row in (file * rows - rows / 10)..<(file + 1) * rows {
      let day = 1 + row * 20 / (rows * (file + 2))
      text += "T\(row * 7 % (rows * 2)),\(moment(day, row)),\(kinds[row / 5 % 4])\n"
    }
    return text
  }

  /// Half of a file's tickets are those of the file before.
  private static func tickets(file: Int, rows: Int) -> String {
    var text = "ticket_id,created_at,channel,agent,status,resolved_at,updated_at,reopens,Shop\n"
    for row in 0..<rows {
      let number = file * rows / 2 + row
      let day = 1 + number % 20
      let updated = day + (number * 7 + file * 3) % 8
      text += "T\(number),\(moment(day, number)),\(["phone", "chat", "email"][number % 3]),"
      text += "Agent \(number % 17),\((number + file) % 4 == 0 ? "open" : "closed"),"
      text += (number + file) % 4 == 0 ? "," : "\(moment(day + 1, number)),"
      text += row % 500 == 0 ? "soon," : "\(moment(updated, number)),"
      text += "\((number + file) % 3),Shop \(number % 5)\n"
    }
    return text
  }

  private static func survey(rows: Int) -> String {
    var text = "response_id,ticket_id,invited_at,answered_at,rating\n"
    for row in 0..<rows {
      text += "R\(row),T\(row * 2),\(moment(2 + row % 20, row)),\(moment(3 + row % 20, row)),"
      text += "\(1 + row % 5)\n"
    }
    return text
  }

  private static func moment(_ day: Int, _ number: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "2026-05-\(two(day)) \(two(8 + number % 10)):\(two(number % 60)):00"
  }

  // MARK: The program at work

  func importAll(into store: String) throws -> Program.Outcome {
    try Program.run("import", folder.path + "/exports", "--store", store)
  }

  /// - Returns: whether it was killed before its end.
  func importAll(into store: String, killedAfter time: Duration) throws -> Bool {
    let process = try start(["import", folder.path + "/exports", "--store", store])
    usleep(UInt32(time / .microseconds(1)))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// Starts the program, whatever it says, and does not wait for it.
  func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.touchstone)
    process.arguments = arguments
    process.environment = Program.environment()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// The bytes of `report.json`.
  func report(from store: String) throws -> Data {
    let output = store + "-reports"
    let outcome = try Program.run(
      "report", "--store", store, "--period", "2026-05", "--format", "json", "--output", output)
    guard outcome.status == 0 else { throw Failure(text: outcome.errors) }
    let report = try Data(contentsOf: URL(fileURLWithPath: output + "/2026-05/report.json"))
    try FileManager.default.removeItem(atPath: output)
    return report
  }

  /// What the store holds, in numbers that each file changes.
  func state(of store: String) throws -> String {
    try Program.run(
      "analyze", "--store", store, "--metric", "all", "--by", "agent", "--period", "all",
      "--format", "json"
    ).output
  }

  /// The state of an empty store, and those after one file, two files and so on.
  func statesAfterEachFile() throws -> [String] {
    let store = folder.path + "/steps.sqlite"
    return try [state(of: store)]
      + paths.map { path in
        let outcome = try Program.run("import", path, "--store", store)
        guard outcome.status == 0 else { throw Failure(text: outcome.errors) }
        return try state(of: store)
      }
  }

  struct Failure: Error { var text: String }
}
