import Desk

/// Answers to a survey with one row a question, put together by response.
///
///     Response ID,Date,Question,Answer        Response ID, Date, How was it?, Anything else?
///     R-1,2026-05-01,How was it?,4            R-1, 2026-05-01, 4, No
///     R-1,2026-05-01,Anything else?,No
struct AnswerRows: RowGathering {
  let kind = RecordKind.surveyResponses
  private let columns: [String]
  private let key: Int
  private let question: Int
  private let answer: Int
  /// The answer as a number, where the file has it beside the words.
  private let score: Int?
  /// What is the same in all rows of a response.
  private let carried: [Int]
  private var questions: [String] = []
  private var places: [String: Int] = [:]
  private var responses: [Response] = []
  private var responsePlaces: [String: Int] = [:]

  private struct Response: Sendable {
    var line: Int
    var rows = 0
    var carried: [String]
    var answers: [Int: String] = [:]
  }

  /// Nil where the columns' names or the first rows are those of another table.
  init?(columns: [String], _ rows: [[String]]) {
    func places(_ words: Set<String>) -> [Int] {
      columns.indices.filter { !words.isDisjoint(with: Self.words(columns[$0])) }
    }
    let questions = places(Self.questionWords)
    guard rows.count >= 4, !questions.isEmpty else { return nil }
    let samples = columns.indices.map { place in rows.map { place < $0.count ? $0[place] : "" } }
    let keys = places(Self.keyWords).filter { samples[$0].isRepeated }
    var pairs: [(key: Int, question: Int)] = []
    for key in keys {
      for question in questions where question != key && samples[question].isRepeated {
        let both = Set(zip(samples[key], samples[question]).map { [$0, $1] })
        if both.count == rows.count { pairs.append((key, question)) }
      }
    }
    // Of the title and the type of a question, the title says more.
    let lengths = samples.map { $0.joined().count }
    guard let question = pairs.map(\.question).max(by: { lengths[$0] < lengths[$1] }),
      let key = pairs.first(where: { $0.question == question })?.key
    else { return nil }
    let answers = places(Self.answerWords).filter { place in
      place != question && !Self.isConstant(samples[place], in: samples[key])
    }
    guard let answer = answers.max(by: { samples[$0].distinctCount < samples[$1].distinctCount })
    else { return nil }
    let score = places(Self.scoreWords).first {
      $0 != answer && $0 != question
        && samples[$0].contains { Double($0) != nil }
        && samples[$0].allSatisfy { $0.isEmpty || Double($0) != nil }
    }
    (self.columns, self.key, self.question, self.answer, self.score) = (
      columns, key, question, answer, score
    )
    carried = columns.indices.filter { place in
      ![key, question, answer, score].contains(place)
        && Self.isConstant(samples[place], in: samples[key])
    }
  }

  /// Whether values are the same in all rows of a response.
  private static func isConstant(_ values: [String], in keys: [String]) -> Bool {
    var known: [String: String] = [:]
    return zip(keys, values).allSatisfy { key, value in
      defer { known[key] = value }
      return known[key, default: value] == value
    }
  }

  mutating func add(_ cells: [String], line: Int) -> ProblemCode? {
    func cell(_ place: Int) -> String { place < cells.count ? cells[place] : "" }
    guard !cell(key).isEmpty else { return .missingID }
    let title = cell(question)
    if places[title] == nil {
      places[title] = questions.count
      questions.append(title)
    }
    let place = responsePlaces[cell(key)] ?? responses.count
    if place == responses.count {
      responsePlaces[cell(key)] = place
      responses.append(Response(line: line, carried: [cell(key)] + carried.map(cell)))
    }
    responses[place].rows += 1
    let number = score.map(cell) ?? ""
    let value = number.isEmpty ? cell(answer) : number
    if let question = places[title], !value.isEmpty {
      // Of several ticks the file has a row each.
      let old = responses[place].answers[question]
      responses[place].answers[question] = old.map { "\($0); \(value)" } ?? value
    }
    return nil
  }

  /// The key is the response's own id, or that of the ticket that was asked about.
  var fields: [String: ColumnRole] {
    let isOfTicket = !Self.ticketWords.isDisjoint(with: Self.words(columns[key]))
    return [columns[key]: .survey(isOfTicket ? .ticket : .responseID)]
  }

  var table: GatheredTable {
    var table = GatheredTable(names: [columns[key]] + carried.map { columns[$0] } + questions)
    for response in responses {
      table.add(
        response.carried + questions.indices.map { response.answers[$0] ?? "" },
        line: response.line, rows: response.rows)
    }
    return table
  }

  /// The file's own columns, and behind them the questions: a column of answers is what the first question
  /// that can be counted is.
  func shown(_ planned: [ColumnPlan]) -> [ColumnPlan] {
    let asked = planned.dropFirst(1 + carried.count)
    let counted = asked.first { $0.role?.values == .score } ?? asked.first { $0.role != nil }
    let own = columns.enumerated().map { place, name in
      if place == key { return planned[0] }
      if let index = carried.firstIndex(of: place) { return planned[1 + index] }
      let isAnswer = place == answer || place == score
      return ColumnPlan(
        index: place, name: name, role: isAnswer ? counted?.role : nil,
        examples: isAnswer ? counted?.examples ?? [] : [])
    }
    return (own + asked).enumerated().map { place, column in
      var column = column
      column.index = place
      return column
    }
  }

  private static func words(_ name: String) -> Set<String> {
    let words = ColumnVocabulary.parted(name)
    // Chinese and Japanese words stand together without blanks.
    let inside = [keyWords, questionWords, answerWords, scoreWords].joined()
      .filter { $0.unicodeScalars.allSatisfy { $0.value > 0x3000 } && name.contains($0) }
    return Set(words + inside)
  }

  private static let keyWords: Set<String> = [
    "response", "responses", "respondent", "submission", "survey", "taker", "feedback", "interview",
    "ticket", "case", "conversation", "respuesta", "encuestado", "encuesta", "resposta",
    "respondente",
    "pesquisa", "antwort", "teilnehmer", "umfrage", "reponse", "repondant", "enquete", "risposta",
    "rispondente", "答卷", "问卷", "回访", "受访者", "工单", "回答", "回答者",
  ]
  private static let ticketWords: Set<String> = ["ticket", "case", "conversation", "工单"]
  private static let questionWords: Set<String> = [
    "question", "questions", "pregunta", "pergunta", "frage", "domanda", "题目", "问题", "題目", "質問",
    "設問",
  ]
  private static let answerWords: Set<String> = [
    "answer", "answers", "response", "value", "respuesta", "resposta", "antwort", "reponse",
    "risposta",
    "答案", "回答", "选项", "选择", "答复", "回答内容",
  ]
  private static let scoreWords: Set<String> = [
    "score", "points", "nota", "puntuacion", "pontuacao", "punkte", "punteggio", "得分", "分数", "分值",
    "点数",
  ]
}

extension [String] {
  fileprivate var distinctCount: Int { Set(self).count }

  /// Whether its values come again and again, two times each or oftener.
  fileprivate var isRepeated: Bool {
    let filled = filter { !$0.isEmpty }
    return filled.count * 4 >= count * 3 && filled.distinctCount * 3 <= filled.count * 2
  }
}
