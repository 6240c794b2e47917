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

  package init(name: String, conditions: [Condition] = [], milestones: [Milestone]) {
    self.name = name
    self.conditions = conditions
    self.milestones = milestones
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

  /// A phone is to be answered within three rings. China's ringing cadence is one second on and four
  /// off, so three rings are 15 seconds of ringing.
  private static let phone = ServicePolicy(
    name: "电话 phone", conditions: [.init(field: .channel, values: Vocabulary.phone)],
    milestones: [Milestone(.answer, withinSeconds: 15)])

  /// Handbook 002.
  package static let p0p1p2 = ServiceStandard(
    name: "p0p1p2",
    policies: [
      phone,
      ServicePolicy(
        name: "在线/邮件 chat, email",
        conditions: [.init(field: .channel, values: Vocabulary.chat + Vocabulary.email)],
        milestones: [Milestone(.firstResponse, withinSeconds: 10 * minute)]),
      priority("P0 紧急", Vocabulary.urgent, 1 * hour),
      priority("P1 重要", Vocabulary.high, 4 * hour),
      priority("P2 一般", Vocabulary.normal + Vocabulary.low, 24 * hour),
    ])

  private static func priority(
    _ name: String, _ values: [String], _ seconds: Int
  ) -> ServicePolicy {
    ServicePolicy(
      name: name, conditions: [.init(field: .priority, values: values)],
      milestones: [Milestone(.firstResponse, withinSeconds: seconds)])
  }

  /// Handbook 000: the clock ends with the start of handling.
  package static let quadrant = ServiceStandard(
    name: "quadrant",
    policies: [
      phone,
      ServicePolicy(
        name: "在线 chat", conditions: [.init(field: .channel, values: Vocabulary.chat)],
        milestones: [Milestone(.firstResponse, withinSeconds: 10)]),
      quadrant("紧急重要", Vocabulary.urgentImportant, 30 * minute),
      quadrant("紧急不重要", Vocabulary.urgentUnimportant, 1 * hour),
      quadrant("重要不紧急", Vocabulary.importantNotUrgent, 2 * hour),
      quadrant("不紧急不重要", Vocabulary.neitherUrgentNorImportant, 24 * hour),
    ])

  private static func quadrant(
    _ name: String, _ values: [String], _ seconds: Int
  ) -> ServicePolicy {
    ServicePolicy(
      name: name, conditions: [.init(field: .priority, values: values)],
      milestones: [Milestone(.handlingStart, withinSeconds: seconds)])
  }

  /// Handbook 001: a complex question, a consultation, after-sales work, and any contact's first word.
  ///
  /// A complex question is one whose category says so; its first word is due as anybody's, the
  /// detailed answer is its resolution.
  package static let ecommerce = ServiceStandard(
    name: "ecommerce",
    policies: [
      ServicePolicy(
        name: "复杂问题 complex question",
        conditions: [.init(field: .category1, values: Vocabulary.complexQuestion)],
        milestones: [
          Milestone(.firstResponse, withinSeconds: 15 * minute),
          Milestone(.resolution, withinSeconds: 48 * hour),
        ]),
      ServicePolicy(
        name: "客户咨询 consultation",
        conditions: [.init(field: .category1, values: Vocabulary.consultation)],
        milestones: [
          Milestone(.firstResponse, withinSeconds: 30),
          Milestone(.resolution, withinSeconds: 24 * hour),
        ]),
      ServicePolicy(
        name: "售后 after-sales",
        conditions: [.init(field: .category1, values: Vocabulary.afterSales)],
        milestones: [
          Milestone(.firstResponse, withinSeconds: 15 * minute),
          Milestone(.assessment, withinSeconds: 24 * hour),
          Milestone(.resolution, withinSeconds: 48 * hour),
        ]),
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
