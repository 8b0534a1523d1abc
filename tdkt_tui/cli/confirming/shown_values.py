"""The values of a head that can be typed, numbered; who signed is one of them, and stands nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tdkt_tui.cli.plan_text.page import joined, whole_texts, wrapped
from tdkt_tui.workflow.confirming.signing import SIGNATURE
from tdkt_tui.workflow.confirming.values import Value

from .brief import brief
from .marks import SAID
from .understood import SIGNED


def value_lines(values: Sequence[Value], original: str) -> Iterator[str]:
    """Yield the values that can be typed, numbered, with a mark where they were not read; long ones in short."""
    for number, one in enumerate(values, 1):
        said = "" if one.note not in SAID else SAID[one.note] if one.asked else "do chương trình đặt"
        lines = wrapped(f"{number}. {one.label}: {one.words()}{f'  ← {said}' if said else ''}", "    ")
        yield from lines if said else brief(lines, original)


def without_signing(lines: Iterable[str], values: Sequence[Value]) -> Iterator[str]:
    """Yield lines without who signed, where that stands among the values."""
    typed = any(one.key == SIGNATURE for one in values)
    for rows in whole_texts([*lines]):
        if not (typed and joined(rows).startswith(SIGNED)):
            yield from rows
