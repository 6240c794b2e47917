/// A customer's request as the help desk keeps it, in 188 bytes of fixed size.
///
/// Text that repeats is a ``Symbol`` in the symbol table of its field, instants are whole seconds;
/// free text is kept elsewhere. Each field may be absent, and absent is not zero:
///
/// ```swift
/// var ticket = Ticket()
/// ticket[.createdAt] = Instant(secondsSince1970: 1_777_600_000)
/// ticket.firstResponseAt  // nil: nobody has answered, or the export does not say
/// ```
package struct Ticket: Sendable, BitwiseCopyable {
  @usableFromInline var symbols = InlineArray<20, UInt32>(repeating: .max)
  @usableFromInline var instants = InlineArray<20, UInt32>(repeating: .max)
  @usableFromInline var durations = InlineArray<13, Float>(repeating: .nan)
  @usableFromInline var counts = InlineArray<5, UInt16>(repeating: .max)
  /// Two bits a flag: 0 absent, 1 no, 2 yes.
  @usableFromInline var flags: UInt16 = 0

  package init() {}

  @inlinable package subscript(field: SymbolField) -> Symbol? {
    get {
      let raw = symbols[field.rawValue]
      return raw == .max ? nil : Symbol(index: raw)
    }
    set { symbols[field.rawValue] = newValue?.index ?? .max }
  }

  @inlinable package subscript(field: InstantField) -> Instant? {
    get {
      let raw = instants[field.rawValue]
      return raw == .max ? nil : Instant(secondsSince1970: Int(raw))
    }
    set {
      instants[field.rawValue] = newValue.map { UInt32($0.secondsSince1970) } ?? .max
    }
  }

  /// Seconds.
  @inlinable package subscript(field: DurationField) -> Double? {
    get {
      let raw = durations[field.rawValue]
      return raw.isNaN ? nil : Double(raw)
    }
    set { durations[field.rawValue] = newValue.map { Float($0) } ?? .nan }
  }

  /// Counts over 65,534 are kept as 65,534.
  @inlinable package subscript(field: CountField) -> Int? {
    get {
      let raw = counts[field.rawValue]
      return raw == .max ? nil : Int(raw)
    }
    set {
      counts[field.rawValue] = newValue.map { UInt16(min($0, Int(UInt16.max) - 1)) } ?? .max
    }
  }

  @inlinable package subscript(field: FlagField) -> Bool? {
    get {
      switch flags >> UInt16(field.rawValue * 2) & 3 {
      case 1: false
      case 2: true
      default: nil
      }
    }
    set {
      let shift = UInt16(field.rawValue * 2)
      let bits: UInt16 =
        switch newValue {
        case nil: 0
        case false?: 1
        case true?: 2
        }
      flags = flags & ~(3 << shift) | bits << shift
    }
  }
}

extension Ticket {
  package var id: Symbol { Symbol(index: symbols[SymbolField.id.rawValue]) }
  package var createdAt: Instant? { self[.createdAt] }
  package var firstResponseAt: Instant? { self[.firstResponseAt] }
  package var updatedAt: Instant? { self[.updatedAt] }

  /// The last resolution: the resolved time, else the closing, which ends a ticket too.
  package var lastResolvedAt: Instant? { self[.resolvedAt] ?? self[.closedAt] }

  /// The newest instant that the ticket knows of.
  package var newestInstant: Instant? {
    var newest: UInt32 = 0
    for field in InstantField.allCases where field != .promisedAt {
      let raw = instants[field.rawValue]
      if raw != .max, raw > newest { newest = raw }
    }
    return newest == 0 ? nil : Instant(secondsSince1970: Int(newest))
  }

  /// This ticket with each field that it lacks taken from an older state of the same ticket.
  package func filled(from older: Ticket) -> Ticket {
    var result = self
    for field in SymbolField.allCases where result[field] == nil { result[field] = older[field] }
    for field in InstantField.allCases where result[field] == nil { result[field] = older[field] }
    for field in DurationField.allCases where result[field] == nil { result[field] = older[field] }
    for field in CountField.allCases where result[field] == nil { result[field] = older[field] }
    for field in FlagField.allCases where result[field] == nil { result[field] = older[field] }
    return result
  }

  /// The ticket with every symbol moved to another history's tables: `maps[field][index]` is the
  /// new index of an old one.
  @inline(__always)
  package func translated(by maps: [ContiguousArray<UInt32>]) -> Ticket {
    var result = self
    for field in 0..<symbols.count where symbols[field] != .max {
      result.symbols[field] = maps[field][Int(symbols[field])]
    }
    return result
  }
}

extension Ticket: Equatable {
  package static func == (left: Ticket, right: Ticket) -> Bool {
    withUnsafeBytes(of: left) { left in
      withUnsafeBytes(of: right) { right in left.elementsEqual(right) }
    }
  }
}
