import Desk

/// A number that tells whether a record is still what was stored: it changes with every bit of what is
/// read of the record.
///
/// What is absent adds nothing, so that a field that a later version adds leaves the numbers of earlier
/// records as they are.
struct RecordChecksum {
  private var sum: UInt64 = 0

  /// By what a field's values are told from those of other fields.
  static func key(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { hash($0, 0) }
  }

  /// The checksum of a record at its place in the store.
  func value(number: Int) -> UInt64 { Self.step(sum, UInt64(bitPattern: Int64(number))) }

  mutating func add(_ key: UInt64, _ text: UnsafeBufferPointer<UInt8>) {
    sum &+= Self.hash(text, key)
  }

  mutating func add(_ key: UInt64, _ text: String) {
    var text = text
    text.withUTF8 { add(key, $0) }
  }

  mutating func add(_ key: UInt64, _ whole: Int) {
    sum &+= Self.step(key, UInt64(bitPattern: Int64(whole)))
  }

  mutating func add(_ key: UInt64, _ number: Double) {
    // SQLite keeps neither the sign of zero nor what is no number.
    guard !number.isNaN else { return }
    sum &+= Self.step(key, number == 0 ? 0 : number.bitPattern)
  }

  /// Two words that differ in one bit never give the same: each step can be undone.
  @inline(__always)
  private static func step(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ start: UInt64) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(text)
    var hash = step(start, UInt64(bytes.count))
    var place = 0
    while place + 8 <= bytes.count {
      hash = step(hash, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
      place += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[place...] { rest = rest << 8 | UInt64(byte) }
    return step(hash, rest)
  }
}

/// The checksums of tickets, whether of exports or as the events of logs tell them.
struct TicketChecksums {
  private let fields: StoredFields
  /// In the order of the fields' columns.
  private let keys: [UInt64]
  private var keysOfColumns: [UInt64] = []

  init(_ fields: StoredFields) {
    self.fields = fields
    keys = fields.columns.map(RecordChecksum.key)
  }

  func checksum(_ ticket: Ticket, in history: History) -> RecordChecksum {
    var checksum = RecordChecksum()
    var place = 0
    for field in fields.symbols {
      if let symbol = ticket[field] {
        history[field].withBytes(of: symbol) { checksum.add(keys[place], $0) }
      }
      place += 1
    }
    for field in fields.instants {
      if let instant = ticket[field] { checksum.add(keys[place], instant.secondsSince1970) }
      place += 1
    }
    for field in fields.durations {
      if let seconds = ticket[field] { checksum.add(keys[place], seconds) }
      place += 1
    }
    for field in fields.counts {
      if let count = ticket[field] { checksum.add(keys[place], count) }
      place += 1
    }
    for field in fields.flags {
      if let flag = ticket[field] { checksum.add(keys[place], flag ? 1 : 0) }
      place += 1
    }
    return checksum
  }

  /// With the ticket's custom columns.
  mutating func value(ofRow row: Int, number: Int, in history: History) -> UInt64 {
    var checksum = checksum(history.tickets[row], in: history)
    for (index, column) in history.customColumns.enumerated() {
      if index == keysOfColumns.count { keysOfColumns.append(RecordChecksum.key(column.name)) }
      guard let symbol = column.value(row: row) else { continue }
      column.table.withBytes(of: symbol) { checksum.add(keysOfColumns[index], $0) }
    }
    return checksum.value(number: number)
  }
}

/// The checksums of one kind of record beside tickets.
struct RecordChecksums<Record: StoredRecord> {
  private let keys = Record.columns.map(RecordChecksum.key)

  func value(_ record: Record, number: Int, in history: History) -> UInt64 {
    var checksum = RecordChecksum()
    for (key, field) in zip(keys, Record.fields) {
      switch field.value(record) {
      case nil: continue
      case .text(let symbol, let table)?:
        history[table].withBytes(of: symbol) { checksum.add(key, $0) }
      case .moment(let moment)?: checksum.add(key, moment.secondsSince1970)
      case .number(let number)?: checksum.add(key, number)
      case .whole(let whole)?: checksum.add(key, whole)
      case .flag(let flag)?: checksum.add(key, flag ? 1 : 0)
      case .word(let word)?: checksum.add(key, word)
      }
    }
    for (key, value) in zip(keys[Record.fields.count...], record.furtherValues) {
      if let value { checksum.add(key, value) }
    }
    return checksum.value(number: number)
  }
}
