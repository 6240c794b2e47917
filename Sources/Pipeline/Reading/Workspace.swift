import Configuration
import Desk
import Foundation
import Intake
import Metrics
import Store
import Tabular
import Wording

/// What every question is asked with: the inputs, the configuration beside them, the store.
package struct Workspace: Sendable {
  package var inputs: [InputFile]
  package var configuration: Configuration
  package var store: HistoryStore?
  package var language = Language.english
  package var progress = Progress()
  /// What said the time zone.
  package var timeZoneBasis = RegionalBasis.configuration
  /// Threads to work with: as many as the machine has, four at the most.
  package var workers = min(4, max(1, ProcessInfo.processInfo.activeProcessorCount))

  /// - Parameters:
  ///   - inputs: files, folders and `kind=PATH`.
  ///   - configurationPath: nil to look for `touchstone.yaml` beside the inputs.
  ///   - storePath: nil for a history in memory.
  ///   - makesStore: whether the inputs may begin a store where there is none.
  ///   - language: of what is said on the terminal.
  ///   - machine: decides the language of reports and the time zone where nothing else does; nil for the
  ///     configuration's defaults.
  /// - Throws: ``PipelineError`` for paths that do not exist, a faulty configuration, a store that
  ///   cannot be opened.
  package init(
    inputs: [String], configurationPath: String? = nil, storePath: String? = nil,
    makesStore: Bool = false, language: Language = .english, machine: RegionalMachine? = nil
  ) throws(PipelineError) {
    self.language = language
    let named = inputs.map(InputFile.init)
    self.inputs = try InputFile.files(of: named)
    if self.inputs.isEmpty && storePath == nil {
      throw PipelineError(.nothingUsable, inputs.isEmpty ? .noInput : .noExports(in: inputs))
    }
    configuration = try Self.configuration(
      at: configurationPath, orBeside: named.map(\.path))
    do throws(StoreError) {
      let mayMake = makesStore && !self.inputs.isEmpty
      store = try storePath.map { path throws(StoreError) in
        try HistoryStore(path: path, mayMake: mayMake)
      }
      store?.statuses = configuration.intake.statuses
      store?.originalRows = OriginalRowLimit(rows: configuration.originalRows)
    } catch {
      throw PipelineError(error)
    }
    if let machine { try settleRegion(machine) }
  }

  /// Without inputs: for what only the configuration decides.
  ///
  /// - Parameter configurationPath: nil for the `touchstone.yaml` of the present folder, else the
  ///   defaults.
  /// - Throws: ``PipelineError`` for a faulty configuration.
  package init(configurationPath: String?) throws(PipelineError) {
    inputs = []
    configuration = try Self.configuration(at: configurationPath, orBeside: ["."])
  }

  private static func configuration(
    at path: String?, orBeside inputs: [String]
  ) throws(PipelineError) -> Configuration {
    guard let path = path ?? Configuration.find(beside: inputs) else { return Configuration() }
    do {
      return try Configuration.load(path: path)
    } catch {
      throw PipelineError(.badConfiguration, error.phrases.map(FaultPhrase.configuration))
    }
  }
}

/// A file to be read, with the kind of its records where the user said it.
package struct InputFile: Sendable, Hashable {
  package var path: String
  package var kind: RecordKind?
}

extension InputFile {
  /// `tickets=export.csv` is the kind and the path; any other text is a path.
  init(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let kind = parts.count == 2 ? RecordKind(rawValue: String(parts[0])) : nil
    self.init(path: kind == nil ? argument : String(parts[1]), kind: kind)
  }

  /// The files that were named; a folder is every file in it (not in folders below) with a known
  /// ending, gzipped or not. Their order is their own, by name and then by the names of their folders,
  /// whatever order they were named in: of two files that say the same, the later one repeats it.
  ///
  /// - Throws: ``PipelineError`` that names every path that does not exist.
  static func files(of named: [InputFile]) throws(PipelineError) -> [InputFile] {
    var files: [InputFile] = []
    var faults: [FaultPhrase] = []
    for input in named {
      guard let isFolder = SystemPath.isFolder(input.path) else {
        faults.append(.missingInput(path: input.path))
        continue
      }
      guard isFolder else {
        files.append(input)
        continue
      }
      do {
        let folder = input.path.hasSuffix("/") ? input.path : input.path + "/"
        files += try SystemPath.names(inFolder: input.path).filter(isExport).map {
          InputFile(path: folder + $0, kind: input.kind)
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

  /// Its own, then those of the folders that it is in.
  private var names: [Substring] { path.split(separator: "/").reversed() }

  /// The SHA-256 of the file in hexadecimal; nil when it cannot be read, as its import says.
  var digest: String? { Intake.digest(ofFile: path) }

  private static func isExport(_ name: String) -> Bool {
    var parts = name.lowercased().split(separator: ".")
    guard parts.count > 1, !name.hasPrefix("."), !name.hasPrefix("~$") else { return false }
    if parts.last == "gz" { parts.removeLast() }
    return parts.count > 1 && recordEndings.contains(String(parts[parts.count - 1]))
  }
}
