import Foundation

/// Writes a run's files: each appears whole or not at all.
package struct ResultFolder: Sendable {
  package let path: String

  /// - Throws: ``PipelineError`` when the folder cannot be made.
  package init(_ path: String) throws(PipelineError) {
    self.path = path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      throw PipelineError(
        .unwritableOutput,
        "\(path): the folder cannot be made (\(Self.reason(error))); "
          + "choose another with --output or free the way")
    }
  }

  /// Lets `write` make a file beside its place, then moves it there.
  ///
  /// - Returns: the file's path.
  @discardableResult
  package func write(
    _ name: String, _ write: (_ path: String) throws -> Void
  ) throws(PipelineError) -> String {
    let target = "\(path)/\(name)"
    let aside = "\(path)/.\(name).\(ProcessInfo.processInfo.processIdentifier).part"
    do {
      if FileManager.default.fileExists(atPath: aside) {
        try FileManager.default.removeItem(atPath: aside)
      }
      try write(aside)
      guard rename(aside, target) == 0 else {
        throw CocoaError(.fileWriteUnknown)
      }
      return target
    } catch {
      unlink(aside)
      throw PipelineError(
        .unwritableOutput,
        "\(target): cannot be written (\(Self.reason(error))); check the space and the permissions "
          + "of the folder, or choose another with --output")
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
