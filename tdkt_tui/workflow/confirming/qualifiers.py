"""Words that bind a number or a time, and that what was written from them does not carry: a bound, a start, each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.reading_plan.bounds import LEAST, MOST, bound_key
from tdkt_tui.workflow.reading_plan.figures import Figure, figures_in, figures_of

from .grouping import fact_at

Said = Mapping[str, Any]
_BOUND = re.compile(rf"(?P<words>{LEAST}|{MOST})\s+(?P<n>\d{{1,3}}\s?%|\d{{1,4}}(?![\d/,])(?=\s+\w))")
_STRIVES = re.compile(r"\b(?P<words>[Pp]hấn đấu)\b(?!\s+(?:thực hiện|hoàn thành)\b)[^.;:%\d]{0,60}(?P<n>\d{1,3}\s?%)")
"""What is to be aimed at: no key of a plan says it."""
_FROM = re.compile(
    r"\b(?P<from>[Tt]ừ)\s+(?P<time>(?:đầu\s+)?(?:ngày|tháng|quý|năm)\s(?:(?!\bđến\b|\btrước\b|\bxong\b)[^,;.:()])+)"
)
_ENDS = re.compile(r"\s*(?:[,()]\s*)?(?:và\s+)?(?:đến|tới|trước|xong|hoàn thành|kết thúc)\b")
_EACH = re.compile(r"\b(?P<each>[Mm]ỗi|[Tt]ừng)\s+(?P<who>[^\d,;.:()]{2,60}?)\s+(?P<n>\d{1,4})\b")
_SHARED = re.compile(
    r"(?<![\d/])(?P<n>\d{1,4})\s+(?P<one>tập thể|cá nhân|hộ gia đình|hộ)(?P<more>(?:,|\s+và|\s+hoặc)\s+(?:nhóm"
    r"|hộ gia đình|hộ|cá nhân|tập thể|gia đình|doanh nghiệp|doanh nhân)\b)(?!\s+(?:tiêu biểu\s+)?(?:của|được|có)\b)"
)
_NONE = re.compile(r"\bkhông (?:phải |bắt buộc (?:phải )?)?(?:tổ chức|mở) (?:[Hh]ội nghị|[Đđ]ại hội|riêng)")
"""Said of those who hold none, of whom a table would say that they hold one."""
_TIMES = ("day", "month", "quarter", "year")
_WHOLE = ("quarter", "month", "year", "on", "until", "before", "by_end_of")
_LEAST_KEYS, _MOST_KEYS = ("at_least", "minimum"), ("at_most", "most")
_PARTS = ("exemplars", "collectives", "individuals")
_COUNTED = ("official", "alternates", "exactly", "cases", "households", *_PARTS, *_LEAST_KEYS, *_MOST_KEYS)
"""Keys that hold how many there are of something."""


def lost_qualifier(words: str, facts: Sequence[Said]) -> str:
    """Return the words that bind a number or a time which facts hold without them, "" where none are lost."""
    tables = [table for fact in facts for table in _tables(fact)]
    texts = " ".join(text for fact in facts for text in _texts(fact)).casefold()
    return (
        next(_starts(words, facts), "")
        or next(_bounds(words, tables, texts), "")
        or next(_aims(words, tables, texts), "")
        or next(_shares(words, tables, texts), "")
        or next(_each(words, tables), "")
    )


def lost_in_draft(words: str, name: str, values: Said) -> str:
    """Return the words of a sentence that a table drawn from it does not carry, "" where none are lost."""
    holds = name in ("level", "pilot") and _NONE.search(words)
    return lost_qualifier(words, [values]) or (holds[0] if holds else "")


def said_at(plan: Plan, fact: str) -> Said:
    """Return what a fact of a plan says, nothing for none."""
    item = fact_at(plan, fact)
    return item.model_dump(exclude_unset=True) if isinstance(item, BaseModel) else {}


def _bounds(words: str, tables: Sequence[Said], texts: str) -> Iterator[str]:
    """Yield bounds of numbers that stand in keys, or in words, only as if they were exact or bounded the other way."""
    free = _BOUND.sub(" ", words)
    for found in _BOUND.finditer(words):
        number, same = found["n"].replace(" ", ""), _same(found["n"])
        if re.search(rf"(?<![\d/.]){number}(?![\d/])", free) or found[0].casefold() in texts:
            continue  # the same number is said without a bound too, or the bound stands in words
        holds = [(name, table) for table in tables for name, value in table.items() if _counts(name, value, same)]
        if holds and not any(_bounded(name, table, bound_key(found["words"])) for name, table in holds):
            yield f"{found['words']} {found['n']}"


def _aims(words: str, tables: Sequence[Said], texts: str) -> Iterator[str]:
    """Yield "phấn đấu" of a share that a key holds as one that binds."""
    for found in _STRIVES.finditer(words):
        held = any(_counts(name, value, _same(found["n"])) for table in tables for name, value in table.items())
        if held and found["words"].casefold() not in texts:
            yield found["words"]


def _same(number: str) -> Collection[int | float | str]:
    """Return the ways in which tables hold a number, or a share: "35%", 0.35."""
    plain = number.replace(" ", "")
    if not plain.endswith("%"):
        return {int(plain), plain, str(int(plain))}
    return {plain, int(plain[:-1]) / 100}


def _counts(name: str, value: object, same: Collection[int | float | str]) -> bool:
    """Tell a key that holds a number, or a share within its words."""
    if name == "share":
        return value in same
    if name in _COUNTED and isinstance(value, int | str):
        return value in same
    share = next((one for one in same if isinstance(one, str) and "%" in one), "")
    return bool(share and isinstance(value, str) and re.search(rf"(?<!\d){share}", value))


def _bounded(name: str, table: Said, key: str) -> bool:
    how = str(table.get("how", "")).replace("-", "_")
    if name == "share":
        return how == key
    if key == "at_least":
        return name in _LEAST_KEYS or how == key or (name in _PARTS and table.get("parts", "at-least") == "at-least")
    whole = name in _PARTS and table.get("at_most")  # of a sum that is bounded each part is
    return bool(name in _MOST_KEYS or how == key or table.get("days_at_most") or whole)


def _starts(words: str, facts: Sequence[Said]) -> Iterator[str]:
    """Yield starts of what goes on without an end, of which a window is only that time."""
    for found in _FROM.finditer(words):
        if _ENDS.match(words[found.end() :]):
            continue
        times = {figure for figure, _ in figures_of(found["time"]) if figure[0] in _TIMES}
        phrase = found[0].casefold().strip()
        own = [one for one in facts if phrase in " ".join(_texts(one)).casefold()] or facts
        tables = [table for one in own for table in _tables(one)]
        windows = [table for table in tables if any(name in table for name in _WHOLE) and _times(table) & times]
        if windows and not any("since" in table for table in tables):
            yield found[0].strip()


def _times(table: Said) -> set[Figure]:
    return set(figures_in("", {name: table[name] for name in _WHOLE if table.get(name)}))


def _each(words: str, tables: Sequence[Said]) -> Iterator[str]:
    """Yield of whom each has so many, where one unit of that name has them."""
    for found in _EACH.finditer(words):
        who = " ".join(found["who"].casefold().split())
        if any(str(table.get("unit", "")).casefold() == who and int(found["n"]) in table.values() for table in tables):
            yield f"{found['each']} {found['who']}"


def _shares(words: str, tables: Sequence[Said], texts: str) -> Iterator[str]:
    """Yield the second of those who are counted together, where only the first has their number."""
    names = {"tập thể": "collectives", "cá nhân": "individuals", "hộ gia đình": "households", "hộ": "households"}
    for found in _SHARED.finditer(words):
        more = re.sub(r"^\W*(?:và|hoặc)?\s*", "", found["more"])
        key = names[found["one"]]
        mine = [table for table in tables if table.get(key) == int(found["n"])]
        if (
            mine
            and not re.search(rf"\b{more.removesuffix(' gia đình')}\b", texts)
            and not any(table.get(names.get(more, "")) for table in mine)
        ):
            yield found["more"].strip(" ,")


def _tables(value: object) -> Iterator[Said]:
    """Yield a fact and each table inside it."""
    if isinstance(value, Mapping):
        yield value
        for inner in value.values():
            yield from _tables(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _tables(inner)


def _texts(value: object) -> Iterator[str]:
    for table in _tables(value):
        for one in table.values():
            yield from (text for text in (one if isinstance(one, list) else [one]) if isinstance(text, str))
