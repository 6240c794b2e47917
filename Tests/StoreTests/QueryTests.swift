import Testing

@testable import Store

/// A table of numbers and their squares as text, every third row without a text.
private func squares(_ count: Int) -> QueryTable {
  QueryTable(
    name: "squares", rowCount: count,
    columns: [
      .init("number", .integer) { .integer($0) },
      .init("text", .text) { $0 % 3 == 2 ? .null : .text("\($0 * $0)") },
      .init("half", .real) { .real(Double($0) / 2) },
    ])
}

private func rows(
  _ sql: String, _ tables: [QueryTable], ending: @escaping () -> QueryError.Reason? = { nil }
) throws -> [[QueryValue]] {
  let database = try QueryDatabase()
  for table in tables { try database.add(table) }
  var rows: [[QueryValue]] = []
  try database.run(sql, ending: ending) { _ in
  } row: {
    rows.append($0)
  }
  return rows
}

private func reason(_ sql: String) -> QueryError.Reason? {
  do {
    _ = try rows(sql, [squares(10)])
    return nil
  } catch {
    return (error as? QueryError)?.reason
  }
}

@Suite struct `A query` {
  @Test func `reads the values of a table where they lie`() throws {
    #expect(
      try rows("SELECT * FROM squares WHERE number > 1", [squares(4)]) == [
        [.integer(2), .null, .real(1)], [.integer(3), .text("9"), .real(1.5)],
      ])
    #expect(
      try rows("SELECT count(*), count(text) FROM squares", [squares(0)]) == [
        [.integer(0), .integer(0)]
      ])
  }

  @Test func `finds texts through an index, and the same as without one`() throws {
    let table = squares(3000)
    let pairs = "SELECT a.number FROM squares a JOIN squares b ON a.text = b.text"
    #expect(try rows(pairs, [table]).count == 2000)
    // A number equals the text of the same digits; a sum is no column that has an index.
    #expect(try rows("SELECT number FROM squares WHERE text = 81", [table]) == [[.integer(9)]])
    #expect(
      try rows("SELECT number FROM squares WHERE text || '' = '81'", [table]) == [[.integer(9)]])
    #expect(try rows("SELECT number FROM squares WHERE text = NULL", [table]).isEmpty)
    let shout = QueryTable(
      name: "words", rowCount: 2,
      columns: [.init("word", .text) { .text($0 == 0 ? "chat" : "CHAT") }])
    let insensitive = "SELECT count(*) FROM words WHERE word = 'Chat' COLLATE NOCASE"
    #expect(try rows(insensitive, [shout]) == [[.integer(2)]])
  }

  @Test func `has percentiles between order statistics, and none of nothing`() throws {
    let sql = "SELECT percentile(number, 0.9), median(half), median(text) FROM squares"
    #expect(
      try rows(sql, [squares(11)]) == [[.real(9), .real(2.5), .null]])
    #expect(
      try rows("SELECT median(number) FROM squares WHERE number < 0", [squares(3)]) == [[.null]])
    // 1 to 10 at 0.9 is 9.1, as in a spreadsheet.
    let tens = "SELECT percentile(number, 0.9) FROM squares WHERE number > 0"
    #expect(try rows(tens, [squares(11)]) == [[.real(9.1)]])
    #expect(reason("SELECT percentile(number, 2) FROM squares") == .percentileOfNoShare)
  }

  @Test(arguments: [
    "DELETE FROM squares", "UPDATE squares SET number = 1", "CREATE TABLE t(a)",
    "INSERT INTO squares VALUES (1)", "DROP TABLE squares", "ATTACH 'x' AS y", "DETACH main",
    "PRAGMA user_version = 1", "PRAGMA table_list", "SELECT * FROM pragma_database_list",
    "SELECT load_extension('x')", "CREATE VIRTUAL TABLE t USING squares", "BEGIN", "VACUUM",
    "REINDEX", "ANALYZE", "SAVEPOINT s",
  ])
  func `can only read`(sql: String) {
    #expect(reason(sql) == .notReading)
  }

  @Test func `is one statement`() throws {
    #expect(reason("SELECT 1; SELECT 2") == .notOneStatement)
    #expect(reason("") == .notOneStatement)
    #expect(reason("-- nothing") == .notOneStatement)
    #expect(try rows("SELECT 1 ; ", []) == [[.integer(1)]])
  }

  @Test func `ends when its time is up, and when somebody wants it to`() {
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    let late = ContinuousClock.now + .milliseconds(50)
    #expect { try rows(endless, []) { .now >= late ? .timeIsUp : nil } } throws: {
      ($0 as? QueryError)?.reason == .timeIsUp
    }
    #expect { try rows(endless, []) { .cancelled } } throws: {
      ($0 as? QueryError)?.reason == .cancelled
    }
  }

  @Test func `says where it is wrong`() {
    func fault(_ sql: String) -> QueryError? {
      do {
        _ = try rows(sql, [squares(1)])
        return nil
      } catch {
        return error as? QueryError
      }
    }
    #expect(fault("SELECT nmber FROM squares")?.reason == .unknownColumn("nmber"))
    #expect(fault("SELECT nmber FROM squares")?.offset == 7)
    #expect(fault("SELECT '工单', nmber FROM squares")?.offset == 13)
    #expect(fault("SELECT 1 FROM square")?.reason == .unknownTable("square"))
  }
}

@Suite struct `The name of a file's table` {
  @Test(arguments: [
    ("exports/工单-2026-05.csv", "工单_2026_05"), ("exports/客服.xlsx#工单", "客服_工单"),
    ("a b.csv.gz", "a_b"), ("2026.json", "_2026"),
    ("select.csv", "select"), (".csv", "_csv"), ("a\"b;drop.tsv", "a_b_drop"),
  ])
  func `is its own, made an identifier`(path: String, name: String) {
    #expect(QueryTable.identifier(ofFileAt: path) == name)
  }

  @Test func `is given once, whatever the case`() {
    var names = DistinctNames()
    #expect(["id", "ID", "id", "x"].map { names.distinct($0) } == ["id", "ID_2", "id_3", "x"])
  }
}
