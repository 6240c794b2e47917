import Desk
import Intake
import Tabular
import Testing

/// What happened stands inside records: the events of an audit, the history of an issue.
@Suite struct `Events inside JSON records` {
  private static let audits = """
    {"audits": [
      {"id": 1, "ticket_id": 5, "created_at": "2026-05-01T01:00:00Z", "author_id": 77,
       "via": {"channel": "web"}, "events": [
        {"id": 11, "type": "Create", "field_name": "status", "value": "new"},
        {"id": 12, "type": "Create", "field_name": "requester_id", "value": "77"},
        {"id": 13, "type": "Comment", "public": true, "author_id": 77, "body": "hi"}]},
      {"id": 2, "ticket_id": 5, "created_at": "2026-05-01T01:00:05Z", "author_id": -1,
       "via": {"channel": "rule"}, "events": [
        {"id": 21, "type": "Comment", "public": true, "body": "we have your mail"},
        {"id": 22, "type": "Change", "field_name": "assignee_id", "previous_value": null,
         "value": "9"}]},
      {"id": 3, "ticket_id": 5, "created_at": "2026-05-01T01:30:00Z", "author_id": 9, "events": [
        {"id": 31, "type": "Comment", "public": false, "author_id": 9, "body": "who knows?"}]},
      {"id": 4, "ticket_id": 5, "created_at": "2026-05-01T02:00:00Z", "author_id": 9, "events": [
        {"id": 41, "type": "Comment", "public": true, "author_id": 9, "body": "yes"},
        {"id": 42, "type": "Change", "field_name": "status", "previous_value": "new",
         "value": "open"}]},
      {"id": 5, "ticket_id": 5, "created_at": "2026-05-01T03:00:00Z", "author_id": 9, "events": [
        {"id": 51, "type": "Change", "field_name": "assignee_id", "previous_value": "9",
         "value": "10"}]},
      {"id": 6, "ticket_id": 5, "created_at": "2026-05-01T04:00:00Z", "author_id": 10, "events": [
        {"id": 61, "type": "Change", "field_name": "assignee_id", "previous_value": "10",
         "value": "9"},
        {"id": 62, "type": "Change", "field_name": "status", "previous_value": "open",
         "value": "solved"}]},
      {"id": 7, "ticket_id": 5, "created_at": "2026-05-01T05:00:00Z", "author_id": 10,
       "events": []}],
     "next_page": null, "count": 7}
    """

  /// Nobody took it up for an hour, and the team worked on it for two.
  @Test func `of Zendesk's audits fold into the ticket`() async throws {
    let read = try await FoldedImport([Self.audits])
    let ticket = try read.ticket("5")
    #expect(read.files[0].kind == .ticketEvents && read.files[0].format == "zendesk_audits")
    #expect(ticket.time(.createdAt) == "05-01 09:00:00")
    // Neither the rule's message nor the note within the team answers.
    #expect(ticket.time(.firstResponseAt) == "05-01 10:00:00" && ticket.ticket[.replies] == 1)
    #expect(ticket.ticket[.customerReplies] == 0)
    #expect(ticket.time(.resolvedAt) == "05-01 12:00:00")
    #expect(ticket.ticket[.transfers] == 2 && ticket.ticket[.returns] == 1)
    #expect(ticket.ticket[.newTime] == 3_600 && ticket.ticket[.openTime] == 7_200)
    #expect(ticket.text(.agent) == "9" && ticket.text(.status) == "solved")
  }

  /// Eleven events; the audit that has none is no row. On one line as on many.
  @Test func `are the rows that the ledger counts, and repeat each other once`() async throws {
    let oneLine = Self.audits.replacing("\n", with: "")
    let read = try await FoldedImport([Self.audits, oneLine])
    #expect(read.files[0].ledger == Ledger(read: 11, accepted: 11))
    #expect(read.files[1].ledger == Ledger(read: 11, duplicate: 11))
    let once = try await FoldedImport([oneLine])
    #expect(once.inWords == read.inWords)
    #expect(once.files[0].ledger == Ledger(read: 11, accepted: 11))
  }

  /// Who opened the ticket asked, where nothing else says who did.
  @Test func `tell the customer by the message that came with the creation`() async throws {
    let read = try await FoldedImport([
      """
      {"audits": [
        {"id": 1, "ticket_id": 5, "created_at": "2026-05-01T01:00:00Z", "author_id": 77, "events": [
          {"type": "Create", "field_name": "status", "value": "new"},
          {"type": "Comment", "public": true, "body": "hi"}]},
        {"id": 2, "ticket_id": 5, "created_at": "2026-05-01T02:00:00Z", "author_id": 77, "events": [
          {"type": "Comment", "public": true, "body": "hello?"}]},
        {"id": 3, "ticket_id": 5, "created_at": "2026-05-01T03:00:00Z", "author_id": 9, "events": [
          {"type": "Comment", "public": true, "body": "yo"},
          {"type": "Change", "field_name": "status", "previous_value": "new", "value": "solved"}]}]}
      """
    ])
    let ticket = try read.ticket("5")
    #expect(ticket.time(.firstResponseAt) == "05-01 11:00:00")
    #expect(ticket.ticket[.replies] == 1 && ticket.ticket[.customerReplies] == 1)
  }

  @Test func `of Zendesk's incremental export name the field by the key`() async throws {
    let read = try await FoldedImport([
      """
      {"ticket_events": [
        {"id": 1, "ticket_id": 5, "timestamp": 1777597200, "updater_id": 77, "via": "Web form",
         "event_type": "Audit", "child_events": [
          {"id": 2, "event_type": "Create", "status": "new", "requester_id": 77},
          {"id": 3, "event_type": "Comment", "comment_public": true, "author_id": 77}]},
        {"id": 4, "ticket_id": 5, "timestamp": 1777600800, "updater_id": 9, "via": "Rule",
         "event_type": "Audit", "child_events": [
          {"id": 5, "event_type": "Change", "group_id": 70, "previous_value": null},
          {"id": 6, "event_type": "Comment", "comment_public": true, "author_id": 9}]},
        {"id": 7, "ticket_id": 5, "timestamp": 1777604400, "updater_id": 9, "via": "Mail",
         "event_type": "Audit", "child_events": [
          {"id": 8, "event_type": "Change", "status": "solved", "previous_value": "new"},
          {"id": 9, "event_type": "Comment", "comment_public": true, "author_id": 9}]}],
       "end_time": 1777604400}
      """
    ])
    #expect(read.files[0].format == "zendesk_ticket_events")
    let ticket = try read.ticket("5")
    #expect(ticket.time(.createdAt) == "05-01 09:00:00")
    #expect(ticket.time(.firstResponseAt) == "05-01 11:00:00")
    #expect(ticket.time(.resolvedAt) == "05-01 11:00:00")
    #expect(ticket.text(.team) == "70" && ticket.ticket[.newTime] == 7_200)
  }

  private static let issue = """
    {"id": "10", "key": "HD-1",
     "fields": {"summary": "s", "created": "2026-05-01T09:00:00.000+0800",
      "updated": "2026-05-02T09:00:00.000+0800", "status": {"name": "Done"},
      "priority": {"name": "High"}, "reporter": {"displayName": "Ann"},
      "comment": {"comments": [
       {"id": "1", "author": {"displayName": "Ann"}, "body": "well?",
        "created": "2026-05-01T09:10:00.000+0800"},
       {"id": "2", "author": {"displayName": "Kim"}, "body": "soon",
        "created": "2026-05-01T09:30:00.000+0800"}]},
      "attachment": [{"id": "7", "filename": "a.png", "author": {"displayName": "Kim"},
       "created": "2026-05-01T09:20:00.000+0800", "size": 3, "content": "https://example.org/7"}]},
     "changelog": {"startAt": 0, "total": 3, "histories": [
      {"id": "100", "author": {"displayName": "Kim"}, "created": "2026-05-01T10:00:00.000+0800",
       "items": [
        {"field": "status", "fieldtype": "jira", "from": "1", "fromString": "Open", "to": "3",
         "toString": "In Progress"},
        {"field": "assignee", "fieldtype": "jira", "from": null, "fromString": null, "to": "k1",
         "toString": "Kim"}]},
      {"id": "101", "author": {"displayName": "Kim"}, "created": "2026-05-01T11:00:00.000+0800",
       "items": [{"field": "assignee", "fieldtype": "jira", "from": "k1", "fromString": "Kim",
         "to": "l1", "toString": "Lee"}]},
      {"id": "102", "author": {"displayName": "Lee"}, "created": "2026-05-01T12:00:00.000+0800",
       "items": [
        {"field": "assignee", "fieldtype": "jira", "from": "l1", "fromString": "Lee", "to": "k1",
         "toString": "Kim"},
        {"field": "status", "fieldtype": "jira", "from": "3", "fromString": "In Progress",
         "to": "5", "toString": "Done"}]}]}}
    """

  /// Three hours open, since its first change was from an open status; alone and in a list of issues.
  @Test(arguments: [issue, "{\"startAt\": 0, \"total\": 1, \"issues\": [\(issue)]}"])
  func `of Jira's issues fold into the tickets that the issues are`(document: String) async throws {
    let read = try await FoldedImport([document])
    #expect(read.files[0].kind == .tickets)
    #expect(read.files[0].ledger == Ledger(read: 1, accepted: 1))
    #expect(read.history.tickets.count == 1)
    let ticket = try read.ticket("10")
    #expect(ticket.text(.priority) == "High" && ticket.time(.createdAt) == "05-01 09:00:00")
    #expect(ticket.time(.firstAssignedAt) == "05-01 10:00:00")
    #expect(ticket.time(.resolvedAt) == "05-01 12:00:00")
    #expect(ticket.ticket[.transfers] == 2 && ticket.ticket[.returns] == 1)
    #expect(ticket.ticket[.newTime] == 0 && ticket.ticket[.openTime] == 10_800)
    // The reporter's comment is none of the team's, and a file is no message.
    #expect(ticket.time(.firstResponseAt) == "05-01 09:30:00" && ticket.ticket[.replies] == 1)
    #expect(
      read.files[0].problems.map { "\($0.code.rawValue) \($0.column ?? "")" } == [
        "list_not_read fields.attachment"
      ])
  }

  @Test func `are found in later records too, and on each line of a file`() async throws {
    let plain =
      #"{"id": 1, "created_at": "2026-05-01T01:00:00Z", "status": "open", "log": []}"# + "\n"
    let told =
      #"{"id": 2, "created_at": "2026-05-01T01:00:00Z", "status": "closed", "log": ["#
      + #"{"at": 1, "event": "reopened", "time": "2026-05-01T03:00:00Z"},"#
      + #"{"at": 2, "event": "resolved", "time": "2026-05-01T04:00:00Z"}]}"# + "\n"
    var settings = Import.settings
    settings.limits.json.batchRows = 2
    let read = try await FoldedImport([plain + plain + told], settings: settings)
    #expect(try read.ticket("2").ticket[.reopens] == 1)
    #expect(try read.ticket("1").ticket[.reopens] == nil)
    #expect(read.files[0].ledger == Ledger(read: 3, accepted: 2, duplicate: 1))
  }

  @Test func `are not seen in lists of other things, which are named`() async throws {
    let read = try await Import.read(
      """
      {"tickets": [{"id": 1, "created_at": "2026-05-01T01:00:00Z", "status": "open",
       "options": [{"field": "size", "value": "L", "at": 3}],
       "followers": [{"id": 7, "name": "x", "email": "y"}]}]}
      """)
    #expect(read.content.file.kind == .tickets && read.content.events.isEmpty)
    #expect(
      read.problems == ["1 options list_not_read", "1 followers list_not_read"])
  }
}

/// Lists beside the tickets in one document.
@Suite struct `Lists beside the tickets` {
  private static let document = """
    {"tickets": [
      {"id": 1, "status": "solved", "priority": "high", "created_at": "2026-05-01T01:00:00Z",
       "updated_at": "2026-05-02T01:00:00Z"},
      {"id": 2, "status": "open", "priority": "low", "created_at": "2026-05-01T01:00:00Z",
       "updated_at": "2026-05-02T01:00:00Z"}],
    "users": [{"id": 7, "name": "x"}],
    "metric_sets": [
      {"id": 900, "ticket_id": 1, "created_at": "2026-05-03T01:00:00Z", "reopens": 2, "replies": 3,
       "solved_at": "2026-05-01T03:00:00Z",
       "reply_time_in_minutes": {"calendar": 30, "business": 20},
       "requester_wait_time_in_minutes": {"calendar": 90, "business": 60}}],
    "count": 2, "next_page": null}
    """

  @Test func `are read where they are more of the same tickets`() async throws {
    let read = try await FoldedImport([Self.document])
    #expect(read.files[0].ledger == Ledger(read: 2, accepted: 2))
    #expect(read.history.tickets.count == 2)
    let ticket = try read.ticket("1")
    #expect(ticket.ticket[.firstResponseTime] == 1_800)
    #expect(ticket.ticket[.firstResponseTimeBusiness] == 1_200)
    #expect(ticket.ticket[.requesterWaitTime] == 5_400)
    #expect(ticket.ticket[.reopens] == 2 && ticket.ticket[.replies] == 3)
    #expect(ticket.time(.resolvedAt) == "05-01 11:00:00")
    // The metric set's own creation is not the ticket's.
    #expect(ticket.time(.createdAt) == "05-01 09:00:00")
    #expect(try read.ticket("2").ticket[.reopens] == nil)
  }

  @Test func `are named where they are not`() async throws {
    let read = try await Import.read(Self.document)
    #expect(read.problems == ["6 users list_not_read"])
  }

  @Test func `are named beside survey answers, and make no tickets`() async throws {
    let read = try await FoldedImport([
      """
      {"satisfaction_ratings": [
        {"id": 5, "ticket_id": 1, "score": "good", "created_at": "2026-05-01T01:00:00Z"}],
      "metric_sets": [{"id": 900, "ticket_id": 1, "reopens": 2, "replies": 3}]}
      """
    ])
    #expect(read.files[0].kind == .surveyResponses)
    #expect(read.history.tickets.count == 0)
    #expect(read.files[0].problemCounts[.listNotRead] == 1)
  }
}
