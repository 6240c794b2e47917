/// The tags of a page, read back strictly: every tag that opens must close, in order.
package struct ReadMarkup {
  package struct Element {
    package var name: String
    package var attributes: [String: String]
    /// The elements around it, outermost first, as indices.
    package var ancestors: [Int]
    /// The text directly inside it.
    package var text = ""
  }

  package struct Malformed: Error {
    package var what: String
  }

  package private(set) var elements: [Element] = []

  package init(_ html: String) throws {
    var open: [Int] = []
    var rest = Substring(html)
    while let start = rest.firstIndex(of: "<") {
      if let last = open.last { elements[last].text += rest[..<start] }
      guard let end = rest[start...].firstIndex(of: ">") else { throw Malformed(what: "<") }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        guard let last = open.popLast(), elements[last].name == tag.dropFirst() else {
          throw Malformed(what: String(tag))
        }
        continue
      }
      let element = try Self.element(tag, ancestors: open)
      elements.append(element)
      if element.name == "meta" { continue }
      open.append(elements.count - 1)
      if element.name == "script" || element.name == "style" {
        let close = rest.firstRange(of: "</\(element.name)>")
        guard let close else { throw Malformed(what: element.name) }
        elements[elements.count - 1].text = String(rest[..<close.lowerBound])
        rest = rest[close.lowerBound...]
      }
    }
    guard open.isEmpty else { throw Malformed(what: "left open") }
  }

  private static func element(_ tag: Substring, ancestors: [Int]) throws -> Element {
    let name = tag.prefix { $0 != " " }
    var attributes: [String: String] = [:]
    var rest = tag[name.endIndex...].drop { $0 == " " }
    while !rest.isEmpty {
      let key = rest.prefix { $0 != "=" }
      rest = rest[key.endIndex...].dropFirst()
      guard rest.first == "\"" else { throw Malformed(what: String(tag)) }
      let value = rest.dropFirst().prefix { $0 != "\"" }
      guard value.endIndex < rest.endIndex, attributes[String(key)] == nil else {
        throw Malformed(what: String(tag))
      }
      attributes[String(key)] = String(value)
      rest = rest[rest.index(after: value.endIndex)...].drop { $0 == " " }
    }
    return Element(name: String(name), attributes: attributes, ancestors: ancestors)
  }

  package func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  package func inside(_ index: Int) -> [Element] {
    elements.filter { $0.ancestors.contains(index) }
  }

  /// The positions of all elements of a name.
  package func indices(_ name: String) -> [Int] {
    elements.indices.filter { elements[$0].name == name }
  }
}
