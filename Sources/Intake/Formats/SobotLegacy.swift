import Desk

extension ExportFormat {
  /// 智齿's work orders, from the older interface: the same names in capitals, times in milliseconds.
  ///
  /// Field names: the work order list of 智齿's open interface as its public description gives it.
  static let sobotLegacy = ExportFormat(
    name: "sobot_legacy", title: "智齿, work orders as JSON, older interface",
    source: "the public description of 智齿's open interface",
    signature: Signature(
      4,
      of: [
        "ticketCode", "ticketTitle", "ticketContent", "ticketLevel", "ticketStatus",
        "ticketTypeName", "ticketFrom", "dealUserName", "dealGroupName",
      ]),
    columns: [
      "ticketCode": .symbol(.id), "ticketId": .dimension, "ticketTitle": .text(.subject),
      "ticketContent": .text(.description), "ticketTypeName": .category,
      "ticketFrom": .symbol(.channel), "ticketLevel": .symbol(.priority),
      "ticketStatus": .symbol(.status), "startName": .dimension, "startType": .dimension,
      "dealUserName": .symbol(.agent), "dealUserId": .dimension,
      "dealGroupName": .symbol(.team), "dealGroupId": .dimension,
      "createTime": .instant(.createdAt, as: .unixMilliseconds),
      "updateTime": .instant(.updatedAt, as: .unixMilliseconds),
      "customerId": .symbol(.customer),
    ])
}
