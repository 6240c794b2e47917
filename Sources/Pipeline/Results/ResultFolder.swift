import Foundation
import Tabular
import Wording

/// A folder for the files of a run, which are put in place together: the files of an earlier run stay
/// whole until all new ones are, and then are gone, those of formats that were not asked for now too.
struct ResultFolder: Sendable {
  let path: String
  private let aside: AsideFolder
  /// Where each file is written, with whatever its writer puts beside it for a while: a run that is
  /// killed leaves nothing in ``aside`` but whole files of ours.
  private let scratch: AsideFolder

  /// What a report is made of.
  private static let reportNames: Set = [
    "report.html", "report.xlsx", "report.json", "problems.csv",
  ]
  /// Says which files of a folder are ours, where their names do not.
  private static let list = ".touchstone-files"

  /// - Parameter names: of the files that will be written, unless they are a report's.
  /// - Throws: ``PipelineError`` for a folder that cannot be made, or is a link to another place.
  init(_ path: String, of names: [String]? = nil) throws(PipelineError) {
    self.path = path
    var status = stat()
    if lstat(SystemPath.bytes(path), &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFLNK else {
        throw PipelineError(.unwritableOutput, .linkInTheWay(path: path))
      }
      guard status.st_mode & S_IFMT == S_IFDIR else { throw Self.fault(path, POSIXError(.ENOTDIR)) }
    }
    let parent = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true)
    } catch {
      let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      let code = underlying.flatMap { POSIXError.Code(rawValue: Int32($0.code)) }
      throw Self.fault(path, POSIXError(code ?? .ENOTDIR))
    }
    do throws(POSIXError) {
      aside = try AsideFolder(in: parent, for: (path as NSString).lastPathComponent)
      scratch = try AsideFolder(in: parent, for: "")
    } catch {
      throw Self.fault(path, error)
    }
    if let names {
      try write(Self.list) { path in
        try Data(names.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
      }
    }
  }

  /// Lets `write` make a file beside its place.
  ///
  /// - Returns: the file's path, once it is put in place.
  @discardableResult
  func write(
    _ name: String, _ write: (_ path: String) throws -> Void
  ) throws(PipelineError) -> String {
    let target = "\(path)/\(name)"
    do {
      try write("\(scratch.path)/\(name)")
      try synchronise("\(scratch.path)/\(name)")
      try move("\(scratch.path)/\(name)", toFreePlace: "\(aside.path)/\(name)")
    } catch {
      throw PipelineError(.unwritableOutput, .unwritableResult(path: target, reason: .of(error)))
    }
    return target
  }

  /// Puts all files in their place at once.
  func putInPlace() throws(PipelineError) {
    do throws(POSIXError) {
      try synchronise(aside.path)
      try aside.exchange(with: path)
      scratch.discard()
    } catch {
      throw PipelineError(.unwritableOutput, .unwritableResult(path: path, reason: .of(error)))
    }
  }

  /// Which files of a folder a run has made; everything else in it is the user's.
  static func ours(in folder: String) -> (_ name: String) -> Bool {
    let list = try? String(contentsOfFile: "\(folder)/\(list)", encoding: .utf8)
    let names = list.map { Set($0.split(separator: "\n").map(String.init)) } ?? reportNames
    return { name in
      if names.contains(name) || name == Self.list { return true }
      // What version 0.9 left when it was killed.
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 5 && parts[0].isEmpty && parts[4] == "part" && Int(parts[3]) != nil
        && names.contains("\(parts[1]).\(parts[2])")
    }
  }

  private static func fault(_ path: String, _ error: POSIXError) -> PipelineError {
    PipelineError(
      .unwritableOutput, .unwritableFolder(path: path, reason: error.sentence))
  }
}

extension FaultPhrase {
  /// Why a file could not be written, without the place beside its own where it was begun.
  static func of(_ error: any Error) -> FaultPhrase {
    if let fault = error as? FaultPhrase {
      if case .workbook(_, let reason, .makeRoom) = fault { return reason }
      if case .notWritten(_, let reason) = fault { return .verbatim(reason) }
      return fault
    }
    if let fault = error as? POSIXError { return .verbatim(fault.sentence) }
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return .verbatim(
      underlying.map { String(cString: strerror(Int32($0.code))) } ?? error.localizedDescription)
  }
}
