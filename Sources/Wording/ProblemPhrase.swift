import Desk
import Intake

/// What each kind of problem means, what it costs and what to do about it: the one source of the
/// report's section on data quality, `problems.csv`, the terminal and `Documentation/Problems.md`.
package enum ProblemPhrase: Phrase {
  case meaning(ProblemCode)
  case expected(ProblemCode)
  /// The same with what a problem of its own adds to its code.
  case expectedInDetail(ProblemCode, Problem.Detail)
  case remedy(ProblemCode)
  case cost(ProblemCode.Cost)
  case expecting(String)
  /// Problems of one kind that are counted and not listed.
  case more(Int)
  case codeTitle, meaningTitle, costTitle, remedyTitle

  package var english: String {
    switch self {
    case .meaning(let code): code.englishMeaning
    case .expected(let code): code.englishExpectation
    case .expectedInDetail(.assumedScale, .scale(let scale)):
      "the scale in the column's name, such as (1-5); \(scale.low) to \(scale.high) was assumed "
        + "from the values"
    case .expectedInDetail(_, .scale(let scale)): "a value from \(scale.low) to \(scale.high)"
    case .expectedInDetail(_, .sums(let title, let instead)):
      "one row a ticket; \(title) holds sums per agent, so take \(instead) instead"
    case .expectedInDetail(_, .source(let reason)): reason.english
    case .expectedInDetail(_, .message(let message)): message
    case .remedy(let code): code.englishRemedy
    case .cost(.file): "the file"
    case .cost(.restOfFile): "the rest of the file"
    case .cost(.row): "the row"
    case .cost(.cell): "the cell"
    case .cost(.nothing): "nothing"
    case .expecting(let expected): "expected \(expected)"
    case .more(let count): "\(count) more of this kind"
    case .codeTitle: "code"
    case .meaningTitle: "what it means"
    case .costTitle: "what it costs"
    case .remedyTitle: "what to do"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .meaning(let code): code.simplifiedChineseMeaning
    case .expected(let code): code.simplifiedChineseExpectation
    case .expectedInDetail(.assumedScale, .scale(let scale)):
      "列名应写明量表，如 (1-5)；已按 \(scale.low) 到 \(scale.high) 推定"
    case .expectedInDetail(_, .scale(let scale)): "应为 \(scale.low) 到 \(scale.high) 之间的值"
    case .expectedInDetail(_, .source(let reason)): reason.simplifiedChinese
    case .expectedInDetail(let code, .sums), .expectedInDetail(let code, .message):
      "\(code.simplifiedChineseExpectation)（\(english)）"
    case .remedy(let code): code.simplifiedChineseRemedy
    case .cost(.file): "整个文件"
    case .cost(.restOfFile): "文件的其余部分"
    case .cost(.row): "该行"
    case .cost(.cell): "该单元格"
    case .cost(.nothing): "无"
    case .expecting(let expected): expected
    case .more(let count): "另有 \(count) 处"
    case .codeTitle: "代码"
    case .meaningTitle: "含义"
    case .costTitle: "代价"
    case .remedyTitle: "怎么办"
    }
  }
}

extension Problem {
  /// What was expected: what its code says, or more where the problem has details of its own.
  package func expected(in language: Language) -> String { expectation.text(in: language) }

  /// ``expected(in:)`` as a sentence of its own.
  package func sentence(in language: Language) -> String {
    switch detail {
    case nil, .scale: ProblemPhrase.expecting(expected(in: language)).text(in: language)
    case .sums, .source, .message: expected(in: language)
    }
  }

  var expectation: ProblemPhrase {
    detail.map { .expectedInDetail(code, $0) } ?? .expected(code)
  }
}

extension ClosedRange<Double> {
  var low: String { Self.text(lowerBound) }
  var high: String { Self.text(upperBound) }

  private static func text(_ bound: Double) -> String {
    Int(exactly: bound).map(String.init) ?? "\(bound)"
  }
}
