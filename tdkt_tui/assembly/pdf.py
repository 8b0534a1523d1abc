"""Documents as PDF, by LibreOffice: in a profile of its own, several in one call."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event

from tdkt_tui.model.fault import Cancelled, MissingTool, TdktError
from tdkt_tui.store.files import read_limited
from tdkt_tui.store.stops import StopsWait

from .office_profile import make_profile
from .scratch import Scratch

_PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_START_SECONDS, _EACH_SECONDS = 90.0, 15.0
INSTALL = "cài LibreOffice (Debian, Ubuntu: sudo apt-get install libreoffice-writer-nogui)"
"""What to do on a machine without LibreOffice, in words of a sentence."""

_FIX = "mở tệp .docx bằng LibreOffice để xem, rồi thử lại"


def libreoffice() -> str | None:
    """Return the LibreOffice program of this machine, None where there is none."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


def to_pdf(
    documents: Mapping[str, bytes | Path],
    *,
    timeout: float | None = None,
    cancel: Event | None = None,
    made: Callable[[int], None] | None = None,
    refused: Callable[[str], None] | None = None,
) -> dict[str, bytes]:
    """Return name → PDF for name → .docx (its bytes or its path), in one run of LibreOffice.

    timeout: seconds for the whole call; by default 90 and 15 more for each document. made: told how many PDFs are
    there, from 0 on, each time that there are more. refused: told the name of each document that gave no PDF; the
    others are returned.
    Raises MissingTool without LibreOffice, Cancelled, and, where nobody is told, TdktError naming the document that
    gave no PDF.
    """
    if not documents:
        return {}
    program = libreoffice()
    if program is None:
        raise MissingTool("Chưa cài LibreOffice nên không xuất được PDF.", fix=f"{INSTALL}, hoặc dùng --format docx")
    with Scratch("tdkt-pdf-") as folder:
        source, target = folder / "docx", folder / "pdf"
        source.mkdir()
        stems = {name: f"{number:05d}" for number, name in enumerate(documents)}
        for name, document in documents.items():
            data = read_limited(document) if isinstance(document, Path) else document
            copy = source / f"{stems[name]}.docx"
            copy.touch(mode=0o600)
            copy.write_bytes(data)
        arguments = [
            program,
            "--headless",
            "--norestore",
            f"-env:UserInstallation={make_profile(folder / 'profile')}",
            "--convert-to",
            "pdf",
            "--outdir",
            str(target),
            *(str(source / f"{stem}.docx") for stem in stems.values()),
        ]
        told = _Told(target, made)
        _run(arguments, timeout or _START_SECONDS + _EACH_SECONDS * len(documents), cancel, told)
        found: dict[str, bytes] = {}
        for name, stem in stems.items():
            try:
                found[name] = _result(target / f"{stem}.pdf", name)
            except TdktError:
                if refused is None:
                    raise
                refused(name)
        return found


class _Told:
    """Tells how many PDFs are in a folder, once for each number: LibreOffice itself says nothing."""

    def __init__(self, folder: Path, made: Callable[[int], None] | None) -> None:
        self.folder, self.made, self.last = folder, made, -1

    def look(self) -> None:
        """Count, and tell where there are more."""
        count = sum(1 for _ in self.folder.glob("*.pdf")) if self.made else -1
        if self.made and count > self.last:
            self.last = count
            self.made(count)


def _run(arguments: Sequence[str], timeout: float, cancel: Event | None, told: _Told) -> None:
    """Run to the end, the time limit or the user's stop; its exit code says 0 even when it failed."""
    process: subprocess.Popen[bytes] | None = None
    end = time.monotonic() + timeout
    try:
        with StopsWait():  # a program started but not yet known would go on, and make its folders anew
            process = subprocess.Popen(  # noqa: S603 - the program was looked up, the names are our own
                arguments,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        while True:
            told.look()
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.2)
                return
            if cancel is not None and cancel.is_set():
                raise Cancelled("Đã dừng theo yêu cầu; chưa ghi tệp nào.")
            if time.monotonic() > end:
                raise TdktError(f"LibreOffice không xong trong {timeout:.0f} giây.", fix=_FIX)
    finally:
        with StopsWait():
            if process is not None:
                _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program and all that it started: soffice is a script that starts others, the whole group has to go."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    if process.returncode is None:
        # Not process.wait(): a Ctrl-C inside it may leave its lock taken, and it would then wait for ever.
        with suppress(ChildProcessError):
            os.waitpid(process.pid, 0)
        process.returncode = -signal.SIGKILL


def _result(path: Path, name: str) -> bytes:
    data = path.read_bytes() if path.is_file() else b""
    if not data.startswith(b"%PDF"):
        raise TdktError("LibreOffice không chuyển được văn bản này sang PDF.", place=name, fix=_FIX)
    return data
