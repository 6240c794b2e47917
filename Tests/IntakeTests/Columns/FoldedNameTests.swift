@testable import Intake
import Testing

@Suite struct `A column's name` {
  /// Every ASCII character by itself and between letters.
  static let texts = (0..<128).flatMap { code -> [String] in
    let character = String(Unicode.Scalar(UInt8(code)))
    return [character, "A\(character)z", "\r\(character)\n"]
  }

  @Test(arguments: texts)
  func `is folded alike whether or not other letters stand in it`(text: String) {
    #expect(HeaderName.folded(text) + "户" == HeaderName.folded(text + "户"))
    #expect(HeaderName.key(text) + "户" == HeaderName.key(text + "户"))
  }
}
