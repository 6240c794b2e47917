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
