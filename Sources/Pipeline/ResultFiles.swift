import Foundation
import Wording

/// A file where the user said: written whole or not at all, and over no other one unasked.
struct NewFile {
  let path: String

  /// - Throws: ``PipelineError`` when something is there already.
  init(_ path: String, orElse remedy: FaultPhrase) throws(PipelineError) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw PipelineError(.unwritableOutput, .fileExists(path: path, remedy: remedy))
    }
    self.path = path
  }

  /// A file that may be there already, and is written over then.
  init(replacing path: String) { self.path = path }

  func write(_ text: String) throws(PipelineError) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw PipelineError(.unwritableOutput, .unwritableFile(path: path))
    }
  }

  /// Lets `write` make the file beside its place, then moves it there.
  func write(_ write: (_ path: String) throws -> Void) throws(PipelineError) {
    let part = path + ".part"
    do {
      try write(part)
      try FileManager.default.moveItem(atPath: part, toPath: path)
    } catch {
      unlink(part)
      throw PipelineError(
        .unwritableOutput, .about(path, error as? FaultPhrase ?? .verbatim("\(error)")))
    }
  }
}

/// A folder for the files of a run: each appears whole or not at all, over that of an earlier run.
struct ResultFolder: Sendable {
  let path: String

  init(_ path: String) throws(PipelineError) {
    self.path = path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      throw PipelineError(
        .unwritableOutput, .unwritableFolder(path: path, reason: Self.reason(error)))
    }
  }

  /// Lets `write` make a file beside its place, then moves it there.
  ///
  /// - Returns: the file's path.
  @discardableResult
  func write(
    _ name: String, _ write: (_ path: String) throws -> Void
  ) throws(PipelineError) -> String {
    let target = "\(path)/\(name)"
    let aside = "\(path)/.\(name).\(ProcessInfo.processInfo.processIdentifier).part"
    do {
      if FileManager.default.fileExists(atPath: aside) {
        try FileManager.default.removeItem(atPath: aside)
      }
      try write(aside)
      guard rename(aside, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
      return target
    } catch {
      unlink(aside)
      throw PipelineError(
        .unwritableOutput,
        .unwritableResult(
          path: target, reason: error as? FaultPhrase ?? .verbatim(Self.reason(error))))
    }
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let underlying, underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    if error is CocoaError { return "errno \(errno): \(String(cString: strerror(errno)))" }
    return "\(error)"
  }
}
