"""A disk that refuses while a dossier is filled in: each call is struck in turn, and what was typed is always there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.workflow.composing import open_dossier
from tdkt_tui.workflow.dossiers import new_from

ROOT = Path(__file__).resolve().parents[2]
TYPED = "Hội trường mới"
FILL_IN = """
import sys
from pathlib import Path
from tdkt_tui.model.fault import StoreFault
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.workflow.composing import open_dossier
composing = open_dossier(DossierFolder(Path(sys.argv[1])))
composing.put(next(field for field in composing.fields() if field.key == "conference.venue"), "Hội trường mới")
faults = []
for act in (composing.keep, composing.keep, composing.save, composing.close):
    try:
        act()
    except StoreFault as fault:
        faults.append(str(fault))
sys.stdout.buffer.write("\\n".join(faults).encode())
"""


@pytest.mark.parametrize(("call", "strike"), [("fsync", "EIO"), ("rename", "ENOSPC"), ("fsync", "ENOSPC")])
def test_what_is_typed_survives_a_fault_at_every_call(tmp_path: Path, call: str, strike: str) -> None:
    told = []
    for number in range(1, 30):
        folder = new_from(tmp_path, f"{call}-{number}", "bac_giang/ubnd-huyen-viet-yen")
        before = folder.profile.read_bytes()
        ran = subprocess.run(
            ["strace", "-f", "-qq", "-o", tmp_path / "calls",
             "-e", f"trace={call}", "-e", f"inject={call}:error={strike}:when={number}",
             sys.executable, "-c", FILL_IN, folder.path],
            capture_output=True, check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
        after = tomllib.loads(folder.profile.read_text("utf8"))["conference"]["venue"]
        drafts = [json.loads(path.read_text("utf8"))["fields"] for path in folder.drafts.glob("[0-9]*.json")]
        assert after == TYPED or folder.profile.read_bytes() == before
        assert after == TYPED or {"conference.venue": TYPED} in drafts
        fault = ran.stdout.decode()
        told.append(fault)
        assert TYPED not in fault, "a value in a fault"
        assert "Cách xử lý" in fault or not fault
        again = open_dossier(DossierFolder(folder.path))
        again.close()
        if "(INJECTED)" not in (tmp_path / "calls").read_text():
            break
    else:
        pytest.fail("every attempt was struck: filling in makes more calls than were tried")
    assert any(told), "no fault was ever told"
