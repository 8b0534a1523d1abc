"""A part that grows letter by letter: what is written is deflated at once and its tree let go."""

from __future__ import annotations

import zlib

from lxml import etree

from tdkt_tui.assembly.archive import Deflated
from tdkt_tui.assembly.xml import DECLARATION, Node

_CUT = b"<!--|-->"


class Growing:
    """One part whose element of many (the body, the notes) is written piece by piece."""

    def __init__(self) -> None:
        """Begin with nothing written."""
        self._packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._packed: list[bytes] = []
        self._crc = self._size = 0
        self._head = self._tail = b""

    def put(self, holder: Node) -> None:
        """Write what the element holds, and empty it. The first one brings all that stands around it in its part.

        Those that come later stand in the names (``xmlns``) of the first: where a letter's own part declares others,
        each element declares its own.
        """
        head, inner, tail = _parted(holder)
        if not self._size:
            self._head, self._tail = head, tail
            self._write(DECLARATION + head)
        if head == self._head:
            self._write(inner)
        else:
            self._write(b"".join(etree.tostring(node, encoding="UTF-8", with_tail=False) for node in holder))
        for node in list(holder):
            holder.remove(node)

    def closed(self) -> Deflated:
        """End the part and return it."""
        self._write(self._tail)
        self._packed.append(self._packer.flush())
        return Deflated(self._crc, self._size, b"".join(self._packed))

    def _write(self, data: bytes) -> None:
        self._crc = zlib.crc32(data, self._crc)
        self._size += len(data)
        if packed := self._packer.compress(data):
            self._packed.append(packed)


def _parted(holder: Node) -> tuple[bytes, bytes, bytes]:
    """Return an element's whole part as it is written: before what the element holds, that, and behind it."""
    before, behind = etree.Comment("|"), etree.Comment("|")
    holder.insert(0, before)
    holder.append(behind)
    whole: bytes = etree.tostring(holder.getroottree().getroot(), encoding="UTF-8", xml_declaration=False)
    for mark in (before, behind):
        holder.remove(mark)
    head, _, rest = whole.partition(_CUT)
    inner, _, tail = rest.rpartition(_CUT)
    return head, inner, tail
