import Desk
import Quality

// The terms of quality reviews and of comparing agents.

extension ReviewSummary.Dimension: Phrase {
  package var english: String {
    switch self {
    case .agent: "Agent"
    case .team: "Team"
    case .reviewer: "Reviewer"
    case .reviewerKind: "Kind of review"
    case .scorecard: "Scorecard"
    case .channel: "Channel"
    case .category: "Category"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .agent: "客服"
    case .team: "班组"
    case .reviewer: "质检员"
    case .reviewerKind: "质检类型"
    case .scorecard: "评分表"
    case .channel: "渠道"
    case .category: "问题类型"
    }
  }
}

extension ReviewerKind: Phrase {
  package var english: String {
    switch self {
    case .internal: "Internal"
    case .thirdParty: "Third party"
    case .agent: "Self"
    case .automatic: "Automatic"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .internal: "内部"
    case .thirdParty: "第三方"
    case .agent: "自评"
    case .automatic: "自动"
    }
  }
}

extension ScorecardItem.Severity: Phrase {
  package var english: String {
    switch self {
    case .ordinary: "Ordinary"
    case .critical: "Critical"
    case .fatal: "Fatal"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .ordinary: "一般"
    case .critical: "关键"
    case .fatal: "致命"
    }
  }
}

extension ReviewerProfile.Verdict: Phrase {
  package var english: String {
    switch self {
    case .asOthers: "As others"
    case .severe: "Severe"
    case .lenient: "Lenient"
    case .inconsistent: "Inconsistent"
    case .tooFew: "Too few to say"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .asOthers: "与他人相当"
    case .severe: "偏严"
    case .lenient: "偏宽"
    case .inconsistent: "不稳定"
    case .tooFew: "样本不足"
    }
  }
}

extension ItemAgreement.Reliability: Phrase {
  package var english: String {
    switch self {
    case .reliable: "Reliable"
    case .tentative: "Tentative"
    case .unreliable: "Reviewers disagree"
    case .rarelyDiffers: "Rarely differs"
    case .tooFew: "Too few to say"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .reliable: "可靠"
    case .tentative: "尚可"
    case .unreliable: "分歧大"
    case .rarelyDiffers: "几乎无差异"
    case .tooFew: "样本不足"
    }
  }
}

extension AgentStanding.Level: Phrase {
  package var english: String {
    switch self {
    case .above: "Above expectation"
    case .asExpected: "As expected"
    case .below: "Below expectation"
    case .tooFew: "Too few to say"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .above: "高于期望"
    case .asExpected: "符合期望"
    case .below: "低于期望"
    case .tooFew: "样本不足"
    }
  }
}
