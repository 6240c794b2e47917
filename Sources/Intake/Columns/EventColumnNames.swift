extension ColumnNames {
  /// What exports call the columns of an event.
  static let events: ColumnNames = [
    .event(.ticketId): """
    ticket id, ticket number, ticket no, ticket key, issue key, case id, case number,
    conversation id, incident number, incident id, issue id, ticket, case, case concept name,
    number, 工单编号, 工单号, 工单id, 会话id, 会话编号, 案件编号, 工单, 会话
    """,
    .event(.happenedAt): """
    happened at, event time, event at, occurred at, timestamp, complete timestamp, time timestamp,
    changed at, change date, change time, sent at, message time, created at, created, created time,
    date, time, datetime, date stamp, start timestamp, entered at, 操作时间, 发生时间, 事件时间, 变更时间, 发送时间,
    消息时间, 时间, 创建时间, 开始时间, 进入时间, 流转时间
    """,
    .event(.eventId): """
    event id, message id, comment id, activity id, audit id, history id, change id, id, 事件编号, 消息id,
    消息编号, 日志id, 日志编号, 流水号, 记录编号
    """,
    .event(.event): """
    event, event type, event name, activity, activity type, activity id, action, action type,
    incident activity type, concept name, operation, type, message type, part type, 操作, 操作类型, 事件,
    事件类型, 动作, 活动, 消息类型, 操作内容
    """,
    .event(.field): """
    field, field name, changed field, property, attribute, 变更字段, 字段, 字段名, 修改字段, 变更项
    """,
    .event(.oldValue): """
    old value, from string, from, previous value, before, from status, old status, previous status,
    原值, 旧值, 变更前, 修改前, 原状态, 变更前状态
    """,
    .event(.newValue): """
    new value, to string, to, value, after, to status, new status, 新值, 变更后, 修改后, 新状态, 变更后状态
    """,
    .event(.status): "status, state, ticket status, incident state, 状态, 工单状态, 当前状态, 处理状态",
    .event(.agent): "assignee, assigned to, owner, agent, 处理人, 受理人, 接收人, 当前处理人, 负责人",
    .event(.team): "group, team, assignment group, queue, assigned group, 处理组, 受理组, 技能组, 团队",
    .event(.priority): "priority, ticket priority, incident priority, 优先级, 工单优先级",
    .event(.author): """
    author, author name, actor, actor name, user, user name, sender, sender name, author id,
    updater id, actor id, sender id, resource, org resource, performed by, changed by, updated by,
    created by, by, 操作人, 操作者, 发送人, 发送者, 发言人, 作者, 执行人
    """,
    .event(.requester): "requester, requester id, requested by, 请求人, 提单人, 客户id",
    .event(.way): "via channel, via",
    .event(.authorKind): """
    author type, author kind, author role, actor type, actor role, sender type, sender role, role,
    user type, from type, 发送者类型, 发送人类型, 角色, 操作人类型, 操作人角色, 发送方, 发言人类型, 消息来源
    """,
    .event(.visibility): "visibility, public, is public, comment public, 可见性, 是否公开, 公开",
    .event(.isInternal): "internal, is internal, private, is private, 是否内部, 内部备注",
    .event(.direction): "direction, incoming, is incoming, 方向, 消息方向, 收发",
    .event(.message): """
    message, body, comment, content, text, comment body, message body, plain body, 消息内容, 内容, 消息,
    聊天内容, 回复内容, 正文
    """,
  ]
}
