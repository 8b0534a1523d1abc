"""Numbers and days of a plan's facts that the original says to bind otherwise: "phấn đấu" as "ít nhất"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import plain_words
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.inside_facts import texts_inside
from tdkt_tui.workflow.reading_plan.bounds import LEAST, MOST
from tdkt_tui.workflow.reading_plan.figures import Figure

from .facts import Number, numbers_of
from .whose import of_some
from .words import Told, told_in

RULE = "plugin.way"
_CELLS = " | "
_PART = re.compile(r"[,;.:()]\s")
_ANY_GROUP = frozenset(
    plain_words("đại biểu là người số các tổng được và có tỷ lệ điển hình tiên tiến cá nhân tập thể")
)
"""Words of any group of those who come."""
_NEAR = 0.8
"""Of paragraphs that say a number, those are the fact's that have so much of what the best one has of its words."""


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A number. key, clause: of the fact; told: as the data say it; said: as the original does.

    figures: of which a line that says it has one; some: of whom alone the original says it, "" where it binds in
    another way.
    """

    key: str
    clause: str
    told: str
    said: str
    figures: frozenset[Figure] = frozenset()
    some: str = ""

    def words(self) -> str:
        """Return what is unlike, as a sentence without its stop."""
        of = f" chỉ nói về {self.some}, dữ kiện ghi cho cả các đơn vị khác: " if self.some else ", dữ kiện ghi "
        return f"Bản gốc ghi “{self.said}”{of}“{self.told}”"


def otherwise(plan: Plan, original: Original) -> list[Otherwise]:
    """Return the numbers and days of facts that the passages they come from say to bind in another way, or others.

    A number that its clause does not say, or says elsewhere in the fact's way, is not told; of two that are said of the
    same units one sentence tells.
    """
    seen: dict[str, list[Told]] = {}
    found: dict[tuple[str, str], Otherwise] = {}
    numbers = list(numbers_of(plan))
    for number in numbers:
        told = _said_of(number, plan, original, seen) if number.clause else []
        told = [one for one in told if not number.of or _speaks_of(one, number.of)]
        told = _without_others(number, told, original, [one for one in numbers if _beside(one, number)], seen)
        if told and all(number.otherwise(ways) for one in told for ways in one.ways):
            if _held_nearer(number, plan, original, seen):
                continue
            found[number.key, told[0].said] = Otherwise(
                number.key, number.clause, number.told, told[0].said, number.figures
            )
        elif told and all(some := [of_some(number, one, plan) for one in told]):
            one = Otherwise(number.key, number.clause, number.told, told[0].sentence(), number.figures, some[0])
            found[number.key, f"{some[0]} {number.sort}"] = one
    return [*found.values()]


def way_findings(plan: Plan, original: Original) -> Iterator[Finding]:
    """Yield a warning for each such number."""
    for one in otherwise(plan, original):
        yield Finding(
            RULE, Severity.WARNING, f"{one.words()}.",
            place=f"kế hoạch {plan.plan.id}", field=one.key, citation=plan.cite(one.clause),
            fix="của một số đơn vị thì ghi ai ở khóa when, hay ở [[exception]]; đúng như dữ kiện thì giữ: tdkt plugin"
                " confirm"
            if one.some else "sửa mức cho đúng bản gốc; không khóa nào ghi được (như “phấn đấu”) thì thay bằng nguyên"
                             " lời ở [[provision]]; cùng một nghĩa thì giữ: tdkt plugin confirm",
        )  # fmt: skip


def _speaks_of(told: Told, group: str) -> bool:
    """Tell a share that words near it say of a group: of another one of the same size nothing is to be compared."""
    telling = frozenset(plain_words(group)) - _ANY_GROUP
    near = frozenset(plain_words(f"{_PART.split(told.before)[-1]} {told.number} {_PART.split(told.behind)[0]}"))
    return not telling or bool(telling & near)


def _said_of(number: Number, plan: Plan, original: Original, seen: dict[str, list[Told]]) -> list[Told]:
    """Return where the passages of a fact say its number."""
    words = _words_of(plan, number.key)
    found: list[tuple[int, list[Told]]] = []
    for at in original.within(number.clause):
        paragraph = original.paragraphs[at]
        headed = _CELLS in paragraph.text and re.search(rf"{LEAST}|{MOST}", _head_of(original, at), re.IGNORECASE)
        told = [one for one in _told(paragraph, seen) if one.figure in number.figures
                and not (headed and one.ways == (frozenset(),))]  # fmt: skip
        if told:
            found.append((len(words & frozenset(plain_words(paragraph.text))), told))
    most = max((much for much, _ in found), default=0)
    return [one for much, told in found if much >= _NEAR * most for one in told]


def _held_nearer(number: Number, plan: Plan, original: Original, seen: dict[str, list[Told]]) -> bool:
    """Tell a number of a level that is said just so elsewhere, with more of the level's words than at its clause."""
    words, within = _words_of(plan, number.key), {*original.within(number.clause)}
    near: dict[bool, list[int]] = {False: [0], True: [0]}
    for at, paragraph in enumerate(original.paragraphs) if number.key.startswith("level.") else ():
        told = _told(paragraph, seen)
        if any(one.figure in number.figures if at in within else _as_held(number, one) for one in told):
            near[at in within].append(len(words & frozenset(plain_words(paragraph.text))))
    return max(near[False]) > max(near[True])


def _head_of(original: Original, at: int) -> str:
    """Return the first row of the table that a paragraph is a row of: its heads say how numbers below them bind."""
    while at and _CELLS in original.paragraphs[at - 1].text:
        at -= 1
    return original.paragraphs[at].text


def _beside(one: Number, other: Number) -> bool:
    """Tell numbers of two levels that one clause lays down."""
    return one.key != other.key and one.clause == other.clause and {one.key[:6], other.key[:6]} == {"level."}


def _without_others(
    number: Number, told: list[Told], original: Original, beside: list[Number], seen: dict[str, list[Told]]
) -> list[Told]:
    """Return what is said of a number without what another level of its clause has in just that way.

    That is only where the clause says the number elsewhere, as the fact has it or in a way that is nobody's.
    """
    every = (
        [one for at in original.within(number.clause) for one in _told(original.paragraphs[at], seen)] if beside else []
    )
    if not any(_as_held(number, one) for one in every):
        return [one for one in told if not any(_as_held(other, one) for other in beside)] or told
    return [one for one in told if _as_held(number, one) or not any(_as_held(other, one) for other in beside)]


def _as_held(number: Number, one: Told) -> bool:
    return one.figure in number.figures and not all(number.otherwise(ways) for ways in one.ways)


def _told(paragraph: Paragraph, seen: dict[str, list[Told]]) -> list[Told]:
    if paragraph.at not in seen:
        seen[paragraph.at] = list(told_in(paragraph.text))
    return seen[paragraph.at]


def _words_of(plan: Plan, key: str) -> frozenset[str]:
    table, _, number = key.partition(".")
    fact = getattr(plan, table)[int(number) - 1].model_dump(exclude_unset=True)
    return frozenset(word for text in texts_inside(fact) for word in plain_words(text) if not word.isdigit())
