"""Passages that a person took for words only: told by the check while a number or a day of them is in no fact."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import shorten
from typing import TYPE_CHECKING

from pydantic import BaseModel

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import plain_words
from tdkt_tui.model.words import clause_words, padded
from tdkt_tui.store.files import read_limited

from .inside_facts import clauses_inside, texts_inside
from .plan_notes import Left
from .plan_source import PlanSource
from .plan_waved import is_kept, waved_of
from .waved_rules import rule_lost, rules_told

if TYPE_CHECKING:
    from .reading_plan.figures import Figure

_QUOTED, _OPEN = 160, 12
"""Signs of a passage, and numbers of one, that are told: enough to know it again."""
_UNREAD = re.compile(r"\(trong đó chưa đọc: (?P<figures>.*)\)$", re.DOTALL)
_COUNTED = re.compile(r"\s*(?:\d{1,3}|[IVXL]+|[a-zđ])?[.)]?\s*\|")
"""The cell of a row that only counts the rows."""
_OFTEN = re.compile(r"(?:hằng|hàng|mỗi) (?:năm|tháng|quý|tuần)", re.IGNORECASE)
"""How often something is, by itself no number that a fact would hold."""
_CONTEXT = ("year", "rough")
_SPELLED = ("một", "hai", "ba", "tư", "năm")
NOT_SAID = re.compile(
    r"^\s*(?:[-+•]\s*)?(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLivxl]+|[a-zđ])[.)]+)?(?:\s*\d{1,3}\s*\|)?"
    r"|\b\d+\s+(?=(?:huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu|sở|đơn vị|cơ quan|đầu mối)\b)"
    r"|\(\d+\s+(?:đơn vị|cơ quan|huyện|thành phố|thị xã|xã|phường|thị trấn|sở|cụm|khối|đại biểu|người)\b[^()]*\)"
    r"|\((?:tổng )?cộng \d[^()]*\)|\(\d{1,2}\)(?=[\s,.;:]|$)|\bgồm \d+ (?=(?:cụm|khối)\b)"
    r"|\b0?6 tháng (?:đầu|cuối) năm\b"
    r"|\b(?i:nhóm|bước|đợt|giai đoạn|mẫu|phụ lục|phần|lần|biểu)"
    r"\s+(?:số\s+)?\d+(?:,?\s+(?:và\s+)?\d+)*\b(?!/)"
    r"|\b\d{1,2}\s+(?=(?:phần|nội dung|mục|tiêu chí|nhóm|khâu|bước|việc|hoạt động|khối|cụm)\b[^.;:]{0,24}:)"
    r"|\b(?:sau|qua|gần|hơn|mừng|niệm)\s+\d+\s+năm\b"
    r"|(?<![\d/])\d{1,2}/\d{4}\b(?!/)"
)
"""What counts paragraphs, groups, units or the parts that follow, which is no fact of any of them; sums in brackets;
years that were looked back on; months in figures."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a fact says. words: whom and what it names, as they are looked for in a row of a table."""

    clauses: frozenset[str]
    figures: frozenset[Figure]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Open:
    """A passage of which something is in no fact. said: those numbers and days; row: it is one of a table.

    rule: it has neither, and binds.
    """

    line: int
    clause: str
    words: str
    said: tuple[str, ...]
    row: bool
    rule: bool = False


def waved(source: PlanSource) -> Iterator[Finding]:
    """Yield a note for each such passage; the rows of one clause in one, those that bind without a number in one."""
    for rows in opened(source):
        yield waved_finding(source, rows)


def waved_finding(source: PlanSource, rows: Sequence[Open]) -> Finding:
    """Return the note on one such passage, or on rows of one clause."""
    name = source.path.name if source.path else ""
    return Finding("plugin.waved", Severity.NOTE, _message(rows), place=f"{name}, dòng {rows[0].line}",
                   fix="có dữ kiện thì thêm bảng; chỉ là lời văn thì xóa dòng ấy")  # fmt: skip


def opened(source: PlanSource) -> Iterator[list[Open]]:
    """Yield such passages of which nobody wrote why they stay words; the rows of one clause together, rules last."""
    if source.path is None:
        return
    try:
        text = read_limited(source.path).decode("utf-8-sig")
    except (TdktError, UnicodeDecodeError):  # told by who reads the plan
        return
    passages = [one for one in waved_of(text) if not is_kept(one[1])]
    held = list(held_by(source.plan)) if passages else []
    told = (_opened(line, words, held) for line, words in passages)
    left = [one for one in told if one]
    for _, alike in groupby((one for one in left if not one.rule), key=lambda one: (one.clause, one.row or one.line)):
        yield list(alike)
    if rules := [one for one in left if one.rule]:
        yield rules


def _message(passages: Sequence[Open]) -> str:
    said = list(dict.fromkeys(one for passage in passages for one in passage.said))
    figures = "; ".join(said[:_OPEN]) + (" …" if len(said) > _OPEN else "")
    missing = f" Chưa ở dữ kiện nào của mục ấy: {figures}." if figures else ""
    if passages[0].rule:
        return rules_told([one.words for one in passages])
    first = shorten(passages[0].words, _QUOTED, placeholder=" …").rstrip(".")
    if len(passages) == 1:
        return f"Đoạn để là lời văn tuy có số hay ngày: {first}.{missing}"
    return f"{padded(len(passages))} dòng của bảng để là lời văn tuy có số hay ngày, dòng đầu: {first}.{missing}"


def _opened(line: int, words: str, held: list[Held]) -> Open | None:
    """Return a passage with what of it no fact of its clause holds; None where all of it is held."""
    from .confirming.signs import figures_said
    from .reading_plan.figures import figures_of
    from .reading_plan.unread_annexes import lines_of_whole

    clause, _, quote = Left((line, line), words).place
    mine = [one for one in held if any(related(clause, clause_words(other)) for other in one.clauses)]
    if lines_of_whole(quote):
        return None if mine else Open(line, clause, words, (), row=False)
    row = quote.count("|") > 1
    if row:  # the number of one row is no number of the next
        said = f" {_spaced(quote)} "
        mine = [one for one in mine if any(f" {words} " in said for words in one.words)]
    unread = _UNREAD.search(quote)
    told = unread["figures"] if unread else _COUNTED.sub("", quote, count=1) if row else NOT_SAID.sub(" ", quote)
    figures = frozenset(figure for one in mine for figure in one.figures)
    open_now = tuple(dict.fromkeys(
        said for figure, said in figures_of(told) if figure[0] not in _CONTEXT and not holds(figures, figure)
    ))  # fmt: skip
    # Numbers in letters are no figures that could be compared.
    none = not any(figure[0] not in _CONTEXT for figure, _ in figures_of(told))
    worded = [one for one in figures_said(told) if not _OFTEN.fullmatch(one)] if none else []
    if open_now or worded:
        return Open(line, clause, words, open_now or tuple(worded), row)
    lost = none and not row and rule_lost(quote, [words for one in mine for words in one.words])
    return Open(line, clause, words, (), row, rule=True) if lost else None


def related(passage: str, fact: str) -> bool:
    """Tell, of clauses in words, the same or one inside the other: a fact is often cited by the heading above it."""
    pairs = ((passage, fact), (fact, passage))  # "mục II.3.c" in "mục II.3", "điểm c khoản 3" in "khoản 3"
    return bool(fact) and any(one == of or one.startswith(f"{of}.") or one.endswith(f" {of}") for one, of in pairs)


def holds(held: Iterable[Figure], figure: Figure) -> bool:
    """Tell a figure that facts have: a number whatever it counts, a month by its first or last day."""
    kind, value = figure
    if figure in held:
        return True
    if kind == "fraction":
        part, whole = (_SPELLED.index(word) + 1 for word in str(value).split(" phần "))
        return bool({("percent", round(100 * part / whole)), ("day", f"{part}-{whole}")} & {*held})
    if kind == "count":
        return any(value == other for name, other in held if name in ("year", "length"))
    if kind in ("bound", "length"):
        days = re.search(r"[\d.]+", str(value))
        number = float(days[0]) if days else None
        return any(other == number for name, other in held if name in ("length", "count"))
    return kind == "month" and any(_ends(str(value), str(day)) for name, day in held if name == "day")


def _ends(month: str, day: str) -> bool:
    """Tell whether "31-12-2025" is the first or the last day of "2025-12", or of "12" of any year."""
    parts = [int(part) for part in day.split("-")]
    if len(parts) != 3:
        return False
    number, of, year = parts
    return month in (str(of), f"{year}-{of}") and number in (1, monthrange(year, of)[1])


def held_by(plan: Plan) -> Iterator[Held]:
    """Yield what each fact of a plan that names a clause says."""
    from .reading_plan.figures import figures_in  # brings the reader, which most checks do without

    for name in type(plan).model_fields:
        value = getattr(plan, name)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, BaseModel) and (clauses := frozenset(clauses_inside(item))):
                said = item.model_dump(exclude_unset=True)
                yield Held(
                    clauses, frozenset(figures_in("", said)), frozenset(filter(None, map(_spaced, texts_inside(said))))
                )


def _spaced(words: str) -> str:
    return " ".join(plain_words(words))
