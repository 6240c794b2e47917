/// A language that reports and tables are written in.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case simplifiedChinese = "zh-Hans"
  case english = "en"

  /// How the names of its readers' locales begin: `zh` in `zh_CN.UTF-8`.
  private var locales: [String] {
    switch self {
    case .simplifiedChinese: ["zh"]
    case .english: ["en"]
    }
  }

  /// The language with the longest beginning of a locale's name; English where none has one.
  package init(locale: String) {
    let fitting = Self.allCases.flatMap { language in
      language.locales.filter(locale.hasPrefix).map { (language, length: $0.count) }
    }
    self = fitting.max { $0.length < $1.length }?.0 ?? .english
  }
}

/// What something is called, in one or more languages: 劳动节, Labour Day.
///
/// ```swift
/// let name = TranslatedName(simplifiedChinese: "劳动节", english: "Labour Day")
/// name.text(in: .english)                              // "Labour Day"
/// TranslatedName("Christmas").text(in: .simplifiedChinese)  // "Christmas"
/// ```
package struct TranslatedName: Sendable, Hashable {
  private var texts: [Language: String]

  /// A name that the program brings has every language.
  package init(simplifiedChinese: String, english: String) {
    texts = [.simplifiedChinese: simplifiedChinese, .english: english]
  }

  /// Nil without a text. A language that a user gave no name for shows the first of the others.
  package init?(_ texts: [Language: String]) {
    guard !texts.isEmpty else { return nil }
    self.texts = texts
  }

  package init(_ text: String) {
    texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, text) })
  }

  package func text(in language: Language) -> String {
    texts[language] ?? all[0]
  }

  /// The different texts, in the order of the languages.
  package var all: [String] {
    var result: [String] = []
    for text in Language.allCases.compactMap({ texts[$0] }) where !result.contains(text) {
      result.append(text)
    }
    return result
  }
}

extension TranslatedName: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}
