"""For each kind of table: how well a passage fits it, and what its words say for it. A person confirms every value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.days import DATE
from tdkt_tui.workflow.reading_plan.lengths import length_of
from tdkt_tui.workflow.reading_plan.report_days import day_of_period, since

from .charged import charged
from .drawing_exceptions import BOUND, exception
from .drawing_groups import composition
from .drawing_others import aim, amount, drive, jointly
from .drawing_papers import agenda, basis, committee, movement
from .drawing_people import SENT_TO, honours, nomination, quota
from .drawing_provision import provision
from .level_drafts import NOT_HELD
from .likeliest import TRIAL, by_context
from .passage import Passage
from .said import ADVERBS, DOING, count_of, levels_in
from .said_times import window_behind, window_in
from .said_units import OF_PROVINCE, units_named

Offers = Iterator[tuple[int, dict[str, Any]]]
Drawer = Callable[[Plan, Passage], Offers]

_PERIODS = (("6 tháng", "6 months"), (r"h[àằ]ng quý|mỗi quý", "quarter"), (r"h[àằ]ng tháng|mỗi tháng", "month"),
            (r"h[àằ]ng năm|1 năm", "year"), (r"h[àằ]ng tuần|mỗi tuần", "week"))  # fmt: skip
_DUE = re.compile(
    rf",?\s+(?:từ\s+(?:ngày\s+)?{DATE}\s+)?(?:(?:hoàn thành|xong)\s+)?"
    r"(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|đến hết|đến)\s+(?:(?:vào )?\d{1,2}\s*giờ(?:\s*\d{2})?\s+)?"
    rf"(?:ngày\s+)?{DATE}[.;\s]*$"
)
_TO = re.compile(
    r"(?:gửi|nộp|báo cáo|trình)(?:[^,;.]{0,60}?)\s(?:về|cho|đến|với)\s+(?P<to>[A-ZĐ][^,;.()]*?|cấp \w+)"
    r"(?=\s*\(|\s+(?:trước|chậm|muộn|để|cho ý kiến|tổng hợp|xong|theo|vào|hằng|hàng|định kỳ|trong|sau)\b|[,;.]|$)"
)
_DOES = re.compile(rf"(?:{ADVERBS}\s+)*{DOING}\b", re.IGNORECASE)
_LATEST = re.compile(r"\b(?:trước|chậm nhất|muộn nhất)\s+(?:là\s+)?ngày\s+\d{1,2}\s*(?:/|tháng)")
_THROUGH = re.compile(r"\((?:qua|thông qua)\s+([^()]+)\)")
_ABOUT = re.compile(r"báo cáo(?: về)?\s+((?:kết quả|tiến độ|tình hình)[^:,;.()]*?)"
                    r"(?=\s+(?:về|cho|gửi|với|vào|hằng|trước|định kỳ|trong vòng|chậm)\b|[:,;.(]|$)",
                    re.IGNORECASE)  # fmt: skip
_HELD = re.compile(r"(?<!hông )(?<!hông phải )\b(?:tổ chức|tiến hành)\s+"
                   r"(?P<form>(?:[Hh]ội nghị|[Đđ]ại hội)[^,;.:(]{0,80}?)"
                   r"(?=\s+(?:vào|trong|trước|lồng ghép|theo|xong|với)\b|[,;.:(]|$)")  # fmt: skip
_MATTER = re.compile(
    r"(?:Số lượng|Thời gian|Địa điểm|Thành phần|Đại biểu|Hình thức|Tên gọi|Cơ cấu|Tỷ lệ|Mức)\b", re.IGNORECASE
)
_HELD_BY_ALL = re.compile(r"(?:Các )?(?:[Hh]ội nghị|[Đđ]ại hội|[Ss]ố liệu|[Tt]hời điểm)\b")
_NAMED_FORM = re.compile(r"(?P<form>(?:Hội nghị|Đại hội)\s[^:;.]{4,200}?):\s")
_TIER = re.compile(r"\b[Cc]ấp (?:tỉnh|huyện|xã)\b")
_TIERS = {"cấp tỉnh": ["tỉnh"], "cấp huyện": ["huyện", "thị xã", "thành phố"], "cấp xã": ["xã", "phường", "thị trấn"]}
"""The kinds of unit of a level that is named by its tier."""
_END = re.compile(r"trước|chậm nhất|muộn nhất|xong|hoàn thành|đến", re.IGNORECASE)
_SENT = re.compile(
    r"\b(?:gửi|nộp)\s+(?:về\s+|cho\s+|đến\s+)?[^,;.()]*|\btại (?=Trung tâm|Hội trường|Nhà)[^,;.]*|\((?:trừ|tại)[^()]*\)"
)
"""To whom something goes, and where it is held: none of who goes first."""
_OTHERS = re.compile(r"(?:[Cc]ác|[Nn]hững)\s+(?:\w+,?\s+){1,4}?(?:còn lại|khác)\b")


def sent_to(sentence: str) -> str:
    """Return whom something is sent or reported to, "" where it is not said."""
    found = _TO.search(sentence) or SENT_TO.search(sentence)
    return found["to"].strip() if found else ""


def task(_: Plan, passage: Passage) -> Offers:
    """A body with a verb, or a day until when something is to be done."""
    owner = passage.owner
    for sentence in passage.sentences:
        if _MATTER.match(sentence) or (_MATTER.match(passage.words) and not window_in(sentence)):
            continue
        body, does, asked = charged(sentence)
        if re.match(r"(?:không (?:quá|dưới)|tối đa|tối thiểu|từ)\s+\d", does):
            continue  # a number of the heading's own matter
        if re.search(r"\b(?:có|gồm)(?: từ)? \d+(?: đến \d+)?$", body) or body.casefold() in ("mỗi", "từng"):
            continue  # how many of what "báo cáo" names there are: nobody is charged
        if sentence.startswith(f"{body}:"):  # what follows in the passage is of the same body
            owner = body
        if not body and _HELD_BY_ALL.match(sentence):
            continue  # how a conference is held: nobody is charged
        window = window_in(sentence)
        score = (3 if body else 0) + (3 if window else 0) + (1 if owner else 0)
        if re.search(r"đăng ký|gửi|nộp|xây dựng|lập", sentence):
            score += 2 if window else 0
        words = re.sub(r",? gửi$", "", _DUE.sub("", does).strip(" .;/"))
        among = passage.among if not (body or owner) and _DOES.match(words) else ""
        yield score, {"body": _short(body) or owner or among, "does": lowered_first(words),
                      "window": window, "mode": "asked" if asked else ""}  # fmt: skip


def _short(body: str) -> str:
    return lowered_first(body) if re.match(r"(?:Các|Mỗi|Huyện|Xã|Cấp|Đơn vị|Những)\b", body) else body


_SO_MANY = r"(?P<{n}>\d{{1,2}})\s*(?:\([^()]*\)\s*)?ngày(?P<{w}> làm việc)?"
_AFTER = re.compile(
    rf"{_SO_MANY.format(n='days', w='work')}\s+(?:sau|kể từ|từ)\b"
    r"|^(?i:sau)\s[^;.]*?\b(?:hội nghị|đại hội)\b[^;.\d]*?\b(?:trong(?: vòng)?|chậm nhất|không quá)\s+"
    rf"{_SO_MANY.format(n='later', w='works')}"
)
"""How many days after a conference: "07 ngày sau hội nghị", "Sau khi đại hội bế mạc, trong vòng 07 ngày"."""
_EVERYBODY = "các cơ quan, đơn vị"
"""Who reports on his own conference where nobody is named."""


def reporting(_: Plan, passage: Passage) -> Offers:
    """Who reports, to whom, when or how often."""
    for sentence in passage.sentences:
        if not re.search(r"\bbáo cáo\b", sentence, re.IGNORECASE) or re.search(
            r"báo cáo (?:viên|thành tích)", sentence
        ):
            continue
        body, does, _asked = charged(sentence)
        through = _THROUGH.search(sentence)
        every = [code for words, code in _PERIODS if re.search(words, sentence, re.IGNORECASE)]
        days = _AFTER.search(sentence)
        after = int(days["days"] or days["later"]) if days else 0
        worked = bool(days and (days["work"] or days["works"]))
        window = {} if days else window_in(sentence)
        about = _ABOUT.search(sentence)
        to = sent_to(sentence)
        reports = about or every or re.match(r"(?:tổng hợp,? )?báo cáo\b", does, re.IGNORECASE)
        if every and (start := since(sentence)) and not _LATEST.search(sentence):
            window = start
        window = {} if every and not {"before", "until", "since"} & window.keys() else window
        score = 2 + 2 * bool(about) + 2 * bool(to) + 2 * bool(every) + bool(window or days)
        yield score if reports and (about or every or to) else 0, {
            "by": _short(body) or passage.owner or _EVERYBODY * bool(days), "to": to,
            "about": about[1] if about else "", "window": window,
            "through": through[1] if through else "", "every": every,
            "day": day_of_period(sentence) if every else "",
            "working_days_after": after if worked else 0, "days_after": 0 if worked else after}  # fmt: skip


def pilot(plan: Plan, passage: Passage) -> Offers:
    """Units that go first."""
    under = any(by_context(replace(passage, words="", above=(line,))) == "pilot" for line in passage.above[-2:])
    for sentence in passage.sentences:
        if _OTHERS.match(sentence):
            continue  # what those do who do not go first
        if under or re.search(rf"[Ll]àm điểm|(?:tổ chức|chỉ đạo|chọn)\b[^.;]{{0,40}}{TRIAL}", sentence):
            units = units_named(plan, _SENT.sub(" ", sentence))
            window = window_in(sentence) or window_behind(passage.whole, sentence)
            if "until" in window and re.search(r":\s+(?:vào )?ngày\s", sentence) and not _END.search(sentence):
                window = {"on": window["until"]}
            yield 8 if units else 0, {"unit": units, "window": window}


def _headed(plan: Plan, passage: Passage) -> str:
    """Return the tier under whose heading a passage stands, "" for none, or for one that the plan has as a level."""
    tiers = (found[0].casefold() for line in reversed(passage.above) if (found := _TIER.search(line)))
    tier = next(tiers, "")
    return tier if tier in _TIERS and not levels_in(plan, tier) else ""


def level(plan: Plan, passage: Passage) -> Offers:
    """Who holds a conference in which form, when, how large."""
    whole = " ".join(passage.sentences)
    held = next((found for one in passage.sentences if (found := _HELD.search(one))), None)
    first = passage.sentences[0] if passage.sentences else ""
    subject = re.split(r"\s+(?:tổ chức|tiến hành)\b|:", first, maxsplit=1)[0] if held else ""
    label = re.sub(r"^(?:Đối với|Ở|Tại)\s+", "", subject).strip()
    if NOT_HELD.search(label):
        return
    named = re.split(r",\s*|\s+và\s+", OF_PROVINCE.sub("", re.sub(r"^[Cc]ác\s+", "", label)))
    units = _TIERS.get(lowered_first(label)) or [part for part in named if 0 < len(part) < 60]
    most = count_of(whole, "đại biểu|người") if BOUND.search(whole) else 0
    window, days = window_in(whole), length_of(whole)
    score = 7 * bool(label in _TIERS) + (
        7 * bool(held and label and re.match(r"[Cc]ác (?!cấp)|[Cc]ấp (?!trên|dưới)", label)) + bool(window) + bool(days)
    )
    form = held["form"].strip() if held else ""
    if not held and (named_first := _NAMED_FORM.match(first)) and (head := _headed(plan, passage)):
        label, units, form = head, _TIERS[head], named_first["form"].strip()
    known = next((one.id for one in plan.form if one.name.casefold() == form.casefold()), form)
    yield score if score > 6 else 0, {
        "label": lowered_first(label), "units": [lowered_first(unit) for unit in units],
        "choose_form": [known] if known else [], "window": window, **days, "most": most}  # fmt: skip


DRAWERS: dict[str, Drawer] = {
    "honours": honours, "composition": composition, "quota": quota, "pilot": pilot, "exception": exception,
    "nomination": nomination, "level": level, "reporting": reporting, "task": task, "agenda": agenda,
    "basis": basis, "movement": movement, "committee": committee, "amount": amount, "drive": drive,
    "jointly": jointly, "aim": aim, "provision": provision,
}  # fmt: skip
"""In the order in which those that fit as well as others are offered."""
