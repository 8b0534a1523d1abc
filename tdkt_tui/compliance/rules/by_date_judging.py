"""One name on one day: whether it is past or still to come, what to write instead, and how sure the tables are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tdkt_tui.model.finding import Severity
from tdkt_tui.regulations import Certainty, Lifetime, Mention

UNVERIFIED = "chưa đối chiếu văn bản gốc"


@dataclass(frozen=True, slots=True)
class Judged:
    """A span that does not hold on a day; instead: what to write; citation: what says so."""

    span: Lifetime
    ended: bool
    instead: tuple[str, ...]
    certain: Certainty
    citation: str


def judged_on(mention: Mention, on: date) -> Judged | None:
    """Return what is wrong with a name on a day; None where one of its spans stands, or nothing is known of it."""
    spans = mention.spans or ((mention.kind,) if mention.kind else ())
    if not spans or any(span.stands(on) for span in spans):
        return None
    ended = [span for span in spans if span.ended(on)]
    if not ended:
        first = min(spans, key=lambda span: span.since or on)
        return Judged(first, False, mention.whole.before(first, on), first.certainty, cited(first))
    last = max(ended, key=lambda span: span.until or on)
    kind = mention.kind if mention.kind and mention.kind.ended(on) else None
    instead = mention.whole.now(last, on) or (kind.successors if kind else ())
    said = tuple(_said_like(mention.text, last, successor) for successor in instead)
    return Judged(last, True, said, _certainty(mention, last, kind), _both_cited(last, kind))


def severity(certainty: Certainty, *, name: bool) -> Severity:
    """Return how grave a finding is; name: it stands where no sentence could make it right."""
    if certainty is Certainty.UNCERTAIN:
        return Severity.NOTE
    return Severity.ERROR if name and certainty is Certainty.QUOTED else Severity.WARNING


def cited(span: Lifetime) -> str:
    """Return what a span rests on, with the doubt where nobody read it."""
    doubt = "" if span.certainty is Certainty.QUOTED else UNVERIFIED
    return f"{span.basis} ({doubt})" if span.basis and doubt else span.basis or doubt


def _certainty(mention: Mention, last: Lifetime, kind: Lifetime | None) -> Certainty:
    """A kind without a name ("các huyện") may be meant otherwise, so it is never sure; a name is, where its kind is."""
    if not mention.named:
        return Certainty.REMEMBERED if last.certainty is Certainty.QUOTED else last.certainty
    sure = any(span.certainty is Certainty.QUOTED for span in (last, kind) if span)
    return Certainty.QUOTED if sure else last.certainty


def _both_cited(last: Lifetime, kind: Lifetime | None) -> str:
    """Cite the kind's end where that is what makes the finding sure, and the doubt about the single unit."""
    if kind is None or kind is last or last.certainty is Certainty.QUOTED or kind.certainty is not Certainty.QUOTED:
        return cited(last)
    return "; ".join(filter(None, (kind.basis, f"tên thay thế {UNVERIFIED}")))


def _said_like(text: str, span: Lifetime, successor: str) -> str:
    """Say a successor as the old name was said: for "Tỉnh ủy Bình Thuận" not "tỉnh Lâm Đồng" but its Tỉnh ủy."""
    kind = span.forms[0].removesuffix(span.bare) if span.bare else ""
    if not kind or not successor.startswith(kind) or not text.casefold().endswith(span.bare.casefold()):
        return successor
    said = text[: -len(span.bare)] + successor.removeprefix(kind)
    return said.upper() if text.isupper() else said
