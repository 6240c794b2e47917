/// Full-width text as the half-width text that it stands for: `２０２６－０５－０１　０９：００`.
enum NarrowText {
  /// Runs the body with the cell in half-width letters, digits and signs and plain blanks.
  ///
  /// - Returns: nil, without running the body, where the cell has nothing to be narrowed.
  static func narrowed<Value>(_ cell: CellBytes, _ body: (CellBytes) -> Value?) -> Value? {
    guard cell.contains(where: { $0 >= 0x80 }), cell.count <= 120 else { return nil }
    var text = ContiguousArray<UInt8>()
    var isChanged = false
    for scalar in CellText.string(cell).unicodeScalars {
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
    return text.withUnsafeBufferPointer { body(CellText.trimmed($0)) }
  }
}
