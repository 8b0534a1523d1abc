"""The notes on facts that bind units and reach no page of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from textwrap import shorten
from types import MappingProxyType

from tdkt_tui.compliance.rules.issued import kept_note
from tdkt_tui.model.bound_units import names_everybody, same_unit
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.grouped import spread
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import clause_words, joined, padded, raised_first
from tdkt_tui.workflow.plugin_kept import without_kept
from tdkt_tui.workflow.plugin_unprinted import prints

from .bound import Bound
from .conference import RULE, conference_findings, said_of_conference
from .holding import Lack, lack
from .other_tier import of_other_tiers, tier_findings
from .said import Said, said_by
from .sample_units import Page, SampleUnit, documents
from .tried import tried_units
from .two_days import two_days

_FACTS, _WORDS = 4, 60
_CALLED: Mapping[str, str] = MappingProxyType({
    "task": "việc", "reporting": "báo cáo", "nomination": "việc giới thiệu điển hình", "quota": "số đại biểu được cử",
    "composition": "chỉ tiêu cơ cấu", "honours": "khen thưởng", "amount": "mức tiền", "drive": "đợt thi đua",
    "agenda": "mục chương trình", "exception": "quy định riêng", "pilot": "thời hạn của đơn vị làm điểm",
    "provision": "quy định",
})  # fmt: skip
_WHO: Mapping[str, str] = MappingProxyType({
    "task": "body", "reporting": "by", "nomination": "who hay levels", "quota": "unit, each hay units",
    "composition": "levels, units", "honours": "level, units", "amount": "level, units", "agenda": "levels",
    "exception": "units", "pilot": "unit", "provision": "levels hay who",
})  # fmt: skip
"""The keys of each table that say whom a fact is for."""


@dataclass
class Reach:
    """Where a fact was looked for, with what was lacking at each; units alike are tried once."""

    fact: Said
    at: dict[SampleUnit, Lack | None] = field(default_factory=dict)

    @property
    def missed(self) -> dict[SampleUnit, Lack]:
        """Return the units whose pages lack it; what is for everybody is put to each in its own way, if at all."""
        lacking = {unit: one for unit, one in self.at.items() if one}
        everybody = not self.fact.who or any(map(names_everybody, self.fact.who))
        return {} if everybody and len(lacking) < len(self.at) else lacking


def reached(plan: Plan) -> tuple[list[Reach], list[Finding]]:
    """Return for each fact that binds units what each of them lacks of it, and what is wrong with a page as it is.

    Raises TdktError of a template.
    """
    facts = [Reach(one) for one in said_by(plan)]
    bound, held, wrong = Bound(plan), dict[str, Reach](), list[Finding]()
    strange: list[tuple[str, str]] = []
    for unit, alike in tried_units(bound, [one.fact for one in facts]):
        mine = [one for one in facts if bound.binds(one.fact, unit)]
        mine += [held.setdefault(one.field, Reach(one)) for one in said_of_conference(plan, unit)]
        pages = list(documents(plan, unit.dossier(plan)))
        first = bool(unit.name) and same_unit(unit.name) in {same_unit(pilot.unit) for pilot in plan.pilot}
        told = _lacks(pages, [_of_pilot(one.fact) if first else one.fact for one in mine])
        strange += of_other_tiers(plan, unit, pages)
        wrong += two_days(bound, unit, [one.fact for one in facts], pages)
        for one, lacking in zip(mine, told, strict=True):
            if lacking is not _NOWHERE:
                one.at |= dict.fromkeys(alike, lacking)
    return [*facts, *held.values()], [*wrong, *tier_findings(plan, strange)]


def _of_pilot(fact: Said) -> Said:
    """Return what is looked for on the page of a unit that goes first: its own time limit is before any other."""
    return replace(fact, times="") if fact.table == "exception" else fact


_NOWHERE = Lack("")
"""No template of a unit's documents has facts of the table: nothing there was to be printed from it."""


def _lacks(pages: Iterable[Page], facts: list[Said]) -> list[Lack | None]:
    """Return what of each fact no page holds, of pages that lack it the one that lacks least."""
    best: list[Lack | None] = [_NOWHERE] * len(facts)
    for page in pages:
        for at, fact in enumerate(facts):
            before = best[at]
            if before is not None and prints(page.read, fact.table):
                now = lack(fact, page)
                best[at] = now if now is None or before is _NOWHERE or now.much < before.much else before
        if not any(best):
            break
    return best


def reach_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a note for facts of one table that stand on no page of units that they bind."""
    if not plan.level:
        return
    plan = spread(plan)
    yield from _unplaced(plan)
    try:
        told, wrong = reached(plan)
    except TdktError:  # told by who tries the templates
        return
    yield from without_kept(plan, wrong)
    told = [one for one in told if kept_note(plan, RULE, one.fact.field) is None]
    own = [(one.fact, one.missed) for one in told if one.fact.table == "level" and one.missed]
    yield from conference_findings(plan, own)
    alike: dict[tuple[str, bool], list[Reach]] = {}
    for one in told:
        if one.fact.table != "level" and (missed := one.missed):
            alike.setdefault((one.fact.table, any(lacking.whole for lacking in missed.values())), []).append(one)
    for (table, whole), facts in alike.items():
        named = "; ".join(_fact(one) for one in facts[:_FACTS])
        more = f"; cùng {padded(len(facts) - _FACTS)} điều khác" if len(facts) > _FACTS else ""
        what = "không in ở văn bản của đơn vị" if whole else "in ở văn bản của đơn vị mà thiếu số hay ngày"
        yield _finding(plan, facts[0], f"{raised_first(_CALLED[table])} {what}: {named}{more}.", table)


def _unplaced(plan: Plan) -> Iterator[Finding]:
    """Yield a note for kinds of unit that facts name and no level has: they have no document to print them."""
    bound = Bound(plan)
    facts = {fact.field: kinds for fact in said_by(plan) if (kinds := bound.unplaced(fact))
             and kept_note(plan, RULE, fact.field) is None}  # fmt: skip
    if facts:
        fields = list(facts)
        more = f" và {padded(len(fields) - _FACTS)} dữ kiện khác" if len(fields) > _FACTS else ""
        said = ", ".join(fields[:_FACTS]) + more if more else joined(fields)
        names = dict.fromkeys(kind for kinds in facts.values() for kind in kinds)
        yield Finding(
            RULE, Severity.NOTE,
            f"“{', '.join(names)}” được nêu ở {said} mà không cấp nào của kế hoạch có loại đơn vị ấy: không văn bản nào"
            " của họ in các điều này.",
            place=f"kế hoạch {plan.plan.id}", field=fields[0],
            fix="thuộc một cấp đã có thì thêm vào units của cấp ấy, không thì thêm [[level]]; họ không phải lập văn bản"
                " theo kế hoạch này thì giữ nguyên",
        )  # fmt: skip


def _fact(one: Reach) -> str:
    """Return a fact by its key, its clause, what is lacking of it, and where."""
    missed = one.missed
    lacking = next(iter(missed.values()))
    said = shorten(one.fact.words, _WORDS, placeholder=" …") if lacking.whole and one.fact.words else lacking.words
    units = joined(list(dict.fromkeys(unit.name or unit.kind for unit in missed)))
    return ", ".join(filter(None, (f"{one.fact.field} “{said}”", clause_words(one.fact.clause), f"ở {units}")))


def _finding(plan: Plan, first: Reach, message: str, table: str) -> Finding:
    who = f"xem {_WHO[table]} có ghi đúng như units của cấp; " if table in _WHO else ""
    fix = f"{who}lời của mẫu đã nói điều ấy thì giữ nguyên, chưa thì thêm vào mẫu: docs/context.md"
    place = f"kế hoạch {plan.plan.id}"
    return Finding(RULE, Severity.NOTE, message, place=place, field=first.fact.field, fix=fix)
