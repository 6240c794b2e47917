import Desk
import Foundation
import Reporting
import Testing
import Wording
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
    let fault = try #require(throws: FaultPhrase.self) {
      try XLSXRenderer(createdAt: WorkbookSample.createdAt)
        .render(WorkbookSample.report, to: "/nowhere/report.xlsx")
    }
    #expect(
      fault.text(in: .english) == "The workbook could not be written at /nowhere/report.xlsx: "
        + "No such file or directory. Check that the folder exists, that it may be written to, and "
        + "that it and the temporary folder have free space.")
    #expect(
      fault.text(in: .simplifiedChinese) == "工作簿未能写入，位置 /nowhere/report.xlsx："
        + "No such file or directory。请检查文件夹是否存在、可写，它与临时文件夹是否有剩余空间。")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is an error, not a broken file`() throws {
    let fault = try #require(throws: FaultPhrase.self) {
      try XLSXRenderer(createdAt: WorkbookSample.createdAt)
        .render(WorkbookSample.report, to: "/dev/full")
    }
    guard case .workbook(_, _, advice: .makeRoom) = fault else {
      Issue.record("\(fault)")
      return
    }
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path))
  }
}
