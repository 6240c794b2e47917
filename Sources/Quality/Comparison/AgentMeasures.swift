import Metrics

extension MetricComparison {
  /// What agents are compared by unless asked otherwise: quality, satisfaction, first contact, response,
  /// resolution, reopened tickets and complaints.
  package static let agentMeasures: [Metric] = [
    .qaScore, .csat, .firstContactNoRepeat.renamed(.firstContactResolution), .firstResponseTime,
    .resolutionTime, .reopenRate, .complaintRate,
  ]
}
