import Desk
import Intake
import Tabular
import Testing

@Suite struct `A header that does not name all cells` {
  @Test func `leaves columns without a name, and no row is lost`() async throws {
    let read = try await Import.read(
      "Ticket ID,Created,Status\n1,2026-05-01 09:00,Open,x,y\n2,2026-05-02 09:00,Solved,x\n"
        + "3,2026-05-03 09:00,Solved,z,w\n4,2026-05-04 09:00,Solved\n")
    #expect(read.ledger == Ledger(read: 4, accepted: 4))
    #expect(read.problems == ["column 4 unnamed_columns"])
    #expect(read.custom("column 4") == ["x", "x", "z", nil])
    #expect(read.custom("column 5") == ["y", nil, "w", nil])
  }

  @Test func `makes rows with more cells damaged ones where few have them`() async throws {
    let rows = (1...9).map { "\($0),2026-05-0\($0) 09:00,Open\n" }.joined()
    let read = try await Import.read("Ticket ID,Created,Status\n" + rows + "10,2026-05-10,a,b,c\n")
    #expect(read.ledger == Ledger(read: 10, accepted: 9, rejected: 1))
    #expect(read.problems == ["11 too_many_cells"])
  }
}

@Suite struct `Lines that are in quotes as a whole` {
  @Test func `are taken apart, with the quotes inside them`() async throws {
    let read = try await Import.read(
      #"""
      "Ticket ID,Ticket subject,Ticket created - Timestamp,Ticket solved - Timestamp,Ticket status"
      "1,""Printer, again"",2026-05-14 09:10:11,2026-05-14 12:10:11,Solved"
      "2,""No """"signal"""""",2026-05-15 09:10:11,,Open"
      "3,Login,2026-05-16 09:10:11,2026-05-16 19:10:11,Solved"
      """#)
    #expect(read.content.file.dialect?.quotesLines == true)
    #expect(read.ids == ["1", "2", "3"])
    #expect(read.times(.resolvedAt) == ["2026-05-14 12:10:11", nil, "2026-05-16 19:10:11"])
    #expect(read.ledger == Ledger(read: 3, accepted: 3))
    #expect(read.problems.isEmpty)
  }
}

@Suite struct `Sums by agent and day` {
  @Test(
    arguments: [
      "Date,Agent,Total Calls,Avg Talk Time\n2026-05-01,Ann,41,00:03:12\n2026-05-01,Bob,35,00:02:10\n",
      "日期,坐席,接通量,人均处理时长,满意度\n2026-05-01,李,41,180,4.8\n2026-05-01,王,35,200,4.7\n",
      "Data,Agente,Chamadas atendidas,TMA\n01/05/2026,Ana,41,312\n02/05/2026,Bia,35,287\n",
      "Fecha,Agente,Llamadas,Tiempo medio de atención\n01/05/2026,Ana,41,312\n02/05/2026,Luis,35,287\n",
      "Datum,Mitarbeiter,Anrufe,Durchschnittliche Bearbeitungszeit\n01.05.2026,Jo,41,312\n02.05.2026,Al,5,287\n",
      "Date,Agent,Appels,Durée moyenne\n01/05/2026,Zoé,41,312\n02/05/2026,Luc,35,287\n",
      "Data,Operatore,Chiamate,Tempo medio\n01/05/2026,Ugo,41,312\n02/05/2026,Eva,35,287\n",
      "日付,担当者,対応件数,平均処理時間\n2026/05/01,佐藤,41,312\n2026/05/02,鈴木,35,287\n",
    ])
  func `are refused in every language`(text: String) async throws {
    let read = try await Import.read(text)
    #expect(read.problems == ["aggregated_rows"])
  }

  @Test func `are no sums where each row is a call with its own id`() async throws {
    let read = try await Import.read(
      "Call ID,Start time,Agent,Avg Hold Time,Total Calls\n7001,2026-05-01 09:00,Ann,12,1\n"
        + "7002,2026-05-01 10:00,Bob,15,1\n")
    #expect(read.content.file.kind == .tickets)
  }
}
