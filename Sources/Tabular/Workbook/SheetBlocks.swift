/// The rows of a sheet in blocks, each with the number of its first row.
struct SheetBlocks {
  struct Block: Sendable {
    var index: Int
    var bytes: ContiguousArray<UInt8>
    /// Nil where there is none.
    var first: FirstRow?
  }

  enum FirstRow: Sendable {
    case number(Int)
    /// It does not say, so that it is the one behind the block before.
    case next
  }

  private var elements: ElementBlocks
  private var nextIndex = 0

  init(_ part: WorkbookPart, size: Int) throws(SourceError) {
    elements = try ElementBlocks(part.open(), of: "row", in: "sheetData", size: size)
  }

  mutating func next() throws(SourceError) -> Block? {
    guard let bytes = try elements.next() else { return nil }
    defer { nextIndex += 1 }
    return Block(
      index: nextIndex, bytes: bytes, first: bytes.withUnsafeBufferPointer(Self.firstRow))
  }

  /// Whether no block follows.
  var hasEnded: Bool { elements.hasEnded }

  private static func firstRow(_ bytes: UnsafeBufferPointer<UInt8>) -> FirstRow? {
    var cursor = XMLCursor(bytes)
    while let tag = cursor.nextTag() {
      let isRow = !cursor.isEnd && cursor.isName(tag, "row")
      while let (name, value) = cursor.nextAttribute() {
        guard isRow, cursor.isName(name, "r") else { continue }
        let number = cursor.number(value) ?? 0
        return 1..<SheetParser.mostRows ~= number ? .number(number) : .next
      }
      if isRow { return .next }
    }
    return nil
  }
}
