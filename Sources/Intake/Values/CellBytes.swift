import Tabular

/// A cell's bytes, UTF-8, in the buffer of its batch.
typealias CellBytes = UnsafeBufferPointer<UInt8>

extension RecordBatch.CellRange {
  @inline(__always)
  func bytes(in bytes: CellBytes) -> CellBytes {
    CellBytes(rebasing: bytes[Int(start)..<Int(end)])
  }

  /// Whether the cell is empty or holds nothing but plain blanks.
  @inline(__always)
  func isBlank(in bytes: CellBytes) -> Bool {
    for offset in Int(start)..<Int(end) where bytes[offset] != 0x20 { return false }
    return true
  }
}

/// The text around a value, and cells without a value.
enum CellText {
  /// Without blanks at both ends, and without the `="..."` or the apostrophe before a digit by
  /// which spreadsheets keep an id's zeros.
  @inline(__always)
  static func trimmed(_ cell: CellBytes) -> CellBytes {
    var start = 0
    var end = cell.count
    while start < end, isBlank(cell[start]) { start &+= 1 }
    while end > start, isBlank(cell[end &- 1]) { end &-= 1 }
    if start < end, cell[start] >= 0xC2 || cell[end &- 1] >= 0x80 {
      trimWideBlanks(cell, &start, &end)
    }
    if end &- start >= 3, cell[start] == UInt8(ascii: "="), cell[start &+ 1] == 0x22,
      cell[end &- 1] == 0x22
    {
      start &+= 2
      end &-= 1
    } else if end &- start >= 2, cell[start] == 0x27, cell[start &+ 1] &- 0x30 <= 9 {
      start &+= 1
    }
    return CellBytes(rebasing: cell[start..<end])
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }

  /// Blanks of other widths, and invisible marks: a name with one looks like the name without.
  private static func trimWideBlanks(_ cell: CellBytes, _ start: inout Int, _ end: inout Int) {
    while true {
      let length = end - start
      if length >= 3, isWideBlank(cell[start], cell[start + 1], cell[start + 2]) {
        start += 3
      } else if length >= 2, isWideBlank(cell[start], cell[start + 1]) {
        start += 2
      } else if length >= 3, isWideBlank(cell[end - 3], cell[end - 2], cell[end - 1]) {
        end -= 3
      } else if length >= 2, isWideBlank(cell[end - 2], cell[end - 1]) {
        end -= 2
      } else {
        return
      }
      while start < end, isBlank(cell[start]) { start += 1 }
      while end > start, isBlank(cell[end - 1]) { end -= 1 }
    }
  }

  /// The no-break space and the soft hyphen.
  private static func isWideBlank(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xC2 && (second == 0xA0 || second == 0xAD)
  }

  /// The ideographic space; U+2000 to U+200F (blanks, joiners, marks of direction), U+202A to
  /// U+202F, U+205F to U+206F; the byte order mark.
  private static func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE3, 0x80): third == 0x80
    case (0xE2, 0x80): (0x80...0x8F).contains(third) || (0xAA...0xAF).contains(third)
    case (0xE2, 0x81): (0x9F...0xAF).contains(third)
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }

  /// Whether a trimmed cell says that there is nothing: empty, `-`, `N/A`, `无` and the like.
  @inline(__always)
  static func isNothing(_ cell: CellBytes) -> Bool {
    if cell.isEmpty { return true }
    if cell.count > 6 { return false }
    switch cell[0] {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "N"), UInt8(ascii: "n"),
      UInt8(ascii: "("), UInt8(ascii: "#"), UInt8(ascii: "<"), 0xE6, 0xE2:
      let packed = cell.reduce(0) { $0 << 8 | UInt64($1) }
      return packedWords.contains(packed)
    default: return false
    }
  }

  /// Whether nothing need be trimmed from a cell, and it says something: it begins with a digit, a
  /// letter but n, or most Chinese characters, and does not end like a blank or a closing quote.
  @inline(__always)
  static func isPlain(_ cell: CellBytes) -> Bool {
    guard let last = cell.last, last > 0x20, last != 0x80, last != 0xA0, last != 0x22 else {
      return false
    }
    if last >= 0x80, mayEndInWideBlank(cell, last) { return false }
    let first = cell[0]
    let bits: UInt64 =
      switch first >> 6 {
      case 0: 0x03FF_0000_0000_0000  // 0 to 9
      case 1: 0x07FF_BFFE_07FF_BFFE  // A to Z and a to z, without N and n
      case 2: 0
      default: 0x0000_03B0_0000_0000  // E4, E5, E7, E8, E9
      }
    return bits >> UInt64(first & 63) & 1 == 1
  }

  @inline(__always)
  private static func mayEndInWideBlank(_ cell: CellBytes, _ last: UInt8) -> Bool {
    guard cell.count >= 3 else { return true }
    let third = cell[cell.count &- 3]
    return third == 0xE2 || third == 0xEF || last == 0xAD
  }

  /// Words of at most six bytes, each as one number.
  private static let packedWords: [UInt64] = words.map {
    $0.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let words = [
    "-", "--", "---", "?", "N/A", "n/a", "NULL", "null", "Null", "None", "none", "NaN", "nan",
    "(null)", "#N/A", "<nil>", "无", "暂无", "—", "——",
  ]

  static func string(_ cell: CellBytes) -> String { String(decoding: cell, as: UTF8.self) }

  /// The value of a cell without blanks around it; nil where there is none.
  @inline(__always)
  static func value(_ cell: CellBytes) -> CellBytes? {
    if isPlain(cell) { return cell }
    let trimmed = trimmed(cell)
    return isNothing(trimmed) ? nil : trimmed
  }

  /// Runs the body with the cell in half-width letters, digits and signs and plain blanks:
  /// `２０２６－０５－０１　０９：００`.
  ///
  /// - Returns: nil, without running the body, where the cell has nothing to be narrowed.
  static func narrowed<Value>(_ cell: CellBytes, _ body: (CellBytes) -> Value?) -> Value? {
    guard cell.contains(where: { $0 >= 0x80 }), cell.count <= 120 else { return nil }
    var text = ContiguousArray<UInt8>()
    var isChanged = false
    for scalar in string(cell).unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: text.append(UInt8(scalar.value - 0xFEE0))
      case 0x3000, 0xA0, 0x2009, 0x202F: text.append(0x20)
      default:
        text += UTF8.encode(scalar)!
        continue
      }
      isChanged = true
    }
    guard isChanged else { return nil }
    return text.withUnsafeBufferPointer { body(trimmed($0)) }
  }
}
