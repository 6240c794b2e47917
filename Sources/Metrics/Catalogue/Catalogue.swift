import Desk

/// Every metric, group by group, in the order in which they are listed and reported.
package enum MetricID: String, Sendable, CaseIterable, CustomStringConvertible {
  case ticketsCreated, ticketsResolved, backlog, backlogAge

  case answerRate, waitTime, firstResponseTime, firstResponseTimeBusiness
  case firstResponseAttainment, pickUpAttainment

  case resolutionTime, resolutionTimeBusiness, resolutionAttainment, resolutionRate

  case handlingStartTime, handlingAttainment, nextReplyTime, nextReplyAttainment
  case assessmentTime, assessmentAttainment, escalationTime, escalationAttainment

  case handleTime, requesterWaitTime, agentWaitTime, onHoldTime, newTime, openTime
  case repliesPerTicket

  case firstContactResolution, fcrRecorded, fcrNoRepeat, fcrOneTouch, fcrSurvey

  case reopenRate, transferRate, pingPongRate, escalationRate

  case csat, csatMean, csatScore, dissatisfaction, nps, ces, surveyResponseRate, surveyCoverage

  case complaints, complaintRate, repeatComplaintRate, complaintResolutionTime
  case causeVerifiedRate

  case qaScore, qaPassRate, qaFatalRate, qaCoverage

  case archiveCompleteness, archiveCompleteRate, misprioritisedRate

  /// `reopen_rate`: what it is asked for and reported by.
  package var name: String { Self.names[self]! }

  private static let names = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.rawValue.snakeCased) })

  package var description: String { name }
}

/// A group of metrics, as listed in the reference.
package enum MetricGroup: String, Sendable, CaseIterable {
  case volume, response, resolution, standards, work
  case firstContact = "first_contact"
  case handovers, satisfaction, complaints, quality, records

  package var metrics: [Metric] { [Metric].catalogue.filter { $0.group == self } }
}

extension [Metric] {
  /// The value of every ``MetricID``, in their order.
  ///
  /// To add a KPI, write its value in one of the files beside this one and name it in that file's
  /// list, add its id to ``MetricID``, and give it a label and a definition in each language.
  package static let catalogue: [Metric] = {
    let values =
      volumeAndWork + response + resolutionAndHandovers + stages + firstContact
      + satisfaction + complaints + quality + records
    let byID = Dictionary(uniqueKeysWithValues: values.map { ($0.id, $0) })
    return MetricID.allCases.map { id in
      guard let metric = byID[id] else { preconditionFailure("no file's list names \(id)") }
      return metric
    }
  }()

  package func named(_ id: String) -> Metric? { first { $0.id.name == id } }

  /// The figures with a rank in one place of the report, first things first.
  package func ranked(
    _ rank: (Placement) -> Placement.Rank?
  ) -> [(metric: Metric, statistic: Statistic?)] {
    compactMap { metric in rank(metric.placement).map { (metric, $0) } }
      .sorted { $0.1.number < $1.1.number }
      .map { ($0, $1.statistic) }
  }
}
