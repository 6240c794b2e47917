/// A customer's request as the help desk keeps it, in 230 bytes of fixed size.
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
  @usableFromInline var symbols = InlineArray<20, UInt32>(repeating: Symbol.absent)
  @usableFromInline var instants = InlineArray<20, UInt32>(repeating: Instant.absent)
  @usableFromInline var durations = InlineArray<13, Float>(repeating: Double.absent)
  @usableFromInline var counts = InlineArray<5, UInt16>(repeating: Int.absent)
  @usableFromInline var flags = InlineArray<8, UInt8>(repeating: Bool.absent)

  package init() {}

  @inlinable package subscript(field: SymbolField) -> Symbol? {
    get { Symbol(compact: symbols[field.rawValue]) }
    set { symbols[field.rawValue] = Symbol.compact(newValue) }
  }

  @inlinable package subscript(field: InstantField) -> Instant? {
    get { Instant(compact: instants[field.rawValue]) }
    set { instants[field.rawValue] = Instant.compact(newValue) }
  }

  /// Seconds.
  @inlinable package subscript(field: DurationField) -> Double? {
    get { Double(compact: durations[field.rawValue]) }
    set { durations[field.rawValue] = Double.compact(newValue) }
  }

  /// Counts over 65,534 are kept as 65,534.
  @inlinable package subscript(field: CountField) -> Int? {
    get { Int(compact: counts[field.rawValue]) }
    set { counts[field.rawValue] = Int.compact(newValue) }
  }

  @inlinable package subscript(field: FlagField) -> Bool? {
    get { Bool(compact: flags[field.rawValue]) }
    set { flags[field.rawValue] = Bool.compact(newValue) }
  }
}

extension Ticket {
  package var id: Symbol { Symbol(index: symbols[SymbolField.id.rawValue]) }
  package var createdAt: Instant? { self[.createdAt] }
  package var firstResponseAt: Instant? { self[.firstResponseAt] }
  package var updatedAt: Instant? { self[.updatedAt] }

  /// When its work ended: the last resolution, else the closing, which is no resolution time.
  package var endedAt: Instant? { self[.resolvedAt] ?? self[.closedAt] }

  /// This ticket with each field that it lacks taken from another state of it, but for those of which
  /// it says itself that there is nothing.
  package func filled(from other: Ticket, except stated: StatedColumns = []) -> Ticket {
    var result = self
    func isOpen<Field: NamedField>(_ field: Field) -> Bool {
      stated.isEmpty || !stated.contains(Field.names[field.rawValue])
    }
    for field in SymbolField.allCases where result[field] == nil && isOpen(field) {
      result[field] = other[field]
    }
    for field in InstantField.allCases where result[field] == nil && isOpen(field) {
      result[field] = other[field]
    }
    for field in DurationField.allCases where result[field] == nil && isOpen(field) {
      result[field] = other[field]
    }
    for field in CountField.allCases where result[field] == nil && isOpen(field) {
      result[field] = other[field]
    }
    for field in FlagField.allCases where result[field] == nil && isOpen(field) {
      result[field] = other[field]
    }
    return result
  }

  /// Takes back what says that it is resolved: it was opened again since.
  package mutating func reopen() {
    self[.resolvedAt] = nil
    self[.closedAt] = nil
    self[.resolutionTime] = nil
    self[.resolutionTimeBusiness] = nil
  }

  /// The ticket with every symbol moved to another history's tables: `maps[field][index]` is the
  /// new index of an old one.
  @inline(__always)
  func translated(by maps: [ContiguousArray<UInt32>]) -> Ticket {
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
