"""Spoilt .docx files at every door: each works, or ends in a fault with Vietnamese words, and writes nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fuzzing.cases import case
from fuzzing.doors import DOORS, tried
from fuzzing.packages import wholes

BENCH = Path(__file__).resolve().parents[2] / "bench" / "fuzz_docx.py"
CASES = 40  # bench/fuzz_docx.py tries thousands


@pytest.mark.parametrize("seed", [20, 24])
def test_nothing_but_faults_comes_out(seed: int) -> None:
    """The processes bound memory and, as a guard alone, the time of a case."""
    command = [sys.executable, BENCH, "--seed", str(seed), "--cases", str(CASES), "--jobs", "1"]
    done = subprocess.run(command, capture_output=True, encoding="utf8", timeout=300, check=False)
    assert "FOUND" not in done.stdout, done.stdout
    assert done.returncode == 0, done.stderr
    assert f"{CASES} cases of seed {seed}: all well" in done.stdout


def test_the_sound_files_pass_every_door() -> None:
    for name, data in wholes():
        if name == "template":
            assert [told for told in tried(data) if told[1]] == []


def test_a_case_is_made_again_by_its_name() -> None:
    assert [case(1, number) for number in range(8)] == [case(1, number) for number in range(8)]
    assert len({case(1, number).data for number in range(8)}) == 8


def test_a_door_that_breaks_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes, folder: Path) -> None:
        raise KeyError(len(data))

    monkeypatch.setitem(DOORS, "check", broken)
    assert list(tried(b"abc", "check")) == [("check", "KeyError: 3 @ ")]
