"""Tasks in a plan's data that do not say of what they are: words cut from the sentence, or the heading, that does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tdkt_tui.context.needless import left_to_say
from tdkt_tui.model.duties import Task
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import joined

_SENDS_NOTHING = re.compile(
    r"(?:gửi|nộp|trình)\s+(?:\d+\s+(?:bản|bộ)(?:\s+(?:chính|gốc|giấy|điện tử))?\s+)?(?:về|cho|đến|tới|qua|lên)\s"
    r"(?!.*\b(?:hồ sơ|danh sách|báo cáo|tờ trình|văn bản|kế hoạch|bài|phiếu|biên bản)\b)",
    re.IGNORECASE,
)
_NAMES_PEOPLE = re.compile(
    r"(?:giới thiệu|đề cử|cử|chọn)\s+(?:(?:ít nhất|không quá|tối thiểu|tối đa|từ)\s+)?\d+"
    r"\s+(?:người|đại biểu|cá nhân)\b"
    r"(?![^;]*\b(?:dự|tham gia|làm|để|cho|vào|tiêu biểu|điển hình|theo dõi|phụ trách|giúp|khen|tặng|toàn quốc)\b)",
    re.IGNORECASE,
)


def object_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a note on the tasks that send, or name, nobody knows what or what for; all of them in one."""
    found = [number for number, (before, task) in enumerate(pairwise([None, *plan.task]), 1)
             if task is not None and _unsaid(task, before)]  # fmt: skip
    if found:
        said = joined([f"“{plan.task[number - 1].does}” (task.{number})" for number in found])
        yield Finding(
            "plugin.object", Severity.NOTE,
            f"Chưa rõ gửi gì, giới thiệu người để làm gì: {said}; văn bản của đơn vị in đúng lời ấy.",
            place=f"kế hoạch {plan.plan.id}", field=f"task.{found[0]}.does",
            citation=plan.cite(plan.task[found[0] - 1].clause),
            fix="ghi đủ ở does, theo câu hay đề mục đứng trước ở bản gốc",
        )  # fmt: skip


def _unsaid(task: Task, before: Task | None) -> bool:
    """Tell a task without what it is of; behind the duty of the same body to issue its plan, it is that plan."""
    if task.deliver or not left_to_say(task):
        return False
    if _SENDS_NOTHING.match(task.does):
        return not (before is not None and before.body == task.body and before.asks_own_plan)
    return bool(_NAMES_PEOPLE.match(task.does))
