/// The texts of one field, each once, in the order in which they were first met.
///
/// ```swift
/// var channels = SymbolTable()
/// let chat = channels.intern("chat")
/// channels.text(of: chat)  // "chat"
/// ```
///
/// All texts lie in one arena of bytes; the hash table holds numbers only, so a million ticket ids
/// cost about 30 MB and no reference counting.
package struct SymbolTable: Sendable {
  private var arena: ContiguousArray<UInt8> = []
  /// `ends[index]` is where the text of symbol `index` ends in the arena.
  private var ends: ContiguousArray<UInt32> = []
  /// Open addressing: the upper half is a part of the hash, the lower half the index plus 1.
  private var slots: ContiguousArray<UInt64>
  private var mask: Int
  /// Whether texts were added without being looked for, so that they cannot be found.
  private var isList = false

  package init() {
    slots = ContiguousArray(repeating: 0, count: 64)
    mask = 63
  }

  /// How many different texts there are.
  package var count: Int { ends.count }

  package mutating func intern(_ text: String) -> Symbol {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  @inline(__always)
  package mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol {
    intern(bytes, hash: Self.hash(bytes))
  }

  /// The symbol of a text whose hash is known already; a new one where the text is new.
  package mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Symbol {
    let tag = hash & 0xFFFF_FFFF_0000_0000
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      if entry & 0xFFFF_FFFF_0000_0000 == tag {
        let index = UInt32(truncatingIfNeeded: entry) &- 1
        if holds(bytes, at: Int(index)) { return Symbol(index: index) }
      }
      slot = (slot &+ 1) & mask
    }
    let index = UInt32(ends.count)
    arena.append(contentsOf: bytes)
    ends.append(UInt32(arena.count))
    slots[slot] = tag | UInt64(index + 1)
    if ends.count * 5 > slots.count * 4 { grow() }
    return Symbol(index: index)
  }

  /// Adds a text without looking whether it is there already, as a symbol of its own: for a part of
  /// a file whose ids are about to be taken over by the whole's table.
  @inline(__always)
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol {
    isList = true
    arena.append(contentsOf: bytes)
    ends.append(UInt32(arena.count))
    return Symbol(index: UInt32(ends.count - 1))
  }

  /// Takes over all texts of another table.
  ///
  /// In a large table nearly every look-up waits for memory. The slots of many texts are asked for
  /// before the first is needed, so that the waits overlap.
  ///
  /// - Returns: `map[index there]` is the index here.
  package mutating func intern(allOf other: SymbolTable) -> ContiguousArray<UInt32> {
    if count == 0, !other.isList {
      self = other
      return ContiguousArray(0..<UInt32(other.count))
    }
    var map = ContiguousArray<UInt32>()
    map.reserveCapacity(other.count)
    var hashes = InlineArray<64, UInt64>(repeating: 0)
    var entries = InlineArray<64, UInt64>(repeating: 0)
    var start = 0
    while start < other.count {
      let batch = min(64, other.count - start)
      for offset in 0..<batch {
        let hash = other.withBytes(of: Symbol(index: UInt32(start + offset))) { Self.hash($0) }
        hashes[offset] = hash
        entries[offset] = slots[Int(truncatingIfNeeded: hash) & mask]
      }
      for offset in 0..<batch {
        let index = other.withBytes(of: Symbol(index: UInt32(start + offset))) { bytes in
          // An entry never moves to another text: where it was the right one it still is.
          let known = UInt32(truncatingIfNeeded: entries[offset]) &- 1
          if entries[offset] != 0, (entries[offset] ^ hashes[offset]) >> 32 == 0,
            holds(bytes, at: Int(known))
          {
            return known
          }
          return intern(bytes, hash: hashes[offset]).index
        }
        map.append(index)
      }
      start += batch
    }
    return map
  }

  /// Makes room for so many texts of some bytes each.
  package mutating func reserveCapacity(_ texts: Int, bytesEach: Int) {
    ends.reserveCapacity(texts)
    arena.reserveCapacity(texts * bytesEach)
    var size = slots.count
    while size * 4 < texts * 5 { size *= 2 }
    if size > slots.count { rehash(size) }
  }

  /// The symbol of a text, or nil when the text was never met.
  package func symbol(of text: String) -> Symbol? {
    var text = text
    return text.withUTF8 { bytes in
      let hash = Self.hash(bytes)
      let tag = hash & 0xFFFF_FFFF_0000_0000
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 {
        if slots[slot] & 0xFFFF_FFFF_0000_0000 == tag {
          let index = UInt32(truncatingIfNeeded: slots[slot]) &- 1
          if holds(bytes, at: Int(index)) { return Symbol(index: index) }
        }
        slot = (slot &+ 1) & mask
      }
      return nil
    }
  }

  package func text(of symbol: Symbol) -> String {
    String(decoding: arena[range(of: Int(symbol.index))], as: UTF8.self)
  }

  /// Calls `body` with the text's bytes, without making a string of them.
  package func withBytes<Result>(
    of symbol: Symbol, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = range(of: Int(symbol.index))
    return arena.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// All texts; `texts[symbol.index]` is the symbol's.
  package var texts: [String] {
    (0..<ends.count).map { text(of: Symbol(index: UInt32($0))) }
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  @inline(__always)
  private func holds(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let range = range(of: index)
    guard range.count == bytes.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      var offset = 0
      while offset < bytes.count {
        if arena[range.lowerBound &+ offset] != bytes[offset] { return false }
        offset &+= 1
      }
      return true
    }
  }

  private mutating func grow() { rehash(slots.count * 2) }

  private mutating func rehash(_ size: Int) {
    slots = ContiguousArray(repeating: 0, count: size)
    mask = size - 1
    for index in 0..<ends.count {
      let hash = withBytes(of: Symbol(index: UInt32(index))) { Self.hash($0) }
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(index + 1)
    }
  }

  /// Eight bytes at a time through a multiply that folds its high half back.
  @inline(__always)
  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return folded(state) }
    var offset = 0
    while offset &+ 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = folded(state ^ word)
      offset &+= 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset &+= 1
    }
    return folded(state ^ rest)
  }

  @inline(__always)
  private static func folded(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
