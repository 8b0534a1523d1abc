"""Lines of recipients: which bodies each of them names, whole or in part, and whom it reaches by what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from tdkt_tui.model.issuer import Recipient
from tdkt_tui.model.text import folded

# Recipient lines abbreviate what sentences write out.
_SHORT = (
    ("ủy ban nhân dân", "ubnd"),
    ("hội đồng nhân dân", "hđnd"),
    ("thi đua-khen thưởng", "tđkt"),
    ("tđ-kt", "tđkt"),
    ("hội đồng tđkt", "hđtđkt"),
    ("ủy ban mặt trận tổ quốc việt nam", "ủy ban mttq"),
    ("mặt trận tổ quốc việt nam", "mttq"),
    ("mặt trận tổ quốc", "mttq"),
)
_EMULATION = re.compile(r"thi đua\s*[-–]\s*khen thưởng", re.IGNORECASE)
_LISTED = re.compile(r"\s*[,;]\s*")
_HEAD = r"(?:thường (?:trực|vụ) )?(?:(?:đảng|huyện|thị|thành) [uủ][yỷ]|hđnd|ubnd|ủy ban mttq)"
_HEADS = re.compile(rf"({_HEAD}(?:, {_HEAD})*)(?:,| và) {_HEAD} (các (?:xã|phường|huyện|thị|thành|quận|đặc khu)\b.*)")
"""Several bodies of the same units, which are said once: "đảng ủy, ubnd các xã, phường"."""
BETWEEN = re.compile(r"\s*(?:[,;:]|\svà\s)\s*")
"""What parts the bodies of a line."""


class Lines:
    """All lines of recipients of one document, each read once, however many bodies are looked for in them."""

    def __init__(self, recipients: Iterable[Recipient]) -> None:
        self._said = [name for recipient in recipients for name in (recipient.name, *recipient.covers)]

    def cover(self, body: str) -> bool:
        """Tell whether they cover a body: whole, or each of the bodies that a list of them names."""
        return self._covers(body) or all(self._covers(one) for one in _LISTED.split(body) if one)

    def reach(self, body: str, *, of_province: bool = False) -> bool:
        """Tell whether bodies with tasks get the document: by name, or by a line for all of their kind."""
        if self.cover(body):
            return True
        from .reached_kinds import reached  # names alone tell most

        return reached(body, self._in_full, of_province=of_province)

    def _covers(self, body: str) -> bool:
        """Tell it of one body, or of a list: "và" may join two of them, or stand within the name of one."""
        whole = plain(body)
        parts = _parts(whole)
        return self._names(whole) or all(map(self._names, parts))

    def _names(self, body: str) -> bool:
        """Match a name, a part of a line, or a part that goes on ("phòng nội vụ" in "phòng nội vụ huyện")."""
        lines, parts = self._plain
        if body in parts:
            return True
        if " " not in body:
            return False
        return any(part.startswith(f"{body} ") for part in parts) or any(f" {body} " in line for line in lines)

    @cached_property
    def _plain(self) -> tuple[list[str], set[str]]:
        """Return each line, a blank around it, and all that they name, in the form for comparing."""
        known = [plain(name) for name in self._said]
        known += [f"{head} {row[2]}" for row in map(_HEADS.fullmatch, known) if row for head in _LISTED.split(row[1])]
        return [f" {name} " for name in known], {part for name in known for part in (name, *_parts(name))}

    @cached_property
    def _in_full(self) -> list[str]:
        from tdkt_tui.model.abbreviated import in_full

        return [folded(in_full(name)) for name in self._said]


def addresses(line: str, body: str) -> bool:
    """Tell whether a line of "Kính gửi" names a body, however it is written: "Ban TĐKT (Sở Nội vụ)", "…, Sở Nội vụ"."""
    return Lines([Recipient(name=_one_way(line))]).cover(_one_way(body))


def plain(name: str) -> str:
    """Return a body's name in the form for comparing, abbreviated as lines of recipients do."""
    text = folded(name)
    for long, short in _SHORT:
        text = text.replace(long, short)
    return text.removeprefix("các ").removeprefix("đồng chí ").strip()


def _one_way(name: str) -> str:
    text = _EMULATION.sub("TĐKT", name)
    return text.replace(" (qua ", ", ").replace(" (", ", ").replace(")", "")


def _parts(plain_name: str) -> list[str]:
    return [part.removeprefix("các ") for part in BETWEEN.split(plain_name) if part]
