"""Which names of an old profile are gone in the new round, by the tables of places and agencies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tdkt_tui.model.words import joined
from tdkt_tui.regulations import Lifetime, Mention, finder, load_places


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


def ended_tier(issuer_kind: str, on: date) -> str:
    """Say that a tier of government is gone on a day; empty where it stands."""
    for kind in load_places().kinds.values():
        if issuer_kind in kind.issuer_kinds and kind.span.ended(on):
            now = joined(list(kind.span.successors), " hoặc ")
            return f"không còn {kind.name}" + (f", nay là {now}" if now else "") + "; ai ban hành văn bản"
    return ""


def _spans(mention: Mention) -> tuple[Lifetime, ...]:
    return mention.spans or ((mention.kind,) if mention.kind else ())
