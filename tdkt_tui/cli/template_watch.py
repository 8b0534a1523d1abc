"""``tdkt template test --watch``: each round in a program of its own, so that nothing read before answers for what is.

A plugin's code, a plan, a template are read once in the life of a program.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .exits import Exit

if TYPE_CHECKING:
    from tdkt_tui.workflow.template_testing import Asked

_NAMED = 4
_ENDING_SECONDS = 10.0


def watched(asked: Asked) -> int:
    """Try all that is asked for, then what each saved file touches, until Ctrl+C; return the last round's exit code."""
    from tdkt_tui.workflow.template_testing.watching import changes, looked, watched_folders

    folders = watched_folders(asked)
    code = Exit.FINE
    try:
        before = looked(folders)
        code = _round(asked, [])
        _wait(folders)
        for saved in changes(folders, before):
            names = ", ".join(path.name for path in saved[:_NAMED]) + (" …" if len(saved) > _NAMED else "")
            click.echo(f"Vừa lưu: {names}.", err=True)
            code = _round(asked, saved)
            _wait(folders)
    except KeyboardInterrupt:
        click.echo("\nĐã dừng chờ.", err=True)
    return code


def _wait(folders: list[Path]) -> None:
    click.echo(f"Đang chờ tệp được lưu trong {len(folders)} thư mục mẫu, hồ sơ, kế hoạch; Ctrl+C để dừng.", err=True)


def _round(asked: Asked, saved: list[Path]) -> Exit:
    # A plugin's code may have a say in every document.
    touched = saved if all(path.suffix != ".py" for path in saved) else []
    ours = [sys.executable, "-c", "from tdkt_tui.cli import main; main()"]
    command = [*ours, "template", "test", *(f"--touched={path}" for path in touched), *arguments(asked)]
    with subprocess.Popen(command) as child:  # noqa: S603 - our own program
        try:
            code = child.wait()
        except KeyboardInterrupt:
            # It was told to stop as well, and has a LibreOffice to end: killing it would leave that running.
            with suppress(subprocess.TimeoutExpired):
                child.wait(_ENDING_SECONDS)
            child.kill()
            raise
    return Exit(code) if code in list(Exit) else Exit.BAD_INPUT


def arguments(asked: Asked) -> list[str]:
    """Return the words of a command that asks for the same."""
    words = [*(f"--profile={profile}" for profile in asked.profiles), f"--workers={asked.workers}"]
    words += [f"--plugin={asked.plugin}"] if asked.plugin else []
    words += [] if asked.edges else ["--no-edges"]
    words += [] if asked.pages else ["--no-pages"]
    words += [f"--golden={asked.golden}"] if asked.golden else []
    words += ["--update"] if asked.update else []
    words += [f"--out={asked.out}"] if asked.out else []
    return [*words, "--", *asked.names]
