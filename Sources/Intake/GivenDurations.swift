import Desk

extension RecordInterpreter {
  /// A length of time that an export gives, and the two instants that it lies between, have to agree.
  ///
  /// Calendar times only: business times depend on hours that the file does not hold. They disagree by
  /// more than a minute and by more than 5 %; both stay, and the instants are what counts.
  func checkGivenDurations(_ rows: ContiguousArray<RowPlace>, _ part: inout InterpretedPart) {
    let tickets = part.history.tickets
    guard tickets.has(.createdAt) else { return }
    let end: InstantField = tickets.has(.resolvedAt) ? .resolvedAt : .closedAt
    let given: [(DurationField, InstantField)] = [
      (.firstResponseTime, .firstResponseAt), (.resolutionTime, end),
    ]
    for (duration, end) in given where tickets.has(duration) && tickets.has(end) {
      let name = plan.columns.first { $0.role == .duration(duration) }?.name
      for ticket in rows.indices {
        guard let seconds = tickets.value(duration, ticket),
          let created = tickets.value(.createdAt, ticket), let ended = tickets.value(end, ticket),
          ended >= created
        else { continue }
        let between = Double(ended.secondsSince1970 - created.secondsSince1970)
        let difference = abs(seconds - between)
        if difference > 60, difference > 0.05 * between {
          part.problems.append(
            Problem(code: .durationDisagrees, line: Int(rows[ticket].line), column: name))
        }
      }
    }
  }
}
