"""The shop's register of corrective and preventive actions, as of the end of May.

One worked (the faulty parcel fix was undone and old orders tested), one did not (a hint to try again
does not widen the payment channel), one only seems to have worked (transfers fell back from a chance
peak), one is open and one overdue.
"""

from .exports import csv_bytes

HEADER = ["措施编号", "分析编号", "审计发现", "根本原因", "整改措施", "类型", "责任人", "开始日期", "计划完成日期",
          "完成日期", "验证日期", "衡量指标", "实施范围", "对照范围", "观察天数"]
ROWS = [
    ["C2604-01", "", "四月初在线聊天转派偏多", "", "重发转派规则", "纠正", "柯俊明", "2026-04-06", "2026-04-06",
     "2026-04-06", "", "transfer_rate", "渠道 = 在线聊天", "渠道 != 在线聊天", "7"],
    ["C2605-01", "", "5月12日的修复上线后物流配送工单大量重开", "修复未覆盖旧订单", "撤回修复并补测旧订单", "纠正", "滕文静",
     "2026-05-18", "2026-05-18", "2026-05-18", "2026-05-26", "reopen_rate",
     "category1 = 物流配送", "category1 != 物流配送 and 渠道 != 小程序", "7"],
    ["C2605-02", "", "小程序改版后支付失败", "第三方通道带宽不足", "前端增加重试提示", "纠正", "骆清扬", "2026-05-18",
     "2026-05-20", "2026-05-18", "", "complaint_rate", "渠道 = 小程序",
     "渠道 != 小程序 and category1 != 物流配送", "10"],
    ["C2605-03", "", "小程序改版后支付失败", "第三方通道带宽不足", "第三方通道扩容", "纠正", "骆清扬", "2026-05-25",
     "2026-06-10", "", "", "complaint_rate", "渠道 = 小程序", "", "14"],
    ["C2605-04", "", "响应慢的投诉偏多", "排班未按时段预测", "按时段预测排班", "预防", "宫雪莹", "2026-05-06", "2026-05-20",
     "", "", "first_response_attainment", "", "", "14"],
]


def files():
    """The register's name and bytes."""
    yield "整改措施-2026-05.csv", b"\xef\xbb\xbf" + csv_bytes([HEADER, *ROWS], "\r\n", "utf-8")
