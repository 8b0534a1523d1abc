"""Ways of writing that may be one unit, only suggested: "UBND xã Tân Phúc", "Ủy ban nhân dân xã Tân Phúc"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tdkt_tui.model.text import folded

_OUTSIDE = re.compile(r"[^\w]+")
_SHORT = {
    "ubnd": "", "tp": "thành phố", "tt": "thị trấn", "tx": "thị xã", "p": "phường", "x": "xã", "h": "huyện",
    "gd": "giáo dục", "đt": "đào tạo", "gdđt": "giáo dục đào tạo", "thpt": "trung học phổ thông",
    "tnhh": "trách nhiệm hữu hạn", "thcs": "trung học cơ sở", "cty": "công ty", "cp": "cổ phần", "và": "",
    "mttq": "mặt trận tổ quốc", "sỹ": "sĩ", "lhpn": "liên hiệp phụ nữ", "tncs": "thanh niên cộng sản",
    "hcm": "hồ chí minh",
}  # fmt: skip
_COMMITTEE = re.compile(r"\bủy ban nhân dân\b")


@dataclass(frozen=True, slots=True)
class UnitVariants:
    """One unit, perhaps. written: the ways of writing with how many people have each, the most frequent first."""

    written: tuple[tuple[str, int], ...]


def unit_variants(units: Iterable[str]) -> list[UnitVariants]:
    """Return the units that are written in more than one way, by the first that comes."""
    counts = Counter(unit for unit in units if unit)
    groups: dict[str, list[str]] = {}
    for unit in counts:
        groups.setdefault(unit_key(unit), []).append(unit)
    return [
        UnitVariants(tuple(sorted(((unit, counts[unit]) for unit in group), key=lambda pair: -pair[1])))
        for group in groups.values()
        if len(group) > 1
    ]


def unit_key(unit: str) -> str:
    """Return what a unit's ways of writing share: short forms written out, "Ủy ban nhân dân" and joints left out."""
    words = _OUTSIDE.sub(" ", folded(unit)).split()
    told = " ".join(_SHORT.get(word, word) for word in words)
    return " ".join(_COMMITTEE.sub(" ", told).split()) or folded(unit)
