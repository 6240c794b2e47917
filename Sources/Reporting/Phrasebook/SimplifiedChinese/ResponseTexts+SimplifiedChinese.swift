import Metrics

extension ResponseTexts {
  static let simplifiedChinese = ResponseTexts(
    title: SectionTitle("响应与标准达成", "响应与标准"),
    nothing: "数据里没有首次响应时间，无法判断响应快慢。",
    missing: "缺少首次响应：需要“首次响应时间”一列（或“首次响应时长”）。",
    noChannel: "缺少渠道：有“渠道”一列才能分电话、在线、工单三个系列。",
    noStandard: "现行服务标准没有涉及这些工单的首次响应，无法计算达标率；可在 touchstone.yaml 的 standards 中设定。",
    noDimension: { "缺少\($0)：导出中没有“\($0)”一列。" },
    typical: { "一半工单在 \($0)内得到首次人工响应，九成在 \($1)内" },
    attained: { "首次响应达标率 \($0)" },
    weakest: { "\($0)明显低于总体，为 \($1)" },
    late: { all, unanswered in
      "目前有 \(all) 件未结工单已超时" + (unanswered > 0 ? "，其中 \(unanswered) 件至今无人回复" : "，均已有人回复")
    },
    nobodyLate: "目前没有超时的未结工单",
    series: { series in
      switch series {
      case .phone: "电话"
      case .online: "在线"
      case .tickets: "工单（邮件、社媒、门店等）"
      }
    },
    seriesTable: "电话、在线、工单三个系列", seriesColumn: "系列",
    seriesNote: "电话看接通与排队，在线和工单看首次响应。时长按自然时间计。",
    waitMedian: "排队中位数", waitNinetieth: "排队 P90", responseMedian: "首响中位数",
    responseNinetieth: "首响 P90",
    byDimension: { "各\($0)的首次响应" },
    byDimensionNote: "P90：九成工单不超过此时长。达标率只计标准涉及且已有结果的工单，区间为 95% 置信区间。",
    attainmentChart: "各渠道首次响应达标率",
    attainmentDescription: "每个渠道一条，细线为 95% 置信区间；竖线为目标，没有目标时为总体。",
    overall: "总体", dayTable: "节假日与调休：自然时间对工作时间", dayColumn: "创建日",
    dayKind: { kind in
      switch kind {
      case .ordinary: "平日与周末"
      case .makeUp: "调休上班日"
      case .holiday: "节假日"
      }
    },
    dayNote: "工作时间只计日历内的上班时间：节假日来的工单，从下一个上班时刻起算。",
    calendarMedian: "自然时间中位数", calendarNinetieth: "自然时间 P90", businessMedian: "工作时间中位数",
    businessNinetieth: "工作时间 P90",
    standards: StandardTableTexts(
      title: "标准的每项承诺", covered: "工单", met: "达标", breached: "超时", late: "其中仍未结",
      running: "进行中", nothingDue: "无须", notMeasurable: "无法判断",
      note: "“其中仍未结”含在“超时”之内。进行中：未到时限。无须：承诺的事项未曾需要。无法判断：导出没有记录，或自相矛盾。"),
    lateTable: "目前超时的未结工单", lateColumn: "状况",
    unanswered: "无人回复，首响超时", unsolved: "已回复，解决超时",
    lateNote: { shown, all in
      "先列无人回复的，再按等待时长排列" + (all > shown ? "；共 \(all) 件，此处列前 \(shown) 件。" : "。")
    })
}
