import Desk

/// `转派部门/对接人` as one column for two fields.
extension Assignment {
  /// Columns whose name is two names with a slash between them, and whose values are two as well.
  mutating func findSplitColumns() {
    for index in headers.indices where !isSettled[index] {
      let sample = samples[index]
      guard sample.slashes > 0, sample.slashes * 2 >= sample.filled,
        let (first, second) = fields(of: headers[index])
      else { continue }
      let isOpen = second.map { !isTaken(.symbol($0)) } ?? false
      take(.split(first, isOpen ? second : nil), for: index)
    }
  }

  private func fields(of header: HeaderName) -> (SymbolField, SymbolField?)? {
    let names = header.raw.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 2 else { return nil }
    let fields = names.map { name in
      TicketColumnNames.table[HeaderName.key(String(name))]?.lazy.compactMap { role in
        if case .symbol(let field) = role { field } else { nil }
      }.first
    }
    guard let first = fields[0], first != .id, first != fields[1] else { return nil }
    return (first, fields[1])
  }
}
