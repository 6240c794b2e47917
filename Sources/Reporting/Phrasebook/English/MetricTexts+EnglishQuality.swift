import Metrics

extension MetricTexts {
  /// Of reviews, causes, and how tickets are kept.
  static let englishQuality: [MetricID: Text] = [
    .causeVerifiedRate: Text(
      "Verified causes",
      "Complaints with a verified cause / complaints with a cause. Causes ruled out are none; a cause "
        + "without a status is left out and counted."),
    .qaScore: Text(
      "QA score",
      "Mean score of the reviews of the period, 0 to 100: the recorded total, else the mean of the "
        + "rated items by their weights. A review that its draw makes stand for several contacts (sampling weight) "
        + "counts for them. What agents say of their own work is no review."),
    .qaPassRate: Text(
      "QA pass rate",
      "Reviews at or over the pass mark (80 unless configured: 79.9 fails) / reviews with a score; "
        + "without one, what the export itself says; weighted as the score is."),
    .qaFatalRate: Text(
      "Fatal errors in QA",
      "Reviews in which a fatal item failed / reviews that say whether one did; weighted as the score is."
    ),
    .qaCoverage: Text(
      "QA coverage",
      "Resolved tickets that others than their agents reviewed by the period's end / resolved tickets; a period before the "
        + "first review in the data or after the last has no value."),
    .archiveCompleteness: Text(
      "Archive completeness",
      "Filled required fields / required fields of resolved tickets: customer, description, priority, "
        + "agent and status unless configured. A field that no file has is not asked for."),
    .archiveCompleteRate: Text(
      "Complete tickets",
      "Resolved tickets with every required field filled / resolved tickets; fields as for archive "
        + "completeness."),
    .misprioritisedRate: Text(
      "Misprioritised",
      "Tickets whose priority is another than impact and urgency ask for by the rule in force / "
        + "tickets with all three; pairs that the rule does not name are left out."),
  ]
}
