import Metrics

extension MetricReferenceTexts {
  static let simplifiedChinese = MetricReferenceTexts(
    titles: Titles(
      counts: "统计对象", formula: "口径", unit: "单位", better: "方向", figures: "统计量", leftOut: "未计入",
      interval: "区间", change: "变化判断", source: "出处", elsewhere: "其他系统", none: "无", oneFigure: "单一数值"),
    group: { group in
      switch group {
      case .volume: "工单量与积压"
      case .response: "响应"
      case .resolution: "解决"
      case .standards: "标准的其他承诺"
      case .work: "处理与等待"
      case .firstContact: "首次解决"
      case .handovers: "重开、转派与升级"
      case .satisfaction: "满意度"
      case .complaints: "投诉及其原因"
      case .quality: "质检"
      case .records: "记录完整性"
      }
    },
    population: { metric in
      switch (metric.id, metric.anchor) {
      case (.complaints, _): "本期创建的投诉"
      case (.repeatComplaintRate, _): "本期创建、客户已知的投诉"
      case (.complaintResolutionTime, _): "最后一次解决落在本期的投诉"
      case (.causeVerifiedRate, _): "本期创建且已有原因的投诉"
      case (.backlog, _), (.backlogAge, _): "截至期末已创建而未解决的工单"
      case (_, .created): "本期创建的工单"
      case (_, .resolved): "最后一次解决落在本期的工单"
      case (_, .resolvedElseCreated): "本期解决的工单；没有解决时间的，按创建时间"
      case (_, .responded): "本期的调查答复；没有答复时间的，按工单的解决时间，再按创建时间"
      case (_, .invited): "本期发出的调查邀请"
      case (_, .reviewed): "本期完成的质检评审"
      case (_, .asOf): "截至期末已创建的工单"
      }
    },
    intervals: Intervals(
      none: "无：件数就是件数", share: "95%，Wilson 法", mean: "平均值 95%，学生 t 分布",
      percentile: "分位数 95%，次序统计量", within: "时限内占比同一般比率：95%，Wilson 法", maximum: "最大值没有区间",
      netPromoter: "95%，正态近似，方差按推荐者减贬损者计算"),
    changes: Changes(
      count: "按工作日折算的精确检验", share: "两比例检验，区间用 Newcombe 法", mean: "Welch 检验",
      durations: "时长对全部数值做 Mann-Whitney 检验，附 Hodges-Lehmann 典型变化及其区间",
      within: "时限内占比同一般比率", maximum: "最大值不作判断", netPromoter: "正态近似",
      together: "同一张表一并做 Benjamini-Hochberg 校正；任一侧样本少于 minimum_sample 的不作判断"),
    ownSource: "本项目的口径（Documentation/Decisions.md）",
    sources: [
      .answerRate: "服务手册 004：接听情况",
      .firstResponseAttainment: "现行服务标准（服务手册 000 至 003）",
      .resolutionAttainment: "现行服务标准（服务手册 000 至 003）",
      .escalationTime: "服务手册 002：P0、P1 立即上报",
      .csat: "通行的五分制前两档",
      .csatScore: "百分制均分；服务手册 003",
      .nps: "Reichheld, The One Number You Need to Grow (2003)",
      .ces: "Dixon, Freeman and Toman, Stop Trying to Delight Your Customers (2010)",
      .causeVerifiedRate: "服务手册 002：已验证与待验证的原因",
      .misprioritisedRate: "服务手册 002：影响范围与紧急程度",
      .archiveCompleteness: "服务手册 001：工单五要素",
      .archiveCompleteRate: "服务手册 001：工单五要素",
    ],
    differences: [
      .ticketsCreated: [
        Difference(
          "Freshdesk", "不含垃圾工单、被合并的次要工单和无人受理的工单；本项目只在 leave_out 要求时剔除垃圾与合并工单",
          "Support metrics in Freshdesk Analytics")
      ],
      .firstResponseTime: [
        Difference(
          "Zendesk", "止于客服的首条公开评论；客服自己公开创建的工单，止于第二条",
          "About native Support time duration metrics"),
        Difference(
          "Freshdesk", "公开备注也算响应；只计已分派给客服或小组的工单", "Support metrics in Freshdesk Analytics"),
        Difference(
          "Intercom", "默认显示中位数，可含或不含机器人阶段，按会话开始的日期归期", "Responsiveness report"),
        Difference("dbt_zendesk", "以分钟计；没有客服公开评论则为空", "models/zendesk__ticket_metrics.sql"),
      ],
      .firstResponseTimeBusiness: [
        Difference(
          "dbt_zendesk", "已响应而没有工作分钟的工单记为 0；本项目按日历计算，没有就是没有",
          "models/zendesk__ticket_metrics.sql"),
        Difference(
          "Intercom", "按默认办公时间；团队指标按该团队收件箱的办公时间", "How to use office hours in reporting"),
      ],
      .resolutionTime: [
        Difference(
          "Zendesk", "区分首次解决与完全解决；此处为完全解决", "About native Support time duration metrics"),
        Difference("dbt_zendesk", "首次与最终解决并列，以分钟计", "models/zendesk__ticket_metrics.sql"),
      ],
      .resolutionTimeBusiness: [
        Difference("dbt_zendesk", "已解决而没有工作分钟的工单记为 0", "models/zendesk__ticket_metrics.sql")
      ],
      .handleTime: [
        Difference(
          "Intercom", "会话处于打开且已分派状态的时间，按客户首条消息的日期归期", "Reporting metrics & attributes")
      ],
      .requesterWaitTime: [
        Difference("dbt_zendesk", "另有工作分钟，没有时记为 0", "models/zendesk__ticket_metrics.sql")
      ],
      .agentWaitTime: [
        Difference("dbt_zendesk", "另有工作分钟，没有时记为 0", "models/zendesk__ticket_metrics.sql")
      ],
      .onHoldTime: [
        Difference("dbt_zendesk", "另有工作分钟，没有时记为 0", "models/zendesk__ticket_metrics.sql")
      ],
      .repliesPerTicket: [
        Difference(
          "dbt_zendesk", "客服创建工单时的首条评论不算回复",
          "models/intermediate/int_zendesk__comment_metrics.sql")
      ],
      .firstContactOneTouch: [
        Difference(
          "dbt_zendesk", "已解决工单恰有一条客服公开评论，不论是否重开",
          "models/intermediate/int_zendesk__comment_metrics.sql"),
        Difference(
          "Intercom", "只关闭过一次且只有一名同事参与，不论回复几次", "Reporting metrics & attributes"),
        Difference(
          "Freshdesk", "首次响应即解决或关闭",
          "Freshworks community: How are 'First Contact Resolution' and 'Average First Response "
            + "Time' defined?"),
      ],
      .transferRate: [
        Difference(
          "dbt_zendesk", "改为统计发表过评论的不同客服人数",
          "models/intermediate/int_zendesk__comment_metrics.sql"),
        Difference("Intercom", "统计同事回复后再次分派的会话", "Reporting metrics & attributes"),
      ],
      .qaScore: [
        Difference(
          "Zendesk QA", "关键类别不合格则整次评审记 0；本项目把致命项单列", "Calculations of the Reviews dashboard")
      ],
    ])
}
