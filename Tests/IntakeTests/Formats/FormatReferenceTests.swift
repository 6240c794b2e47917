import Foundation
import Intake
import Testing

@Suite struct `The reference of export formats` {
  /// `Documentation/Formats.md`, beside the tests in the repository.
  private static var page: URL {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Documentation/Formats.md").standardizedFileURL
  }

  @Test func `says what the formats are and what the general recogniser does alone`()
    async throws
  {
    var general: [String: (right: Int, columns: Int)] = [:]
    for fixture in FormatFixture.all { general[fixture.format] = try await fixture.generalResult() }
    let expected = FormatReference(general: general).markdown
    if ProcessInfo.processInfo.environment["TOUCHSTONE_WRITE_REFERENCE"] == "1" {
      try expected.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: Self.page, encoding: .utf8)
    let differing = zip(
      written.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false)
    ).first { $0 != $1 }
    #expect(differing == nil, "run with TOUCHSTONE_WRITE_REFERENCE=1 after a change of a format")
    #expect(written == expected)
  }

  @Test func `gives each format a source and columns whose names differ`() {
    for format in [ExportFormat].catalogue {
      #expect(!format.source.isEmpty)
      let names = format.columns.map { $0.name.lowercased() }
      #expect(Set(names).count == names.count, "\(format.name)")
      // Forms that are filled by hand number their rows.
      let isForm = ["customer_needs_form", "handbook_form_1"].contains(format.name)
      #expect(isForm || format.columns.contains { $0.role?.fieldName == "id" })
    }
  }
}
