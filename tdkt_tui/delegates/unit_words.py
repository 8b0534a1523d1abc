"""How offices shorten the words of a unit's name: one table, with marks, for every key that units are known by."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tdkt_tui.model.text import bare

SHORT = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "ubmttq": "ủy ban mặt trận tổ quốc",
    "mttq": "mặt trận tổ quốc", "lđlđ": "liên đoàn lao động", "lhpn": "liên hiệp phụ nữ",
    "lhtn": "liên hiệp thanh niên", "tncs": "thanh niên cộng sản", "hcm": "hồ chí minh", "tp": "thành phố",
    "tt": "thị trấn", "tx": "thị xã", "p": "phường", "x": "xã", "h": "huyện", "thpt": "trung học phổ thông",
    "thcs": "trung học cơ sở", "th": "tiểu học", "mn": "mầm non", "gd": "giáo dục", "đt": "đào tạo",
    "gdđt": "giáo dục đào tạo", "tnmt": "tài nguyên môi trường", "nnptnt": "nông nghiệp phát triển nông thôn",
    "ttgdtx": "trung tâm giáo dục thường xuyên", "ttyt": "trung tâm y tế", "bvđk": "bệnh viện đa khoa",
    "cah": "công an huyện", "htx": "hợp tác xã", "cty": "công ty", "ct": "công ty", "tnhh": "trách nhiệm hữu hạn",
    "cp": "cổ phần", "sỹ": "sĩ", "và": "",
}  # fmt: skip
"""Short form → what it stands for; a joint stands for nothing."""
_EDUCATION = re.compile(r"\bgd\W*(?:và\W+|va\W+)?[đd]t\b")
_WORDS = re.compile(r"[^\W_]+")
_OTHER_BARE = frozenset({"đt"})
"""Without its marks it is another word: "dt" may be dân tộc."""


def written_out(folded_text: str) -> str:
    """Return the words of a folded name with short forms written out, one space between them."""
    words = _WORDS.findall(_EDUCATION.sub("giáo dục đào tạo", folded_text))
    return " ".join(full for word in words if (full := SHORT.get(word, word)))


def written_out_bare(bare_text: str) -> str:
    """Return the same of a name without marks: what short forms stand for has none either."""
    words = _WORDS.findall(_EDUCATION.sub("giao duc dao tao", bare_text))
    known = _bare()
    return " ".join(full for word in words if (full := known.get(word, word)))


@cache
def _bare() -> dict[str, str]:
    return {bare(short): bare(full) for short, full in SHORT.items() if short not in _OTHER_BARE}


@lru_cache(maxsize=4096)
def plain_unit_key(text: str) -> str:
    """Return a unit's name without marks and case, abbreviations written out: "UBND xã A" → "uy ban nhan dan xa a".

    For matching people: names that only marks part may be one unit's there.
    """
    return written_out_bare(bare(text))
