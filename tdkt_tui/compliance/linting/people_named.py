"""Names of people in running text: after a form of address, by their surnames, or where the signer's name stands."""

from __future__ import annotations

import re

from tdkt_tui.compliance.linting.sheet import GAP, words_in
from tdkt_tui.model.text import UPPER

_WORD = rf"[{UPPER}][^\W\d_]*"
_ADDRESSED = re.compile(rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c)\s+(?P<name>{_WORD}(?:\s+{_WORD}){{1,4}})(?!\w)")
_ADDRESSES = frozenset(("Ông", "ông", "Bà", "bà", "Đồng", "đồng", "Đ", "đ"))
_CAPITALED = re.compile(r"[NTLPHVĐBDMG]\w*")
_SURNAMES = frozenset((
    "NGUYỄN", "TRẦN", "LÊ", "PHẠM", "HOÀNG", "HUỲNH", "PHAN", "VŨ", "VÕ", "ĐẶNG", "BÙI", "ĐỖ", "NGÔ", "DƯƠNG", "ĐINH",
    "TRỊNH", "ĐOÀN", "MAI", "TRƯƠNG", "HÀ", "LÂM", "THÂN", "GIÁP", "LƯƠNG",
))  # fmt: skip
_SURNAMED = re.compile(rf"(?<!\w)(?i:{'|'.join(sorted(_SURNAMES))})\s+(?P<name>{_WORD}(?:\s+{_WORD}){{1,2}})(?!\w)")
_REMEMBERED = ("Hồ Chí Minh", "Tôn Đức Thắng", "Nguyễn Tất Thành", "Nguyễn Ái Quốc")
"""Whom the wording may name: nobody in office."""
_SIGNER = ("Họ tên người ký", "Họ tên trên thẻ", "Họ tên dài trên thẻ")
_PLACES = re.compile(r"(?<!\w)(?:[Tt]ỉnh|[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]hành phố|[Tt]hị xã|[Đđ]ường|[Tt]rường)\s+\Z")
_LEAST_CAPITALS = 2
_LONGEST = 200
_KIND = 12


def people(style: str, text: str) -> list[tuple[int, int]]:
    """Return where a text, tags of which are gaps, names a person; style: that of its paragraph."""
    if style in _SIGNER:
        words = re.search(rf"[^{GAP}\s][^{GAP}]*[^{GAP}\s.]", text[:_LONGEST])
        return [words.span()] if words and not text.strip().startswith((".", "…", "(")) else []
    found: list[tuple[int, int]] = []
    if not _ADDRESSES.isdisjoint(words_in(text)):  # both patterns take long, and most lines have nothing for them
        found += [match.span() for match in _ADDRESSED.finditer(text) if not _remembered(match[0])]
    if not any(word.upper().replace("İ", "I") in _SURNAMES for word in _CAPITALED.findall(text)):
        return found
    for match in _SURNAMED.finditer(text):
        capitals = match[0][:1].isupper()
        if capitals and not _shouted(text) and not _remembered(match[0]) and not _after_place(text, match.start()):
            found.append(match.span())
    return found


def _after_place(text: str, start: int) -> bool:
    return _PLACES.search(text[max(start - _KIND, 0) : start]) is not None


def _remembered(name: str) -> bool:
    return any(known in name for known in _REMEMBERED)


def _shouted(text: str) -> bool:
    """Tell a heading in capitals, in which every word looks like a name."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) >= _LEAST_CAPITALS]
    return bool(words) and sum(word.isupper() for word in words) * 2 > len(words)
