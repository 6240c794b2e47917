import Digest

/// How customers are shown, with the key that codes need: nobody can make a code without one.
package enum Privacy: Sendable {
  case masked
  case hashed(PseudonymKey)
  case plain

  package var masking: Masking {
    switch self {
    case .masked: .masked
    case .hashed: .hashed
    case .plain: .plain
    }
  }

  /// A customer's name, number or address as it may be shown.
  package func person(_ name: String) -> String {
    switch self {
    case .masked: Masking.masked(name)
    case .hashed(let key): key.code(of: name)
    case .plain: Masking.withoutContacts(name)
    }
  }
}

/// The secret that turns a customer into a code. Whoever lacks it cannot find the customer by trying
/// all telephone numbers or all names.
///
/// It shows nothing of itself when it is printed.
package struct PseudonymKey: Sendable, CustomStringConvertible, CustomReflectable {
  package static let byteCount = 32

  private let bytes: [UInt8]

  /// - Returns: nil for another number of bytes.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// `#` and 12 hexadecimal digits, the first 48 bits of an HMAC-SHA-256: of a million customers two
  /// share a code once in 560 keys.
  package func code(of name: String) -> String {
    let digits = SHA256.authenticationCode(of: Array(name.utf8), key: bytes).prefix(6).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return "#" + digits.joined()
  }

  package var description: String { "a key" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
