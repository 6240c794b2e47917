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
    if let headerDelimiter { parts.append("the header with " + Self.english(headerDelimiter)) }
    if preambleRows > 0 {
      parts.append(
        "\(preambleRows) \(preambleRows == 1 ? "row" : "rows") above the \(headerRows > 0 ? "header" : "table")"
      )
    }
    if headerRows == 0 { parts.append("no header") }
    if headerRows > 1 { parts.append("a header of \(headerRows) rows") }
    if quotesLines { parts.append("each line in quotes as a whole") }
    return parts.joined(separator: ", ")
  }

  private static func english(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "\t"): "tabs"
    case UInt8(ascii: " "): "blanks"
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
      + (headerDelimiter.map { "，表头以\(Self.simplifiedChinese($0))分隔" } ?? "")
      + (preambleRows > 0 ? "，\(headerRows > 0 ? "表头" : "表格")前有 \(preambleRows) 行" : "")
      + (headerRows == 0 ? "，没有表头" : headerRows > 1 ? "，表头占 \(headerRows) 行" : "")
      + (quotesLines ? "，每行整体加引号" : "")
  }

  private static func simplifiedChinese(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: ","): "逗号"
    case UInt8(ascii: ";"): "分号"
    case UInt8(ascii: "\t"): "制表符"
    case UInt8(ascii: " "): "空格"
    default: " \(String(UnicodeScalar(byte))) "
    }
  }
}
