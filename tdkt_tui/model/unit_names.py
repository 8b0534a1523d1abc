"""What a unit is called: by its kind and its name with capitals ("Huyện Quế Võ"), never by its committee.

Every document derives from it what it prints: area, issuer, place. So what a person types is put into this form where
only one is possible, and told where not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from .text import folded, one_line, without_land
from .words import lowered_first, raised_first, with_capitals

AREAS = {"xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune",
         "tỉnh": "people-committee",
         "huyện": "district", "quận": "district", "thị xã": "district", "thành phố": "district"}  # fmt: skip
"""Kinds of unit that are an area with a committee, and the kind of issuer that this is."""
_TIERS = {"commune": "cấp xã", "district": "cấp huyện"}
AREA = "|".join(sorted(AREAS, key=len, reverse=True))
"""A pattern of a kind of area; the longer first, for "thị xã" ends like another."""
RURAL, URBAN = "thôn|bản|ấp|làng|buôn|xóm|phum|sóc", "khóm|tổ dân phố|khu phố|khối phố"
"""Patterns of the places that a commune is made of, which issue nothing."""
PEERS = {"sở", "ban", "ngành", "đoàn thể", "hội", "cơ quan", "doanh nghiệp", "doanh nghiệp nhà nước", "hợp tác xã",
         "trường", "trường chuyên nghiệp", "trường đại học", "lực lượng vũ trang", "mặt trận tổ quốc",
         "ủy ban mặt trận tổ quốc", "mặt trận", "ủy ban mttq", "mttq", "tổ chức chính trị",
         "tổ chức chính trị-xã hội", "liên minh", "liên đoàn lao động", "công an", "bộ chỉ huy"}  # fmt: skip
"""Kinds of unit that no other of them is above: in which order a plan lists them says nothing."""

TWO_TIERS = date(2025, 7, 1)
"""From here on there is no district between a commune and its province (Luật 72/2025/QH15)."""
_OF_COMMITTEE = re.compile(r"^(?:ubnd|[uủ][yỷ] ban nhân dân)\s+", re.IGNORECASE)
SHORT = {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn", "h": "huyện", "q": "quận", "x": "xã", "p": "phường"}
_ISLANDS = frozenset({"huyện", "xã"})
"""Kinds of which a unit may be called by more: "Huyện đảo Cồn Cỏ" is a huyện."""
_ISLAND = re.compile(r"đảo\s+(?=\S)", re.IGNORECASE)
_SHORTENED = re.compile(r"^(?:(tp|tx|tt)(?:\s*\.\s*|\s+)|([hqxp])\s*\.\s*)(?=\S)", re.IGNORECASE)
_BRANCH = re.compile(r"ngành (?=\w)")
"""How a plan may call the department of a branch: "ngành Y tế" of Sở Y tế."""
_ORGANISATION = re.compile(
    r"(?:sở|ban|ngành|hội|đoàn|phòng|văn phòng|công ty|trung tâm|trường|liên đoàn|mặt trận|[uủ][yỷ] ban|khối|hợp tác xã"
    r"|đảng|doanh nghiệp|cơ quan|chi cục|cục|viện|bệnh viện)\s",
    re.IGNORECASE,
)
_OF_PROVINCE = r"(?:(?:ubnd|ủy ban nhân dân) )?(?:tỉnh|trung ương|bộ\b)"
_BELONGS = re.compile(
    rf"\b(?:trực )?thuộc (?!{_OF_PROVINCE})|^(?:đơn vị sự nghiệp|chi cục|chi nhánh|phòng)\b(?!.*\bthuộc {_OF_PROVINCE})"
)
_FIRM = re.compile(r"(?:(?:tập đoàn|tổng công ty|công ty|doanh nghiệp|hợp tác xã|cụm|khối)\b)", re.IGNORECASE)
ALL_OFFICES = re.compile(r"(?:(?:các|mỗi|từng|và|cơ quan|đơn vị|tổ chức),? )+(?:(?:trực )?thuộc|cấp) tỉnh(?: quản lý)?")
"""Words, folded, for all offices of the province, and no area."""
_GROUP = re.compile(r"\bnhóm (?:\d+|[ivx]+|[a-zđ])$")
_FRONT = re.compile(r"(?:(?:ủy ban|ub) ?)?(?:mặt trận(?: tổ quốc)?|mttq)(?: (?:việt nam|vn))?(?=\s|$)")
_AT_PROVINCE = re.compile(r"(?<=trung ương) (?:đóng )?(?:trên|tại) địa bàn.*$|(?<=\w)\s+(?:cấp )?tỉnh"
                          r"(?!\s(?:[uủ][yỷ]|đoàn|đội)\b)(?:\s\w+){0,3}$")  # fmt: skip
_PARTY = re.compile(r"(?:đoàn|[uủ][yỷ]|đội)(?:\s|$)|Đoàn$")
"""What a kind of area stands before in the name of a committee or union of it."""


def is_peer(kind: str) -> bool:
    """Tell a kind of these, also with more words on which of them: "doanh nghiệp có từ 200 lao động trở lên".

    So are the units of a numbered group, and one body by its name: "đơn vị Nhóm 2", "Ban Quản lý Khu kinh tế".
    """
    words = folded(kind).split()
    return (
        bool(_GROUP.search(folded(kind)))
        or kind[:1].isupper()
        or any(" ".join(words[:most]) in PEERS for most in range(1, len(words) + 1))
    )


def belongs(kind: str) -> bool:
    """Tell a kind of unit that its own words put under another: "đơn vị sự nghiệp", "phòng trực thuộc sở"."""
    return bool(_BELONGS.search(folded(kind)))


def unit_called(name: str, category: str) -> str:
    """Return a unit's own name in its form; one that is no area, or is of another kind, as it is.

    "UBND xã tân lập", "TÂN LẬP", "X. Tân Lập" of a commune: "Xã Tân Lập".
    """
    if category not in AREAS:
        return name
    bare = _OF_COMMITTEE.sub("", one_line(name)) or name
    kind, rest = _apart(bare)
    if not rest or kind not in ("", category) or (not kind and _ORGANISATION.match(rest)):
        return bare
    return _named(category, rest)


def of_another_kind(name: str, category: str) -> str:
    """Return what to write for an area that is called by another kind than its own, or like an office; "" for others.

    Whether the name or the kind is wrong nobody but the unit can say: "Thị xã Quế Võ" of a district: "Huyện Quế Võ". A
    city under the central government stands where a province does.
    """
    if category not in AREAS:
        return ""
    kind, rest = _apart(_OF_COMMITTEE.sub("", one_line(name)))
    wrong = kind != category if kind else _ORGANISATION.match(rest)
    if not rest or not wrong or (category, kind) == ("tỉnh", "thành phố"):
        return ""
    return _named(category, rest)


@lru_cache(maxsize=4096)
def unit_key(name: str) -> str:
    """Return what all ways of writing an area's name share, the folded text of any other name.

    "HUYỆN ĐẢO CỒN CỎ": "huyện cồn cỏ"; the kind stays, as two may have one name. "Ngành Y tế": "sở y tế".
    """
    kind, rest = _apart(_OF_COMMITTEE.sub("", one_line(name)))
    if kind:
        return folded(f"{kind} {proper_name(rest, kind)}")
    plain = body_key(folded(rest))
    branch = _BRANCH.match(plain)
    return f"sở {plain[branch.end() :]}" if branch else plain


@lru_cache(maxsize=4096)
def body_key(name: str) -> str:
    """Return what a body's shorter and longer names share, of its folded name: at the province a plan needs no "tỉnh".

    "ủy ban mttq việt nam tỉnh", "mặt trận tổ quốc": "mặt trận tổ quốc"; "công an tỉnh lam giang": "công an".
    """
    name = without_land(name)
    return _AT_PROVINCE.sub("", _FRONT.sub("mặt trận tổ quốc", name) if _FRONT.match(name) else name)


@lru_cache(maxsize=4096)
def kind_of(name: str) -> str:
    """Return the kind of area that a name, or its committee's, begins with; "" for any other name: "Tỉnh đoàn"."""
    kind, rest = _apart(_OF_COMMITTEE.sub("", one_line(name)))
    return "" if _PARTY.match(rest) else kind


def has_offices(kinds: Sequence[str], category: str) -> bool:
    """Tell whether a level of these kinds has an office of the province; with a category, whether this is one."""
    base, told = any(AREAS.get(kind_of(kind)) == "commune" for kind in kinds), [category] if category else kinds
    return not base and any(not (kind_of(one) or _FIRM.match(one) or belongs(one)) for one in told)


def tier_of(kind: str) -> str:
    """Return the tier that a kind of area, or a sort of one, is of: "cấp xã" of a phường; "" for any other unit."""
    return _TIERS.get(AREAS.get(kind_of(kind), ""), "")


def plain_kind(category: str, units: Sequence[str] = ()) -> str:
    """Return the kind of a unit that a level names in the place of its kind: "huyện Kế Sách" → "huyện".

    What says which of a kind is none: "xã loại I" stays, but where it alone is of its kind among the units of a level.
    """
    kind, rest = _apart(one_line(category))
    alone = [one for one in units if kind_of(one) == kind] == [category]
    return kind if kind and (rest[:1].isupper() or alone) else category


def proper_name(name: str, kind: str) -> str:
    """Return the name of an area without its kind: "Huyện đảo Cồn Cỏ": "Cồn Cỏ"; all of a name that has no kind."""
    said, rest = _apart(name)
    rest = rest if said == kind else name
    return _ISLAND.sub("", rest, count=1) if kind in _ISLANDS and _ISLAND.match(rest) else rest


def inside(text: str, unit: str, category: str) -> str:
    """Return a text that is the unit's name, or its committee's, with the name in its form; any other as it is.

    unit: the name in its form. "Ủy ban nhân dân quế Võ" of "Huyện Quế Võ": "Ủy ban nhân dân huyện Quế Võ".
    """
    if category not in AREAS:
        return text
    head = _OF_COMMITTEE.match(text)
    named = text[head.end() :] if head else text
    rest, right = _apart(unit)[1], lowered_first(unit)
    if not rest or lowered_first(named) == right or folded(named) not in (folded(unit), folded(rest)):
        return text
    if not head:
        return right
    return f"{'UBND' if folded(head[0]).startswith('ubnd') else 'Ủy ban nhân dân'} {right}"


@lru_cache(maxsize=4096)
def _apart(name: str) -> tuple[str, str]:
    """Return the kind that a name begins with, "" for none, and the rest."""
    if short := _SHORTENED.match(name):
        return SHORT[(short[1] or short[2]).casefold()], name[short.end() :]
    words = name.split(" ")
    for count in (2, 1):
        if (kind := folded(" ".join(words[:count]))) in AREAS:
            return kind, " ".join(words[count:])
    return "", name


def _named(category: str, name: str) -> str:
    """Write a kind and a proper name; what an island's kind is called by besides is no part of the name."""
    proper = proper_name(name, category)
    return f"{raised_first(category)} {'đảo ' if proper != name else ''}{with_capitals(proper)}"
