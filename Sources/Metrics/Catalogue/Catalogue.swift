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
  /// each language's phrasebook.
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
        .fcrNoRepeat.renamed(Metric.firstContactResolutionID), .fcrRecorded, .fcrNoRepeat,
        .fcrOneTouch, .fcrSurvey,
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
  package func named(_ id: String) -> Metric? { first { $0.id == id } }
}
