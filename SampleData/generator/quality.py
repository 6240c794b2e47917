"""What the quality team keeps: reviews of tickets, analyses of complaints, and the roster of agents."""

from . import shop
from .exports import csv_bytes, excel, iso
from .simulation import END, MAY
from .timeline import DAY, Chance, day_of, moment

APRIL = moment("2026-04-01")
# Who reviews, for whom, and how far from the others: one is severe, and one is unsteady.
REVIEWERS = {"乔思雨": ("内部审核", 0), "骆清扬": ("内部审核", 1), "滕文静": ("内部审核", -7),
             "宫雪莹": ("内部审核", 0), "柯俊明": ("第三方评估", -3)}
KINDS = {"内部审核": "internal", "第三方评估": "third party"}
UNSTEADY = "宫雪莹"
# The items of the two scorecards of touchstone.yaml, with their weights; the last may not apply.
CARDS = {"在线质检表": {"服务规范": 30, "业务处理": 50, "沟通表达": 20},
         "电话质检表": {"服务规范": 20, "业务处理": 50, "语音语调": 30}}
# What comes of an objection, and how often of ten.
OUTCOMES = ["成立"] * 4 + ["驳回"] * 5 + ["处理中"]
STATUSES = {"已验证": "verified", "待验证": "pending", "已排除": "ruled out"}
BRANCHES = {"人": "man", "机": "machine", "法": "method", "环": "environment"}
# problem: (branch, the whys from the first to the root, what was done, status at the end)
CHAINS = {
    "支付纠纷": ("机", ["接口超时", "通道响应慢", "第三方通道带宽不足"], "第三方通道扩容", "已验证"),
    "响应慢": ("人", ["高峰排队", "晚班人手不足", "排班未按时段预测"], "按时段预测排班", "待验证"),
    "态度": ("法", ["话术生硬", "新人未做情景演练", "培训缺少投诉场景"], "增加投诉场景演练", "已验证"),
    "处理结果": ("环", ["赔付标准不一致", "各组口径不同", "规则没有统一发布"], "统一赔付规则", "待验证"),
}
HOW = ["技术测试", "客户回访", "数据对比"]


class Quality:
    """Made from the tickets, by chance of its own: nothing else changes with it."""

    def __init__(self, tickets, seed):
        self.tickets = tickets
        self.chance = Chance(seed)
        # For what came later: the reviews of before stay as they were.
        self.more = Chance(seed + 1)

    def files(self):
        """Each file's name and bytes."""
        yield "qa-reviews-2026-04.csv", csv_bytes(self.english_reviews(), "\n", "utf-8")
        yield "质检评分-2026-05.csv", csv_bytes(self.chinese_reviews(), "\r\n", "utf-8-sig")
        yield "cause-analyses-2026-04.csv", csv_bytes(self.causes(APRIL, MAY, 1), "\n", "utf-8")
        yield "原因分析-2026-05.csv", csv_bytes(self.causes(MAY, END, 2), "\r\n", "utf-8-sig")
        yield "agents-2026-04.csv", csv_bytes(self.roster(), "\n", "utf-8")
        yield "客服名单-2026-05.csv", csv_bytes(self.changes_of_roster(), "\r\n", "utf-8-sig")

    def reviewed(self, first, end, share):
        """Some answered tickets, with the reviewer, the agent and the moment of the review."""
        for ticket in self.tickets:
            solved = ticket.resolutions[0] if ticket.resolutions else END
            if not (first <= solved < end - 3 * DAY and ticket.first_response):
                continue
            if not self.chance.happens(share):
                continue
            # Some are of the agent who had the ticket before.
            agent = ticket.agent
            if ticket.transfers and self.chance.happens(0.2):
                agent = self.chance.one_of(shop.TEAMS[ticket.team].split())
            reviewer = self.chance.one_of(list(REVIEWERS))
            when = (solved // DAY + self.chance.whole(1, 2)) * DAY + self.chance.whole(9, 17) * 3600
            yield ticket, agent, reviewer, when + self.chance.whole(0, 59) * 60

    def level(self, ticket, reviewer):
        """Around which score the review lies."""
        return (88 + REVIEWERS[reviewer][1] - 6 * ticket.hard - 8 * bool(ticket.reopenings)
                + (4 if ticket.agent == shop.STAR else 0))

    def english_reviews(self):
        rows = [["Review ID", "Ticket ID", "Agent", "Reviewer", "Review type", "Review date",
                 "QA score", "Fatal error", "Passed", "Comment"]]
        for number, (ticket, agent, reviewer, when) in enumerate(
                self.reviewed(APRIL, MAY, 0.06), 1):
            fatal = self.chance.happens(0.03)
            score = min(100, self.level(ticket, reviewer) + self.chance.whole(-120, 110) / 10)
            rows.append([f"R2604{number:04d}", ticket.id, agent, reviewer,
                         KINDS[REVIEWERS[reviewer][0]], iso(when), f"{score:.1f}",
                         "yes" if fatal else "no", "pass" if score >= 80 and not fatal else "fail",
                         ""])
        rows[len(rows) // 2][6] = "108.5"
        rows[len(rows) // 3][1] = "QH2026049999999"
        return rows

    def chinese_reviews(self):
        """A row an item, as the form has it; what was not rated is blank. Some tickets have two
        reviews, for calibration; some agents object to an item."""
        rows = [["工单编号", "受理人", "质检员", "质检类型", "质检时间", "评分表", "评分表版本", "质检项目", "项目得分",
                 "权重", "是否致命", "申诉结果", "初评得分"]]
        for ticket, agent, reviewer, when in self.reviewed(MAY, END, 0.05):
            fatal = self.chance.happens(0.03)
            card = "电话质检表" if ticket.channel == "电话" else "在线质检表"
            scores = [self.level(ticket, reviewer) + self.chance.whole(-14, 12) for _ in range(3)]
            is_rated = not self.chance.happens(0.15)
            rows += self.review(ticket, agent, reviewer, when, card, scores, is_rated, fatal)
            if self.more.happens(0.4):
                other = self.more.one_of([name for name in REVIEWERS if name != reviewer])
                gap = REVIEWERS[other][1] - REVIEWERS[reviewer][1]
                scores = [score + gap + self.more.whole(-5, 5) for score in scores]
                rows += self.review(ticket, agent, other, when + DAY, card, scores, is_rated, fatal)
        return rows

    def review(self, ticket, agent, reviewer, when, card, scores, is_rated, fatal):
        """The rows of one review, with the objection to one of its items, if there is one."""
        if reviewer == UNSTEADY:
            scores = [score + self.more.whole(-36, 36) for score in scores]
        scores = [max(0, min(100, score)) for score in scores]
        weights = list(CARDS[card].values())
        outcome, first = "", ""
        disputed = scores.index(min(scores[:2]))
        if self.more.happens(0.12):
            outcome = self.more.one_of(OUTCOMES)
        if outcome == "成立":
            counted = list(zip(scores, weights))[:3 if is_rated else 2]
            first = sum(s * w for s, w in counted) / sum(w for _, w in counted)
            scores[disputed] = min(100, scores[disputed] + 15)
        return [
            [ticket.id, agent, reviewer, REVIEWERS[reviewer][0], excel(when), card, "2026-05", item,
             str(score) if place < 2 or is_rated else "", str(weight),
             "是" if fatal and item == "业务处理" else "否", outcome if place == disputed else "",
             f"{first:.1f}" if first != "" and place == disputed else ""]
            for place, (item, weight, score) in enumerate(
                zip(CARDS[card], weights, scores, strict=True))]

    def causes(self, first, end, language):
        """Chains of whys for some complaints; the root's status is the chain's."""
        rows = [["Analysis ID", "Ticket ID", "Problem", "Why level", "Cause", "Branch",
                 "Verification status", "Verified how", "Owner", "Corrective action",
                 "Analysis date"] if language == 1 else
                ["分析编号", "工单编号", "问题现象", "层级", "根因描述", "原因分类", "验证状态", "验证方式", "责任人",
                 "整改措施", "分析日期"]]
        number = 0
        for ticket in self.tickets:
            name = ticket.case[1]
            if not (first <= ticket.created < end - 4 * DAY and ticket.is_complaint):
                continue
            if not self.chance.happens(0.5):
                continue
            number += 1
            branch, whys, action, status = CHAINS[name]
            # Chains are not always as far as the best of them.
            status = "已排除" if self.chance.happens(0.1) else status
            day = day_of(ticket.created + self.chance.whole(1, 3) * DAY)
            owner = self.chance.one_of(list(REVIEWERS))
            how = self.chance.one_of(HOW) if status != "待验证" else ""
            for level, why in enumerate(whys, 1):
                is_root = level == len(whys)
                shown = status if is_root or status == "已排除" else "待验证"
                rows.append([f"A{day:%y%m}{number:03d}", ticket.id, name, str(level), why,
                             BRANCHES[branch] if language == 1 else branch,
                             STATUSES[shown] if language == 1 else shown, how if is_root else "",
                             owner, action if is_root else "", f"{day}"])
        return rows

    def roster(self):
        """Everybody before May, by team."""
        rows = [["Employee ID", "Agent name", "Team", "Tier", "Hire date"]]
        number = 0
        for team, names in shop.TEAMS.items():
            for name in names.split():
                number += 1
                if name == shop.NEWCOMER:
                    continue
                hired = day_of(moment("2019-01-01") + self.chance.whole(0, 2300) * DAY)
                tier = "二线" if team == shop.SPECIALISTS else "一线"
                rows.append([f"E{number:03d}", name, team, tier, f"{hired}"])
        return rows

    def changes_of_roster(self):
        """Who joined in May, and who moved up."""
        names = [name for names in shop.TEAMS.values() for name in names.split()]
        rows = [["工号", "姓名", "团队", "层级", "入职日期"]]
        number = names.index(shop.NEWCOMER) + 1
        rows.append([f"E{number:03d}", shop.NEWCOMER, "在线一组", "一线", f"{shop.NEWCOMER_JOINED}"])
        for name in ("丁雅琴", "袁景行"):
            rows.append([f"E{names.index(name) + 1:03d}", name, shop.SPECIALISTS, "二线", ""])
        return rows
