import Desk
import Foundation

/// Rows that are one header.
///
/// Of a row of merged groups above the names, a column takes its lower name: the upper one where the lower
/// is blank, both where columns of several groups share one.
///
///     基本信息,,时间,        工单编号, 状态, 时间 创建, 时间 解决
///     工单编号,状态,创建,解决   (with 创建 and 解决 in another group too)
///
/// Survey programs write questions above what can be answered, and some the ids of questions above both and
/// marks for an import below them:
///
///     ID,How was it?,,           ID, How was it? Price, How was it? Speed
///     ,Price,Speed
///
///     Q1,Q2                      How was it?, Anything else?
///     How was it?,Anything else?
///     "{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"
struct HeaderRows {
  private let upper: [String]
  private let lower: [String]
  /// The third row, where there is one.
  private var marks: [String] = []

  init(upper: [String], lower: [String]) {
    func trimmed(_ text: String) -> String {
      text.trimmed { $0.isWhitespace || $0 == "\u{FEFF}" }
    }
    self.upper = upper.map(trimmed)
    self.lower = lower.map(trimmed)
  }

  /// - Parameter count: 2 or 3. Rows that the batch does not have are empty.
  init(_ batch: RecordBatch, from row: Int, count: Int) {
    func texts(_ place: Int) -> [String] {
      place < batch.rowCount ? batch.texts(ofRow: place) : []
    }
    self.init(upper: texts(row), lower: texts(row + 1))
    if count > 2 { marks = texts(row + 2) }
  }

  /// A name for each column; a merged cell counts for all columns under it.
  var names: [String] {
    if !marks.isEmpty { return namesOfMarked }
    var group = ""
    var uses: [String: Int] = [:]
    for name in lower { uses[name, default: 0] += 1 }
    let isOfQuestions = holdsQuestions
    return (0..<max(upper.count, lower.count)).map { column in
      let own = column < upper.count ? upper[column] : ""
      if !own.isEmpty { group = own }
      let name = column < lower.count ? lower[column] : ""
      if name.isEmpty { return own }
      if isOfQuestions { return isSingle(column) ? own : "\(group) \(name)" }
      return uses[name] == 1 || group.isEmpty || group == name ? name : "\(group) \(name)"
    }
  }

  /// Whether the upper row holds groups for the names in the lower one.
  ///
  /// Groups are fewer than columns, since a merged cell leaves blanks (or repeats itself) beside
  /// it; a title is only one. Neither row holds a digit, as a row of data or of dates would.
  var isOneHeader: Bool {
    if holdsQuestions { return true }
    let holdsDigits = (upper + lower).contains { $0.utf8.contains { 0x30...0x39 ~= $0 } }
    guard upper.count == lower.count, upper.count > 2, !holdsDigits else { return false }
    let filled = upper.filter { !$0.isEmpty }
    let columns = upper.indices
    let hasMerged = columns.dropFirst().contains { column in
      (upper[column].isEmpty || upper[column] == upper[column - 1]) && !lower[column].isEmpty
        && !lower[column - 1].isEmpty
    }
    return filled.count >= 2 && hasMerged && !upper[0].isEmpty
      && columns.allSatisfy { !lower[$0].isEmpty || !upper[$0].isEmpty }
  }
}

extension HeaderRows {
  /// What survey programs write under a question that has one column.
  private static let answers: Set<String> = [
    "response", "open-ended response", "antwort", "offene antwort", "réponse", "réponse ouverte",
    "respuesta", "respuesta abierta", "resposta", "resposta aberta", "risposta", "risposta aperta",
    "回答", "自由回答", "答复", "开放式答复", "开放式回答",
  ]

  /// Whether the upper row holds questions, and the lower what can be answered to them: the columns of the
  /// answer itself come first and have nothing below them.
  private var holdsQuestions: Bool {
    guard upper.count == lower.count, upper.count > 2, !upper[0].isEmpty, lower[0].isEmpty else {
      return false
    }
    let hasAnswer = lower.contains { Self.answers.contains($0.lowercased()) }
    return hasAnswer && upper.indices.allSatisfy { !upper[$0].isEmpty || !lower[$0].isEmpty }
  }

  /// Whether the question above is only this column's.
  private func isSingle(_ column: Int) -> Bool {
    !upper[column].isEmpty && (column + 1 == upper.count || !upper[column + 1].isEmpty)
  }

  /// Whether cells are marks by which a survey program knows a column again.
  static func areMarks(_ cells: [String]) -> Bool {
    let marks = cells.count { $0.hasPrefix("{\"ImportId\"") || $0.hasPrefix("{'ImportId'") }
    return marks > 0 && marks * 2 >= cells.count
  }

  /// The question, or the id above it where the question is blank; with the time zone of its mark.
  private var namesOfMarked: [String] {
    upper.indices.map { column in
      let question = column < lower.count ? lower[column] : ""
      let name = question.isEmpty ? upper[column] : question
      let mark = column < marks.count ? marks[column] : ""
      return Self.timeZone(in: mark).map { "\(name) (\($0))" } ?? name
    }
  }

  /// `America/Denver` of `{"ImportId":"startDate","timeZone":"America/Denver"}`; nil for `Z`, which the
  /// values are in as they say themselves.
  private static func timeZone(in mark: String) -> String? {
    guard let key = mark.firstRange(of: "\"timeZone\":\"") else { return nil }
    let zone = mark[key.upperBound...].prefix { $0 != "\"" }
    return zone == "Z" ? "UTC" : zone.contains("/") ? String(zone) : nil
  }
}
