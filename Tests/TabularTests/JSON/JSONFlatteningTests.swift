import Desk
import Tabular
import Testing

@Suite struct `Flattening of a JSON record` {
  /// The one record's cells.
  private func cells(_ record: String) throws -> [String: String] {
    let reading = try JSONReading("[\(record)]")
    #expect(reading.faults == [])
    return try #require(reading.rows.first)
  }

  @Test func `objects inside become paths`() throws {
    let cells = try cells(
      #"{"metrics": {"reply_time_in_minutes": {"business": 12, "calendar": 40}}, "a": {"b": {}}}"#)
    #expect(
      cells == [
        "metrics.reply_time_in_minutes.business": "12",
        "metrics.reply_time_in_minutes.calendar": "40",
      ])
  }

  @Test func `numbers keep every digit`() throws {
    let cells = try cells(
      #"{"id": 900719925474099312345, "a": -0.10, "b": 1.5E+03, "c": 12, "d": 12.50}"#)
    #expect(
      cells == [
        "id": "900719925474099312345", "a": "-0.10", "b": "1.5E+03", "c": "12", "d": "12.50",
      ])
  }

  @Test func `true and false are text, null is absent, an empty text is there`() throws {
    let reading = try JSONReading(#"[{"a": true, "b": false, "c": null, "d": "", "e": []}]"#)
    #expect(reading.rows == [["a": "true", "b": "false", "d": ""]])
    #expect(reading.columns == ["a", "b", "c", "d", "e"])
  }

  @Test func `a key that is null here and an object there is no column itself`() throws {
    let reading = try JSONReading(
      #"[{"id": 1, "rating": null, "x": 5}, {"id": 2, "rating": {"score": "good"}, "y": null}]"#)
    #expect(reading.columns == ["id", "x", "rating.score", "y"])
    #expect(reading.rows == [["id": "1", "x": "5"], ["id": "2", "rating.score": "good"]])
  }

  @Test func `a column that comes late leaves the rows before it without a cell`() throws {
    let reading = try JSONReading(#"[{"a": null, "z": 1}, {"b": 2, "a": 3}, {"c": 4, "z": 5}]"#)
    #expect(reading.columns == ["a", "z", "b", "c"])
    #expect(reading.rows == [["z": "1"], ["b": "2", "a": "3"], ["c": "4", "z": "5"]])
  }

  @Test func `lists of texts and numbers are joined`() throws {
    let cells = try cells(
      #"{"tags": ["vip", "报错", "a\"b"], "n": [1, 2.50, true, null, "x"], "nulls": [null]}"#)
    #expect(cells == ["tags": "vip; 报错; a\"b", "n": "1; 2.50; true; x"])
  }

  @Test func `custom fields become columns by name or id`() throws {
    let cells = try cells(
      """
      {"custom_fields": [{"id": 360001, "value": "High"}, {"value": ["a", "b"], "id": 360002},
        {"id": 360003, "value": null}, {"id": 4, "value": {"x": 1}}],
       "fields": [{"id": 1, "name": "Seve\\u0072ity", "type": "text", "value": true}]}
      """)
    #expect(
      cells == [
        "custom_fields.360001": "High", "custom_fields.360002": "a; b", "custom_fields.4.x": "1",
        "fields.Severity": "true",
      ])
  }

  @Test(arguments: [
    (#"[ {"id": 1, "body": "a b\n"}, {"id": 2} ]"#, #"[{"id":1,"body":"a b\n"},{"id":2}]"#),
    (#"[[1, 2], [3]]"#, "[[1,2],[3]]"),
    (#"["a", {"b": [ ]}]"#, #"["a",{"b":[]}]"#),
    (#"[{"id": 1, "value": 2}, "x"]"#, #"[{"id":1,"value":2},"x"]"#),
    (#"[{"id": 1, "value": 2, "author": 3}]"#, #"[{"id":1,"value":2,"author":3}]"#),
    (#"[{ }]"#, "[{}]"),
  ])
  func `other lists stay JSON`(list: String, text: String) throws {
    #expect(try cells(#"{"x": \#(list)}"#) == ["x": text])
  }

  @Test(arguments: [
    (#"a\"b\\c\/d\be\ff\ng\rh\ti"#, "a\"b\\c/d\u{8}e\u{C}f\ng\rh\ti"),
    (#"\u00e9\u62a5\uD83D\uDE00!"#, "é报😀!"),
    ("\u{0}tab\\tand\\nline", "\u{0}tab\tand\nline"),
  ])
  func `strings are unescaped`(written: String, meant: String) throws {
    #expect(try cells("{\"x\": \"\(written)\"}") == ["x": meant])
    #expect(try cells("{\"x\": [\"1234567\(written)\"]}") == ["x": "1234567" + meant])
  }

  @Test(arguments: [
    (#"\ud83d"#, #"\ud83d"#),
    (#"\uD83Dx"#, #"\ud83dx"#),
    (#"\ud83d\n"#, "\\ud83d\n"),
    (#"\ude00\ud83d\u0041"#, #"\ude00\ud83dA"#),
    (#"\ud83d\ud83d\ude00"#, #"\ud83d😀"#),
  ])
  func `halves of pairs stay as they are written, and are named`(
    written: String, meant: String
  ) throws {
    let reading = try JSONReading("{\"x\": \"\(written)\"}")
    #expect(reading.rows == [["x": meant]])
    #expect(reading.faults.map(\.code) == [.damagedText])
  }

  @Test func `keys are unescaped`() throws {
    let reading = try JSONReading(
      #"[{"a\"b": 1, "\u0061": 2}, {"a\"b": 3, "a": 4}, {"\u0061": 5, "长的名字和空格 ": 6}]"#)
    #expect(reading.columns == ["a\"b", "a", "长的名字和空格 "])
    #expect(
      reading.rows == [
        ["a\"b": "1", "a": "2"], ["a\"b": "3", "a": "4"], ["a": "5", "长的名字和空格 ": "6"],
      ])
  }

  @Test func `keys in another order come to the same columns`() throws {
    let reading = try JSONReading(
      #"[{"a":1,"bb":2,"c":{"d":3,"e":4}},{"c":{"e":5,"d":6},"a":7},{"bb":8,"c":{"d":9}},{"b":0}]"#)
    #expect(reading.columns == ["a", "bb", "c.d", "c.e", "b"])
    #expect(
      reading.rows == [
        ["a": "1", "bb": "2", "c.d": "3", "c.e": "4"], ["a": "7", "c.e": "5", "c.d": "6"],
        ["bb": "8", "c.d": "9"], ["b": "0"],
      ])
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["[} or so", "[:-) x", "[1, 2", "[ ]}"])
  func `a text that only looks like a list of objects holds none`(text: String) throws {
    var reader = JSONRecordReader(JSONPieces(Array("[{\"x\": \"\(text)\"}]".utf8)))
    let batch = try #require(try reader.nextBatch())
    var lists = JSONListReader()
    #expect(lists.read(batch, column: 0).outerRows.isEmpty)
  }
}
