"""The notes on facts that bind units and reach no page of theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import shorten
from types import MappingProxyType

from tdkt_tui.compliance.rules.issued import kept_note
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import clause_words, joined, padded, raised_first
from tdkt_tui.workflow.plugin_kept import without_kept

from .bound import Bound
from .conference import RULE, conference_findings
from .reached import Reach, Reached
from .said import said_by

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


def reach_findings(reached: Reached) -> Iterator[Finding]:
    """Yield a note for facts of one table that stand on no page of units that they bind."""
    plan = reached.plan
    if not plan.level:
        return
    yield from _unplaced(plan)
    try:
        told, wrong = reached.found
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
