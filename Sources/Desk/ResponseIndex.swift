/// Finds survey responses by what two rows of the same one share: their own id; without one the ticket
/// and the moment, or the ticket alone, where the answer is a column of its row.
struct ResponseIndex: Sendable {
  /// `rowOfID[id.index]` is the response's place; `.max` for an id that no response has yet.
  private var rowOfID: ContiguousArray<UInt32> = []
  /// Open addressing: places among the responses; `.max` for a free slot.
  private var slots = ContiguousArray<UInt32>(repeating: .max, count: 64)
  private var count = 0

  /// The place of a response that is the same, or nil; then this one is remembered at the place
  /// behind all others, where the caller adds it.
  mutating func place(
    of response: SurveyResponse, among responses: ContiguousArray<SurveyResponse>
  ) -> Int? {
    if let id = response.id { return place(ofID: Int(id.index), next: responses.count) }
    guard response.ticket != nil else { return nil }
    let key = Key(response)
    let slot = slot(of: key) { Key(responses[$0]) == key }
    if slots[slot] != .max { return Int(slots[slot]) }
    slots[slot] = UInt32(responses.count)
    count += 1
    if count * 2 > slots.count { grow(responses, new: key) }
    return nil
  }

  private mutating func place(ofID id: Int, next: Int) -> Int? {
    if id >= rowOfID.count {
      rowOfID.append(contentsOf: repeatElement(.max, count: id + 1 - rowOfID.count))
    }
    guard rowOfID[id] == .max else { return Int(rowOfID[id]) }
    rowOfID[id] = UInt32(next)
    return nil
  }

  private mutating func grow(_ responses: ContiguousArray<SurveyResponse>, new: Key) {
    let places = slots.filter { $0 != .max }
    slots = ContiguousArray(repeating: .max, count: slots.count * 2)
    for place in places {
      let key = Int(place) < responses.count ? Key(responses[Int(place)]) : new
      slots[slot(of: key) { _ in false }] = place
    }
  }

  /// The slot of a place that is the key's, else the free one where it belongs.
  @inline(__always)
  private func slot(of key: Key, isMet: (Int) -> Bool) -> Int {
    var slot = key.hash & (slots.count - 1)
    while slots[slot] != .max, !isMet(Int(slots[slot])) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private struct Key: Equatable {
    let ticket: Symbol?
    let moment: Instant?
    let isFromTicket: Bool

    init(_ response: SurveyResponse) {
      ticket = response.ticket
      isFromTicket = response.isFromTicket
      moment = isFromTicket ? nil : response.invitedAt ?? response.respondedAt
    }

    var hash: Int {
      let moment = UInt64(moment?.secondsSince1970 ?? 0)
      let value = UInt64(ticket?.index ?? 0) << 32 ^ moment ^ (isFromTicket ? 1 << 63 : 0)
      let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      return Int(truncatingIfNeeded: (product.high ^ product.low) >> 1)
    }
  }
}
