"""A table as lines to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tdkt_tui.model.words import joined, short_date
from tdkt_tui.regulations import (
    HONOUR_WORDS,
    Certainty,
    Honours,
    LawTable,
    Lifetime,
    Places,
    Regulation,
    load,
    load_agencies,
    load_honours,
    load_law,
    load_places,
    source,
)

_DOUBT = {
    Certainty.QUOTED: "",
    Certainty.REMEMBERED: " – chưa đối chiếu văn bản gốc",
    Certainty.UNCERTAIN: " – không chắc",
}


def table_lines(name: str) -> Iterator[str]:
    """Yield a table's lines; raise NotFound for an unknown name, and what loading raises."""
    source(name)
    match name:
        case "law":
            return _law(load_law())
        case "places":
            return _places(load_places())
        case "agencies":
            return _lifetimes(load_agencies().lifetimes)
        case "honours":
            return _honours(load_honours())
        case _:
            return _regulation(load(name))


def _law(table: LawTable) -> Iterator[str]:
    for act in table.acts:
        yield f"{act.kind} số {act.number}: {act.title or '(chưa rõ trích yếu)'}"
        known = _DOUBT[act.certainty]
        yield f"    {act.issuer}; hiệu lực {_span(act.since, act.until)}{known}"
        if act.amends:
            yield f"    sửa đổi, bổ sung {joined(list(act.amends))}"


def _places(places: Places) -> Iterator[str]:
    for kind in places.kinds.values():
        yield f"{kind.name.upper()}: {_told(kind.span)}"
        yield from (f"  {line}" for line in _lifetimes(life for life in places.lifetimes if life.kind == kind.name))
    unknown = [life for life in places.lifetimes if life.kind not in places.kinds]
    yield from _lifetimes(unknown)


def _honours(honours: Honours) -> Iterator[str]:
    for entry in honours.entries:
        also = f", còn ghi {', '.join(entry.names)}" if entry.names else ""
        basis = f"; {entry.basis}" if entry.basis else ""
        span = _span(entry.since, entry.until)
        yield f"{entry.name} ({HONOUR_WORDS[entry.kind]}){also}: {span}{basis}{_DOUBT[entry.certainty]}"


def _lifetimes(lives: Iterable[Lifetime]) -> Iterator[str]:
    for life in lives:
        of = f" ({life.of})" if life.of else ""
        others = [form for form in life.forms[1:] if not life.bare]
        also = f", còn gọi {', '.join(others)}" if others else ""
        yield f"{life.name}{of}{also}: {_told(life)}"


def _told(life: Lifetime) -> str:
    now = f"; nay là {joined(list(life.successors), ' hoặc ')}" if life.successors else ""
    basis = f"; {life.basis}" if life.basis else ""
    return f"{_span(life.since, life.until)}{now}{basis}{_DOUBT[life.certainty]}"


def _span(since: date | None, until: date | None) -> str:
    start = f"từ ngày {short_date(since)}" if since else ""
    end = f"đến hết ngày {short_date(until)}" if until else ""
    return " ".join(filter(None, (start, end))) or "đang dùng"


def _regulation(regulation: Regulation) -> Iterator[str]:
    yield regulation.title
    yield f"Áp dụng cho văn bản {_span(regulation.effective_from, regulation.until)}"
    for rule in regulation.rules:
        yield f"  {rule.label}: {rule.words} ({rule.clause}){_DOUBT[rule.certainty]}"
