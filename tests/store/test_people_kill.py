"""An editor of the list is killed, or refused by the disk, at every system call; nothing acknowledged is lost.

As in test_batch_kill: one process forks a child for every N, which makes idle calls first and so is struck at its own
N-th call.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tdkt_tui.store.people import People
from tdkt_tui.store.people.database import Database

ROOT = Path(__file__).resolve().parents[2]
AsOlder = Callable[[Path, int], None]
MOST = 300
WAIT = {"openat": 1000}
"""Which call is struck where Python itself makes many before it runs our code; else the MOSTth."""
IDLE = {
    "pwrite64": "os.pwrite(999, b'', 0)",
    "fdatasync": "os.fdatasync(999)",
    "unlink": "os.unlink('/-')",
    "pread64": "os.pread(999, 1, 0)",
    "openat": "os.open('/-', 0)",
}
"""A call of each kind that does nothing and is refused."""
SCRIPT = """
import os, sys, sqlite3
from pathlib import Path
from tdkt_tui.model.fault import TdktError
from tdkt_tui.store.people import People
import getpass
where, kills = Path(sys.argv[1]), sys.argv[2] == "kills"
getpass.getuser()
def idle():
    try:
        IDLE
    except OSError as error:
        return error.errno
for number in range(1, MOST):
    child = os.fork()
    if not child:
        for _ in range(WAIT - number):
            idle()
        acknowledged = os.open(where / f"{number}.told", os.O_WRONLY | os.O_CREAT)
        struck = False
        try:
            with People.open(where / f"{number}.db") as people:
                row = people.rows(people.ids()[:1])[0]
                alike = people.rows(people.ids()[10:12])
                for act in (
                    lambda: people.change(row.id, row.rev, "post", "x" * 5000),
                    lambda: people.add_all([{"full_name": "mới", "note": "y" * 900}] * 5),
                    lambda: people.merge(*alike, {"post": "gộp"}),
                    lambda: people.erase(3),
                ):
                    act()
                    os.write(acknowledged, b"x")
        except TdktError:
            struck = True
        os._exit(10 if kills or (not struck and any(idle() == 5 for _ in range(number))) else 0)
    _, status = os.waitpid(child, 0)
    end = os.waitstatus_to_exitcode(status)
    print(number, end, flush=True)
    if end == 10:
        break
"""


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A kill is no loss of power: on a disk each of hundreds of attempts would only be slower."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


def strike(where: Path, call: str, effect: str, as_older: AsOlder) -> list[tuple[int, int]]:
    """Return (N, how it ended) for each attempt: -9, 0 where it went on or was refused, at last 10: not struck."""
    with People.open(where / "first.db") as people:
        people.add_all([{"full_name": f"Người {number}", "note": "n" * 300} for number in range(12)])
    as_older(where / "first.db", 1)  # as an older tdkt left it: what opening adds is struck too
    data = (where / "first.db").read_bytes()
    for number in range(1, MOST):
        (where / f"{number}.db").write_bytes(data)
    wait = WAIT.get(call, MOST)
    script = SCRIPT.replace("IDLE", IDLE[call]).replace("MOST", str(MOST)).replace("WAIT", str(wait))
    done = subprocess.run(
        ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:{effect}:when={wait}",
         sys.executable, "-c", script, where, "kills" if "KILL" in effect else "refuses"],
        capture_output=True, encoding="utf8", check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    return [(int(number), int(end)) for number, end in map(str.split, done.stdout.splitlines())]


def looked_at(where: Path, number: int) -> int:
    """Return how many of the four steps are in the list, having looked that each is whole and none between."""
    path = where / f"{number}.db"
    with People.open(path) as people:  # which finishes or takes back what was cut short
        rows = people.everybody()
        changed = rows[0].values["post"] == "x" * 5000
        added = sum(row.values["full_name"] == "mới" for row in rows)
        merged, erased = 12 not in people.ids(), 3 not in people.ids()
        assert added in (0, 5)
        assert merged == (people.rows([11])[0].values["post"] == "gộp") == (people.merged_into() == {12: 11})
        steps = [changed, added == 5, merged, erased]
        assert steps == sorted(steps, reverse=True)
        acts = [step.act for step in people.log()]
        assert acts.count("change") == changed + merged
        assert acts.count("erase") == erased
    database = Database(path)
    with database.reading() as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("SELECT count(*) FROM chores").fetchone() == (0,)
    database.close()
    with People.open(path) as people:
        people.add({"full_name": "sau cùng"})  # a journal that was never begun in earnest goes with the next change
    assert not path.with_name(f"{number}.db-journal").exists()
    if erased:
        assert b"Ng\xc6\xb0\xe1\xbb\x9di 2\x00" not in path.read_bytes()
    return sum(steps)


@pytest.mark.parametrize("call", ["pwrite64", "fdatasync", "unlink", "openat"])
def test_a_kill_at_any_call_loses_nothing_acknowledged(tmp_path: Path, call: str, as_older: AsOlder) -> None:
    *struck, (last, end) = strike(tmp_path, call, "signal=SIGKILL", as_older)
    assert end == 10, "the editor was not watched to its end"
    assert len(struck) > 2
    found = []
    for number, how in struck:
        assert how == -9
        steps = looked_at(tmp_path, number)
        acknowledged = (tmp_path / f"{number}.told").stat().st_size if (tmp_path / f"{number}.told").exists() else 0
        assert acknowledged <= steps <= acknowledged + 1
        found.append(steps)
    assert found == sorted(found)
    assert looked_at(tmp_path, last) == 4


@pytest.mark.parametrize(("call", "error"), [("pwrite64", "ENOSPC"), ("fdatasync", "EIO"),
                                             ("unlink", "EIO"), ("pread64", "EIO")])  # fmt: skip
def test_a_refusal_at_any_call_loses_nothing_acknowledged(
    tmp_path: Path, call: str, error: str, as_older: AsOlder
) -> None:
    attempts = strike(tmp_path, call, f"error={error}", as_older)
    assert len(attempts) > 2
    for number, end in attempts:
        assert end in (0, 10), "a fault, never a crash"
        assert looked_at(tmp_path, number) >= (tmp_path / f"{number}.told").stat().st_size
