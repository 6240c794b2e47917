// Optional values without the cost of an Optional: a value that cannot occur stands for absent.

/// A ``Symbol`` or nothing, in four bytes.
@propertyWrapper
package struct CompactSymbol: Sendable, Hashable, BitwiseCopyable {
  private var raw = UInt32.max

  package init() {}

  package var wrappedValue: Symbol? {
    @inline(__always) get { raw == .max ? nil : Symbol(index: raw) }
    @inline(__always) set { raw = newValue?.index ?? .max }
  }
}

/// An ``Instant`` or nothing, in four bytes.
@propertyWrapper
package struct CompactInstant: Sendable, Hashable, BitwiseCopyable {
  private var raw = UInt32.max

  package init() {}

  package var wrappedValue: Instant? {
    @inline(__always) get { raw == .max ? nil : Instant(secondsSince1970: Int(raw)) }
    @inline(__always) set { raw = newValue.map { UInt32($0.secondsSince1970) } ?? .max }
  }
}

/// A number or nothing, in four bytes.
@propertyWrapper
package struct CompactNumber: Sendable, Hashable, BitwiseCopyable {
  private var bits = Float.nan.bitPattern

  package init() {}

  package var wrappedValue: Float? {
    @inline(__always) get {
      let value = Float(bitPattern: bits)
      return value.isNaN ? nil : value
    }
    @inline(__always) set { bits = (newValue ?? .nan).bitPattern }
  }
}

/// Yes, no or nothing, in one byte.
@propertyWrapper
package struct CompactFlag: Sendable, Hashable, BitwiseCopyable {
  private var raw: UInt8 = 0

  package init() {}

  package var wrappedValue: Bool? {
    @inline(__always) get { raw == 0 ? nil : raw == 2 }
    @inline(__always) set { raw = newValue.map { $0 ? 2 : 1 } ?? 0 }
  }
}
