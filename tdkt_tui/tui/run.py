"""Running the interface in a terminal, from a workspace to an exit code."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tdkt_tui.model.fault import TdktError

from .app import TdktApp
from .crash import FIX
from .leaving import leave_on_signals
from .own_files import read_own


def run(workspace: Path | None) -> int:
    """Show the interface until the user or a signal ends it; return the exit code.

    A keymap or a kept theme that cannot be used is told on the screen, which then has the usual ones: nobody is locked
    out by a slip. Raises TdktError, with type and place only, when something unexpected ended it.
    """
    keys, theme, wrong = read_own()
    app = TdktApp(workspace, keys, theme, "\n".join(filter(None, wrong)))

    async def shown() -> None:
        leave_on_signals(app.leave)
        await app.run_async()

    asyncio.run(shown())
    if app.crash:
        raise TdktError(app.crash, fix=FIX)
    return app.return_code or 0
