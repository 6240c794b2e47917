extension Metric {
  /// Why a case of the population may be left out and counted, in the order of the reasons; none where
  /// every case has a value.
  ///
  /// Said here and not read from the metric's function, so that the reference can list it; a test holds
  /// both to each other.
  package var leftOutReasons: [LeftOutReason] {
    switch id {
    case "tickets_created", "tickets_resolved", "resolution_rate", "complaints", "complaint_rate",
      "csat", "csat_score", "dissatisfaction", "nps", "ces", "fcr_survey", "survey_coverage":
      []
    case "backlog": [.unknownResolution]
    case "backlog_age": [.notRecorded, .unknownResolution]
    case "first_response_time", "first_response_time_business", "handling_start_time",
      "next_reply_time", "assessment_time", "escalation_time":
      [.notRecorded, .unanswered, .impossible]
    case "resolution_time", "resolution_time_business", "complaint_resolution_time":
      [.notRecorded, .impossible]
    case "fcr_no_repeat": [.notRecorded, .pending, .repeatContact, .unknownCustomer]
    case Self.firstContactResolutionID:
      [.notRecorded, .pending, .repeatContact, .unknownCustomer]
    case "csat_mean": [.otherScale]
    case "misprioritised_rate": [.notRecorded, .notCovered]
    case "repeat_complaint_rate": [.notRecorded, .unknownCustomer]
    case "next_reply_attainment": [.running, .notCovered, .notMeasurable, .impossible]
    case let id where id.hasSuffix("_attainment"):
      [.notRecorded, .running, .notCovered, .notMeasurable, .impossible]
    default: [.notRecorded]
    }
  }
}
