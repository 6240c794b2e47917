/// A piece of JSON. Its numbers are finite: no value is `null`, never NaN.
enum JSONValue: Encodable {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(_ number: Double?) {
    self = number.map(JSONValue.number) ?? .null
  }

  init(_ numbers: [Double?]) {
    self = .array(numbers.map { JSONValue($0) })
  }

  init(_ strings: [String]) {
    self = .array(strings.map(JSONValue.string))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .integer(let integer): try container.encode(integer)
    case .number(let number):
      precondition(number.isFinite, "only finite numbers are written; no value is absent")
      try container.encode(number)
    case .string(let string): try container.encode(string)
    case .array(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }
}
