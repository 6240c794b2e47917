/// The rows of a sheet in blocks, each with the number of its first row.
struct SheetBlocks {
  struct Block: Sendable {
    var index: Int
    var bytes: ContiguousArray<UInt8>
    /// Nil where the row does not say, so that it is the one behind the block before.
    var firstRow: Int?
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
      index: nextIndex, bytes: bytes, firstRow: bytes.withUnsafeBufferPointer(Self.firstRow))
  }

  private static func firstRow(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var cursor = XMLCursor(bytes)
    while let tag = cursor.nextTag() {
      let isRow = !cursor.isEnd && cursor.isName(tag, "row")
      while let (name, value) = cursor.nextAttribute() {
        if isRow, cursor.isName(name, "r") { return cursor.number(value).flatMap { max($0, 1) } }
      }
      if isRow { return nil }
    }
    return nil
  }
}
