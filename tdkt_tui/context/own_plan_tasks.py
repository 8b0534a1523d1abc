"""What a plan asks of a unit that its own plan is: to issue and send it, to carry this one out, to hold the conference."""

from __future__ import annotations

import re

from tdkt_tui.model.duties import Task

_PARTS = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+")
_MEETING = r"(?:đại hội|hội nghị)(?:\s+(?:điển hình tiên tiến|thi đua yêu nước|(?:của\s+)?(?:cấp|đơn vị) mình))*"
_NOTHING_ELSE = re.compile(
    r"(?:(?:nghiêm túc|chủ động|tích cực|khẩn trương|tổ chức|phối hợp)\s+)*(?:triển khai|thực hiện)"
    r"(?:(?:[,\s]|\svà\s)+(?:tổ chức|triển khai|thực hiện|nghiêm túc|đầy đủ|tốt|kịp thời|có hiệu quả|hiệu quả))*"
    r"(?:\s(?:các\s)?(?:nội dung|nhiệm vụ))*(?:\s(?:của|tại|theo))?(?:\sKế hoạch(?: này)?)?"
    rf"|tổ chức\s+{_MEETING}(?:(?:,|\s+và)\s+{_MEETING})?\s+(?:bảo đảm\s+)?(?:đúng|theo)\s+(?:thời gian|tiến độ)"
    r"(?:(?:,?\s+(?:quy định|đề ra|nêu))?\s+(?:tại|ở|theo)\s+(?:Mục|Phần|Phụ lục|Kế hoạch)\s+\S+|\s+quy định)?",
    re.IGNORECASE,
)
"""To carry the plan out, and no more: what a unit's own plan is for."""
_NO_OBJECT = re.compile(r"^[Gg]ửi\s+(?:(?:về|cho|đến)\s+)?(?=[A-ZĐỦ])")
"""What is sent is said in the clause before: "ban hành kế hoạch trước ngày …, gửi Sở Nội vụ"."""
_SENDS_PLAN = re.compile(
    r"^[Gg]ửi kế hoạch\s+(?:của\s+(?:(?:cơ quan|đơn vị|địa phương)(?:,\s|\svà\s|\s))+(?:mình\s+)?)?"
    r"(?=(?:về|cho|đến|qua)\s)"
)
_SENT_TO = re.compile(
    r"\bgửi\s+(?:kế hoạch\s+)?(?:(?:về|đến|tới|cho)\s+)?(?P<to>[A-ZĐỦ][^,;.()]*?(?:\s*\([^()]*\))?)"
    r"\s*(?=$|[,;.]|\b(?:trước|chậm nhất|để|xong|trong|hoàn thành)\s)"
)
"""To whom the unit's own plan is sent: a name, so it begins with a capital."""


def beside_own_plan(task: Task, does: str) -> str:
    """Return what a task asks without its beginning that the unit's own plan meets: "ban hành kế hoạch và …".

    does: how words begin that say what is done.
    """
    text = task.does
    for part in reversed(list(_PARTS.finditer(text))):
        rest = text[part.end() :]
        if re.match(does, rest) and task.model_copy(update={"does": text[: part.start()]}).asks_own_plan:
            return rest
    return text


def left_to_say(task: Task) -> bool:
    """Tell what is more than to carry the plan out."""
    return not task.asks_own_plan and not _NOTHING_ELSE.fullmatch(task.does.strip(" ."))


def sent_by_day(task: Task) -> str:
    """Return to whom the unit's own plan is sent; "" where no day is given for it."""
    sent = _SENT_TO.search(task.does) if task.asks_own_plan and task.window.dated() else None
    return sent["to"] if sent is not None else ""


def with_plan_named(text: str, *, after: bool) -> str:
    """Return what is done with the unit's own plan called this one; after: the task before was to issue it."""
    text = _SENDS_PLAN.sub("gửi Kế hoạch này ", text)
    return _NO_OBJECT.sub("gửi Kế hoạch này về ", text) if after else text
