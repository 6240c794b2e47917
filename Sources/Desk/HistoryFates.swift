extension History {
  /// What became of a row that was absorbed.
  package enum Fate: Sendable {
    case new
    /// Newer than what an earlier file held; fields that it lacks were kept.
    case update
    /// Known already and not newer, or one more state of a record that the same file holds.
    case duplicate
  }

  /// What became of each record of a part, in their order.
  package struct Fates: Sendable {
    package var tickets: [Fate] = []
    package var responses: [Fate] = []
    package var reviews: [Fate] = []
    package var causes: [Fate] = []
    package var agents: [Fate] = []
    package var actions: [Fate] = []

    package init(tickets: [Fate], responses: [Fate]) {
      self.tickets = tickets
      self.responses = responses
    }

    /// Of the records that stand beside the tickets; a file holds one kind of them.
    package var ofRecords: [Fate] { reviews + causes + agents + actions }
  }
}

extension History {
  /// Whether it holds anything but tickets and survey responses.
  package var hasRecords: Bool {
    !reviews.isEmpty || !causes.isEmpty || !agents.isEmpty || !actions.isEmpty
  }

  mutating func absorbRecords(
    of part: History, _ fields: [ContiguousArray<UInt32>], _ fates: inout Fates
  ) {
    let maps = RecordMaps(fields: fields, labels: labels.intern(allOf: part.labels))
    fates.reviews = part.reviews.records.map { reviews.absorb($0.translated(by: maps)) }
    fates.causes = part.causes.records.map { causes.absorb($0.translated(by: maps)) }
    fates.agents = part.agents.records.map { agents.absorb($0.translated(by: maps)) }
    fates.actions = part.actions.records.map { actions.absorb($0.translated(by: maps)) }
  }
}
