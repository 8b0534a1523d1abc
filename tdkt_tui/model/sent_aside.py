"""To whom some of those who send a paper send theirs, said aside: "gửi Sở A (kế hoạch của xã gửi UBND huyện)"."""

from __future__ import annotations

import re

from .dossier import Dossier
from .duties import Task
from .text import UPPER
from .unit_names import AREA

_TO = r"gửi\s+(?:(?:về|đến|tới|cho)\s+)?"
_PAPER = r"(?:kế hoạch|báo cáo|danh sách|hồ sơ)"
_UNITS = (
    rf"(?:(?:các|mỗi)\s+)?(?:{AREA}|cấp (?:xã|huyện|sở|cơ sở)|sở|ban|ngành|đoàn thể|cơ quan|đơn vị|trường|"
    r"doanh nghiệp|hợp tác xã)\b"
)
_ASIDE = re.compile(
    rf"\s*\(\s*(?:riêng\s+)?(?:{_PAPER}\s+(?:của\s+)?)?(?P<who>{_UNITS}[^();]*?)\s+{_TO}(?P<to>[^()]+)\)"
    rf"|\s*;\s*(?:riêng\s+)?{_PAPER}\s+của\s+(?P<of>{_UNITS}[^();]*?)\s+{_TO}(?P<behind>[^();]+)$",
    re.IGNORECASE,
)
_NOT = re.compile(r",?\s+(?:không|chứ không)\s.*")
"""To whom they do not send it, which the others do."""
_MAIN = re.compile(
    rf"(?P<verb>\b[Gg]ửi\s+(?:(?:[^,;()]*?\s)?(?:về|đến|tới|cho)\s+)?)(?=[{UPPER}])[^,;()]+?(?:\s*\([^()]*\))?"
    r"(?=\s*(?:$|[,;(]|(?:trước|chậm nhất|để|xong|trong|kèm)\s))"
)


def own_sending(dossier: Dossier, task: Task) -> Task:
    """Return a task as its unit does it: to whom words aside have it send, and without what they say of others.

    One without such words is returned itself.
    """
    does = task.does
    for aside in reversed(list(_ASIDE.finditer(task.does))):
        main = list(_MAIN.finditer(does, 0, aside.start()))
        if not main:
            continue
        does = does[: aside.start()] + does[aside.end() :]
        if dossier.charges(aside["who"] or aside["of"], task.clause):
            to = _NOT.sub("", aside["to"] or aside["behind"]).strip()
            does = f"{does[: main[-1].start()]}{main[-1]['verb']}{to}{does[main[-1].end() :]}"
    return task if does == task.does else task.model_copy(update={"does": does})
