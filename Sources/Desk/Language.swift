/// A language that reports and tables are written in.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case simplifiedChinese = "zh-Hans"
  case english = "en"
}
