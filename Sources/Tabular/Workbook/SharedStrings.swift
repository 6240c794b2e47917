/// The texts of a workbook's cells, which name them by their number.
///
/// All of them are in memory, once each; a workbook with more than 4 GiB of texts is not read.
struct SharedStrings: Sendable {
  private var bytes: ContiguousArray<UInt8> = []
  /// Where each text begins, and where the last one ends.
  private var starts: ContiguousArray<UInt32> = [0]

  /// Room that is made before the texts are known (256 MiB): where it is enough, none is copied.
  private static let mostReserved = 1 << 28

  var count: Int { starts.count - 1 }

  /// - Parameter part: nil where the workbook has none.
  init(_ part: WorkbookPart?) throws(SourceError) {
    guard let part else { return }
    bytes.reserveCapacity(min(part.entry.size, Self.mostReserved))
    var text = ByteBuffer(capacity: 1 << 18)
    var blocks = try ElementBlocks(part.open(), of: "si", in: "sst", size: 1 << 18)
    var unfinished = ContiguousArray<UInt8>()
    while let block = try blocks.next() {
      let xml = unfinished.isEmpty ? block : unfinished + block
      text.removeAll()
      guard let end = Self.read(xml, &starts, &text, behind: bytes.count),
        xml.count - end < ElementBlocks.longest, end == xml.count || !blocks.hasEnded
      else { throw .damagedPackage }
      text.withBytes { bytes.append(contentsOf: $0) }
      unfinished = ContiguousArray(xml[end...])
    }
    try blocks.finish()
  }

  /// Gathers the texts of a block.
  ///
  /// - Parameter before: bytes of the texts of earlier blocks.
  /// - Returns: where one begins that is not whole, else the block's end; nil where the block has a
  ///   document type or the texts are too many.
  private static func read(
    _ block: ContiguousArray<UInt8>, _ starts: inout ContiguousArray<UInt32>,
    _ text: inout ByteBuffer, behind before: Int
  ) -> Int? {
    block.withUnsafeBufferPointer { bytes in
      var cursor = XMLCursor(bytes)
      while let name = cursor.nextTag(), !cursor.hasDoctype {
        let start = cursor.tagStart
        let isItem = !cursor.isEnd && cursor.isName(name, "si")
        cursor.passAttributes()
        guard isItem else { continue }
        let textStart = text.count
        if !cursor.isEmpty, !cursor.appendString(endingWith: "si", to: &text) {
          text.removeAll(from: textStart)
          return start
        }
        guard before + text.count < Int(UInt32.max) else { return nil }
        starts.append(UInt32(before + text.count))
      }
      return cursor.hasDoctype ? nil : bytes.count
    }
  }

  /// Calls `body` with the texts for many cells.
  @inline(__always)
  func withUnsafeTexts<Result>(_ body: (Texts) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { body(Texts(bytes: bytes, starts: $0)) }
    }
  }

  struct Texts {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let starts: UnsafeBufferPointer<UInt32>

    /// - Returns: false where there is no such text.
    @inline(__always)
    func append(_ number: Int, to text: inout ByteBuffer) -> Bool {
      guard number >= 0, number &+ 1 < starts.count else { return false }
      text.append(bytes, Int(starts[number])..<Int(starts[number &+ 1]))
      return true
    }
  }
}

extension XMLCursor {
  /// Adds the text of an element whose content may be runs in several fonts. What tells how characters
  /// are spoken is no text.
  ///
  /// - Returns: whether the element ends.
  @discardableResult
  mutating func appendString(endingWith element: StaticString, to text: inout ByteBuffer) -> Bool {
    let start = text.count
    var phonetic = 0
    var isWhole = false
    while let name = nextTag() {
      if isName(name, "t"), !isEnd {
        passAttributes()
        guard !isEmpty else { continue }
        let runStart = text.count
        appendText(to: &text)
        if phonetic > 0 { text.removeAll(from: runStart) }
        continue
      }
      let isDone = isEnd && isName(name, element)
      if isName(name, "rPh") { phonetic += isEnd ? -1 : 1 }
      let isPhonetic = !isEnd && isName(name, "rPh")
      passAttributes()
      if isEmpty, isPhonetic { phonetic -= 1 }
      if isDone {
        isWhole = true
        break
      }
    }
    text.resolveEscapes(from: start)
    return isWhole
  }
}

extension ByteBuffer {
  /// Puts characters in the place of `_x000D_` and its like, which stand for those that XML cannot hold.
  mutating func resolveEscapes(from start: Int) {
    let escapes = withBytes { bytes in
      var place = start
      while place &+ 7 <= bytes.count {
        if bytes[place] == UInt8(ascii: "_"), bytes[place &+ 1] == UInt8(ascii: "x"),
          bytes[place &+ 6] == UInt8(ascii: "_")
        {
          return true
        }
        place &+= 1
      }
      return false
    }
    guard escapes else { return }
    var units: [UInt16] = []
    let text = withBytes {
      String(decoding: UnsafeBufferPointer(rebasing: $0[start...]), as: UTF8.self)
    }
    var rest = text.utf16[...]
    while let unit = rest.first {
      let code = rest.dropFirst(2).prefix(4)
      if rest.starts(with: "_x".utf16), rest.dropFirst(6).first == 0x5F, code.count == 4,
        let value = UInt16(String(decoding: code, as: UTF16.self), radix: 16)
      {
        units.append(value)
        rest = rest.dropFirst(7)
      } else {
        units.append(unit)
        rest = rest.dropFirst()
      }
    }
    removeAll(from: start)
    append(String(decoding: units, as: UTF16.self))
  }
}
