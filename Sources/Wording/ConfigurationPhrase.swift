import Desk

/// The comments of configuration files: of the template that `touchstone config init` writes, and of
/// a mapping that `touchstone inspect --write-mapping` writes.
package enum ConfigurationPhrase: Phrase {
  /// Above the keys of the template, in its order.
  case organisation, languageAndZone, calendar, calendars, standards, targets, firstContact,
    satisfaction, complaints, causes, quality, mapping, statuses, leftOut, privacy, baseline,
    incidents, originalRows, mappingHead,
    unknownColumns, disputedColumns, fields
  /// Above the columns of a file that was not recognised, which are comments.
  case guessedColumns(file: String, String)
  /// Behind a column's field, what else its name may mean.
  case otherFields([String])
  /// Behind a column whose unit or date order was assumed, with the entry that settles it.
  case settle(String)

  package var english: String {
    switch self {
    case .organisation:
      """
      Touchstone's configuration. A key that is left out has the value shown here.
      The organisation, as the report's title names it
      """
    case .languageAndZone:
      """
      The report's language (\(Language.names(", ", or: " or "))), and the zone of its dates and of \
      times without a zone;
      without these lines the exports tell them, else the machine
      """
    case .calendar:
      """
      Working hours; without any, 24 hours a day; 22:00-06:00 runs past midnight. Holidays:
      china (mainland, 2024 to 2026, with the days worked to make up for them), dates, or a
      file of one's own (touchstone calendar holidays > holidays.csv gives one to change).
      make_up: the weekday whose hours make-up days have; workdays: further ones; half_days:
      days with hours of their own; seasons: dates with other weekly hours
      """
    case .calendars:
      """
      Calendars for some tickets; the first that fits is a ticket's, else calendar. Each may
      have a time zone of its own
      """
    case .standards:
      """
      Standards: p0p1p2, quadrant, ecommerce, contact_center, or a list of one's own:
      - {name: VIP, when: {customer_type: [VIP]}, first_response: 30s, resolution: 24h}
      - {name: others, next_reply: 1h, resolution: {within: 16h, clock: business}, pause: on_hold}
      """
    case .targets:
      """
      Targets: shares as 85%, times as 30s, 10m, 24h (touchstone metrics lists the ids),
      with bands, direction and a benchmark of your own where you have one
      """
    case .firstContact:
      """
      First contact resolution: recorded, no_repeat, one_touch or survey; without one,
      whichever the data allows
      """
    case .satisfaction:
      """
      Ratings: 1-5, 0-10, 0-100 or 1-3, and the first satisfied one; seen from the data if left out
      """
    case .complaints: "Categories that are complaints, for tickets without a flag of their own"
    case .causes:
      """
      Causes of complaints without an analysis or a tag, by rules (touchstone causes rules
      tests them); the columns that `text` stands for; what a complaint costs, for the Pareto
      """
    case .quality:
      """
      From which score a review is passed; what a complete ticket has filled; the right
      priority by impact and urgency (without it, the three by three of ITIL)
      """
    case .mapping:
      """
      Columns that are not recognised by themselves: column: field (written by touchstone
      inspect --write-mapping); a unit or an order of day and month that nothing tells, as below
      """
    case .statuses:
      """
      What words of a status mean that touchstone inspect shows as unknown or takes wrongly: new, open,
      pending (the customer's turn), on_hold (a third party's), solved, closed; neither open nor
      resolved: cancelled, merged, spam, abandoned (by the caller), dropped (the line)
      """
    case .leftOut:
      "Tickets that no number counts: merged, spam; names of bots, whose messages are no replies"
    case .privacy:
      """
      Customers' names: masked, hashed or plain; the key that codes are made with (made when it is
      missing, and to be kept); fewer cases than minimum_sample are not judged
      """
    case .baseline: "Of how many whole periods before it what is usual is taken: 1 to 24"
    case .incidents:
      """
      Outages and the like, from and to with a day or a time (2026-05-03T09:00);
      report and analyze leave their records out with --incidents without
      """
    case .originalRows:
      "How many rows of each file that could not be used whole a store keeps as they stood"
    case .mappingHead:
      """
      What touchstone inspect understood of these exports: each column and its field.
      Correct what is wrong, and keep it as touchstone.yaml beside the exports, or add it to the
      one there.
      """
    case .unknownColumns:
      "No known field. To use one, take its # away and put a field behind the colon:"
    case .disputedColumns: "Not the same in all files, so left to be recognised in each:"
    case .fields: "Fields:"
    case .guessedColumns(let file, let kind):
      "\(file) was not recognised; as \(kind) it would be read like this. Take the # away to have it so:"
    case .otherFields(let fields): "or \(fields.joined(separator: ", "))"
    case .settle(let entry): "assumed; to settle it: \(entry)"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .organisation:
      """
      Touchstone 的配置。每个键都可以省略，省略即用这里的默认值。
      组织名称，印在报告标题里
      """
    case .languageAndZone:
      """
      报告的语言：\(Language.names("、", or: " 或 "))；时区：报告的日期和无时区的时间都以它为准；
      不写则按导出文件推断，推断不出时取自本机
      """
    case .calendar:
      """
      工作时间；不写就是全天 24 小时。22:00-06:00 跨零点。holidays：china（中国大陆 2024–2026
      年节假日及调休）、日期、或自备文件（touchstone calendar holidays > holidays.csv 可取样本）；
      make_up：调休上班日按星期几的工时（默认 mon）；workdays：另外的调休上班日；half_days：半天班；
      seasons：一段日期用另一套工时
      """
    case .calendars: "部分工单另用的日历，自上而下第一个符合的生效，都不符合的用 calendar；时区不写则同上"
    case .standards:
      """
      服务标准：p0p1p2、quadrant、ecommerce、contact_center，或自定义的列表：
      - {name: VIP, when: {customer_type: [VIP]}, first_response: 30s, resolution: 24h}
      - {name: 其他, next_reply: 1h, resolution: {within: 16h, clock: business}, pause: on_hold}
      """
    case .targets:
      """
      目标：比率写 85%，时长写 30s、10m、24h（指标名见 touchstone metrics）；
      可加预警、警报、方向和自备的参照值
      """
    case .firstContact: "首次解决的定义：recorded、no_repeat、one_touch、survey；不写则按数据选择"
    case .satisfaction: "满意度分值：1-5、0-10、0-100、1-3，及从几分起算满意；不写则由数据判断"
    case .complaints: "哪些类别算投诉（工单自己没有投诉标记时）"
    case .causes:
      """
      未做原因分析也没有原因标签的投诉，按规则归因（touchstone causes rules 可检验规则）；
      text 是哪些列写有原因；每件投诉的成本用于按成本排列的帕累托图
      """
    case .quality:
      """
      质检从几分起算合格；完整的工单须填写哪些项（默认为工单五要素）；
      按影响范围和紧急程度应定的优先级（不写则用 ITIL 的三乘三）
      """
    case .mapping:
      """
      未能自动识别的列：列名: 字段名（touchstone inspect --write-mapping 可代写）；
      分不清的时长单位和日月先后写作 {field: 字段名, unit: minutes} 或 {field: 字段名, dates: day_first}
      """
    case .statuses:
      """
      touchstone inspect 列为未知或判断有误的状态词：new、open、pending（等客户）、on_hold（等第三方）、solved、closed；
      既不算未结也不算已解决的：cancelled（取消）、merged（合并）、spam（垃圾）、abandoned（客户放弃）、dropped（掉线）
      """
    case .leftOut: "不计入指标的工单：merged（已合并）、spam（垃圾）；机器人等自动回复者的名字（不算客服回复）"
    case .privacy:
      """
      客户姓名：masked（张*）、hashed、plain；hashed 代码所用的密钥文件（没有时自动生成，须妥善保存）；
      样本少于 minimum_sample 时不下结论
      """
    case .baseline: "常态按此前多少个完整周期计算：1 到 24"
    case .incidents:
      """
      故障等异常时段，起止写日期或时间（2026-05-03T09:00）；
      report 和 analyze 加 --incidents without 时不计入其间的记录
      """
    case .originalRows: "历史库为每个文件保留多少条未能完整使用的原始行"
    case .mappingHead:
      """
      touchstone inspect 对这些导出文件的理解：每列及其字段。
      改正有误之处，存为导出文件旁的 touchstone.yaml，或并入已有的那一份。
      """
    case .unknownColumns: "不是已知字段。要使用某列，去掉 # 并在冒号后写上字段："
    case .disputedColumns: "在各文件中含义不同，仍由程序逐个识别："
    case .fields: "字段："
    case .guessedColumns(let file, let kind): "\(file) 未能识别；若作为 \(kind)，各列将如下读取。确认后去掉 #："
    case .otherFields(let fields): "也可能是 \(fields.joined(separator: "、"))"
    case .settle(let entry): "此为假定；确认后可写作 \(entry)"
    }
  }
}
