import Desk

/// Numbers that tell whether what is in the store is still what was written: they change with every bit.
///
/// A row's sum is that of its values, each mixed with its column's name, whatever their order. What is
/// absent adds nothing, so that a column that a later version adds leaves the sums of earlier rows as
/// they are. They are against bits that flip, not against people.
enum Checksum {
  /// By what a column's values are told from those of others.
  static func key(_ column: String) -> UInt64 {
    var column = column
    return column.withUTF8 { SymbolTable.hash($0) }
  }

  /// Two words that differ in one bit never give the same: each step can be undone.
  @inline(__always)
  static func step(_ key: UInt64, _ word: UInt64) -> UInt64 {
    let product = (key ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }

  /// A number as SQLite keeps it: whole ones may come back as integers, zero has no sign.
  @inline(__always)
  static func word(_ number: Double) -> UInt64 {
    Int(exactly: number).map { UInt64(bitPattern: Int64($0)) } ?? number.bitPattern
  }
}
