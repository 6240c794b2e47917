import Archive

/// A workbook that a test writes part by part, as a program that is in no hurry to follow the usual ways.
package struct MadeWorkbook {
  package var archive = ZipArchive()
  /// What is in `<sheets>`, and in the relations of the workbook.
  private var sheets = ""
  private var relations = ""
  private var count = 0
  /// The elements beside the sheets: `<workbookPr date1904="1"/>`.
  package var settings = ""

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  package init() {}

  /// A sheet by the XML of its rows: `<row r="1"><c r="A1"><v>1</v></c></row>`.
  ///
  /// - Parameters:
  ///   - state: ` state="hidden"`.
  ///   - around: what stands before the rows and behind them.
  package mutating func addSheet(
    _ name: String, rows: String, state: String = "", around: (String, String) = ("", "")
  ) {
    addSheet(
      name,
      xml: "<worksheet xmlns=\"\(Self.main)\">\(around.0)<sheetData>\(rows)</sheetData>"
        + "\(around.1)</worksheet>", state: state)
  }

  package mutating func addSheet(_ name: String, xml: String, state: String = "") {
    addSheet(name, bytes: Array(xml.utf8), state: state)
  }

  package mutating func addSheet(_ name: String, bytes: [UInt8], state: String = "") {
    count += 1
    sheets += "<sheet name=\"\(name)\" sheetId=\"\(count)\"\(state) r:id=\"rId\(count)\"/>"
    relate("rId\(count)", "worksheet", to: "worksheets/sheet\(count).xml")
    add("xl/worksheets/sheet\(count).xml", bytes)
  }

  /// The texts of cells, each as the XML in its `<si>`.
  package mutating func addStrings(_ items: [String]) {
    relate("rIdStrings", "sharedStrings", to: "sharedStrings.xml")
    add(
      "xl/sharedStrings.xml",
      "<sst xmlns=\"\(Self.main)\">\(items.map { "<si>\($0)</si>" }.joined())</sst>")
  }

  /// Styles by the codes of their formats, the first of which is 1; a number is one that needs no code.
  package mutating func addStyles(_ codes: [String]) {
    func number(_ code: String) -> Int? { Int(code).flatMap { "\($0)" == code ? $0 : nil } }
    let formats = codes.enumerated().filter { number($1) == nil }.map { index, code in
      let code = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      return "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(code)\"/>"
    }
    let styles = codes.enumerated().map { index, code in
      "<xf numFmtId=\"\(number(code) ?? 200 + index)\"/>"
    }
    relate("rIdStyles", "styles", to: "styles.xml")
    add(
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(formats.joined())</numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>")
  }

  package mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    archive.add(name, DeflatedPart(bytes, isLast: true))
  }

  package mutating func relate(_ id: String, _ type: String, to target: String) {
    relations +=
      "<Relationship Id=\"\(id)\" Type=\"\(Self.office)/\(type)\" Target=\"\(target)\"/>"
  }

  /// The file.
  package var bytes: [UInt8] {
    var whole = self
    whole.add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"\(Self.office)/officeDocument\" "
        + "Target=\"xl/workbook.xml\"/></Relationships>")
    whole.add("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>")
    whole.add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(settings)"
        + "<sheets>\(sheets)</sheets></workbook>")
    return whole.archive.bytes
  }
}
