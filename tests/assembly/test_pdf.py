from __future__ import annotations

import os
import subprocess
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from tdkt_tui.assembly import to_docx, to_pdf
from tdkt_tui.model.fault import Cancelled, MissingTool, TdktError


def test_several_in_one_call_from_bytes_and_paths(tmp_path: Path) -> None:
    path = tmp_path / "một tệp.docx"
    path.write_bytes(to_docx("[Thân bài] hai"))
    made = to_pdf({"giay-moi/1": to_docx("[Thân bài] một"), "b": path})
    assert list(made) == ["giay-moi/1", "b"]
    assert all(data.startswith(b"%PDF") for data in made.values())
    assert to_pdf({}) == {}


def test_a_document_that_gives_no_pdf_is_named_though_libreoffice_says_all_is_well() -> None:
    with pytest.raises(TdktError) as caught:
        to_pdf({"tốt": to_docx("[Thân bài] một"), "hỏng": b"PK\x03\x04 khong phai docx"})
    assert caught.value.place == "hỏng"


def test_without_libreoffice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingTool, match="LibreOffice"):
        to_pdf({"a": to_docx("[Thân bài] một")})


def test_a_hanging_program_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexec sleep 600\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    started: list[int] = []
    begin = subprocess.Popen._execute_child  # type: ignore[attr-defined]

    def begun(process: subprocess.Popen[bytes], *arguments: Any) -> None:
        begin(process, *arguments)
        started.append(process.pid)

    monkeypatch.setattr(subprocess.Popen, "_execute_child", begun)
    with pytest.raises(TdktError, match="không xong trong 1 giây"):
        to_pdf({"a": b""}, timeout=1)
    assert not Path("/proc", str(started[0])).exists()
    stop = Event()
    stop.set()
    with pytest.raises(Cancelled):
        to_pdf({"a": b""}, cancel=stop)


def test_a_stop_at_the_worst_moment_still_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C between taking the lock of ``Popen.wait`` and the ``try`` that gives it back: once met under load."""
    (tmp_path / "soffice").write_text("#!/bin/sh\nexec sleep 600\n", "utf8")
    (tmp_path / "soffice").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    left: list[subprocess.Popen[bytes]] = []
    wait = subprocess.Popen.wait

    def interrupted(process: subprocess.Popen[bytes], timeout: float | None = None) -> int:
        if left:
            return wait(process, 180 if timeout is None else timeout)
        left.append(process)
        process._waitpid_lock.acquire()  # type: ignore[attr-defined]
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess.Popen, "wait", interrupted)
    with pytest.raises(KeyboardInterrupt):
        to_pdf({"a": b"x"})
    with pytest.raises(ProcessLookupError):
        os.kill(left[0].pid, 0)
