"""How a command ends its process: at once, with all that was said and all that is to be done at the end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tdkt_tui.api import API

PROGRAM = """
import atexit, os, sys
from tdkt_tui.cli import exits, {begin}
def at_once(code, end=exits._end):
    os.write(2, b"at once")
    end(code)
exits._end = at_once
{before}
atexit.register(sys.stderr.write, "at the end ")
{begin}()
"""


def ended(*arguments: str, begin: str = "program", before: str = "") -> subprocess.CompletedProcess[str]:
    code = PROGRAM.format(begin=begin, before=before)
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("arguments", [["--version"], ["province", "list"], ["check", "khong-co.toml"], ["nope"]])
def test_a_command_says_the_same_and_ends_at_once(arguments: list[str]) -> None:
    plain, program = ended(*arguments, begin="main"), ended(*arguments)
    assert (program.stdout, program.returncode) == (plain.stdout, plain.returncode)
    assert program.stderr == f"{plain.stderr}at once"
    assert program.stderr.endswith("at the end at once")


@pytest.mark.parametrize(
    "before",
    ["import sqlite3", "import threading, time; threading.Thread(target=time.sleep, args=[60], daemon=True).start()"],
    ids=["database", "thread"],
)
def test_what_python_must_give_back_it_gives_back(before: str) -> None:
    ran = ended("--version", before=before)
    assert (ran.returncode, ran.stderr) == (0, "at the end ")


def test_what_a_plugin_of_others_wrote_is_written_out(tmp_path: Path) -> None:
    (tmp_path / "ghi.py").write_text(f"TDKT_API = {API}\nlog = open({str(tmp_path / 'ghi.txt')!r}, 'w')\n"
                                     "log.write('đã nạp')\n", encoding="utf-8")  # fmt: skip
    command = [sys.executable, "-c", "from tdkt_tui.cli import program; program()", "plugin", "list"]
    here = os.environ | {"TDKT_PLUGINS_DIR": str(tmp_path)}
    ran = subprocess.run(command, env=here, capture_output=True, check=False)
    assert ran.returncode == 0
    assert (tmp_path / "ghi.txt").read_text(encoding="utf-8") == "đã nạp"


def test_what_a_plugin_leaves_with_is_said_whatever_it_is() -> None:
    more = "import tdkt_tui.cli as cli\ncli.main = lambda: sys.exit(['hết', 'chỗ'])\ncli.program()"
    ran = subprocess.run([sys.executable, "-c", f"import sys\nsys.argv[1:] = ['plugin']\n{more}"],
                         capture_output=True, check=False, env=os.environ | {"PYTHONUTF8": "1"})  # fmt: skip
    assert ran.returncode == 1
    assert "['hết', 'chỗ']" in ran.stderr.decode()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no full device")
def test_what_cannot_be_said_is_no_success() -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-c", "from tdkt_tui.cli import program; program()", "province", "list"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert ran.returncode not in (0, 1)
    assert ran.stderr
