import Configuration
import Desk
import Intake
import JSONWriting
import Pipeline
import TestSupport
import Testing

@Suite struct `A mapping that inspect wrote` {
  private func inspected(_ paths: [String], config: String? = nil) async throws -> [ImportedFile] {
    let workspace = try Workspace(inputs: paths, configurationPath: config)
    return try await HistoryReader(workspace).readFiles().files
  }

  private func json(of files: [ImportedFile]) -> String {
    var json = JSONWriter()
    InspectionAnswer(files: files, language: .english).write(to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// What the files are with the mapping written from them, beside what they were without.
  private func expectSame(_ folder: TemporaryFolder, _ paths: [String], language: Language)
    async throws
  {
    let before = try await inspected(paths)
    let text = try #require(MappingFile(before, language: language).text)
    let mapping = try folder.write("mapping-\(language.rawValue).yaml", text)
    _ = try ConfigurationFile.check(mapping, answeringIn: language)
    let after = try await inspected(paths, config: mapping)
    #expect(json(of: after) == json(of: before))
    #expect(after.map { $0.columns.map(\.unit) } == before.map { $0.columns.map(\.unit) })
  }

  @Test(arguments: Language.allCases)
  func `changes nothing, whatever the columns are called`(language: Language) async throws {
    let names = [
      "a: b", "x # y", "- dash", "? q", "{flow}", "[list]", "*alias", "&anchor", "!tag", "%dir",
      "@at",
      "`tick`", "'single'", "\"double\"", "null", "true", "~", "<<", "12", "1e3", "2026-05-01",
      "=1+1",
      "new\nline", "tab\there", "back\\slash", "esc\u{1B}[31m", "bidi\u{202E}", "\u{2028}", "名称：值",
      "#", "😀", "|", ">", "---", "...", "a\u{0}b", "\u{FFFE}", "Comment", "Comment", "", "Ａｇｅｎｔ",
      String(repeating: "long ", count: 400),
    ]
    let known = ["Ticket ID", "Created at", "First \"response\" time", "Status"]
    let header = (known + names).map { "\"\($0.replacing("\"", with: "\"\""))\"" }
    let rows = (1...3).map { row in
      (["T\(row)", "2026-05-0\(row) 10:00", "2026-05-0\(row) 10:05", "open"]
        + names.indices.map { "v\($0)" }).joined(separator: ",")
    }
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "t.csv", ([header.joined(separator: ",")] + rows).joined(separator: "\n"))
    try await expectSame(folder, [path], language: language)
  }

  @Test func `changes nothing where fields have nasty names themselves`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "t.csv",
      """
      "# ""Ticket"": ID","Created:
      at",'status',{Agent},"Handle ""time"" (mins)",*priority*
      1,03/04/2026 10:00,open,Ann,12,P1
      2,25/04/2026 10:00,open,Ann,13,P1
      """)
    let files = try await inspected([path])
    #expect(
      files[0].columns.compactMap { $0.role?.fieldName }
        == ["id", "created_at", "status", "agent", "handle_time", "priority"])
    try await expectSame(folder, [path], language: .english)
  }

  @Test func `keeps proven orders of dates and leaves open what nothing tells`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "t.csv",
      """
      Ticket ID,Created at,Resolved at,Status,Handle time
      1,25/04/2026 10:00,05/06/2026 10:00,open,12
      2,26/04/2026 10:00,05/06/2026 11:00,open,13
      """)
    let text = try #require(MappingFile(try await inspected([path]), language: .english).text)
    #expect(text.contains("    Created at: {field: created_at, dates: day_first}\n"))
    // One column's days tell the order of the file.
    #expect(text.contains("    Resolved at: {field: resolved_at, dates: day_first}\n"))
    #expect(
      text.contains(
        "    Handle time: handle_time  # assumed; to settle it: {field: handle_time, unit: seconds}\n"
      ))
    try await expectSame(folder, [path], language: .english)
  }

  @Test func `leaves the order of dates open where no column tells it`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "t.csv", "Ticket ID,Created at,Status\n1,05/06/2026 10:00,open\n2,06/06/2026 10:00,open\n")
    let text = try #require(MappingFile(try await inspected([path]), language: .english).text)
    #expect(
      text.contains(
        "    Created at: created_at  # assumed; to settle it: {field: created_at, dates: day_first}\n"
      ))
    try await expectSame(folder, [path], language: .english)
  }

  @Test func `leaves a name to recognition that is a field in one file only`() async throws {
    let folder = try TemporaryFolder()
    let one = try folder.write(
      "one.csv", "Ticket ID,Created at,Status,Category\n1,2026-05-01 10:00,open,A\n")
    // `Category` is the first level where a second stands beside it.
    let two = try folder.write(
      "two.csv",
      "Ticket ID,Created at,Status,Category,Subcategory\n2,2026-05-01 10:00,open,A,B\n")
    let text = try #require(MappingFile(try await inspected([one, two]), language: .english).text)
    #expect(text.contains("    # Category:\n"))
    #expect(!text.contains("    Category:"))
    try await expectSame(folder, [one, two], language: .english)
  }

  @Test func `settles units and orders once the user says them`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "t.csv",
      "Ticket ID,Created at,Status,Handle time\n1,03/04/2026 10:00,open,12\n2,04/04/2026 10:00,open,3\n"
    )
    let config = try folder.write(
      "m.yaml",
      """
      mapping:
        tickets:
          created at: {field: created_at, dates: month_first}
          Handle time: {field: handle_time, unit: minutes}
      """)
    let file = try await inspected([path], config: config)[0]
    #expect(file.problemCounts.isEmpty)
    #expect(file.columns.map(\.unit) == [nil, .instants(.monthFirst), nil, .length(.minutes)])
    let before = try await inspected([path])[0]
    #expect(before.problemCounts == [.ambiguousDates: 1, .assumedUnit: 1])
  }
}
