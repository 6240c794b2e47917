/// What the section on resolution says.
package enum ResolutionPhrase: SectionPhrase {
  case title, nothing, missing
  case firstContact(rate: String, definition: String)
  /// Of resolved tickets only, and of all.
  case median(plain: String, survival: String)
  case misjudged(team: String, ratio: String)
  case firstContactTable, firstContactNote
  case inForce(String)
  case returns, noReturns, survivalChart
  case survivalDescription(median: String, plain: String)
  case stillOpen, teams, noTeams, teamsNote, expected, likeForLike, reading, slower, faster, asAll
  case batch(category: String)
  case batchColumn
  case batchDays(first: String, last: String)
  case batchRest, batchNote

  package static var tab: Self { title }

  package var english: String {
    switch self {
    case .title: "Resolution"
    case .nothing: "No ticket was resolved in the period, or the export has no resolution times."
    case .missing:
      "Resolutions are missing: a column with the resolution time supplies them, or one with the "
        + "closing time that is mapped to resolved_at."
    case .firstContact(let rate, let definition):
      "First contact resolution is \(rate) (\(definition))"
    case .median(let plain, let survival):
      "The median resolved ticket took \(plain); counting open ones too, half of the tickets created "
        + "are solved within \(survival)"
    case .misjudged(let team, let ratio):
      "\(team) has the longest median but gets other cases: on like cases it takes \(ratio) of what "
        + "all take, which is no ground for calling it slow"
    case .firstContactTable: "First contact resolution, four ways"
    case .firstContactNote:
      "The four answer different questions. Tickets whose repeat window is open are left out, so that "
        + "the month's last days are not flattered."
    case .inForce(let definition): "\(definition) (in force)"
    case .returns: "Reopenings, transfers, escalations, attainment"
    case .noReturns:
      "Missing: columns with the numbers of reopenings and transfers, or escalations."
    case .survivalChart: "How long until solved, open tickets included"
    case .survivalDescription(let median, let plain):
      "The share still open after each time; open tickets count for as long as they have been open. "
        + "Median of the curve \(median), of resolved tickets only \(plain)."
    case .stillOpen: "Still open"
    case .teams: "Teams against like cases"
    case .noTeams: "Teams are missing: a team column supplies them."
    case .teamsNote:
      "Expected: what all take on tickets of the same category and priority (geometric mean). Like for "
        + "like: the team's time over that; 100% is as all. Compare teams by it and its interval, not by "
        + "the median."
    case .expected: "Expected"
    case .likeForLike: "Like for like"
    case .reading: "Reading"
    case .slower: "slower on like cases"
    case .faster: "faster on like cases"
    case .asAll: "as all"
    case .batch(let category): "A batch that came open again: \(category)"
    case .batchColumn: "Created"
    case .batchDays(let first, let last): first == last ? first : "\(first) to \(last)"
    case .batchRest: "Other days, same category"
    case .batchNote:
      "Every run of up to seven days in every level-1 category was looked at; corrected for that. The "
        + "export has no first resolution, so days are days of creation."
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "解决"
    case .nothing: "本期没有解决的工单，或导出没有解决时间。"
    case .missing: "缺少解决时间：需要“解决时间”一列，或将“关闭时间”一列指定为 resolved_at。"
    case .firstContact(let rate, let definition): "一次解决率 \(rate)（口径：\(definition)）"
    case .median(let plain, let survival):
      "已解决工单的解决时长中位数为 \(plain)；把未解决的一并计入，期内新建工单有一半在 \(survival)内解决"
    case .misjudged(let team, let ratio):
      "\(team)的解决时长中位数最长，但处理的案件不同：同类案件所用时长为全体的 \(ratio)，不能据此认为该团队慢"
    case .firstContactTable: "一次解决率的四种口径"
    case .firstContactNote: "四种口径回答的问题不同，不宜互相比较；观察期未满的工单不计入，以免月末几天显得更好。"
    case .inForce(let definition): "\(definition)（采用）"
    case .returns: "重开、转派、升级与达标"
    case .noReturns: "缺少重开、转派和升级：需要“重开次数”“转派次数”“升级时间”列。"
    case .survivalChart: "创建后多久解决（含未解决工单）"
    case .survivalDescription(let median, let plain):
      "纵轴为仍未解决的比例，未解决工单按已等待时长计入。曲线中位数 \(median)，只看已解决工单的中位数 \(plain)。"
    case .stillOpen: "仍未解决"
    case .teams: "各团队的解决时长与同类案件对照"
    case .noTeams: "缺少团队：需要“团队”一列。"
    case .teamsNote:
      "“同类预期”是全体处理相同问题类型和优先级的工单所用时长（几何平均）；“同类比”为本团队用时除以同类预期，100% 即与全体相当。"
        + "比较团队请看同类比及其区间，不看中位数。"
    case .expected: "同类预期"
    case .likeForLike: "同类比"
    case .reading: "解读"
    case .slower: "同类中偏慢"
    case .faster: "同类中偏快"
    case .asAll: "与全体相当"
    case .batch(let category): "集中重开的一批：\(category)"
    case .batchColumn: "创建日期"
    case .batchDays(let first, let last): first == last ? first : "\(first) 至 \(last)"
    case .batchRest: "同类其他日期"
    case .batchNote: "在所有一级类型中逐段检查连续七天以内的重开率，已按检查次数校正；导出没有首次解决时间，因此按创建日期划分。"
    }
  }
}
