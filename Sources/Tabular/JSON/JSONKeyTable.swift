/// Finds keys by their hashes: open addressing, never more than half full.
struct JSONKeyTable: Sendable {
  private struct Slot {
    var hash = 0
    var key = -1
  }

  private var slots: ContiguousArray<Slot>
  private var count = 0

  /// - Parameter capacity: a power of two.
  init(capacity: Int) {
    slots = ContiguousArray(repeating: Slot(), count: capacity)
  }

  /// The first key with this hash that fits.
  @inline(__always)
  func first(_ hash: Int, where fits: (Int) -> Bool) -> Int? {
    var place = hash & (slots.count &- 1)
    while slots[place].key >= 0 {
      if slots[place].hash == hash, fits(slots[place].key) { return slots[place].key }
      place = (place &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  mutating func insert(_ key: Int, _ hash: Int) {
    if 2 * (count + 1) > slots.count { grow() }
    count += 1
    put(Slot(hash: hash, key: key))
  }

  private mutating func put(_ slot: Slot) {
    var place = slot.hash & (slots.count - 1)
    while slots[place].key >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = ContiguousArray(repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.key >= 0 { put(slot) }
  }
}
