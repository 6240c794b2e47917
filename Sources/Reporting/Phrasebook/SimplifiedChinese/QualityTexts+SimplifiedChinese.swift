import Desk
import Quality

extension QualityTexts {
  static let simplifiedChinese = QualityTexts(
    title: SectionTitle("客服质检", "质检"),
    missing: "缺少质检记录：含质检员、工单、客服、日期以及得分或评分项的表即可提供。",
    lead: { reviews, agents in "共 \(reviews) 次质检，涉及 \(agents) 名客服" },
    meanOf: { "平均得分 \($0)" },
    belowExpectation: { agents in
      agents == 0 ? "没有客服低于其个案的期望" : "有 \(agents) 名客服低于其个案的期望"
    },
    costliest: { item, share in "失分最多的是“\(item)”，占全部失分的 \(share)" },
    dimension: { dimension in
      switch dimension {
      case .agent: "客服"
      case .team: "班组"
      case .reviewer: "质检员"
      case .reviewerKind: "质检类型"
      case .scorecard: "评分表"
      case .channel: "渠道"
      case .category: "问题类型"
      }
    },
    scores: { dimension in
      switch dimension {
      case .agent: "各客服得分"
      case .team: "各班组得分"
      case .reviewer: "各质检员给分"
      case .reviewerKind: "各类质检得分"
      case .scorecard: "各评分表得分"
      case .channel: "各渠道得分"
      case .category: "各问题类型得分"
      }
    },
    scoresNote: "不按优劣排序，样本多者在前。抽样计划中的质检按其代表的会话数计权。每机会差错：非致命项目中不合格者占所评项目之比。变化：与上期相比。",
    all: "全部质检", reviews: "质检数", scored: "有得分", mean: "平均得分", passed: "合格率", fatal: "致命差错率",
    errors: "每机会差错", trend: "近 6 期", items: "失分项目",
    itemsNote: "不合格：低于该项量程的一半，或被扣分。失分：各次质检得分中因该项少得的分数之和；致命项使得分为 0 时，其余分数计在该项。",
    item: "评分项", severity: "级别", rated: "已评", failed: "不合格率", position: "平均", lost: "失分",
    cumulative: "累计占比", sections: "评分表各部分", section: "部分", kinds: "各类质检对照",
    kindsNote: "差值：与内部质检对同一会话的评分相比；大于 0 表示更宽。", kind: "质检类型", difference: "差值",
    shared: "共同会话", appeals: "申诉（按质检员）", itemAppeals: "申诉（按评分项）", reviewer: "质检员", raised: "提出",
    upheld: "成立", rejected: "驳回", open: "未决", won: "成立率", before: "申诉前得分", after: "申诉后得分",
    agreement: "质检员一致性",
    agreementNote: { tickets in
      "有 \(tickets) 个会话由多人质检。一致：两两评分相同之比；总分为相差 5 分以内。区间由对会话的 1,000 次重抽样得出。Krippendorff α 达 0.8 为可靠，达 0.667 为尚可。"
    },
    wholeScore: "总分", contacts: "会话", ratings: "评分数", equal: "一致率", reliability: "项目表述",
    reviewers: "质检员",
    reviewersNote:
      "宽严：对同一会话的给分比居中的质检员高多少分，小于 0 为偏严。离散：去除会话与宽严之后评分的偏差。偏严、偏宽、不稳定均在 99% 把握下认定。",
    ownMean: "平均给分", bias: "宽严", spread: "离散", pairs: "质检员两两对照", other: "另一质检员",
    adjusted: "客服得分（去除质检员宽严）", adjustedNote: "每次得分减去质检员的宽严。未校正：与他人没有共同会话的质检员所评。",
    raw: "原始", withoutSeverity: "校正后", unadjusted: "未校正", agent: "客服",
    nothingShared: "没有由两名质检员共同质检的会话；请让多人质检同一会话以便比较",
    reviewerKind: { kind in
      switch kind {
      case .internal: "内部"
      case .thirdParty: "第三方"
      case .agent: "自评"
      case .automatic: "自动"
      }
    },
    itemSeverity: { severity in
      switch severity {
      case .ordinary: "一般"
      case .critical: "关键"
      case .fatal: "致命"
      }
    },
    reviewerVerdict: { verdict in
      switch verdict {
      case .asOthers: "与他人相当"
      case .severe: "偏严"
      case .lenient: "偏宽"
      case .inconsistent: "不稳定"
      case .tooFew: "样本不足"
      }
    },
    reliabilityOf: { reliability in
      switch reliability {
      case .reliable: "可靠"
      case .tentative: "尚可"
      case .unreliable: "分歧大"
      case .rarelyDiffers: "几乎无差异"
      case .tooFew: "样本不足"
      }
    })
}
