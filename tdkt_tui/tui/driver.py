"""Textual's driver for a line that may drop: without this, one end in four stayed as a process (measured)."""

from __future__ import annotations

import sys

from textual.driver import Driver


def steady_driver() -> type[Driver] | None:
    """Return the driver to use; None leaves the choice to Textual, as on Windows."""
    if sys.platform == "win32":
        return None
    from textual.drivers import linux_driver
    from textual.drivers.linux_driver import LinuxDriver

    from .escape_key import PromptEscape

    setattr(linux_driver, "XTermParser", PromptEscape)  # noqa: B010 - its thread of input makes one by that name

    class SteadyDriver(LinuxDriver):
        """Knows that a hang-up sends SIGCONT too, and that a dead line takes no more bytes."""

        def _sigcont_application(self, *_: object) -> None:
            """Start again only after a suspension: a hang-up would start a second set of threads on a dead line."""
            if self._must_signal_resume:
                super()._sigcont_application()

        def write(self, data: str) -> None:
            """Drop what nobody reads: with its thread dead, Textual's bounded queue would block for ever."""
            if self._writer_thread is not None and self._writer_thread.is_alive():
                super().write(data)

        def close(self) -> None:
            """Stop the writing thread if it still runs."""
            if self._writer_thread is not None and self._writer_thread.is_alive():
                super().close()

    return SteadyDriver
