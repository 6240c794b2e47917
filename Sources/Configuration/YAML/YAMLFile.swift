import Wording
import Yams

/// YAML text on its way to settings. It gathers what is wrong with them, so that one error can tell
/// it all.
///
/// The parser stops at the first key that is given twice. So that this fault does not hide the
/// others, the key is given another name in the text, by which its own is found again.
final class YAMLFile {
  /// Nil when the text came from elsewhere.
  let path: String?
  private(set) var faults: [ConfigurationError.Fault] = []
  private var text: String
  private var renamed: [(name: String, mark: Mark)] = []

  init(_ text: String, path: String?) {
    self.text = text
    self.path = path
  }

  /// What the text holds; nil for nothing, and when a fault was added.
  func root() -> Setting? {
    while true {
      do {
        return try Yams.compose(yaml: text).map { Setting(path: "", node: $0, file: self) }
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let name = names.first ?? ""
        if rename(name, at: context.mark) { continue }
        addRepeated(name, context.mark)
        return nil
      } catch {
        renamed.forEach(addRepeated)
        add(error)
        return nil
      }
    }
  }

  /// - Throws: ``ConfigurationError`` with the faults, where there are any.
  func check() throws(ConfigurationError) {
    if !faults.isEmpty { throw ConfigurationError(path: path, faults: faults) }
  }

  /// A path as the file names it: relative to its own folder.
  func path(of name: String) -> String {
    guard !name.hasPrefix("/"), let path, let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }

  func addFault(_ problem: ConfigurationFault, path: String = "", at mark: Mark?) {
    faults.append(.init(line: mark?.line, column: mark?.column, keyPath: path, problem: problem))
  }

  private func addRepeated(_ name: String, _ mark: Mark) {
    addFault(.repeated(firstLine: nil), path: name, at: mark)
  }

  private func add(_ error: any Error) {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let part = context.map { (text: $0.text, line: $0.mark.line) }
      addFault(.notYAML(problem: problem, within: part, Self.advice(on: problem)), at: mark)
    case YamlError.reader(let problem, let offset, _, _):
      let before = offset.map { text.prefix($0) }
      faults.append(
        .init(
          line: before.map { $0.count(where: \.isNewline) + 1 },
          column: before.map { $0.reversed().prefix { !$0.isNewline }.count + 1 },
          problem: .notYAML(problem: problem, within: nil, nil)))
    default:
      addFault(.notYAML(problem: "\(error)", within: nil, nil), at: nil)
    }
  }

  /// What most often lies behind the parser's terse words.
  private static func advice(on problem: String) -> ConfigurationFault? {
    if problem.contains("cannot start any token") { return .blanks }
    if problem.contains("mapping values are not allowed") { return .indentation }
    if problem.contains("could not find expected ':'") { return .colon }
    return nil
  }

  /// A key as the file has it.
  func name(of key: Node.Scalar) -> String { key.mark.flatMap(original) ?? key.string }

  private func original(at mark: Mark) -> String? {
    renamed.first { $0.mark.line == mark.line && $0.mark.column == mark.column }?.name
  }

  /// Replaces the first letter of the key at a place by one that no text uses.
  ///
  /// - Returns: false when the key cannot be renamed.
  private func rename(_ name: String, at mark: Mark) -> Bool {
    guard !name.isEmpty, renamed.count < 1000, original(at: mark) == nil,
      let alias = Unicode.Scalar(UInt32(0xF0000 + renamed.count)), var index = index(of: mark)
    else { return false }
    if ["\"", "'"].contains(text.unicodeScalars[index]) {
      text.unicodeScalars.formIndex(after: &index)
    }
    guard index < text.endIndex else { return false }
    text.unicodeScalars.replaceSubrange(index...index, with: CollectionOfOne(alias))
    renamed.append((name, mark))
    return true
  }

  /// Lines end as YAML 1.1 has it: LF, CR, CRLF, and the three line ends of Unicode.
  private func index(of mark: Mark) -> String.Index? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    let line = lines[mark.line - 1].unicodeScalars
    let index = line.index(line.startIndex, offsetBy: mark.column - 1, limitedBy: line.endIndex)
    return index == text.endIndex ? nil : index
  }
}
