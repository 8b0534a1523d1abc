"""Composition: of whom a passage says that so many come, or how great a part, for a person to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tdkt_tui.model.composition import group_named
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.bounds import BOUND, bound_key
from tdkt_tui.workflow.reading_plan.numbers_said.sent_on import SENT
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE
from tdkt_tui.workflow.reading_plan.unit_words import AREA

from .own_level import own_of
from .passage import Passage
from .said import MOST_SAID, count_of, levels_of
from .whom import whose
from .whom_back import such_named

_GROUPS = (
    (r"\bnữ\b", "nữ"), (r"dân tộc thiểu số", "dân tộc thiểu số"),
    (r"\b(?:có|theo)\s+(?:đạo|tôn giáo)\b", "có tôn giáo"),
    (r"trực tiếp (?:lao động|sản xuất|công tác)|lao động trực tiếp|lao động, sản xuất", "lao động trực tiếp"),
    (r"ngoài [Đđ]ảng", "ngoài Đảng"), (r"đảng viên", "đảng viên"),
    (r"(?<!không )dưới (\d\d)(?! (?:đại biểu|người|cá nhân|tập thể))", "dưới {} tuổi"),
    (r"điển hình", "điển hình tiên tiến"),
)  # fmt: skip
_BESIDE = 24
"""Letters that a known group's words may have beside it and be no other group: "đại biểu là người dân tộc thiểu số"."""
_SHARES = {"một nửa": "50%", "hai phần ba": "2/3", "2/3": "2/3", "một phần ba": "1/3", "1/3": "1/3"}
_LEAST = re.compile(r"ít nhất|tối thiểu|không dưới|trở lên|chiếm|đạt|bảo đảm|đảm bảo|tỷ lệ", re.IGNORECASE)
_NUMBER = r"(?P<n>\d{1,3}(?:[.,]\d+)?)\s*%"
_VERBS = r"(?:(?:phải|cần|chiếm|đạt|là|có|bảo đảm|đảm bảo|(?:tỷ|tỉ) lệ|cơ cấu)\s+)*"
_YEARS = r"(?<=dưới )\d\d|\((?=dưới \d\d\b)|(?<=\d)\)|(?<=tuổi)\)"
_SAID = re.compile(
    rf"(?P<who>(?:[^;:.%\d()]|{_YEARS}){{0,160}}?)\s*[,(]?\s*\b{_VERBS}(?:(?P<how>{BOUND})\s+|từ\s+)?"
    rf"{_NUMBER}(?P<up>\s+trở lên)?",
    re.IGNORECASE,
)
"""A part of a whole with the words before it."""
_BEHIND = re.compile(
    r"(?:\s+(?:trên\s+|trong\s+)?(?:tổng\s+)?(?:số\s+)?(?:lượng\s+)?(?:đại biểu|người)(?:\s+(?:tham\s+)?dự)?)?"
    r"\s+(?:phải\s+)?là\s+"
    r"(?P<who>[^;:.%\d()]{2,100})"
)
"""Whom it counts, said behind it: "ít nhất 40% đại biểu là người được khen"."""
_AT = re.compile(r"(?:tại|ở|trong|đối với)\s+(?:các\s+|mỗi\s+)?(?:hội nghị|đại hội)\b[^,;]*", re.IGNORECASE)
"""Where it is so, which names nobody: "Tại hội nghị của doanh nghiệp, ít nhất 70% đại biểu là …"."""
_COUNTS_BEHIND = re.compile(r"%\s+(?:(?:tổng\s+)?số\s+)?đại biểu\s+(?:phải\s+)?là\s[^%]*$")
_LEAD = re.compile(
    r"^.*\btrong đó,?\s+|^(?:cơ cấu|thành phần|yêu cầu)\s*(?=,|đại biểu\b|gồm\b)\W*|^(?:và|có|gồm|là|các|số|tỷ lệ)\s+"
    r"|^đại biểu\s+(?=là\s|người\s|nữ\b|thuộc\s|dưới\s|ngoài\s|có\s)",
    re.IGNORECASE | re.DOTALL,
)
_OF_EXEMPLARS = re.compile(
    r"^\W*[Tt]rong\s+(?:tổng\s+)?số\s+(?:các\s+)?(?:đại biểu\s+(?:là\s+)?)?điển hình"
    r"(?:\s+tiên tiến)?[^,:;\d%]{0,60}?[,:]\s*"
)
_WHOLE = re.compile(r"\s+(?:trên\s+|trong\s+)?(?:tổng\s+)?số\s+(?:các\s+)?(?:đại biểu\s+)?điển hình\b")
_APART = re.compile(
    rf"\s*\((?:riêng\s+)?(?P<units>[^()%\d]{{3,160}}?)\s+{_VERBS}(?P<how>{BOUND})\s+{_NUMBER}\)", re.IGNORECASE
)
"""What some units are to reach instead."""
_OF_PEOPLE = re.compile(
    r"đại biểu|cơ cấu|thành phần|điển hình|khách mời|số lượng|(?:là|số|trở lên) người", re.IGNORECASE
)
"""Words beside a share without which it may be one of anything."""
_LABEL = 80
"""Signs of what a paragraph begins with that says what all of it is about."""
_HONOURED = re.compile(
    r"(?<!được )(?<!đã )\btặng\b|\bđề nghị\b|\bsố\s+(?:(?:những\s+)?người\s+|cá nhân\s+|đại biểu\s+)?được\s+"
    r"(?:khen|tặng|đề nghị)\b",
    re.IGNORECASE,
)
"""How many are honoured, or who of these: no share of those who come."""
_OF_SORT = re.compile(
    rf"\b(?:ở|tại|đối với|với|riêng)\s+(?:các\s+|những\s+|mỗi\s+)?{AREA}\s+(?:biên giới|miền núi|hải đảo|ven biển|vùng|"
    r"khu vực|đặc biệt|khó khăn|loại|có|thuộc|đông|nhiều)\b",
    re.IGNORECASE,
)
"""Some of a kind of unit, of whom alone a share is asked: "ở các xã biên giới"."""
_SEVERAL = re.compile(r",\s|\s(?:và|hoặc|hay)\s")

Offers = Iterator[tuple[int, dict[str, Any]]]


def composition(plan: Plan, passage: Passage) -> Offers:
    """Each group of delegates with a share or a number that it has at least or at most, in the plan's words."""
    of: dict[str, str] = {}
    parts = _parts(passage.words)
    province = [level.id for level in plan.level if level.units == ["tỉnh"]][:1]
    for part, levels in zip(parts, levels_of(plan, parts), strict=True):
        lead = _OF_EXEMPLARS.match(part) or _OF_EXEMPLARS.fullmatch(f"{part}:")
        before = passage.whole.partition(part)[0] if part in passage.whole else ""
        sent = {"of": "delegation"} if province and SENT.search(f"{SENTENCE.split(before)[-1]} {part}") else {}
        of = {"of": "exemplar"} if lead else sent if sent or part[:1].isupper() else of
        if such_named(passage.whole, part) or _OF_SORT.search(part):
            continue  # of units that no level is
        of_levels = levels[:1] or own_of(plan, passage) or whose(plan, replace(passage, words=part)).get("levels", [])
        where = {"levels": province if of == {"of": "delegation"} else of_levels}
        if re.search(r"đề nghị|tặng|khen thưởng cho", part) and not re.search(r"đại biểu", part):
            continue  # a share of those who are honoured is none of the delegates'
        rest = part[lead.end() :] if lead else part
        shares = _SAID.finditer(rest) if "%" in rest else ()
        found = [hit for hit in shares if not rest[: hit.start("who")].endswith("(")]
        found = [hit for hit in found if not _HONOURED.search(hit["who"])]
        label = passage.whole.partition(":")[0]
        around = [*passage.above, label if len(label) < _LABEL else "", passage.words]
        people = bool(_OF_PEOPLE.search(" ".join(around)))
        for hit in found:
            yield from (one for one in _share(hit, rest, of, where) if people or group_named(one[1]["group"]))
        if not found and not re.search(r"khoảng", part):
            yield from _counted(part, of | where)


def _share(hit: re.Match[str], text: str, of: dict[str, str], where: dict[str, list[str]]) -> Offers:
    """Yield one share, and what units in brackets behind it have instead."""
    behind = text[hit.end() :]
    after = _BEHIND.match(behind)
    before = "" if _AT.fullmatch(hit["who"].strip(" ,")) else group_of(hit["who"])
    group = before or group_of(after["who"] if after else "")
    plain = group_named(group) is not None
    if not group or re.search(r"khoảng\s*$", hit["who"]) or not (plain or hit["how"] or hit["up"]):
        return
    whole = {"of": "exemplar"} if _WHOLE.match(behind) else of
    bound = bound_key(hit["how"]) or "at_least"
    yield 8 if plain else 6, {"group": group, bound: _measure(hit["n"]), **whole, **where}
    if apart := _APART.match(behind):
        units = [one.strip() for one in re.split(r",\s*|\s+và\s+", apart["units"]) if one.strip()]
        yield 7, {"group": group, bound_key(apart["how"]): _measure(apart["n"]), **whole, "units": units, **where}


def _counted(part: str, told: dict[str, Any]) -> Offers:
    """Yield a fraction, or a number of people, of a group that the model knows."""
    least = _LEAST.search(part)
    share = next((said for words, said in _SHARES.items() if words in part.casefold()), "")
    alone = least and not share and not re.search(r"\bmỗi\b", part[: least.start()], re.IGNORECASE)
    people = count_of(part[least.start() :], "(?:đại biểu|người)") if least and alone else 0
    group = _known(part)
    if group and (share or people) and not MOST_SAID.search(part):
        yield 8 if share else 4, {"group": group, "at_least": share or str(people), **told}


def group_of(words: str) -> str:
    """Return whom words mean: a group that the model knows where they name it alone, else the words; "" for none."""
    words = words.strip(" ,;:-–")
    while (shorter := _LEAD.sub("", words, count=1).strip(" ,;:")) != words:
        words = shorter
    if not _SEVERAL.search(words):
        known = _known(words)
        if known and len(words) < len(known) + _BESIDE:
            return known
    same = group_named(words)
    return same.label if same else lowered_first(words) if len(words) > 2 else ""


def _known(words: str) -> str:
    """Return the first group that the model knows in words, "" for none."""
    return next((name.format(*hit.groups()) for way, name in _GROUPS if (hit := re.search(way, words))), "")


def _measure(number: str) -> str:
    return f"{number.replace(',', '.')}%"


def _parts(words: str) -> list[str]:
    """Return the parts of a passage that each say how many; a list of groups stays with its number."""
    parts = re.split(r"[;.]\s+|,\s+(?=đại biểu|người|nữ)|:\s+(?!\d)", words)
    marks = [one.strip() for one in re.findall(r"[;.]\s+|,\s+(?=đại biểu|người|nữ)|:\s+(?!\d)", words)]
    told: list[str] = []
    for part, mark in zip(parts, ["", *marks], strict=True):
        goes_on = told and not re.search(r"\d", part) and _COUNTS_BEHIND.search(told[-1])
        if mark == "," and told and (goes_on or not re.search(r"\d|phần ba|một nửa", told[-1])):
            told[-1] = f"{told[-1]}, {part}"
        else:
            told.append(part)
    return told
