import Foundation
import Tabular
import Wording

/// A file where the user said: written whole or not at all, and over no other one unasked.
struct NewFile {
  let path: String
  /// What to do where a file is there already; nil to write over it.
  private let remedy: FaultPhrase?

  /// - Throws: ``PipelineError`` when something is there already, if only a link to nowhere.
  init(_ path: String, orElse remedy: FaultPhrase) throws(PipelineError) {
    guard !path.isEmpty else { throw PipelineError(.wrongUsage, .emptyOutput) }
    (self.path, self.remedy) = (path, remedy)
    var status = stat()
    if lstat(SystemPath.bytes(path), &status) == 0 { throw exists(remedy) }
  }

  /// A file that may be there already, and is written over then; a link is replaced, not followed.
  init(replacing path: String) { (self.path, remedy) = (path, nil) }

  func write(_ text: String) throws(PipelineError) {
    try write { try Data(text.utf8).write(to: URL(fileURLWithPath: $0)) }
  }

  /// Lets `write` make the file beside its place, then moves it there.
  func write(_ write: (_ path: String) throws -> Void) throws(PipelineError) {
    let parent = (path as NSString).deletingLastPathComponent
    do {
      let folder = try AsideFolder(in: parent.isEmpty ? "." : parent, for: "")
      try withExtendedLifetime(folder) {
        let aside = "\(folder.path)/\((path as NSString).lastPathComponent)"
        try write(aside)
        try synchronise(aside)
        if remedy != nil {
          try move(aside, toFreePlace: path)
        } else if rename(SystemPath.bytes(aside), SystemPath.bytes(path)) != 0 {
          throw POSIXError.last
        }
      }
    } catch let error as POSIXError where error.code == .EEXIST {
      throw exists(remedy)
    } catch {
      throw PipelineError(.unwritableOutput, .unwritableFile(path: path, reason: .of(error)))
    }
  }

  private func exists(_ remedy: FaultPhrase?) -> PipelineError {
    PipelineError(.unwritableOutput, .fileExists(path: path, remedy: remedy ?? .nameAnother))
  }
}
