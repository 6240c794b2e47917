/// One cause in the analysis of a complaint: an answer to one of its whys.
///
/// 支付失败 -> 接口超时 -> 响应慢 -> 第三方通道带宽不足 are three rows of one ticket, with levels 1 to 3 below the
/// problem. Where a why has several answers, each names the one that it explains by ``parent``. The
/// branch of the fishbone (人机料法环测) is kept as the text that the analyst wrote.
package struct CauseAnalysis: Sendable, Equatable, BitwiseCopyable {
  /// The id of the ticket that was analysed, in the table of ticket ids.
  @Compact package var ticket: Symbol?
  /// This and the following in the table of labels.
  @Compact package var id: Symbol?
  /// The cause's own id within its analysis.
  @Compact package var node: Symbol?
  @Compact package var parent: Symbol?
  /// What the customer met: 支付失败.
  @Compact package var problem: Symbol?
  @Compact package var cause: Symbol?
  @Compact package var branch: Symbol?
  /// 技术测试, 客户回访, 数据对比.
  @Compact package var verifiedHow: Symbol?
  /// What the verification showed: 压测 200 并发时 P99 升至 9 秒.
  @Compact package var evidence: Symbol?
  /// Where the problem was met, and since when: 小程序渠道，5月7日起.
  @Compact package var scope: Symbol?
  /// What the analysis is to reach: 支付失败率降至1%以下.
  @Compact package var goal: Symbol?
  /// Who analyses together, across departments.
  @Compact package var team: Symbol?
  /// Further tickets with the same problem: their ids, or a filter such as `channel = 小程序`.
  @Compact package var affected: Symbol?
  @Compact package var owner: Symbol?
  @Compact package var action: Symbol?
  @Compact package var analysedAt: Instant?
  /// Which why it answers, from 1; 0 for the surface that the first why starts from.
  package var level: UInt8?
  package var verification: Verification?

  package init() {}

  package enum Verification: String, Sendable, CaseIterable, BitwiseCopyable {
    case verified
    case pending
    /// 已排除: shown to be none.
    case excluded
  }
}

extension CauseAnalysis: FiledRecord {
  /// A cause is the same if its analysis, its ticket, its place among the whys and its text are: two
  /// analyses of a ticket may begin with the same why. Without a ticket its problem stands for it.
  package var identity: RecordIdentity? {
    guard ticket != nil || id != nil || problem != nil else { return nil }
    return RecordIdentity(
      ticket?.index, id?.index, ticket == nil ? problem?.index : nil, node?.index, parent?.index,
      cause?.index, level.map { UInt32($0) })
  }

  package static let fields: [RecordField<CauseAnalysis>] = [
    .text("analysis_id", { $0.id }, { $0.id = $1 }).queried(as: "cause_id"),
    .text("ticket_id", in: .field(.id), { $0.ticket }, { $0.ticket = $1 }),
    .freeText("problem", { $0.problem }, { $0.problem = $1 }),
    .whole("level", { $0.level }, { $0.level = $1 }),
    .freeText("cause", { $0.cause }, { $0.cause = $1 }),
    .text("branch", { $0.branch }, { $0.branch = $1 }),
    .word("verification_status", { $0.verification }, { $0.verification = $1 })
      .queried(as: "verification"),
    .freeText("verified_how", { $0.verifiedHow }, { $0.verifiedHow = $1 }),
    .text("owner", { $0.owner }, { $0.owner = $1 }),
    .freeText("action", { $0.action }, { $0.action = $1 }),
    .moment("analysed_at", { $0.analysedAt }, { $0.analysedAt = $1 }),
    .text("node", { $0.node }, { $0.node = $1 }),
    .text("parent", { $0.parent }, { $0.parent = $1 }),
    .freeText("evidence", { $0.evidence }, { $0.evidence = $1 }),
    .freeText("scope", { $0.scope }, { $0.scope = $1 }),
    .freeText("goal", { $0.goal }, { $0.goal = $1 }),
    .text("team", { $0.team }, { $0.team = $1 }),
    .freeText("affected", { $0.affected }, { $0.affected = $1 }),
  ]
}

/// The six bones of the fishbone (Ishikawa) diagram: 人机料法环测.
package enum CauseBranch: String, Sendable, CaseIterable {
  /// 人: who did the work, their number, skill and attitude.
  case people
  /// 机: systems, equipment and interfaces.
  case machine
  /// 料: goods, parts, and what others supply.
  case material
  /// 法: procedures, rules and scripts.
  case method
  /// 环: surroundings, peaks, policy and law.
  case environment
  /// 测: how things are measured, checked and recorded.
  case measurement

  /// The branch that a word of an analysis stands for; nil where it is none of the six.
  package init?(word: String) {
    guard let branch = Self.words[word] else { return nil }
    self = branch
  }

  private static let words = WordTable<CauseBranch>([
    .people: [
      "人", "人员", "人为", "人因", "人力", "man", "men", "people", "person", "personnel", "manpower",
      "staff",
    ],
    .machine: [
      "机", "机器", "设备", "系统", "机械", "machine", "machines", "machinery", "equipment",
      "technology", "system",
    ],
    .material: ["料", "材料", "物料", "原料", "产品", "material", "materials", "product"],
    .method: [
      "法", "方法", "流程", "制度", "工艺", "method", "methods", "process", "procedure", "policy",
    ],
    .environment: [
      "环", "环境", "environment", "mother nature", "mothernature", "milieu", "surroundings",
    ],
    .measurement: [
      "测", "测量", "检测", "测试", "检验", "度量", "measurement", "measurements", "measure",
      "inspection",
    ],
  ])
}
