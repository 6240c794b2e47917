import Desk
import Reporting

/// Words that only the page needs: what its controls are called and what its marks mean.
///
/// They are no part of `RendererWords` because no other renderer has controls. A new language fails
/// to compile until it has them.
struct PageWords: Sendable {
  /// The words that every renderer has.
  var shared: RendererWords
  var skipToContent: String
  var search: String
  /// The rows a search left, read out after `12 / 60`.
  var rows: String
  /// A point at which a control rule fired.
  var signal: String
  var controlLimits: String
  var interval: String
  var sample: String

  init(_ language: Language, shared: RendererWords) {
    self.shared = shared
    switch language {
    case .simplifiedChinese:
      skipToContent = "跳到正文"
      search = "在表中查找"
      rows = "行"
      signal = "异常信号"
      controlLimits = "控制限"
      interval = "95% 区间"
      sample = "样本量"
    case .english:
      skipToContent = "Skip to content"
      search = "Search this table"
      rows = "rows"
      signal = "Signal"
      controlLimits = "Control limits"
      interval = "95% interval"
      sample = "Sample"
    }
  }
}
