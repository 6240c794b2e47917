import Desk

/// The three series in which responses are told apart: calls, conversations and written tickets.
enum ServiceSeries: Int, CaseIterable, Sendable {
  case phone
  case online
  case tickets

  /// The series of each channel of a table; the table's symbols are its indices.
  static func ofChannels(_ table: SymbolTable) -> [ServiceSeries] {
    table.texts.map { Self.of(channel: Vocabulary.folded($0)) }
  }

  private static func of(channel: String) -> ServiceSeries {
    if phoneNames.contains(channel) { return .phone }
    return onlineNames.contains(channel) ? .online : .tickets
  }

  private static let phoneNames = Set(Vocabulary.phone.map { Vocabulary.folded($0) })
  /// Chats, and the places of an app or a site that open one.
  private static let onlineNames = Set(
    (Vocabulary.chat + [
      "APP", "小程序", "公众号", "官网", "网站", "微信", "企业微信", "web", "website", "app",
      "wechat", "mini program", "whatsapp", "messenger",
    ]).map { Vocabulary.folded($0) })
}
