import Desk
import RootCause

/// A user's rule that finds the cause of a ticket in its text:
/// `contains 超时 -> 机/接口超时`.
///
/// The left side is a filter, in which `text` means any of the columns with reasons; a rule that
/// begins with `contains` asks about `text`.
package struct CauseRule: Sendable, Equatable {
  package var written: String
  package var condition: FilterExpression
  package var tag: CauseTag

  /// - Throws: ``CauseRuleError`` with what was expected.
  package init(_ written: String) throws(CauseRuleError) {
    self.written = written
    guard let arrow = written.firstRange(of: "->") ?? written.firstRange(of: "→") else {
      throw CauseRuleError(expected: .rule, found: written)
    }
    let left = written[..<arrow.lowerBound].trimmed { $0 == " " }
    let right = written[arrow.upperBound...].trimmed { $0 == " " }
    guard !right.isEmpty else { throw CauseRuleError(expected: .cause, found: written) }
    tag = CauseTag(right)
    let filter = left.hasPrefix("contains ") ? "\(Self.textName) \(left)" : left
    do {
      condition = try FilterExpression(filter)
    } catch {
      throw CauseRuleError(expected: .filter(error.expectation), found: written)
    }
    let own: Set<Dimension> = [.cause, .causeBranch, .causeStatus]
    if condition.dimensions.contains(where: own.contains) {
      throw CauseRuleError(expected: .conditionWithoutCauses, found: written)
    }
  }

  /// Any of the columns with reasons.
  package static let textName = "text"

  func condition(reasonColumns: [String]) -> FilterExpression {
    condition.map { dimension, comparison in
      guard dimension == .custom(Self.textName) else { return .comparison(dimension, comparison) }
      return .any(reasonColumns.map { .comparison(.custom($0), comparison) })
    }
  }
}

extension AnalysisSettings {
  /// Columns of exports, by their own names, that the rules ask about.
  package var columnsOfCauseRules: Set<String> {
    var names: Set<String> = []
    for rule in causeRules {
      for case .custom(let name) in rule.condition.dimensions {
        if name == CauseRule.textName {
          names.formUnion(reasonColumns)
        } else {
          names.insert(name)
        }
      }
    }
    return names
  }
}

package struct CauseRuleError: Error, Sendable {
  package var expected: Expectation
  package var found: String

  package enum Expectation: Sendable, Equatable {
    case rule, cause, conditionWithoutCauses
    case filter(FilterError.Expectation)
  }
}
