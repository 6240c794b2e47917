import Metrics

extension MetricTexts {
  /// Of the milestones between the first response and the resolution.
  static let englishStandards: [MetricID: Text] = [
    .handlingStartTime: Text(
      "Time to the start of handling",
      "From creation to the start of handling; tickets that nobody has begun are left out and "
        + "counted."),
    .handlingAttainment: Text(
      "Handling attainment",
      "Handling begun within the standard / (within + breached); not begun and still in time: left "
        + "out."),
    .nextReplyTime: Text(
      "Next reply time",
      "Of the customer's messages after the first response, the one that waited longest for a reply by "
        + "a person, or as exported. A resolution ends the wait without a reply."),
    .nextReplyAttainment: Text(
      "Next reply attainment",
      "Every message after the first response answered within the standard / (that + breached); a "
        + "message that waits and is in time: left out. Without such a message nothing came due."),
    .assessmentTime: Text(
      "Time to assessment",
      "From creation to the end of the assessment; tickets not assessed yet are left out and "
        + "counted."),
    .assessmentAttainment: Text(
      "Assessment attainment",
      "Assessed within the standard / (within + breached); not assessed and still in time: left "
        + "out."),
    .escalationTime: Text(
      "Time to escalation",
      "From creation to the escalation, where its moment is known; tickets never escalated are left "
        + "out and counted."),
    .escalationAttainment: Text(
      "Escalation attainment",
      "Escalated within the standard / (within + breached). Resolved before the escalation came due: "
        + "none was needed, left out; open and still in time: left out."),
  ]
}
