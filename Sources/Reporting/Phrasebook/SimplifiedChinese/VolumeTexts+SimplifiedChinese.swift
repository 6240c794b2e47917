import Desk
import Metrics
import Wording

extension VolumeTexts {
  static let simplifiedChinese = VolumeTexts(
    title: SectionTitle("工单量与积压", "工单量与积压"),
    nothing: { "\($0)没有新建工单，也没有积压。" },
    missing: "缺少工单：需要导出中“创建时间”落在本期的行。",
    flow: { balance in
      "本期新建 \(count(balance.created)) 件，解决 \(count(balance.resolved)) 件"
    },
    backlog: { opening, closing in
      let change = closing - opening
      let direction =
        change == 0 ? "持平" : change > 0 ? "增加 \(count(change)) 件" : "减少 \(count(-change)) 件"
      return "期末积压 \(count(closing)) 件，比期初\(direction)"
    },
    old: { "其中 \(count($0)) 件已等待 30 天以上" },
    busiest: { "来单最集中的时段是\($0) \($1) 点" },
    balance: "积压平衡表",
    balanceColumns: ["期初积压", "新建", "重开", "解决", "时间缺失", "期末积压"],
    balanceNote: { reopened, known in
      "期初积压 + 新建 + 重开 − 解决 + 时间缺失 = 期末积压，逐张对平。解决按最后一次解决时间计，重开后又解决的工单只计一次，"
        + "所以“重开”只含最后解决时间看不出来的部分。“时间缺失”为没有创建时间却已解决的工单，减去已解决却没有解决时间的工单。"
        + (known > 0 ? "本期解决的 \(count(known)) 件中有 \(count(reopened)) 件曾经重开。" : "")
    },
    flowChart: "每期新建与解决", flowDescription: "近 13 期的新建与解决工单数，相邻两柱为同一期。",
    backlogChart: "期末积压", backlogDescription: "每期期末尚未解决的工单数。",
    ageChart: "积压工单已等待多久", ageDescription: { "期末未解决工单按等待天数分组，中位数为\($0)。" },
    ageLabel: { from, to in
      guard let to else { return "\(from) 天以上" }
      return from == 0 ? "\(to) 天内" : "\(from)–\(to) 天"
    },
    shares: "各问题类型的占比变化",
    sharesNote: "占当期新建工单的比例，按变化的显著程度排列；全部类型一起做 Benjamini-Hochberg 校正。",
    heat: "来单时段分布", heatDescription: "按星期和小时统计的本期新建工单数，颜色越深越多。")
}

private func count(_ value: Int) -> String { QuantityText.text(Double(value), .count) }
