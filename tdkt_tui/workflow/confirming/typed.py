"""What a person types for a key of a table, and a value in the words in which it is asked for."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import Any

from tdkt_tui.model.answers import shown, value_of
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.pasted import no_name, no_words
from tdkt_tui.model.period import PERIODS
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.window import Window
from tdkt_tui.model.worded import ABOUT
from tdkt_tui.workflow.reading_plan.lengths import length_of
from tdkt_tui.workflow.reading_plan.moments import YearOf

from .apart_typed import apart_told, apart_typed, label_typed
from .codes_typed import names_typed, no_code, no_measure, with_levels
from .dating import year_of
from .said_units import names_in
from .tables import Key
from .typed_lists import ALL, coded_levels, list_typed, typed_list
from .typed_people import PEOPLE, bare_number, bounded_typed, none_typed, people_typed
from .typed_times import counted, typed_window, window_typed
from .whom_levels import levels_named

_EVERY = {words: code for code, words in PERIODS.items()}
_HALF = re.compile(r"(\d{0,2})\s*(?:½|1/2)")
_NO_LENGTH = re.compile(r"\s*(?:[-–]|0+\s*(?:ngày|buổi))")
OR = "hoặc "
"""What is typed before a form that is one more than those of a level."""
_OTHER_FORM = re.compile(r",?\s+hoặc\s+(?=(?:tổ chức )?(?:lồng ghép|kết hợp|ghép)\b|[“\"]?(?:Hội nghị|Đại hội)\b)")
_NAMES = frozenset((
    "body", "by", "to", "through", "organiser", "guided_by", "agreed_with", "balanced_by", "approved_by", "launched_by",
    "issuer", "label", "unit", "units", "who", "together_with", "covers",
))  # fmt: skip
"""Keys whose value names somebody."""


def read_typed(plan: Plan, key: Key, typed: str, stated: int = 0) -> Any:
    """Return what was typed as the value of a key, None for a "no". Raises ValueError with words for a person.

    stated: the year that the plan states of all its days without one, 0 where it states none.
    """
    if why := no_measure(key, typed):
        raise ValueError(why)
    if key.asked in ("level", "levels", "forms", "part", "yes"):
        return _yes(key, typed) if key.asked == "yes" else _chosen(plan, key, typed)
    if key.asked in ("window", "apart"):
        return _timed(plan, key, typed, stated)
    named = key.name in _NAMES and key.asked in ("text", "texts", "unit")
    _refuse_pasted(plan, key, typed, named=named)
    if key.asked == "lines":  # a heading has commas of its own
        return [part for part in re.split(r"\s*;\s*", typed) if part]
    if key.asked == "texts":
        parts = names_typed(plan, key, typed) if named else typed_list(typed, names_in(plan))
        return [_period(part) for part in parts] if key.name == "every" else parts
    return days_typed(typed) if key.asked == "days" else _text(key, with_levels(plan, key, typed) if named else typed)


def _refuse_pasted(plan: Plan, key: Key, typed: str, *, named: bool) -> None:
    """Raise ValueError for words that were not meant for this question: a command; a day where somebody is named."""
    parts = typed_list(typed, names_in(plan)) if key.asked == "texts" else [typed]
    whole = "" if named and key.name != "label" else no_code(typed)
    if why := whole or next((why for part in parts if (why := no_name(part) if named else "")), "") or no_words(typed):
        raise ValueError(why)


def _timed(plan: Plan, key: Key, typed: str, stated: int) -> Any:
    years: YearOf = partial(year_of, issued=plan.plan.date, stated=stated, title=plan.plan.title)
    beside = counted(typed) if key.beside else None
    return apart_typed(typed, years) if key.asked == "apart" else beside or typed_window(typed, years)


def _text(key: Key, typed: str) -> Any:
    if key.name in PEOPLE:
        if none_typed(typed) and key.name == "least":
            return 0
        typed = bare_number(typed)
        if none_typed(typed):
            raise ValueError("cần số từ 1 trở lên; bản gốc không nêu thì bỏ giá trị này: gõ số của nó rồi -")
        if key.name == "plenary":
            typed = re.sub(r"^dưới\s+", "", typed)
        elif bounds := people_typed(typed):
            return bounds
    if key.asked == "number":
        return value_of(FieldInfo(key.name, key.label, "", "number"), bare_number(typed, key.label))
    if key.name == "date":
        return value_of(FieldInfo(key.name, key.label, "", "date"), typed)
    if key.name in ("at_least", "at_most"):
        return bounded_typed(key.name, typed)
    return label_typed(typed) if key.name == "label" else typed


def _yes(key: Key, typed: str) -> Any:
    if typed.casefold() in ("c", "có", "co", "đúng"):
        return key.writes
    if typed.casefold() in ("k", "không", "khong"):
        return key.otherwise
    raise ValueError("ghi c (có) hay k (không)")


def days_typed(typed: str) -> float | dict[str, Any]:
    """Return a typed length: a number alone, with its bound where one is typed ("không quá 01 ngày").

    Raises ValueError with words for a person.
    """
    if found := _HALF.fullmatch(typed.strip()):
        return int(found[1] or 0) + 0.5
    if re.search(r"ngày|buổi", typed):
        said = length_of(f"trong {re.sub(r'^(?:trong|khoảng thời gian)', '', typed.casefold()).strip()}")
        if not said or _NO_LENGTH.match(typed):
            raise ValueError("ghi số ngày, như: ½ ngày; 01 ngày; không quá 1,5 ngày; 01 buổi")
        return said if len(said) > 1 else float(said["days"])
    return float(value_of(FieldInfo("level.days", "", "", "number"), typed))


def _period(typed: str) -> str:
    words = re.sub(r"^(?:hằng|hàng|mỗi)\s+", "", typed.casefold())
    if words not in PERIODS and words not in _EVERY:
        raise ValueError(f"ghi một hay nhiều trong: {', '.join(_EVERY)}")
    return _EVERY.get(words, words)


def choices(plan: Plan, key: Key) -> list[tuple[str, str]]:
    """Return (code, name) of what a key chooses from: the plan's levels, its forms, the parts of a unit's plan."""
    if key.asked in ("level", "levels"):
        return [(level.id, level.label) for level in plan.level]
    if key.asked == "part":
        return list(ABOUT.items())
    return [(form.id, form.name) for form in plan.form] if key.asked == "forms" else []


def _chosen(plan: Plan, key: Key, typed: str) -> Any:
    known = choices(plan, key)
    if key.asked == "levels" and typed.casefold() in ALL:
        return None
    coded = coded_levels(plan, typed) if key.asked in ("level", "levels") else []
    if coded:
        return coded[0] if key.asked == "level" and len(coded) == 1 else coded
    typed = typed.removeprefix("·").strip() if key.asked == "part" else typed
    if key.asked == "forms" and not re.fullmatch(r"[\d,;\s]+", typed):  # a name may hold a period
        return _forms(known, typed)
    parts = re.findall(r"\d+", typed) if re.fullmatch(r"[\d,;\s]+", typed) else typed_list(typed)
    found = [_one(known, typed)] if _one(known, typed) else [_one(known, part) for part in parts]
    if key.asked in ("level", "levels") and not all(found):  # "các huyện", as where a sentence is given to units
        parts = re.split(r"\s*;\s*", typed.strip(" ;"))
        named = [[] if part.isdecimal() else levels_named(plan, part) for part in parts]
        found = [one.id for one in plan.level if any(one.id in codes for codes in named)] if all(named) else found
    if not found or not all(found):
        more = ", như 1 2, c1+2, tên cấp, * (mọi đơn vị)" if key.asked == "levels" else ""
        raise ValueError(f"ghi số từ 1 đến {len(known)}{more}" if known else "kế hoạch chưa có cấp, hình thức nào")
    return found[0] if key.asked in ("level", "part") and len(found) == 1 else list(dict.fromkeys(found))


def _forms(known: list[tuple[str, str]], typed: str) -> list[str]:
    """Return forms by their codes, one that the plan has not as it was typed: a name may have commas of its own."""
    more = OR if typed.startswith(OR) else ""  # another one than those that the level has
    typed = _OTHER_FORM.sub("; ", typed.removeprefix(more))
    whole = [part.strip() for part in typed.split(";") if part.strip()]
    parts = typed_list(typed)
    if all(_one(known, part) for part in parts):
        whole = parts
    found = [_one(known, part) or part for part in whole]
    if not all(_one(known, part) or " " in part for part in whole):
        raise ValueError(
            "ghi số, mã hay cả tên hình thức, như: Hội nghị điển hình tiên tiến; nhiều thì cách nhau bằng ;"
        )
    return [f"{more}{found[0]}", *found[1:]] if more else found


def _one(known: list[tuple[str, str]], typed: str) -> str:
    """Return the code that a number, a code or a name stands for, "" for none."""
    text = typed.strip()
    if text.isdecimal() and len(text) < 4:
        return known[int(text) - 1][0] if 0 < int(text) <= len(known) else ""
    low = text.casefold()  # a part is told beside "→" by its first words
    ways = [(code, (code, name, name.partition(",")[0])) for code, name in known]
    return next((code for code, names in ways if low in map(str.casefold, names)), "")


def told(plan: Plan, key: Key, value: Any) -> str:
    """Write a value in the words in which it is asked for."""
    if key.asked == "yes":
        return "có" if value == key.writes else "không: của đoàn mỗi đơn vị cử dự" if value == "delegation" else "không"
    if key.asked == "window":
        return window_typed(Window.model_validate(value))
    if key.asked in ("level", "levels", "forms", "part"):
        names = dict(choices(plan, key))
        named = [str(names.get(one, one)) for one in (value if isinstance(value, list) else [value])]
        return list_typed(named) if isinstance(value, list) else named[0]
    if key.asked == "apart" or key.name == "every":
        return apart_told(value) if key.asked == "apart" else ", ".join(str(PERIODS.get(one, one)) for one in value)
    if key.asked in ("texts", "lines"):
        return list_typed(value)
    return shown(value) if isinstance(value, (int, float, date)) else str(value)
