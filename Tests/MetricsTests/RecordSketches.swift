import Desk

/// A quality review as a test draws it: one row, or a row for each of its items.
struct ReviewSketch {
  var ticket: String?
  var agent: String?
  var reviewer = "R"
  var reviewed: Moment?
  var total: Float?
  var items: [Item] = []
  var fatal: Bool?
  var passed: Bool?
  /// How many contacts it stands for.
  var stands: Float?
  var kind: ReviewerKind?

  struct Item {
    var name: String
    var score: Float?
    var weight: Float?
  }
}

/// A cause of a complaint as a test draws it.
struct CauseSketch {
  var ticket: String
  var analysis = "A"
  /// Which why it answers.
  var level = 1
  var cause = "接口超时"
  var analysed: Moment?
  var verification: CauseAnalysis.Verification?
}

extension HistoryBuilder {
  static func add(_ sketch: ReviewSketch, to part: inout History) {
    var review = Review()
    review.ticket = sketch.ticket.map { part[.id].intern($0) }
    review.agent = sketch.agent.map { part[.agent].intern($0) }
    review.reviewer = part.labels.intern(sketch.reviewer)
    review.reviewedAt = sketch.reviewed?.instant
    review.score = sketch.total
    review.isFatal = sketch.fatal
    review.isPassed = sketch.passed
    review.reviewerKind = sketch.kind
    review.samplingWeight = sketch.stands
    if sketch.items.isEmpty || sketch.total != nil { part.reviews.append(review) }
    review.score = nil
    for item in sketch.items {
      review.item = part.labels.intern(item.name)
      review.itemScore = item.score
      review.weight = item.weight
      part.reviews.append(review)
    }
  }

  static func add(_ sketch: CauseSketch, to part: inout History) {
    var cause = CauseAnalysis()
    cause.ticket = part[.id].intern(sketch.ticket)
    cause.id = part.labels.intern("\(sketch.ticket) \(sketch.analysis)")
    cause.level = UInt8(sketch.level)
    cause.cause = part.labels.intern(sketch.cause)
    cause.analysedAt = sketch.analysed?.instant
    cause.verification = sketch.verification
    part.causes.append(cause)
  }
}
