import ArgumentParser
import Foundation
import Intake
import Pipeline

/// Writes results to standard output and everything else to standard error, and ends the run.
enum Terminal {
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
      throw error.code == .wrongUsage ? ExitCode.validationFailure : ExitCode.failure
    }
  }

  /// Says what was wrong with the files; with `--strict` that is a status of its own.
  static func report(_ files: [ImportedFile], isStrict: Bool = false) throws {
    for sentence in FileMessage.summaries(files) { note(sentence) }
    if isStrict, files.contains(where: { !$0.problemCounts.isEmpty }) { throw ExitCode(2) }
  }
}
