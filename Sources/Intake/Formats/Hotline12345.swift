import Desk

extension ExportFormat {
  /// Work orders of a 12345 citizens' hotline.
  ///
  /// Header: `12345_工单.csv`, as a public analysis of such work orders names it.
  static let hotline12345 = ExportFormat(
    name: "hotline_12345", title: "12345 work orders",
    source: "header of a public analysis of such work orders",
    signature: Signature(4, of: ["工单编号", "推送时间", "承办单位", "问题分类", "问题点位", "工单内容"]),
    columns: [
      "工单编号": .symbol(.id), "工单标题": .text(.subject), "工单内容": .text(.description),
      "推送时间": .instant(.createdAt), "承办单位": .symbol(.team), "问题分类": .category,
      "问题点位": .dimension,
    ])
}
