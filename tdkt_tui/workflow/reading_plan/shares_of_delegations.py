"""Shares of those whom each unit sends to a conference above its own: "Trong từng đoàn, nữ chiếm từ 30% trở lên"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .bounds import BOUND, bound_key
from .destinations import level_meant, of_province
from .facts import Reading
from .pieces import Piece
from .portions import delegation_in
from .sentences import PART
from .target_tables import target_lines
from .targets_named import GROUPS

_SHARE = re.compile(
    r"(?:^|,\s+(?:và\s+)?|\s+và\s+|:\s+)?(?P<who>[^;:.%\d]{2,80}?),?\s+"
    r"(?:(?:phải|cần|chiếm|đạt|là|có|(?:tỷ|tỉ) lệ)\s+)*"
    rf"(?:(?P<how>{BOUND})|từ)\s+(?P<n>\d{{1,2}})\s*%(?P<up>\s+trở lên)?"
    r"(?:\s+(?:trên\s+|trong\s+)?(?:tổng\s+)?"
    r"(?P<of>số\s+(?:đại biểu|người)(?:\s+(?:là|thuộc|được)\s[^;:.,()%]{2,40})?))?"
)
_WHOLE = re.compile(r"số\s+(?:đại biểu|người)(?:\s+(?:được|thuộc)\s.*)?")
"""All of a delegation, which the key says already."""
_LEAD = re.compile(r"^(?:phải |cần )?(?:có|bảo đảm|đảm bảo|gồm|là|tỷ lệ|tỉ lệ|đại biểu(?= nữ\b| là\b| dưới\b)|là)\s+")
_GOES_ON = re.compile(r"\s*(?:[;,.)]|$|và\b)")


def read_shares_of_delegations(reading: Reading) -> None:
    """Add composition for each share behind the words on delegations; what the paragraph says after them is of them."""
    for piece in (*reading.body(), *target_lines(reading)):
        if "%" in piece.text and (start := delegation_in(piece.text)):
            said = [_share(reading, piece, part) for part in PART.split(piece.text[start:])]
            if all(whole for whole in said if whole is not None) and any(said):
                reading.say(piece, piece.text[:start].rstrip(" ,:"))


def _share(reading: Reading, piece: Piece, part: str) -> bool | None:
    """Add the shares of one part of a sentence; tell whether they are all that it says, None where it has none."""
    found = list(_SHARE.finditer(part))
    for one in found:
        if not (bound := bound_key(one["how"]) or ("at_least" if one["up"] else "")) or not _GOES_ON.match(
            part[one.end() :]
        ):
            return False
        group = _group(one["who"].strip(" ,"))
        if one["of"] and not _WHOLE.fullmatch(one["of"]):
            group += f" (trong {one['of']})"
        reading.add("composition", piece, levels=_levels(reading, piece), group=group, of="delegation",
                    **{bound: f"{int(one['n'])}%"})  # fmt: skip
        reading.say(piece, one[0].strip(" ,:"))
    return True if found else None


def _group(words: str) -> str:
    """Return a group as the model names it, else in the plan's words."""
    while (shorter := _LEAD.sub("", words, count=1)) != words:
        words = shorter
    known = (
        name.format(*re.findall(r"\d\d", words)) for way, name in GROUPS if re.fullmatch(way, words, re.IGNORECASE)
    )
    return next(known, lowered_first(words))


def _levels(reading: Reading, piece: Piece) -> list[str]:
    """Return where the delegations go: what the clause is on, else the province's own congress."""
    named = level_meant(reading, piece)
    return [named] if named else [level.values["id"] for level in reading.of("level") if of_province(level)]
