/// The name under which a metric is asked for and reported: `reopen_rate`.
package enum MetricID: String, Sendable, CaseIterable, CustomStringConvertible {
  case ticketsCreated = "tickets_created"
  case ticketsResolved = "tickets_resolved"
  case backlog
  case backlogAge = "backlog_age"
  case answerRate = "answer_rate"
  case waitTime = "wait_time"
  case firstResponseTime = "first_response_time"
  case firstResponseTimeBusiness = "first_response_time_business"
  case firstResponseAttainment = "first_response_attainment"
  case resolutionTime = "resolution_time"
  case resolutionTimeBusiness = "resolution_time_business"
  case resolutionAttainment = "resolution_attainment"
  case resolutionRate = "resolution_rate"
  case handlingStartTime = "handling_start_time"
  case handlingAttainment = "handling_attainment"
  case nextReplyTime = "next_reply_time"
  case nextReplyAttainment = "next_reply_attainment"
  case assessmentTime = "assessment_time"
  case assessmentAttainment = "assessment_attainment"
  case escalationTime = "escalation_time"
  case escalationAttainment = "escalation_attainment"
  case handleTime = "handle_time"
  case requesterWaitTime = "requester_wait_time"
  case agentWaitTime = "agent_wait_time"
  case onHoldTime = "on_hold_time"
  case newTime = "new_time"
  case openTime = "open_time"
  case repliesPerTicket = "replies_per_ticket"
  case firstContactResolution = "first_contact_resolution"
  case firstContactRecorded = "fcr_recorded"
  case firstContactNoRepeat = "fcr_no_repeat"
  case firstContactOneTouch = "fcr_one_touch"
  case firstContactSurvey = "fcr_survey"
  case reopenRate = "reopen_rate"
  case transferRate = "transfer_rate"
  case pingPongRate = "ping_pong_rate"
  case escalationRate = "escalation_rate"
  case csat
  case csatMean = "csat_mean"
  case csatScore = "csat_score"
  case dissatisfaction
  case nps
  case ces
  case surveyResponseRate = "survey_response_rate"
  case surveyCoverage = "survey_coverage"
  case complaints
  case complaintRate = "complaint_rate"
  case repeatComplaintRate = "repeat_complaint_rate"
  case complaintResolutionTime = "complaint_resolution_time"
  case causeVerifiedRate = "cause_verified_rate"
  case qaScore = "qa_score"
  case qaPassRate = "qa_pass_rate"
  case qaFatalRate = "qa_fatal_rate"
  case qaCoverage = "qa_coverage"
  case archiveCompleteness = "archive_completeness"
  case archiveCompleteRate = "archive_complete_rate"
  case misprioritisedRate = "misprioritised_rate"

  package var description: String { rawValue }
}

/// A part of the catalogue, as its reference is parted.
package enum MetricGroup: String, Sendable, CaseIterable {
  case volume
  case response
  case resolution
  case standards
  case work
  case firstContact = "first_contact"
  case handovers
  case satisfaction
  case complaints
  case quality
  case records
}

extension MetricGroup {
  /// The group's metrics, in the order in which they are listed and reported. To add a KPI, write its
  /// value in one of the files beside this one, add it here, and give it a label and a definition in
  /// each language in Wording.
  package var metrics: [Metric] {
    switch self {
    case .volume: [.ticketsCreated, .ticketsResolved, .backlog, .backlogAge]
    case .response:
      [
        .answerRate, .waitTime, .firstResponseTime, .firstResponseTimeBusiness,
        .firstResponseAttainment,
      ]
    case .resolution:
      [.resolutionTime, .resolutionTimeBusiness, .resolutionAttainment, .resolutionRate]
    case .standards:
      [
        .handlingStartTime, .handlingAttainment, .nextReplyTime, .nextReplyAttainment,
        .assessmentTime, .assessmentAttainment, .escalationTime, .escalationAttainment,
      ]
    case .work:
      [
        .handleTime, .requesterWaitTime, .agentWaitTime, .onHoldTime, .newTime, .openTime,
        .repliesPerTicket,
      ]
    case .firstContact:
      [
        .firstContactNoRepeat.renamed(.firstContactResolution), .firstContactRecorded,
        .firstContactNoRepeat,
        .firstContactOneTouch, .firstContactSurvey,
      ]
    case .handovers: [.reopenRate, .transferRate, .pingPongRate, .escalationRate]
    case .satisfaction:
      [
        .csat, .csatMean, .csatScore, .dissatisfaction, .nps, .ces, .surveyResponseRate,
        .surveyCoverage,
      ]
    case .complaints:
      [
        .complaints, .complaintRate, .repeatComplaintRate, .complaintResolutionTime,
        .causeVerifiedRate,
      ]
    case .quality: [.qaScore, .qaPassRate, .qaFatalRate, .qaCoverage]
    case .records: [.archiveCompleteness, .archiveCompleteRate, .misprioritisedRate]
    }
  }
}

extension [Metric] {
  /// Every metric, group by group.
  package static let catalogue: [Metric] = MetricGroup.allCases.flatMap(\.metrics)

  /// The metric with an id.
  package func named(_ id: String) -> Metric? { first { $0.id.rawValue == id } }
}
