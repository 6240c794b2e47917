extension [ExportFormat] {
  /// Every named format. Where two match a file alike, the earlier one has it.
  package static var catalogue: Self {
    [
      .zendeskView, .zendeskAPI, .freshdesk, .freshservice, .freshserviceAPI,
      .jiraServiceManagement, .intercom, .intercomAPI, .hubSpot, .serviceNow, .salesforceReport,
      .salesforceCase, .chatwoot, .zammad, .glpi, .osTicket, .qiyu, .sobot, .sobotLegacy, .udesk,
      .meiqia, .hotline12345, .handbookForm1, .customerNeedsForm,
    ]
  }
}

extension [ExportFormat] {
  /// Every named format of events inside JSON records.
  package static var eventLists: Self { [.zendeskAudits, .zendeskTicketEvents, .jiraChangelog] }
}

extension [AggregateFormat] {
  /// Every export that is known to hold sums per agent.
  package static var catalogue: Self { [.qianniu, .pinduoduo] }
}
