import Desk
import Metrics

/// A vendor's document about how a product or package counts.
package enum VendorDocument: String, Sendable {
  case freshdeskAnalytics = "Support metrics in Freshdesk Analytics"
  case freshworksCommunity = """
    Freshworks community: How are 'First Contact Resolution' and 'Average First Response Time' \
    defined?
    """
  case intercomResponsiveness = "Responsiveness report"
  case intercomOfficeHours = "How to use office hours in reporting"
  case intercomAttributes = "Reporting metrics & attributes"
  case zendeskDurations = "About native Support time duration metrics"
  case zendeskReviews = "Calculations of the Reviews dashboard"
  case dbtTicketMetrics = "models/zendesk__ticket_metrics.sql"
  case dbtCommentMetrics = "models/intermediate/int_zendesk__comment_metrics.sql"

  /// The product or package that the document is about.
  package var system: String {
    switch self {
    case .freshdeskAnalytics, .freshworksCommunity: "Freshdesk"
    case .intercomResponsiveness, .intercomOfficeHours, .intercomAttributes: "Intercom"
    case .zendeskDurations: "Zendesk"
    case .zendeskReviews: "Zendesk QA"
    case .dbtTicketMetrics, .dbtCommentMetrics: "dbt_zendesk"
    }
  }
}

/// How other products and packages count the same metric, by the document that says so.
package struct VendorDifferences: Phrase {
  package init() {}

  package var english: [MetricID: KeyValuePairs<VendorDocument, String>] {
    [
      .ticketsCreated: [
        .freshdeskAnalytics:
          "leaves out spam, merged secondary tickets and tickets assigned to nobody; "
          + "here spam and merged tickets are left out only where leave_out says so"
      ],
      .firstResponseTime: [
        .zendeskDurations:
          "ends with the first public comment of an agent; of a ticket that an agent "
          + "opened in public, with the second",
        .freshdeskAnalytics:
          "public notes are responses too; only tickets assigned to an agent or a "
          + "group count",
        .intercomResponsiveness:
          "shows the median unless told otherwise, with or without the time at a bot, "
          + "by the day on which the conversation began",
        .dbtTicketMetrics: "in minutes; null where no agent commented in public",
      ],
      .firstResponseTimeBusiness: [
        .dbtTicketMetrics:
          "an answered ticket without business minutes counts as 0; here the seconds "
          + "are computed, and absent stays absent",
        .intercomOfficeHours:
          "by the default office hours, or those of the team's inbox for teams' metrics",
      ],
      .resolutionTime: [
        .zendeskDurations: "tells the first resolution from the full one; this is the full one",
        .dbtTicketMetrics: "has the first and the final resolution side by side, in minutes",
      ],
      .resolutionTimeBusiness: [
        .dbtTicketMetrics: "a solved ticket without business minutes counts as 0"
      ],
      .handleTime: [
        .intercomAttributes: "the time that a conversation is open and assigned, by the day of the "
          + "customer's first message"
      ],
      .requesterWaitTime: [
        .dbtTicketMetrics: "in business minutes too, and 0 where there are none"
      ],
      .agentWaitTime: [
        .dbtTicketMetrics: "in business minutes too, and 0 where there are none"
      ],
      .onHoldTime: [
        .dbtTicketMetrics: "in business minutes too, and 0 where there are none"
      ],
      .repliesPerTicket: [
        .dbtCommentMetrics: "an agent's comment that opens the ticket is no reply"
      ],
      .fcrOneTouch: [
        .dbtCommentMetrics:
          "exactly one public comment of an agent on a solved ticket, reopened or "
          + "not",
        .intercomAttributes: "closed once, with one teammate taking part, however many replies",
        .freshworksCommunity: "resolved or closed with the first response",
      ],
      .transferRate: [
        .dbtCommentMetrics: "counts the different agents who commented instead",
        .intercomAttributes: "counts conversations assigned again after a teammate's reply",
      ],
      .qaScore: [
        .zendeskReviews:
          "a review is 0 where a critical category fails; here a fatal item is counted "
          + "beside the score"
      ],
    ]
  }

  package var simplifiedChinese: [MetricID: KeyValuePairs<VendorDocument, String>] {
    [
      .ticketsCreated: [
        .freshdeskAnalytics: "不含垃圾工单、被合并的次要工单和无人受理的工单；本项目只在 leave_out 要求时剔除垃圾与合并工单"
      ],
      .firstResponseTime: [
        .zendeskDurations: "止于客服的首条公开评论；客服自己公开创建的工单，止于第二条",
        .freshdeskAnalytics: "公开备注也算响应；只计已分派给客服或小组的工单",
        .intercomResponsiveness: "默认显示中位数，可含或不含机器人阶段，按会话开始的日期归期",
        .dbtTicketMetrics: "以分钟计；没有客服公开评论则为空",
      ],
      .firstResponseTimeBusiness: [
        .dbtTicketMetrics: "已响应而没有工作分钟的工单记为 0；本项目按日历计算，没有就是没有",
        .intercomOfficeHours: "按默认办公时间；团队指标按该团队收件箱的办公时间",
      ],
      .resolutionTime: [
        .zendeskDurations: "区分首次解决与完全解决；此处为完全解决", .dbtTicketMetrics: "首次与最终解决并列，以分钟计",
      ],
      .resolutionTimeBusiness: [.dbtTicketMetrics: "已解决而没有工作分钟的工单记为 0"],
      .handleTime: [.intercomAttributes: "会话处于打开且已分派状态的时间，按客户首条消息的日期归期"],
      .requesterWaitTime: [.dbtTicketMetrics: "另有工作分钟，没有时记为 0"],
      .agentWaitTime: [.dbtTicketMetrics: "另有工作分钟，没有时记为 0"],
      .onHoldTime: [.dbtTicketMetrics: "另有工作分钟，没有时记为 0"],
      .repliesPerTicket: [.dbtCommentMetrics: "客服创建工单时的首条评论不算回复"],
      .fcrOneTouch: [
        .dbtCommentMetrics: "已解决工单恰有一条客服公开评论，不论是否重开",
        .intercomAttributes: "只关闭过一次且只有一名同事参与，不论回复几次",
        .freshworksCommunity: "首次响应即解决或关闭",
      ],
      .transferRate: [
        .dbtCommentMetrics: "改为统计发表过评论的不同客服人数", .intercomAttributes: "统计同事回复后再次分派的会话",
      ],
      .qaScore: [.zendeskReviews: "关键类别不合格则整次评审记 0；本项目把致命项单列"],
    ]
  }
}
