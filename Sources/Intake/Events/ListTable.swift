import Desk
import Parallel
import Tabular

/// The objects in lists inside a file's records as rows: how they are found, and what their columns are.
struct ListTable: Sendable {
  var levels: EventLevels
  var plan: FilePlan
  /// Plans columns that come late.
  let planner: ColumnPlanner
  let carried: @Sendable (RecordColumns) -> [EventLevels.Carried]

  /// The rows of a batch; ``plan`` then has all their columns.
  ///
  /// - Throws: never for rows whose columns are known.
  mutating func rows(
    of batch: RecordBatch, _ records: RecordColumns
  ) throws(ColumnPlanner.Refusal) -> RecordBatch {
    let rows = levels.rows(of: batch, carrying: carried(records))
    if levels.names.count > plan.columns.count {
      plan = try planned(rows, by: planner).keeping(plan)
    }
    plan.isOwnColumn = levels.isOwn
    return rows
  }

  func planned(
    _ rows: RecordBatch, by planner: ColumnPlanner
  ) throws(ColumnPlanner.Refusal) -> FilePlan {
    let names = levels.names
    var plan = try planner.plan(names, rows, rows: 0..<rows.rowCount)
    plan.isOwnColumn = levels.isOwn
    guard plan.kind == .reviews else { return plan }
    let mapped = planner.settings.mapping[.reviews] ?? [:]
    // What an item says beside its name and score is nothing of the review's.
    for index in plan.columns.indices
    where names[index].hasPrefix(levels.prefix) && mapped[names[index]] == nil {
      plan.columns[index].role = nil
    }
    plan.hasItemsInside = true
    return plan
  }

  /// The lists inside the objects, which are not read.
  func unreadLists(in records: RecordColumns) -> [String] {
    levels.listsInside.map { "\(levels.path(in: records.names)).\($0)" }
  }
}

extension RecordColumns {
  /// All that an event can take from its record.
  fileprivate var carried: [EventLevels.Carried] {
    names.indices.filter { !lists.contains($0) }.map { .init(column: $0, name: names[$0]) }
  }
}

struct RecordLists {
  let column: Int
  let batch: RecordBatch
  let records: RecordColumns
  let settings: IntakeSettings

  /// The lists and the lists inside them, from the outermost in, with their first rows.
  func all(
    carrying carried: [EventLevels.Carried]
  ) -> [(levels: EventLevels, rows: RecordBatch, samples: [ColumnSample])] {
    var all: [(EventLevels, RecordBatch, [ColumnSample])] = []
    var candidates = [EventLevels(columns: [column], limits: settings.limits.json)]
    while !candidates.isEmpty {
      var deeper: [EventLevels] = []
      for var levels in candidates {
        let rows = levels.rows(of: batch, carrying: carried)
        deeper += levels.deeper
        guard rows.rowCount > 0 else { continue }
        let samples = concurrentMap(levels.names.count) { index in
          ColumnSample(rows, rows: 0..<rows.rowCount, column: index, on: settings.clock)
        }
        all.append((levels, rows, samples))
      }
      candidates = deeper
    }
    return all
  }
}

extension ListTable {
  /// The events of records that are nothing but frames around them; nil where they are something
  /// else.
  static func framed(in lists: RecordLists) -> ListTable? {
    innermost(in: lists, carrying: nil, mapping: [:]) { $0.isFramed }
  }

  /// What happened to the tickets that the records are; nil where a list holds something else.
  static func history(inTickets plan: FilePlan, _ lists: RecordLists) -> ListTable? {
    func place(_ role: ColumnRole) -> Int? { plan.columns.first { $0.role == role }?.index }
    guard let id = place(.symbol(.id)) else { return nil }
    var carried = [EventLevels.Carried(column: id, name: "record's id")]
    var mapping = ["record's id": EventField.ticketId.name]
    if let created = place(.instant(.createdAt)) {
      carried.append(.init(column: created, name: "record's creation"))
      mapping["record's creation"] = EventField.openedAt.name
    }
    let table = innermost(in: lists, carrying: carried, mapping: mapping) { $0.isHistory }
    guard let table,
      let author = table.plan.columns.first(where: { $0.role == .event(.author) }),
      let requester = lists.records.requester(namedLike: author.name)
    else { return table }
    carried.append(.init(column: requester, name: "record's requester"))
    mapping["record's requester"] = EventField.requester.name
    return innermost(in: lists, carrying: carried, mapping: mapping) { $0.isHistory }
  }

  /// The innermost lists that are events.
  ///
  /// - Parameter mapping: the fields of what is carried.
  private static func innermost(
    in lists: RecordLists, carrying carried: [EventLevels.Carried]?, mapping: [String: String],
    where isMeant: (EventListRecognition) -> Bool
  ) -> ListTable? {
    let carrying: @Sendable (RecordColumns) -> [EventLevels.Carried] = { carried ?? $0.carried }
    var innermost: ListTable?
    for (levels, rows, samples) in lists.all(carrying: carrying(lists.records))
    where isMeant(EventListRecognition(levels.names, samples, isOwn: levels.isOwn)) {
      var table = ListTable(
        levels: levels, plan: FilePlan(kind: .ticketEvents, columns: [], notices: []),
        planner: planner(lists.settings, [:]), carried: carrying)
      do throws(ColumnPlanner.Refusal) {
        table.plan = try table.planned(rows, by: planner(lists.settings, mapping))
        innermost = table
      } catch {
        // The lists around these may still be events.
      }
    }
    return innermost
  }

  /// Reads the columns that are carried as what they are.
  private static func planner(_ settings: IntakeSettings, _ mapping: [String: String])
    -> ColumnPlanner
  {
    var settings = settings
    settings.mapping[.ticketEvents, default: [:]].merge(mapping) { own, _ in own }
    return ColumnPlanner(settings: settings, forcedKind: .ticketEvents)
  }
}

extension RecordColumns {
  /// The record's column for the person who asked, written as the messages' writers are: a number
  /// beside numbers, a name beside names.
  fileprivate func requester(namedLike author: String) -> Int? {
    func lastWord(_ name: String) -> Substring? {
      name.split { $0 == "." || $0 == "_" || $0 == " " }.last
    }
    let words = ["requester", "reporter", "customer"]
    return names.indices.first { index in
      let name = names[index].lowercased()
      return words.contains { name.contains($0) } && lastWord(names[index]) == lastWord(author)
    }
  }
}

extension FilePlan {
  /// This plan of more columns with what was decided of the first ones.
  func keeping(_ known: FilePlan) -> FilePlan {
    var plan = self
    let roles = Set(known.columns.compactMap(\.role))
    plan.columns =
      known.columns
      + columns.dropFirst(known.columns.count).map { column in
        var column = column
        if let role = column.role, roles.contains(role) { column.role = nil }
        return column
      }
    plan.idsAreRounded = idsAreRounded || known.idsAreRounded
    return plan
  }
}
