"""One run of LibreOffice: to its end, the time limit or the user's stop; nothing of it goes on afterwards."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from tdkt_tui.model.fault import Cancelled, TdktError
from tdkt_tui.store.stops import StopsWait

TRY_AGAIN = "mở tệp .docx bằng LibreOffice để xem, rồi thử lại"


class Told:
    """Tells how many PDFs are in a folder, once for each number: LibreOffice itself says nothing."""

    def __init__(self, folder: Path, made: Callable[[int], None] | None) -> None:
        self.folder, self.made, self.last = folder, made, -1

    def look(self) -> None:
        """Count, and tell where there are more."""
        count = sum(1 for _ in self.folder.glob("*.pdf")) if self.made else -1
        if self.made and count > self.last:
            self.last = count
            self.made(count)


@dataclass(frozen=True, slots=True)
class Limits:
    """When a program has to stop. seconds: how long all runs together may take, told where they took longer."""

    seconds: float
    cancel: Event | None
    end: float

    @classmethod
    def of(cls, seconds: float, cancel: Event | None) -> Limits:
        """Return limits that count from now."""
        return cls(seconds, cancel, time.monotonic() + seconds)

    def heed(self) -> None:
        """Raise Cancelled after the user's stop, TdktError after the time."""
        if self.cancel is not None and self.cancel.is_set():
            raise Cancelled("Đã dừng theo yêu cầu; chưa ghi tệp nào.")
        if time.monotonic() > self.end:
            raise TdktError(f"LibreOffice không xong trong {self.seconds:.0f} giây.", fix=TRY_AGAIN)


def run(arguments: Sequence[str], limits: Limits, told: Told) -> None:
    """Run to the end, or raise as ``limits`` does; its exit code says 0 even when it failed."""
    process: subprocess.Popen[bytes] | None = None
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
            limits.heed()
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
