"""What a passage may be written to, as a person sees it: each sentence with its table and its number."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import plain_words
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.halves import Half
from tdkt_tui.workflow.confirming.numbers_apart import in_parts
from tdkt_tui.workflow.confirming.own_level import with_own_level
from tdkt_tui.workflow.confirming.plainly import doubt
from tdkt_tui.workflow.confirming.qualifiers import lost_in_draft

from .abridged import abridged
from .brief import cut_again
from .offering import Offers
from .shown_draft import brief, title, values_told

_BRIEF = 22
"""Signs of a sentence among those of a passage that stands above."""
_PARTS = re.compile(r"(?<= · )([^,]+),.*")
"""What a part of a unit's plan is called besides its first word."""
_SAID = 24
"""Signs of a sentence that stands in full above."""


def offers_lines(offers: Offers, indent: str = "  ", *, still: bool = False) -> Iterator[str]:
    """Yield each sentence with its table, numbered; what was written is marked.

    still: only what is open, for one who has seen all of it; what was written is told by its numbers.
    """
    done = [half for half in offers.numbered if offers.done(half)]
    if still and done:
        yield f"{indent}✓ Đã ghi: {offers.numbers(done)}"
    many = len(offers.halves) > 1
    number, above = 0, ""
    for half in offers.halves:
        number += half in offers.numbered
        if half.idle:
            yield from wrapped(f"–  không in: “{_short(half.words)}”", indent) if many and not still else ()
        elif not (still and half in done):
            name = _title(offers, half)
            yield from _half_lines(offers, half, number, indent, named=name != above)
            above = name
    others = [(at, draft) for at, draft in enumerate(offers.drafts[number:], number + 1)
              if not still or offers.is_open(draft)]  # fmt: skip
    if others:
        told = (f"{at}. {'✓ ' if offers.stands(one) else ''}{_kind(offers, one)}" for at, one in others)
        yield from wrapped(f"Hay là: {' · '.join(told)}", indent)


def offers_brief(
    offers: Offers, indent: str = "     ", *, number: int = 0, only: Collection[str] = ()
) -> Iterator[str]:
    """Yield what each sentence of a passage becomes by one answer for several passages: nothing else it may be.

    number: of the passage, with which each of several sentences has one of its own, "2.1"; only: their words, () for
    all.
    """
    items = [half for half in offers.numbered if not offers.done(half) and shown(offers, half).name == "agenda"]
    many = bool(items) + sum(not offers.done(half) and half not in items for half in offers.numbered) > 1
    for half in offers.numbered:
        if half in items[:1]:  # the order of a programme is what a person has to see of it
            titles = "; ".join(str(shown(offers, one).values.get("title", "")) for one in items)
            tag = f"{tag_of(offers, items, number)}: " if many and number else ""
            yield from wrapped(f"→ {tag}mục của chương trình hội nghị: {titles}", indent)
        elif not (offers.done(half) or half in items) and (not only or half.words in only):
            tag = tag_of(offers, [half], number) if many else ""
            yield from becomes(offers, half, indent, many=many and not only, tag=tag)


def tag_of(offers: Offers, halves: Sequence[Half], number: int) -> str:
    """Return by which number sentences of a passage are answered beside others, "2.1" of the second one; "" for 0."""
    return f"{number}.{offers.numbers(halves)}" if number else ""


def becomes(offers: Offers, half: Half, indent: str, *, many: bool = False, tag: str = "") -> Iterator[str]:
    """Yield what one sentence becomes; many: among others of its passage, so that its first words tell which it is.

    tag: the number that it has there.
    """
    draft, plan = with_own_level(offers.state.plan, shown(offers, half)), offers.state.plan
    wider = _wider(draft, half.words)
    seen = (
        at := offers.state.original.index(offers.left.place[1])
    ) is not None and at in offers.session.told.paragraphs
    wider = cut_again(wider) if seen else abridged(wider)
    words = f"{wider.strip()} {_short(half.words, _BRIEF)}".strip() if many or wider else ""
    of = f": “{words}”" if words and draft.name == "provision" else ""
    said = brief(plan, draft, half.words).removeprefix("nguyên lời: ")
    said = _PARTS.sub(r"\1", said) if draft.name == "provision" else said
    yield from wrapped(f"→ {f'{tag}: ' * bool(tag)}{said}{of}", indent)
    yield from _apart_lines(plan, draft, f"{indent}  ")


def _wider(draft: Draft, words: str) -> str:
    """Return what is kept before the words that stand on the screen: a sentence that they point back at, or numbers, of
    whomever the sentence begins with.
    """
    kept = str(draft.values.get("words", ""))
    at = kept.casefold().find(words[:_BRIEF].casefold())
    before = kept[: max(at, 0)]
    return before if before.rstrip().endswith((".", ";")) or any(map(str.isdecimal, before)) else ""


def _apart_lines(plan: Plan, draft: Draft, indent: str) -> Iterator[str]:
    """Yield what is kept of words for levels that are told less of them: another level's number is none of theirs."""
    parts = in_parts(plan, draft) if draft.name == "provision" else []
    for one in parts:
        if one.values["words"] != draft.values["words"]:
            labels = "; ".join(level.label for level in plan.level if level.id in one.values["levels"])
            yield from wrapped(f"{labels} chỉ in: “{one.values['words']}”", indent)


def _kind(offers: Offers, draft: Draft) -> str:
    """Return what else a sentence may be, in short: its number shows its values."""
    whole = title(offers.state.plan, draft)
    return whole if draft.fact else re.split(r"[:,(]", whole, maxsplit=1)[0].strip()


def in_words(offers: Offers) -> bool:
    """Tell a passage of which all that is written are its own words, and whose they are."""
    return all(half.drafts[0].name in ("provision", "task") for half in offers.numbered)


def shown(offers: Offers, half: Half) -> Draft:
    """Return the table of a sentence that is written, else the first that it may be."""
    return next((one for one in half.drafts if offers.done(half) and offers.stands(one)), half.drafts[0])


def _title(offers: Offers, half: Half) -> str:
    return title(offers.state.plan, shown(offers, half))


def _short_title(offers: Offers, half: Half) -> str:
    """Return which table a sentence becomes, without what such a table may hold; which fact it completes in full."""
    whole, draft = _title(offers, half), shown(offers, half)
    return whole if draft.fact else f"{_kind(offers, draft)} ([[{draft.name}]])"


def _half_lines(offers: Offers, half: Half, number: int, indent: str, *, named: bool) -> Iterator[str]:
    """Yield a sentence with its table; named: the table is not the one of the sentence above it."""
    mark = "✓ " if offers.done(half) else "" if half in offers.ready else "? "
    draft, plan = shown(offers, half), offers.state.plan
    said = values_told(plan, draft if half.bare else with_own_level(plan, draft))
    said = said or "phải gõ các giá trị" * half.bare
    head = _short_title(offers, half) if (named and draft.name != "provision") or not said else said
    yield from wrapped(f"{number}. {mark}{head}", indent)
    yield from wrapped(said, f"{indent}   ") if said != head and said else ()
    yield from _apart_lines(plan, draft, f"{indent}   ")
    lost = "" if half.bare or offers.done(half) else doubt(lost_in_draft(half.words, draft.name, draft.values))
    yield from wrapped(f"Xem kỹ: {lost}.", f"{indent}   ") if lost else ()
    if len(offers.halves) > 1 and draft.name != "agenda" and not _all_in(half.words, said):
        yield from wrapped(f"của câu “{_short(half.words)}”", f"{indent}   ")


def _all_in(words: str, said: str) -> bool:
    """Tell a sentence whose every word is told with the values."""
    known = {word.lstrip("0") for word in plain_words(said)}
    return all(word.lstrip("0") in known for word in plain_words(words))


def _short(words: str, most: int = _SAID) -> str:
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} …"
