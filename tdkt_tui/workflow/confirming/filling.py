"""A value that a passage says for a fact that the plan has already, and has not yet: "Thời gian: … 15/6/2025"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.window import Window
from tdkt_tui.store.toml_lines import index_lines
from tdkt_tui.workflow.plan_notes import notes_of, struck
from tdkt_tui.workflow.reading_plan.lengths import length_of
from tdkt_tui.workflow.scaffold.literals import literal

from .changing import table_of
from .draft import Draft, with_size
from .drawing_exceptions import of_some
from .likeliest import TRIAL
from .own_level import own_of
from .passage import Passage
from .said import MOST_SAID, count_of, levels_of, who_does
from .said_times import window_in
from .said_units import units_named
from .values import with_value

_TIMED = ("level", "nomination", "reporting", "task", "pilot", "exception")
_OTHER = re.compile(
    r"\b(?:báo cáo|hồ sơ|danh sách|đăng ký|gửi|dự toán|giới thiệu|ban hành|"
    r"(?:cơ quan|đơn vị|địa phương|nơi|sở|xã|huyện) (?:khác|còn lại))\b",
    re.IGNORECASE,
)
"""What has a day of its own, not that of the conference; those that are left of a level, of which others were named."""
_TIME = re.compile(r"(?:Thời gian|Hoàn thành|Thời hạn)\b", re.IGNORECASE)
_TWO = re.compile(r"\b(?:tháng|quý|ngày|tuần)\b[^.;]*\s(?:và|hoặc)\s[^.;]*\b(?:tháng|quý|ngày|tuần|buổi)\b|\s-\s")
"""Words on more than one time."""
_WORD = re.compile(r"\w{2,}")
_FEW, _SHARED = 3, 0.7
"""Words of a fact, and how many of them a sentence says that is of it."""


def fills_for(plan: Plan, passage: Passage) -> list[Draft]:
    """Return what a passage says for facts of its clause that lack it: a time, a length, the most delegates."""
    own = any(units_named(plan, one) or who_does(one)[0] or of_some(plan, passage, one, ())
              for one in passage.sentences if not _TIME.match(one))  # fmt: skip
    own = own or any(re.search(TRIAL, words) for words in (passage.whole, *passage.above[-1:]))
    near = [one for one in _near(plan, passage) if not (one[2] and own)]  # of some units, not of the whole level
    near = _of_row(near, passage.whole) if "|" in passage.whole and passage.words != passage.whole else near
    named = levels_of(plan, passage.sentences)
    said = list(zip(passage.sentences, named, strict=True))
    return [draft for fact, item, level in near for draft in _fill(plan, fact, item, passage, said, level=level)]


def _of_row(near: Sequence[tuple[str, Any, bool]], row: str) -> list[tuple[str, Any, bool]]:
    """Return, for a cell of a row, what the whole row says most of: what the other rows became is none of its."""
    told = set(re.findall(r"\w+", row.casefold()))
    parts = [_share(item, told) for _, item, _ in near]
    best = max((part for part, (_, _, level) in zip(parts, near, strict=True) if not level), default=0)
    return [one for part, one in zip(parts, near, strict=True) if one[2] or (part == best and best >= _SHARED)]


def _share(item: Any, told: set[str]) -> float:
    """Return how many of the words of a fact some words hold, of all."""
    own = set(re.findall(r"\w+", _matter(item, "body", "by").casefold()))
    return len(own & told) / len(own) if own else 0


def _near(plan: Plan, passage: Passage) -> Iterator[tuple[str, Any, bool]]:
    """Yield (key, fact, whether a level) of facts of the clause, and of levels whose clause it stands in."""
    titled = own_of(plan, passage)
    for table in _TIMED:
        for number, item in enumerate(getattr(plan, table), 1):
            level = table == "level"
            here = item.clause and (
                item.clause == passage.clause or (level and passage.clause.startswith(f"{item.clause}."))
            )
            if here and not (level and titled and item.id not in titled):
                yield f"{table}.{number}", item, level


def _fill(
    plan: Plan, fact: str, item: Any, passage: Passage, said: Sequence[tuple[str, list[str]]], *, level: bool
) -> Iterator[Draft]:
    """Yield a draft of what a passage says for one fact. said: its sentences, each with the levels it speaks of."""
    values: dict[str, Any] = {}
    mine = [one for one, named in said if not level or not named or item.id in named]
    words = " ".join(one for one in mine if not (level and _OTHER.search(one)))
    window = window_in(words)
    if window and not level and _said_already(plan, passage.clause, window):
        window = {}
    if window and not level and not _same_matter(item, words):
        window = {}
    if (
        window
        and not (getattr(item, "working_days_after", 0) or getattr(item, "days_after", 0))
        and (not item.window.dated() or _differs(item, words, level))
    ):
        values["window"] = window
    if level:
        days = length_of(words)
        values |= days if days and not item.days else {}
        most = count_of(words, "đại biểu") if MOST_SAID.search(words) and not item.size.model_fields_set else 0
        values |= {"most": most} if most else {}
    if values:
        yield Draft(fact.partition(".")[0], values, passage.clause, fact)


def _same_matter(item: Any, words: str) -> bool:
    """Tell words on time alone, or on what a fact says already: a day of another matter is none of its."""
    if _TIME.match(words):
        return True
    if "|" in words:
        return False
    own, told = set(_WORD.findall(_matter(item).casefold())), set(_WORD.findall(words.casefold()))
    return len(own) >= _FEW and len(own & told) >= _SHARED * len(own)


def _matter(item: Any, *more: str) -> str:
    """Return the words of a fact on what it is about, and those of other keys."""
    said = [getattr(item, key, "") or "" for key in ("does", "about", "unit", *more)]
    lists = (*getattr(item, "who", ()), *getattr(item, "units", ()))
    return " ".join([*(words for one in said for words in ([one] if isinstance(one, str) else one)), *lists])


def _said_already(plan: Plan, clause: str, window: Any) -> bool:
    """Tell whether another fact of the clause has this time: it is read, and of that one's work."""
    same = Window.model_validate(window)
    return any(item.clause == clause and item.window == same for table in _TIMED for item in getattr(plan, table))


def _differs(item: Any, words: str, level: bool) -> bool:
    """Tell whether words on nothing but the time of a level give another day than it has."""
    window = window_in(words)
    if _TWO.search(words):  # only one of two times would be kept
        return False
    return level and bool(_TIME.match(words)) and item.window != Window.model_validate(window)


def with_fill(text: str, draft: Draft) -> str:
    """Return the text with the values of a draft in the table of the fact that it completes.

    Raises BadInput where the fact stands in no table of its own.
    """
    start, _ = table_of(text, draft.fact)
    held = index_lines(text)
    new: list[str] = []
    for key, value in _with_condition(text, draft.fact, _written(draft)).items():
        if f"{draft.fact}.{key}" in held:
            text = with_value(text, f"{draft.fact}.{key}", value)
        else:
            new.append(f"{key} = {literal(value, inside=True)}")
    lines = text.split("\n")
    lines[start:start] = new
    text = "\n".join(lines)
    answered = {f"{draft.fact}.{key}" for key in _written(draft)}
    return struck(text, [note for note in notes_of(text) if note.key in answered])


def _written(draft: Draft) -> dict[str, Any]:
    return with_size(dict(draft.values), {"clause": draft.clause})


def _with_condition(text: str, fact: str, values: dict[str, Any]) -> dict[str, Any]:
    """Return values with the condition that the time of the fact had: a day typed anew does not take it away."""
    table, _, number = fact.partition(".")
    rows = tomllib.loads(text).get(table)
    old = rows[int(number) - 1].get("window", {}) if isinstance(rows, list) and number.isdecimal() else {}
    if not old.get("condition") or not isinstance(values.get("window"), dict):
        return values
    return values | {"window": {**values["window"], "condition": values["window"].get("condition", old["condition"])}}


def fact_words(plan: Plan, fact: str) -> str:
    """Return what a fact is known by: the level's name, the task's body."""
    table, _, number = fact.partition(".")
    item = getattr(plan, table)[int(number) - 1]
    who = (
        getattr(item, "label", "") or getattr(item, "body", "") or getattr(item, "by", "") or getattr(item, "unit", "")
    )
    who = who or getattr(item, "award", "") or getattr(item, "title", "")
    return str(who or ", ".join(getattr(item, "who", []) or getattr(item, "units", [])))
