"""Which facts are plainly what the original says: each of their words and numbers stands there, no turn is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from textwrap import shorten
from typing import Any

from pydantic import BaseModel

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.level import LevelException
from tdkt_tui.model.period import last_day
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.worded import Provision
from tdkt_tui.workflow.reading_plan.short_terms import full_terms

from .grouping import fact_at
from .said import LETTERS, free_of_own, number_said, without_counted
from .unlike import cut_short

_OWN = ("clause", "id", "item", "kind", "mode", "category", "of", "how", "level", "levels", "label", "choose_form",
        "form", "nomination", "said", "type", "covers", "every")  # fmt: skip
"""Keys that hold a code, or a word of the program's own for what the original says in any words."""
_TURNS = re.compile(
    r"(?<!\w)(?:Riêng|(?<=[,;:] )riêng|[Tt]rừ|[Nn]ếu(?! (?:có|phát sinh|gặp|vướng)\b)|[Tt]rường hợp|còn lại"
    r"|[Kk]hông(?!\s+(?:quá|dưới|ít|vượt|thấp|nhiều|muộn|sớm|chậm|cao|lớn|ngừng|gian|khí)))(?!\w)"
)
"""Words without which a sentence is said of others than it means, or says the opposite."""
_RUNS = 4
"""Pieces of the original that one value may be put together from; of more it is another sentence."""
_PUT_TOGETHER = {"note": 40}
"""Keys whose words are put together from the cells of a row, each with the head of its column."""
_JOINS = ("của", "về", "và", "các")
"""Words that only join a name to another: "Bằng khen của Chủ tịch", which the Chairman gives."""
_BEGUN = re.compile(r"(?:xây dựng|gửi|phụ trách|nơi|khi|ngân sách từng cấp)(?:,?\s+|$)")
"""What the reader puts before words that begin without a verb of their own, or in the place of "ngân sách cấp đó"."""
_WITHIN = re.compile(r",? chậm nhất (?P<days>\d+ ngày(?: làm việc)?) sau khi kết thúc (?:hội nghị|đại hội)[\w ,]*$")
"""How the reader writes each time that is counted from the conference on."""
_VERBS = frozenset(["tổ", "chức", "bảo", "đảm", "tham", "gia", "thực", "hiện", "xây", "dựng", "gửi", "là"])
"""Words of what the reader says that somebody does, where the original has only what comes of it."""
_SIGNS = re.compile(r"[;:()]")
"""What parts of a value stand between, each of which is put together from the original's words by itself."""
_PIECES = re.compile(r"[;.]\s+|,\s+(?=riêng\b)")
_PARTS = re.compile(r",\s+|\s*\|\s*")
_MOST = 60
"""Signs that are told of a value which the original does not have so."""
_PERIOD = re.compile(r"^\d{4}-Q?\d+$|^\d+(?:/\d+|%)$")
"""A month, a quarter or a share, as a key holds it."""


def unsure_of(
    plan: Plan,
    facts: Sequence[str],
    original: str,
    deduced: Collection[str] = (),
    *,
    elsewhere: Callable[[str], bool] = lambda _: False,
    stated: Callable[[Any], object] = lambda _: False,
) -> str:
    """Return why a person should look closely at facts beside the original's words, "" where they plainly say it.

    deduced: keys of which it is told already that the original does not say them; elsewhere: tells a piece of the
    original that other facts say, or that is asked about by itself; stated: tells a value that it says elsewhere.
    """
    for value, strange in strange_values(plan, facts, original, deduced):
        if not stated(value):
            return f"bản gốc không ghi “{strange}”"
    items = [item for fact in facts if isinstance(item := fact_at(plan, fact), BaseModel)]
    if broken := next(filter(None, (cut_short(item.model_dump(exclude_unset=True)) for item in items)), ""):
        return f"“{broken}” chưa trọn câu, hay lẫn ai khác, việc khác"
    held = [str(value) for item in items for _, value in _values(item)]
    pieces = (free_of_own(piece, facts, held) for piece in _PIECES.split(original))
    still = (piece for piece in pieces if _TURNS.search(piece) and not _all_said(piece, elsewhere))
    counted = {value for item in items for _, value in _values(item) if isinstance(value, int)}
    lost = turned(without_counted(" ; ".join(still), counted)) - turned(" ".join(held))
    return doubt(next(iter(sorted(lost)), ""))


def strange_values(
    plan: Plan, facts: Sequence[str], original: str, deduced: Collection[str] = ()
) -> Iterator[tuple[Any, str]]:
    """Yield (value, as it is told) of what the words beside facts do not say."""
    words = _words(original)
    for fact in facts:
        item = fact_at(plan, fact)
        values = list(_values(item)) if isinstance(item, BaseModel) else []
        known = {*_sums([value for _, value in values if isinstance(value, int)]), *_of_level(plan, item)}
        for key, one in values:
            value = one.removeprefix("thuộc ") if key == "when" else one  # of communes: the heading has the districts
            if key == "when" and {"ít", "hơn"} <= {*words} and "dưới" not in words:  # "từ 70; nơi ít người hơn"
                value = re.sub(r"^có dưới (?=\d)", "có từ ", value)
            runs = _PUT_TOGETHER.get(key, _RUNS)
            if f"{fact}.{key}" in deduced or value in known or not (strange := _strange(value, words, runs)):
                continue
            if not (isinstance(value, str) and _spelt_out(value, words, runs)):
                yield value, strange


def _spelt_out(value: str, words: Sequence[str], runs: int) -> bool:
    """Tell a value that the original says, where that is compared with its own abbreviations written in full."""
    full = in_full(full_terms(value))
    return full != value and not _strange(full, words, runs)


def doubt(lost: str) -> str:
    """Return what is told of words that what was understood does not have, "" for none."""
    return f"bản gốc có chữ “{lost}” mà điều hiểu không có" if lost else ""


def _all_said(piece: str, elsewhere: Callable[[str], bool]) -> bool:
    """Tell a piece that is said elsewhere, or of which each part, or cell, with such a word is."""
    parts = [part for part in _PARTS.split(piece) if _TURNS.search(part)]
    return elsewhere(piece) or (bool(parts) and all(map(elsewhere, parts)))


def _sums(numbers: Sequence[int]) -> set[int]:
    """Return numbers that are the sum of two or more others of one fact: 5, at least and at most, beside 2 and 3."""
    others = {one: [number for number in numbers if number != one] for one in numbers}
    return {one for one, parts in others.items() if len(parts) > 1 and sum(parts) == one}


def turned(text: str) -> set[str]:
    """Return the words of a text without which it is said of others, or says the opposite."""
    return {found[0].casefold() for found in _TURNS.finditer(text)}


def _values(item: BaseModel) -> Iterator[tuple[str, Any]]:
    said = item.model_dump(exclude_unset=True)
    coded = ("about",) if isinstance(item, Provision) else ()
    yield from ((key, one) for key, value in said.items() if key not in (*_OWN, *coded) for one in _inside(value))


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from (one for key, inner in value.items() if key not in _OWN for one in _inside(inner))
    elif isinstance(value, list):
        yield from (one for inner in value for one in _inside(inner))
    elif value not in ("", None) and not isinstance(value, bool):
        yield value


def _of_level(plan: Plan, item: object) -> Iterator[date]:
    """Yield the days that an exception keeps of its level's window: "được kéo dài đến hết ngày 15/3"."""
    code = item.level if isinstance(item, LevelException) else ""
    for level in plan.level:
        if level.id == code:
            yield from filter(None, (level.window.first(), level.window.last()))


def _strange(value: Any, words: Sequence[str], runs: int) -> str:
    """Return what of a value the original does not have, "" where it has all of it."""
    if isinstance(value, date):
        numbers = {int(word) for word in words if word.isdecimal()}
        ended = value == last_day(f"{value.year}-{value.month:02}") and f"cuối tháng {value.month}" in " ".join(words)
        return "" if ended or {value.day, value.month} <= numbers else f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, float):
        return ""  # a share, a length: read from words of many kinds, and told on the screen as a number
    if isinstance(value, int):
        said = {int(found[0]) for word in words if (found := re.match(r"\d+", word))}
        said |= {number_said(found[0]) for found in re.finditer(LETTERS, " ".join(words))}
        return "" if said & {value, value + 1} else str(value)  # "từ 200": those over 199
    within = _WITHIN.search(value)  # "trong vòng 07 ngày", as the reader writes each such time
    if within and " ".join(_words(within["days"])) in " ".join(words):
        value = value[: within.start()]
    mine = _words(_PERIOD.sub("", value))
    mine = [word for word in mine if word not in _JOINS]
    if len(begun := _words(_BEGUN.sub("", value, count=1) if _BEGUN.match(value) else value)) < len(_words(value)):
        mine = [word for word in begun if word not in _JOINS]
        mine = [word for word in mine if word != "thì" or word in words]
    known = set(words)
    mine = [word for word in mine if word in known or word not in _VERBS]
    parts = len([part for part in _SIGNS.split(value) if part.strip()])
    pieces = _pieces(mine, [word for word in words if word not in _JOINS])
    if all(word in known for word in mine) and pieces < runs + parts:
        return ""
    return shorten(value, _MOST, placeholder=" …")


def _pieces(mine: Sequence[str], words: Sequence[str]) -> int:
    """Return how many runs of the original's words a value is put together from, each the longest that there is."""
    at = count = 0
    while at < len(mine):
        starts = [number for number, word in enumerate(words) if word == mine[at]]
        longest = 1
        for start in starts:
            same = 1
            while at + same < len(mine) and words[start + same : start + same + 1] == [mine[at + same]]:
                same += 1
            longest = max(longest, same)
        at += longest
        count += 1
    return count


def _words(text: str) -> list[str]:
    words = re.findall(r"\w+", text.replace(".", " ").casefold())
    return [word.lstrip("0") or "0" if word.isdecimal() else word for word in words]
