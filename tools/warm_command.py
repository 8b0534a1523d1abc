"""A command of the program run as a copy of a process that has loaded it, its output taken as subprocess.run does."""

from __future__ import annotations

import atexit
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import IO

from warm_start import WarmStart

MODULES = (
    "tdkt_tui.cli.build", "tdkt_tui.cli.check", "tdkt_tui.cli.plugin", "tdkt_tui.cli.template", "tdkt_tui.cli.profile",
    "tdkt_tui.workflow.checking_plugin.check", "tdkt_tui.workflow.file_check", "tdkt_tui.workflow.linting.lint",
    "tdkt_tui.workflow.scaffold", "tdkt_tui.workflow.reading_plan.read", "tdkt_tui.workflow.reading_plan.proposing",
    "tdkt_tui.assembly.engine", "tdkt_tui.store.workspace", "docxtpl", "holidays", "platformdirs",
)  # fmt: skip
"""What most commands load; what else one loads it loads itself."""
CODE = "import sys; sys.argv[0] = 'tdkt'; from tdkt_tui.cli import main; sys.exit(main())"
_LONGEST = 300
_OF_THE_START = ("PYTHON", "LC_", "LANG")
"""Beginnings of what of an environment is settled when an interpreter starts."""


def run_tdkt(
    *arguments: object, cwd: Path | None = None, env: dict[str, str] | None = None, answers: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end; answers: what its input holds, None for our own input.

    From nothing where its environment is one that a copy cannot have. Raises subprocess.TimeoutExpired after five
    minutes.
    """
    words = [*map(str, arguments)]
    env = dict(os.environ) if env is None else env
    if not _settled(env) == _settled(os.environ) == _AT_FIRST:
        return subprocess.run(  # noqa: S603 - our own
            [sys.executable, "-c", CODE, *words],
            cwd=cwd, env=env, input=answers, check=False, capture_output=True, encoding="utf8", timeout=_LONGEST,
        )  # fmt: skip
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        said.write((answers or "").encode())
        said.seek(0)
        files = (0 if answers is None else said.fileno(), out.fileno(), err.fileno())
        ended = _loaded().start(files, CODE, words, str(cwd or Path.cwd()), env)
        if ended.wait(_LONGEST) is None:
            ended.kill()
            raise subprocess.TimeoutExpired(["tdkt", *words], _LONGEST)
        told = [_told(file) for file in (out, err)]
    return subprocess.CompletedProcess(["tdkt", *words], ended.returncode or 0, *told)


def _told(file: IO[bytes]) -> str:
    file.seek(0)
    return io.TextIOWrapper(io.BytesIO(file.read()), "utf8").read()  # ends of lines as subprocess.run has them


@cache
def _loaded() -> WarmStart:
    warm = WarmStart(*MODULES)
    atexit.register(warm.close)
    return warm


def _settled(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name.startswith(_OF_THE_START)}


_AT_FIRST = _settled(os.environ)
