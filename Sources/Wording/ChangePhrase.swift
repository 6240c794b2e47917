import Desk
import Metrics
import Statistics

/// What the section on changes says of what differs from what is usual, and of where it came from.
package enum ChangePhrase: SectionPhrase {
  case title, tab, nothing, missing
  /// Of the figures of all tickets, and of those of segments, that could be judged.
  case lead(changed: Int, judged: Int, segments: Int, judgedSegments: Int)
  case shift(
    metric: String, change: String, effects: (rate: String, mix: String), dimension: String,
    segment: String, share: String)
  case volume(before: String, change: Double)
  case shiftTable, shiftNote, dimensionColumn, segmentColumn, effectColumn
  case segmentTable(metric: String, dimension: String)
  case segmentNote, sampleBefore, sampleNow, changedTable, changedNote, since
  case volumeTable, volumeNote, workingDays, perDay, volumeChange
  /// - Parameter all: how many differ, of which the weightiest are shown.
  case changedSegments(shown: Int, all: Int)
  case segment
  /// What `analyze --signals` looked at.
  case scan(SegmentSignals)
  case tooFewPeriods(reached: Int)

  package var english: String {
    switch self {
    case .title: "Where the changes came from"
    case .tab: "Changes"
    case .nothing: "There is no earlier period in the data to compare with."
    case .missing: "Tickets of the period before are missing: an export of it supplies them."
    case .lead(let changed, let judged, let segments, let judgedSegments):
      "\(changed) of \(judged) figures of all tickets and \(segments) of \(judgedSegments) figures of "
        + "segments differ from what is usual for them"
    case .shift(let metric, let change, let effects, let dimension, let segment, let share):
      "\(metric) \(change): \(segment) (\(dimension)) explains "
        + "\(share) of it; by segments' own results \(effects.rate), by the mix of tickets "
        + "\(effects.mix)"
    case .volume(let before, let change):
      "By working day \(Self.size(change)) \(change >= 0 ? "more" : "fewer") tickets than \(before)"
    case .shiftTable: "Ratios that differ, and what moved them since the period before"
    case .shiftNote:
      "Rate effect: segments did better or worse. Mix effect: there are more tickets of "
        + "better or worse segments. The two add up to the change (Kitagawa 1955, shares and ratios "
        + "taken at the middle of both periods). Shown by the dimension in which one segment explains "
        + "most."
    case .dimensionColumn: "Looked at by"
    case .segmentColumn: "Largest segment"
    case .effectColumn: "Its effect"
    case .segmentTable(let metric, let dimension):
      "\(metric) by \(dimension.lowercased()): all segments"
    case .segmentNote:
      "Effects in percentage points of the total; the last row is their sum. The verdict is of the "
        + "segment's own ratio beside its own past."
    case .sampleBefore: "n before"
    case .sampleNow: "n now"
    case .changedTable: "Figures unlike usual"
    case .changedNote:
      "Usual is where 19 of 20 such periods would lie, by up to 24 periods before. A row of three or six "
        + "periods can differ though each lies within."
    case .since: "Since"
    case .volumeTable: "Tickets by working day"
    case .volumeNote:
      "Working days are those on which the calendar in force has hours, make-up days in, "
        + "holidays out. The change is this period's tickets a working day over those of the other "
        + "period, with its exact 95% interval, as if tickets came one by one."
    case .workingDays: "Working days"
    case .perDay: "Tickets a working day"
    case .volumeChange: "This period against it"
    case .changedSegments(let shown, let all):
      "Segments unlike usual" + (shown < all ? ": the \(shown) weightiest of \(all)" : "")
    case .segment: "Segment"
    case .scan(let scan):
      "\(scan.chartCount) charts were looked at; \(scan.signalCount) "
        + (scan.signalCount == 1 ? "signals" : "signal")
        + " in this period, where chance alone would make about \(scan.byChance) do so. "
        + "\(scan.changeCount) \(scan.changeCount == 1 ? "figure differs" : "figures differ") from "
        + "what is usual after correction for how many were looked at."
    case .tooFewPeriods(let reached):
      "Control charts need twelve periods; the data reaches \(reached)."
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "变化从何而来"
    case .tab: "变化来源"
    case .nothing: "数据中没有更早的一期可供比较。"
    case .missing: "缺少上一期的工单：上一期的导出可补上。"
    case .lead(let changed, let judged, let segments, let judgedSegments):
      "整体 \(judged) 项数值中有 \(changed) 项、各类别 \(judgedSegments) 项数值中有 \(segments) 项不同于平常"
    case .shift(let metric, let change, let effects, let dimension, let segment, let share):
      "\(metric)\(change)，其中\(dimension)“\(segment)”可解释 \(share)；"
        + "各类自身表现的影响为\(effects.rate)，工单结构变化的影响为\(effects.mix)"
    case .volume(let before, let change):
      "按工作日折算，工单比\(before)\(change >= 0 ? "多" : "少") \(Self.size(change))"
    case .shiftTable: "不同于平常的比率，及其自上期以来的变动原因"
    case .shiftNote:
      "表现效应：各类自身变好或变差；结构效应：表现较好或较差的类别工单增多。两者之和等于总变化"
        + "（Kitagawa 1955，份额与比率取前后两期的中点）。每项按单一类别解释最多的维度展示。"
    case .dimensionColumn: "分析维度"
    case .segmentColumn: "影响最大的类别"
    case .effectColumn: "该类影响"
    case .segmentTable(let metric, let dimension): "\(metric)按\(dimension)分解：全部类别"
    case .segmentNote: "影响以总体的百分点计，末行为合计。“判断”为该类自身比率与其往期的对照。"
    case .sampleBefore: "上期样本"
    case .sampleNow: "本期样本"
    case .changedTable: "不同于平常的数值"
    case .changedNote: "平常范围：按此前最多 24 期，二十期中有十九期会落在其中。各期虽都在范围之内，连续三期或六期合起来仍可能不同于平常。"
    case .since: "自何时起"
    case .volumeTable: "按工作日折算的工单量"
    case .volumeNote:
      "工作日指现行日历中有工作时间的日子，含调休上班，不含节假日。“本期与其相比”为本期每工作日工单数"
        + "相对该期的变化，附精确 95% 区间（假定工单逐件到来）。"
    case .workingDays: "工作日数"
    case .perDay: "每工作日工单数"
    case .volumeChange: "本期与其相比"
    case .changedSegments(let shown, let all):
      "不同于平常的类别" + (shown < all ? "：\(all) 项中影响最大的 \(shown) 项" : "")
    case .segment: "类别"
    case .scan(let scan):
      "共看了 \(scan.chartCount) 张控制图，本期有 \(scan.signalCount) 张发出信号，"
        + "仅凭偶然约有 \(scan.byChance) 张；按所看数目校正后，\(scan.changeCount) 项数值不同于平常。"
    case .tooFewPeriods(let reached): "控制图需要满 12 期，现有数据为 \(reached) 期。"
    }
  }

  /// The size of a relative change: `12.5%`.
  static func size(_ change: Double) -> String { QuantityText.text(abs(change), .ratio) }
}

extension SegmentSignals {
  /// How many would signal by chance alone: hardly ever a whole number.
  var byChance: String {
    QuantityText.fixed(expectedByChance, fractionDigits: expectedByChance < 1 ? 2 : 1)
  }
}
