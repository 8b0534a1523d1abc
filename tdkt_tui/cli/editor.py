"""The person's own editor on a file: found, started, waited for; a dropped line gives it time to keep what it holds."""

from __future__ import annotations

import os
import shlex
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

from tdkt_tui.model.fault import MissingTool

_USUAL = ("nano", "vim", "vi")
_TAKE_LINE = ("nano", "pico", "vi", "vim", "nvim", "emacs", "emacsclient", "micro", "joe", "jed", "mg", "kak")
_SECONDS_TO_KEEP = 10
_FIX = "đặt biến EDITOR, như: export EDITOR=nano"


def chosen_editor() -> bool:
    """Tell whether the person has named an editor; else one is opened that may be strange to them."""
    return any(os.environ.get(variable, "").strip() for variable in ("VISUAL", "EDITOR"))


def editor() -> list[str]:
    """Return the command of the editor: $VISUAL, $EDITOR, else one that this machine has. Raises MissingTool."""
    for variable in ("VISUAL", "EDITOR"):
        if told := os.environ.get(variable, "").strip():
            try:
                command = shlex.split(told)
            except ValueError:
                command = []
            if not command or which(command[0]) is None:
                raise MissingTool("Không chạy được trình soạn thảo.", place=f"{variable}={told}", fix=_FIX)
            return command
    found = next((name for name in _USUAL if which(name)), None)
    if found is None:
        raise MissingTool("Không thấy trình soạn thảo nào trên máy này.", place="VISUAL, EDITOR", fix=_FIX)
    return [found]


def edit(command: list[str], file: Path, line: int = 0) -> int:
    """Let a person edit a file and return the editor's exit code. line: where to begin, 0 for where it wants.

    Ctrl-C is the editor's own. Where the line drops, the editor is given time to keep what it holds.
    """
    import subprocess  # only here: every command on templates loads this module

    begin = [f"+{line}"] if line and Path(command[0]).name in _TAKE_LINE else []
    sys.stdout.flush()
    with _interrupts_left_alone():
        child = subprocess.Popen([*command, *begin, str(file)])  # noqa: S603 - the person's own choice
        try:
            return child.wait()
        except BaseException:
            try:
                child.wait(_SECONDS_TO_KEEP)
            except subprocess.TimeoutExpired:
                child.terminate()
            raise


@contextmanager
def _interrupts_left_alone() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
