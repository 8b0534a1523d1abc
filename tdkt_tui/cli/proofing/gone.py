"""What a mend took away: a line that stands on a page no more is told, for nobody is asked about what is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.proofing import Line, Part

_MOST, _WORDS = 6, 110
"""Lines that are told, and signs of each."""


def gone_lines(before: Sequence[Part], now: Sequence[Part]) -> Iterator[str]:
    """Yield what pages had and have no more, but for what the same pages have in other words of the same fact."""
    old = {(line.words, name) for line in _all(before) for name in line.at}
    new = {(line.words, name) for line in _all(now) for name in line.at}
    instead = {(source.key, name) for line in _all(now) for name in line.at if (line.words, name) not in old
               for source in line.sources}  # fmt: skip
    gone = [(names, line) for line in _all(before) if (names := sorted(
        name for name in line.at if (line.words, name) not in new
        and not any((source.key, name) in instead for source in line.sources)
    ))]  # fmt: skip
    if gone:
        yield "Không còn in:"
    for names, line in gone[:_MOST]:
        whose = line.whose if len(names) == len(line.at) else ", ".join(names)
        yield from wrapped(f"- {whose}: {shorten(line.words, _WORDS, placeholder=' …')}", "  ")
    if more := gone[_MOST:]:
        yield f"  … và {len(more)} dòng nữa"


def _all(sheet: Sequence[Part]) -> list[Line]:
    return [line for part in sheet for line in part.lines]
