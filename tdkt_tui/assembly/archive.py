"""A zip archive in memory from parts that are deflated already, so that a part which stays is deflated once.

``zipfile`` writes nothing that it did not deflate itself. What comes out is byte for byte what it would have written.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import NamedTuple

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20  # 2.0, the first that knows folders and deflate
_UTF_8 = 0x800
_OWNER_ONLY = 0o600 << 16


class Deflated(NamedTuple):
    """A part as an archive holds it: check sum, size before, and the deflated bytes."""

    crc: int
    size: int
    data: bytes


def deflate(data: bytes) -> Deflated:
    """Deflate one part; the same bytes give the same bytes."""
    return Deflated(zlib.crc32(data), len(data), zlib.compress(data, 6, wbits=-zlib.MAX_WBITS))


def archive(entries: Iterable[tuple[str, Deflated]], day: tuple[int, int, int]) -> bytes:
    """Return the archive of these parts in this order, all from midnight of one day (year from 1980, month, day)."""
    stamp = (0, (day[0] - 1980) << 9 | day[1] << 5 | day[2])
    parts: list[bytes] = []
    central: list[bytes] = []
    place = 0
    for name, part in entries:
        raw = name.encode()
        flags = 0 if name.isascii() else _UTF_8
        told = (flags, zlib.DEFLATED, *stamp, part.crc, len(part.data), part.size, len(raw), 0)
        parts += (_LOCAL.pack(b"PK\3\4", _VERSION, *told), raw, part.data)
        central += (_CENTRAL.pack(b"PK\1\2", _VERSION, 0, _VERSION, 0, *told, 0, 0, 0, _OWNER_ONLY, place), raw)
        place += _LOCAL.size + len(raw) + len(part.data)
    index = b"".join(central)
    count = len(central) // 2
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(index), place, 0)
    return b"".join((*parts, index, end))
