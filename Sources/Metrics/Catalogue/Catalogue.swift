extension [Metric] {
  /// Every metric, in the order in which it is listed and reported. To add a KPI, write its value in
  /// one of the files beside this one, add it here, and give it a label and a definition in each
  /// language's phrasebook.
  package static let catalogue: [Metric] = [
    .ticketsCreated, .ticketsResolved, .backlog, .backlogAge,
    .answerRate, .waitTime,
    .firstResponseTime, .firstResponseTimeBusiness, .firstResponseAttainment,
    .resolutionTime, .resolutionTimeBusiness, .resolutionAttainment, .resolutionRate,
    .handlingStartTime, .handlingAttainment, .nextReplyTime, .nextReplyAttainment,
    .assessmentTime, .assessmentAttainment, .escalationTime, .escalationAttainment,
    .handleTime, .requesterWaitTime, .agentWaitTime, .onHoldTime, .newTime, .openTime,
    .repliesPerTicket,
    .fcrNoRepeat.renamed(Metric.firstContactResolutionID),
    .fcrRecorded, .fcrNoRepeat, .fcrOneTouch, .fcrSurvey,
    .reopenRate, .transferRate, .pingPongRate, .escalationRate,
    .csat, .csatMean, .csatScore, .dissatisfaction, .nps, .ces,
    .surveyResponseRate, .surveyCoverage,
    .complaints, .complaintRate, .repeatComplaintRate, .complaintResolutionTime,
    .causeVerifiedRate,
    .qaScore, .qaPassRate, .qaFatalRate, .qaCoverage,
    .archiveCompleteness, .archiveCompleteRate, .misprioritisedRate,
  ]

  /// The metric with an id.
  package func named(_ id: String) -> Metric? { first { $0.id == id } }
}
