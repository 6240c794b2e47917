import Profiling
import Testing

@Suite struct `What is said of a column` {
  @Test func `counts filled and different cells, and none that says nothing`() {
    let found = facts(["a", "b", "a", "", "  ", "N/A", " a "])
    #expect(found.filled == 4)
    #expect(found.distinct == 2)
    #expect(found.distinctIsExact)
    #expect(found.frequent.map(\.text) == ["a", "b"])
    #expect(found.frequent.map(\.count) == [3, 1])
  }

  @Test func `has the median between the two in the middle`() {
    let found = facts(["10", "1", "4", "3"])
    #expect(found.smallest == .number(1))
    #expect(found.median == .number(3.5))
    #expect(found.largest == .number(10))
  }

  @Test func `weighs values by their rows`() {
    #expect(facts(["9", "9", "9", "9", "1", "2", "3"]).median == .number(9))
  }

  @Test func `has the ends and the middle of moments and of lengths of time`() {
    // 09:00, 09:10 and 11:00 in Beijing on 2026-05-04, 20,577 days after 1970: 01:00 UTC and so on.
    let moments = facts(["2026-05-04 11:00:00", "2026-05-04 09:00:00", "2026-05-04T09:10:00"])
    let day = 20_577 * 86_400
    #expect(moments.smallest == .moment(day + 3600))
    #expect(moments.median == .moment(day + 4200))
    #expect(moments.largest == .moment(day + 10_800))

    let lengths = facts(["1:00:00", "30 min", "2h"])
    #expect(lengths.smallest == .seconds(1800))
    #expect(lengths.median == .seconds(3600))
    #expect(lengths.largest == .seconds(7200))
  }

  @Test func `has no middle of texts, and their ends in the order of their characters`() {
    let found = facts(["b", "中", "a"])
    #expect(found.smallest == .text("a"))
    #expect(found.largest == .text("中"))
    #expect(found.median == nil)
  }

  @Test func `names no frequent values where each row has its own`() {
    #expect(facts(["T1", "T2", "T3"]).frequent.isEmpty)
    #expect(facts(["T1", "T2", "T2"]).frequent.first?.text == "T2")
  }

  @Test func `says nothing of a column without cells, and zero of nothing`() {
    let found = facts(["", ""])
    #expect(found.filled == 0)
    #expect(found.distinct == 0)
    #expect(found.smallest == nil)
    #expect(found.median == nil)
    #expect(found.largest == nil)
    #expect(found.histogram == nil)
  }

  @Test func `is about all the rest where numbers are no numbers of ours`() {
    let found = facts(["1e308", "-1e308", "9e307", "1e999"])
    #expect(found.type == .text)
    let huge = facts(["1e308", "-1e308", "1e308"])
    #expect(huge.median == .number(1e308))
    #expect(huge.histogram?.bars.map(\.count) == [3])
  }

  @Test func `tells long values apart by all of their text, and shows their beginning`() {
    let beginning = String(repeating: "长", count: 100)
    let found = facts([beginning + "一", beginning + "二", beginning + "二"])
    #expect(found.distinct == 2)
    // 96 bytes are 32 characters of three bytes.
    #expect(found.frequent.first?.text == String(repeating: "长", count: 32) + "…")
    #expect(found.frequent.first?.count == 2)
  }
}

@Suite struct `A column's bars` {
  @Test func `are one a whole number where there are few`() throws {
    let bars = try #require(facts(["1", "3", "3", "5", "5", "5", "5"]).histogram)
    #expect(bars.bars.map(\.from) == [1, 2, 3, 4, 5])
    #expect(bars.bars.map(\.count) == [1, 0, 2, 0, 4])
    #expect(bars.blocks == "▂ ▄ █")
  }

  @Test func `are twelve of equal width otherwise, and hold every value once`() throws {
    let bars = try #require(facts((0...120).map(String.init)).histogram)
    #expect(bars.bars.map(\.from) == [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110])
    #expect(bars.bars.map(\.count) == [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 11])
    #expect(!bars.holdsOutliers)
  }

  @Test func `are not pressed into one by a single value far out`() throws {
    let bars = try #require(facts((0..<1000).map(String.init) + ["1000000000"]).histogram)
    #expect(bars.holdsOutliers)
    #expect(bars.bars.reduce(0) { $0 + $1.count } == 1001)
    #expect(bars.bars.allSatisfy { (70...100).contains($0.count) })
  }

  @Test func `of texts are the rows of the most frequent`() throws {
    let bars = try #require(facts(["电话", "邮件", "电话"]).histogram)
    #expect(bars.bars.map(\.text) == ["电话", "邮件"])
    #expect(bars.blocks == "█▄")
  }

  @Test func `of yes and no are two`() throws {
    let bars = try #require(facts(["是", "否", "是", "是", "是"]).histogram)
    #expect(bars.bars.map(\.count) == [1, 4])
  }
}
