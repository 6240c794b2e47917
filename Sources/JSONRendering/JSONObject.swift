import JSONWriting

/// What a member of the report's JSON may hold.
protocol JSONValue {
  /// - Parameter key: nil for an element of a list.
  func write(_ key: String?, to json: inout JSONWriter)
}

/// A value with members, which are listed in alphabetical order.
protocol JSONObject: JSONValue {
  typealias Members = KeyValuePairs<String, any JSONValue>

  var members: Members { get }
}

extension JSONObject {
  func write(_ key: String?, to json: inout JSONWriter) { writeMembers(key, to: &json) }

  func writeMembers(_ key: String?, to json: inout JSONWriter) {
    json.object(key, .expanded) { json in
      for (key, value) in members { value.write(key, to: &json) }
    }
  }
}

extension Array: JSONValue where Element: JSONValue {
  func write(_ key: String?, to json: inout JSONWriter) {
    json.list(key, .expanded) { json in
      for element in self { element.write(nil, to: &json) }
    }
  }
}

extension Optional: JSONValue where Wrapped: JSONValue {
  func write(_ key: String?, to json: inout JSONWriter) {
    if let self { return self.write(key, to: &json) }
    json.null(key)
  }
}

/// A text, a number, yes or no.
extension JSONValue where Self: JSONScalar {
  func write(_ key: String?, to json: inout JSONWriter) {
    if let key { json.member(key, self) } else { json.value(self) }
  }
}

extension String: JSONValue {}
extension Double: JSONValue {}
extension Int: JSONValue {}
extension Bool: JSONValue {}
