"""Time from a profile's text to the lines of a document, as after a pause of the typing: on a warm process.

    python bench/preview.py [PROFILE]

Prints the milliseconds of each document (the quickest and the slowest of several runs), by stage, and the first one
against the bar. What is loaded on the first call is told apart: a person waits for it once.
"""

from __future__ import annotations

import sys
import time

from tdkt_tui.compliance.as_text import laid_out
from tdkt_tui.workflow import load_leniently
from tdkt_tui.workflow.load import sound
from tdkt_tui.workflow.preview import choices, sheet

BAR = 100.0
"""Milliseconds for the first document of a profile."""
RUNS, WIDTH = 9, 78


def main() -> None:
    source = sys.argv[1] if len(sys.argv) > 1 else "bac_giang/ubnd-huyen-viet-yen"
    begun = time.perf_counter()
    laid_out(sheet(load_leniently(source)).data, WIDTH)
    print(f"{(time.perf_counter() - begun) * 1000:7.0f} ms  first call, with all that it loads")
    for at, choice in enumerate(choices(sound(load_leniently(source), draft=True))):
        runs = [_timed(source, at) for _ in range(RUNS)]
        made, laid, lines = min(runs)
        slowest = max(run[0] + run[1] for run in runs)
        told = f"made {made:5.0f}, laid out {laid:5.0f}, slowest {slowest:5.0f}; {lines:5} lines  {choice.label}"
        print(f"{made + laid:7.0f} ms  {told}" + (f"; bar {BAR:.0f} ms" if at == 0 else ""))


def _timed(source: str, at: int) -> tuple[float, float, int]:
    begun = time.perf_counter()
    made = sheet(load_leniently(source), at)
    then = time.perf_counter()
    lines = laid_out(made.data, WIDTH)
    return (then - begun) * 1000, (time.perf_counter() - then) * 1000, len(lines)


if __name__ == "__main__":
    main()
