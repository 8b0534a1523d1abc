"""Typed text that was not saved: offered after any end of its session, never while that session runs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from tdkt_tui.store.workspace.creating import new_dossier
from tdkt_tui.store.workspace.drafts import DraftFile, discard, left_over
from tdkt_tui.store.workspace.folder import DossierFolder

ROOT = Path(__file__).resolve().parents[2]
SESSION = """
import sys, time
from pathlib import Path
from tdkt_tui.store.workspace.drafts import DraftFile
from tdkt_tui.store.workspace.folder import DossierFolder
draft = DraftFile(DossierFolder(Path(sys.argv[1])))
draft.write("gốc", {"conference.venue": sys.argv[2]})
print("đã ghi", flush=True)
time.sleep(60)
"""


@pytest.fixture
def folder(tmp_path: Path) -> DossierFolder:
    return new_dossier(tmp_path, "thử", "", {})


def session(folder: DossierFolder, text: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", SESSION, folder.path, text], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "đã ghi\n"
    return process


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_what_was_typed_outlives_its_session(folder: DossierFolder, end: signal.Signals) -> None:
    process = session(folder, "Hội trường")
    assert left_over(folder) == []
    process.send_signal(end)
    process.communicate()
    [draft] = left_over(folder)
    assert (draft.base, draft.fields) == ("gốc", {"conference.venue": "Hội trường"})
    discard(draft)
    assert left_over(folder) == []
    assert list(folder.drafts.iterdir()) == []


def test_two_sessions_have_drafts_of_their_own_in_the_order_they_began(folder: DossierFolder) -> None:
    running = [session(folder, text) for text in ("một", "hai")]
    for process in running:
        process.kill()
        process.communicate()
    drafts = left_over(folder)
    assert [draft.fields["conference.venue"] for draft in drafts] == ["một", "hai"]
    assert drafts[0].path is not None
    os.utime(drafts[0].path)
    assert [draft.number for draft in left_over(folder)] == [1, 2]


def test_a_session_that_ended_well_leaves_nothing(folder: DossierFolder) -> None:
    draft = DraftFile(folder)
    draft.write("gốc", {"unit.name": "Xã A"})
    draft.write("gốc", {"unit.name": "Xã A B"})
    assert left_over(folder) == []
    draft.drop()
    assert list(folder.drafts.iterdir()) == []
    draft.write("gốc", {"unit.name": "Xã C"})
    draft.drop()


def test_drafts_are_clean_private_and_survive_a_broken_neighbour(folder: DossierFolder) -> None:
    draft = DraftFile(folder)
    draft.write("gốc", {"unit.name": unicodedata.normalize("NFD", "Tỉnh \x1b[31mBắc")})
    for path in folder.drafts.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600
    (folder.drafts / "000009.json").write_bytes(b"\xff{")
    (folder.drafts / "000010.json").write_text('{"base": 1, "fields": []}')
    copied = folder.drafts / "000011.json"
    copied.write_bytes((folder.drafts / "000001.json").read_bytes())
    assert [item.fields for item in left_over(folder)] == [{"unit.name": "Tỉnh Bắc"}]
    draft.drop()
