"""What a plan says to its units and no document of theirs prints: a template that leaves it out is told so."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import joined

from .catalogue import kinds
from .template_stale import PRINTED_BY, names_read, prints, reads


def unprinted(plan: Plan) -> Iterator[Finding]:
    """Yield a note for each table of a plan that no template of its units' documents reads.

    Where a unit has no document with a template, or one cannot be read, nothing is told: that is another fault.
    """
    known = kinds(plan.province)
    offers = [offer for offer in plan.document if offer.by == "unit" and offer.kind in known
              and known[offer.kind].formats != ("ics",)]  # fmt: skip
    try:
        read = {name for offer in offers for name in names_read(offer.template)}
    except TdktError:
        return
    if not read:
        return
    for table, names in PRINTED_BY.items():
        if table == "provision":
            yield from _provisions(plan, read)
            continue
        said = [aim for aim in plan.aim if aim.words] if table == "aim" else getattr(plan, table)
        if not said or prints(read, table):
            continue
        yield _finding(plan, table, said, names[0])


def _provisions(plan: Plan, read: Collection[str]) -> Iterator[Finding]:
    """Yield a note for those whose part of a unit's plan no template prints."""
    names = {one.about: f"plan.own.provisions.{one.about}" for one in plan.provision}
    left = [one for one in plan.provision if not reads(read, names[one.about])]
    if left and "plan.own.provisions" not in read:
        yield _finding(plan, "provision", left, joined(list(dict.fromkeys(names[one.about] for one in left))))


def _finding(plan: Plan, table: str, said: object, name: str) -> Finding:
    many = f"{len(said)} " if isinstance(said, list) else ""
    title = (type(plan).model_fields[table].description or table).partition(",")[0]
    return Finding("plugin.unprinted", Severity.NOTE,
                   f"Không văn bản nào của đơn vị in {many}dữ kiện {_table(table, said)} ({title}).",
                   place=f"kế hoạch {plan.plan.id}", field=table,
                   fix=f"muốn in thì dùng {name} ở mẫu: docs/context.md")  # fmt: skip


def _table(name: str, said: object) -> str:
    return f"[[{name}]]" if isinstance(said, list) else f"[{name}]"
