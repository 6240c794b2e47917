import Desk
import Foundation
import TestSupport

/// Rows after a shape's forms, always the same, with what each record really is.
struct ShapeTable {
  let shape: ForeignShape
  /// With the header, where the file has one.
  private(set) var rows: [[String]] = []
  private(set) var records: [TrueRecord] = []

  /// What a reader has to find in a row, by column: a text, a number of seconds, or a moment.
  struct TrueRecord {
    var facts: [String: String] = [:]
  }

  static let count = 40

  init(_ shape: ForeignShape) {
    self.shape = shape
    if shape.layout != .noHeader { rows.append(shape.header) }
    for index in 0..<Self.count { addRecord(index) }
  }

  /// As delimited text in the shape's encoding.
  var bytes: [UInt8] {
    let delimiter = shape.delimiter ?? ","
    let text = rows.map { row in
      row.map { cell in
        cell.contains { "\"\n\(delimiter)".contains($0) }
          ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: delimiter)
    }.joined(separator: "\n")
    guard shape.encoding == "latin1" else { return Array((text + "\n").utf8) }
    return (text + "\n").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  /// As a workbook whose cells are all texts.
  var workbook: [UInt8] {
    func text(_ cell: String) -> String {
      cell.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
    let sheet = rows.enumerated().map { number, cells in
      "<row r=\"\(number + 1)\">"
        + cells.map { "<c t=\"inlineStr\"><is><t>\(text($0))</t></is></c>" }.joined() + "</row>"
    }
    var book = MadeWorkbook()
    book.addSheet("Export", rows: sheet.joined())
    return book.bytes
  }

  private mutating func addRecord(_ index: Int) {
    let story = Story(index)
    if shape.layout == .rowAQuestion {
      addQuestions(story)
      return
    }
    var record = TrueRecord()
    rows.append(
      shape.header.enumerated().map { place, column in
        let (cell, fact) = story.cell(of: column, place, in: shape)
        record.facts[column] = fact
        return cell
      })
    records.append(record)
  }

  /// Three rows an answer: a recommendation, a rating in words and a text.
  private mutating func addQuestions(_ story: Story) {
    let labels = ["Very Unlikely", "Neutral", "Very Likely"]
    let recommendation = "\(story.nps) - \(labels[story.nps / 4])"
    let questions = [
      ("NPS", "How likely are you to recommend us to a friend?", recommendation, "\(story.nps)"),
      ("Radio", "Which of our offices did you visit?", ["North", "South"][story.index % 2], ""),
      ("Free Text", "What could we do better?", "Nothing much, visit \(story.index)", ""),
    ]
    let form = WrittenForm(shape.forms?["Survey Taker: Created Date"] ?? [], order: shape.dates)
    let created = form?.written(story.created)
    for question in questions {
      var cells = [
        "Survey Taker: Survey Response": "SR-\(1000 + story.index)",
        "Survey Taker: Created Date": created?.cell ?? "", "Response": question.2,
        "Question Type": question.0, "Survey Taker: ID": "a0X\(5000 + story.index)",
        "Survey Question: Choices": question.0 == "NPS" ? "0-10" : "",
        "Survey Question: Survey": "After service",
        "Survey Question: Question Title": question.1, "Survey Score": question.3,
      ]
      rows.append(shape.header.map { cells.removeValue(forKey: $0) ?? "" })
    }
    records.append(
      TrueRecord(facts: [
        "Survey Taker: Survey Response": "SR-\(1000 + story.index)",
        "Survey Taker: Created Date": created?.known.text ?? "",
        questions[0].1: "\(story.nps)",
      ]))
  }
}

/// What happened to one record; every cell that is made of it agrees with the others.
struct Story {
  let index: Int
  let created: LocalDateTime

  init(_ index: Int) {
    self.index = index
    let beginning = LocalDateTime(
      date: CivilDate(year: 2024, month: 5, day: 3), secondOfDay: 8 * 3600)
    created = beginning.adding(minutes: index * 60 * 19 + Self.draw(index, 1) % 240)
  }

  var nps: Int { draw(2) % 11 }
  var rating: Int { 1 + draw(3) % 5 }

  func draw(_ salt: Int) -> Int { Self.draw(index, salt) }

  private static func draw(_ index: Int, _ salt: Int) -> Int {
    var mixed = UInt64(index &* 40 &+ salt &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    return Int(mixed % 100_003)
  }

  func minutes(until field: String) -> Int {
    let response = 4 + draw(4) % 90
    let resolution = response + 60 + draw(5) % 4000
    return switch field {
    case "first_assigned_at": response / 2
    case "first_response_at": response
    case "resolved_at", "happened_at": resolution
    case "closed_at": resolution + 30
    case "updated_at": resolution + 45
    case "promised_at": 2880
    default: 0
    }
  }

  /// A column's cell, and what has to be read from it; nil where that is nothing.
  func cell(
    of column: String, _ place: Int, in shape: ForeignShape
  ) -> (cell: String, fact: String?) {
    let forms = shape.forms?[column]
    guard let field = shape.fields(of: column).first else {
      return (filling(column, place, forms), nil)
    }
    if forms == [] || (isUnresolved(in: shape) && Self.atTheEnd.contains(field)) {
      return ("", nil)
    }
    if let form = WrittenForm(forms ?? [], order: shape.dates), field.hasSuffix("_at") {
      let (cell, known) = form.written(created.adding(minutes: minutes(until: field)))
      let hasOwnHour = shape.header.contains("HORA") && field == "created_at"
      return (cell, (hasOwnHour ? created : known).text)
    }
    if let seconds = seconds(of: field) {
      let unit = shape.units?[column] ?? 1
      return (String(format: unit > 1 ? "%.4f" : "%.0f", seconds / unit), "\(Int(seconds))")
    }
    let value = value(of: field, column, place, forms)
    return (value, value)
  }

  private static let atTheEnd: Set<String> = [
    "resolved_at", "closed_at", "resolution_time", "resolution_time_business",
  ]

  private func isUnresolved(in shape: ForeignShape) -> Bool {
    let place = shape.header.firstIndex { shape.fields(of: $0).contains("status") } ?? 0
    guard let words = shape.forms?[shape.header[place]], let open = shape.unresolved else {
      return false
    }
    return open.contains(words[draw(place) % words.count])
  }

  private func seconds(of field: String) -> Double? {
    switch field {
    case "first_response_time", "first_response_time_business":
      Double(minutes(until: "first_response_at")) * 60
    case "resolution_time", "resolution_time_business":
      Double(minutes(until: "resolved_at")) * 60
    case "handle_time": Double(60 + draw(6) % 1800)
    case "wait", "agent_wait_time", "on_hold_time": Double(draw(7) % 300)
    case "requester_wait_time": Double(300 + draw(8) % 9000)
    default: nil
    }
  }

  private func value(
    of field: String, _ column: String, _ place: Int, _ forms: [String]?
  ) -> String {
    switch field {
    case "id", "response_id": "\(column.contains("Clave") ? "HELP-" : "")\(70_100 + index)"
    case "ticket_id": "\(70_100 + index / 4)"
    case "nps": "\(nps)"
    case "rating": "\(rating)"
    case "replies": "\(1 + draw(9) % 6)"
    case "resolved": ["Sim", "Não"][draw(10) % 2]
    case "contact": "person\(index % 17)@example.org"
    case "customer", "customer_name": "customer\(100 + index % 17)"
    case "event": forms?[draw(11) % forms!.count] ?? "\(11 + draw(11) % 4)"
    default:
      if let forms { forms[draw(place) % forms.count] } else { words(field, place) }
    }
  }

  private func words(_ field: String, _ place: Int) -> String {
    switch field {
    case "subject", "description", "comment": "The device \(index) does not start as it should"
    case "agent": ["Ana Lima", "Bo Chen", "Cy Roth", "Di Marsh"][draw(place) % 4]
    default: ["alpha", "beta", "gamma"][draw(place) % 3] + " \(place)"
    }
  }

  /// Of a column that is no field: its words, a later date where it is named for one, or anything.
  private func filling(_ column: String, _ place: Int, _ forms: [String]?) -> String {
    if let form = WrittenForm(forms ?? [], order: nil) { return form.written(created).cell }
    if let forms, !forms.isEmpty { return forms[draw(place) % forms.count] }
    if column.isEmpty { return index % 3 == 0 ? "noted \(index)" : "" }
    let name = column.lowercased().replacing("update", with: "")
    let isDate = ["date", "_at", "fecha", "data de"].contains { name.contains($0) }
    if isDate { return "\(created.adding(minutes: 6000 + place).date)" }
    return draw(place) % 4 == 0 ? "" : "entry \(draw(place) % 7)"
  }
}
