import Desk
import Tabular
import TestSupport
import Testing

@testable import Intake

@Suite struct `A workbook of tickets` {
  private static func row(_ number: Int, _ cells: String...) -> String {
    let cells = cells.enumerated().map { column, cell in
      let place = "r=\"\(["A", "B", "C", "D"][column])\(number)\""
      return cell.hasPrefix("=")
        ? "<c \(place) s=\"1\"><v>\(cell.dropFirst())</v></c>"
        : "<c \(place) t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  @Test func `is understood as a delimited file is, and names its rows by their numbers`()
    async throws
  {
    var book = MadeWorkbook()
    book.addStyles(["22"])
    book.addSheet(
      "工单",
      rows: Self.row(1, "五月工单") + Self.row(3, "工单编号", "创建时间", "解决时间", "状态")
        + Self.row(4, "T-1", "=46143.375", "=46143.5", "已解决")
        + Self.row(6, "T-2", "=46143.5", "", "处理中") + Self.row(9, "T-3", "soon", "", "处理中"))
    let folder = try TemporaryFolder()
    let path = try folder.write("五月.xlsx", book.bytes)
    let content = try await FileImporter(settings: Import.settings).read(path)
    let read = Import(content: content)
    #expect(content.file.kind == .tickets)
    #expect(content.file.format == "xlsx")
    #expect(
      read.fields == [
        "工单编号": "id", "创建时间": "created_at", "解决时间": "resolved_at", "状态": "status",
      ])
    #expect(read.texts(.id) == ["T-1", "T-2", "T-3"])
    #expect(read.problems == ["9 创建时间 bad_instant"])
    #expect(read.ledger.read == 3)
  }

  @Test func `says why it cannot be read`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.xlsx", MadeWorkbook().bytes)
    let file = try await FileImporter(settings: Import.settings).read(path).file
    #expect(file.problems.map(\.code) == [.corruptCompression])
    #expect(file.problems.first?.detail == .source(.damagedPackage))
  }
}
