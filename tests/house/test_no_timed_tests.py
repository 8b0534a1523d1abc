"""No test depends on how fast the computer is: speed is measured in bench/, a test counts steps or sizes."""

from __future__ import annotations

import re
from pathlib import Path

_CLOCK = r"time\.(?:monotonic|perf_counter|process_time|time)\(\)"
TIMED = re.compile(rf"assert\s+{_CLOCK}\s*-")


def test_no_assertion_holds_a_test_to_seconds() -> None:
    tests = Path(__file__).parents[1]
    timed = [str(path.relative_to(tests)) for path in tests.rglob("*.py") if TIMED.search(path.read_text("utf-8"))]
    assert timed == []
    assert TIMED.search("assert " + "time.monotonic() - begun < 1")
