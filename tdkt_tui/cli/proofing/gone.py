"""What a mend took away: a line that stands on a page no more is told, for nobody is asked about what is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.proofing import Line, Part
from tdkt_tui.workflow.proofing.record import key_of

_MOST, _WORDS = 6, 110
"""Lines that are told, and signs of each."""


def gone_lines(before: Sequence[Part], now: Sequence[Part]) -> Iterator[str]:
    """Yield what the pages had and have no more, but for what the same units have in other words of the same fact."""
    have = {key_of(line) for line in _all(now)}
    told = {(line.whose, source.key) for line in _all(now) if key_of(line) not in {key_of(one) for one in _all(before)}
            for source in line.sources}  # fmt: skip
    gone = [line for line in _all(before) if key_of(line) not in have
            and not any((line.whose, source.key) in told for source in line.sources)]  # fmt: skip
    if gone:
        yield "Không còn in:"
    for line in gone[:_MOST]:
        yield from wrapped(f"- {line.whose}: {shorten(line.words, _WORDS, placeholder=' …')}", "  ")
    if more := gone[_MOST:]:
        yield f"  … và {len(more)} dòng nữa"


def _all(sheet: Sequence[Part]) -> list[Line]:
    return [line for part in sheet for line in part.lines]
