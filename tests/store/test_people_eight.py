"""Eight processes edit one list at once: nothing that was acknowledged is lost, every conflict is told."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tdkt_tui.store.people import People

ROOT = Path(__file__).resolve().parents[2]
EDITORS, EDITS, ROWS = 8, 1250, 20
SCRIPT = f"""
import random, sys
from pathlib import Path
from tdkt_tui.store.people import Conflict, People, database
database.WAIT_SECONDS = 600  # whose turn comes late on a busy machine is not what is tried
me, path = sys.argv[1], Path(sys.argv[2])
chance = random.Random(me)
with People.open(path) as people:
    seen = {{row.id: row for row in people.everybody()}}
    conflicts = 0
    for number in range({EDITS}):
        row = seen[chance.choice(list(seen))]
        while True:
            count = int(row.values["note"] or 0) + 1
            try:
                row = people.change(row.id, row.rev, "note", str(count))
                break
            except Conflict as conflict:
                assert conflict.ours.values["note"] == str(count)
                assert conflict.theirs.rev > row.rev
                row = conflict.theirs
                conflicts += 1
        seen[row.id] = row
print(conflicts)
"""


def test_eight_at_once_lose_none_of_ten_thousand_edits() -> None:
    """Each edit counts one on: a lost one would be missing in the sum."""
    memory = Path("/dev/shm")  # ten thousand commits on a disk would test its patience, not our code
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        path = Path(folder) / "people.db"
        with People.open(path) as people:
            people.add_all({"full_name": f"Người {number}"} for number in range(ROWS))
        editors = [
            subprocess.Popen(
                [sys.executable, "-c", SCRIPT, str(number), path],
                stdout=subprocess.PIPE,
                encoding="utf8",
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
            for number in range(EDITORS)
        ]
        conflicts = [int(editor.communicate()[0]) for editor in editors]
        assert not any(editor.returncode for editor in editors)
        with People.open(path) as people:
            rows = people.everybody()
            changes = [step for step in people.log() if step.act == "change"]
            assert sum(int(row.values["note"]) for row in rows) == EDITORS * EDITS == len(changes)
            assert sum(row.rev - 1 for row in rows) == EDITORS * EDITS
        assert sum(conflicts) > EDITORS, "they never met: nothing was tried"
