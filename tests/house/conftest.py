"""One build and one offline installation for every packaging test, shared by all workers of a run."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
DEAD_END = {"HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9", "PIP_RETRIES": "0"}
"""Every request through these fails at once, so that what passes did not use the network."""


def run(*command: str | Path, **environment: str) -> str:
    quiet = {"PYTHONPATH": "", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    told = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False,
                          env={**os.environ, **quiet, **environment})  # fmt: skip
    assert told.returncode == 0, f"{command}\n{told.stdout[-3000:]}\n{told.stderr[-3000:]}"
    return told.stdout


@dataclass(frozen=True)
class Installed:
    """Where the shared build put things.

    sdist, wheel: made by ``python -m build``, the wheel from the sdist. wheels: the folder for an offline machine, with
    a wheel made from the checkout. environment: installed from that folder alone.
    """

    sdist: Path
    wheel: Path
    wheels: Path
    environment: Path

    def tool(self, name: str) -> Path:
        return self.environment / "bin" / name

    def offline(self, environment: Path, *what: str | Path) -> None:
        """pip-install into an environment, which needs no pip of its own, from the folder of wheels alone."""
        pip = (self.tool("python"), "-m", "pip", "--python", environment / "bin" / "python")
        run(*pip, "install", "-q", "--no-index", "--find-links", self.wheels, *what,
            PIP_NO_INDEX="1", PIP_FIND_LINKS=str(self.wheels), **DEAD_END)  # fmt: skip


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "packaging"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "done").exists():
            _make(shared)
            (shared / "done").touch()
    (sdist,), (wheel,) = (shared / "dist").glob("*.tar.gz"), (shared / "dist").glob("*.whl")
    return Installed(sdist, wheel, shared / "wheels", shared / "environment")


def _make(shared: Path) -> None:
    """Do what README tells an office: collect wheels on a connected machine, install them on one that is not."""
    ignore = shutil.ignore_patterns(".git", ".*venv*", ".*_cache", "__pycache__", ".hypothesis", "dist", "build", "out")
    checkout = shutil.copytree(REPOSITORY, shared / "checkout", ignore=ignore)
    run(sys.executable, "-m", "build", "--outdir", shared / "dist", checkout)
    run(sys.executable, "-m", "pip", "wheel", "-q", "-w", shared / "wheels", checkout)
    run(sys.executable, "-m", "pip", "download", "-q", "-d", shared / "wheels", "hatchling", "editables")
    venv.create(shared / "environment", with_pip=True)
    run(shared / "environment" / "bin" / "python", "-m", "pip", "install", "-q", "--no-index",
        "--find-links", shared / "wheels", "tdkt", **DEAD_END)  # fmt: skip
