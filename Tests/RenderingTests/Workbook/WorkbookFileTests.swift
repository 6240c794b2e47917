import Foundation
import Reporting
import Testing
import XLSXRendering

@Suite struct `Workbook file` {
  @Test func `two runs write the same bytes, whatever the time`() throws {
    let first = try withWorkbook(WorkbookSample.report) { try bytes($0) }
    // A zip's dates step every two seconds.
    Thread.sleep(forTimeInterval: 2.1)
    let second = try withWorkbook(WorkbookSample.report) { try bytes($0) }
    #expect(first == second)
  }

  @Test func `a folder that is not there is told with its path and what to do`() throws {
    let error = try #require(throws: XLSXRenderingError.self) {
      try XLSXRenderer(createdAt: WorkbookSample.createdAt)
        .render(WorkbookSample.report, to: "/nowhere/report.xlsx")
    }
    #expect(error.code == .cannotWriteFile)
    #expect(error.place == "/nowhere/report.xlsx")
    #expect(error.reason == "No such file or directory")
    #expect(error.description.contains("Check that the folder exists"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is an error, not a broken file`() throws {
    let error = try #require(throws: XLSXRenderingError.self) {
      try XLSXRenderer(createdAt: WorkbookSample.createdAt)
        .render(WorkbookSample.report, to: "/dev/full")
    }
    #expect(error.code == .cannotWriteFile)
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path))
  }
}
