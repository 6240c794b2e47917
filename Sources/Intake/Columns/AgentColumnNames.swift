/// The names by which rosters call an agent's fields, in English and Chinese.
enum AgentColumnNames {
  static let known = KnownColumnNames(names.map { (.agent($0), $1) })

  private static let names: [(AgentField, [String])] = [
    (
      .name,
      [
        "agent", "agent name", "full name", "employee name", "name", "客服姓名", "客服", "坐席姓名", "坐席",
        "员工姓名", "姓名",
      ]
    ),
    (
      .agentID,
      [
        "agent id", "employee id", "employee number", "employee no", "staff id", "工号", "坐席工号",
        "客服工号", "员工编号", "客服编号",
      ]
    ),
    (.team, ["team", "group", "department", "团队", "小组", "组别", "班组", "部门", "客服组", "技能组"]),
    (.tier, ["tier", "line", "support level", "level", "层级", "线别", "级别", "职级", "客服级别"]),
    (
      .hiredAt,
      [
        "hired at", "hire date", "date hired", "start date", "joined at", "join date", "入职日期",
        "入职时间", "到岗日期",
      ]
    ),
  ]
}
