import Desk
import Wording

extension CoverTexts {
  static let english = CoverTexts(
    title: { period in
      switch period.kind {
      case .month: "Customer service: the month's report"
      case .quarter: "Customer service: the quarter's report"
      case .half: "Customer service: the half-year's report"
      case .year: "Customer service: the year's report"
      case .days: "Customer service report"
      }
    },
    period: "Period", days: { "\($0.first) to \($0.last)" }, comparedWith: "Compared with",
    dataUntil: "Data until",
    tickets: { created, known in
      "\(QuantityText.text(Double(created), .count)) created in the period, "
        + "\(QuantityText.text(Double(known), .count)) known"
    },
    answers: "Survey answers in the period", files: "Source files",
    fileCount: { count, isBalanced in
      "\(count), rows \(isBalanced ? "all accounted for" : "not accounted for")"
    },
    standards: "Standards", digests: "Digests",
    register: "Tickets created or resolved in the period",
    registerNote: "One row a ticket, local times, without customers. Blank is not recorded, not 0.",
    createdAt: "Created", firstResponseAt: "First response", resolvedAt: "Resolved",
    reopens: "Reopens", transfers: "Transfers")
}
