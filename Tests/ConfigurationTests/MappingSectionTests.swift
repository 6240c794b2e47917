import Configuration
import Intake
import Testing

@Suite struct `The mapping` {
  @Test func `takes a field alone or with how its values are written`() throws {
    let intake = try read(
      """
      mapping:
        tickets:
          处理人: agent
          建单时间: {field: created_at, dates: month_first}
          处理时长: {field: handle_time, unit: minutes}
      """
    ).intake
    #expect(
      intake.mapping == [.tickets: ["处理人": "agent", "建单时间": "created_at", "处理时长": "handle_time"]])
    #expect(
      intake.notations == [
        .tickets: [
          "建单时间": ColumnNotation(dates: .monthFirst), "处理时长": ColumnNotation(unit: .minutes),
        ]
      ])
  }

  @Test func `tells a unit of what has none, an order of what is no date, and a missing field`() {
    let told = complaints(
      about: """
        mapping:
          tickets:
            a: {field: agent, unit: minutes}
            b: {field: handle_time, dates: day_first}
            c: {unit: minutes}
            d: {field: created_at, dates: mdy}
            e: {field: handle_time, units: minutes}
        """)
    #expect(
      told == [
        "3:29: mapping.tickets.a.unit: agent is no length of time",
        "4:36: mapping.tickets.b.dates: handle_time is no date or time",
        "5:8: mapping.tickets.c: needs the field that the column is. Allowed: field: created_at",
        "6:35: mapping.tickets.d.dates: unknown order mdy. Allowed: day_first, month_first",
        "7:29: mapping.tickets.e.units: unknown key; did you mean unit? Allowed: field, unit, dates",
      ])
  }
}
