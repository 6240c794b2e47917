import Desk

extension ExportFormat {
  /// 美洽's conversations from its interface.
  ///
  /// Field names: the conversation model in 美洽's public description of its interface, version 2.
  static let meiqia = ExportFormat(
    name: "meiqia", title: "美洽, conversations as JSON",
    source: "the conversation model in 美洽's public description of its interface",
    signature: Signature(
      4,
      of: [
        "conv_id", "conv_start_tm", "conv_end_tm", "conv_first_resp_wait_in_secs",
        "conv_agent_msg_count", "conv_visitor_msg_count", "conv_quality_grade",
        "agent_nick_name", "page_conv_url", "visitor_location",
      ]),
    columns: [
      "conv_id": .symbol(.id), "client_id": .symbol(.customer), "dev_client_id": .dimension,
      "agent_name": .symbol(.agent), "agent_nick_name": .dimension, "agent_account": .dimension,
      "agent_ID": .dimension, "group_name": .symbol(.team), "group_id": .dimension,
      "conv_start_tm": .instant(.createdAt), "conv_end_tm": .instant(.closedAt),
      "conv_first_resp_wait_in_secs": .duration(.firstResponseTime, in: .seconds),
      "conv_agent_msg_count": .count(.replies),
      "conv_visitor_msg_count": .count(.customerReplies), "conv_quality_grade": .dimension,
      "conv_content": .text(.description), "visitor_location": .symbol(.region),
      "visitor_tags": .text(.tags), "search_engine_name": .dimension,
    ])
}
