/// How far compressed data may expand before it is taken for a trap.
///
/// Text of tickets packs to a fifth or a fiftieth of its size, long runs of empty columns to less. A
/// file made to fill a disk packs to a thousandth, as far as gzip goes. So a high ratio alone is no
/// harm; a high ratio that has made much text already is.
package struct ExpansionLimits: Sendable {
  /// Text that any file may have, however well it is packed (512 MiB).
  package var freeBytes: Int
  /// Beyond that, bytes of text for one byte of the file (400).
  package var highestRatio: Int
  /// Text that no file may have (64 GiB).
  package var mostBytes: Int

  package init(
    freeBytes: Int = 1 << 29, highestRatio: Int = 400, mostBytes: Int = 1 << 36
  ) {
    self.freeBytes = freeBytes
    self.highestRatio = highestRatio
    self.mostBytes = mostBytes
  }

  func allow(_ given: Int, from taken: Int) -> Bool {
    given <= freeBytes || (given <= mostBytes && given / highestRatio <= taken)
  }
}
