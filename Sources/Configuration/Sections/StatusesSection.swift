import Desk
import Intake
import Metrics
import Wording

extension Configuration {
  /// What the words of a status mean, where they are not known or known otherwise:
  ///
  /// ```yaml
  /// statuses:
  ///   solved: [已核销, Paid]
  ///   open: Nudge Vendor
  /// ```
  mutating func readStatuses(_ setting: Setting) {
    let categories = StatusCategory.allCases
    let section = Section(setting, keys: categories.map(\.name))
    var first: [String: Setting] = [:]
    for category in categories {
      for item in section[category.name]?.list() ?? [] {
        guard let word = item.text() else { continue }
        if word.isEmpty {
          item.fault(.mustNotBeEmpty)
        } else if intake.statuses.define(word, as: category) {
          first[word] = item
        } else {
          item.fault(.value(word, .repeated(firstLine: first[word]?.line)))
        }
      }
    }
    analysis.statuses = intake.statuses
  }
}
