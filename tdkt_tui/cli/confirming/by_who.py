"""Several things in a row that one body does: who does them is told once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tdkt_tui.cli.plan_text.page import wrapped

from .brief import joined, whole_texts

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


_LEAST = 2


def _who(rows: Sequence[str]) -> str:
    found = _WHO.fullmatch(joined(rows)) if rows[0].startswith("  - ") else None
    return found["who"] if found else ""
