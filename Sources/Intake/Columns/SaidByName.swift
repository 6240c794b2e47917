/// What the user says of columns by their names: under its very name, or one that differs in case,
/// blanks and punctuation alone.
struct SaidByName<Value> {
  private let exact: [String: Value]
  private let folded: [String: Value]

  init(_ said: [String: Value]) {
    exact = said
    // A name of nothing but punctuation is like no other.
    folded = Dictionary(
      said.sorted { $0.key < $1.key }.map { (HeaderName.key($0.key), $0.value) }
        .filter { !$0.0.isEmpty }, uniquingKeysWith: { first, _ in first })
  }

  func exactly(_ header: HeaderName) -> Value? { exact[header.raw] }

  subscript(header: HeaderName) -> Value? {
    exact[header.raw] ?? folded[HeaderName.key(header.raw)]
  }
}
