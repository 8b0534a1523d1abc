"""Fixtures that every area shares: running tdkt as a user does, in a process of its own."""

from __future__ import annotations

import atexit
import compileall
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Programs of one worker keep what they worked out, as a user's do, and have a configuration of their own; nothing is
# found there that this run did not put in.
for _name in ("TDKT_CACHE_DIR", "XDG_CONFIG_HOME"):
    os.environ[_name] = tempfile.mkdtemp(prefix="tdkt-kept-")
    atexit.register(shutil.rmtree, os.environ[_name], ignore_errors=True)


def pytest_configure(config: pytest.Config) -> None:
    """Compile what the programs that tests start will load: where nobody may write it down, each would do it anew."""
    if not hasattr(config, "workerinput"):
        for folder in ("tdkt_tui", "plugins", "tools"):
            compileall.compile_dir(ROOT / folder, quiet=2)


def pytest_xdist_auto_num_workers() -> int:
    """Run twice as many as there are cores: tests of the interface wait for a terminal most of their time."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(scope="session")
def tdkt():
    """Run ``tdkt`` with arguments; returns the completed process. more: as for subprocess.run, from nothing."""
    from warm_command import run_tdkt

    def run(*arguments: object, cwd: Path | None = None, env: dict[str, str] | None = None, **more):
        if not more:
            return run_tdkt(*arguments, cwd=cwd, env={**os.environ, **(env or {})})
        return subprocess.run(
            [sys.executable, "-c", "from tdkt_tui.cli import main; main()", *map(str, arguments)],
            cwd=cwd,
            env={**os.environ, **(env or {})},
            capture_output=True,
            encoding="utf8",
            check=False,
            timeout=300,
            **more,
        )

    return run
