import GRDBSQLite

/// The functions `percentile(value, 0.9)` and `median(value)`: linear interpolation between order
/// statistics, as everywhere in the program. Values that are no numbers are left out.
enum PercentileFunction {
  /// What SQLite is told, and tells ``QueryDatabase``, of a probability that is none.
  static let notAShare = "not_a_share"

  static func register(in connection: OpaquePointer) -> CInt {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC
    let status = sqlite3_create_function_v2(
      connection, "percentile", 2, flags, nil, nil, step, finish, nil)
    guard status == SQLITE_OK else { return status }
    return sqlite3_create_function_v2(
      connection, "median", 1, flags, nil, nil, step, finish, nil)
  }

  private final class Values {
    var numbers: [Double] = []
    var probability: Double?
  }

  private typealias Step =
    @convention(c) (OpaquePointer?, CInt, UnsafeMutablePointer<OpaquePointer?>?) -> Void

  private static let step: Step = { context, count, arguments in
    guard let arguments, let values = values(context, makes: true) else { return }
    values.probability = count == 2 ? sqlite3_value_double(arguments[1]) : 0.5
    switch sqlite3_value_type(arguments[0]) {
    case SQLITE_INTEGER, SQLITE_FLOAT: values.numbers.append(sqlite3_value_double(arguments[0]))
    default: break
    }
  }

  private static let finish: @convention(c) (OpaquePointer?) -> Void = { context in
    guard let values = values(context, makes: false) else { return sqlite3_result_null(context) }
    Unmanaged.passUnretained(values).release()
    let probability = values.probability ?? 0.5
    guard (0...1).contains(probability) else {
      return sqlite3_result_error(context, notAShare, -1)
    }
    guard !values.numbers.isEmpty else { return sqlite3_result_null(context) }
    values.numbers.sort()
    let place = Double(values.numbers.count - 1) * probability
    let lower = Int(place)
    let upper = min(lower + 1, values.numbers.count - 1)
    let (low, high) = (values.numbers[lower], values.numbers[upper])
    sqlite3_result_double(context, low + (high - low) * (place - Double(lower)))
  }

  /// The values so far, which SQLite keeps for the group at hand.
  private static func values(_ context: OpaquePointer?, makes: Bool) -> Values? {
    let size = CInt(MemoryLayout<UnsafeRawPointer?>.size)
    guard
      let place = sqlite3_aggregate_context(context, makes ? size : 0)?
        .assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
    else { return nil }
    if place.pointee == nil, makes {
      place.pointee = Unmanaged.passRetained(Values()).toOpaque()
    }
    return place.pointee.map { Unmanaged<Values>.fromOpaque($0).takeUnretainedValue() }
  }
}
