extension Metric {
  /// Why a case of the population may be left out and counted, in the order of the reasons; none where
  /// every case has a value.
  ///
  /// Said here and not read from the metric's function, so that the reference can list it; a test holds
  /// both to each other.
  package var leftOutReasons: [LeftOutReason] {
    switch id {
    case .ticketsCreated, .ticketsResolved, .resolutionRate, .complaints, .complaintRate,
      .csat, .csatScore, .dissatisfaction, .nps, .ces, .firstContactSurvey, .surveyCoverage:
      []
    case .backlog: [.unknownResolution]
    case .backlogAge: [.notRecorded, .unknownResolution]
    case .firstResponseTime, .firstResponseTimeBusiness, .handlingStartTime,
      .nextReplyTime, .assessmentTime, .escalationTime:
      [.notRecorded, .unanswered, .impossible]
    case .resolutionTime, .resolutionTimeBusiness, .complaintResolutionTime:
      [.notRecorded, .impossible]
    case .firstContactNoRepeat: [.notRecorded, .pending, .repeatContact, .unknownCustomer]
    case .firstContactResolution:
      [.notRecorded, .pending, .repeatContact, .unknownCustomer]
    case .csatMean: [.otherScale]
    case .misprioritisedRate: [.notRecorded, .notCovered]
    case .repeatComplaintRate: [.notRecorded, .unknownCustomer]
    case .nextReplyAttainment: [.running, .notCovered, .notMeasurable, .impossible]
    case .firstResponseAttainment, .resolutionAttainment, .handlingAttainment,
      .assessmentAttainment, .escalationAttainment:
      [.notRecorded, .running, .notCovered, .notMeasurable, .impossible]
    case .answerRate, .waitTime, .handleTime, .requesterWaitTime, .agentWaitTime, .onHoldTime,
      .newTime, .openTime, .repliesPerTicket, .firstContactRecorded, .firstContactOneTouch,
      .reopenRate, .transferRate, .pingPongRate, .escalationRate, .surveyResponseRate,
      .causeVerifiedRate, .qaScore, .qaPassRate, .qaFatalRate, .qaCoverage, .archiveCompleteness,
      .archiveCompleteRate:
      [.notRecorded]
    }
  }
}
