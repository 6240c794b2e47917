import Metrics

// What is wrong with the name of a metric, with a filter and with a rule for causes.

extension UnknownMetric: Phrase {
  package var english: String {
    switch self {
    case .name(let id, let near):
      "there is no metric \(id);"
        + (near.isEmpty ? "" : " did you mean \(near.joined(separator: ", "))?")
        + " `touchstone metrics` lists all"
    case .figure(_, let id, let known) where known.isEmpty:
      "\(id) has one value only; ask for \(id)"
    case .figure(let text, let id, let known):
      "\(text): \(id) has \(known.joined(separator: ", ")) and, for durations, within(30s)"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .name(let id, let near):
      "没有名为 \(id) 的指标；" + (near.isEmpty ? "" : "是不是 \(near.joined(separator: "、"))？")
        + "`touchstone metrics` 列出全部"
    case .figure(_, let id, let known) where known.isEmpty: "\(id) 只有一个值，请直接写 \(id)"
    case .figure(let text, let id, let known):
      "\(text)：\(id) 可取 \(known.joined(separator: "、"))，时长类指标还可取 within(30s)"
    }
  }
}

/// What had to stand at a place of a filter.
extension FilterError.Expectation: Phrase {
  package var english: String {
    switch self {
    case .dimension: "a dimension such as channel"
    case .comparison: "=, !=, <, <=, >, >=, in, contains or is empty"
    case .value: "a value"
    case .text: "a text"
    case .word(let word): word
    case .openingParenthesis: "an opening parenthesis"
    case .closingParenthesis: "a closing parenthesis"
    case .commaOrClosingParenthesis: "a comma or a closing parenthesis"
    case .closingQuote(let quote): "a closing \(quote)"
    case .end: "and, or, or the end"
    case .noMore: "the end, for a filter has at most \(FilterError.longest) characters"
    case .lessDeep:
      "a condition, for at most \(FilterError.deepest) parentheses and nots stand inside each other"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .dimension: "维度，例如 channel"
    case .comparison: "=、!=、<、<=、>、>=、in、contains 或 is empty"
    case .value: "一个值"
    case .text: "一段文字"
    case .word(let word): word
    case .openingParenthesis: "左括号"
    case .closingParenthesis: "右括号"
    case .commaOrClosingParenthesis: "逗号或右括号"
    case .closingQuote(let quote): "收尾的 \(quote)"
    case .end: "and、or 或到此结束"
    case .noMore: "到此结束：筛选条件最多 \(FilterError.longest) 个字符"
    case .lessDeep: "一个条件：括号与 not 最多嵌套 \(FilterError.deepest) 层"
    }
  }
}

extension CauseRuleError: Phrase {
  var beginning: String { found.count > 100 ? found.prefix(100) + "…" : found }

  package var english: String {
    let missing =
      switch expected {
      case .rule: "contains WORD -> BRANCH/CAUSE"
      case .cause: "a cause behind ->"
      case .conditionWithoutCauses: "a condition that does not ask for causes"
      case .filter(let expected): expected.english
      }
    return "expected \(missing), found \(beginning)"
  }

  package var simplifiedChinese: String {
    let missing =
      switch expected {
      case .rule: "应写作“contains 关键词 -> 类别/原因”"
      case .cause: "-> 后面缺少原因"
      case .conditionWithoutCauses: "条件不能涉及原因"
      case .filter(let expected): "应为\(expected.simplifiedChinese)"
      }
    return "无法识别规则“\(beginning)”：\(missing)"
  }
}
