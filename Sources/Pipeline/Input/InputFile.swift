import Intake
import Tabular

/// A file to be read, with the kind of its records where the user said it.
package struct InputFile: Sendable, Hashable {
  package var path: String
  package var kind: RecordKind?
}

extension InputFile {
  private static let endings: Set<String> = ["csv", "tsv", "txt", "json", "jsonl", "ndjson"]

  /// The files behind `INPUT...`: each a file, a folder, or `kind=PATH`.
  ///
  /// A folder stands for every file in it (not in folders below) with a known ending, gzipped or
  /// not, in the order of their names.
  ///
  /// - Throws: ``PipelineError`` that names every path that does not exist and every unknown kind.
  package static func files(of inputs: [String]) throws(PipelineError) -> [InputFile] {
    var files: [InputFile] = []
    var faults: [String] = []
    for input in inputs {
      let (kind, path) = split(input)
      guard let isFolder = SystemPath.isFolder(path) else {
        faults.append("\(path): there is no such file or folder; check the path")
        continue
      }
      guard isFolder else {
        files.append(InputFile(path: path, kind: kind))
        continue
      }
      do {
        files += try SystemPath.names(inFolder: path).filter(isExport).map {
          InputFile(path: path.hasSuffix("/") ? path + $0 : path + "/" + $0, kind: kind)
        }
      } catch {
        faults.append("\(path): the folder cannot be read; check its permissions")
      }
    }
    if !faults.isEmpty { throw PipelineError(.unreadableInput, faults) }
    var seen: Set<String> = []
    return files.filter { seen.insert($0.path).inserted }
  }

  /// `tickets=export.csv` as the kind and the path; any other text is a path.
  private static func split(_ input: String) -> (RecordKind?, String) {
    guard let sign = input.firstIndex(of: "="),
      let kind = RecordKind(rawValue: String(input[..<sign]))
    else { return (nil, input) }
    return (kind, String(input[input.index(after: sign)...]))
  }

  private static func isExport(_ name: String) -> Bool {
    var parts = name.lowercased().split(separator: ".")
    guard parts.count > 1, !name.hasPrefix("."), !name.hasPrefix("~$") else { return false }
    if parts.last == "gz" { parts.removeLast() }
    return parts.count > 1 && endings.contains(String(parts[parts.count - 1]))
  }
}
