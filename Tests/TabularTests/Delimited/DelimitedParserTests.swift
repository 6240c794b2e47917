import Desk
import Testing

@testable import Tabular

@Suite struct `Delimited text` {
  private func rows(_ text: String, _ dialect: Dialect = Dialect()) -> [[String]] {
    let read = DelimitedText(text, dialect)
    #expect(read.faults.isEmpty)
    return read.rows
  }

  @Test func `is cut into rows and cells`() {
    #expect(rows("a,b\n1,\n,2\n") == [["a", "b"], ["1", ""], ["", "2"]])
  }

  @Test func `needs no line end behind its last row`() {
    #expect(rows("a,b\n1,2") == [["a", "b"], ["1", "2"]])
    #expect(rows("a,b\n1,") == [["a", "b"], ["1", ""]])
    #expect(rows("a,b\n1,\"2\"") == [["a", "b"], ["1", "2"]])
  }

  @Test func `ends lines in each of three ways, mixed too`() {
    let read = DelimitedText("a\r\nb\rc\nd\r\n\r\ne")
    #expect(read.rows == [["a"], ["b"], ["c"], ["d"], [""], ["e"]])
    #expect(read.lines == [1, 2, 3, 4, 5, 6])
  }

  @Test func `keeps delimiters, line breaks and doubled quotes inside quotes`() {
    let read = DelimitedText("\"a,b\",\"x\ny\"\n\"say \"\"hi\"\"\",\"\"\n")
    #expect(read.rows == [["a,b", "x\ny"], ["say \"hi\"", ""]])
    #expect(read.lines == [1, 3])
  }

  @Test func `undoes backslashes before quotes and backslashes, and no others`() {
    let dialect = Dialect(escape: .backslash)
    #expect(rows(#""a \"b\" c\\","C:\dir""#, dialect) == [[#"a "b" c\"#, #"C:\dir"#]])
  }

  @Test func `counts a line break behind a backslash`() {
    let read = DelimitedText("\"a\\\nb\",c\nd\n", Dialect(escape: .backslash))
    #expect(read.rows == [["a\\\nb", "c"], ["d"]])
    #expect(read.lines == [1, 3])
  }

  @Test func `forgives blanks behind a closing quote`() {
    #expect(rows("\"a\" ,\"b\"  \n\"c\"   ") == [["a", "b"], ["c"]])
  }

  @Test func `takes a quote inside a cell for a character`() {
    #expect(rows("5\" disk,a\n") == [["5\" disk", "a"]])
    let inside = DelimitedText("\"a \"quoted\" word\",b\n")
    #expect(inside.rows == [["a \"quoted\" word", "b"]])
    #expect(inside.faults == [stray(line: 1, cell: 1)])
  }

  private func stray(line: Int, cell: Int) -> RecordFault {
    RecordFault(code: .strayQuote, line: line, cell: cell, losesRecord: false)
  }

  @Test func `names quotes outside of quoted cells where the file quotes cells at all`() {
    var dialect = Dialect()
    dialect.quotesCells = true
    let text = "id,\"a,b\",note\nT-1\",x,24\" disk\nT-2,y,\"z\"\n"
    #expect(DelimitedText(text, dialect).faults == [stray(line: 2, cell: 1)])
    #expect(DelimitedText(text, dialect).rows[1] == ["T-1\"", "x", "24\" disk"])
    dialect.quotesCells = false
    #expect(DelimitedText(text, dialect).faults.isEmpty)
  }

  @Test func `undoes doubled quotes beside escaped ones`() {
    let dialect = Dialect(escape: .backslash)
    #expect(rows(##""a ""b"" c","d \"e\" f","""##, dialect) == [[#"a "b" c"#, #"d "e" f"#, ""]])
  }

  @Test func `reads a quoted cell behind blanks where the dialect has them there`() {
    let dialect = Dialect(hasBlanksBeforeQuotes: true)
    #expect(rows("1, \"a,b\",  x\n", dialect) == [["1", "a,b", "x"]])
  }

  @Test(arguments: [
    ("1,\"open,Ann\n2,\"x\",\"y\"\n", [["1", "\"open", "Ann"], ["2", "x", "y"]]),
    ("\"1,open,\"Ann, B\"\n", [["\"1", "open", "Ann, B"]]),
    ("1,open,\"Ann", [["1", "open", "\"Ann"]]),
    // Read as ever where that gives as many cells, or neither way does.
    ("1,\"he said,\"hi\" to me\",3\n", [["1", "he said,\"hi\" to me", "3"]]),
    ("1,\"open,Ann,5\n2,\"x\",\"y\"\n", [["2", "x", "y"]]),
  ])
  func `takes odd quotes for characters where that gives as many cells as usual`(
    text: String, meant: [[String]]
  ) { #expect(DelimitedText(text, Dialect(usualCells: 3)).rows == meant) }

  @Test func `keeps NUL bytes`() { #expect(rows("a\0,b\n") == [["a\0", "b"]]) }

  @Test func `of nothing has no rows`() { #expect(rows("").isEmpty) }
}

@Suite struct `A quote that never closes` {
  private func fault(line: Int, cell: Int) -> RecordFault {
    RecordFault(code: .unclosedQuote, line: line, cell: cell)
  }

  @Test func `costs its row alone`() {
    let read = DelimitedText("1,a\n2,\"b\n3,c\n4,d\n")
    #expect(read.rows == [["1", "a"], ["3", "c"], ["4", "d"]])
    #expect(read.lines == [1, 3, 4])
    #expect(read.faults == [fault(line: 2, cell: 2)])
  }

  @Test func `costs its row alone when later rows hold quoted cells`() {
    let read = DelimitedText("1,\"a\",x\n2,\"b,x\n3,\"c\",\"y\"\n\"4\",\"d\",\"z\"\n")
    #expect(read.rows == [["1", "a", "x"], ["3", "c", "y"], ["4", "d", "z"]])
    #expect(read.lines == [1, 3, 4])
    #expect(read.faults == [fault(line: 2, cell: 2)])
  }

  @Test func `costs its row alone when the next row's first quoted cell spans lines`() {
    let read = DelimitedText("1,\"a\n2,\"b\nb\",x\n3,c,y\n")
    #expect(read.rows == [["2", "b\nb", "x"], ["3", "c", "y"]])
    #expect(read.lines == [2, 4])
    #expect(read.faults == [fault(line: 1, cell: 2)])
  }

  @Test func `costs the last row alone`() {
    let read = DelimitedText("1,a\n2,b,\"c")
    #expect(read.rows == [["1", "a"]])
    #expect(read.faults == [fault(line: 2, cell: 3)])
  }

  @Test func `costs the first row alone`() {
    let read = DelimitedText("\"1,a\n2,b\n")
    #expect(read.rows == [["2", "b"]])
    #expect(read.lines == [2])
    #expect(read.faults == [fault(line: 1, cell: 1)])
  }

  @Test func `is told from each of several`() {
    let read = DelimitedText("1,\"a\n2,b\n3,\"c\n4,d\n")
    #expect(read.rows == [["2", "b"], ["4", "d"]])
    #expect(read.faults == [fault(line: 1, cell: 2), fault(line: 3, cell: 2)])
  }

  @Test func `is named by its own line in a row that began before it`() {
    let read = DelimitedText("1,\"a\na\",\"b\n2,c\n")
    #expect(read.rows == [["2", "c"]])
    #expect(read.faults == [fault(line: 2, cell: 3)])
  }
}
