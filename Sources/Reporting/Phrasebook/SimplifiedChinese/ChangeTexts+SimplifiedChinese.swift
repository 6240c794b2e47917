import Statistics
import Wording

extension ChangeTexts {
  static let simplifiedChinese = ChangeTexts(
    title: SectionTitle("变化从何而来", "变化来源"),
    nothing: "数据中没有更早的一期可供比较。",
    missing: "缺少上一期的工单：上一期的导出可补上。",
    shift: { shift in
      "\(shift.metric)\(shift.change)，其中\(shift.dimension)“\(shift.segment)”可解释 \(shift.share)；"
        + "各类自身表现的影响为\(shift.rate)，工单结构变化的影响为\(shift.mix)"
    },
    noShift: "与上一期相比，没有比率明显变化",
    volume: { before, change, isReal in
      let direction = change >= 0 ? "多" : "少"
      let size = QuantityText.fixed(abs(change) * 100, fractionDigits: 1)
      return "按工作日折算，工单比\(before)\(direction) \(size)%" + (isReal ? "" : "，未超出偶然波动")
    },
    signals: { count in
      count == 0 ? "没有指标超出自身近期的波动界限" : "有 \(count) 项数值超出自身近期的波动界限"
    },
    noLimits: "满 12 期后才计算波动界限",
    shiftTable: "明显变化的比率及其原因",
    shiftNote: "表现效应：各类自身变好或变差；结构效应：表现较好或较差的类别工单增多。两者之和等于总变化"
      + "（Kitagawa 1955，份额与比率取前后两期的中点）。每项按单一类别解释最多的维度展示。",
    dimensionColumn: "分析维度", segmentColumn: "影响最大的类别",
    effectColumn: "该类影响",
    segmentTable: { "\($0)按\($1)分解：全部类别" },
    segmentNote: "影响以总体的百分点计，末行为合计。“判断”指该类自身比率的变化，已按所看类别数校正。",
    sampleBefore: "上期样本", sampleNow: "本期样本",
    signalTable: "超出波动界限的数值",
    signalNote: "单值移动极差图（XmR），比率用 p′ 图，取近 13 期；界限为中心线上下三倍标准差。"
      + "四条规则任一成立即列出：一点出界；连续七点在同侧；连续七点上升或下降；三点中有两点在同侧两倍标准差之外。",
    rule: { rule in
      switch rule {
      case .outside: "超出界限"
      case .sevenOnOneSide: "连续七点以上在中心线同侧"
      case .sevenRisingOrFalling: "连续七点以上上升或下降"
      case .twoOfThreeBeyondTwoSigma: "三点中有两点在两倍标准差之外"
      }
    },
    signalChart: { "\($0)及其波动界限" },
    signalDescription: { "\($0)近期各期数值；标出规则成立的各点，本期：\($1)。" },
    volumeTable: "按工作日折算的工单量",
    volumeNote: "工作日指现行日历中有工作时间的日子，含调休上班，不含节假日。“本期与其相比”为本期每工作日工单数"
      + "相对该期的变化，附精确 95% 区间（假定工单逐件到来）。",
    workingDays: "工作日数", perDay: "每工作日工单数", volumeChange: "本期与其相比")
}
