"""Papers with until when they are sent, and no verb or none of its own: "Kế hoạch của đơn vị: trước ngày …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.words import lowered_first

from .days import DATE
from .due import window_alone
from .facts import bare
from .sent_bodies import one_of
from .sent_papers import OF_AWARD, SENT
from .sent_times import HOUR, WHEN
from .times import window_of

_WHEN = rf"(?:{WHEN.pattern}|(?P<beside>(?:cùng(?: với)?|kèm(?: theo)?)\s[^;.:]+))"
_PAPER = re.compile(
    rf"(?P<what>(?i:{SENT}|Thay đổi|Bình chọn|Kết quả)(?:[^:;()]|\([^()]*\))*?)(?P<colon>\s*:)?"
    r"(?:\s*\b(?:hoàn (?:thành|thiện)(?:,|\s+và)\s+)?(?:phải\s+|cần\s+|được\s+)?(?P<verb>gửi|nộp|báo(?!\s+cáo)))?"
    r"(?:\s+(?P<to>(?:(?:về|cho|đến|qua)\s+)?(?:Sở|Ban|UBND|Ủy ban|Văn phòng|Hội đồng|Thường trực|Phòng)\s[^;:]*?))?"
    rf"(?P<when>{_WHEN})(?:\s*\((?P<aside>[^()]*)\))?",
    re.DOTALL | re.IGNORECASE,
)
_ASKED = re.compile(r"(?P<asked>Đề nghị [^:;]{3,160}):\s*hồ sơ (?=gửi|nộp|trước|chậm)")
_TERM = re.compile(
    rf"(?:Thời hạn|Hạn(?: cuối)?)(?:\s+(?:gửi|nộp))?:\s+(?P<when>(?:trước\s+)?(?:{HOUR.pattern})?(?:ngày\s+)?{DATE})"
)
_OF = re.compile(r"\s+của\s+(?P<who>[^();:]+)$")
_BY = re.compile(r"\s*\(do\s+(?P<who>[^()]+?)\s+(?P<does>tổng hợp|lập|xây dựng)\)$")
_APART = re.compile(
    rf"(?P<but>(?:trừ|riêng)\s+)?(?P<who>[^;:\d]+?)\s*:?\s+(?:(?:gửi|nộp)\s+)?"
    rf"(?P<when>(?:trước\s+|chậm nhất\s+)?(?:ngày\s+)?{DATE})"
)
"""Whose day is another one: "(trừ đơn vị làm điểm gửi trước ngày 14/8/2025)"."""
_CHOICE = re.compile(r"^[Bb]ình chọn\b")
_AND = re.compile(r"(?:,\s*|\s+)(?:và|,)$")


@dataclass(frozen=True, slots=True)
class Due:
    """What somebody sends until when. body: "" where nobody is named."""

    body: str
    does: str
    window: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Said:
    """A paper, what stands behind its name, what is done with it, until when, to whom, in brackets, with what."""

    what: str
    rest: str = ""
    verb: str = "gửi"
    when: str = ""
    to: str = ""
    aside: str = ""
    beside: str = ""


def papers_due(words: str, before: str) -> list[Due]:
    """Return what is sent until when by these words, for each whose day is another one; none for other words.

    before: the sentence before them, which may say what a time alone is of.
    """
    if (term := _TERM.fullmatch(words)) and (listed := re.match(rf"(?P<what>(?:{SENT})[^:;,.]*):", before)):
        return _due(_Said(bare(listed["what"]), when=term["when"]))
    asked = _ASKED.match(words)
    text = f"Hồ sơ {lowered_first(asked['asked'])} {words[asked.end() :]}" if asked else words
    found = _PAPER.fullmatch(text)
    if found is None or not (found["colon"] or found["verb"]) or re.search(DATE, f"{found['what']} {found['to']}"):
        return []
    what, _, rest = found["what"].partition(": ")
    when = "" if found["beside"] else found["when"]
    told = {key: (found[key] or "").strip() for key in ("to", "aside", "beside")}
    return _due(_Said(what, rest, (found["verb"] or "gửi").casefold(), when, **told))


def _due(said: _Said) -> list[Due]:
    """Return one thing that is sent, and the same for those whose day is another one."""
    body, made = "", ""
    what = _CHOICE.sub("Kết quả bình chọn", said.what)
    if found := _BY.search(what):
        body, made, what = one_of(found["who"]), f"{found['does']}, ", what[: found.start()]
    found = _OF.search(what)
    if found and not OF_AWARD.search(what[: found.start()]) and (who := one_of(found["who"])):
        body, what = body or who, what[: found.start()]
    hour = HOUR.search(said.when)
    window = _window(HOUR.sub("", said.when.strip(" ,")))
    if (said.when and not window) or (made and not body):
        return []
    apart = _APART.fullmatch(said.aside)
    other = one_of(apart["who"].strip(" ,")) or _named(apart["who"]) if apart else ""
    later = _window(apart["when"]) if apart and other else {}
    to = f"về {said.to}" if said.to and not re.match("về|cho|đến|qua", said.to) else said.to
    does = " ".join(filter(None, (f"{made}{said.verb}", lowered_first(bare(what)), to)))
    rest = _AND.sub("", bare(said.rest))
    more = (f"{does}, {rest}" if rest else does, bare(said.beside), f"({bare(hour[0])})" if hour else "")
    whole = " ".join(filter(None, more))
    if not later:
        return [Due(body, f"{whole} ({said.aside})" if said.aside else whole, window)]
    return [Due(body, f"{whole} (trừ {other})", window), Due(other, does, later)]


def _named(who: str) -> str:
    """Return units by their names, with what they are the units of: "các huyện Kỳ Sơn, Tương Dương"."""
    return bare(who) if re.match(r"(?:các\s+)?(?:huyện|xã|phường|đơn vị|sở|thành phố|thị xã)\b", who) else ""


def _window(when: str) -> dict[str, Any]:
    return window_of(when) or window_alone(when, finished=True)
