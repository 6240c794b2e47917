import Foundation
import Intake
import Tabular
import Wording

/// A file to be read, with the kind of its records where the user said it.
package struct InputFile: Sendable, Hashable {
  /// Goes on into a file where an archive or a workbook holds several: `exports.zip/tickets.csv`.
  package var path: String
  package var kind: RecordKind?
  /// Why the file is not read, though it is there; nil for one that is.
  package var notRead: SourceError?
}

extension InputFile {
  /// `tickets=export.csv` is the kind and the path; any other text is a path.
  init(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let kind = parts.count == 2 ? RecordKind(rawValue: String(parts[0])) : nil
    self.init(path: kind == nil ? argument : String(parts[1]), kind: kind)
  }

  /// The files that were named; a folder is every file in it and in the folders below, an archive every
  /// file in it, a workbook each of its sheets. Their order is their own, by name and then by the names
  /// of their folders, whatever order they were named in: of two files that say the same, the later one
  /// repeats it.
  ///
  /// - Throws: ``PipelineError`` that names every path that does not exist.
  static func files(of named: [InputFile]) throws(PipelineError) -> [InputFile] {
    var files: [InputFile] = []
    var faults: [FaultPhrase] = []
    for input in named {
      guard let isFolder = SystemPath.isFolder(SourcePlace.file(of: input.path)) else {
        faults.append(.missingInput(path: input.path))
        continue
      }
      guard isFolder else {
        files += input.contents
        continue
      }
      do throws(SourceError) {
        var folder = ExportFolder()
        try folder.add(input.path.hasSuffix("/") ? String(input.path.dropLast()) : input.path)
        files += folder.files.flatMap { file in
          var file = file
          file.kind = input.kind
          return file.contents
        }
      } catch {
        faults.append(.unreadableFolder(path: input.path))
      }
    }
    if !faults.isEmpty { throw PipelineError(.unreadableInput, faults) }
    var seen: Set<String> = []
    let distinct = files.filter { seen.insert($0.path).inserted }
    return distinct.sorted { $0.names.lexicographicallyPrecedes($1.names) }
  }

  /// Itself, or what it contains. A file that cannot be opened says so when it is read.
  private var contents: [InputFile] {
    guard notRead == nil else { return [self] }
    do throws(SourceError) {
      return try SourceContents(path).parts.map {
        InputFile(path: $0.path, kind: kind, notRead: $0.notRead)
      }
    } catch {
      return [self]
    }
  }

  /// Its own, then those of the folders that it is in.
  private var names: [Substring] { path.split(separator: "/").reversed() }

  /// The SHA-256 of the file in hexadecimal, of a sheet that of its workbook and its name; nil when it
  /// cannot be read, as its import says.
  var digest: String? {
    guard notRead == nil else { return nil }
    return Intake.digest(ofFile: path)
  }
}

/// The files of a folder and of the folders below it.
private struct ExportFolder {
  private(set) var files: [InputFile] = []

  /// Folders below one another that are gone into: a link may lead back up.
  private static let deepest = 16

  /// - Throws: where the folder itself cannot be read; one below is named among the files.
  mutating func add(_ path: String, depth: Int = 0) throws(SourceError) {
    let names = try SystemPath.names(inFolder: path)
    // What `report` has written is no export.
    if depth > 0, names.contains("problems.csv"), names.contains(where: Self.isReport) { return }
    for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let file = "\(path)/\(name)"
      if SystemPath.isFolder(file) == true {
        // Those that programs keep for themselves, `__pycache__` and the like, are not looked into.
        guard depth < Self.deepest, !name.hasPrefix("__") else { continue }
        do throws(SourceError) {
          try add(file, depth: depth + 1)
        } catch {
          files.append(InputFile(path: file, notRead: error))
        }
      } else if SystemPath.isFile(file) == true {
        files.append(InputFile(path: file, notRead: Self.refusal(of: file, name)))
      }
    }
  }

  /// Why a file is not read, by its ending; one of another program's may hold text all the same.
  private static func refusal(of path: String, _ name: String) -> SourceError? {
    switch RecordEnding(of: name) {
    case nil: return .otherEnding
    case .text, .workbook, .archive: return nil
    case .foreign:
      do throws(SourceError) {
        _ = try openRecords(path, SourceOptions())
        return nil
      } catch {
        return error
      }
    }
  }

  private static func isReport(_ name: String) -> Bool {
    ["report.html", "report.xlsx", "report.json"].contains(name)
  }
}
