extension ExplanationTexts {
  static let english = ExplanationTexts(
    state: { state in
      switch state {
      case .counted: "counted"
      case .succeeded: "yes"
      case .failed: "no"
      case .leftOut: "left out"
      }
    },
    counts: { counts in
      let succeeded = counts.succeeded.map { ", of them \($0) yes and \(counts.counted - $0) no" }
      return "counted \(counts.counted)\(succeeded ?? ""); left out \(counts.leftOut)"
    },
    leftOut: { count, reason in "  \(count) × \(reason)" },
    shown: { shown, all in "the first \(shown) of \(all); --limit shows more, csv and json show all"
    }
  )
}
