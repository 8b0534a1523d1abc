"""Emulation titles, forms of award and titles of honour: three different things, found by any way of writing them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal

from tdkt_tui.model.text import folded, tone_placed

from .rule import Certainty

HonourKind = Literal["danh-hieu-thi-dua", "hinh-thuc-khen-thuong", "danh-hieu-vinh-du"]
HONOUR_WORDS: dict[HonourKind, str] = {
    "danh-hieu-thi-dua": "danh hiệu thi đua",
    "hinh-thuc-khen-thuong": "hình thức khen thưởng",
    "danh-hieu-vinh-du": "danh hiệu vinh dự",
}
_SHORT = {
    "bk": "bằng khen", "gk": "giấy khen", "cstđ": "chiến sĩ thi đua", "lđtt": "lao động tiên tiến", "hc": "huân chương",
    "ubnd": "ủy ban nhân dân", "tw": "trung ương", "ct": "chủ tịch", "ttg": "thủ tướng chính phủ",
    "ttcp": "thủ tướng chính phủ", "cstđcs": "chiến sĩ thi đua cơ sở", "lđ": "lao động", "tđ": "thi đua",
    "tp": "thành phố", "sỹ": "sĩ", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc",
}  # fmt: skip
_OUTSIDE = re.compile(r"[^\w]+")
_FILLERS = re.compile(r"\b(?:của|danh hiệu|do|tặng|được|đạt)\b")
_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = ("ttg", "ttcp", "ct")
_CHAIRMAN = re.compile(r"\bchủ tịch\b")
_COMMITTEE = re.compile(r"\b(của |do )?(ubnd|ủy ban nhân dân)\b", re.IGNORECASE)
_USUAL = ("ubnd", "hđnd", "mttq", "tp")
"""Short forms that printed lists keep."""


@dataclass(frozen=True, slots=True)
class Honour:
    """One honour. name: in full; rank: the lower the higher; keep: who gives it names it, so its words stay."""

    kind: HonourKind
    name: str
    rank: int
    names: tuple[str, ...]
    certainty: Certainty
    basis: str = ""
    since: date | None = None
    until: date | None = None
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Honours:
    """All honours, the highest first."""

    entries: tuple[Honour, ...]
    keys: Mapping[str, Honour] = field(repr=False)

    def find(self, text: str) -> Honour | None:
        """Return the honour that a text names by itself, however it is shortened; None for any other text."""
        return self.keys.get(_key(text))

    def in_full(self, text: str) -> str:
        """Return an award as its full name, "CSTĐCS" → "Chiến sĩ thi đua cơ sở"; what is not known stays as it is.

        Where who gives it decides its name only shortened words are written out, and the chairman who confers it in
        place of his committee (Luật 06/2022/QH15): "BK UBND tỉnh" → "Bằng khen của Chủ tịch UBND tỉnh".
        """
        found = self.find(text)
        if found is None:
            return tone_placed(text)
        if not found.keep:
            return found.name
        written = written_out(text)
        return _by_the_chairman(written) if _CHAIRMAN.search(folded(found.name)) else written

    def rank(self, text: str) -> int:
        """Return where an award stands in a line-up, the lower the higher; unknown ones come last."""
        found = self.find(text)
        return found.rank if found else self.entries[-1].rank + 1 if self.entries else 0


def written_out(text: str) -> str:
    """Write out what is shortened in an award: "BK của UBND tỉnh" → "Bằng khen của UBND tỉnh"."""

    def full(found: re.Match[str]) -> str:
        word = found[0]
        key = word.lower()
        told = _SHORT.get(key) if key not in _USUAL and (word.isupper() or key == "sỹ") else None
        if told is None:
            return word
        return told[0].upper() + told[1:] if found.start() == 0 or key in _CAPITAL else told

    return tone_placed(_WORD.sub(full, text))


def _by_the_chairman(text: str) -> str:
    if _CHAIRMAN.search(folded(text)):
        return text
    return _COMMITTEE.sub(lambda found: f"{found[1] or 'của '}Chủ tịch {found[2]}", text, count=1)


def by_every_name(entries: Iterable[Honour]) -> Honours:
    """Return the table of these entries by rank, each found by its name and by any other way of writing it."""
    ranked = tuple(sorted(entries, key=lambda entry: entry.rank))
    keys: dict[str, Honour] = {}
    for entry in ranked:
        for name in (entry.name, *entry.names):
            keys.setdefault(_key(name), entry)
    return Honours(ranked, keys)


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    words = _OUTSIDE.sub(" ", folded(text)).split()
    return " ".join(_FILLERS.sub(" ", " ".join(_SHORT.get(word, word) for word in words)).split())
