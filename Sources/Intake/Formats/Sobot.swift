import Desk

extension ExportFormat {
  /// 智齿's work orders, from version 5 of its interface.
  ///
  /// Field names: the work order list as public clients of 智齿's open interface read it. Levels and
  /// states are numbers; the columns that end in `_cn` say them in words.
  static let sobot = ExportFormat(
    name: "sobot", title: "智齿, work orders as JSON",
    source: "the work order list of 智齿's open interface, as public clients read it",
    signature: Signature(
      4,
      of: [
        "ticketid", "ticket_code", "ticket_title", "ticket_type_name", "ticket_from_cn",
        "ticket_level_cn", "ticket_status_cn", "start_type_cn", "deal_agent_name",
        "deal_group_name",
      ]),
    columns: [
      "ticket_code": .symbol(.id), "ticketid": .dimension, "ticket_title": .text(.subject),
      "ticket_content": .text(.description), "ticket_type_name": .category,
      "ticket_from_cn": .symbol(.channel), "ticket_from": .symbol(.channel),
      "ticket_level_cn": .symbol(.priority), "ticket_level": .symbol(.priority),
      "ticket_status_cn": .symbol(.status), "ticket_status": .symbol(.status),
      "start_name": .dimension, "start_type": .dimension, "start_type_cn": .dimension,
      "deal_agent_name": .symbol(.agent), "deal_group_name": .symbol(.team),
      "create_datetime": .instant(.createdAt), "update_datetime": .instant(.updatedAt),
      "user_name": .text(.customerName), "user_nick": .dimension, "user_tels": .text(.contact),
      "user_emails": .text(.contact), "customerid": .symbol(.customer),
    ])
}
