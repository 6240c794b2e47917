import Desk

extension ExportFormat {
  /// Udesk's work orders from its interface.
  ///
  /// Field names: the work order list in Udesk's public description of its interface.
  static let udesk = ExportFormat(
    name: "udesk", title: "Udesk, work orders as JSON",
    source: "the work order list in Udesk's public description of its interface",
    signature: Signature(
      4,
      of: [
        "user_group_id", "user_group_name", "user_cellphone", "user_email", "solving_at",
        "replied_by", "platform", "content_type",
      ]),
    columns: [
      "id": .symbol(.id), "subject": .text(.subject), "content": .text(.description),
      "content_type": .dimension, "platform": .symbol(.channel), "priority": .symbol(.priority),
      "status": .symbol(.status), "user": .text(.customerName), "user_email": .symbol(.customer),
      "user_cellphone": .text(.contact), "assignee": .symbol(.agent), "assignee_id": .dimension,
      "user_group_name": .symbol(.team), "user_group_id": .dimension,
      "solving_at": .instant(.handlingStartedAt), "replied_by": .dimension,
      "created_at": .instant(.createdAt), "updated_at": .instant(.updatedAt),
    ])
}
