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
    @inline(__always) set { raw = newValue?.compact ?? Value.absent }
  }
}

/// A value that ``Compact`` can hold.
package protocol CompactValue {
  associatedtype Raw: Hashable, Sendable, BitwiseCopyable
  static var absent: Raw { get }
  var compact: Raw { get }
  init?(compact: Raw)
}

extension Symbol: CompactValue {
  package static var absent: UInt32 { .max }
  package var compact: UInt32 { index }
  package init?(compact: UInt32) {
    guard compact != .max else { return nil }
    self.init(index: compact)
  }
}

extension Instant: CompactValue {
  package static var absent: UInt32 { .max }
  package var compact: UInt32 { UInt32(secondsSince1970) }
  package init?(compact: UInt32) {
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

extension Bool: CompactValue {
  package static var absent: UInt8 { 0 }
  package var compact: UInt8 { self ? 2 : 1 }
  package init?(compact: UInt8) {
    guard compact != 0 else { return nil }
    self = compact == 2
  }
}
