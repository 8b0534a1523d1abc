"""What goes wrong with the archive itself: bits, lengths, names, flags."""

from __future__ import annotations

import io
import random
import warnings
import zipfile
from collections.abc import Callable

from .packages import parts_of, zipped

_NAMES = ("../../etc/x.xml", "/word/document.xml", "word\\document.xml", "word//document.xml", "a" * 3000, "a\x00b",
          "CON", "word/document.xml/", "word/ḋ.xml", ".", "word/./styles.xml")  # fmt: skip
_LOCAL, _CENTRAL, _END = b"PK\3\4", b"PK\1\2", b"PK\5\6"


def flipped(data: bytes, dice: random.Random) -> bytes:
    """Change a few bytes anywhere."""
    spoilt = bytearray(data)
    for _ in range(dice.choice([1, 1, 3, 20])):
        spoilt[dice.randrange(len(spoilt))] ^= dice.randrange(1, 256)
    return bytes(spoilt)


def cut(data: bytes, dice: random.Random) -> bytes:
    """Lose the end, the beginning, or a piece in the middle."""
    start, end = sorted((dice.randrange(len(data)), dice.randrange(len(data))))
    return dice.choice([data[:start], data[end:], data[:start] + data[end:]])


def padded(data: bytes, dice: random.Random) -> bytes:
    """Put other bytes before, behind or between."""
    junk = dice.choice([b"\0" * 70_000, b"PK\5\6" + b"\0" * 18, dice.randbytes(500), b"MZ", data[: len(data) // 2]])
    at = dice.choice([0, len(data), dice.randrange(len(data))])
    return data[:at] + junk + data[at:]


def renamed(data: bytes, dice: random.Random) -> bytes:
    """Give the archive a part whose name leads elsewhere, or one name twice."""
    memory = io.BytesIO()
    parts = parts_of(data)
    with warnings.catch_warnings(), zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # of a name that is there twice: it is meant
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
        again = dice.choice(list(parts))
        archive.writestr(
            zipfile.ZipInfo(dice.choice([*_NAMES, again, again])), dice.choice([*parts.values(), b"", b"<x/>"])
        )
    return memory.getvalue()


def header(data: bytes, dice: random.Random) -> bytes:
    """Set one field of a header of the archive: flags (encrypted), method, check sum, sizes, offsets, counts."""
    spoilt = bytearray(data)
    mark = dice.choice([_LOCAL, _CENTRAL, _END])
    places = [at for at in range(len(data)) if data.startswith(mark, at)]
    if not places:
        return flipped(data, dice)
    for at in [dice.choice(places)] if dice.random() < 0.5 else places:
        field = at + dice.randrange(4, 22 if mark == _END else 30)
        value = dice.choice([b"\1\0", b"\xff\xff", b"\0\0", b"\x63\0", b"\xff\xff\xff\xff", b"\0\0\0\x80"])
        spoilt[field : field + len(value)] = value
    return bytes(spoilt)


def encrypted(data: bytes, dice: random.Random) -> bytes:
    """Say of every part that it has a password."""
    spoilt = bytearray(data)
    for mark, offset in ((_LOCAL, 6), (_CENTRAL, 8)):
        for at in range(len(data)):
            if data.startswith(mark, at):
                spoilt[at + offset] |= dice.choice([1, 0x41])
    return bytes(spoilt)


def bomb(data: bytes, dice: random.Random) -> bytes:
    """Hold far more than the file's size shows: one part of blanks, or thousands of parts."""
    parts = parts_of(data)
    if dice.random() < 0.5:
        parts[dice.choice([*parts, "word/media/x.bin"])] = b" " * dice.choice([1, 20, 300]) * 1024 * 1024
    else:
        parts |= {f"word/media/{n}.xml": b"<x/>" for n in range(dice.choice([500, 5000]))}
    return zipped(parts)


FAULTS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    flipped, cut, padded, renamed, header, header, encrypted, bomb
)  # fmt: skip
"""Every way, the likely ones more often."""
