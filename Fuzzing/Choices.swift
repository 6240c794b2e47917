/// The fuzzer's bytes as decisions, one after the other; where they end, the first choice is taken.
struct Choices {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = Array(bytes)[...] }

  /// From 0 to 255.
  mutating func byte() -> Int { Int(bytes.popFirst() ?? 0) }

  /// A number below `count`.
  mutating func number(below count: Int) -> Int { byte() % count }

  mutating func one<Element>(of list: [Element]) -> Element { list[number(below: list.count)] }

  /// The bytes themselves, whatever they are.
  mutating func text() -> [UInt8] {
    let text = bytes.prefix(byte())
    bytes = bytes.dropFirst(text.count)
    return Array(text)
  }
}
