import Desk
import TestSupport
@testable import Reporting
import Testing
import Wording

@testable import HTMLRendering

@Suite struct `A table on the page` {
  private func read(_ table: Table) throws -> ReadMarkup {
    let words = Words(.simplifiedChinese)
    return try ReadMarkup(TableMarkup(table, words: words).markup().html)
  }

  private func table(
    _ cells: [Cell], hasBars: Bool = false
  ) -> Table {
    Table(
      id: "t", title: "表",
      columns: [
        .init(id: "name", title: "名称"), .init(id: "v", title: "值", hasBars: hasBars),
      ],
      rows: cells.map { [.text("行"), $0] })
  }

  @Test func `names its rows and columns for a screen reader`() throws {
    let read = try read(table([.quantity(1, .count)]))
    #expect(read.all("th").map { $0.attributes["scope"] } == ["col", "col", "row"])
    #expect(read.all("th").map { $0.attributes["data-column"] } == ["name", "v", nil])
  }

  @Test func `carries the exact value beside the rounded text`() throws {
    let cells = try read(
      table([
        .quantity(0.812_345_678_9, .ratio), .quantity(1234, .count),
        .difference(-0.0305, .ratio), .relativeChange(0.126), .quantity(0.1 + 0.2, .number),
      ])
    ).all("td")
    #expect(cells.map(\.text) == ["81.2%", "1,234", "-3.1 pp", "+12.6%", "0.30"])
    #expect(
      cells.map { $0.attributes["data-value"] } == [
        "0.8123456789", "1234", "-0.0305", "0.126", "0.30000000000000004",
      ])
  }

  @Test(arguments: [Cell.absent, .quantity(.nan, .ratio), .relativeChange(.infinity)])
  func `shows a dash, never zero, where there is no value`(_ cell: Cell) throws {
    let read = try read(table([cell]))
    #expect(read.all("td")[0].attributes["data-value"] == nil)
    #expect(read.all("span").map(\.text) == ["–"])
  }

  @Test func `carries both ends of an interval and every value of a small line`() throws {
    let cells = try read(
      table([
        .interval(low: 0.79, high: 0.83, .ratio), .sparkline([1, nil, 2.5], .count),
        .interval(low: -0.022, high: 0.106, .ratio, ofDifference: true),
      ])
    ).all("td")
    #expect(cells[0].attributes["data-low"] == "0.79")
    #expect(cells[0].attributes["data-high"] == "0.83")
    #expect(cells[0].text == "79.0% – 83.0%")
    #expect(cells[1].attributes["data-values"] == "1 – 2.5")
    #expect(cells[2].text == "-2.2 pp – +10.6 pp")
  }

  @Test func `says a verdict in a word and a shape`() throws {
    let read = try read(table([.verdict(.tooFew)]))
    let badge = try #require(read.all("span").first)
    #expect(badge.text == "无法判断")
    #expect(badge.attributes["data-verdict"] == "too_few")
    #expect(read.all("use").map { $0.attributes["href"] } == ["#icon-too_few"])
  }

  @Test func `shows a local time to the minute`() throws {
    let instant = LocalDateTime(
      date: CivilDate(year: 2026, month: 5, day: 1), secondOfDay: 32_587)
    let time = try #require(try read(table([.instant(instant)])).all("time").first)
    #expect(time.text == "2026-05-01 09:03")
    #expect(time.attributes["datetime"] == "2026-05-01T09:03:07")
  }

  @Test func `draws bars from zero, as long as the values compare`() throws {
    let cells: [Cell] = [.quantity(50, .count), .quantity(100, .count), .absent]
    let bars = try read(table(cells, hasBars: true)).all("rect")
    #expect(bars.map { $0.attributes["width"] } == ["36", "72"])
  }

  @Test func `draws no bars for values of different units`() throws {
    let cells: [Cell] = [.quantity(0.9, .ratio), .quantity(90, .seconds)]
    #expect(try read(table(cells, hasBars: true)).all("rect").isEmpty)
  }

  @Test(arguments: [(2, false, false), (3, true, false), (15, true, false), (16, true, true)])
  func `can be sorted from three rows on and searched from sixteen`(
    _ rows: Int, _ sortable: Bool, _ searchable: Bool
  ) throws {
    let cells = (0..<rows).map { Cell.quantity(Double($0), .count) }
    let element = try #require(try read(table(cells)).all("table").first)
    #expect((element.attributes["data-sortable"] != nil) == sortable)
    #expect((element.attributes["data-search"] != nil) == searchable)
  }
}
