/// A field of a record that stands beside the tickets, such as a review's score.
///
/// A list of fields for each kind of record is all that merging, the store and SQL know of it:
///
/// ```swift
/// let fields: [RecordField<Agent>] = [
///   .text("name", in: .field(.agent), { $0.name }, { $0.name = $1 }),
///   .moment("hired_at", { $0.hiredAt }, { $0.hiredAt = $1 }),
/// ]
/// ```
package struct RecordField<Record>: Sendable {
  /// Its column in the store; a released name never changes.
  package let name: String
  package let type: RecordFieldType
  /// Its column in tables for SQL; nil where they do not show it.
  package private(set) var queryName: String?
  /// Whether people wrote it in their own words, and may have named a customer.
  package private(set) var isFreeText = false
  package let value: Get<RecordValue>
  private let set: @Sendable (inout Record, RecordValue) -> Bool

  package typealias Get<Value> = @Sendable (Record) -> Value?
  package typealias Set<Value> = @Sendable (inout Record, Value) -> Void

  /// - Parameters:
  ///   - written: a value of the field as one that all fields share.
  ///   - read: the other way; nil for what the field cannot have.
  private init<Value>(
    _ name: String, _ type: RecordFieldType, _ get: @escaping Get<Value>,
    _ set: @escaping Set<Value>, written: @escaping @Sendable (Value) -> RecordValue,
    read: @escaping @Sendable (RecordValue) -> Value?
  ) {
    self.name = name
    queryName = name
    self.type = type
    value = { get($0).map(written) }
    self.set = { record, value in
      guard let value = read(value) else { return false }
      set(&record, value)
      return true
    }
  }

  /// - Returns: false, having set nothing, for a value that the field cannot have.
  package func put(_ value: RecordValue, into record: inout Record) -> Bool {
    set(&record, value)
  }

  /// The field under another name in tables for SQL, or, for nil, not in them.
  package func queried(as name: String?) -> Self {
    var field = self
    field.queryName = name
    return field
  }
}

package enum RecordFieldType: Sendable, Equatable {
  case text(TextTable)
  case moment
  case number
  case whole
  case flag
  case word
}

package enum RecordValue: Sendable, Equatable {
  case text(Symbol, TextTable)
  case moment(Instant)
  case number(Double)
  case whole(Int)
  case flag(Bool)
  case word(String)
}

extension RecordField {
  package static func text(
    _ name: String, in table: TextTable = .labels, _ get: @escaping Get<Symbol>,
    _ set: @escaping Set<Symbol>
  ) -> Self {
    Self(name, .text(table), get, set, written: { .text($0, table) }) { value in
      if case .text(let symbol, table) = value { symbol } else { nil }
    }
  }

  /// What people wrote in their own words.
  package static func freeText(
    _ name: String, _ get: @escaping Get<Symbol>, _ set: @escaping Set<Symbol>
  ) -> Self {
    var field = Self.text(name, get, set)
    field.isFreeText = true
    return field
  }

  package static func moment(
    _ name: String, _ get: @escaping Get<Instant>, _ set: @escaping Set<Instant>
  ) -> Self {
    Self(name, .moment, get, set, written: { .moment($0) }) { value in
      if case .moment(let moment) = value { moment } else { nil }
    }
  }

  package static func number(
    _ name: String,
    in range: ClosedRange<Double> = -1e9...1e9,
    _ get: @escaping Get<Float>, _ set: @escaping Set<Float>
  ) -> Self {
    Self(name, .number, get, set, written: { .number(Double($0)) }) { value in
      if case .number(let number) = value, range.contains(number) { Float(number) } else { nil }
    }
  }

  package static func whole<Number: FixedWidthInteger & SendableMetatype>(
    _ name: String, _ get: @escaping Get<Number>, _ set: @escaping Set<Number>
  ) -> Self {
    Self(name, .whole, get, set, written: { .whole(Int($0)) }) { value in
      if case .whole(let whole) = value { Number(exactly: whole) } else { nil }
    }
  }

  package static func flag(
    _ name: String, _ get: @escaping Get<Bool>, _ set: @escaping Set<Bool>
  ) -> Self {
    Self(name, .flag, get, set, written: { .flag($0) }) { value in
      if case .flag(let flag) = value { flag } else { nil }
    }
  }

  package static func word<Word: RawRepresentable<String> & SendableMetatype>(
    _ name: String, _ get: @escaping Get<Word>, _ set: @escaping Set<Word>
  ) -> Self {
    Self(name, .word, get, set, written: { .word($0.rawValue) }) { value in
      if case .word(let text) = value { Word(rawValue: text) } else { nil }
    }
  }
}
