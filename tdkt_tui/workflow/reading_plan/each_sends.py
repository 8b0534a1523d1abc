"""One sentence on how much each of several kinds does: "mỗi huyện chọn 03 gương, mỗi sở chọn 01 gương, gửi về …"."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

from .bounds import BOUND
from .facts import Proposal, Reading
from .said_same import SAME
from .sent_numbers import KIND
from .unit_words import AREA

_EACH = rf"(?:mỗi|từng|các)\s+{KIND}(?:(?:,\s*|\s+và\s+){KIND})*(?:\s+(?:cấp\s+|của\s+)?tỉnh)?"
_NEXT = re.compile(
    rf"(?P<verb>gửi|nộp|cử|viết|đăng)\s+(?P<mine>\d{{1,3}}\s[^;.]+?),\s+(?:còn\s+)?(?P<who>{_EACH})\s+(?P=verb)\s+"
    r"(?P<other>\d{1,3}\s[^;,.]+?)(?P<to>\s+(?:về|cho|đến|tới)\s+[A-ZĐ][^;.]*)?",
    re.IGNORECASE,
)

_WITH = re.compile(r"\s+\([^()]+\)$")
"""What goes with each of one sort that is sent, said once behind the last."""
_VERB = r"(?:đăng ký|(?:lựa |bình )?chọn|giới thiệu|gửi|nộp|cử|viết|xây dựng|lập|tổ chức|suy tôn)"
_COUNT = rf"(?:{BOUND}\s+)?(?:\d{{1,3}}|một|hai|ba|bốn|năm(?!\s+\d)|sáu|bảy|tám|chín|mười)"
_OWN = rf"(?i:{AREA})\s+[{UPPER}]\w*(?:\s+[{UPPER}]\w*)*"
_FIRST = re.compile(
    rf"(?P<lead>(?:\D*?,\s+)?)(?P<verb>{_VERB})(?P<to>(?:\s+(?:về|cho)\s+tỉnh)?)\s+(?P<count>{_COUNT})\s+(?P<what>[^\d;]+)"
)
_AND = re.compile(
    rf"[,;]\s+(?:còn\s+|riêng\s+)?(?P<who>(?i:{_EACH})|{_OWN})\s+(?:(?P<verb>{_VERB})\s+)?(?=(?P<count>{_COUNT})(?:\s|,\s))"
)
"""Where another does the same, as many as it is told: "…, mỗi sở chọn 01", "…, thành phố A 08 điển hình"."""
_SHARED = re.compile(r",\s+(?:gửi|nộp|viết|lập|kèm)\s|\s+(?:về|cho)\s+[A-ZĐ]|\s+để\s")
"""What stands behind the last of them and is of all."""
_ALSO = re.compile(r"\s*(?:,|hoặc\b|và\b|\()")


def read_each_sends(reading: Reading) -> None:
    """Part a task that counts for several: each part is of its own body, what stands behind the last is of all."""
    for task in reading.of("task"):
        found = _NEXT.fullmatch(task.values["does"])
        if task.piece is None or not re.fullmatch(_EACH, task.values["body"], re.IGNORECASE):
            continue
        if found is None:
            if parts := _each_counts(task):
                _apart(reading, task, parts)
            continue
        to = found["to"] or ""
        what = _WITH.search(found["other"])
        same = what and to and found["other"][: what.start()] == found["mine"]
        apart = to.replace(" về ", " cho ", 1) if " về " in found["mine"] else to  # "bài về điển hình cho Sở …"
        task.values["does"] = f"{found['verb']} {found['mine']}{what[0] if what and same else ''}{apart}"
        values = task.values | {"body": found["who"], "does": f"{found['verb']} {found['other']}{to}"}
        other = Proposal("task", values, task.piece, dict(task.marks))
        reading.facts.insert(reading.facts.index(task) + 1, other)
        reading.draw(other, [task.piece])
        reading.say(task.piece, found[0])


def _each_counts(task: Proposal) -> list[tuple[str, str]]:
    """Return (who, what they do) of a task that counts for each of several; none where one is among another's units."""
    does, body = task.values["does"], task.values["body"]
    cuts = list(_AND.finditer(does))
    first = _FIRST.fullmatch(does[: cuts[0].start()]) if cuts else None
    if first is None:
        return []
    own = [one["who"] for one in cuts if not re.fullmatch(_EACH, one["who"], re.IGNORECASE)]
    kinds = {kind for who in (body, *(one["who"] for one in cuts)) if who not in own
             for kind in re.split(r",\s*|\s+và\s+", re.sub(r"^(?:mỗi|từng|các)\s+", "", who.casefold()))}  # fmt: skip
    if any(one["verb"] not in (None, first["verb"]) for one in cuts) or any(_among(one, kinds) for one in own):
        return []
    ends = [*(one.start() for one in cuts[1:]), len(does)]
    rests = [does[one.end("count") : end].strip() for one, end in zip(cuts, ends, strict=True)]
    noun = first["what"].strip()
    last, shared = rests[-1], ""
    if last.startswith(noun) and not _ALSO.match(after := last[len(noun) :]) and not re.match(r"\w", after):
        shared = after
    elif last.startswith(noun) and re.match(r",\s+(?:gửi|nộp|viết|lập|kèm)\s", last[len(noun) :]):
        shared = last[len(noun) :]
    elif found := _SHARED.search(last):
        shared = last[found.start() :]
    rests = [f"{noun}{rest}" if rest.startswith(",") else rest for rest in rests]  # "…, mỗi sở giới thiệu một, kèm …"
    told = [(body, first["count"], noun), *((one["who"], one["count"], rest) for one, rest in
                                            zip(cuts, rests, strict=True))]  # fmt: skip
    lead = f"{first['lead']}{first['verb']}{first['to']}"
    return [(who, f"{lead} {count} {what}{shared if at < len(cuts) else ''}") for at, (who, count, what) in
            enumerate(told)]  # fmt: skip


def _among(unit: str, kinds: set[str]) -> bool:
    return any(unit.casefold().startswith(f"{kind} ") for kind in kinds)


def _apart(reading: Reading, task: Proposal, parts: list[tuple[str, str]]) -> None:
    """Make a task of each; what the next sentence asks of the same bodies is asked of all of them."""
    everybody = "; ".join(who for who, _ in parts)
    for other in reading.of("task"):
        if other.piece is task.piece and other.marks.get("body") == SAME and other.values["body"] == parts[0][0]:
            other.values["body"] = everybody
    task.values["does"] = parts[0][1]
    at = reading.facts.index(task)
    for number, (who, does) in enumerate(parts[1:], 1):
        made = Proposal("task", task.values | {"body": who, "does": does}, task.piece, dict(task.marks))
        reading.facts.insert(at + number, made)
        if task.piece:
            reading.draw(made, [task.piece])
