import ArgumentParser
import Desk
import Foundation
import Intake
import Pipeline
import TextRendering
import Wording

/// Writes answers to standard output and everything else to standard error, and ends the run.
enum Terminal {
  /// The language of what is said: that of the user's locale, else English.
  static let language: Language = {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale.map { Language(locale: $0) } ?? .english
  }()

  /// How many columns a line has: `COLUMNS`, else as the terminal says, else 80.
  private static var width: Int {
    if let text = ProcessInfo.processInfo.environment["COLUMNS"], let width = Int(text), width > 0 {
      return width
    }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Ends the run where the output cannot be written: with a sentence on a full disk, without one
  /// when its reader has gone, as `head` does.
  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        end(by: errno)
      }
    }
  }

  /// Takes a stream that was closed before the program began for one that cannot be used: the next
  /// file to be opened would get its number, and receive what is written to the stream. What is left
  /// in the buffer of the standard output when the program ends has to reach it, too.
  static func secureStreams() {
    for stream in Int32(0)...2 where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY)
    }
    atexit { if fflush(nil) != 0 { Terminal.end(by: errno) } }
  }

  private static func end(by error: Int32) -> Never {
    if error != EPIPE {
      note(NotePhrase.outputLost(reason: String(cString: strerror(error))).text(in: language))
    }
    _exit(1)
  }

  static func writeByteOrderMark() { write(Array(CSVText.byteOrderMark.utf8)) }

  private static func note(_ sentence: String) {
    say("touchstone: \(TerminalText.plain(sentence))")
  }

  /// Lines of text that may repeat what others have written.
  static func say(_ text: String) {
    guard !text.isEmpty else { return }
    writeBeside(TerminalText.plain(text, keptLines: true) + "\n")
  }

  private static func writeBeside(_ text: String) {
    // What cannot be said is no reason to fail.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Asks on the standard error, so that the answer of the run stays whole, and reads a line; nil at the
  /// end of the input.
  @Sendable static func ask(_ question: String) -> String? {
    writeBeside(TerminalText.plain(question, keptLines: true))
    return readLine()
  }

  /// Shows the answer that `work` gives, and what is said beside it.
  ///
  /// - Parameter isStrict: whether problems of files are a status of their own.
  static func show(
    _ format: OutputFormat = .table, byteOrderMark: Bool = false, isStrict: Bool = false,
    _ work: () async throws -> Answer
  ) async throws {
    try await run {
      let answer = try await work()
      if byteOrderMark { writeByteOrderMark() }
      write(answer.text(format, width: width))
      for sentence in answer.notes { note(sentence) }
      for (kind, count) in answer.excludedTickets.sorted(by: { $0.key.rawValue < $1.key.rawValue })
      {
        note(NotePhrase.excluded(count, kind: kind.rawValue).text(in: language))
      }
      for sentence in answer.files.summaries(in: language) { note(sentence) }
      if answer.isFailure { throw ExitCode.failure }
      if isStrict, answer.files.contains(where: { !$0.problemCounts.isEmpty }) { throw ExitCode(2) }
    }
  }

  /// Runs a command's work; a failure is told in sentences and ends the run with its status.
  static func run(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let error as PipelineError {
      for sentence in error.sentences(in: language) { note(sentence) }
      switch error.code {
      case .wrongUsage: throw ExitCode.validationFailure
      case .cancelled: throw ExitCode(130)
      case .nothingUsable, .unreadableInput, .badConfiguration, .unwritableOutput, .store:
        throw ExitCode.failure
      }
    }
  }
}
