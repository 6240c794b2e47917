import Desk

/// What can be said in every language: the phrases of one theme, or a term of the field.
///
/// A phrase is a case with labelled values, and a language one exhaustive switch over the theme's
/// cases, so that a phrase without its words does not compile. To add a language, add its property
/// here; the compiler then names every theme that lacks it.
///
/// ```swift
/// SatisfactionPhrase.fell("chat", from: "90.1%", to: "84.0%").text(in: .english)
/// // "chat fell from 90.1% to 84.0%, more than chance explains"
/// ```
package protocol Phrase: Sendable {
  /// A sentence or a word, unless the theme says otherwise.
  associatedtype Text: Sendable = String

  var english: Text { get }
  var simplifiedChinese: Text { get }
}

/// The phrases of a section of the report.
package protocol SectionPhrase: Phrase where Text == String {
  static var title: Self { get }
  /// A title short enough for a workbook's tab (31 characters at most).
  static var tab: Self { get }
}

extension Phrase {
  package func text(in language: Language) -> Text {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }
}

extension Language {
  /// Whole sentences, one after the other.
  package func joined(_ sentences: [String]) -> String {
    CommonPhrase.joined(sentences).text(in: self)
  }
}

extension Language {
  /// What a user calls each of them: `zh-Hans or en`.
  static func names(_ comma: String, or: String) -> String {
    allCases.map(\.rawValue).alternatives(comma, or: or)
  }
}

extension [String] {
  /// `.csv, .tsv or .txt`.
  func alternatives(_ comma: String, or: String) -> String {
    dropLast().joined(separator: comma) + or + self[count - 1]
  }
}
