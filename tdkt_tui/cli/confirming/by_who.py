"""Several things in a row that one body does: who does them is told once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tdkt_tui.cli.plan_text.page import joined, whole_texts, wrapped

from .abridged import TURNED

_LEAST = 2
"""Lines that are told together."""
_NUMBER, _DAY = re.compile(r"\d+(?:[.,]\d+)*%?"), re.compile(r"\d/\d|\b(?:ngày|tháng|quý|năm)\b")
_ITEM, _GAP = 5, "…"
"""Words of an item of a programme by which it is known."""
_WHO = re.compile(r"- (?P<who>[^:]+): (?P<what>.+)")


def by_who(lines: Sequence[str]) -> Iterator[str]:
    """Yield laid out lines; those in a row that begin with the same words before a colon stand below these."""
    for who, run in groupby(whole_texts(lines), _who):
        texts = list(run)
        if not who or len(texts) < _LEAST:
            yield from (row for rows in texts for row in rows)
            continue
        yield from wrapped(f"- {who}:", "  ")
        yield from (row for rows in texts for row in wrapped(f"+ {joined(rows).partition(': ')[2]}", "    "))


def like_the_first(lines: Sequence[str]) -> Iterator[str]:
    """Yield laid out lines; of those in a row that differ by who and by numbers only, the others follow in short."""
    for way, run in groupby(whole_texts(lines), _way):
        first, *others = list(run)
        yield from first
        if not way or len(others) < _LEAST:
            yield from (row for rows in others for row in rows)
            continue
        found = [found for rows in others if (found := _WHO.fullmatch(joined(rows)))]
        said = (f"{one['who']}: {' / '.join(_NUMBER.findall(one['what']))}" for one in found)
        yield from wrapped(f"cũng thế: {' · '.join(said)}", "    ")


def short_items(lines: Sequence[str]) -> Iterator[str]:
    """Yield laid out lines, items of a programme in a row as one, each by how it begins; whole where it sets something.

    Their order, and that none is missing, is what a person looks at.
    """
    items: list[str] = []
    for rows in [*whole_texts(lines), [""]]:
        said = joined(rows)
        if said.startswith("- "):
            items.append(_item(said.removeprefix("- ")))
            continue
        yield from wrapped(f"- {' · '.join(items)}", "  ") if items else ()
        items = []
        yield from rows if said else ()


def _item(said: str) -> str:
    words = said.split()
    whole = len(words) <= _ITEM + 1 or re.search(r"\d", said) or TURNED.search(said) or "(" in said
    return said if whole else f"{' '.join(words[:_ITEM])} {_GAP}"


def _way(rows: Sequence[str]) -> str:
    """Return what a line says of somebody but for its numbers, "" for one that has none, or has a day."""
    found = _WHO.fullmatch(joined(rows)) if rows[0].startswith("  - ") else None
    if not found or _DAY.search(found["what"]) or not _NUMBER.search(found["what"]):
        return ""
    return _NUMBER.sub("#", found["what"])


def _who(rows: Sequence[str]) -> str:
    found = _WHO.fullmatch(joined(rows)) if rows[0].startswith("  - ") else None
    return found["who"] if found else ""
