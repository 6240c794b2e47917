import Desk
import Reporting
import Testing

@Suite struct `A table of items` {
  private struct Item {
    var name: String?
    var cases: Int?
    var share: Double?
  }

  private let table = Table(
    id: "t", title: "T",
    of: [Item(name: "a", cases: 3, share: 0.5), Item(name: nil, cases: nil, share: nil)],
    columns: [
      .text("name", "Name") { $0.name },
      .count("cases", "Cases", hasBars: true) { $0.cases },
      .quantity("share", "Share", .ratio) { $0.share },
      .difference("change", "Change", .ratio) { $0.share.map { $0 - 1 } },
    ])

  @Test func `has a row an item, with a cell a column`() {
    #expect(
      table.rows[0] == [
        .text("a"), .quantity(3, .count), .quantity(0.5, .ratio), .difference(-0.5, .ratio),
      ])
  }

  @Test func `leaves a cell absent, not zero, where an item has no value`() {
    #expect(table.rows[1] == [.absent, .absent, .absent, .absent])
  }

  @Test func `keeps what a column is called and holds`() {
    #expect(table.columns.map(\.id) == ["name", "cases", "share", "change"])
    #expect(table.columns.map(\.unit) == [nil, .count, .ratio, .ratio])
    #expect(table.columns.map(\.hasBars) == [false, true, false, false])
  }
}
