"""What becomes of an earlier set when a new one is written over it: ours is renewed, what a person edited stays.

The earlier manifest tells what this program wrote. A file that still is what was written may be replaced, and goes
when the set no longer holds it (the invitation of a guest who was struck off). A file that a person changed since, or
that this program never wrote, is not touched: the new one is written beside it as "ke-hoach (mới).docx". A document's
copy in a format that is not made now stays, and is told: it may say what the new one no longer says.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePosixPath

from tdkt_tui.model.finding import Finding, Severity

from .manifest import NAME
from .produce import Job

_BESIDE = re.compile(r" \(mới(?: \d+)?\)$")
_FORMATS = {".docx": "Word", ".pdf": "PDF", ".xlsx": "Excel"}
_NAMED = 20
"""Of older copies, before the rest are only counted: there may be one for each guest."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """How a set goes into its folder.

    files: what to write, under the names it really gets. remove: earlier files that go. kept: earlier files that stay,
    with the hash of what this program wrote there. sources: what copies among both were made from. findings: what the
    user should know of files left alone.
    """

    files: Mapping[str, bytes]
    remove: tuple[str, ...]
    kept: Mapping[str, str]
    sources: Mapping[str, str]
    findings: tuple[Finding, ...]


def replacement(
    directory: Path, files: Mapping[str, bytes], jobs: Iterable[Job], *, rendered: Mapping[str, bytes] | None = None,
    sources: Mapping[str, str] | None = None
) -> Replacement:  # fmt: skip
    """Decide for a set of files (relative name → bytes) made by these jobs. The folder may not exist yet.

    rendered: the jobs' .docx by name without ending, written or not: an earlier one of the same bytes is not old.
    sources: what each copy of a document would be made from; an earlier copy made from the same is not old either.
    """
    earlier, made_from = earlier_outputs(directory), _told(directory, "sources")
    ours = set(earlier.values())
    jobs = tuple(jobs)

    def untouched(name: str) -> bool:
        """Tell whether a file is absent, or what this program wrote, be it under another name."""
        there = _hash(directory / name)
        return there is None or there in ours or there == hashlib.sha256(files.get(name, b"")).hexdigest()

    named = {name: _free(name, untouched) for name in files}
    for name in files:
        document = f"{name.removesuffix('.pdf')}.docx"
        if name.endswith(".pdf") and not untouched(document):
            # What a person edited in the Word file is not in this PDF: under the old name it would be printed for it.
            wanted = named.get(document) or str(beside(PurePosixPath(document), 1))
            named[name] = _free(f"{wanted.removesuffix('.docx')}.pdf", untouched)
    written = {named[name]: data for name, data in files.items()}
    findings = [_left(name, new, edited=not untouched(name)) for name, new in named.items() if name != new]
    current = {f"{name}.docx": hashlib.sha256(data).hexdigest() for name, data in (rendered or {}).items()}
    kept, remove = {}, []
    for name, digest in earlier.items():
        if name in written or _hash(directory / name) is None:
            continue
        if name not in files and any(_made_by(job, name) for job in jobs):
            if untouched(name):
                remove.append(name)
                continue
            findings.append(_stale(name))
        kept[name] = digest
    now = dict(sources or {})
    same = {
        name for name in kept if current.get(name) == kept[name] or (name in now and made_from.get(name) == now[name])
    }
    findings += [_older(names) for job in jobs if (names := [
        name for name in kept if _another_format(job, name) and untouched(name) and name not in same
    ])]  # fmt: skip
    copies = {named[name]: now[name] for name in files if name in now}
    copies |= {name: made_from[name] for name in kept if name in made_from}
    return Replacement(written, tuple(remove), kept, copies, tuple(findings))


def earlier_outputs(directory: Path) -> dict[str, str]:
    """Return what the folder's manifest says was written there (name → sha256); nothing without a sound manifest."""
    return _told(directory, "outputs")


def _told(directory: Path, key: str) -> dict[str, str]:
    try:
        outputs = json.loads((directory / NAME).read_bytes())[key].items()
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}
    return {name: digest for name, digest in sorted(outputs) if isinstance(digest, str) and _inside(name)}


def is_beside(name: str) -> bool:
    """Tell whether a file was written beside one that a person edited: "ke-hoach (mới).docx"."""
    return _BESIDE.search(PurePosixPath(name).stem) is not None


def _inside(name: str) -> bool:
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and not set(name) & {"\0", "\\"}


def _hash(path: Path) -> str | None:
    """Return the hash of what is there, None where no file is."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _free(name: str, untouched: Callable[[str], bool]) -> str:
    others = (str(beside(PurePosixPath(name), number)) for number in count(1))
    return name if untouched(name) else next(other for other in others if untouched(other))


def beside(path: PurePosixPath, number: int) -> PurePosixPath:
    """Return the name (from number 1) of what is written beside a file that stays: "ke-hoach (mới 2).docx"."""
    return path.with_stem(f"{path.stem} (mới{f' {number}' if number > 1 else ''})")


def _made_by(job: Job, name: str) -> bool:
    """Tell whether a job makes such a file: a run for one kind or format leaves the others of the set alone."""
    return _of_kind(job, name) and PurePosixPath(name).suffix.removeprefix(".") in job.formats


def _another_format(job: Job, name: str) -> bool:
    """Tell a file of a job's document in a format that the job does not make."""
    return _of_kind(job, name) and PurePosixPath(name).suffix.removeprefix(".") not in job.formats


def _of_kind(job: Job, name: str) -> bool:
    path = PurePosixPath(name)
    stem = str(path.parent) if job.kind.many else str(path.with_name(_BESIDE.sub("", path.stem)))
    return stem == job.kind.file


def _left(name: str, new: str, *, edited: bool) -> Finding:
    why = "Tệp đã được sửa sau lần lập trước nên giữ nguyên" if edited else (
        "Tệp Word cùng tên đã được sửa; bản PDF lập lại không có phần sửa ấy nên không thay bản cũ"
    )  # fmt: skip
    return Finding(
        "build.edited", Severity.WARNING, f"{why}; bản mới là “{new}”.",
        place=name, fix="so hai bản, giữ bản cần dùng; muốn lập lại vào tên cũ thì xóa hoặc đổi tên tệp đã sửa",
    )  # fmt: skip


def _stale(name: str) -> Finding:
    return Finding(
        "build.edited", Severity.WARNING, "Bộ văn bản không còn tệp này, nhưng tệp đã được sửa nên giữ lại.",
        place=name, fix="xóa tệp nếu không cần nữa",
    )  # fmt: skip


def _older(names: Sequence[str]) -> Finding:
    """Tell of a document's copies that were not made again."""
    shown = ", ".join(names[:_NAMED]) + (f" và {len(names) - _NAMED} tệp khác" if len(names) > _NAMED else "")
    formats = dict.fromkeys(_FORMATS.get(ending := PurePosixPath(name).suffix, ending) for name in names)
    return Finding(
        "build.older", Severity.WARNING, f"Bản cũ, chưa lập lại: {shown}.",
        place=names[0], fix=f"lập lại kèm {', '.join(formats)} hoặc xóa",
    )  # fmt: skip
