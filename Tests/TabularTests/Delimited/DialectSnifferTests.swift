@testable import Tabular
import Testing

@Suite struct `The dialect of a text` {
  private static let known: Set<String> = ["id", "status", "created at", "工单编号", "状态"]

  private func dialect(_ text: String) -> Dialect {
    DialectSniffer(sample: ContiguousArray(text.utf8), sampleIsWhole: true)
      .sniff { cells in cells.count { Self.known.contains($0) } }
  }

  private func records(_ text: String) -> [[String]] {
    let sniffer = DialectSniffer(sample: ContiguousArray(text.utf8), sampleIsWhole: true)
    let batch = sniffer.records(in: dialect(text))
    return (0..<batch.rowCount).map { batch.texts(ofRow: $0) }
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `has the delimiter that cuts its rows evenly`(delimiter: String) {
    let text = "id,status,note\n1,open,a b\n2,done,c d\n".replacing(",", with: delimiter)
    #expect(dialect(text).delimiter == delimiter.utf8.first)
  }

  @Test func `is not taken in by commas inside the cells of another delimiter`() {
    let text = "id;status;note\n1;open;a, b, c\n2;done;1,5\n3;done;x, y\n"
    #expect(dialect(text).delimiter == UInt8(ascii: ";"))
    #expect(records(text)[1] == ["1", "open", "a, b, c"])
  }

  @Test(arguments: ["sep=;\n", "SEP=;\r\n", "sep=;\r"])
  func `is the one that its first line names`(line: String) {
    let text = line + "id;status\n1,2,3;a,b,c\n"
    #expect(dialect(text).delimiter == UInt8(ascii: ";"))
    #expect(dialect(text).preambleRows == 1)
    #expect(records(text)[1] == ["id", "status"])
  }

  /// Found by the fuzzer: a quote that also separates is read in two ways.
  @Test(arguments: ["sep=\"\n", "sep='\n", "sep=\\\n", "sep=d\n", "sep=1\r\n"])
  func `is no quote, backslash, letter or digit, whatever the first line names`(line: String) {
    let text = line + "id;status;note\n1;open;\"a, b\"\n2;done;c d\n"
    #expect(dialect(text).delimiter == UInt8(ascii: ";"))
    #expect(records(text).last == ["2", "done", "c d"])
  }

  @Test func `doubles quotes or puts backslashes before them`() {
    #expect(dialect("id,note\n1,\"a \"\"b\"\", c\"\n").escape == .doubled)
    let backslashed = #"id,note"# + "\n" + #"1,"a \"b\", c""# + "\n" + #"2,"x \"y, z\"""# + "\n"
    #expect(dialect(backslashed).escape == .backslash)
    #expect(records(backslashed)[1] == ["1", #"a "b", c"#])
  }

  @Test func `may have blanks before quotes`() {
    let text = "id, note, status\n1, \"a, b\", open\n2, \"c\", done\n"
    #expect(dialect(text).hasBlanksBeforeQuotes)
    #expect(records(text)[1] == ["1", "a, b", "open"])
  }

  @Test func `has a header with fewer names than cells rather than none`() {
    #expect(dialect("foo,bar,baz\n1,2,3,4\n5,6,7,8\n").preambleRows == 0)
    #expect(dialect("Report\n1,2,3,4\n5,6,7,8\n").preambleRows == 1)
  }

  @Test(arguments: ["foo;bar;baz", "\"foo\";\"bar\";\"baz\"", "foo bar baz", "foo\tbar\tbaz"])
  func `may have a header that is delimited in another way`(header: String) {
    let dialect = dialect(header + "\n1,2,3\n4,5,6\n")
    #expect(dialect.delimiter == UInt8(ascii: ","))
    #expect(
      DialectSniffer(sample: ContiguousArray((header + "\n1,2,3\n").utf8), sampleIsWhole: true)
        .records(in: dialect).columnNames(in: dialect) == ["foo", "bar", "baz"])
  }

  @Test func `takes a title for no header, however many words it has`() {
    #expect(dialect("Our May report\nname,city,tier\nAnn,Rome,3\n").headerDelimiter == nil)
  }

  @Test func `has no blanks before quotes where a quotation begins a cell`() {
    let text = "id,note,status\n1, \"yes\" he said,open\n2,c,done\n"
    #expect(!dialect(text).hasBlanksBeforeQuotes)
  }

  @Test func `has the line ends between its rows, whatever stands inside quotes`() {
    #expect(dialect("id,a\n1,b\n").lineEnding == .lf)
    #expect(dialect("id,a\r\n1,\"b\nb\"\r\n").lineEnding == .crlf)
    #expect(dialect("id,a\r1,b\r").lineEnding == .cr)
    #expect(dialect("id,a\r\n1,b\n").lineEnding == .mixed)
  }

  @Test func `leaves titles and blank lines above the header`() {
    let text = "五月工单\n导出时间：2026-06-01\n\n工单编号,状态\n1,已解决\n"
    #expect(dialect(text).preambleRows == 3)
    #expect(records(text)[3] == ["工单编号", "状态"])
  }

  @Test func `begins with the first filled row where no name is known`() {
    #expect(dialect("\n\nx,y\n1,2\n").preambleRows == 2)
  }

  @Test func `of one column is that of the comma`() {
    #expect(dialect("id\n1\n2\n").delimiter == UInt8(ascii: ","))
  }
}
