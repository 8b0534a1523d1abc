"""What a plan prescribes and an officer would otherwise copy by hand: recipients, tasks, guests, bases, the agenda."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tdkt_tui.model.answers import shown
from tdkt_tui.model.bound_units import names_itself
from tdkt_tui.model.citation import Citation
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.row_text import Row, row_words
from tdkt_tui.model.text import folded

from .rows import RowsInHand


def offered(rows: RowsInHand) -> list[tuple[str, Row]]:
    """Return (words, row) for each row that the plan knows and the field does not hold yet."""
    dossier, offer = rows.composing.case, _OFFERS.get(rows.field.key)
    if dossier is None or offer is None:
        return []
    first, words = rows.columns[0].key, dict(rows.columns[0].choices)
    held = {folded(row.get(first, "")) for row in rows.rows}
    owners = {folded(item.does): item.body for item in dossier.plan.task} if rows.field.key == "task" else {}
    found: dict[str, tuple[str, Row]] = {}
    for row in offer(dossier):
        name = folded(row.get(first, ""))
        if name and name not in held:
            told = row_words({**row, first: words.get(row[first], row[first])})
            found.setdefault(name, (f"{owners[name]}: {told}" if name in owners else told, row))
    return list(found.values())


LEFT_OPEN = {
    "task": "Ô “Cơ quan, bộ phận chủ trì” để trống, không chép nơi được kế hoạch giao (nêu trước dấu hai chấm): ghi "
    "phòng, ban, bộ phận của đơn vị làm việc ấy.",
}
"""What rows that were taken over lack on purpose, by field, with the reason."""


def _recipients(dossier: Dossier) -> Iterator[Row]:
    """Yield those to whom the plan says to report or introduce, none to itself, then the plan's own recipients."""
    sent = [duty.to for duty in dossier.plan.reporting]
    sent += [duty.to for duty in dossier.plan.nomination if duty.to and dossier.bound_by(duty)]
    name = dossier.profile.unit.name or ""
    yield from ({"name": to, "for_report": "có"} for to in sent if not names_itself([to.partition(" (qua ")[0]], name))
    for item in dossier.plan.recipient:
        yield {"name": item.name} | ({"for_report": "có"} if item.for_report else {})


def _tasks(dossier: Dossier) -> Iterator[Row]:
    """Yield the plan's tasks, those for units like this first, then those of other bodies.

    Without who leads there: in a unit the unit says who does it.
    """
    for item in sorted(dossier.plan.task, key=lambda task: not dossier.charges(task.body, task.clause)):
        last = item.window.last()
        cells = {
            "task": item.does,
            "due": shown(last) if last else "",
            "product": "; ".join(item.deliver),
        }
        yield {name: cell for name, cell in cells.items() if cell}


def _guests(dossier: Dossier) -> Iterator[Row]:
    for item in dossier.level.attending(dossier.profile.unit.category or ""):
        if item.category == "guest":
            yield {"name": item.who, "role": "khách mời"}


def _bases(dossier: Dossier) -> Iterator[Row]:
    for item in (*dossier.plan.implements, *dossier.plan.basis):
        yield _cited(item)


def _cited(item: Citation) -> Row:
    told = item.model_dump(exclude={"clause"}, exclude_defaults=True)
    return {name: shown(value) for name, value in told.items() if value}


def _agenda(dossier: Dossier) -> Iterator[Row]:
    for item in dossier.agenda:
        yield {"item": item.item}


def _listed(*texts: str) -> Iterator[Row]:
    yield from ({"": text} for text in texts if text)


_OFFERS: dict[str, Callable[[Dossier], Iterator[Row]]] = {
    "recipient": _recipients,
    "task": _tasks,
    "invitation.guest": _guests,
    "basis": _bases,
    "conference.agenda": _agenda,
    "report.to": lambda dossier: _listed(*(duty.to for duty in dossier.plan.reporting)),
    "nomination.to": lambda dossier: _listed(*(duty.to for duty in dossier.plan.nomination)),
}
