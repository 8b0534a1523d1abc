"""What of the plugins' interface goes away one day: told to the author of a plugin with file and line, to nobody else.

A DeprecationWarning: Python shows it where tests run, and to no officer. Policy: docs/hooks.md, at least 12 months.
"""

from __future__ import annotations

from datetime import date


class OutdatedWarning(DeprecationWarning):
    """A hook, an argument or a name that still works.

    what: in Vietnamese, what it is ("hàm móc “tdkt_x”"); since: the day from which this is said; until: the first day
    on which it may be gone; instead: what to write, in Vietnamese.
    """

    def __init__(self, what: str, *, since: date, until: date, instead: str) -> None:
        self.since, self.until, self.instead = since, until, instead
        super().__init__(f"{what} sắp bỏ: còn chạy ít nhất đến {until.day:02d}/{until.month:02d}/{until.year}.")
