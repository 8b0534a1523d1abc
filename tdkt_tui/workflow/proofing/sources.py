"""From which fact a line of a page comes, and which words of the original that fact is taken from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from pydantic import BaseModel

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.programme import FRAME, AgendaItem, framed
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.inside_facts import texts_inside
from tdkt_tui.workflow.reading_plan.figures import Figure, figures_in

from .content import CONTEXT, Content, content_of, words_of

_TABLES = frozenset({
    "task", "reporting", "nomination", "quota", "composition", "honours", "amount", "budget", "agenda", "criterion",
    "aim", "provision", "level", "exception", "jointly", "pilot", "drive", "movement", "anniversary", "activity",
    "outline", "field", "channel", "content", "committee",
})  # fmt: skip
"""Tables whose facts a page puts into sentences; a form, a name, a cited document stands in many of them."""
_APART = ("level.", "exception.", "pilot.")
_EACH_ITS_OWN = ("honours.", "nomination.", "amount.", "task.")
"""Tables of which one sentence may give each kind of unit its own: it is read in the lines of these."""
_VALUES = (*_APART, "composition.")
_WHO = ("body", "by", "who", "unit", "units", "each", "together_with")
"""Keys of whom a fact binds."""
_SHORT = 16
"""Paragraphs of a clause all of which are about one level."""
_FRAMES = frozenset(item.title for noun in ("Hội nghị", "Đại hội")
                    for item in framed([AgendaItem(item="-", title="-")], noun) if item.item in FRAME)  # fmt: skip
"""Items that every programme has, and no plan need say."""
_OF = MappingProxyType({
    "Thời gian: ": _APART, "Hình thức: ": _APART, "Kinh phí: ": (*_APART, "budget", "amount."),
    "Dự ": ("quota.", "task."), "Số lượng: ": (*_APART, "composition."),
})  # fmt: skip
"""Of which tables lines are that begin so: their other words are those of many facts."""
_BACK = 0.3
"""How much it weighs that a line has all of a fact: of two that hold "Khen thưởng" the one that says nothing more."""
_BESIDES = 0.5
"""So much of what the first fact has must another one have that stands in the same line."""
_LEAST = 0.34
"""A line of which no fact has so much comes from several, or from the template."""
_OWN = 0.6
"""So much less may a paragraph of the fact's own clause have of a line than another one."""
_HELD = "thời gian thời hạn số lượng hình thức tổ chức hội nghị theo kế hoạch"
_BESIDE: Mapping[str, str] = MappingProxyType({
    "quota": "dự đại biểu chính thức dự khuyết", "nomination": "giới thiệu điển hình hồ sơ", "honours": "khen thưởng",
    "composition": "số lượng cơ cấu đại biểu", "level": _HELD, "exception": _HELD,
    "pilot": f"{_HELD} đơn vị được chọn làm điểm", "reporting": "báo cáo",
    "budget": "kinh phí", "amount": "kinh phí mức", "aim": "mục đích yêu cầu",
})  # fmt: skip
"""What a page says around the facts of a table."""


@dataclass(frozen=True)
class Source:
    """A fact that a line comes from. key: "task.3"; passage: where the original says it, None for no text of it.

    share: how much of the line is there, from 0 to 1; around: all of its clause, of a fact that is put together there;
    who: words of whom it binds; held: figures of the same passage that levels, or units apart, beside it have.
    """

    key: str
    clause: str
    passage: Paragraph | None = None
    share: float = 0.0
    around: str = ""
    who: frozenset[str] = frozenset()
    held: frozenset[Figure] = frozenset()


class Sources:
    """The facts of one plan, and its text, against which lines are held."""

    def __init__(self, plan: Plan, original: Original) -> None:
        self._original = original
        self._facts = list(_facts(plan))
        self._agenda = plan.agenda
        self._titles = words_of(" ".join((plan.plan.title, *(form.name for form in plan.form))))
        self._levels = {level.id: f"level.{number}" for number, level in enumerate(plan.level, 1)}
        self._passages = [(one, content_of(one.text)) for one in original.paragraphs if one.clause and not one.part]

    def of(self, line: str, levels: Collection[str]) -> tuple[Source, ...]:
        """Return what a line of units of some levels comes from, none where no fact has most of it.

        The first one has most; others of its table and clause all of whose figures the line has stand in it too.
        """
        if line in _FRAMES and not any(line.casefold() == item.title.casefold() for item in self._agenda):
            return ()
        found = self._ranked(line, levels)
        if not found or found[0][0] < _LEAST:
            return ()
        said = content_of(line)
        first, clause, _ = self._facts[found[0][1]]
        near = [self._facts[at] for much, at in found[1:] if much >= _BESIDES * found[0][0]]
        same = [key for key, of, fact in near if of == clause and key.partition(".")[0] == first.partition(".")[0]
                and fact.figures and fact.figures <= said.figures]  # fmt: skip
        source = self.source(first, line)
        return (source, *(replace(source, key=key) for key in same))

    def ranked(self, line: str, levels: Collection[str]) -> list[str]:
        """Return the keys of the facts that a line of units of some levels may come from, the likeliest first."""
        return [self._facts[at][0] for _, at in self._ranked(line, levels)]

    def _ranked(self, line: str, levels: Collection[str]) -> list[tuple[float, int]]:
        said = content_of(line)
        others = {key for code, key in self._levels.items() if code not in levels}
        only = next((tables for words, tables in _OF.items() if line.startswith(words)), ("",))
        found = [
            (fact.share_of(said) + _BACK * said.share_of(fact), at)
            for at, (key, _, fact) in enumerate(self._facts)
            if key not in others and key.startswith(only) and fact.says(said)
        ]
        return sorted(found, key=lambda one: (-one[0], one[1]))

    def source(self, key: str, line: str) -> Source:
        """Return a fact as that from which a line comes."""
        clause, its = next((clause, fact) for name, clause, fact in self._facts if name == key)
        own = _OWN / 2 if key.startswith("level.") else _OWN  # what is said of a level stands all over a plan
        telling = self._telling(key, clause, content_of(line), its)
        passage = self._passage(clause, telling, own)
        if passage and key.startswith(_APART) and not _within(passage.clause, clause):
            passage = None
        share = content_of(passage.text).share_of(telling) if passage else 0.0
        around = self._around(clause) if key.startswith(_VALUES) else ""
        return Source(key, clause, passage, share, around, its.who, self._held(key, clause))

    def _held(self, key: str, clause: str) -> frozenset[Figure]:
        """Return what other levels, and units apart, have of the clause of one of them: it is read in their lines."""
        mine = _APART if key.startswith(_APART) else tuple(one for one in _EACH_ITS_OWN if key.startswith(one))
        return frozenset(figure for other, of, fact in self._facts for figure in fact.figures
                         if mine and other.startswith(mine) and other != key
                         and (_within(of, clause) or _within(clause, of)))  # fmt: skip

    def _around(self, clause: str) -> str:
        """Return all that a clause says where it is short: a length stands beside the days there, not with them."""
        within = self._original.within(clause)
        return " ".join(self._original.paragraphs[at].text for at in within) if len(within) <= _SHORT else ""

    def _telling(self, key: str, clause: str, said: Content, fact: Content) -> Content:
        """Return of a line what its paragraph is known by: of values put together not what pages say around them.

        Of a row of a table not the event either, but the unit that the row names; of an award whose and how many.
        """
        here = (content for one, content in self._passages if _within(one.clause, clause))
        if key.startswith("honours.") and any(said.figures <= content.figures for content in here):
            return Content(fact.who, said.figures)
        row = key.startswith("quota.")
        if not (row or key.startswith(_APART)):
            return said
        around = words_of(_BESIDE[key.partition(".")[0]]) | (self._titles if row else frozenset())
        mine = (said.words | fact.own if row else said.words) - around
        return Content(mine, said.figures) if mine or said.figures else said

    def _passage(self, clause: str, said: Content, own: float) -> Paragraph | None:
        """Return the paragraph that has most of a line; one elsewhere only where the fact's clause has far less."""
        near = [
            (content.share_of(said) + (own if _within(one.clause, clause) else 0), one)
            for one, content in self._passages
        ]
        much, found = max(near, key=lambda pair: pair[0], default=(0.0, None))
        return found if much >= _LEAST else None


def _within(clause: str, outer: str) -> bool:
    return clause == outer or clause.startswith(f"{outer}.")


def _facts(plan: Plan) -> Iterator[tuple[str, str, Content]]:
    """Yield (key, clause, content) of each fact that names a clause."""
    for name in type(plan).model_fields:
        value = getattr(plan, name) if name in _TABLES else None
        items: Sequence[object] = value if isinstance(value, list) else [value]
        for number, item in enumerate(items, 1):
            if isinstance(item, BaseModel) and (clause := str(getattr(item, "clause", "") or "")):
                said = item.model_dump(exclude_unset=True)
                called = plan.plan.title if name == "quota" else ""  # what they attend, which a page names
                words = f"{' '.join(texts_inside(said))} {_BESIDE.get(name, '')} {called}"
                figures = frozenset(one for one in figures_in("", said) if one[0] not in CONTEXT)
                key = f"{name}.{number}" if isinstance(value, list) else name
                own = words_of(" ".join(texts_inside(said)))
                who = words_of(" ".join(texts_inside({key: said.get(key) for key in _WHO})))
                yield key, clause, Content(words_of(words), figures | content_of(words).figures, own, who)
