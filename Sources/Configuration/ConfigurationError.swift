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

  /// One fault of the whole file, or of a line of it.
  init(path: String?, _ problem: String, line: Int? = nil) {
    let fault = Fault(line: line, column: nil, keyPath: "", problem: problem, allowed: nil)
    self.init(path: path, faults: [fault])
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

  package var description: String { sentences.joined(separator: "\n") }
}
