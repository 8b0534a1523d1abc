"""Which names of an old profile are gone in the new round, by the tables of places and agencies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from tdkt_tui.model.text import folded
from tdkt_tui.model.words import joined
from tdkt_tui.regulations import Lifetime, Mention, finder, load_law, load_places


def ended_names(text: str, on: date) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each name in a text that is gone on a day, with what followed it where that is known."""
    seen = set()
    for mention in finder().mentions(text):
        if mention.text not in seen and (spans := _spans(mention)) and not any(span.stands(on) for span in spans):
            ended = [span for span in spans if span.ended(on)]
            if ended:
                seen.add(mention.text)
                last = max(ended, key=lambda span: span.until or on)
                kind = mention.kind.successors if mention.kind and mention.kind.ended(on) else ()
                yield mention.text, mention.whole.now(last, on) or kind


def name_words(old: str, now: Sequence[str]) -> str:
    """Say that a name is gone, and what followed it."""
    return f"“{old}” không còn; " + (f"nay là {joined(list(now), ' hoặc ')}" if now else "ghi tên hiện nay")


def ended_place(name: str, on: date) -> str:
    """Say that a place, named without its kind as before a date, is gone; empty where one of the name stands."""
    places = load_places()
    spans = [life for life in places.lifetimes if folded(life.bare) == folded(name)]
    ended = [span for span in spans if span.ended(on)]
    if not ended or len(ended) < len(spans):
        return ""
    return name_words(name, places.now(max(ended, key=lambda span: span.until or on), on))


def ended_tier(issuer_kind: str, on: date) -> str:
    """Say that a tier of government is gone on a day; empty where it stands."""
    for kind in load_places().kinds.values():
        if issuer_kind in kind.issuer_kinds and kind.span.ended(on):
            now = joined(list(kind.span.successors), " hoặc ")
            return f"không còn {kind.name}" + (f", nay là {now}" if now else "") + "; ai ban hành văn bản"
    return ""


def ended_laws(cited: Iterable[dict[str, Any]], on: date) -> Iterator[str]:
    """Say of each cited document that the law table knows as no longer in force on a day what stands instead."""
    for row in cited:
        law = load_law()
        act = law.find(str(row.get("number") or f"{row.get('type', '')} {row.get('title', '')}"))
        if act is not None and not act.in_force(on):
            now = [f"{other.kind} số {other.number}" for other in law.successors(act, on)]
            yield f"{act.kind} số {act.number} hết hiệu lực" + (f", nay có {joined(now, ' hoặc ')}" if now else "")


def _spans(mention: Mention) -> tuple[Lifetime, ...]:
    return mention.spans or ((mention.kind,) if mention.kind else ())
