import Desk

/// Finds which of some lists of conditions a ticket meets, by a few look-ups.
///
/// For each field in the conditions, every symbol has a mask of the lists whose condition it meets;
/// a ticket meets the lists that are in the masks of all its symbols.
struct ConditionIndex: Sendable {
  /// A list has a bit of a mask.
  static let most = UInt64.bitWidth

  private struct FieldMask {
    var field: SymbolField
    var masks: ContiguousArray<UInt64>
    var ofAbsent: UInt64
  }

  private let fieldMasks: [FieldMask]

  /// - Parameter lists: what each of them asks of a ticket; a list without conditions, nothing.
  init(_ lists: [[ServicePolicy.Condition]], _ history: History) {
    precondition(lists.count <= Self.most, "at most \(Self.most) lists of conditions")
    let fields = Set(lists.flatMap { $0.map(\.field) })
    fieldMasks = fields.sorted { $0.rawValue < $1.rawValue }.map { field in
      Self.mask(field, lists, history[field].texts)
    }
  }

  /// Those of some lists that a ticket meets, a bit each.
  ///
  /// - Parameter symbol: what the ticket has in a field.
  @inline(__always)
  func matches(among lists: UInt64, _ symbol: (SymbolField) -> Symbol?) -> UInt64 {
    var matching = lists
    for fieldMask in fieldMasks where matching != 0 {
      let mask =
        symbol(fieldMask.field).map { fieldMask.masks[Int($0.index)] } ?? fieldMask.ofAbsent
      matching &= mask
    }
    return matching
  }

  private static func mask(
    _ field: SymbolField, _ lists: [[ServicePolicy.Condition]], _ texts: [String]
  ) -> FieldMask {
    let folded = texts.map { Vocabulary.folded($0) }
    var masks = ContiguousArray<UInt64>(repeating: 0, count: texts.count)
    var ofAbsent: UInt64 = 0
    for (index, list) in lists.enumerated() {
      let bit: UInt64 = 1 << UInt64(index)
      let conditions = list.filter { $0.field == field }
      if conditions.isEmpty { ofAbsent |= bit }
      let allowed = conditions.map { Set($0.values.map { Vocabulary.folded($0) }) }
      for (symbol, text) in folded.enumerated()
      where allowed.allSatisfy({ $0.contains(text) }) {
        masks[symbol] |= bit
      }
    }
    return FieldMask(field: field, masks: masks, ofAbsent: ofAbsent)
  }
}
