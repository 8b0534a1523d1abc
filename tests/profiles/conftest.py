"""The questions of ``tdkt profile new`` on a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def on_terminal() -> Callable[..., tuple[int, str]]:
    """Return a function: (folder to work in, keys, arguments) → exit code, all that was told."""

    def answered(folder: Path, typed: str, *arguments: str) -> tuple[int, str]:
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-c", "from tdkt_tui.cli import main; main()", "profile", "new", *arguments],
            stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=folder, encoding="utf-8",
        )  # fmt: skip
        os.close(theirs)
        os.write(ours, typed.encode())
        told, _ = process.communicate(timeout=180)
        os.close(ours)
        return process.returncode, told

    return answered
