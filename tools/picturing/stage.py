"""Where screens are pictured: the clock stopped, the folders short and the same everywhere, nothing of this machine."""

from __future__ import annotations

import importlib
import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, chdir, contextmanager
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from textual.pilot import Pilot
from textual.screen import Screen

import tdkt_tui
from tdkt_tui.tui.app import TdktApp

from .svg import readable, rows_of

NOW = datetime(2020, 3, 16, 9, 30, tzinfo=timezone(timedelta(hours=7)))
"""A Monday on which the sample plan of Bắc Giang has deadlines behind and before it."""
SMALL, LARGE = (80, 24), (120, 40)
WORKSPACE = Path("tdkt")
MOMENT = 0.2
"""Seconds without a change after which no more is expected of a screen that follows no typing and no check."""
_PATIENCE, _QUIET, _LOOK = 180.0, 0.6, 0.1
"""Seconds: what follows typing or a check is painted after 0.3 and 0.4 of them."""
_UNFINISHED = re.compile("đang kiểm tra|Đang đọc")
"""Says of a row or a list that the program has more to paint, however long its timer takes on a busy machine."""
_CLOCK = re.compile(r"\b(date\.today|datetime\.now)\(")


class _Kind(type):
    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.__mro__[1])


class _Date(date, metaclass=_Kind):
    @classmethod
    def today(cls) -> date:  # type: ignore[override]
        return NOW.date()


class _Datetime(datetime, metaclass=_Kind):
    @classmethod
    def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
        return NOW.astimezone(tz)


class Stage:
    """One running interface: keys in, pictures out."""

    def __init__(self, app: TdktApp, pilot: Pilot[None]) -> None:
        self.app, self._pilot = app, pilot

    def picture(self) -> str:
        """Return the screen as SVG of ours."""
        return readable(self._export(), *self.app.size)

    @property
    def text(self) -> str:
        """Return the letters on the screen."""
        return "\n".join(rows_of(self.picture()))

    async def press(self, *keys: str) -> None:
        """Press keys."""
        await self._pilot.press(*keys)

    async def write(self, text: str) -> None:
        """Type a text."""
        await self.press(*("space" if sign == " " else sign for sign in text))

    async def resize(self, size: tuple[int, int]) -> None:
        """Give the terminal another size."""
        await self._pilot.resize_terminal(*size)

    async def shows(self, *words: str, quiet: float = _QUIET) -> None:
        """Wait until all words stand on the screen, nothing works behind it, and nothing changed for some seconds."""
        end, since, before = time.monotonic() + _PATIENCE, time.monotonic(), ""
        while True:
            await self._pilot.pause(_LOOK)
            now, busy = self._export(), any(not worker.is_finished for worker in self.app.workers)
            if busy or now != before:
                since, before = time.monotonic(), now
            elif time.monotonic() - since > quiet:
                text = self.text
                if all(word in text for word in words) and not _UNFINISHED.search(text):
                    return
            if time.monotonic() > end:
                raise TimeoutError(f"{words}:\n{self.text}")

    def _export(self) -> str:
        return self.app.export_screenshot(title="tdkt")


@contextmanager
def staged(folder: Path) -> Iterator[None]:
    """Stop the clock, and stand in a folder, so that every path told is short and the same."""
    own = {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_CACHE_HOME": str(folder / "cache"), "TZ": "<+07>-7",
           "TDKT_CACHE_DIR": "off"}  # fmt: skip
    with ExitStack() as held:
        held.callback(time.tzset)
        held.enter_context(chdir(folder))
        held.enter_context(patch.dict(os.environ, {**own, "LOGNAME": "lan"}))
        for name in ("NO_COLOR", "TDKT_PLUGINS_DIR", "TDKT_TABLES_DIR"):
            os.environ.pop(name, None)
        time.tzset()
        for name in _reading_the_clock():
            module = importlib.import_module(name)
            for known, stopped in ((date, _Date), (datetime, _Datetime)):
                if getattr(module, known.__name__, None) is known:
                    held.enter_context(patch.object(module, known.__name__, stopped))
        yield


@cache
def _reading_the_clock() -> tuple[str, ...]:
    """Return the modules that ask what day it is."""
    root = Path(tdkt_tui.__file__).parent
    asking = (path for path in sorted(root.rglob("*.py")) if _CLOCK.search(path.read_text("utf8")))
    return tuple(".".join(("tdkt_tui", *path.relative_to(root).with_suffix("").parts)) for path in asking)


def still(workspace: Path) -> None:
    """Date everything in a workspace: what was saved later is told as later, minutes apart."""
    for number, path in enumerate(sorted(workspace.rglob("*.toml"))):
        at = (NOW - timedelta(days=3) + timedelta(minutes=7 * number)).timestamp()
        os.utime(path, (at, at))


def app_on(screen: Callable[[], Screen[Any]] | None = None) -> TdktApp:
    """Return the interface, standing on a screen other than Home where one is given."""
    app = TdktApp(WORKSPACE)
    if screen is not None:
        app.get_default_screen = screen  # type: ignore[method-assign]
    return app
