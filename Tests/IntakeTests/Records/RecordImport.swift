import Desk
import Intake

extension Import {
  var kind: RecordKind? { content.file.kind }

  /// Reviews as `ticket agent reviewer kind item: score item-score xweight fatal pass`, what is absent
  /// left out.
  var reviews: [String] {
    history.reviews.records.map { review in
      let parts: [String?] = [
        history.text(review.ticket, of: .id), history.text(review.agent, of: .agent),
        history.label(review.reviewer), review.reviewerKind?.rawValue, history.label(review.item),
        review.score.map { "\($0)" }, review.itemScore.map { "item \($0)" },
        review.weight.map { "x\($0)" }, review.isFatal.map { $0 ? "fatal" : "not fatal" },
        review.isPassed.map { $0 ? "pass" : "fail" },
      ]
      return parts.compactMap(\.self).joined(separator: " ")
    }
  }

  /// Causes as `ticket level cause [branch] status`.
  var causes: [String] {
    history.causes.records.map { cause in
      let parts: [String?] = [
        history.text(cause.ticket, of: .id), cause.level.map { "\($0)" },
        history.label(cause.cause), history.label(cause.branch).map { "[\($0)]" },
        cause.verification?.rawValue, history.label(cause.verifiedHow),
      ]
      return parts.compactMap(\.self).joined(separator: " ")
    }
  }

  var agents: [String] {
    history.agents.records.map { agent in
      let parts: [String?] = [
        history.label(agent.id), history.text(agent.name, of: .agent),
        history.text(agent.team, of: .team), history.text(agent.tier, of: .tier),
        agent.hiredAt.map { String(Self.settings.clock.text(of: $0).prefix(10)) },
      ]
      return parts.compactMap(\.self).joined(separator: " ")
    }
  }
}
