import Desk

/// The log of a telephone exchange's queues, one row a step, as the calls that it tells of.
///
///     1700000100|1700000090.12|support|NONE|ENTERQUEUE||5551234|1
///     1700000112|1700000090.12|support|SIP/101|CONNECT|12|1700000100.13|3
///     1700000300|1700000090.12|support|SIP/101|COMPLETECALLER|12|188|1
///
/// is a call of 5551234 that entered the queue support at 1700000100, waited 12 seconds, was taken by SIP/101
/// and talked for 188. The file has no header; what its rows are their values say.
struct QueueLog: RowGathering {
  let kind = RecordKind.tickets
  let fields: [String: ColumnRole] = [:]
  private var calls: [Call] = []
  private var places: [String: Int] = [:]

  private struct Call: Sendable {
    let id: String
    let line: Int
    var rows = 0
    var entered = ""
    var queue = ""
    var agent = ""
    var caller = ""
    var wait: Int?
    var talk: Int?
    var isAnswered: Bool?
    var outcome = ""
    var transfers = 0
    var ended = ""
  }

  /// Nil where the rows are others.
  init?(_ rows: [[String]]) {
    guard rows.count > 1 else { return nil }
    let steps = rows.count { row in
      row.count >= 5 && row[0].count >= 9 && Double(row[0]) != nil && Self.steps.contains(row[4])
    }
    guard steps * 10 >= rows.count * 9 else { return nil }
  }

  mutating func add(_ cells: [String], line: Int) -> ProblemCode? {
    func cell(_ place: Int) -> String { place < cells.count ? cells[place] : "" }
    func seconds(_ place: Int) -> Int? { Int(cell(place)) }
    let (moment, id) = (cell(0), cell(1))
    guard !id.isEmpty, id != "NONE", id != "REALTIME" else { return .noCall }
    if places[id] == nil {
      places[id] = calls.count
      calls.append(Call(id: id, line: line))
    }
    guard let place = places[id] else { return .noCall }
    calls[place].rows += 1
    if cell(2) != "NONE" { calls[place].queue = cell(2) }
    /// - Parameter waited: the cell of the whole seconds that the caller waited.
    func end(_ outcome: String, waited: Int?) {
      calls[place].outcome = outcome
      calls[place].ended = moment
      if let waited { calls[place].wait = seconds(waited) ?? calls[place].wait }
    }
    switch cell(4) {
    case "ENTERQUEUE":
      if calls[place].entered.isEmpty { calls[place].entered = moment }
      if !cell(6).isEmpty { calls[place].caller = cell(6) }
    case "CONNECT":
      (calls[place].agent, calls[place].isAnswered) = (cell(3), true)
      calls[place].wait = seconds(5) ?? calls[place].wait
    case "COMPLETEAGENT", "COMPLETECALLER":
      (calls[place].agent, calls[place].isAnswered) = (cell(3), true)
      calls[place].talk = seconds(6)
      end("completed", waited: 5)
    case "TRANSFER", "BLINDTRANSFER", "ATTENDEDTRANSFER":
      calls[place].transfers += 1
      calls[place].talk = seconds(8) ?? calls[place].talk
      end("transferred", waited: 7)
    case "ABANDON": endUnanswered("abandoned", waited: 7)
    case "EXITWITHTIMEOUT", "EXITEMPTY": endUnanswered("missed", waited: 7)
    case "EXITWITHKEY": endUnanswered("missed", waited: 8)
    default: break
    }
    func endUnanswered(_ outcome: String, waited: Int) {
      if calls[place].isAnswered == nil { calls[place].isAnswered = false }
      end(outcome, waited: waited)
    }
    return nil
  }

  var table: GatheredTable {
    var table = GatheredTable(names: [
      "Call ID", "Created at", "Queue", "Agent", "Caller", "Wait time (seconds)",
      "Talk time (seconds)", "Answered", "Status", "Transfers", "Closed at",
    ])
    for call in calls {
      table.add(
        [
          call.id, call.entered.isEmpty ? call.ended : call.entered, call.queue, call.agent,
          call.caller, call.wait.map(String.init) ?? "", call.talk.map(String.init) ?? "",
          call.isAnswered.map { $0 ? "yes" : "no" } ?? "", call.outcome, "\(call.transfers)",
          call.ended,
        ], line: call.line, rows: call.rows)
    }
    return table
  }

  private static let steps: Set<String> = [
    "ABANDON", "ADDMEMBER", "AGENTDUMP", "AGENTLOGIN", "AGENTLOGOFF", "AGENTCALLBACKLOGIN",
    "AGENTCALLBACKLOGOFF", "ATTENDEDTRANSFER", "BLINDTRANSFER", "COMPLETEAGENT", "COMPLETECALLER",
    "CONFIGRELOAD", "CONNECT", "DID", "ENTERQUEUE", "EXITEMPTY", "EXITWITHKEY", "EXITWITHTIMEOUT",
    "PAUSE", "PAUSEALL", "PAUSEREASON", "QUEUESTART", "REMOVEMEMBER", "RINGCANCELED",
    "RINGNOANSWER",
    "SYSCOMPAT", "TRANSFER", "UNPAUSE", "UNPAUSEALL", "INFO",
  ]
}
