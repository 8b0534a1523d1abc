"""A letter for each person of a list: any template, in parts that are whole, going on where the last run stopped."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from tdkt_tui.context.wording import slug
from tdkt_tui.delegates.kept import KeptPeople
from tdkt_tui.delegates.read import PeopleRead
from tdkt_tui.model.fault import BadInput, Cancelled, TdktError, raise_all
from tdkt_tui.model.person import Delegate
from tdkt_tui.store.batch import opened
from tdkt_tui.workflow.manifest import sha256
from tdkt_tui.workflow.people.chosen import Numbered, Whom, numbered

from .mail import Mail

LEDGER = "danh-muc.json"
"""What a folder of letters holds: each file's hash, and the hash of all that it was made of."""
_PART = 500
_MOST_FAULTS = 20

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a run: new files; how many were there already; files that a person changed, which stay."""

    written: tuple[str, ...]
    same: int
    left: tuple[str, ...]
    others: tuple[str, ...]


def addressees(read: PeopleRead | KeptPeople, whom: Whom) -> list[Numbered]:
    """Return who gets a letter, each with the number that the file bears. Raises BadInput where that is nobody."""
    if not (people := whom.of(numbered(read))):
        raise BadInput("Không có ai để gửi.", fix="xem lại danh sách và những người đã chọn")
    return people


def send(mail: Mail, people: Sequence[Numbered], out: Path, progress: Progress | None = None,
         cancel: Event | None = None) -> Sent:  # fmt: skip
    """Write a letter for each person, in parts; each part and its entries in the ledger are one commit.

    people: with the number that each one's file bears. A file that still is what this mail made is not made again; one
    that a person changed is left. cancel: set it to stop; what is made by then is written first.
    Raises Cancelled then and at Ctrl-C, saying what stands; TdktError with each faulty letter, and then nothing of that
    part is written.
    """
    digits = max(3, len(str(max((number for number, _ in people), default=0))))
    named = {
        f"{number:0{digits}d}-{slug(one.full_name)}".rstrip("-") + ".docx": (number, one) for number, one in people
    }
    if len(named) < len(people):
        raise BadInput(
            "Hai người của danh sách có cùng số thứ tự dòng và họ tên.", fix="nhập danh sách vào hồ sơ trước"
        )
    written: list[str] = []
    with opened(out):
        ledger = _ledger(out)
        wanted, left = _to_make(mail, named, ledger, out)
    same = len(named) - len(wanted) - len(left)
    try:
        for part in _parts(wanted):
            work = [(name, *named[name]) for name in part]
            made = _made(mail, work, len(written) + same, len(named), progress, cancel=cancel)
            ledger |= {name: {"of": _digest(mail, *named[name]), "sha256": sha256(data)} for name, data in made.items()}
            if made:
                with opened(out) as folder:
                    folder.commit({**made, LEDGER: _dumped(ledger)})
            written += made
            if len(made) < len(part):
                raise _stopped(written, wanted, out)
    except KeyboardInterrupt:
        raise _stopped(written, wanted, out) from None
    others = tuple(sorted(name for name in ledger if name not in named))
    return Sent(tuple(written), same, tuple(left), others)


def send_as_one(mail: Mail, people: Sequence[Numbered], progress: Progress | None = None,
                cancel: Event | None = None) -> bytes:  # fmt: skip
    """Return everybody's letter in one file, each on a page of its own.

    Raises TdktError, BadInput for what cannot be joined, Cancelled where ``cancel`` was set.
    """
    from tdkt_tui.assembly.joined import joined

    def made() -> Iterator[bytes]:
        for at, (number, person) in enumerate(people):
            if cancel is not None and cancel.is_set():
                raise Cancelled("Đã dừng; chưa ghi tệp nào.")
            if progress is not None:
                progress(at, len(people))
            yield mail.made(person, number)

    return joined(made())


def _stopped(written: Sequence[str], wanted: Sequence[str], out: Path) -> Cancelled:
    return Cancelled(f"Đã dừng: {len(written)} tệp của lần này đã ghi trọn vẹn, còn {len(wanted) - len(written)}.",
                     place=str(out), fix="chạy lại đúng lệnh này để lập tiếp")  # fmt: skip


def _made(mail: Mail, part: Sequence[tuple[str, int, Delegate]], done: int, total: int,
          progress: Progress | None, *, cancel: Event | None) -> dict[str, bytes]:  # fmt: skip
    """Return the letters of a part by name; where ``cancel`` is set only those that were made by then."""
    made: dict[str, bytes] = {}
    faults: list[TdktError] = []
    for name, number, person in part:
        if cancel is not None and cancel.is_set():
            break
        if progress is not None:
            progress(done + len(made), total)
        try:
            made[name] = mail.made(person, number)
        except TdktError as fault:
            for single in fault.singles():
                single.place = f"{name}, {single.place}".removesuffix(", ")
                faults.append(single)
            if len(faults) >= _MOST_FAULTS:
                break
    raise_all(faults)
    return made


def _to_make(mail: Mail, named: Mapping[str, tuple[int, Delegate]], ledger: Mapping[str, Mapping[str, str]],
             out: Path) -> tuple[list[str], list[str]]:  # fmt: skip
    """Return the files to make, and those that a person changed or put there."""
    wanted, left = [], []
    for name, (number, person) in named.items():
        there, known = _hash(out / name), ledger.get(name, {})
        if there is not None and there != known.get("sha256"):
            left.append(name)
        elif there is None or known.get("of") != mail.digest(person, number):
            wanted.append(name)
    return wanted, left


def _digest(mail: Mail, number: int, person: Delegate) -> str:
    return mail.digest(person, number)


def _parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(names), _PART):
        yield names[at : at + _PART]


def _hash(path: Path) -> str | None:
    try:
        return sha256(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _ledger(out: Path) -> dict[str, dict[str, str]]:
    """Return what the folder's ledger says; nothing without a sound one: then every file there is somebody's own."""
    try:
        told = json.loads((out / LEDGER).read_bytes())["letters"]
        return {str(name): {"of": str(item["of"]), "sha256": str(item["sha256"])} for name, item in told.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}


def _dumped(ledger: Mapping[str, Mapping[str, str]]) -> bytes:
    return (json.dumps({"letters": ledger}, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
