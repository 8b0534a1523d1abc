"""A stop at any moment of making a PDF: no folder is left, no program goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.assembly import scratch as scratch_of
from tdkt_tui.assembly import to_pdf
from tdkt_tui.assembly.scratch import Scratch
from tdkt_tui.store.stops import StopsWait


@pytest.fixture(autouse=True)
def hears_a_stop() -> Iterator[None]:
    """A run in the background of a shell is deaf to Ctrl-C; these tests are about one that hears it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for scratch, and a LibreOffice that only sleeps; what it is started as stands in ``pid``."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "scratch").mkdir()
    program = tmp_path / "bin" / "soffice"
    program.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/pid\nexec sleep 60\n", "utf8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    return tmp_path


def test_a_stop_while_the_program_is_being_started(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It runs already, and its number is not known yet."""
    started: list[int] = []
    begin = subprocess.Popen._execute_child  # type: ignore[attr-defined]

    def begun(process: subprocess.Popen[bytes], *arguments: Any) -> None:
        begin(process, *arguments)
        started.append(process.pid)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(subprocess.Popen, "_execute_child", begun)
    with pytest.raises(KeyboardInterrupt):
        to_pdf({"a": b"x"})
    with pytest.raises(ProcessLookupError):
        os.kill(started[0], 0)
    assert list((place / "scratch").iterdir()) == []


@pytest.mark.parametrize("step", ["mkdtemp", "rmtree"])
def test_a_stop_while_the_folder_is_made_or_removed(step: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module: Any = tempfile if step == "mkdtemp" else scratch_of.shutil  # type: ignore[attr-defined]
    whole = getattr(module, step)

    def stopped(*arguments: Any, **options: Any) -> Any:
        done = whole(*arguments, **options) if step == "mkdtemp" else None
        signal.raise_signal(signal.SIGINT)
        return done if step == "mkdtemp" else whole(*arguments, **options)

    monkeypatch.setattr(module, step, stopped)
    with pytest.raises(KeyboardInterrupt), Scratch("tdkt-pdf-") as folder:
        (folder / "a").write_text("a", "utf8")
    assert list((place / "scratch").iterdir()) == []


def test_what_is_written_while_the_folder_is_removed_goes_too(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    late = iter([True])
    remove = os.rmdir

    def written(path: str, **options: Any) -> None:
        if next(late, False):
            (place / "scratch" / folder.name / "late").write_text("", "utf8")
        remove(path, **options)

    with Scratch("tdkt-pdf-") as folder:
        monkeypatch.setattr(os, "rmdir", written)
    assert list((place / "scratch").iterdir()) == []


def test_a_stop_that_waited_does_what_it_would_have_done() -> None:
    before = signal.getsignal(signal.SIGINT)
    reached = []

    def steps() -> None:
        with StopsWait():
            signal.raise_signal(signal.SIGINT)
            reached.append("after the stop")

    with pytest.raises(KeyboardInterrupt):
        steps()
    assert reached
    assert signal.getsignal(signal.SIGINT) is before
