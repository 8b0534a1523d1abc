"""What of a plan nobody has read or confirmed yet, told with the documents of the unit that it binds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.words import clause_words, joined, padded

from .plan_notes import MISSING, PROPOSED, Left, left_of, notes_of
from .plan_source import PlanSource

_NAMED = 4
"""Places that are named; of more the rest is counted."""
_WHOSE = ("body", "by", "who", "unit", "each", "units")
"""Keys that say whose a fact is, by kinds of unit or by names."""
CITED = ("basis", "implements", "replaces", "recipient", "archive", "anniversary")
"""Tables of which no unit's page has anything, and its conference needs nothing: what is cited, who gets the plan."""


def open_passages(source: PlanSource, text: str, dossier: Dossier) -> list[Finding]:
    """Return a note on facts that bind the unit and nobody has confirmed, one on passages that nobody has understood.

    text: the plan's file, as it is.
    """
    if source.path is None:
        return []
    found = []
    if mine := list(_unconfirmed(source, text, dossier)):
        lines, places = zip(*mine, strict=True)
        found.append(Finding("plan.open", Severity.NOTE,
                             f"Kế hoạch của tỉnh còn {padded(len(mine))} điều mà văn bản này theo chưa ai xác nhận"
                             f" ({_named(places)}): đối chiếu bản gốc ở đó.",
                             place=f"{source.path.name}, dòng {lines[0]}",
                             fix=f"xác nhận: tdkt plugin confirm {source.plugin}"))  # fmt: skip
    if left := [one for one in left_of(text) if not one.wording]:
        own = [_place(one) for one in left if _of(dossier, _whose(source, one))]
        own_words = f", trong đó {padded(len(own))} đoạn nêu đơn vị này hay cấp này ({_named(own)})" if own else ""
        found.append(Finding("plan.open", Severity.NOTE,
                             f"Kế hoạch của tỉnh còn {padded(len(left))} đoạn chưa ai ghi là dữ kiện hay chỉ là lời văn"
                             f" ({_named(map(_place, left))}){own_words}: văn bản này có thể thiếu việc nêu ở đó.",
                             place=f"{source.path.name}, dòng {left[0].lines[0] - 1}",
                             fix=f"đọc từng đoạn: tdkt plugin confirm {source.plugin}"))  # fmt: skip
    return found


def _named(places: Iterable[str]) -> str:
    told = list(dict.fromkeys(places))
    more = f" và {padded(len(told) - _NAMED)} chỗ khác" if len(told) > _NAMED else ""
    return ", ".join(told[:_NAMED]) + more if more else joined(told)


def _place(one: Left) -> str:
    return one.place[0] or one.place[1]


def _unconfirmed(source: PlanSource, text: str, dossier: Dossier) -> Iterator[tuple[int, str]]:
    """Yield line and place of each fact that binds the unit and whose notes still stand."""
    from .confirming.grouping import fact_at, fact_of  # brings the reader

    notes = {fact_of(note.key): note for note in reversed(notes_of(text)) if note.kind in (PROPOSED, MISSING)}
    for fact, note in sorted(notes.items(), key=lambda pair: pair[1].line):
        item, table = fact_at(source.plan, fact), fact.partition(".")[0]
        if item is None or table in CITED or table == "plan":
            continue
        values = vars(item)
        if _binds(dossier, table, values):
            clause = str(values.get("clause") or "")
            yield note.line, clause_words(clause) if clause else note.clause or note.at or f"dòng {note.line}"


def _binds(dossier: Dossier, table: str, values: Mapping[str, Any]) -> bool:
    """Tell a fact that binds the unit: its level, a form that this may choose, else what is of it or of everybody."""
    if table == "level":
        return bool(values["id"] == dossier.level.id)
    if table == "form":
        return values["id"] in dossier.level.choose_form
    return _of(dossier, values, everybody=True)


def _whose(source: PlanSource, left: Left) -> Mapping[str, Any]:
    """Return whom a passage binds, as keys of a table; none for everybody, or for nobody that it names."""
    from .confirming.original import original_of  # brings the reader
    from .confirming.passage import passage_of
    from .confirming.whom import whose

    return whose(source.plan, passage_of(original_of(source.path), left)) if source.path else {}


def _of(dossier: Dossier, values: Mapping[str, Any], *, everybody: bool = False) -> bool:
    """Tell a table that is of the unit's level, and of its kind or its name where it says whose it is.

    everybody: one that says neither is the unit's too.
    """
    levels = [*(values.get("levels") or ()), *filter(None, [values.get("level")])]
    said = [values.get(key) or () for key in _WHOSE]
    units = [one for each in said for one in ([each] if isinstance(each, str) else each)]
    if levels and dossier.level.id not in levels:
        return False
    return any(map(dossier.charges, units)) if units else bool(levels) or everybody
