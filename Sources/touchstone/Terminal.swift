import ArgumentParser
import Desk
import Foundation
import Intake
import Pipeline

/// Writes results to standard output and everything else to standard error, and ends the run.
enum Terminal {
  /// The language of what is said: Chinese where the user's locale is, else English.
  static let language: Language = {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .simplifiedChinese : .english
  }()

  /// How many columns a line has: `COLUMNS`, else as the terminal says, else 80.
  static var width: Int {
    if let text = ProcessInfo.processInfo.environment["COLUMNS"], let width = Int(text), width > 0 {
      return width
    }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  static func write(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

  static func note(_ sentence: String) {
    FileHandle.standardError.write(Data("touchstone: \(TerminalText.plain(sentence))\n".utf8))
  }

  /// Runs a command's work; a failure is told in sentences and ends the run with its status.
  static func run(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let error as PipelineError {
      for sentence in error.sentences { note(sentence) }
      switch error.code {
      case .wrongUsage: throw ExitCode.validationFailure
      case .cancelled: throw ExitCode(130)
      case .nothingUsable, .unreadableInput, .badConfiguration, .unwritableOutput, .store:
        throw ExitCode.failure
      }
    }
  }

  /// Says how many tickets the configuration leaves out of every number.
  static func note(leftOut: [ExcludedTickets: Int]) {
    for (kind, count) in leftOut.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      note("\(count) \(kind.rawValue) tickets are left out, as leave_out says")
    }
  }

  /// Says what was wrong with the files; with `--strict` that is a status of its own.
  static func report(_ files: [ImportedFile], isStrict: Bool = false) throws {
    for sentence in FileMessage(in: language).summaries(files) { note(sentence) }
    if isStrict, files.contains(where: { !$0.problemCounts.isEmpty }) { throw ExitCode(2) }
  }
}
