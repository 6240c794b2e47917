import Desk

extension ColumnNames {
  /// What exports call the fields of a ticket.
  static let tickets: ColumnNames = [
    .symbol(.id): """
    ticket id, ticket number, ticket no, ticket key, case number, case id, issue key,
    conversation id, incident number, 问题关键字, ticket code, session id, 工单编号, 工单号, 工单id, 会话id, 会话编号, 受理编号,
    受理单号, 案件编号, 问题编号, 服务单号, id, key, number, ticket, case, 单号, 编号, 工单, 序号, uniqueid
    """,
    .symbol(.customer): """
    customer id, requester id, contact id, user id, client id, reporter id, customer no,
    customer number, end user id, account id, 客户编号, 客户id, 客户号, 用户id, 用户编号, 会员号, 会员id, 访客id, 来电人编号,
    customer, requester, reporter, account, 客户, 用户, caller, caller id, sender id, author id,
    source author id, from email
    """,
    .symbol(.channel): """
    channel, source, via, origin, contact channel, ticket source, case origin, 渠道, 来源, 来源渠道, 渠道来源,
    接入渠道, 受理渠道, 咨询渠道, 工单来源, 会话类型, 服务渠道, custom field source, contact type, contact method, platform,
    via channel, source type, create channel, ticket from, 来源类型
    """,
    .categoryPath: """
    category, ticket category, subject category, 问题类型, 问题分类, 问题类别, 分类, 类别, 工单分类, 咨询分类, 会话分类信息,
    topic, contact reason, reason, request type, issue type, help topic, ai topic, case reason,
    ticket type, case type, type, 工单类型, 业务类型, 服务类型, 诉求类型
    """,
    .symbol(.category1): """
    category1, category 1, category level 1, level 1 category, 一级分类, 一级问题类型, 问题一级分类, 一级类别, 问题大类, 大类
    """,
    .symbol(.category2): """
    category2, category 2, subcategory, sub category, category level 2, level 2 category, item,
    subtopic, ai subtopic, 二级分类, 二级问题类型, 问题二级分类, 二级类别, 问题小类, 小类
    """,
    .symbol(.product): "product, product name, product line, sku, 产品, 产品名称, 商品, 商品名称, 产品线, 品类",
    .symbol(.customerType): """
    customer type, customer tier, customer segment, segment, user type, vip, requester vip, 客户类型,
    客户等级, 用户类型, 会员等级, 客户级别, 用户等级
    """,
    .symbol(.priority): """
    priority, ticket priority, 优先级, 优先程度, ticket level, 级别, 工单优先级, severity level
    """,
    .symbol(.impact): "impact, 影响范围, 影响程度, 影响",
    .symbol(.urgency): "urgency, 紧急程度, 紧急度",
    .symbol(.status): """
    status, ticket status, state, pipeline stage, case status, 状态, 处理状态, 工单状态, 会话状态, 当前状态
    """,
    .symbol(.region): """
    region, country, state, requester location, visitor location, province, city, area, location, 地区, 区域,
    省份, 城市, 所在地区, 地域
    """,
    .symbol(.mood): "mood, sentiment, customer mood, 客户情绪, 情绪",
    .symbol(.agent): """
    agent, assignee, assigned to, owner, agent name, assignee name, handler, case owner, handled by,
    technician, teammate, responder, deal user name, assignee id, owner id, agent id, responder id,
    admin assignee id, 处理人, 受理人, 客服, 坐席, 客服姓名, 经办人, 负责人, 客服实名, 客服昵称, 处理客服, 受理客服, 坐席姓名, 责任人
    """,
    .symbol(.team): """
    team, group, team name, group name, agent group, assignment group, assigned group, department,
    queue, technician group, user group, support group, group id, team id, team assignee id,
    assignment team, 团队, 小组, 组别, 客服组, 受理组, 部门, 处理组, 所属团队, 技能组, 班组, 处理部门, 承办单位, 转派部门, 转派至, 接待组
    """,
    .symbol(.tier): "tier, support tier, support level, 支持层级, 服务层级, 一线二线",
    .symbol(.mergedInto): "merged into, merged to, merged into id, 合并到, 合并至工单, 合并工单号",
    .instant(.createdAt): """
    created at, created, conversation started at, created time, create time, creation time,
    create date, start time, started time, opened, opened at, open time, date created, created date,
    creation date, date opened, ticket created, submitted at, timestamp, reported at,
    date time opened, 创建时间, 建单时间, 建立时间, 提交时间, 受理时间, 创建日期, 开始时间, 工单创建时间, 问题发生时间, 接入时间, 会话开始时间, 推送时间,
    进线时间, 来电时间, 登记时间, 创建
    """,
    .instant(.firstAssignedAt): """
    first assigned at, initially assigned at, first assignment at, assigned at, first assigned,
    分配时间, 首次分配时间, 派单时间, 指派时间
    """,
    .instant(.handlingStartedAt): """
    handling started at, started at, work started at, 开始处理时间, 处理开始时间, 接单时间
    """,
    .instant(.firstResponseAt): """
    first response at, first reply at, first responded at, initial response time, first response,
    first reply, first response time, first reply time, chart date of first response, responded at,
    response at, first agent reply date, first agent reply at, first admin reply at,
    first responded time, first reply created at, first response date, 首次响应时间, 首次回复时间, 响应时间, 首次响应于,
    客服首次响应的时间, 首响时间, 首次回应时间
    """,
    .instant(.firstResolvedAt): """
    first resolved at, first resolution at, first resolution time, first close at, 首次解决时间
    """,
    .instant(.resolvedAt): """
    resolved at, resolved, resolved time, resolved date, resolve date, solved at, solved,
    resolution date, resolution at, resolution time, date resolved, solved time, last resolved at,
    last close at, completed at, 解决时间, 办结时间, 完成时间, 处理完成时间, 结单时间, 问题解决时间, 解决
    """,
    .instant(.closedAt): """
    closed at, closed, closed time, close time, date closed, closed date, date time closed,
    closing date, closing time, end time, ended at, close date, close at, 关闭时间, 结束时间, 关单时间, 归档时间, 关闭
    """,
    .instant(.updatedAt): """
    updated at, updated, last update time, last updated, last updated at, modified at,
    last modified, update time, last update, last updated time, last activity at, updated time,
    last modified date, 更新时间, 最后更新时间, 修改时间, 更新
    """,
    .instant(.escalatedAt): "escalated at, escalation time, escalated time, 升级时间, 上报时间",
    .instant(.promisedAt): """
    promised at, due date, due by time, due by, due at, sla due date, resolve by, time to resolve,
    承诺时间, 预计完成时间, 截止时间
    """,
    .instant(.assessedAt): """
    assessed at, assessment time, assessed time, inspected at, inspection time, 评估时间, 评估完成时间, 检测时间,
    检测完成时间, 鉴定时间, 鉴定完成时间
    """,
    .duration(.nextReplyTime): "next reply time, longest reply time, 下次回复时长, 后续回复时长, 最长回复时长",
    .duration(.waitTime): """
    wait, wait time, queue time, ring time, waiting time, time in queue, 等待时长, 排队时长, 振铃时长, 等待时间,
    排队时间, 在列队时间
    """,
    .duration(.firstResponseTime): """
    first response time, first reply time, initial response time, response time, reply time,
    time to first response, first response duration, first response, time to first agent reply,
    time to first reply, time to admin reply, first response wait, first resp time, frt, 首次响应时长,
    首次响应时间, 响应时长, 首次回复时长, 客服首次响应时长, 首响时长, 首次响应, 响应时间
    """,
    .duration(.resolutionTime): """
    resolution time, full resolution time, time to resolution, time to close, time to last close,
    resolve time, time to resolve, resolution duration, ttr, calendar duration, elapsed time, 解决时长, 处理周期, 解决用时, 解决时间, 处理时长总计
    """,
    .duration(.handleTime): """
    handle time, handling time, aht, time tracked, time spent, work time, total duration, talk time, billsec,
    handle duration, time worked, 处理时长, 处理用时, 服务时长, 通话时长, 会话时长, 工作时长, 平均处理时长
    """,
    .duration(.onHoldTime): "on hold time, hold time, time on hold, 挂起时长, 保持时长",
    .duration(.requesterWaitTime): "requester wait time, 客户等待时长",
    .duration(.agentWaitTime): "agent wait time, 客服等待时长",
    .count(.replies): """
    replies, agent replies, agent interactions, public replies, reply count, number of replies,
    replies count, outbound count, agent message count, 回复次数, 客服回复次数, 回复数, 公开回复数, 客服消息数
    """,
    .count(.customerReplies): """
    customer replies, customer interactions, inbound count, visitor message count,
    customer message count, 客户回复次数, 客户回复数, 用户消息数
    """,
    .count(.reopens): """
    reopens, reopen count, reopened, reopened count, times reopened, number of reopens,
    count reopens, 重开次数, 重新打开次数, 重启次数, 重开, 是否重开
    """,
    .count(.transfers): """
    transfers, transfer count, reassignments, reassignment count, number of transfers, transferred,
    转派次数, 转接次数, 转单次数, 流转次数, 是否转派, 是否转接
    """,
    .flag(.answered): "answered, is answered, call answered, 是否接通, 接通, 是否应答, 是否接听, 接听情况",
    .flag(.resolved): """
    is resolved, resolved flag, was resolved, resolved, 是否解决, 是否已解决, 解决状态, 会话解决状态
    """,
    .flag(.resolvedAtFirstContact): """
    resolved at first contact, first contact resolution, first call resolution, fcr, is fcr,
    first contact resolved, 是否首次解决, 首次解决, 一次解决, 是否一次解决, 首次接触解决
    """,
    .flag(.isComplaint): "is complaint, complaint, complaint flag, 是否投诉, 投诉, 是否为投诉",
    .flag(.escalated): "escalated, is escalated, escalation, 是否升级, 是否上报, 升级",
    .flag(.spam): "spam, is spam, 是否垃圾, 垃圾工单",
    .survey(.rating): """
    rating, satisfaction, satisfaction score, satisfaction rating, csat, csat score, csat rating,
    survey rating, survey result, survey results, conversation rating rating,
    satisfaction rating score, 满意度, 满意度评分, 评分, 评价, 客户评价, 满意度评价, 服务评价
    """,
    .survey(.recommendation): "nps, nps score, likelihood to recommend, 推荐意愿, nps评分",
    .survey(.comment): """
    satisfaction comment, csat comment, survey comment, satisfaction rating comment,
    conversation rating remark, rating remark, 评价内容, 评价备注, 客户评语
    """,
    .text(.subject): "subject, title, summary, short description, 标题, 主题, 工单标题",
    .text(.description): """
    description, body, content, details, description text, 会话备注, 备注, 描述, 问题描述, 工单内容, 内容, 需求描述
    """,
    .text(.customerName): """
    customer name, requester name, full name, contact name, user name, sender name, supplied name,
    web name, requester, reporter, customer, user, from, 客户姓名, 姓名, 客户名称, 用户姓名, 联系人, 收货人, 收件人
    """,
    .text(.contact): """
    phone, email, customer phone, customer email, requester email, phone number, user email,
    sender email, supplied email, web email, cellphone, user cellphone, user phone, user tels, tel,
    mobile, contact email, 联系电话, 联系方式, 手机, 手机号, 电话号码, 邮箱, 电子邮箱
    """,
    .symbol(.causes): """
    causes, cause tags, root causes, root cause, root cause tags, 原因标签, 根因标签, 根因, 根本原因, 投诉根因, 鱼骨图标签,
    人机料法环测, 鱼骨图分类
    """,
    .text(.tags): "tags, tag list, labels, tag, 标签",
    .text(.attachments): "attachments, attachment, 附件, 附件信息",
  ]
}
