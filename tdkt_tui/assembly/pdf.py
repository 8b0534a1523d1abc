"""Documents as PDF, by LibreOffice: in a profile of its own, many in one run, whose start is what costs."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Event

from tdkt_tui.model.fault import MissingTool, TdktError
from tdkt_tui.store.files import read_limited

from .office_profile import make_profile
from .office_run import TRY_AGAIN, Limits, Told, run
from .scratch import Scratch

_PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_START_SECONDS, _EACH_SECONDS = 90.0, 15.0
INSTALL = "cài LibreOffice (Debian, Ubuntu: sudo apt-get install libreoffice-writer-nogui)"
"""What to do on a machine without LibreOffice, in words of a sentence."""

MOST = 100
"""Documents of one run: LibreOffice heeds 255 arguments and drops the others without a word."""

_NAMED = 5


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
    """Return name → PDF for name → .docx (its bytes or its path), in one run of LibreOffice for each hundred.

    A document that gave no PDF is tried once more, alone: it may have been another one that ended the run.
    timeout: seconds for the whole call; by default 90 for each run and 15 for each document. made: told how many PDFs
    are there, from 0 on, each time that there are more. refused: told the name of each document that gave no PDF;
    the others are returned.
    Raises MissingTool without LibreOffice, Cancelled, and, where nobody is told, TdktError naming the documents
    that gave no PDF.
    """
    if not documents:
        return {}
    program = libreoffice()
    if program is None:
        raise MissingTool("Chưa cài LibreOffice nên không xuất được PDF.", fix=f"{INSTALL}, hoặc dùng --format docx")
    with Scratch("tdkt-pdf-") as folder:
        (folder / "docx").mkdir()
        stems = {name: f"{number:05d}" for number, name in enumerate(documents)}
        for name, document in documents.items():
            data = read_limited(document) if isinstance(document, Path) else document
            copy = folder / "docx" / f"{stems[name]}.docx"
            copy.touch(mode=0o600)
            copy.write_bytes(data)
        runs = -(-len(documents) // MOST)
        limits = Limits.of(timeout or _START_SECONDS * runs + _EACH_SECONDS * len(documents), cancel)
        office = _Office(program, folder, limits, Told(folder / "pdf", made))
        found = dict(zip(stems, office.convert(list(stems.values())), strict=True))
    lost = [name for name, data in found.items() if not data]
    if refused is not None:
        for name in lost:
            refused(name)
    elif lost:
        raise _lost(lost)
    return {name: data for name, data in found.items() if data}


def _lost(names: Sequence[str]) -> TdktError:
    what = "văn bản này" if len(names) == 1 else f"{len(names)} văn bản"
    more = f" và {len(names) - _NAMED} văn bản khác" if len(names) > _NAMED else ""
    return TdktError(f"LibreOffice không chuyển được {what} sang PDF.", place=f"{', '.join(names[:_NAMED])}{more}",
                     fix=TRY_AGAIN)  # fmt: skip


class _Office:
    """Turns what lies in ``docx`` of a folder into what lies in ``pdf``."""

    def __init__(self, program: str, folder: Path, limits: Limits, told: Told) -> None:
        self.program, self.folder, self.limits, self.told = program, folder, limits, told
        self.runs = 0

    def convert(self, stems: Sequence[str]) -> list[bytes]:
        """Return the PDF of each, empty where there is none."""
        for start in range(0, len(stems), MOST):
            self._batch(stems[start : start + MOST])
        return [self._pdf(stem).read_bytes() if self._made(stem) else b"" for stem in stems]

    def _batch(self, stems: Sequence[str]) -> None:
        """Convert in one run; then what gave no PDF alone, but for what stands behind a document that ended the run."""
        while stems:
            self._run(stems)
            lost = [stem for stem in stems if not self._made(stem)]
            if len(stems) == 1 or not lost:
                return
            ended = lost == list(stems[-len(lost) :])
            for stem in lost[:1] if ended else lost:
                self._run([stem])
            stems = lost[1:] if ended else ()

    def _run(self, stems: Sequence[str]) -> None:
        self.runs += 1  # a run that ended badly leaves a profile that the next one may ask about
        profile = make_profile(self.folder / f"profile{self.runs}")
        run(
            [
                self.program,
                "--headless",
                "--norestore",
                f"-env:UserInstallation={profile}",
                "--convert-to",
                "pdf",
                "--outdir",
                str(self.folder / "pdf"),
                *(str(self.folder / "docx" / f"{stem}.docx") for stem in stems),
            ],
            self.limits,
            self.told,
        )

    def _pdf(self, stem: str) -> Path:
        return self.folder / "pdf" / f"{stem}.pdf"

    def _made(self, stem: str) -> bool:
        if not self._pdf(stem).is_file():
            return False
        with self._pdf(stem).open("rb") as file:
            return file.read(4) == b"%PDF"
