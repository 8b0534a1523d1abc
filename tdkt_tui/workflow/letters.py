"""A letter for each person of a list: any template, in parts that are whole, going on where the last run stopped."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.context.wording import slug
from tdkt_tui.model.fault import BadInput, Cancelled, TdktError, raise_all
from tdkt_tui.model.person import Delegate
from tdkt_tui.store.batch import opened

from .mail import Mail
from .manifest import sha256

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


def send(mail: Mail, people: Sequence[tuple[int, Delegate]], out: Path, progress: Progress | None = None) -> Sent:
    """Write a letter for each person, in parts; each part and its entries in the ledger are one commit.

    people: with the number that each one's file bears. A file that still is what this mail made is not made again; one
    that a person changed is left. Raises Cancelled at Ctrl-C, saying what stands; TdktError with each faulty letter,
    and then nothing of that part is written.
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
            made = _made(mail, [(name, *named[name]) for name in part], len(written) + same, len(named), progress)
            ledger |= {name: {"of": _digest(mail, *named[name]), "sha256": sha256(made[name])} for name in part}
            with opened(out) as folder:
                folder.commit({**made, LEDGER: _dumped(ledger)})
            written += part
    except KeyboardInterrupt:
        raise Cancelled(f"Đã dừng: {len(written)} tệp của lần này đã ghi trọn vẹn, còn {len(wanted) - len(written)}.",
                        place=str(out), fix="chạy lại đúng lệnh này để lập tiếp") from None  # fmt: skip
    others = tuple(sorted(name for name in ledger if name not in named))
    return Sent(tuple(written), same, tuple(left), others)


def _made(mail: Mail, part: Sequence[tuple[str, int, Delegate]], done: int, total: int,
          progress: Progress | None) -> dict[str, bytes]:  # fmt: skip
    made: dict[str, bytes] = {}
    faults: list[TdktError] = []
    for name, number, person in part:
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
