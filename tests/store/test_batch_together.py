"""Many files are synced at once; where the disk then refuses, nothing of them is there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tdkt_tui.store import batch, disk
from tdkt_tui.store.batch import commit_batch

ROOT = Path(__file__).resolve().parents[2]
MANY = {f"thu/{number:03d}.docx": bytes(str(number), "ascii") for number in range(150)}
SCRIPT = """
import sys
from pathlib import Path
from tdkt_tui.model.fault import StoreFault
from tdkt_tui.store.batch import commit_batch
try:
    commit_batch(Path(sys.argv[1]), eval(sys.argv[2]))
except StoreFault:
    sys.exit(3)
"""


def test_many_files_cost_one_sync_and_are_all_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not disk.syncs_at_once():
        pytest.skip("this kernel does not tell what could not be written")
    synced: list[Path] = []
    monkeypatch.setattr(batch, "sync_file_system", synced.append)
    commit_batch(tmp_path / "ra", MANY)
    assert len(synced) == 1
    assert {str(path.relative_to(tmp_path / "ra")): path.read_bytes() for path in tmp_path.rglob("*.docx")} == MANY


@pytest.mark.parametrize("existing", [True, False])
def test_a_refused_sync_leaves_nothing(tmp_path: Path, existing: bool) -> None:
    if existing:
        commit_batch(tmp_path / "ra", {"cu.docx": b"cu"})
    done = subprocess.run(
        ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=syncfs", "-e", "inject=syncfs:error=EIO",
         sys.executable, "-c", SCRIPT, tmp_path / "ra", repr(MANY)],
        check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 3
    left = [path.name for path in tmp_path.rglob("*") if path.is_file()]
    assert left == (["cu.docx"] if existing else [])
