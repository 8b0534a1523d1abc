"""The name of a unit without marks, for matching people: names that only marks part may be one unit's there."""

from __future__ import annotations

import re
from functools import lru_cache

from tdkt_tui.model.text import bare

_EDUCATION = re.compile(r"\bgd\W*(?:va\W+)?dt\b")
_WORDS = re.compile(r"[^\W_]+")
# How offices shorten the names of bodies; written out, "UBND xã A" is like "Ủy ban nhân dân xã A".
_SHORT = {
    "ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "ubmttq": "uy ban mat tran to quoc",
    "mttq": "mat tran to quoc", "ldld": "lien doan lao dong", "lhpn": "lien hiep phu nu", "thpt": "trung hoc pho thong",
    "thcs": "trung hoc co so", "th": "tieu hoc", "mn": "mam non", "gd": "giao duc", "gddt": "giao duc dao tao",
    "tnmt": "tai nguyen moi truong", "nnptnt": "nong nghiep phat trien nong thon", "lhtn": "lien hiep thanh nien",
    "va": "", "ttgdtx": "trung tam giao duc thuong xuyen", "cah": "cong an huyen", "ttyt": "trung tam y te",
    "bvdk": "benh vien da khoa", "htx": "hop tac xa", "tt": "thi tran", "tp": "thanh pho", "tx": "thi xa", "h": "huyen",
    "x": "xa", "p": "phuong", "ct": "cong ty", "tnhh": "trach nhiem huu han", "cp": "co phan",
}  # fmt: skip


@lru_cache(maxsize=4096)
def plain_unit_key(text: str) -> str:
    """Return a unit's name without marks and case, abbreviations written out: "UBND xã A" → "uy ban nhan dan xa a"."""
    words = _WORDS.findall(_EDUCATION.sub("giao duc dao tao", bare(text)))
    return " ".join(written for word in words if (written := _SHORT.get(word, word)))
