"""Capitals in the names of people: "NGUYỄN VĂN AN" and "nguyễn văn an" are Nguyễn Văn An, "H'HEN NIÊ" is H'Hen Niê."""

from __future__ import annotations

import re

from .several import names_several
from .surnames import SURNAMES

_NAME = re.compile(r"[^\W\d_]+(?:[ '’\-][^\W\d_]+)*", re.UNICODE)
_PART = re.compile(r"[^\W\d_]+")
_TITLE = re.compile(
    r"(?:NSƯT|NSND|NGƯT|NGND|TTƯT|TTND|NNƯT|NNND|ThS|TS|GS|PGS|BS|KTS|KS|LS"
    r"|(?:Thiếu|Trung|Thượng|Đại) (?:tướng|tá|úy|uý)|Thượng (?:tọa|toạ)|Đại đức|(?:Hòa|Hoà) thượng|Ni (?:sư|cô)|Sư cô"
    r"|Linh mục|Mục sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Luật sư|Giáo sư|Phó giáo sư|Nghệ nhân|Nhà giáo) (?=\S+ \S)"
)
"""Titles as they are written before a name; one in other letters is part of it."""
_ADDRESS = re.compile(r"(ông|bà|anh|chị|đồng chí|đ/c)[\s.:]+(?=[^\W\d_]+\.?\s)", re.IGNORECASE)
_GENDERS = {"ông": "Nam", "bà": "Nữ"}


def name_cased(name: str) -> str:
    """Return a person's name with a capital at the beginning of each part; a part that mixes them stays ("McDonald").

    A text that is no plain name (digits, brackets, commas, several people) stays as it is.
    """
    if not _NAME.fullmatch(name) or names_several(name):
        return name
    title = _TITLE.match(name)
    return name[: title.end()] + _PART.sub(_cased, name[title.end() :]) if title else _PART.sub(_cased, name)


def without_address(name: str) -> tuple[str, str]:
    """Return a name without "Ông", "Bà", "đ/c" before it, and the gender that these tell; at least two words stay."""
    found = _ADDRESS.match(name)
    if found is None:
        return name, ""
    word = found[1].lower()
    rest = name[found.end() :]
    if rest.partition(" ")[0].lower() not in SURNAMES and rest.count(" ") < 2:  # "Ông Ích Khiêm" is a whole name
        return name, ""
    return rest, _GENDERS.get(word, "")


def _cased(found: re.Match[str]) -> str:
    part = found[0]
    if part.isupper() or part.islower():
        return part[0].upper() + part[1:].lower()
    return part
