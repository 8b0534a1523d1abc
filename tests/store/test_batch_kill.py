"""A batch is killed, or refused by the disk, at every single system call it makes; then we look at what is there.

strace counts calls by process. So one process, its imports done, forks a child for every N; the child first makes
idle calls of the same kind, N less than strace waits for, and so is struck at its own N-th call.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tdkt_tui.store.batch import recover
from tdkt_tui.store.journal import PREFIX

ROOT = Path(__file__).resolve().parents[2]
OLD = {"a": b"old", "sub/b": b"old", "gone/c": b"old"}
NEW = {"a": b"new", "sub/b": b"new", "sub/d": b"new", "fresh/e": b"new"}
WAIT = {"openat": 700, "getdents64": 300}
"""Which call is struck where Python itself makes many before it runs our code; else the 100th."""
MOST = 48
IDLE = {
    "rename": "os.rename('/-', '/--')",
    "fsync": "os.fsync(999)",
    "openat": "os.open('/-', 0)",
    "write": "os.write(999, b'')",
    "unlink": "os.unlink('/-')",
    "unlinkat": "os.unlink('-', dir_fd=999)",
    "rmdir": "os.rmdir('/-')",
    "mkdir": "os.mkdir('/-/-')",
    "linkat": "os.link('/-', '/--', follow_symlinks=False)",
    "flock": "libc.flock(999, 6) and raised()",
    "getdents64": "libc.getdents64(999, 0, 0) and raised()",
}
"""A call of each kind that does nothing and is refused."""
DONE, MISSED, FAULT = 0, 10, 20
"""How an attempt ends: written though struck, not struck at all, refused."""
SCRIPT = """
import ctypes, errno, os, sys
from pathlib import Path
from tdkt_tui.model.fault import StoreFault
from tdkt_tui.store.batch import commit_batch, recover
where, wait, new, removed = Path(sys.argv[1]), int(sys.argv[2]), eval(sys.argv[3]), eval(sys.argv[4])
libc = ctypes.CDLL(None, use_errno=True)
def raised():
    raise OSError(ctypes.get_errno(), "")
def idle():
    try:
        IDLE
    except OSError as error:
        return error.errno
for number in range(1, MOST):
    child = os.fork()
    if not child:
        for _ in range(wait - number):
            idle()
        end = DONE
        try:
            ACTION
        except StoreFault:
            end = FAULT
        # An error that did not strike the batch strikes one of these; who is killed does not come here.
        missed = KILLS or any(idle() in (errno.EIO, errno.ENOSPC) for _ in range(number))
        os._exit(MISSED if missed else end)
    _, status = os.waitpid(child, 0)
    print(number, os.waitstatus_to_exitcode(status), flush=True)
    if os.waitstatus_to_exitcode(status) == MISSED:
        break
"""


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


COMMIT = 'commit_batch(where / str(number) / "ra", new, remove=removed)'
RECOVER = 'recover(where / str(number) / "ra")'


def old_set(where: Path) -> None:
    for name, data in OLD.items():
        (where / "ra" / name).parent.mkdir(parents=True, exist_ok=True)
        (where / "ra" / name).write_bytes(data)


def nothing(_: Path) -> None:
    """Leave a fresh place."""


def strike(
    where: Path, call: str, effect: str, prepare: Callable[[Path], object], action: str = COMMIT
) -> list[tuple[Path, int]]:
    """Return each attempt's folder and how it ended: -9, DONE or FAULT; and at last the one that was MISSED."""
    for number in range(1, MOST):
        (where / str(number)).mkdir(parents=True)
        prepare(where / str(number))
    wait = WAIT.get(call, 100)
    script = SCRIPT.replace("ACTION", action).replace("IDLE", IDLE[call]).replace("KILLS", str("SIGKILL" in effect))
    for name, number in {"MOST": MOST, "DONE": DONE, "MISSED": MISSED, "FAULT": FAULT}.items():
        script = script.replace(name, str(number))
    # The faster way of tracing loses injected signals.
    faster = [] if "SIGKILL" in effect else ["--seccomp-bpf"]
    done = subprocess.run(
        ["strace", "-f", "-qq", "-o", "/dev/null", *faster, "-e", f"trace={call}",
         "-e", f"inject={call}:{effect}:when={wait}",
         sys.executable, "-c", script, where, str(wait), repr(NEW), repr(["gone/c"])],
        capture_output=True, encoding="utf8", check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    ends = [tuple(map(int, line.split())) for line in done.stdout.splitlines()]
    assert ends[-1][1] == MISSED, "the batch was not watched to its end"
    return [(where / str(number), end) for number, end in ends]


def only_whole(where: Path, *, existing: bool) -> str:
    """Return which set is there, "old" or "new", having looked that nothing else is."""
    found = tree(where)
    assert not [path for path in where.rglob("*") if path.name.startswith(PREFIX)]
    assert {path.name for path in where.iterdir()} <= {"ra"}
    old = {f"ra/{name}": data for name, data in OLD.items()} if existing else {}
    if found == old:
        return "old"
    assert found == {f"ra/{name}": data for name, data in NEW.items()}
    return "new"


CALLS = [
    (call, existing)
    for call in IDLE
    for existing in (True, False)
    if existing or call not in ("unlink", "unlinkat", "rmdir", "linkat")  # a fresh folder needs none of these
]
REFUSALS = [(call, "EIO", existing) for call, existing in CALLS]
REFUSALS += [(call, "ENOSPC", existing) for call in ("openat", "write", "mkdir") for existing in (True, False)]


@pytest.mark.parametrize(("call", "existing"), CALLS)
def test_a_kill_at_any_call_leaves_one_whole_set(tmp_path: Path, call: str, existing: bool) -> None:
    *struck, (last, _) = strike(tmp_path, call, "signal=SIGKILL", old_set if existing else nothing)
    assert struck
    found = []
    for where, end in struck:
        assert end == -9
        recover(where / "ra")
        found.append(only_whole(where, existing=existing))
        assert not (found[-1] == "new" and (where / "ra/gone").exists())
    assert found == sorted(found, reverse=True), "once committed, a batch stays so"
    assert only_whole(last, existing=existing) == "new"
    if call == "rename":
        assert found == (["old", "new", "new", "new", "new"] if existing else ["old"])


@pytest.mark.parametrize(("call", "error", "existing"), REFUSALS)
def test_a_refusal_at_any_call(tmp_path: Path, call: str, error: str, existing: bool) -> None:
    struck = strike(tmp_path, call, f"error={error}", old_set if existing else nothing)
    assert len(struck) > 1
    for where, end in struck:
        assert only_whole(where, existing=existing) == ("old" if end == FAULT else "new"), where


@pytest.mark.parametrize("call", ["rename", "unlink", "unlinkat", "rmdir", "openat", "fsync"])
@pytest.mark.parametrize("whole", ["new", "old"])
def test_a_kill_while_recovering_changes_nothing_about_the_end(tmp_path: Path, call: str, whole: str) -> None:
    """Two of four files are in place when the first writer dies; the one that comes after it dies as well."""
    half = strike(tmp_path / "first", "rename", "signal=SIGKILL", old_set)[3][0]
    (staging,) = (half / "ra").glob(f"{PREFIX}*")
    assert len(tree(staging / "new")) == 2
    if whole == "old":  # as if the third had been refused
        (staging / "da-ghi.json").rename(staging / "hoan-lai.json")
    *struck, (last, _) = strike(
        tmp_path / "second",
        call,
        "signal=SIGKILL",
        lambda where: shutil.copytree(half, where, dirs_exist_ok=True),
        RECOVER,
    )
    assert struck
    for where, end in struck:
        assert end == -9
        recover(where / "ra")
        assert only_whole(where, existing=True) == whole
    assert only_whole(last, existing=True) == whole
