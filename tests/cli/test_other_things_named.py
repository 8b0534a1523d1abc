"""What is named is there but is something else: said as what it is, with the command that takes it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TDKT = Path(sys.executable).with_name("tdkt")


def told(*arguments: str) -> str:
    ran = subprocess.run([TDKT, *arguments], capture_output=True, encoding="utf8", check=False, timeout=60)
    assert (ran.returncode, ran.stdout) == (2, "")
    return " ".join(ran.stderr.split())


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("name", ["dh.csv", "danh sach.XLSX"])
def test_a_list_of_delegates_is_no_profile(
    command: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text("TT,Họ và tên\n1,Lê An\n", "utf8")
    said = told(command, name)
    assert "danh sách đại biểu" in said
    assert "tdkt delegates check " + (f"'{name}'" if " " in name else name) in said
    assert "TOML" not in said


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_plan_is_no_profile_but_has_one(command: str) -> None:
    said = told(command, "kien_giang/2017")
    assert "“kien_giang/2017” là mã kế hoạch" in said
    assert "hồ sơ của chính kế hoạch là kien_giang/ke-hoach-2017;" in said
    assert "so-giao-duc" not in said


def test_a_plan_has_a_timeline_of_its_own() -> None:
    ran = subprocess.run([TDKT, "timeline", "kien_giang/2017"], capture_output=True, encoding="utf8", check=True)
    assert "Kiên Giang" in ran.stdout
