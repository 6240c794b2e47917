import Desk
import Intake
import Testing

/// Exports that nobody here made, by what is known of them: which columns are understood, and that nothing
/// of what is understood is wrong.
@Suite struct `A foreign export` {
  @Test(arguments: ForeignShape.all)
  func `has each column that a person would recognise, but for those that are known to be open`(
    shape: ForeignShape
  ) async throws {
    let read = try await Import.read(ShapeTable(shape).bytes)
    #expect(read.openColumns(of: shape) == Self.open[shape.name] ?? [])
  }

  @Test(arguments: ForeignShape.all.filter { $0.kind != nil })
  func `has no value that its rows do not have`(shape: ForeignShape) async throws {
    let table = ShapeTable(shape)
    let read = try await Import.read(table.bytes)
    guard read.content.file.kind?.rawValue == shape.kind else { return }
    #expect(read.ledger.accepted == table.rows.count - (shape.layout == .noHeader ? 0 : 1))
    let wrong = read.wrongValues(of: table)
    #expect(wrong.keys.sorted() == Self.wrong[shape.name] ?? [], "\(wrong)")
  }

  @Test func `is of the kind that it is, and understood in every language`() async throws {
    var placed: [String: (right: Int, all: Int)] = [:]
    var others: [String] = []
    for shape in ForeignShape.all {
      let read = try await Import.read(ShapeTable(shape).bytes)
      if read.content.file.kind?.rawValue != shape.kind { others.append(shape.name) }
      let all = shape.fields?.count ?? 0
      placed[shape.language, default: (0, 0)].all += all
      placed[shape.language, default: (0, 0)].right += all - read.openColumns(of: shape).count
    }
    #expect(others == Self.ofOtherKind)
    #expect(placed.mapValues { "\($0.right) of \($0.all)" } == Self.placed)
  }

  @Test(arguments: ForeignShape.all)
  func `is the same in a workbook`(shape: ForeignShape) async throws {
    let table = ShapeTable(shape)
    let text = try await Import.read(table.bytes)
    let book = try await Import.read(table.workbook, name: "export.xlsx")
    #expect(book.content.file.kind == text.content.file.kind)
    #expect(book.fields == text.fields)
    #expect(book.ledger == text.ledger)
    #expect(book.times(.createdAt) == text.times(.createdAt))
    #expect(book.ratings == text.ratings)
  }

  @Test(arguments: ForeignShape.vendors)
  func `of a known program is understood whole in its language`(shape: ForeignShape) async throws {
    let table = ShapeTable(shape)
    let read = try await Import.read(table.bytes)
    #expect(read.openColumns(of: shape) == [])
    #expect(read.wrongValues(of: table) == [:])
    #expect(read.ledger.accepted == ShapeTable.count)
  }

  private static let ofOtherKind: [String] = []

  private static let placed = [
    "en": "116 of 121", "pt": "71 of 77", "es": "29 of 31", "ja": "18 of 18", "zh": "6 of 6",
    "nl": "1 of 2",
  ]

  /// Columns that are not understood yet. A name that goes out of this list stays out.
  private static let open: [String: [String]] = [
    "GLPI list in Spanish": ["Tiempo para resolver"],
    "dump of a GLPI table": ["NAME"],
    "recommendations after field service": ["serviceappointment_id"],
    "complaints to an ombudsman": ["Causa"],
    "OTRS statistics in Portuguese": ["Usuário Cliente", "Serviço"],
    "service calls with serial dates": ["TEMPO TOTAL DE ATENDIMENTO"],
    "city hotline without a header": ["column 5"],
    "recommendations with comments": ["user_id"],
    "recommendations by client in Spanish": ["ID_Cliente"],
    "request tracker export": ["CustomField.{Hulpmiddel}"],
    "change requests": ["task_name"],
    "ticket system with a log beyond its columns": ["Comentário", "Data Finalizado"],
  ]

  /// Columns that are read and have other values, yet.
  private static let wrong: [String: [String]] = [:]
}

extension Import {
  /// The columns that have none of the fields that they should have, in the shape's order.
  fileprivate func openColumns(of shape: ForeignShape) -> [String] {
    shape.header.filter { column in
      let fields = shape.fields(of: column)
      return !fields.isEmpty
        && !(content.file.kind?.rawValue == shape.kind
          && fields.contains(self.fields[column] ?? ""))
    }
  }

  /// By column, the first row whose value is another than that of the file.
  fileprivate func wrongValues(of table: ShapeTable) -> [String: String] {
    var wrong: [String: String] = [:]
    for column in content.file.columns {
      guard let role = column.role, let found = values(of: role) else { continue }
      for (row, record) in table.records.enumerated() {
        guard let fact = record.facts[column.name], wrong[column.name] == nil else { continue }
        let value = row < found.count ? found[row] : nil
        if value != fact { wrong[column.name] = "\(value ?? "nothing") for \(fact)" }
      }
    }
    return wrong
  }

  /// Nil for what is not kept by record.
  private func values(of role: ColumnRole) -> [String?]? {
    switch role {
    case .instant(let field), .timeOfDay(let field): times(field)
    case .duration(let field): seconds(field).map { $0.map { "\(Int($0.rounded()))" } }
    case .symbol(let field): texts(field)
    case .survey(.respondedAt):
      history.responses.map { $0.respondedAt.map(Self.text(of:)) }
    case .survey(.rating):
      history.responses.map { $0.rating.map { "\(Int($0.value))" } }
    case .survey(.recommendation): history.responses.map { $0.recommendation.map { "\(Int($0))" } }
    default: nil
    }
  }
}
