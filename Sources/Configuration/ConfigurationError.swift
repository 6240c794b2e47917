/// Everything that is wrong with a configuration file, so that it can be mended in one go.
///
/// ```text
/// touchstone.yaml:12:3: targets.csat_scor: unknown metric; did you mean csat_score? Allowed: …
/// ```
package struct ConfigurationError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file; nil when the text came from elsewhere.
  package let path: String?
  /// At least one, in the order of the file.
  package let faults: [Fault]

  init(path: String?, faults: [Fault]) {
    precondition(!faults.isEmpty, "an error has a fault")
    self.path = path
    self.faults = faults.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
  }

  /// One thing that is wrong, where, and what would be right.
  package struct Fault: Sendable, Equatable {
    /// Both from 1; nil for a fault of the whole file.
    package let line: Int?
    package let column: Int?
    /// `calendar.weekly.mon-fri`, `standards[2].clock`; empty for a fault of the whole file.
    package let keyPath: String
    /// What is wrong, with a suggestion where there is one.
    package let problem: String
    package let allowed: String?

    /// `targets.csat_scor: unknown metric; did you mean csat_score? Allowed: …`
    package var message: String {
      let place = keyPath.isEmpty ? "" : "\(keyPath): "
      guard let allowed else { return place + problem }
      return "\(place)\(problem)\(problem.hasSuffix("?") ? "" : ".") Allowed: \(allowed)"
    }
  }

  /// A sentence for each fault, with its place.
  package var sentences: [String] {
    faults.map { fault in
      let place = [path ?? "configuration", fault.line?.description, fault.column?.description]
      return place.compactMap { $0 }.joined(separator: ":") + ": " + fault.message
    }
  }

  /// A line for each fault.
  package var description: String { sentences.joined(separator: "\n") }
}

/// Gathers the faults of a file, so that one error can tell them all.
struct FaultCollector {
  private(set) var faults: [ConfigurationError.Fault] = []

  var count: Int { faults.count }

  mutating func add(_ problem: String, path: String, at position: Position?, allowed: String? = nil)
  {
    faults.append(
      .init(
        line: position?.line, column: position?.column, keyPath: path, problem: problem,
        allowed: allowed))
  }

  /// A fault of what stands at a place.
  mutating func add(_ problem: String, at setting: Setting, allowed: String? = nil) {
    add(problem, path: setting.path, at: setting.position, allowed: allowed)
  }

  /// A name that is none of those allowed: suggests the one that was most likely meant.
  mutating func addUnknown(
    _ what: String, name: String, at place: (path: String, position: Position?), allowed: [String]
  ) {
    let ranked = NearestName.ranked(allowed, by: name)
    let guess = NearestName.guess(for: name, among: allowed)
    // A key stands in the path already.
    let unknown = "unknown \(what)" + (place.path.hasSuffix(name) ? "" : " \(name)")
    let problem = guess.map { "\(unknown); did you mean \($0)?" } ?? unknown
    // A long list says less than its nearest names.
    let isLong = allowed.count > 24
    let list = (isLong ? Array(ranked.prefix(8)) + ["…"] : allowed).joined(separator: ", ")
    add(problem, path: place.path, at: place.position, allowed: list.isEmpty ? "none" : list)
  }
}
