import Desk

extension ExportFormat {
  /// The handbook's form 客户需求记录表: what a customer needs, how urgent it is and what is expected.
  ///
  /// Header: the handbook names these three columns; a number, a date and an owner beside them are
  /// recognised by their own names.
  static let customerNeedsForm = ExportFormat(
    name: "customer_needs_form", title: "客户需求记录表",
    source: "the service handbook's form 客户需求记录表",
    signature: Signature(2, of: ["需求描述", "客户期望"]),
    columns: [
      "需求描述": .text(.description), "优先级": .symbol(.priority), "客户期望": .dimension,
    ])
}
