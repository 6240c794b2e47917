import Desk
import Intake
import Testing

/// Every named format is read twice: as itself, and by the general recogniser alone.
@Suite struct `An export of a named format` {
  @Test(arguments: FormatFixture.all)
  func `is recognised, and each column is the field that it is`(
    fixture: FormatFixture
  ) async throws {
    let read = try await Import.read(fixture.text)
    #expect(read.content.file.format == fixture.format)
    #expect(read.content.file.kind == .tickets)
    #expect(read.fields == fixture.fields)
    #expect(read.problems == fixture.problems)
  }

  @Test(arguments: FormatFixture.all)
  func `has the values that its rows say`(fixture: FormatFixture) async throws {
    let read = try await Import.read(fixture.text)
    #expect(read.history.tickets.count == fixture.tickets.count)
    for row in fixture.tickets.indices { #expect(read.facts(of: row) == fixture.tickets[row]) }
  }

  @Test(arguments: FormatFixture.all)
  func `is understood nearly as well by the general recogniser alone`(
    fixture: FormatFixture
  ) async throws {
    let (right, columns) = try await fixture.generalResult()
    #expect(right == fixture.generalCount, "of \(columns)")
    #expect(right * 4 >= columns * 3)
  }

  @Test(arguments: FormatFixture.all)
  func `is recognised with its columns in any order`(fixture: FormatFixture) async throws {
    guard !fixture.text.hasPrefix("{") else { return }
    let delimiter: Character = fixture.text.hasPrefix("\"ID\";") ? ";" : ","
    let lines = fixture.text.split(separator: "\n").map { line in
      line.split(separator: delimiter, omittingEmptySubsequences: false).reversed()
        .joined(separator: String(delimiter))
    }
    let read = try await Import.read(lines.joined(separator: "\n"))
    #expect(read.content.file.format == fixture.format)
    let isRepeated: (String) -> Bool = { $0.hasPrefix("Custom field (Category)") }
    #expect(
      read.fields.filter { !isRepeated($0.key) } == fixture.fields.filter { !isRepeated($0.key) })
  }

  @Test func `of every format in the catalogue has a fixture`() {
    let names = [ExportFormat].catalogue.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(FormatFixture.all.map(\.format) == names)
  }
}

extension FormatFixture {
  /// How many of the columns the general recogniser understands as the format does, and of how many.
  func generalResult() async throws -> (right: Int, columns: Int) {
    var settings = Import.settings
    settings.formats = []
    let read = try await Import.read(text, settings: settings)
    let columns = read.content.file.columns
    let right = columns.count { $0.role?.fieldName == fields[$0.name] }
    return (right, columns.count)
  }
}
