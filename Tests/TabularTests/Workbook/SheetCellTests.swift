import Desk
import TestSupport
import Testing

@testable import Tabular

@Suite struct `A cell of a sheet` {
  @Test(
    arguments: [
      ("<c t=\"s\"><v>0</v></c>", "plain"),
      ("<c t=\"s\"><v>1</v></c>", "two runs"),
      ("<c t=\"s\"><v>2</v></c>", "東京"),
      ("<c t=\"s\"><v>3</v></c>", " kept "),
      ("<c t=\"s\"><v>4</v></c>", "a<b & \"c\" 'd' é€😀"),
      ("<c t=\"s\"><v>5</v></c>", "line\nbreak\r_x0041_ \t"),
      ("<c t=\"s\"><v>6</v></c>", "😀"),
      ("<c t=\"s\"><v>7</v></c>", "<b>"),
      ("<c t=\"s\"><v> 8 </v></c>", ""),
      ("<c t=\"inlineStr\"><is><t>in</t></is></c>", "in"),
      (
        "<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>in </t></r><r><t>runs</t></r></is></c>",
        "in runs"
      ),
      ("<c t=\"str\"><f>A1&amp;\"x\"</f><v>computed</v></c>", "computed"),
      ("<c t=\"str\"><f>\"\"</f><v></v></c>", ""),
      ("<c t=\"b\"><v>1</v></c>", "TRUE"), ("<c t=\"b\"><v>0</v></c>", "FALSE"),
      ("<c t=\"e\"><v>#N/A</v></c>", ""), ("<c t=\"e\"><v>#REF!</v></c>", ""),
      ("<c t=\"d\"><v>2026-05-01T09:30:00</v></c>", "2026-05-01T09:30:00"),
      ("<c><v>42</v></c>", "42"), ("<c t='n'><f>6*7</f><v>42</v></c>", "42"),
      ("<c/>", ""), ("<c></c>", ""), ("<c><v/></c>", ""), ("<c><!-- 1 --><v>2</v></c>", "2"),
      ("<c><extLst><ext>3</ext></extLst><v>2</v></c>", "2"),
    ])
  func `says what the workbook shows`(cell: String, text: String) async throws {
    let strings = [
      "<t>plain</t>", "<r><t>two</t></r><r><rPr/><t xml:space=\"preserve\"> runs</t></r>",
      "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>",
      "<t xml:space=\"preserve\"> kept </t>",
      "<t>a&lt;b &amp; &quot;c&quot; &apos;d&apos; &#233;&#x20AC;&#128512;</t>",
      "<t>line\r\nbreak_x000D__x005F_x0041_ _x0009_</t>", "<t>_xD83D__xDE00_</t>",
      "<t><![CDATA[<b>]]></t>", "<t/>",
    ]
    #expect(try await FoundSheet.cell(cell, strings: strings) == text)
  }

  @Test(
    arguments: [
      ("123456789012345678", "123456789012345678"), ("1.23E+17", "123000000000000000"),
      ("1.23456789012345E+17", "123456789012345000"), ("-5", "-5"), ("0.1", "0.1"),
      ("0.30000000000000004", "0.3"), ("4.0999999999999996", "4.1"), ("1E-3", "0.001"),
      ("1.5e3", "1500"), ("1E-7", "0.0000001"), ("45000", "45000"), ("1E999", "1E999"),
    ])
  func `holds a number as written, without powers of ten`(value: String, text: String) async throws
  {
    #expect(try await FoundSheet.cell("<c><v>\(value)</v></c>") == text)
  }

  @Test(
    arguments: [
      ("14", "46143", "2026-05-01"), ("22", "46143.395833333336", "2026-05-01 09:30:00"),
      ("22", "46143", "2026-05-01 00:00:00"), ("14", "46143.5", "2026-05-01 12:00:00"),
      ("yyyy\\-mm\\-dd\\ hh:mm:ss", "46143.395833333336", "2026-05-01 09:30:00"),
      ("[$-804]yyyy\"年\"m\"月\"d\"日\" 上午/下午h:mm", "46143.75", "2026-05-01 18:00:00"),
      ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "46143", "2026-05-01"),
      ("m/d/yy h:mm AM/PM;@", "46143.999988425923", "2026-05-01 23:59:59"),
      ("tt.mm.jjjj", "46143", "2026-05-01"), ("mmm\\-yy", "46143", "2026-05-01"),
      ("31", "46143", "2026-05-01"), ("57", "46143", "2026-05-01"),
      ("yyyy-mm-dd hh:mm:ss.000", "46143.000001157409", "2026-05-01 00:00:00.100"),
      ("14", "59", "1900-02-28"), ("14", "0", "0"), ("20", "0", "00:00:00"),
      ("14", "61", "1900-03-01"), ("14", "2958465", "9999-12-31"),
      ("14", "2958466", "2958466"), ("14", "-1", "-1"), ("14", "4.6143E4", "2026-05-01"),
      ("[h]:mm:ss", "1.0833333333333333", "26:00:00"), ("46", "1.5", "36:00:00"),
      ("20", "0.39583333333333331", "09:30:00"), ("45", "1.0416666666666667E-3", "00:01:30"),
      ("20", "46143.395833333336", "2026-05-01 09:30:00"), ("[mm]:ss", "0.0625", "01:30:00"),
      ("mm:ss.0", "1.1574074074074074E-6", "00:00:00.100"),
      ("0", "46143", "46143"), ("#,##0.00", "46143.5", "46143.5"), ("49", "46143", "46143"),
      ("0.00E+00", "46143", "46143"), ("General", "46143", "46143"), ("0\" days\"", "3", "3"),
      ("[Red]0;[Blue]\\-0", "3", "3"), ("\"day \"0", "3", "3"), ("0.0%", "0.85", "0.85"),
      ("00000000", "1234", "00001234"), ("000", "12345", "12345"), ("000", "1.5", "1.5"),
    ])
  func `is a date, a length of time or a number by its format`(
    format: String, value: String, text: String
  ) async throws {
    let cell = "<c s=\"1\"><v>\(value)</v></c>"
    #expect(try await FoundSheet.cell(cell, styles: [format]) == text)
  }

  @Test func `counts its days from 1904 where the workbook does`() async throws {
    let text = try await FoundSheet.cell(
      "<c s=\"1\"><v>44681</v></c>", styles: ["14"], settings: "<workbookPr date1904=\"1\"/>")
    #expect(text == "2026-05-01")
  }

  @Test func `stands where its reference says, or behind the one before`() async throws {
    let sheet = try await FoundSheet.of(
      "<row r=\"2\"><c r=\"B2\"><v>2</v></c></row>"
        + "<row><c><v>1</v></c><c><v>2</v></c></row>"
        + "<row r=\"7\"><c r=\"$A$7\"><v>7</v></c><c r=\"D7\"><v>9</v></c></row>")
    #expect(sheet.rows == [["", "2", "", ""], ["1", "2", "", ""], ["7", "", "", "9"]])
    #expect(sheet.lines == [2, 3, 7])
  }

  @Test func `of a formula without a stored value is empty, and is named`() async throws {
    let rows =
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>A2</f></c></row>"
      + "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\"><f>A3</f><v></v></c></row>"
      + "<row r=\"4\"><c r=\"A4\"><v>2</v></c><c r=\"B4\"><f>A4</f><v>0</v></c></row>"
    let stored = try await FoundSheet.of(rows)
    #expect(stored.rows.map { $0[1] } == ["", "", "0"])
    #expect(stored.faults.map(\.line) == [2, 3])
    #expect(stored.faults.allSatisfy { $0.code == .formulaWithoutValue && $0.cell == 2 })
    // What writes 0 for every formula asks whoever opens the file to compute it.
    let unstored = try await FoundSheet.of(rows, settings: "<calcPr fullCalcOnLoad=\"1\"/>")
    #expect(unstored.rows.map { $0[1] } == ["", "", ""])
    #expect(unstored.faults.map(\.line) == [2, 3, 4])
  }

  @Test func `with a failed formula is named, but for #N/A`() async throws {
    let sheet = try await FoundSheet.of(
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c></row>"
        + "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\" t=\"e\"><v>#DIV/0!</v></c></row>")
    #expect(sheet.faults.map(\.code) == [.formulaError])
    #expect(sheet.faults.map(\.line) == [3])
  }

  @Test func `that names a text which is not there is empty, and is named`() async throws {
    let sheet = try await FoundSheet.of(
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>9</v></c></row>",
      strings: ["<t>a</t>"])
    #expect(sheet.rows == [["1", ""]])
    #expect(sheet.faults.map(\.code) == [.brokenCell])
  }
}
