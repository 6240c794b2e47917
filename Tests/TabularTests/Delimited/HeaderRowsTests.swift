import Desk
import TestSupport
import Testing

@testable import Tabular

@Suite struct `A header on two rows` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) async throws -> FoundTable {
    try await .read(folder.write("a.csv", text))
  }

  @Test func `gives the lower names, and the rows behind both`() async throws {
    let table = try await read(
      "基本信息,,处理信息,\n工单编号,状态,创建时间,客服\n1,已解决,2026-05-01,李\n2,已解决,2026-05-02,王\n")
    #expect(table.columns == ["工单编号", "状态", "创建时间", "客服"])
    #expect(table.dialect.headerRows == 2)
    #expect(table.dialect.rowsBeforeData == 2)
    #expect(table.rows.map { $0[0] } == ["1", "2"])
  }

  @Test func `gives the upper name where the lower is blank`() async throws {
    let table = try await read(
      "工单编号,状态,时间,,客服\n,,创建时间,解决时间,\n1,已解决,2026-05-01,2026-05-02,李\n")
    #expect(table.columns == ["工单编号", "状态", "创建时间", "解决时间", "客服"])
    #expect(table.rows.count == 1)
  }

  @Test func `names the group too where two columns share a name`() async throws {
    let table = try await read(
      "工单,工单,响应,响应,解决,解决\n工单编号,状态,时间,时长,时间,时长\n1,x,2026-05-01,3,2026-05-02,4\n")
    #expect(table.columns == ["工单编号", "状态", "响应 时间", "响应 时长", "解决 时间", "解决 时长"])
  }

  @Test func `may stand under titles`() async throws {
    let table = try await read(
      "五月工单明细,,,\n,,,\n基本信息,,处理信息,\n工单编号,状态,创建时间,客服\n1,已解决,2026-05-01,李\n")
    #expect(table.columns == ["工单编号", "状态", "创建时间", "客服"])
    #expect(table.dialect.preambleRows == 2)
    #expect(table.dialect.headerRows == 2)
    #expect(table.rows.count == 1)
  }

  @Test(arguments: [
    "五月工单,,\nid,status,note\n1,open,x\n", "id,,status\nx,y,open\n2,z,open\n",
    "导出时间,2026-06-01,\nid,status,note\n1,open,x\n",
  ])
  func `is not a title above it, nor a row under it`(text: String) async throws {
    #expect(try await read(text).dialect.headerRows == 1)
  }
}

@Suite struct `A header met again` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [16, 100, 1 << 16], [1, 4])
  func `is a fault and no row`(blockSize: Int, workers: Int) async throws {
    let header = "id,status,note\n"
    let text = header + "1,open,x\n" + header + header + "2,open,y\n" + header
    let table = try await FoundTable.read(
      folder.write("a.csv", text), blockSize: blockSize, workers: workers)
    #expect(table.rows == [["1", "open", "x"], ["2", "open", "y"]])
    #expect(table.lines == [2, 5])
    #expect(table.faults == [3, 4, 6].map { RecordFault(code: .repeatedHeader, line: $0) })
  }

  @Test(arguments: [16, 100, 1 << 16], [1, 4])
  func `ends a second table, whose rows are faults`(blockSize: Int, workers: Int) async throws {
    let text =
      "id,status,note\n1,open,x\n\nid,agent,rating\n7,Ann,5\n8,Bob,4\nid,status,note\n2,open,y\n"
    let table = try await FoundTable.read(
      folder.write("a.csv", text), blockSize: blockSize, workers: workers)
    #expect(table.rows == [["1", "open", "x"], [""], ["2", "open", "y"]])
    let faults = [4, 5, 6].map { RecordFault(code: .otherTable, line: $0) }
    #expect(table.faults == faults + [RecordFault(code: .repeatedHeader, line: 7)])
  }

  @Test func `is not a row of words`() async throws {
    let text = "agent,status,note\nnobody,open,id\nsomebody,status,well\n"
    let table = try await FoundTable.read(folder.write("a.csv", text))
    #expect(table.rows.count == 2)
    #expect(table.faults.isEmpty)
  }
}
