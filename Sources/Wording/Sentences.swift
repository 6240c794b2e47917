import Desk

extension Language {
  /// Whole sentences, one after the other.
  package func joined(_ sentences: [String]) -> String {
    switch self {
    case .english: sentences.joined(separator: " ")
    case .simplifiedChinese: sentences.joined()
    }
  }
}
