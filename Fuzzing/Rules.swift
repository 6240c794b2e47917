/// Ends the program where a rule that always has to hold does not; the fuzzer keeps the input.
///
/// Unlike a precondition it says what it knows in an optimised program, too.
func hold(
  _ rule: Bool, _ what: @autoclosure () -> String = "", file: StaticString = #fileID,
  line: UInt = #line
) {
  if !rule { fatalError("a rule is broken: \(what())", file: file, line: line) }
}

/// Two ways to read the same bytes have to give the same.
func holdSame<Found: Equatable>(
  _ one: Found, _ other: Found, _ what: String, file: StaticString = #fileID, line: UInt = #line
) {
  hold(one == other, "\(what): \(one) but \(other)", file: file, line: line)
}
