/// One cause in the analysis of a complaint: an answer to one of its whys.
///
/// 支付失败 -> 接口超时 -> 响应慢 -> 第三方通道带宽不足 are three rows of one ticket, with levels 1 to 3 below the
/// problem. Where a why has several answers, each names the one that it explains by ``parent``. The
/// branch of the fishbone (人机料法环测) is kept as the text that the analyst wrote.
package struct CauseAnalysis: Sendable, Equatable, BitwiseCopyable {
  /// The id of the ticket that was analysed, in the table of ticket ids.
  @CompactSymbol package var ticket: Symbol?
  /// The analysis's own id; this and the following in the table of labels.
  @CompactSymbol package var id: Symbol?
  /// The cause's own id within its analysis.
  @CompactSymbol package var node: Symbol?
  /// The id of the cause that this one explains.
  @CompactSymbol package var parent: Symbol?
  /// What the customer met: 支付失败.
  @CompactSymbol package var problem: Symbol?
  @CompactSymbol package var cause: Symbol?
  @CompactSymbol package var branch: Symbol?
  /// 技术测试, 客户回访, 数据对比.
  @CompactSymbol package var verifiedHow: Symbol?
  /// What the verification showed: 压测 200 并发时 P99 升至 9 秒.
  @CompactSymbol package var evidence: Symbol?
  /// Where the problem was met, and since when: 小程序渠道，5月7日起.
  @CompactSymbol package var scope: Symbol?
  /// What the analysis is to reach: 支付失败率降至1%以下.
  @CompactSymbol package var goal: Symbol?
  /// Who analyses together, across departments.
  @CompactSymbol package var team: Symbol?
  /// Further tickets with the same problem: their ids, or a filter such as `channel = 小程序`.
  @CompactSymbol package var affected: Symbol?
  @CompactSymbol package var owner: Symbol?
  @CompactSymbol package var action: Symbol?
  @CompactInstant package var analysedAt: Instant?
  /// Which why it answers, from 1; 0 for the surface that the first why starts from.
  package var level: UInt8?
  package var verification: Verification?

  package init() {}

  /// Whether a cause was shown to be one.
  package enum Verification: String, Sendable, CaseIterable, BitwiseCopyable {
    /// 已验证.
    case verified
    /// 待验证.
    case pending
    /// 已排除: shown to be none.
    case excluded
  }
}

extension CauseAnalysis: FiledRecord {
  /// A cause is the same if its ticket, its place among the whys and its text are; without a ticket,
  /// its analysis and its problem stand for it.
  package struct Identity: Sendable, Hashable {
    let ticket: Symbol?
    let id: Symbol?
    let problem: Symbol?
    let node: Symbol?
    let parent: Symbol?
    let level: UInt8?
    let cause: Symbol?
  }

  package var identity: Identity? {
    let isOfTicket = ticket != nil
    guard isOfTicket || id != nil || problem != nil else { return nil }
    return Identity(
      ticket: ticket, id: isOfTicket ? nil : id, problem: isOfTicket ? nil : problem,
      node: node, parent: parent, level: level, cause: cause)
  }

  package func translated(by maps: RecordMaps) -> CauseAnalysis {
    var result = self
    result.ticket = maps.field(ticket, .id)
    result.id = maps.label(id)
    result.node = maps.label(node)
    result.parent = maps.label(parent)
    result.problem = maps.label(problem)
    result.cause = maps.label(cause)
    result.branch = maps.label(branch)
    result.verifiedHow = maps.label(verifiedHow)
    result.evidence = maps.label(evidence)
    result.scope = maps.label(scope)
    result.goal = maps.label(goal)
    result.team = maps.label(team)
    result.affected = maps.label(affected)
    result.owner = maps.label(owner)
    result.action = maps.label(action)
    return result
  }

  package func filled(from older: CauseAnalysis) -> CauseAnalysis {
    var result = self
    result.id = id ?? older.id
    result.problem = problem ?? older.problem
    result.branch = branch ?? older.branch
    result.verifiedHow = verifiedHow ?? older.verifiedHow
    result.evidence = evidence ?? older.evidence
    result.scope = scope ?? older.scope
    result.goal = goal ?? older.goal
    result.team = team ?? older.team
    result.affected = affected ?? older.affected
    result.owner = owner ?? older.owner
    result.action = action ?? older.action
    result.analysedAt = analysedAt ?? older.analysedAt
    result.verification = verification ?? older.verification
    return result
  }
}
