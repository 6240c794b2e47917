import CCrypto

/// The SHA-256 digest of FIPS 180-4: names a file by its content, and the page's own style and
/// script. OpenSSL computes it.
///
/// ```swift
/// SHA256.digest(Array("abc".utf8))  // ba7816bf...
/// ```
package struct SHA256: ~Copyable {
  private let context: OpaquePointer

  package init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto offers no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// The 32 bytes of the digest of a message.
  package static func digest(_ message: [UInt8]) -> [UInt8] {
    let hash = SHA256()
    message.withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }

  /// The 32 bytes by which whoever holds the key, and nobody else, knows a message again: the
  /// HMAC-SHA-256 of RFC 2104.
  package static func authenticationCode(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { code, count in
      let made = HMAC(
        EVP_sha256(), key, Int32(key.count), message, message.count, code.baseAddress, nil)
      precondition(made != nil, "libcrypto gave no authentication code")
      count = 32
    }
  }

  /// Adds the next bytes of the message.
  package func update(_ bytes: UnsafeRawBufferPointer) {
    let code = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(code == 1, "libcrypto refused bytes to digest")
  }

  /// The digest of all bytes that were added.
  package consuming func finish() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
      let code = EVP_DigestFinal_ex(context, digest.baseAddress, nil)
      precondition(code == 1, "libcrypto gave no digest")
      count = 32
    }
  }
}
