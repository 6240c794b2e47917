extension ColumnNames {
  /// What exports call the fields of a survey response.
  static let surveyResponses: ColumnNames = [
    .survey(.responseID): """
    response id, respondent id, submission id, survey id, rating id, answer id, survey response id, feedback id, id, 答卷编号, 问卷编号,
    评价编号, 评价id, 答卷id, 回访编号
    """,
    .survey(.ticket): """
    ticket id, ticket, ticket number, ticket no, case id, case number, conversation id, issue key,
    工单编号, 工单号, 工单id, 会话id, 单号, 服务单号
    """,
    .survey(.invitedAt): """
    invited at, sent at, survey sent at, offered at, invitation time, invited, 邀请时间, 发送时间, 邀评时间,
    推送时间
    """,
    .survey(.respondedAt): """
    responded at, answered at, recorded date, submit date, submission date, date submitted, submitted,
    submitted at, rated at, completion time, end date, response time, completed at, response date,
    created at, survey date, date, timestamp, updated at, start date, start time, 答复时间, 评价时间, 提交时间, 填写时间, 回复时间, 回访时间, 调查时间,
    创建时间, 提交答卷时间, 结束答题时间, 完成时间, 时间戳记,
    marca temporal, carimbo de data hora, horodateur, zeitstempel, informazioni cronologiche,
    タイムスタンプ, hora de finalización, hora de conclusão, fertigstellungszeit, heure de fin,
    ora di completamento, 完了時刻
    """,
    .survey(.answered): "answered, responded, is answered, 是否答复, 是否评价, 是否参评, 是否回复",
    .survey(.rating): """
    rating, satisfaction, satisfaction score, satisfaction rating, csat, score, csat score,
    csat rating, overall satisfaction, overall rating, stars, 评分, 满意度, 满意度评分, 满意度评价, 总体满意度, 评价, 星级,
    总体评分, 评价结果, 服务评分
    """,
    .survey(.recommendation): """
    nps, nps score, likelihood to recommend, recommend, recommendation, 推荐意愿, 推荐度, 推荐分, nps评分, 净推荐值
    """,
    .survey(.effort): "ces, effort, customer effort, effort score, customer effort score, 费力度",
    .survey(.attitude): "attitude, courtesy, agent attitude, 态度, 服务态度, 态度评分",
    .survey(.ability): """
    ability, problem solving, solving ability, competence, resolution ability, 解决能力, 解决能力评分, 专业能力,
    业务能力
    """,
    .survey(.convenience): "convenience, ease, ease of contact, 便捷性, 便捷性评分, 便利性",
    .survey(.solvedAtFirstContact): """
    solved at first contact, resolved at first contact, first contact resolution, fcr,
    solved first time, solved, resolved, first contact resolved, 是否一次解决, 首次联系是否解决, 首次是否解决, 是否首次解决,
    首次接触解决, 一次解决, 是否解决, 问题是否解决
    """,
    .survey(.mode): "mode, survey mode, method, survey channel, 方式, 调查方式, 回访方式, 渠道",
    .survey(.comment): """
    comment, comments, feedback, free text, remarks, customer comment, 评语, 意见, 评价内容, 备注, 客户意见, 建议,
    反馈内容
    """,
  ]
}
