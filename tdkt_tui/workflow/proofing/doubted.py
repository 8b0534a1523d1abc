"""Lines of the sheet that are likely wrong: numbers that the original says otherwise, words on other levels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from textwrap import shorten

from tdkt_tui.model.bound_units import ANY_UNIT
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER, folded
from tdkt_tui.model.unit_names import tier_of
from tdkt_tui.workflow.checking_plugin.exceptions import unmet
from tdkt_tui.workflow.confirming.numbers_apart import others_numbers
from tdkt_tui.workflow.confirming.original import Original
from tdkt_tui.workflow.confirming.said import levels_in, sentences, who_does
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself
from tdkt_tui.workflow.ways import Otherwise, otherwise

from .content import content_of
from .held_to import SIZE, UNSAID
from .lines import Line

_CHARGED = (
    r"(?:^|[:;(]\s*|\.\s+)(?:-\s*)?(?:(?:đối với|riêng|với|các|mỗi|những)\s+)*"
    r"(?:ubnd\s+|ủy ban nhân dân\s+)?(?:các\s+)?"
)
"""How a part of a sentence begins that tells who does something."""

_PROVINCES = re.compile(r"\b(?:cấp tỉnh|(?:[Đđ]ại hội|[Hh]ội nghị)\b[^.;:]{0,40}\btỉnh)\b")
_FORCES = re.compile(r"\b(?:công an|quân sự|bộ đội biên phòng|lực lượng vũ trang)\b")
_FORM = "Hình thức: "
_HEAD, _MONEY = 60, "Kinh phí: "
_HOW_MANY = re.compile(r"(?:[Ss]ố (?:lượng )?đại biểu|[Ss]ố lượng|[Qq]uy mô)\b")
"""What a sentence says on a size, whatever number or none."""


class Doubts:
    """What is to be doubted of one plan's lines; the original is gone through once."""

    def __init__(self, plan: Plan, original: Original) -> None:
        self._plan = plan
        self._original = original
        self._unlike: dict[str, list[Otherwise]] = {}
        for one in otherwise(plan, original) if original.paragraphs else ():
            self._unlike.setdefault(one.key, []).append(one)

    def marked(self, lines: Iterable[Line]) -> Iterator[Line]:
        """Yield lines with their doubts; a sentence that stands in one is not told beside the line again."""
        for line in lines:
            doubts = tuple(dict.fromkeys((*self._numbers(line), *self._others(line), *self._province(line),
                                          *self._nobody(line), *self._forces(line), *self._unsized(line),
                                          *self._sizes(line), *self._named_too(line))))  # fmt: skip
            yield replace(line, doubts=doubts, unlike="" if doubts else line.unlike) if doubts else line

    def _numbers(self, line: Line) -> Iterator[str]:
        figures = content_of(line.words).figures
        keys = [source.key for source in line.sources]
        if line.words.startswith(_MONEY):  # a sum stands behind whose money it is, which is another fact
            keys += [key for key in self._unlike if key.startswith("amount.")]
        for one in (one for key in keys for one in self._unlike.get(key, ())):
            if one.figures & figures:
                yield f"bản gốc: “{one.said}”" + (f" – chỉ của {one.some}" if one.some else "")

    def _province(self, line: Line) -> Iterator[str]:
        """Yield of whom a make-up's clause speaks: the province, or a level whose page the line is not on."""
        ids = {name.rpartition(" (")[2].rstrip(")") for name in line.at if name.endswith(")")}
        own = [level.clause for level in self._plan.level if level.id in ids and level.clause]
        for source in line.sources if ids else ():
            table, _, at = source.key.partition(".")
            of = self._plan.composition[int(at) - 1] if table == "composition" else None
            if of is None or of.of == "delegation" or any(f"{of.clause}.".startswith(f"{one}.") for one in own):
                continue
            other = next(
                (one for one in self._plan.level if one.clause and f"{of.clause}.".startswith(f"{one.clause}.")), None
            )
            within = self._original.within(of.clause)
            head = self._original.paragraphs[within[0]].text if within else ""
            if other is not None or _PROVINCES.search(head):
                said = other.label if other else f"tỉnh: “{shorten(head, _HEAD, placeholder=' …')}”"
                yield f"mục {shorten(of.clause, _HEAD, placeholder=' …')} nói về {said}"
                return

    def _nobody(self, line: Line) -> Iterator[str]:
        """Yield of units apart those that nobody is: the rule binds none of them."""
        for source in line.sources:
            table, _, at = source.key.partition(".")
            item = self._plan.exception[int(at) - 1] if table == "exception" else None
            level = next((one for one in self._plan.level if item and one.id == item.level), None)
            for said in item.units if item and level else ():
                if level and (why := unmet(self._plan, level, said)):
                    yield f"“{said}”: {why[0]}"

    def _forces(self, line: Line) -> Iterator[str]:
        """Yield the forms of armed forces that a level without them may choose: the plan gives them to these alone."""
        for source in line.sources if line.words.startswith(_FORM) else ():
            table, _, at = source.key.partition(".")
            level = self._plan.level[int(at) - 1] if table == "level" else None
            if level is None or _FORCES.search(folded(" ".join((level.label, *level.kinds())))):
                continue
            for form in (one for one in self._plan.form if one.id in level.choose_form):
                texts = [one.text for one in self._original.paragraphs if form.name in one.text]
                before = [re.split(r"[.;]\s", text.split(form.name)[0])[-1] for text in texts]
                found = [_FORCES.search(folded(words)) for words in before]
                if found and found[0] and all(found):
                    yield f"bản gốc: “{form.name}” là của {found[0][0]}"

    def _unsized(self, line: Line) -> Iterator[str]:
        """Yield what the plan's words for other levels say of sizes in the clause of a level that has none."""
        for source in line.sources if line.words.startswith(f"{SIZE}{UNSAID}") else ():
            level = self._plan.level[int(source.key.partition(".")[2]) - 1]
            for one in self._plan.provision:
                if not one.levels or level.id in one.levels or one.clause != level.clause:
                    continue
                said = [it for it in sentences(one.words) if _HOW_MANY.match(it) and not levels_in(self._plan, it)]
                others = ", ".join(other.label for other in self._plan.level if other.id in one.levels)
                yield from (f"“{it.rstrip(' .')}” mới in cho {others}; của cả cấp này thì +" for it in said)

    def _sizes(self, line: Line) -> Iterator[str]:
        """Yield the numbers of those who come to another level's conferences, on pages of a level without them."""
        ids = {name.rpartition(" (")[2].rstrip(")") for name in line.at if name.endswith(")")}
        for level in (one for one in self._plan.level if one.id in ids):
            for words, labels in others_numbers(self._plan, line.words, [level.id]):
                said = shorten(words, _HEAD, placeholder=" …")
                of = f"“{said}” là số của {'; '.join(labels)}, không của {level.label}"
                yield f"{of}; gõ số và tên các cấp thì chia ra"

    def _named_too(self, line: Line) -> Iterator[str]:
        """Yield of a duty on pages of units by their names the kinds that its sentence charges too: theirs lack it."""
        texts = {one.passage.text for one in line.sources if one.passage and one.key.startswith("task.")}
        if any(name.endswith(")") for name in line.at) or not texts:
            return
        every = [sentence for text in texts for sentence in sentences(text)]
        for words, _ in line.pieces:
            said = content_of(words)
            who = who_does(max(every, key=lambda one: content_of(one).share_of(said)))[0]
            kinds = [kind for level in self._plan.level if not of_province_itself(level) for kind in level.kinds()
                     if re.search(rf"(?i:\bcác {re.escape(kind)}\b)(?!\s+(?:hội\b|[{UPPER}]))", who)]  # fmt: skip
            if kinds:
                yield f"bản gốc nêu cả các {', '.join(kinds)}, trang của họ không có: “{who}”"
                return

    def _others(self, line: Line) -> Iterator[str]:
        """Yield the units of another level that a part of a line begins with, on pages of none of them."""
        ids = {name.rpartition(" (")[2].rstrip(")") for name in line.at if name.endswith(")")}
        mine = [level for level in self._plan.level if level.id in ids]
        if not mine:
            return
        others = [level for level in self._plan.level if level not in mine and not of_province_itself(level)]
        words = {folded(kind) for level in others for kind in level.kinds()} | _tiers(others)
        words -= {folded(kind) for level in mine for kind in (*level.kinds(), *level.covers)} | _tiers(mine)
        words -= {*ANY_UNIT, "tổ chức", "ban", "ngành"}
        if not words:
            return
        names = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
        # A capital behind a kind is a name, to whom something is sent or by whom it is done.
        found = re.search(rf"(?i:{_CHARGED})(?P<who>(?i:{names})\b)(?!\s+(?:hội\b|[{UPPER}]))", line.words)
        if found:
            yield f"lời nêu “{found['who'].lower()}”, trang thì của {line.whose}"


def _tiers(levels: Sequence[Level]) -> set[str]:
    return {tier for level in levels for kind in level.kinds() if (tier := tier_of(kind))}
