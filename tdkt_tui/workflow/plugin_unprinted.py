"""What a plan says to its units and no document of theirs prints: a template that leaves it out is told so."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import joined

from .catalogue import kinds
from .produce import template_named

PRINTED_BY: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "aim": ("plan.own.purposes", "plan.own.requirements"),
    "provision": ("plan.own.provisions",),
    "movement": ("plan.movements", "plan.reviews"),
    "drive": ("plan.drives",),
    "anniversary": ("plan.anniversaries",),
    "activity": ("plan.activities",),
    "criterion": ("plan.criteria",),
    "field": ("plan.fields",),
    "channel": ("plan.channels",),
    "outline": ("plan.outlines", "plan.must_show", "report.sections"),
    "agenda": ("agenda_items", "agenda", "plan.agenda"),
    "nomination": ("plan.own.nominations", "plan.nominations", "nomination"),
    "quota": ("plan.own.seats", "nomination.quota"),
    "composition": ("plan.own.targets",),
    "honours": ("plan.honours",),
    "budget": ("plan.own.budget", "plan.budget"),
    "amount": ("plan.own.budget",),
    "task": ("plan.own.tasks", "plan.tasks", "assignments"),
    "reporting": ("plan.own.reports", "plan.own.above", "plan.reporting"),
})  # fmt: skip
"""Tables of facts for units, with the names by which a template has them."""


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
    left = [one for one in plan.provision if not _reads(read, names[one.about])]
    if left and "plan.own.provisions" not in read:
        yield _finding(plan, "provision", left, joined(list(dict.fromkeys(names[one.about] for one in left))))


def _finding(plan: Plan, table: str, said: object, name: str) -> Finding:
    many = f"{len(said)} " if isinstance(said, list) else ""
    title = (type(plan).model_fields[table].description or table).partition(",")[0]
    return Finding("plugin.unprinted", Severity.NOTE,
                   f"Không văn bản nào của đơn vị in {many}dữ kiện {_table(table, said)} ({title}).",
                   place=f"kế hoạch {plan.plan.id}", field=table,
                   fix=f"muốn in thì dùng {name} ở mẫu: docs/context.md")  # fmt: skip


@cache
def names_read(template: str) -> frozenset[str]:
    """Return the names of the data that a template reads. Raises TdktError of one that cannot be read."""
    return frozenset(template_named(template)[0].field_places())


def prints(read: Collection[str], table: str) -> bool:
    """Tell whether templates that read these names have the facts of a table; one that none is looked for in has."""
    names = PRINTED_BY.get(table, ())
    return not names or any(_reads(read, one) for one in names)


def _reads(read: Collection[str], name: str) -> bool:
    """Tell whether data are read by their name, whole or in part."""
    return any(one == name or one.startswith((f"{name}.", f"{name}[")) for one in read)


def _table(name: str, said: object) -> str:
    return f"[[{name}]]" if isinstance(said, list) else f"[{name}]"
