import Profiling
import Testing

@Suite struct `A column's type` {
  @Test(
    arguments: [
      (["1", "20", "-3", "1,234"], ColumnType.integer),
      (["1", "2.5", "-3"], .decimal),
      (["85%", "90.5%"], .decimal),
      (["2026-05-01 09:30:00", "2026/5/2", "2026年5月3日"], .dateTime),
      (["20260501", "20260502"], .dateTime),
      (["25/12/2026", "01/02/2026"], .dateTime),
      (["1:30:00", "0:45:10"], .duration),
      (["1h 30m", "45 min", "1小时5分"], .duration),
      (["是", "否", "是"], .flag),
      (["1", "0", "1"], .flag),
      (["true", "true"], .flag),
      (["张伟", "李娜"], .text),
      (["T-1", "T-2"], .text),
      (["", " ", "-", "N/A"], .empty),
      ([], .empty),
    ])
  func `is what its cells are`(cells: [String], type: ColumnType) {
    #expect(facts(cells).type == type)
  }

  @Test func `is a number, not a flag, where all say 1`() {
    #expect(facts(["1", "1", "1"]).type == .integer)
  }

  @Test func `stands where nine of ten cells are of it, and the tenth is counted`() {
    let most = facts(["1", "2", "3", "4", "5", "6", "7", "8", "9", "many"])
    #expect(most.type == .integer)
    #expect(most.unlike == 1)
    #expect(most.largest == .number(9))

    let fewer = facts(["1", "2", "3", "4", "5", "6", "7", "8", "many", "more"])
    #expect(fewer.type == .text)
    #expect(fewer.unlike == 0)
  }

  @Test func `says that nothing tells the day from the month`() {
    // 2026-04-03 00:00 in Beijing is 2026-04-02 16:00 UTC: 20,545 days and 16 hours after 1970.
    let open = facts(["03/04/2026"])
    #expect(open.dateOrderIsOpen)
    #expect(open.smallest == .moment(20_545 * 86_400 + 16 * 3600))

    #expect(!facts(["03/04/2026", "25/04/2026"]).dateOrderIsOpen)
    #expect(!facts(["2026-04-03"]).dateOrderIsOpen)
  }

  @Test func `reads months in front where a day is above twelve`() {
    // 2026-03-04 00:00 in Beijing: 20,515 days and 16 hours after 1970.
    let cells = facts(["03/04/2026", "04/25/2026"])
    #expect(cells.smallest == .moment(20_515 * 86_400 + 16 * 3600))
    #expect(!cells.dateOrderIsOpen)
  }
}
