"""A copy of a process that has loaded everything is what a start from nothing is: the tests of screens rely on it."""

from __future__ import annotations

import json
import signal

import pytest

TELLS = """
import json, os, resource, signal, sys, threading
from pathlib import Path
streams = [(one.encoding, one.errors, one.isatty(), one.line_buffering, one.fileno(), one is other) for one, other in
           ((sys.stdin, sys.__stdin__), (sys.stdout, sys.__stdout__), (sys.stderr, sys.__stderr__))]
Path(sys.argv[1]).write_text(json.dumps({
    "name": __name__, "arguments": sys.argv[2:], "first": sys.argv[0], "folder": os.getcwd(), "path": sys.path,
    "environment": dict(os.environ), "streams": streams, "leads": os.getsid(0) == os.getpid(),
    "in front": os.tcgetpgrp(0) == os.getpid(), "files": sorted(os.listdir("/proc/self/fd"))[:3],
    "many files": len(os.listdir("/proc/self/fd")), "threads": threading.active_count(), "mask": os.umask(0o22),
    "signals": {str(one): str(signal.getsignal(one)).partition(" at 0x")[0] for one in signal.valid_signals()},
    "blocked": list(signal.pthread_sigmask(signal.SIG_BLOCK, ())), "limit": resource.getrlimit(resource.RLIMIT_NOFILE),
    "names": sorted(name for name in globals() if name.islower() and not name.startswith("__")),
}))
print("đã kể")
sys.exit(7)
"""


def test_a_copy_and_a_start_from_nothing_find_the_same(terminal, tmp_path):
    told = []
    for cold in (True, False):
        screen = terminal(tmp_path / "told", "một", "--hai", code=TELLS, cold=cold, env={"TDKT_X": "ba"})
        assert screen.ended() == 7
        assert "đã kể" in screen.text
        told.append(json.loads((tmp_path / "told").read_text("utf8")))
    from_nothing, copied = told
    assert copied == from_nothing


@pytest.mark.parametrize("cold", [True, False])
def test_an_end_is_told_in_the_same_way(terminal, cold):
    screen = terminal(code="import time; print('ở đây', flush=True); time.sleep(600)", cold=cold)
    screen.wait_for("ở đây")
    assert screen.process.poll() is None
    screen.process.send_signal(signal.SIGTERM)
    assert screen.ended() == -signal.SIGTERM
    screen = terminal(code="1 / 0", cold=cold)
    assert screen.ended() == 1
    assert "ZeroDivisionError" in screen.text
