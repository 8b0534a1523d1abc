"""Some units of a level that do otherwise: by their names, by their kind with what they are like. A person confirms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.lengths import length_of

from .allotting import is_somebody, names_apart
from .own_level import own_of
from .passage import Passage
from .said import between, count_of, levels_in
from .said_times import window_in
from .said_units import units_named

_CONDITION = re.compile(
    r"\b(?P<when>(?:có|dưới|từ|không có|là)\s[^,;.]*?(?:\d[\d.]*\s*(?:người|dân|lao động|hộ|đoàn viên|đảng viên)"
    r"(?:\s+trở (?:lên|xuống))?|đơn vị trực thuộc))"
)
_LARGE = re.compile(r"(?P<who>[^\d:;]+?)\s+(?P<when>(?:(?:không )?có|từ|dưới|trên|đủ)\s[^:;]*\d[^:;]*)")
_FIRST = re.compile(r"^(?:(?:riêng|đối với|ở|tại)\s+)+", re.IGNORECASE)
_RIENG = re.compile(r"\b(?<!văn bản )[Rr]iêng\b")
"""Whoever is set apart; a number before that is of the others."""
_UP_TO = re.compile(r"(?:được|có thể)\s+(?:triệu tập|mời|bố trí|có|dự)?\s*(?:tới|đến)\s+(?=\d)", re.IGNORECASE)
"""A most that some are granted: "được triệu tập đến 220 đại biểu"."""
BOUND = re.compile(r"không (?:vượt )?quá|tối đa|nhiều nhất|không nhiều hơn", re.IGNORECASE)
_FORM = re.compile(r"\b(?<!không )(?:là|tổ chức|gọi là|tiến hành)\s+"
                   r"(?P<form>(?:Hội nghị|Đại hội)\s(?!riêng\b)[^;.:(\d]{4,80}?)"
                   r"(?=,?\s+(?:vào|trong|trước|theo|xong|với|từ|thời|nửa|một|mỗi|không|tối|ở|tại)\b|"
                   r"[;.:(]|,?\s+\d|$)")  # fmt: skip
_SENDS = re.compile(r"\b(?:gửi|nộp|đăng ký|trình|giới thiệu)\b")
_HOLDS = re.compile(r"\b(?:tổ chức|họp|tiến hành|kéo dài|lùi|hoàn thành)\b")
_DOES = r"(?:được|có thể|tổ chức|thì|là|không quá|tối đa|hoàn thành|họp)"
_WORDS = 2
"""Words of a form that has no name of its own, and begins others: "Hội nghị"."""
_WHY = re.compile(r",?\s+(?:do|vì)\s+(?!UBND|Ủy ban|Sở|Ban\b|Chủ tịch)")
"""Why some do otherwise, which tells none of them."""
_MEETING = re.compile(r",\s+(?:Hội nghị|Đại hội)(?: do .*)?$")
"""What begins behind what they are like: who holds the conference of such."""
_AREAL = re.compile(AREA)
_OWN = rf"[{UPPER}]\w*(?:\s+[{UPPER}]\w*)*"
_IN_BRACKETS = re.compile(rf"\((?P<names>{_OWN}(?:(?:,\s+|\s+và\s+){_OWN})*)\)")
_APART = re.compile(r"riêng|trường hợp|đặc biệt|trừ", re.IGNORECASE)
_AREAS = re.compile(r"(?:[Cc]ác\s+)?(?:huyện|thành phố|thị xã)\s")

Offers = Iterator[tuple[int, dict[str, Any]]]


def exception(plan: Plan, passage: Passage) -> Offers:
    """Some units of a level that do otherwise: "riêng …", units with a condition, units by name with a number."""
    around = [code for line in reversed(passage.above) for code in levels_in(plan, line)]
    headed = " ".join(passage.above[-2:])
    for whole in passage.sentences:
        own = _RIENG.search(whole)
        sentence = whole[own.start() :] if own and BOUND.search(whole, 0, own.start()) else whole
        condition = _CONDITION.search(sentence)
        named = units_named(plan, re.sub(r"\bthuộc\s+[^,;.]*", "", sentence))
        named = [lowered_first(one) if _AREAL.match(lowered_first(one)) else one for one in _subject(sentence) or named]
        least, most = between(sentence, "đại biểu|người(?! dân)")
        bound = BOUND.search(sentence) or _UP_TO.search(sentence)
        most = most or (count_of(sentence, "đại biểu|người(?! dân)") if bound else 0)
        if condition and str(most) in condition["when"]:
            most = 0
        sends = _SENDS.search(sentence) and not _HOLDS.search(sentence)
        window, days = {} if sends else window_in(sentence), length_of(sentence)
        forms = _forms(plan, sentence)
        if sends or not (window or days or most or forms or own):
            continue  # what is done otherwise has no key
        values = {"window": window, **days, "least": least, "most": most, "choose_form": forms}
        if some := of_some(plan, passage, sentence, named):
            yield (7 if window or days or most or forms else 0), {**some, **values}
            continue
        levels = [*levels_in(plan, sentence), *(level.id for level in plan.level for kind in level.units
                  if any(unit.casefold().startswith(f"{kind} ") for unit in named)), *around]  # fmt: skip
        score = 5 * bool(own) + 4 * bool(condition and (forms or most or re.search("có thể|lồng ghép", sentence)))
        score += 3 * bool(named and most) + bool(levels)
        score += 4 * bool(named and window and _APART.search(f"{headed} {sentence[:80]}"))
        unless = re.search(r"\b(?:nếu|khi)\s+[^,;.]+?(?=\s+thì\b|[,;.]|$)", sentence)
        kinds = [
            kind
            for level in plan.level
            if level.id in levels[:1]
            for kind in level.units
            if re.search(rf"\b(?i:{re.escape(kind)})\b(?=\s*(?:[,;.:]|và\b|có\b|dưới\b|không\b|thì\b))", sentence)
        ]
        units, when = _sized(sentence) if not named else ([], "")
        when = when or (condition["when"] if condition else unless[0] if unless else "")
        yield score if score > 1 else 0, {
            "level": levels[0] if levels else "", "units": named or units or kinds, "when": when, **values}  # fmt: skip


def _sized(sentence: str) -> tuple[list[str], str]:
    """Return whom a sentence begins with and how large they are: "đơn vị trực thuộc sở có từ 300 viên chức trở lên"."""
    words = re.split(rf":|\s+{_DOES}\b", re.sub(_FIRST, "", sentence), maxsplit=1)[0].strip(" ,")
    found = _LARGE.fullmatch(words)
    who = names_apart(found["who"]) if found and is_somebody(found["who"]) else []
    return (list(map(lowered_first, who)), found["when"]) if found and who else ([], "")


def _subject(sentence: str) -> list[str]:
    """Return the bodies that a sentence begins with, where all of them have names: "Công an tỉnh, Sở Y tế: được …"."""
    words = re.split(rf":|\s+{_DOES}\b", re.sub(r"\s*\([^()]*\)", "", sentence), maxsplit=1)[0].strip(" ,")
    bodies = names_apart(words) if words != sentence.strip(" .") and is_somebody(words) else []
    named = re.compile(rf"(?![Cc]ấp\s)(?:[{UPPER}]|\w+ [{UPPER}])")
    return bodies if all(map(named.match, bodies)) else []


def _forms(plan: Plan, sentence: str) -> list[str]:
    """Return the forms that a sentence names: codes of those that the plan has, else the name of another."""
    known = [form.id for form in plan.form if form.name.casefold() in sentence.casefold()]
    found = _FORM.search(sentence)
    names = [form.name for form in plan.form if form.id in known]
    if found and not any(len(name.split()) > _WORDS or len(name) >= len(found["form"].strip()) for name in names):
        return [found["form"].strip()]
    return known


def of_some(plan: Plan, passage: Passage, sentence: str, named: Sequence[str]) -> dict[str, Any]:
    """Return level, units and what they are like: of a kind that is told apart, of the areas that they lie in."""
    near = own_of(plan, passage)
    level = next((one for one in plan.level if one.id in near), None)
    start = re.match(r"^(?:(?:Riêng|Đối với|Ở|Tại|riêng|đối với|ở|tại)\s+)?(?P<rest>.+)", sentence, re.DOTALL)
    words = start["rest"] if start else sentence
    if level is None:  # several share the clause: the one whose kind the sentence begins with
        told = list(filter(None, (_of_kind(one, words) for one in plan.level)))
        return told[0] if len(told) == 1 else {}
    if named and not any(_of(level, one) for one in named) and _AREAS.match(words):
        lies = re.split(rf":|\s+{_DOES}\b", words, maxsplit=1)[0].strip(" ,")
        return {"level": level.id, "units": list(level.units), "when": f"của {lowered_first(lies)}"}
    return _of_kind(level, words)


def _of_kind(level: Level, words: str) -> dict[str, Any]:
    """Return units of a kind with what they are like: "xã thường bị ngập lụt: …", "phường của thành phố A là …"."""
    kind = "|".join(re.escape(one) for one in sorted(level.units, key=len, reverse=True))
    found = re.match(
        rf"(?:[Cc]ác\s+)?(?P<kind>(?i:{kind}))\s+(?P<like>[^:;.]{{3,160}}?)(?::\s|\s+{_DOES}\b|$)", words, re.DOTALL
    )
    if found is None or re.match(rf"[{UPPER}]|không quá|tối đa|và\b|\d", found["like"]):
        return {}
    like = _MEETING.sub("", _WHY.split(found["like"], maxsplit=1)[0].strip(" ,"))
    names = _IN_BRACKETS.search(like)
    unit = next(one for one in level.units if one.casefold() == found["kind"].casefold())
    if names:
        units = [f"{unit} {name}" for name in re.split(r",\s+|\s+và\s+", names["names"])]
        return {"level": level.id, "units": units}
    return {"level": level.id, "units": [unit], "when": like}


def described(plan: Plan, level: str, units: Sequence[str]) -> dict[str, Any]:
    """Return units of a level that were typed by what they are like as their kinds, and what they are like.

    "các xã biên giới của huyện A" is the kind "xã" with a condition, for no unit has that name; {} for names and kinds.
    """
    mine = next((one for one in plan.level if one.id == level), None)
    told = [_of_kind(mine, one) for one in units] if mine else []
    if not told or not all("when" in one for one in told):
        return {}
    kinds = dict.fromkeys(kind for one in told for kind in one["units"])
    return {"units": list(kinds), "when": " hoặc ".join(dict.fromkeys(one["when"] for one in told))}


def of_no_level(plan: Plan, level: str, units: Sequence[str]) -> list[str]:
    """Return of an exception's units those that are no kind of its level, nor named as units of one are."""
    mine = next((one for one in plan.level if one.id == level), None)
    kinds = [kind.casefold() for kind in mine.kinds()] if mine else []
    areas = [kind for kind in kinds if _AREAL.fullmatch(kind)]
    return [one for one in units if areas == kinds != [] and not any(
        one.casefold() == kind or one.casefold().startswith(f"{kind} ") for kind in kinds)]  # fmt: skip


def _of(level: Level, unit: str) -> bool:
    return any(unit.casefold().startswith(f"{kind.casefold()} ") for kind in level.units)
