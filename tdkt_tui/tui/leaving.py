"""Leaving cleanly when the line drops or the system asks: Textual alone dies there without restoring anything."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable

_PATIENCE = 15.0
"""Seconds after which a program that still has not left ends at once: on a dead line it would read at full speed for
ever. A draft is on the disk long before."""
_SIGNALS = ("SIGHUP", "SIGTERM", "SIGINT")


def leave_on_signals(leave: Callable[[int], None]) -> None:
    """Call ``leave(128 + number)`` in the running loop when a signal asks the program to end.

    Windows has no signal handlers in its loop; there the console's own close ends the program.
    """
    loop = asyncio.get_running_loop()

    def asked(code: int) -> None:
        loop.call_later(_PATIENCE, os._exit, code)
        leave(code)

    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, asked, 128 + int(number))
        except NotImplementedError:
            return
