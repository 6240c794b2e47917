import Desk

/// Everything that a history holds, in its order, as texts that can be compared.
struct HistoryText: Equatable {
  var tickets: [String]
  var responses: [String]
  var columns: [String]

  init(_ history: History) {
    tickets = history.tickets.indices.map { Self.ticket($0, history) }
    responses = history.responses.map { Self.response($0, history) }
    columns = history.customColumns.map(\.name)
  }

  /// The first line that two histories differ in, as the one and the other have it; nil where they
  /// hold the same.
  static func difference(_ left: History, _ right: History) -> [String]? {
    let (left, right) = (HistoryText(left), HistoryText(right))
    if left == right { return nil }
    if left.columns != right.columns { return left.columns + ["or"] + right.columns }
    for (left, right) in zip(left.tickets, right.tickets) where left != right {
      return [left, right]
    }
    for (left, right) in zip(left.responses, right.responses) where left != right {
      return [left, right]
    }
    return ["\(left.tickets.count), \(left.responses.count) records"]
      + ["\(right.tickets.count), \(right.responses.count)"]
  }

  private static func ticket(_ row: Int, _ history: History) -> String {
    let ticket = history.tickets[row]
    var parts: [String] = []
    for field in SymbolField.allCases {
      if let text = history.text(ticket[field], of: field) { parts.append("\(field)=\(text)") }
    }
    for field in InstantField.allCases {
      if let instant = ticket[field] { parts.append("\(field)=\(instant.secondsSince1970)") }
    }
    for field in DurationField.allCases {
      if let seconds = ticket[field] { parts.append("\(field)=\(seconds)") }
    }
    for field in CountField.allCases {
      if let count = ticket[field] { parts.append("\(field)=\(count)") }
    }
    for field in FlagField.allCases {
      if let flag = ticket[field] { parts.append("\(field)=\(flag)") }
    }
    for column in history.customColumns where row < column.values.count {
      if let value = column.values[row] {
        parts.append("[\(column.name)]=\(column.table.text(of: value))")
      }
    }
    return parts.joined(separator: " ")
  }

  private static func response(_ response: SurveyResponse, _ history: History) -> String {
    let parts: [(String, String?)] = [
      ("id", response.id.map { history[.responseIDs].text(of: $0) }),
      ("ticket", history.text(response.ticket, of: .id)),
      ("invitedAt", response.invitedAt.map { "\($0.secondsSince1970)" }),
      ("respondedAt", response.respondedAt.map { "\($0.secondsSince1970)" }),
      ("rating", response.rating.map { "\($0.value) of \($0.scale)" }),
      ("recommendation", response.recommendation.map { "\($0)" }),
      ("effort", response.effort.map { "\($0)" }),
      ("attitude", response.attitude.map { "\($0)" }),
      ("ability", response.ability.map { "\($0)" }),
      ("convenience", response.convenience.map { "\($0)" }),
      ("solved", response.solvedAtFirstContact.map { "\($0)" }),
      ("answered", response.answeredFlag.map { "\($0)" }),
      ("mode", response.mode.map { history[.surveyModes].text(of: $0) }),
      ("comment", response.comment.map { history[.comments].text(of: $0) }),
      ("isFromTicket", "\(response.isFromTicket)"),
    ]
    return parts.compactMap { name, text in text.map { "\(name)=\($0)" } }.joined(separator: " ")
  }
}
