/// What a team promised: how soon a ticket is answered and solved, by channel, priority or category.
///
/// Targets conflict between handbooks on purpose, so each set has a name and every report prints the
/// one in force.
package struct ServiceStandard: Sendable, Equatable {
  package var name: String
  /// Tried in order; the first that matches a ticket and has the milestone decides.
  package var policies: [ServicePolicy]

  /// A set has no more: what a ticket falls under is looked up in a mask of so many bits.
  package static let mostPolicies = 64

  package init(name: String, policies: [ServicePolicy]) {
    self.name = name
    self.policies = policies
  }
}

/// One line of a set of standards: for which tickets, and what is promised to them.
package struct ServicePolicy: Sendable, Equatable {
  package var name: String
  /// All must hold; none means every ticket.
  package var conditions: [Condition]
  package var milestones: [Milestone]
  /// Whether its response is the pick-up: judged beside the response that another line promises the
  /// ticket, not in its place.
  package var isPickUp: Bool

  package init(
    name: String, conditions: [Condition] = [], milestones: [Milestone], isPickUp: Bool = false
  ) {
    self.name = name
    self.conditions = conditions
    self.milestones = milestones
    self.isPickUp = isPickUp
  }

  /// A field that has one of some values (compared without regard to case and width).
  package struct Condition: Sendable, Equatable {
    package var field: SymbolField
    package var values: [String]

    package init(field: SymbolField, values: [String]) {
      self.field = field
      self.values = values
    }
  }
}

extension [ServicePolicy.Condition] {
  /// Whether every ticket that meets other conditions meets these too.
  ///
  /// `channel: [phone, chat]` covers `channel: phone, priority: P0`. A condition is covered by one
  /// on the same field with at least its values; several on a field hold together.
  package func covers(_ others: [ServicePolicy.Condition]) -> Bool {
    func folded(_ condition: ServicePolicy.Condition) -> Set<String> {
      Set(condition.values.map { Vocabulary.folded($0) })
    }
    return allSatisfy { wide in
      let values = folded(wide)
      return others.contains { $0.field == wide.field && folded($0).isSubset(of: values) }
    }
  }
}

extension ServiceStandard {
  /// The sets that the handbooks 000 to 003 print, by name.
  package static let builtIn: [ServiceStandard] = [p0p1p2, quadrant, ecommerce, contactCenter]

  package static func named(_ name: String) -> ServiceStandard? {
    builtIn.first { $0.name == name }
  }

  private static let minute = 60
  private static let hour = 3600

  private static func policy(
    _ name: String, _ field: SymbolField, _ values: [String],
    _ promises: KeyValuePairs<Milestone.Event, Int>, isPickUp: Bool = false
  ) -> ServicePolicy {
    ServicePolicy(
      name: name, conditions: [.init(field: field, values: values)],
      milestones: promises.map { Milestone($0, withinSeconds: $1) }, isPickUp: isPickUp)
  }

  /// A phone is to be answered within three rings. China's ringing cadence is one second on and four
  /// off, so three rings are 15 seconds of ringing.
  private static func phone(_ name: String, isPickUp: Bool = false) -> ServicePolicy {
    policy(name, .channel, Vocabulary.phone, [.answer: 15], isPickUp: isPickUp)
  }

  /// Handbook 002: the channel says how soon somebody picks up, the priority how soon a person
  /// answers. P0 and P1 go to the supervisor at once: within the ten minutes in which the same
  /// handbook wants anything written to be taken up, for it names no other figure.
  package static let p0p1p2 = ServiceStandard(
    name: "p0p1p2",
    policies: [
      phone("电话接起 phone, pick-up", isPickUp: true),
      policy(
        "在线/邮件接起 chat, email, pick-up", .channel, Vocabulary.chat + Vocabulary.email,
        [.firstResponse: 10 * minute], isPickUp: true),
      policy(
        "P0 紧急", .priority, Vocabulary.urgent,
        [.firstResponse: 1 * hour, .escalation: 10 * minute]),
      policy(
        "P1 重要", .priority, Vocabulary.high,
        [.firstResponse: 4 * hour, .escalation: 10 * minute]),
      policy(
        "P2 一般", .priority, Vocabulary.normal + Vocabulary.low, [.firstResponse: 24 * hour]),
    ])

  /// Handbook 000: the clock ends with the first response, but for what is urgent and important, where
  /// it ends with the start of handling.
  package static let quadrant = ServiceStandard(
    name: "quadrant",
    policies: [
      phone("电话 phone"),
      policy("在线 chat", .channel, Vocabulary.chat, [.firstResponse: 10]),
      policy("紧急重要", .priority, Vocabulary.urgentImportant, [.handlingStart: 30 * minute]),
      policy("紧急不重要", .priority, Vocabulary.urgentUnimportant, [.firstResponse: 1 * hour]),
      policy("重要不紧急", .priority, Vocabulary.importantNotUrgent, [.firstResponse: 2 * hour]),
      policy(
        "不紧急不重要", .priority, Vocabulary.neitherUrgentNorImportant, [.firstResponse: 24 * hour]),
    ])

  /// Handbook 001: a complex question, a consultation, after-sales work, and any contact's first word.
  ///
  /// A complex question is one whose category says so; its first word is due as anybody's, the
  /// detailed answer is its resolution.
  package static let ecommerce = ServiceStandard(
    name: "ecommerce",
    policies: [
      policy(
        "复杂问题 complex question", .category1, Vocabulary.complexQuestion,
        [.firstResponse: 15 * minute, .resolution: 48 * hour]),
      policy(
        "客户咨询 consultation", .category1, Vocabulary.consultation,
        [.firstResponse: 30, .resolution: 24 * hour]),
      policy(
        "售后 after-sales", .category1, Vocabulary.afterSales,
        [.firstResponse: 15 * minute, .assessment: 24 * hour, .resolution: 48 * hour]),
      ServicePolicy(
        name: "其他 any contact",
        milestones: [
          Milestone(.firstResponse, withinSeconds: 15 * minute),
          Milestone(.resolution, withinSeconds: 48 * hour),
        ]),
    ])

  /// Handbook 003: a first response within 30 seconds on every contact.
  package static let contactCenter = ServiceStandard(
    name: "contact_center",
    policies: [
      ServicePolicy(
        name: "全部 all", milestones: [Milestone(.firstResponse, withinSeconds: 30)])
    ])
}
