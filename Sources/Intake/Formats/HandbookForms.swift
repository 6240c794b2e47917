import Desk

extension ExportFormat {
  /// The handbook's form 表1 客户问题受理与分类表单, one row a question.
  ///
  /// Header: the form itself. 转派部门/对接人 is one column for two fields: the department is the
  /// ticket's team; the agent is 受理人, who took the question, so that the contact person stays with
  /// the column. A filled form glues date and hour together (`2024-05-0114:30`), which is read.
  static let handbookForm1 = ExportFormat(
    name: "handbook_form_1", title: "表1 客户问题受理与分类表单",
    source: "the service handbook's form 表1",
    signature: Signature(
      5,
      of: ["联系方式", "问题发生时间", "问题类型(一级/二级)", "客户情绪", "附件信息", "转派部门/对接人", "处理状态"]),
    columns: [
      "序号": .symbol(.id), "客户姓名": .text(.customerName), "联系方式": .text(.contact),
      "客户编号": .symbol(.customer), "问题发生时间": .instant(.createdAt),
      "问题描述": .text(.description), "问题类型(一级/二级)": .category, "优先级": .symbol(.priority),
      "客户情绪": .symbol(.mood), "附件信息": .text(.attachments), "受理人": .symbol(.agent),
      "转派部门/对接人": .split(.team, nil), "处理状态": .symbol(.status),
    ])
}

extension ExportFormat {
  /// The handbook's form 客户需求记录表: what a customer needs, how urgent it is and what is expected.
  ///
  /// Header: the handbook names these three columns; a number, a date and an owner beside them are
  /// recognised by their own names.
  static let customerNeedsForm = ExportFormat(
    name: "customer_needs_form", title: "客户需求记录表",
    source: "the service handbook's form 客户需求记录表",
    signature: Signature(2, of: ["需求描述", "客户期望"]),
    columns: [
      "需求描述": .text(.description), "优先级": .symbol(.priority), "客户期望": .dimension,
    ])
}
