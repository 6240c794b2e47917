import Desk
import Intake
import Tabular

// How a file is written: its dialect, its encoding, the units of its columns.

extension Dialect: Phrase {
  package var english: String {
    let quotes =
      switch (quote, escape) {
      case (nil, _): "no quotes"
      case (let quote?, .doubled): "quotes " + Self.english(quote)
      case (let quote?, .backslash): "quotes \(Self.english(quote)) escaped by \\"
      }
    let ending =
      switch lineEnding {
      case .lf: "lines end in LF"
      case .crlf: "lines end in CR LF"
      case .cr: "lines end in CR"
      case .mixed: "lines end in several ways"
      }
    var parts = ["CSV with " + Self.english(delimiter), quotes, ending]
    if preambleRows > 0 {
      parts.append("\(preambleRows) \(preambleRows == 1 ? "row" : "rows") above the header")
    }
    return parts.joined(separator: ", ")
  }

  private static func english(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "\t"): "tabs"
    default: String(UnicodeScalar(byte))
    }
  }

  package var simplifiedChinese: String {
    let quotes =
      switch (quote, escape) {
      case (nil, _): "无引号"
      case (let quote?, .doubled): "引号 " + String(UnicodeScalar(quote))
      case (let quote?, .backslash): "引号 \(String(UnicodeScalar(quote)))，以 \\ 转义"
      }
    let ending =
      switch lineEnding {
      case .lf: "行尾 LF"
      case .crlf: "行尾 CR LF"
      case .cr: "行尾 CR"
      case .mixed: "行尾不一"
      }
    return ["CSV，以\(Self.simplifiedChinese(delimiter))分隔", quotes, ending].joined(separator: "，")
      + (preambleRows > 0 ? "，表头前有 \(preambleRows) 行" : "")
  }

  private static func simplifiedChinese(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: ","): "逗号"
    case UInt8(ascii: ";"): "分号"
    case UInt8(ascii: "\t"): "制表符"
    default: " \(String(UnicodeScalar(byte))) "
    }
  }
}

extension EncodingGuess: Phrase {
  private var name: String { encoding.rawValue.uppercased() }

  package var english: String {
    if isPlainASCII { return "plain ASCII, alike in every encoding" }
    return switch confidence {
    case .certain: "\(name), certain"
    case .likely: "\(name), likely"
    case .uncertain: "\(name), uncertain"
    }
  }

  package var simplifiedChinese: String {
    if isPlainASCII { return "纯 ASCII，任何编码读来都一样" }
    return switch confidence {
    case .certain: "\(name)，确定"
    case .likely: "\(name)，很可能"
    case .uncertain: "\(name)，不确定"
    }
  }
}

extension ColumnUnit: Phrase {
  package var english: String {
    switch self {
    case .length(let unit): unit.rawValue
    case .instants(.yearFirst): "year first"
    case .instants(.dayFirst): "day first"
    case .instants(.monthFirst): "month first"
    case .instants(.unixSeconds): "Unix seconds"
    case .instants(.unixMilliseconds): "Unix ms"
    case .instants(.unixMicroseconds): "Unix µs"
    case .instants(.spreadsheetSerial): "sheet days"
    case .scale(let scale): "\(scale.lowest) to \(scale.highest)"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .length(.milliseconds): "毫秒"
    case .length(.seconds): "秒"
    case .length(.minutes): "分"
    case .length(.hours): "小时"
    case .length(.days): "天"
    case .instants(.yearFirst): "年在前"
    case .instants(.dayFirst): "日在前"
    case .instants(.monthFirst): "月在前"
    case .instants(.unixSeconds): "Unix 秒"
    case .instants(.unixMilliseconds): "Unix 毫秒"
    case .instants(.unixMicroseconds): "Unix 微秒"
    case .instants(.spreadsheetSerial): "表格天数"
    case .scale(let scale): "\(scale.lowest) 至 \(scale.highest)"
    }
  }
}
