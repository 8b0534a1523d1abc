"""A real sshd on 127.0.0.1 with keys and a configuration of its own, and a terminal that reaches tdkt through it."""

from __future__ import annotations

import getpass
import grp
import importlib.util
import os
import shlex
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[1] / "tui" / "conftest.py"
_spec = importlib.util.spec_from_file_location("terminal_in_memory", _BESIDE)
_terminals = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_terminals)

SSHD = shutil.which("sshd") or "/usr/sbin/sshd"
_RUN = "import os, sys; os.execvp(sys.argv[1], sys.argv[1:])"
_CONFIGURATION = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/user.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
PrintMotd no
LogLevel VERBOSE
"""


def _can_hand_over_a_terminal() -> bool:
    """Tell whether sshd may give a terminal to group tty, as it insists on: root may, others where it is so already."""
    if os.geteuid() == 0:
        return True
    tty = grp.getgrnam("tty").gr_gid
    master, slave = os.openpty()
    try:
        return tty in (os.fstat(slave).st_gid, *os.getgroups())
    finally:
        os.close(master)
        os.close(slave)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """sshd as an ordinary process of whoever runs the tests, who is also the one to log in."""

    def __init__(self, folder: Path):
        self.folder, self.port = folder, _free_port()
        for key in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / key], check=True)
        (folder / "sshd_config").write_text(_CONFIGURATION.format(port=self.port, folder=folder))
        if os.geteuid() == 0:  # sshd started by root wants its empty folder
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        self.log = (folder / "log").open("wb")
        self.process = subprocess.Popen([SSHD, "-D", "-e", "-f", folder / "sshd_config"], stderr=self.log)
        end = time.monotonic() + 20
        while b"Server listening" not in (folder / "log").read_bytes():
            assert self.process.poll() is None, (folder / "log").read_text()
            assert time.monotonic() < end, (folder / "log").read_text()
            time.sleep(0.05)

    def client(self, environment: dict[str, str], *arguments: object) -> list[str]:
        """Return the command of an SSH client that runs tdkt at the other end."""
        given = [f"{name}={value}" for name, value in environment.items()]
        run = [sys.executable, "-c", _terminals.TDKT, *map(str, arguments)]
        return ["ssh", "-tt", "-F", os.devnull, "-p", str(self.port), "-i", str(self.folder / "user"),
                "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
                f"{getpass.getuser()}@127.0.0.1", shlex.join(["exec", "env", *given, *run])]  # fmt: skip

    def sessions(self) -> list[int]:
        """Return the processes that sshd serves its clients with, the deepest first."""
        found, seen = [], [self.process.pid]
        for pid in seen:
            for task in Path("/proc").glob("[0-9]*/stat"):
                try:
                    name, _, rest = task.read_text().partition("(")[2].rpartition(")")
                except OSError:
                    continue
                if name.startswith("sshd") and int(rest.split()[1]) == pid:
                    seen.append(int(task.parent.name))
                    found.insert(0, seen[-1])
        return found

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(10)
        self.log.close()


@pytest.fixture
def server(tmp_path):
    if not _can_hand_over_a_terminal():
        pytest.skip("sshd of an ordinary user needs /dev/pts mounted with gid=tty")
    folder = tmp_path / "may-chu"
    folder.mkdir(mode=0o700)
    running = Server(folder)
    yield running
    running.close()


@pytest.fixture
def over_ssh(server, tmp_path):
    """Start the interface at the other end of an SSH line; return its terminal here."""
    told = {"TDKT_WORKSPACE": str(tmp_path / "tdkt"), "XDG_CONFIG_HOME": str(tmp_path / "cau-hinh"),
            "XDG_CACHE_HOME": str(tmp_path / "dem"), "LANG": "C.UTF-8", "COLORTERM": "truecolor",
            "PYTHONPATH": os.environ.get("PYTHONPATH", "")}  # fmt: skip
    opened = []

    def start(*arguments, **more):
        opened.append(
            _terminals.Terminal(
                _RUN, *server.client(told, *arguments), **{"cwd": tmp_path, "server": server.process.pid, **more}
            )
        )
        return opened[-1]

    yield start
    for one in opened:
        one.close()
