/// A text that repeats (a channel, an agent, a category) as a number: its place in a symbol table.
package struct Symbol: Sendable, Hashable, BitwiseCopyable {
  package var index: UInt32

  @inlinable package init(index: UInt32) { self.index = index }
}

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
  /// Open addressing: the upper half is that of the hash, which also gives the first slot to look at;
  /// the lower half is the index plus 1.
  private var slots: ContiguousArray<UInt64>
  private var mask: Int
  /// Of texts that were added without being looked for, and so cannot be found: `hashes[index]`.
  /// Empty where every text can be.
  private var hashes: ContiguousArray<UInt64> = []

  package init() {
    slots = ContiguousArray(repeating: 0, count: 64)
    mask = 63
  }

  package var count: Int { ends.count }

  package mutating func intern(_ text: String) -> Symbol {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  package mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol {
    intern(bytes, hash: Self.hash(bytes))
  }

  /// The symbols of many texts: `result[index]` is that of `text(index)`, `.max` where there is none.
  package mutating func intern(
    each count: Int, _ text: (Int) -> UnsafeBufferPointer<UInt8>?
  ) -> ContiguousArray<UInt32> {
    ContiguousArray(unsafeUninitializedCapacity: count) { symbols, initialized in
      initialized = count
      for index in 0..<count {
        symbols.initializeElement(at: index, to: text(index).map { intern($0).index } ?? .max)
      }
    }
  }

  /// - Parameter hash: of the same bytes, for who has it already.
  @inline(__always)
  package mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Symbol {
    let found = find(bytes, hash: hash)
    return found.symbol ?? insert(bytes, hash: hash, slot: found.slot)
  }

  /// The symbol of a text, or the free slot where a new one belongs.
  @inline(__always)
  private func find(
    _ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64
  ) -> (symbol: Symbol?, slot: Int) {
    var slot = firstSlot(hash)
    while true {
      let entry = slots[slot]
      if entry == 0 { return (nil, slot) }
      if (entry ^ hash) >> 32 == 0 {
        let index = UInt32(truncatingIfNeeded: entry) &- 1
        if holds(bytes, at: Int(index)) { return (Symbol(index: index), slot) }
      }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(never)
  private mutating func insert(
    _ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, slot: Int
  ) -> Symbol {
    let index = UInt32(ends.count)
    arena.append(contentsOf: bytes)
    ends.append(UInt32(arena.count))
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(index + 1)
    if ends.count * 5 > slots.count * 4 { rehash(slots.count * 2) }
    return Symbol(index: index)
  }

  /// Adds a text without looking whether it is there already, as a symbol of its own: for a part of
  /// a file whose ids are about to be taken over by the whole's table. A table takes its texts either
  /// this way or by ``intern(_:)``.
  @inline(__always)
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol {
    hashes.append(Self.hash(bytes))
    arena.append(contentsOf: bytes)
    ends.append(UInt32(arena.count))
    return Symbol(index: UInt32(ends.count - 1))
  }

  /// As ``intern(each:_:)``, without looking for the texts.
  package mutating func append(
    each count: Int, _ text: (Int) -> UnsafeBufferPointer<UInt8>?
  ) -> ContiguousArray<UInt32> {
    hashes.reserveCapacity(hashes.count + count)
    ends.reserveCapacity(ends.count + count)
    return ContiguousArray(unsafeUninitializedCapacity: count) { symbols, initialized in
      initialized = count
      for index in 0..<count {
        symbols.initializeElement(at: index, to: text(index).map { append($0).index } ?? .max)
      }
    }
  }

  /// Takes over all texts of another table.
  ///
  /// In a large table nearly every look-up waits for memory. The slots of many texts are asked for
  /// before the first is needed, so that the waits overlap.
  ///
  /// - Returns: `map[index there]` is the index here.
  package mutating func intern(allOf other: SymbolTable) -> ContiguousArray<UInt32> {
    if count == 0, other.hashes.isEmpty {
      self = other
      return ContiguousArray(0..<UInt32(other.count))
    }
    makeRoom(texts: count + other.count)
    return ContiguousArray<UInt32>(unsafeUninitializedCapacity: other.count) { map, mapped in
      mapped = other.count
      other.withUnsafeTexts { texts in
        var hashes = InlineArray<64, UInt64>(repeating: 0)
        var entries = InlineArray<64, UInt64>(repeating: 0)
        var places = InlineArray<64, UInt32>(repeating: 0)
        for start in stride(from: 0, to: mapped, by: 64) {
          let batch = min(64, mapped - start)
          for offset in 0..<batch {
            let hash = texts.hash(of: start &+ offset)
            hashes[offset] = hash
            entries[offset] = slots[firstSlot(hash)]
          }
          for offset in 0..<batch {
            let entry = entries[offset]
            let isLikely = entry != 0 && (entry ^ hashes[offset]) >> 32 == 0
            let known = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1
            places[offset] = isLikely ? (known == 0 ? 0 : ends[known &- 1]) : .max
          }
          for offset in 0..<batch {
            let bytes = texts[start &+ offset]
            // An entry never moves to another text: where it was the right one it still is.
            let known = UInt32(truncatingIfNeeded: entries[offset]) &- 1
            let isKnown =
              places[offset] != .max && holds(bytes, at: Int(known), from: Int(places[offset]))
            map.initializeElement(
              at: start &+ offset,
              to: isKnown ? known : intern(bytes, hash: hashes[offset]).index)
          }
        }
      }
    }
  }

  /// Grows once before there are so many texts, and not while they are added.
  private mutating func makeRoom(texts: Int) {
    var size = slots.count
    while size * 4 < texts * 5 { size *= 2 }
    if size > slots.count { rehash(size) }
  }

  /// All texts of a table side by side, for as long as it is not changed.
  private struct UnsafeTexts {
    let arena: UnsafeBufferPointer<UInt8>
    let ends: UnsafeBufferPointer<UInt32>
    let hashes: UnsafeBufferPointer<UInt64>

    @inline(__always)
    subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
      let start = index == 0 ? 0 : Int(ends[index &- 1])
      return UnsafeBufferPointer(rebasing: arena[start..<Int(ends[index])])
    }

    @inline(__always)
    func hash(of index: Int) -> UInt64 {
      hashes.isEmpty ? SymbolTable.hash(self[index]) : hashes[index]
    }
  }

  @inline(__always)
  private func withUnsafeTexts(_ body: (UnsafeTexts) -> Void) {
    arena.withUnsafeBufferPointer { arena in
      ends.withUnsafeBufferPointer { ends in
        hashes.withUnsafeBufferPointer { hashes in
          body(UnsafeTexts(arena: arena, ends: ends, hashes: hashes))
        }
      }
    }
  }

  package mutating func reserveCapacity(_ texts: Int, bytesEach: Int) {
    ends.reserveCapacity(texts)
    arena.reserveCapacity(texts * bytesEach)
    makeRoom(texts: texts)
  }

  /// The symbol of a text, or nil when the text was never met.
  package func symbol(of text: String) -> Symbol? {
    var text = text
    return text.withUTF8 { find($0, hash: Self.hash($0)).symbol }
  }

  func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    find(bytes, hash: Self.hash(bytes)).symbol != nil
  }

  /// Calls `body` with the bytes of each text, in the order in which they were first met.
  func forEachText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    withUnsafeTexts { texts in
      for index in 0..<count { body(texts[index]) }
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
    holds(bytes, at: index, from: index == 0 ? 0 : Int(ends[index - 1]))
  }

  @inline(__always)
  private func holds(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int
  ) -> Bool {
    guard Int(ends[index]) - start == bytes.count else { return false }
    return arena.withUnsafeBufferPointer {
      Self.areEqual(UnsafeBufferPointer(rebasing: $0[start..<(start + bytes.count)]), bytes)
    }
  }

  /// Whether texts of the same length are the same: eight bytes at a time, the last eight of a longer
  /// text overlapping those before.
  @inline(__always)
  private static func areEqual(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = left.count
    guard count >= 8 else { return word(left) == word(right) }
    var offset = 0
    while offset &+ 8 <= count {
      if word(left, offset) != word(right, offset) { return false }
      offset &+= 8
    }
    return word(left, count &- 8) == word(right, count &- 8)
  }

  /// The entries move without a look at their texts.
  private mutating func rehash(_ size: Int) {
    mask = size - 1
    var moved = ContiguousArray<UInt64>(repeating: 0, count: size)
    for entry in slots where entry != 0 {
      var slot = firstSlot(entry)
      while moved[slot] != 0 { slot = (slot &+ 1) & mask }
      moved[slot] = entry
    }
    slots = moved
  }

  /// - Parameter hash: a hash or an entry: the upper half counts.
  @inline(__always)
  private func firstSlot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & mask }

  /// Eight bytes at a time through a multiply that folds its high half back. A store keeps numbers that
  /// are made of it: it stays as it is.
  @inline(__always)
  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = bytes.count
    let state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
    guard count >= 8 else { return folded(state ^ word(bytes)) }
    var result = state
    var offset = 0
    while offset &+ 8 <= count {
      result = folded(result ^ word(bytes, offset))
      offset &+= 8
    }
    return offset == count ? result : folded(result ^ word(bytes, count &- 8))
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
    UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
      .loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// A text of fewer than eight bytes as one number, different for each text of the same length.
  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = bytes.count
    guard count > 0 else { return 0 }
    let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    if count >= 4 {
      let first = base.loadUnaligned(as: UInt32.self)
      let last = base.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(first) << 32 | UInt64(last)
    }
    return UInt64(bytes[0]) << 16 | UInt64(bytes[count >> 1]) << 8 | UInt64(bytes[count &- 1])
  }

  @inline(__always)
  private static func folded(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
