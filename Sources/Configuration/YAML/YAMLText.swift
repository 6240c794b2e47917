import Yams

/// YAML text as a tree of nodes, with syntax faults told where they are.
enum YAMLText {
  /// - Returns: nil for an empty file, and when a fault was added.
  ///
  /// The parser stops at the first key that is given twice. So that this fault does not hide the
  /// others, the key is given another name in the text, and its own name back in the tree.
  static func root(of text: String, _ faults: inout FaultCollector) -> Node? {
    var aliases = KeyAliases(text: text)
    while true {
      do {
        return try Yams.compose(yaml: aliases.text).map(aliases.restored)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let name = names.first ?? ""
        if aliases.rename(name, at: Position(context.mark)) { continue }
        faults.add("is given twice; leave one of them", path: name, at: Position(context.mark))
        return nil
      } catch {
        aliases.addRenamed(to: &faults)
        add(error, in: text, to: &faults)
        return nil
      }
    }
  }

  private static func add(_ error: any Error, in text: String, to faults: inout FaultCollector) {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let around = context.map { " (\($0.text) that begins on line \($0.mark.line))" } ?? ""
      faults.add("is not YAML: \(problem)\(around)\(hint(problem))", path: "", at: Position(mark))
    case YamlError.reader(let problem, let offset, _, _):
      let before = offset.map { text.prefix($0) } ?? ""
      let line = before.count(where: \.isNewline) + 1
      let column = before.reversed().prefix { !$0.isNewline }.count + 1
      faults.add(
        "is not YAML: \(problem)", path: "",
        at: offset == nil ? nil : Position(line: line, column: column))
    default:
      faults.add("is not YAML: \(error)", path: "", at: nil)
    }
  }

  /// What most often lies behind the parser's terse words.
  private static func hint(_ problem: String) -> String {
    if problem.contains("cannot start any token") {
      return "; indent with blanks, not tabs, and put values with % @ ` at their start in quotes"
    }
    if problem.contains("mapping values are not allowed") {
      return "; check the indentation, and put values with a colon and a blank in quotes"
    }
    if problem.contains("could not find expected ':'") {
      return "; a key needs a colon and a blank behind it"
    }
    return ""
  }
}
