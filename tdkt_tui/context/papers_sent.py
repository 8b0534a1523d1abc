"""Papers that a unit sends: a report on its meeting that tasks and reports both tell, a draft for an opinion."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.duties import Reporting, Task
from tdkt_tui.model.text import folded

_AFTER = re.compile(
    r"\b(?:sau|trong(?: vòng| thời hạn)?|chậm nhất(?: là| sau)?)\b(?P<before>[^;,\d]*)\b0*(?P<days>\d{1,2}) ngày"
    r"(?P<working> làm việc)?(?P<behind>[^;,]*)",
    re.IGNORECASE,
)
_MEETING = re.compile(r"hội nghị|đại hội|kết thúc", re.IGNORECASE)
_REPORT = re.compile(r"(?:(?:gửi|nộp|hoàn thành) )?báo cáo\b", re.IGNORECASE)
_TO = re.compile(r"\s(?:về|cho|đến)\s.*", re.IGNORECASE)
_OF_TIERS = re.compile(r"\b(?:của )?cấp (?:xã|huyện|sở|ngành|cơ sở)(?:(?:,| và) (?:cấp )?(?:xã|huyện|sở|ngành)\b)*")
_BESIDE = re.compile(r"\b(?:kèm|gồm|cùng với|theo mẫu|đồng thời)\b", re.IGNORECASE)
_SETS = re.compile(
    r"(?P<number>\d+ bộ(?: (?:bản )?(?:chính|gốc|giấy))?)"
    r"(?:\s*[,:]?\s*gồm(?:\s+có)?\b|\s*:|\s+(?=hồ sơ\b)|(?=\s*$))\s*:?",
    re.IGNORECASE,
)
_SAYS_SETS = re.compile(r"\d+ bộ\b")
_QUICK = re.compile(r"(nhanh|sơ bộ|đột xuất)\b(.*)", re.IGNORECASE)
_DRAFT = re.compile(
    r"^(?P<paper>[^,;]+?)(?:,?\s+(?:(?:gửi|trình|để)\s+)*"
    r"(?:(?P<asks>(?:xin|lấy) (?:ý kiến|góp ý))|(?P<sees>thẩm định|phê duyệt|cho ý kiến|góp ý)))?"
    r"(?P<when>,?\s+(?:chậm nhất|muộn nhất|trước|trong|sau|hoàn thành)\s.+)?$",
    re.IGNORECASE,
)


def told_once(
    lines: Sequence[tuple[Task, str]], reports: Sequence[Reporting]
) -> tuple[list[tuple[Task, str]], list[Reporting]]:
    """Return tasks and reports without the one of two that says less of a report by a day, or days after a meeting."""
    left, owed = list(lines), list(reports)
    for line in lines:
        task, words = line
        dated = task.window.dated()
        duty = next((one for one in owed if (_same(one, task, words) if dated else _is(one, words))), None)
        if duty is not None and (_more(words, duty) if dated else _BESIDE.search(words)):
            owed.remove(duty)
        elif duty is not None:
            left.remove(line)
    return left, owed


def _is(duty: Reporting, words: str) -> bool:
    """Tell a report that a task's words ask for too: to the same, on the same, as many days after the meeting."""
    after = _AFTER.search(words)
    if duty.every or after is None or not _MEETING.search(after["before"] + after["behind"]):
        return False
    days = duty.working_days_after if after["working"] else duty.days_after
    said = folded(words)
    others = re.search(r"\b(?:về|cho|đến) (?:sở|ban|hội đồng|ubnd|ủy ban)\b", said) and folded(duty.to) not in said
    return days == int(after["days"]) and f"báo cáo {folded(duty.about)}".strip() in said and not others


def _same(duty: Reporting, task: Task, words: str) -> bool:
    """Tell a report that a task sends too: by the same day, on the same, one of both perhaps in fewer words."""
    if duty.every or task.window != duty.window or _BESIDE.search(words) or not _REPORT.match(words):
        return False
    to = _TO.search(words)
    if to is not None and duty.to and folded(duty.to) not in folded(to[0]):
        return False
    told, asked = _on(words, duty), _on(duty.about, duty)
    return bool(told and asked) and (told <= asked or asked <= told)


def _more(words: str, duty: Reporting) -> bool:
    return len(_on(words, duty)) > len(_on(duty.about, duty))


def _on(words: str, duty: Reporting) -> set[str]:
    """Return what a report is on, as words: neither whose level's it is, nor to whom."""
    plain = folded(words).replace(folded(duty.to), " ")
    return set(re.findall(r"\w+", _OF_TIERS.sub(" ", plain))) - {"gửi", "nộp", "báo", "cáo", "về", "cho", "của"}


def in_sets(text: str, parts: Sequence[str]) -> str:
    """Add how many sets of a dossier are sent, and of what one consists: "01 bộ gồm tờ trình", "biên bản"."""
    number, papers = "", list[str]()
    for part in parts:
        sets = _SETS.match(part)
        number = number or (sets["number"] if sets else "")
        paper = part[sets.end() :].strip(" ,:") if sets else part
        said = folded(paper.removeprefix("hồ sơ").strip())
        papers += [paper] if paper and said not in folded(text) else []
    bare = text[:-1] if text.endswith(")") and text.count("(") == text.count(")") else ""
    lead = f"{bare}; " if bare else f"{text} ("
    if _SAYS_SETS.search(text):
        return f"{lead}mỗi bộ gồm: {'; '.join(papers)})" if papers else text
    return f"{lead}{', gồm: '.join(filter(None, (number, '; '.join(papers))))})"


def sent_to(about: str, to: str) -> str:
    """Return a paper as what is sent: "dự thảo báo cáo gửi xin ý kiến chậm nhất …" → "gửi dự thảo báo cáo xin …"."""
    if quick := _QUICK.match(about):
        return f"báo cáo {quick[1]} {to}{quick[2]}"
    told = _DRAFT.match(about)
    if told is None:
        return f"gửi {to} {about}" if "," in about else f"gửi {about} về {to}"
    when = told["when"] or ""
    if told["asks"]:
        return f"gửi {told['paper']} {told['asks']} {to}{when}"
    return f"gửi {told['paper']} " + (f"để {to} {told['sees']}{when}" if told["sees"] else f"về {to}{when}")
