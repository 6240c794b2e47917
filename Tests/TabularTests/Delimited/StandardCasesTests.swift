import Desk
import Testing

@testable import Tabular

/// The seven rules of RFC 4180, and what is commonly written against them.
@Suite struct `Text by RFC 4180` {
  private func read(_ text: String) -> [[String]] {
    let read = DelimitedText(text)
    #expect(read.faults.isEmpty)
    return read.rows
  }

  @Test func `puts each record on a line of its own`() {
    #expect(
      read("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n") == [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]])
  }

  @Test func `may leave out the last line end`() {
    #expect(read("aaa,bbb\r\nzzz,yyy") == [["aaa", "bbb"], ["zzz", "yyy"]])
  }

  @Test func `counts blanks to the cell`() {
    #expect(read("a , b,\tc\r\n") == [["a ", " b", "\tc"]])
  }

  @Test func `has an empty cell behind a last comma`() {
    #expect(read("a,b,\r\n") == [["a", "b", ""]])
  }

  @Test func `quotes cells or does not`() {
    #expect(
      read("\"aaa\",\"bbb\",ccc\r\nzzz,\"\",xxx") == [["aaa", "bbb", "ccc"], ["zzz", "", "xxx"]])
  }

  @Test func `quotes what holds line breaks, quotes and commas`() {
    #expect(
      read("\"aaa\",\"b\r\nbb\",\"c,cc\"\r\n\"z\"\"z\",\"\"\"\",\"\"\"y\"\"\"\r\n")
        == [["aaa", "b\r\nbb", "c,cc"], ["z\"z", "\"", "\"y\""]])
  }

  @Test func `holds JSON and coordinates in quotes`() {
    #expect(
      read("1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [102.0, 0.5]}\"\n")
        == [["1", "{\"type\": \"Point\", \"at\": [102.0, 0.5]}"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `may be of empty cells and line breaks`(end: String) {
    #expect(
      read("a,b,c\(end)1,\"\",\"\"\(end)2,\"Once\(end)upon\",x\(end),,\(end)")
        == [["a", "b", "c"], ["1", "", ""], ["2", "Once\(end)upon", "x"], ["", "", ""]])
  }

  @Test(
    arguments: [
      ("a\"b,c\n", [["a\"b", "c"]]), ("a \"b\",c\n", [["a \"b\"", "c"]]),
      ("\"a\"b,c\n", nil),
      ("\"a\"  ,c\n", [["a", "c"]]), ("\"\"\n", [[""]]), ("\"\"\"\n\"\"\",b\n", [["\"\n\"", "b"]]),
    ] as [(String, [[String]]?)])
  func `is forgiven where the meaning is plain, else a fault`(text: String, rows: [[String]]?) {
    let read = DelimitedText(text)
    #expect(read.rows == rows ?? [])
    #expect(read.faults.isEmpty == (rows != nil))
  }

  @Test(
    arguments: [
      ("\"a\" b\",c\n", "a\" b"), ("\"a\"\"\"b\",c\n", "a\"\"b"), ("\"\"a\",c\n", "\"a"),
    ])
  func `is read, and the quote named, where one stands inside quotes`(text: String, cell: String) {
    let read = DelimitedText(text)
    #expect(read.rows == [[cell, "c"]])
    #expect(
      read.faults == [RecordFault(code: .strayQuote, line: 1, cell: 1, losesRecord: false)])
  }

  @Test func `tells the next row's cell that begins with a quotation`() {
    let read = DelimitedText("1,\"open,x\n2,\"\"\"yes\"\", he said\",y\n3,c,z\n")
    #expect(read.rows == [["2", "\"yes\", he said", "y"], ["3", "c", "z"]])
    #expect(read.faults == [RecordFault(code: .unclosedQuote, line: 1, cell: 2)])
  }
}
