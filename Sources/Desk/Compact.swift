/// An optional value without the cost of an Optional: a raw value that cannot occur means absent.
///
/// ```swift
/// struct Inspection {
///   @Compact var reviewedAt: Instant?  // four bytes, nil at first
/// }
/// ```
@propertyWrapper
package struct Compact<Value: CompactValue>: Sendable, Hashable, BitwiseCopyable {
  private var raw = Value.absent

  package init() {}

  package var wrappedValue: Value? {
    @inline(__always) get { Value(compact: raw) }
    @inline(__always) set { raw = Value.compact(newValue) }
  }
}

/// A value that a raw one of few bytes can stand for, with one left over for none.
package protocol CompactValue {
  associatedtype Raw: Hashable, Sendable, BitwiseCopyable
  static var absent: Raw { get }
  var compact: Raw { get }
  init?(compact: Raw)
}

extension CompactValue {
  @inlinable @inline(__always)
  package static func compact(_ value: Self?) -> Raw { value?.compact ?? absent }
}

extension Symbol: CompactValue {
  @inlinable package static var absent: UInt32 { .max }
  @inlinable package var compact: UInt32 { index }
  @inlinable package init?(compact: UInt32) {
    guard compact != .max else { return nil }
    self.init(index: compact)
  }
}

extension Instant: CompactValue {
  @inlinable package static var absent: UInt32 { .max }
  @inlinable package var compact: UInt32 { UInt32(secondsSince1970) }
  @inlinable package init?(compact: UInt32) {
    guard compact != .max else { return nil }
    self.init(secondsSince1970: Int(compact))
  }
}

extension Float: CompactValue {
  package static var absent: UInt32 { Float.nan.bitPattern }
  package var compact: UInt32 { bitPattern }
  package init?(compact: UInt32) {
    self.init(bitPattern: compact)
    if isNaN { return nil }
  }
}

/// Seconds of a ticket, which need no more than single precision.
extension Double: CompactValue {
  @inlinable package static var absent: Float { .nan }
  @inlinable package var compact: Float { Float(self) }
  @inlinable package init?(compact: Float) {
    guard !compact.isNaN else { return nil }
    self.init(compact)
  }
}

/// Counts over 65,534 are kept as 65,534.
extension Int: CompactValue {
  @inlinable package static var absent: UInt16 { .max }
  @inlinable package var compact: UInt16 { UInt16(Swift.min(self, Int(UInt16.max) - 1)) }
  @inlinable package init?(compact: UInt16) {
    guard compact != .max else { return nil }
    self.init(compact)
  }
}

extension Bool: CompactValue {
  @inlinable package static var absent: UInt8 { 0 }
  @inlinable package var compact: UInt8 { self ? 2 : 1 }
  @inlinable package init?(compact: UInt8) {
    guard compact != 0 else { return nil }
    self = compact == 2
  }
}
