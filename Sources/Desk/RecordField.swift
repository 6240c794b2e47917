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
  package let value: @Sendable (Record) -> RecordValue?
  /// Returns false, and sets nothing, for a value that the field cannot have.
  private let set: @Sendable (inout Record, RecordValue) -> Bool

  package typealias Get<Value> = @Sendable (Record) -> Value?
  package typealias Set<Value> = @Sendable (inout Record, Value) -> Void

  private init(
    _ name: String, _ type: RecordFieldType, _ value: @escaping Get<RecordValue>,
    set: @escaping @Sendable (inout Record, RecordValue) -> Bool
  ) {
    self.name = name
    queryName = name
    self.type = type
    self.value = value
    self.set = set
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
  /// One of a few words.
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
    Self(name, .text(table)) { record in
      get(record).map { .text($0, table) }
    } set: { record, value in
      guard case .text(let symbol, table) = value else { return false }
      set(&record, symbol)
      return true
    }
  }

  package static func moment(
    _ name: String, _ get: @escaping Get<Instant>, _ set: @escaping Set<Instant>
  ) -> Self {
    Self(name, .moment) { record in
      get(record).map { .moment($0) }
    } set: { record, value in
      guard case .moment(let moment) = value else { return false }
      set(&record, moment)
      return true
    }
  }

  package static func number(
    _ name: String,
    in range: ClosedRange<Double> = -.greatestFiniteMagnitude...(.greatestFiniteMagnitude),
    _ get: @escaping Get<Float>, _ set: @escaping Set<Float>
  ) -> Self {
    Self(name, .number) { record in
      get(record).map { .number(Double($0)) }
    } set: { record, value in
      guard case .number(let number) = value, range.contains(number) else { return false }
      set(&record, Float(number))
      return true
    }
  }

  package static func whole<Number: FixedWidthInteger & SendableMetatype>(
    _ name: String, _ get: @escaping Get<Number>, _ set: @escaping Set<Number>
  ) -> Self {
    Self(name, .whole) { record in
      get(record).map { .whole(Int($0)) }
    } set: { record, value in
      guard case .whole(let whole) = value, let number = Number(exactly: whole) else {
        return false
      }
      set(&record, number)
      return true
    }
  }

  package static func flag(
    _ name: String, _ get: @escaping Get<Bool>, _ set: @escaping Set<Bool>
  ) -> Self {
    Self(name, .flag) { record in
      get(record).map { .flag($0) }
    } set: { record, value in
      guard case .flag(let flag) = value else { return false }
      set(&record, flag)
      return true
    }
  }

  package static func word<Word: RawRepresentable<String> & SendableMetatype>(
    _ name: String, _ get: @escaping Get<Word>, _ set: @escaping Set<Word>
  ) -> Self {
    Self(name, .word) { record in
      get(record).map { .word($0.rawValue) }
    } set: { record, value in
      guard case .word(let text) = value, let word = Word(rawValue: text) else { return false }
      set(&record, word)
      return true
    }
  }
}
