import Desk

/// Which columns cannot name a file's tickets, whatever they are called, and what names them then.
extension FieldAssignment {
  /// Columns with an id's name that tell no tickets apart: the same value in every row, or the rows'
  /// own numbers, which begin anew in each month's form. Nor do such numbers tell answers apart.
  func columnsNamingNoTicket() -> Set<Int> {
    let rowNumbers = headers.indices.filter { index in
      // A form numbers its answers under a bare `ID`; a `Response ID` that counts is one all the same.
      let isOfForm = kind == .surveyResponses && headers[index].wholeKey == "id"
      return samples[index].countsUp && (headers[index].isRowNumber || isOfForm)
    }
    if kind == .surveyResponses { return Set(rowNumbers) }
    guard kind == .tickets else { return [] }
    let creations = headers.indices.filter {
      candidates(of: headers[$0]).contains(.instant(.createdAt))
    }
    let differ = creations.contains { samples[$0].distinct.count > 1 }
    let constant = headers.indices.filter { index in
      let sample = samples[index]
      return sample.distinct.count == 1 && sample.filled > (creations.isEmpty ? 2 : 1)
        && (differ || creations.isEmpty)
    }
    return Set(rowNumbers + constant)
  }

  /// Whether answers have neither an id nor a ticket, and moments to the second: in each month's export of
  /// a form all its answers stand again.
  var tellsAnswersByContent: Bool {
    kind == .surveyResponses && !isTaken(.survey(.responseID)) && !isTaken(.survey(.ticket))
      && roles.contains { $0.value == .survey(.respondedAt) && samples[$0.key].hasSeconds }
  }

  /// Says that no column names the tickets, and which one only seemed to.
  mutating func noteMissingIDs() {
    guard kind == .tickets, !isTaken(.symbol(.id)) else { return }
    let seeming = namingNoTicket.filter { candidates(of: headers[$0]).contains(.symbol(.id)) }
    note(.noIDs, seeming.min())
  }
}

extension HeaderName {
  /// `序号`, `No.`, `#`: what numbers rows, and tickets only where the values say so.
  var isRowNumber: Bool { wholeKey.isEmpty || Self.rowNumbers.contains(wholeKey) }

  private static let rowNumbers: Set<String> = [
    "序号", "行号", "项次", "編番", "番号", "連番", "no", "nr", "nº", "num", "n", "sn", "slno", "srno",
    "serialno", "seq", "seqno", "sequence", "row", "rowno", "rownumber", "line", "lineno", "index",
    "item", "lfdnr",
  ]
}
