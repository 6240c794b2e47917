import Desk
import Metrics
import Pipeline
import Testing

/// Exports that lack nearly everything: what no column of theirs could say is absent, and not 0.
@Suite struct `A figure that no column could say` {
  struct Export: CustomStringConvertible, Sendable {
    let description: String
    let header: String
    let rows: [String]
    /// The metrics that its columns do say.
    let says: Set<MetricID>
  }

  private static let resolution: Set<MetricID> = [
    .ticketsResolved, .backlog, .backlogAge, .resolutionRate,
  ]
  private static let ratings: Set<MetricID> = [.csat, .csatMean, .csatScore, .dissatisfaction]

  static let exports: [Export] = [
    Export(
      description: "ids and creations alone", header: "Ticket ID,Created at",
      rows: ["1,2026-05-01 09:00:00", "2,2026-05-02 09:00:00"], says: []),
    Export(
      description: "statuses that nobody knows", header: "Ticket ID,Created at,Status",
      rows: ["1,2026-05-01 09:00:00,Stage 1", "2,2026-05-02 09:00:00,Stage 2"], says: []),
    Export(
      description: "statuses", header: "Ticket ID,Created at,Status",
      rows: ["1,2026-05-01 09:00:00,Open", "2,2026-05-02 09:00:00,Closed"],
      says: resolution.union([.archiveCompleteness, .archiveCompleteRate])),
    Export(
      description: "resolutions", header: "Ticket ID,Created at,Resolved at",
      rows: ["1,2026-05-01 09:00:00,", "2,2026-05-02 09:00:00,2026-05-03 09:00:00"],
      says: resolution.union([.resolutionTime, .resolutionTimeBusiness])),
    Export(
      description: "a column of resolutions without any",
      header: "Ticket ID,Created at,Resolved at",
      rows: ["1,2026-05-01 09:00:00,", "2,2026-05-02 09:00:00,"], says: []),
    Export(
      description: "closings", header: "Ticket ID,Created at,Closed at",
      rows: ["1,2026-05-01 09:00:00,", "2,2026-05-02 09:00:00,2026-05-03 09:00:00"],
      says: resolution),
    Export(
      description: "replies", header: "Ticket ID,Created at,First response at",
      rows: ["1,2026-05-01 09:00:00,", "2,2026-05-02 09:00:00,2026-05-02 09:05:00"],
      says: [.firstResponseTime, .firstResponseTimeBusiness]),
    Export(
      description: "categories of which none is a complaint",
      header: "Ticket ID,Created at,Category",
      rows: ["1,2026-05-01 09:00:00,Billing", "2,2026-05-02 09:00:00,Login"], says: []),
    Export(
      description: "categories with complaints", header: "Ticket ID,Created at,Category",
      rows: ["1,2026-05-01 09:00:00,Complaint", "2,2026-05-02 09:00:00,Login"],
      says: [.complaints, .complaintRate]),
    Export(
      description: "complaints by a yes and no", header: "Ticket ID,Created at,Is complaint",
      rows: ["1,2026-05-01 09:00:00,no", "2,2026-05-02 09:00:00,no"],
      says: [.complaints, .complaintRate]),
    Export(
      description: "ratings beside tickets", header: "Ticket ID,Created at,CSAT",
      rows: ["1,2026-05-01 09:00:00,5", "2,2026-05-02 09:00:00,4"], says: ratings),
    Export(
      description: "escalations", header: "Ticket ID,Created at,Escalated",
      rows: ["1,2026-05-01 09:00:00,no", "2,2026-05-02 09:00:00,yes"], says: [.escalationRate]),
    Export(
      description: "transfers", header: "Ticket ID,Created at,Transfers",
      rows: ["1,2026-05-01 09:00:00,0", "2,2026-05-02 09:00:00,2"], says: [.transferRate]),
    Export(
      description: "calls that were answered or not", header: "Ticket ID,Created at,Answered",
      rows: ["1,2026-05-01 09:00:00,yes", "2,2026-05-02 09:00:00,no"], says: [.answerRate]),
  ]

  @Test(arguments: exports) func `is absent`(export: Export) async throws {
    let text = ([export.header] + export.rows).joined(separator: "\n") + "\n"
    let figures = try await ReadFiles(["tickets.csv": text]).figures()
    for metric in [Metric].catalogue {
      for key in MetricRequest(metric).keys {
        let value = try #require(figures[key]).value
        if export.says.contains(metric.id) || metric.id == .ticketsCreated {
          #expect(value != nil, "\(key)")
        } else {
          #expect(value == nil, "\(key)")
        }
      }
    }
  }

  /// An export of answers says when each was asked for, and nothing of those who did not answer.
  @Test func `is the share of answers where only answers are recorded`() async throws {
    let answers = """
      Response ID,Ticket ID,Responded at,Rating
      R1,1,2026-05-01 10:00:00,5
      R2,2,2026-05-02 10:00:00,4

      """
    let figures = try await ReadFiles(["surveys.csv": answers]).figures()
    #expect(figures["csat"]?.value == 1)
    #expect(figures["survey_response_rate"]?.value == nil)
    #expect(figures["survey_response_rate"]?.leftOut == [.notRecorded: 2])
    let invited = """
      Response ID,Ticket ID,Invited at,Responded at,Rating
      R1,1,2026-05-01 09:00:00,2026-05-01 10:00:00,5
      R3,3,2026-05-03 09:00:00,,

      """
    let known = try await ReadFiles(["surveys.csv": invited]).figures()
    #expect(known["survey_response_rate"]?.value == 0.5)
  }

  /// One file has the column and the other has not: an empty cell means no in the first alone.
  @Test func `is absent for the tickets of the file without the column`() async throws {
    let figures = try await ReadFiles([
      "a.csv": """
      Ticket ID,Created at,Resolved at,First response at,Escalated
      1,2026-05-01 09:00:00,2026-05-01 12:00:00,2026-05-01 09:30:00,yes
      2,2026-05-02 09:00:00,,,no

      """,
      "b.csv": """
      Ticket ID,Created at
      3,2026-05-01 09:00:00
      4,2026-05-02 09:00:00

      """,
    ]).figures()
    #expect(figures["resolution_rate"]?.value == 0.5)
    #expect(figures["resolution_rate"]?.leftOut == [.notRecorded: 2])
    #expect(figures["backlog"]?.value == 1)
    #expect(figures["escalation_rate"]?.sample == 2)
    #expect(
      figures["first_response_time.p50"]?.leftOut == [.notRecorded: 2, .unanswered: 1])
  }
}
