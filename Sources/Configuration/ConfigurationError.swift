import Wording

/// Everything that is wrong with a configuration file, so that it can be mended in one go.
///
/// ```text
/// touchstone.yaml:12:3: targets.csat_scor: unknown metric; did you mean csat_score? Allowed: …
/// ```
package struct ConfigurationError: Error, Sendable, CustomStringConvertible {
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
  init(path: String?, _ problem: ConfigurationFault, line: Int? = nil) {
    self.init(path: path, faults: [Fault(line: line, problem: problem)])
  }

  /// One thing that is wrong, where, and what would be right.
  package struct Fault: Sendable {
    /// Both from 1; nil for a fault of the whole file.
    package var line: Int?
    package var column: Int?
    /// `calendar.weekly.mon-fri`, `standards[2].clock`; empty for a fault of the whole file.
    package var keyPath = ""
    /// What is wrong, with a suggestion where there is one.
    package let problem: ConfigurationFault
  }

  /// Each fault with its place.
  package var phrases: [ConfigurationFault] {
    faults.map { fault in
      let place = [path, fault.line?.description, fault.column?.description].compactMap(\.self)
      let places = [place.joined(separator: ":"), fault.keyPath].filter { !$0.isEmpty }
      return .told(at: places, fault.problem)
    }
  }

  package var description: String { phrases.map(\.english).joined(separator: "\n") }
}
