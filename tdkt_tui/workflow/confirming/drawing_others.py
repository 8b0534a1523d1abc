"""Money, drives, requirements and meetings that join another event: what a passage says of them, to be confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.amounts import amounts_in, whose
from tdkt_tui.workflow.reading_plan.times import window_of
from tdkt_tui.workflow.reading_plan.unit_lists import BETWEEN

from .passage import Passage
from .said import count_of, levels_in

_DRIVE = re.compile(
    r"(?P<name>đợt(?: thi đua)?(?:\s+(?:thứ\s+)?(?:\d{1,2}|I{1,3}|IV|nhất|một|hai|ba|bốn)\b|\s+(?:đặc biệt|cao điểm))"
    r"(?P<rest>[^;.:]*?))(?=\s*[,:(]?\s*(?:từ\s+(?:ngày|tháng|nay)|trong\s|bắt đầu|với chủ đề|có chủ đề)|[;.:(]|$)",
    re.IGNORECASE,
)
_THEME = re.compile(r"chủ đề[^“”;.]{0,80}“(?P<theme>[^”]+)”", re.IGNORECASE)
_YEAR = re.compile(r"\bnăm\s+(\d{4})\b")
_JOINS = re.compile(r"\b(?:ghép|lồng ghép|tổ chức chung|kết hợp tổ chức|họp chung)\b|liền kề", re.IGNORECASE)
_INTO = re.compile(
    r"(?:lồng ghép|ghép|kết hợp)\b[^,;.]{0,60}?\s(?:vào|với|trong|cùng)\s+(?P<into>(?!Khối|khối|cụm|Cụm)[^;.(]+?)"
    r"(?=,\s+(?:nhưng|không|thì|do|xong)\b|[;.(]|$)"
)
_LEADS = re.compile(
    r"(?:\bdo|giao)\s+(?:(?:các|mỗi)\s+)?(?P<who>[^,;.]{3,80}?)\s+(?:chủ trì|đứng ra|làm trưởng|tổ chức)\b"
)
_FEW = re.compile(
    r"(?:hai|ba|\d{1,2})(?: (?:hoặc|đến) (?:ba|bốn|\d{1,2}))?\s+(?P<kind>xã|phường|đơn vị|cơ quan)\s+liền kề",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:(?:các|những|mỗi|đối với|riêng)\s+)*(?P<units>[^:;.]+?)(?P<when>\s+(?:có|thuộc|dưới|không có|ở|là)\s.*?)?"
    r"(?:\s*,?\s*(?:thì|được|có thể|phải|tổ chức|phép|nội dung))*\s*$",
    re.IGNORECASE | re.DOTALL,
)
_ASKS = re.compile(
    r"tiết kiệm|phô trương|không huy động|hình thức, lãng phí|trang trọng|thiết thực|an toàn|phòng, chống dịch"
)

Offers = Iterator[tuple[int, dict[str, Any]]]


def amount(plan: Plan, passage: Passage) -> Offers:
    """How much may be spent, or is given."""
    for sentence in passage.sentences:
        for said in amounts_in(sentence):
            own = whose(said)
            level = [] if own else levels_in(plan, said.whom)
            yield 8 if own or level else 4, {**said.values, **own, "level": level[0] if level else ""}


def drive(_: Plan, passage: Passage) -> Offers:
    """A stretch of emulation with its days, or the theme of a year."""
    for part in re.split(r";\s+|(?<=\w)\.\s+|(?<=đua):\s+", passage.words):
        theme = _THEME.search(part)
        if found := _DRIVE.search(part):
            window = window_of(part[found.end() :])
            yield 7 if window or theme else 3, {
                "name": lowered_first(found["name"].strip()), "theme": theme["theme"] if theme else "", "window": window
            }  # fmt: skip
        elif theme:
            year = _YEAR.search(part) or _YEAR.search(passage.words)
            yield 7, {"name": f"năm {year[1]}" if year else "", "theme": theme["theme"]}


def aim(_: Plan, passage: Passage) -> Offers:
    """A requirement or a purpose in the plan's own words."""
    under = " ".join(passage.above[-2:]).casefold()
    purpose = "mục đích" in under and "yêu cầu" not in under
    for sentence in passage.sentences:
        score = 5 if _ASKS.search(sentence) and ("yêu cầu" in under or purpose) else 0
        yield score, {"words": sentence.strip(" -+"), "kind": "purpose" if purpose else ""}


def jointly(_: Plan, passage: Passage) -> Offers:
    """Units that meet together, or as a part of another event."""
    for sentence in passage.sentences:
        if not _JOINS.search(sentence):
            continue
        into, leads, few = _INTO.search(sentence), _LEADS.search(sentence), _FEW.search(sentence)
        whole = None if few else _SUBJECT.match(_JOINS.split(sentence, maxsplit=1)[0].rsplit(": ", 1)[-1])
        units = [few["kind"]] if few else BETWEEN.split(whole["units"].strip()) if whole else []
        when = few[0] if few else (whole["when"] or "").strip(" ,") if whole else ""
        most = count_of(sentence, "đại biểu|người") if re.search(r"không (?:vượt )?quá|tối đa", sentence) else 0
        yield 7 if into or leads or most else 0, {
            "units": [lowered_first(one) for one in units], "into": into["into"].strip(" ,") if into else "",
            "organiser": leads["who"].strip() if leads else "", "when": when, "at_most": most,
            "may": bool(re.search(r"có thể|được\s+(?:phép\s+)?(?:ghép|lồng|tổ chức|kết hợp)", sentence))}  # fmt: skip
