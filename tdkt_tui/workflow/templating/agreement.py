"""Which of a text and the .docx beside it was changed since they last agreed: that state is kept, by their place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from enum import Enum, auto
from hashlib import sha256
from pathlib import Path

from tdkt_tui.locations import shipped
from tdkt_tui.model.fault import TdktError
from tdkt_tui.store.kept import keep, kept

_DIGEST = 32
_NEAR_NS = 10 * 10**9
"""Whoever unpacks or checks out both writes them within this time, in any order."""
_INCLUDE = "@chèn "


class Changed(Enum):
    """What was changed since both agreed."""

    TEXT = auto()
    DOCX = auto()
    BOTH = auto()
    UNKNOWN = auto()


def agreed(text: str, source: Path, docx: bytes) -> None:
    """Keep that a text and its .docx agree now; of shipped ones, which nobody edits in their place, nothing is kept."""
    state = _state(text, source, docx)
    if state and not source.is_relative_to(shipped("templates")) and kept(_key(source)) != state:
        keep(_key(source), state)


def agree_still(text: str, source: Path, docx: bytes) -> bool:
    """Tell whether both are known to agree as they are."""
    state = _state(text, source, docx)
    return bool(state) and kept(_key(source)) == state


def as_agreed(source: Path, docx: bytes) -> bool:
    """Tell a .docx that is the very one that agreed with its text: making it anew loses nobody's work."""
    last = kept(_key(source))
    return last is not None and last[_DIGEST:] == sha256(docx).digest()


def changed(text: str, source: Path, docx: bytes) -> Changed:
    """Return what was changed of two that differ.

    Where nobody kept their last agreement here, a .docx that its own text makes again was saved by tdkt alone, one
    that a text without notes of a base should make was saved by another program; the rest is said by their ages.
    """
    state, last = _state(text, source, docx), kept(_key(source))
    if state and last is not None and len(last) == len(state):
        same = (state[:_DIGEST] == last[:_DIGEST], state[_DIGEST:] == last[_DIGEST:])
        known = {(False, True): Changed.TEXT, (True, False): Changed.DOCX, (False, False): Changed.BOTH}
        if same in known:
            return known[same]
    younger = _younger(text, source)
    if _saved_elsewhere(text, docx):
        return Changed.BOTH if younger > _NEAR_NS else Changed.DOCX
    if abs(younger) > _NEAR_NS:
        return Changed.TEXT if younger > 0 else Changed.DOCX
    return Changed.UNKNOWN if needs_base(text) else Changed.TEXT


def needs_base(text: str) -> bool:
    """Tell a text that says of itself that its .docx has more than it shows."""
    from tdkt_tui.assembly.twin import MARK

    return any(line.startswith(MARK) for line in text.splitlines())


def _key(source: Path) -> bytes:
    """Return the key of a place alone: what agreed with one version of the program is known to the next."""
    return sha256(b"mau-khop\0" + os.fsencode(source.resolve())).digest()


def _state(text: str, source: Path, docx: bytes) -> bytes:
    """Return digests of a text with all it includes and of a .docx; nothing where what it includes is not there."""
    from tdkt_tui.assembly.twin.include import expanded

    faults: list[TdktError] = []
    lines = "\n".join(line for _, line in expanded(text, source.resolve().parent, faults))
    return b"" if faults else sha256(lines.encode("utf-8", "surrogatepass")).digest() + sha256(docx).digest()


def _younger(text: str, source: Path) -> int:
    """Return by how many nanoseconds a text, or what it includes, was written after its .docx."""
    try:
        there = source.with_suffix(".docx").stat().st_mtime_ns
        return max(path.stat().st_mtime_ns for path in (source, *_includes(text, source))) - there
    except OSError:
        return 0


def _includes(text: str, source: Path) -> Iterator[Path]:
    for line in text.splitlines():
        if line.startswith(_INCLUDE):
            name = f"{line.removeprefix(_INCLUDE).strip()}.txt"
            yield from (path for home in (source.parent, source.parent.parent) if (path := home / name).is_file())


def _saved_elsewhere(text: str, docx: bytes) -> bool:
    """Tell a .docx that another program than tdkt saved since its text made it."""
    from tdkt_tui.assembly.twin import makes, text_form
    from tdkt_tui.store.archive import unpacked

    try:
        return not needs_base(text) and not makes(text_form(docx).text, unpacked(docx))
    except TdktError:  # with styles that no text makes alone: read from somebody's .docx
        return False
