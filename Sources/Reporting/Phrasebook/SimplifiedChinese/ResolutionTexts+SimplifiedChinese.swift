extension ResolutionTexts {
  static let simplifiedChinese = ResolutionTexts(
    title: SectionTitle("解决", "解决"),
    nothing: "本期没有解决的工单，或导出没有解决时间。",
    missing: "缺少解决时间：需要“解决时间”或“关闭时间”一列。",
    firstContact: { rate, definition in "一次解决率 \(rate)（口径：\(definition)）" },
    median: { plain, survival in
      "已解决工单的解决时长中位数为 \(plain)；把未解决的一并计入，期内新建工单有一半在 \(survival)内解决"
    },
    misjudged: { team, ratio in
      "\(team)的解决时长中位数最长，但处理的案件不同：同类案件所用时长为全体的 \(ratio)，不能据此认为该团队慢"
    },
    firstContactTable: "一次解决率的四种口径",
    firstContactNote: "四种口径回答的问题不同，不宜互相比较；观察期未满的工单不计入，以免月末几天显得更好。",
    definition: "口径", inForce: { "\($0)（采用）" }, returns: "重开、转派、升级与达标",
    noReturns: "缺少重开、转派和升级：需要“重开次数”“转派次数”“升级时间”列。",
    survivalChart: "创建后多久解决（含未解决工单）",
    survivalDescription: { median, plain in
      "纵轴为仍未解决的比例，未解决工单按已等待时长计入。曲线中位数 \(median)，只看已解决工单的中位数 \(plain)。"
    },
    stillOpen: "仍未解决", teams: "各团队的解决时长与同类案件对照", noTeams: "缺少团队：需要“团队”一列。",
    teamsNote:
      "“同类预期”是全体处理相同问题类型和优先级的工单所用时长（几何平均）；“同类比”为本团队用时除以同类预期，100% 即与全体相当。"
      + "比较团队请看同类比及其区间，不看中位数。",
    expected: "同类预期", likeForLike: "同类比", reading: "解读",
    pace: { $0 > 0 ? "同类中偏慢" : $0 < 0 ? "同类中偏快" : "与全体相当" },
    batch: { "集中重开的一批：\($0)" }, batchColumn: "创建日期",
    batchDays: { $0 == $1 ? $0 : "\($0) 至 \($1)" }, batchRest: "同类其他日期",
    batchNote: "在所有一级类型中逐段检查连续七天以内的重开率，已按检查次数校正；导出没有首次解决时间，因此按创建日期划分。")
}
