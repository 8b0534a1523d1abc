"""Of what a plan gives each of several kinds of unit in one sentence, a unit's own; what others alone have goes."""

from __future__ import annotations

import re

from tdkt_tui.context.wording import DOES
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREAS, tier_of

_OFFICES = ("sở", "ban", "ngành", "đoàn thể", "cơ quan", "đơn vị", "địa phương", "doanh nghiệp", "hội", "trường")
_KIND = "|".join(sorted((*AREAS, *_OFFICES), key=len, reverse=True))
_WHO = rf"(?:{_KIND}|cấp (?:xã|huyện|tỉnh))(?:(?:,\s*|\s+và\s+|\s+hoặc\s+)(?:các\s+)?(?:{_KIND}))*"
_EACH = re.compile(rf"(?:^|(?:,|;|:|\s+và)\s+)(?=mỗi\s+(?:{_KIND})\b)", re.IGNORECASE)
_SAID = re.compile(
    rf"mỗi\s+(?P<who>{_WHO})\s+(?P<lead>\D*?)(?P<number>\d[\d.]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
_BOUND = re.compile(r"(?:không quá|tối đa|nhiều nhất|ít nhất|tối thiểu|từ|khoảng)\s*$", re.IGNORECASE)
_APART = re.compile(
    rf"\s*[;,]\s*riêng\s+(?:đối với\s+)?(?:các\s+)?(?P<who>{_WHO})\s+(?-i:(?![{UPPER}]))(?P<said>[^;]*)", re.IGNORECASE
)
"""What is said of kinds apart; a name behind the kind is of one unit."""
_NUMBERED = re.compile(r"\d[\d.]*\s+(\w+)")
"""A number with what it counts."""
_EVERYBODY = {"đơn", "quan", "phương"}
_OF_ALL = re.compile(
    r"\s*\((?!trong đó)[^()]*\b(?:mẫu|bài|ảnh|kèm|hồ sơ|danh sách)\b[^()]*\)(?:\s*;.*)?$|\s*;.*|\s+(?:để|kèm)\s.*",
    re.IGNORECASE | re.DOTALL,
)
"""What stands once behind the last share and is on all of them: papers, what it is for, another clause."""


def own_share(kind: str, text: str) -> str:
    """Leave, of "mỗi huyện giới thiệu 02 điển hình, mỗi sở 01 điển hình", the unit's own; kind: of the unit.

    Words stay as they are where nobody's share is the unit's.
    """
    begins = [found.end() for found in _EACH.finditer(text)]
    if begins and begins[0]:
        return _behind_lead(kind, text, begins)
    if len(begins) < 2:
        return text
    parts = [text[begin:end] for begin, end in zip(begins, [*begins[1:], len(text)], strict=True)]
    said = [_SAID.fullmatch(part.rstrip(" ,;").removesuffix(" và")) for part in parts]
    each = [found for found in said if found is not None]
    mine = [found for found in each if is_of(kind, found["who"])]
    if len(each) < len(parts) or len(mine) != 1:
        return text
    own, first, last = mine[0], each[0], each[-1]
    lead = own["lead"] if _BOUND.sub("", own["lead"]).strip() else f"{_BOUND.sub('', first['lead'])}{own['lead']}"
    shared = last["rest"].startswith(own["rest"]) and own is not last  # what for stands once, behind the last share
    rest = last["rest"] if shared else own["rest"] if own["rest"].strip(" .") else first["rest"]
    return f"{lead}{own['number']}{rest}"


def _behind_lead(kind: str, text: str, begins: list[int]) -> str:
    """Leave out the shares of others behind what is the unit's: "lập danh sách 05 điển hình; mỗi huyện 20 điển hình".

    Behind a lead that names no number, "giới thiệu điển hình: mỗi xã 02, mỗi sở 03", the unit's own share stands alone.
    """
    lead = text[: begins[0]].rstrip(" ,;").removesuffix(" và")
    parts = [text[begin:end].rstrip(" ,;") for begin, end in zip(begins, [*begins[1:], len(text)], strict=True)]
    said = [found for part in parts if (found := _SAID.fullmatch(part.removesuffix(" và")))]
    mine = [found for found in said if is_of(kind, found["who"])]
    if len(said) < len(parts):
        return text
    counted = _NUMBERED.search(lead)
    if counted:
        others = all((one := _NUMBERED.match(f"{found['number']}{found['rest']}")) and one[1] == counted[1]
                     for found in said)  # fmt: skip
        return lead if others and not mine else text
    if len(mine) > 1:  # "mỗi huyện 03 …; mỗi cơ quan nhóm thứ ba 01 …": by its kind before a word for all
        mine = [found for found in mine if kind in re.split(r",\s*|\s+", found["who"].casefold())]
    if not mine and kind == "ban":  # "sở, ngành" is said for "sở, ban, ngành"
        mine = [found for found in said if is_of("ngành", found["who"])]
    if not lead.endswith(":") or len(mine) != 1:
        return text
    own, plain = mine[0], lead[:-1].rstrip()
    if (what := own["rest"].strip()) and plain.endswith(f" {what}"):
        plain = plain[: -len(what)].rstrip()
    says_what = ":" if _BOUND.sub("", own["lead"]).strip() else ""
    return f"{plain}{says_what} {own['lead']}{own['number']}{own['rest']}{_shared(own, said[-1])}"


def _shared(own: re.Match[str], last: re.Match[str]) -> str:
    """Return what the last of several shares says of all of them, "" where the own one is the last."""
    what = own["rest"].strip()
    at = last["rest"].find(what) if what and own is not last else -1
    found = _OF_ALL.fullmatch(last["rest"], at + len(what)) if at >= 0 else None
    return found[0] if found else ""


def without_others(kind: str, text: str) -> str:
    """Leave out what is said of other kinds apart: "…; riêng các xã, phường tổng hợp số liệu"; kind: of the unit.

    Who does what is the unit's own is not said on its page.
    """
    return _APART.sub(lambda found: _of_own(found) if is_of(kind, found["who"]) else "", text)


def _of_own(found: re.Match[str]) -> str:
    names_kinds = not _EVERYBODY & {*re.split(r",\s*|\s+", found["who"].casefold())}
    return f"; {found['said']}" if names_kinds and re.match(DOES, found["said"]) else found[0]


def is_of(kind: str, who: str) -> bool:
    """Tell whether kinds of unit in a row hold this one; words for all hold every kind."""
    words = [re.sub(r"^(?:các|mỗi)\s+", "", word) for word in re.split(r",\s*|\s+(?:và|hoặc)\s+", who.casefold())]
    everybody = {"cơ quan", "đơn vị"} | ({"địa phương"} if kind in AREAS else set())
    tier = tier_of(kind)
    return kind in words or tier in words or bool(everybody & set(words))
