import Desk
import Profiling
import Wording

extension ProfileTexts {
  static let simplifiedChinese = ProfileTexts(
    title: "数据表概况",
    size: { rows, columns in "\(number(rows)) 行，\(number(columns)) 列" },
    titles: Titles(
      column: "列", type: "类型", filled: "填写率", distinct: "不同值", smallest: "最小",
      median: "中位数", largest: "最大", spread: "分布", frequent: "最常见的值"),
    type: { type in
      switch type {
      case .integer: "整数"
      case .decimal: "小数"
      case .dateTime: "日期时间"
      case .duration: "时长"
      case .flag: "是/否"
      case .text: "文本"
      case .empty: "空"
      }
    },
    drawing: { "“\($0)”各取值的行数。" },
    rows: "行数", charts: "取值分布",
    notes: Notes(
      unlike: { column, count, type in
        "\(column)：\(number(count)) 个已填写的单元格不是\(type)，未计入最小、中位数、最大和分布。"
      },
      dateOrder: { "\($0)：无法区分日与月的先后，按日在前读取。" },
      masked: { "列名表明涉及个人，已脱敏：\($0.joined(separator: "、"))。" },
      estimated: {
        "≈ 不同值超过 \(number($0)) 个：不同值的个数为估计值（标准误 0.8%），中位数和分布亦为估计值。"
      },
      atLeast: "≥ 至少有这么多行；不同值太多，未逐一保留。",
      outliers: "* 首尾两条还包含中间 98% 之外的值。",
      lost: { count, why in "\(number(count)) 条记录无法读取，未计入：\(why)。" },
      broken: { "第 \(number($0)) 行处文档结构损坏或提前结束：已读出的均已计入，未写入文件的无从得知。" },
      stopped: { "文件未读完即中止：\($0)。其后内容未计入。" },
      empty: "表中没有数据行。"))

  private static func number(_ value: Int) -> String { QuantityText.text(Double(value), .count) }
}
