/// What was made of some lines of a file.
struct FilePart<Value: Sendable>: Sendable {
  let value: Value
  let byteCount: Int
  let lineCount: Int
}

/// Adds up a file's parts in their order.
struct PartSequence<Whole: Sendable, Part: Sendable> {
  private(set) var whole: Whole
  /// Bytes of text in the parts that were added: where another reader goes on.
  private(set) var bytesAccepted = 0
  private(set) var wantsMore = true
  private var linesBefore = 0
  private let addPart: @Sendable (inout Whole, Part, Int) throws -> Bool

  init(
    whole: consuming Whole, addPart: @escaping @Sendable (inout Whole, Part, Int) throws -> Bool
  ) {
    self.whole = whole
    self.addPart = addPart
  }

  mutating func add(_ part: FilePart<Part>) throws {
    wantsMore = try addPart(&whole, part.value, linesBefore)
    linesBefore += part.lineCount
    bytesAccepted += part.byteCount
  }
}
