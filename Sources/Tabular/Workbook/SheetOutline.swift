/// What a sheet says before its rows and behind them: hidden columns and merged cells.
///
/// The whole part is unpacked for it, which also tells whether it is what was packed.
struct SheetOutline: Sendable {
  /// From 0.
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var merged: [MergedCells.Range] = []
  /// Unpacked, as UTF-8.
  private(set) var size = 0

  /// Bytes before the rows, and behind them, that are looked at (64 MiB each).
  private static let mostAround = 1 << 26
  private static let mark = Array("sheetData".utf8)

  /// - Throws: where the part is damaged, or holds no rows and no place for them.
  init(_ part: WorkbookPart) throws(SourceError) {
    var stream = try part.open()
    var head: ContiguousArray<UInt8> = []
    var tail: ContiguousArray<UInt8> = []
    var (hasRows, hasEnded) = (false, false)
    // What may be the beginning of a mark stays in front of the next bytes.
    var bytes = ContiguousArray<UInt8>(repeating: 0, count: 1 << 18)
    var kept = 0
    while case let end = try stream.fill(&bytes, from: kept), end > kept {
      size += end - kept
      var start = 0
      if !hasRows {
        let known = head.count
        head.append(contentsOf: bytes[kept..<end])
        guard head.count < Self.mostAround else { throw .damagedPackage }
        if let place = Self.place(of: Self.mark, in: head, from: max(known - 64, 0)..<head.count) {
          hasRows = true
          start = end - (head.count - place) + Self.mark.count
          // A mark that began before these bytes.
          start = max(start, 0)
          hasEnded = Self.isWithoutRows(head[(place + Self.mark.count)...])
          head.removeSubrange(place...)
        }
      }
      if hasRows, !hasEnded {
        var next = start
        while let place = Self.place(of: Self.mark, in: bytes, from: next..<end) {
          next = place + Self.mark.count
          if Self.isClosing(bytes, before: place) {
            hasEnded = true
            start = next
            break
          }
        }
      }
      if hasEnded {
        guard tail.count < Self.mostAround else { throw .expandsTooFar }
        tail.append(contentsOf: bytes[start..<end])
        kept = 0
      } else {
        kept = hasRows ? min(64, end) : 0
        for offset in 0..<kept { bytes[offset] = bytes[end - kept + offset] }
      }
    }
    guard hasEnded, !readColumns(head) else { throw .damagedPackage }
    readMerged(tail)
  }

  private static func place(
    of mark: [UInt8], in bytes: ContiguousArray<UInt8>, from range: Range<Int>
  ) -> Int? {
    // Its only capital letter.
    bytes.withUnsafeBufferPointer {
      $0.place(of: mark, rare: 5, from: range.lowerBound, to: range.upperBound)
    }
  }

  /// Whether `</` stands before a name, or before its prefix.
  private static func isClosing(_ bytes: ContiguousArray<UInt8>, before name: Int) -> Bool {
    let start = bytes[max(name - 32, 0)..<name]
    guard let slash = start.lastIndex(of: UInt8(ascii: "/")), slash > 0 else { return false }
    return bytes[slash - 1] == UInt8(ascii: "<")
      && (slash == name - 1 || bytes[name - 1] == UInt8(ascii: ":"))
  }

  /// Whether the tag goes on as one without content: `<sheetData/>`.

  private static func isWithoutRows(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first { $0 > 0x20 } == UInt8(ascii: "/")
  }

  /// - Returns: whether the sheet begins with a document type.
  private mutating func readColumns(_ head: ContiguousArray<UInt8>) -> Bool {
    head.withUnsafeBufferPointer { bytes in
      var cursor = XMLCursor(bytes)
      while let name = cursor.nextTag() {
        guard !cursor.isEnd, cursor.isName(name, "col") else {
          cursor.passAttributes()
          continue
        }
        let attributes = cursor.attributes()
        guard ["1", "true"].contains(attributes["hidden"]),
          let first = attributes["min"].flatMap(Int.init), first > 0,
          let last = attributes["max"].flatMap(Int.init), last >= first
        else { continue }
        hiddenColumns.append((first - 1)...(last - 1))
      }
      return cursor.hasDoctype
    }
  }

  private mutating func readMerged(_ tail: ContiguousArray<UInt8>) {
    tail.withUnsafeBufferPointer { bytes in
      var cursor = XMLCursor(bytes)
      while let name = cursor.nextTag(), merged.count < MergedCells.most {
        guard !cursor.isEnd, cursor.isName(name, "mergeCell") else {
          cursor.passAttributes()
          continue
        }
        let ends = (cursor.attributes()["ref"] ?? "").split(separator: ":").map(Self.cell)
        guard ends.count == 2, let first = ends[0], let last = ends[1],
          last.row > first.row
        else { continue }
        merged.append(MergedCells.Range(rows: first.row...last.row, column: first.column))
      }
    }
  }

  /// `B12` is row 12 of column 1.
  private static func cell(_ reference: Substring) -> (row: Int, column: Int)? {
    var column = 0
    let letters = reference.prefix { $0.isASCII && $0.isLetter }
    guard !letters.isEmpty, letters.count <= 3, let row = Int(reference.dropFirst(letters.count)),
      row > 0
    else { return nil }
    for letter in letters.uppercased().utf8 { column = column * 26 + Int(letter) - 64 }
    return column <= SheetParser.mostColumns ? (row, column - 1) : nil
  }
}
