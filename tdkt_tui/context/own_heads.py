"""Of heads of units, or committees of the Party, in a row the unit's own: "Thủ trưởng đơn vị, Chủ tịch UBND xã"."""

from __future__ import annotations

import re

from tdkt_tui.context.wording import DOES
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS

_OF_OFFICES = re.compile(
    r"\b[Gg]iám đốc (?:các )?sở,\s+(?:(?:thủ )?trưởng\s+)?(?:các )?(?:cơ quan,\s+)?ban, ngành(?:, đoàn thể)?"
    r"|\b[Tt]hủ trưởng (?:các )?sở(?:,\s+(?:ban|ngành|đoàn thể))+"
)
"""Who signs in offices of the province."""
_HEAD = (
    r"(?:[Tt]hủ trưởng|[Nn]gười đứng đầu)\s+(?:các\s+)?(?:cơ quan|đơn vị)(?:,\s+(?:cơ quan|đơn vị))*(?:\s+cấp\s[^,;]+)?"
)
_CHAIR = r"Chủ tịch\s+(?:UBND|Ủy ban nhân dân)"
_AREAS = rf"(?:các\s+)?(?:cấp(?:\s+(?:xã|huyện|tỉnh))?|{AREA}|tỉnh)(?:\s+[{UPPER}]\w*)*"
_DO = rf"(?:{DOES}|(?:cho|khen|tặng|trao|xét|quyết định|căn cứ|chịu|có|phải|cần|được|không|sẽ|tự|đề nghị|trình)\b)"
_BESIDE_CHAIR = re.compile(rf"\b{_HEAD}(?:,\s+|\s+và\s+)(?={_CHAIR})")
_CHAIR_BESIDE = re.compile(
    rf"(\b{_HEAD})(?:,\s+|\s+và\s+){_CHAIR}\s+{_AREAS}(?:(?:,\s+|\s+và\s+|/){_AREAS})*(?=\s+{_DO}|[;,.()]|$)"
)
"""What the heads do, behind the kinds of area, stays."""

_OF_ALL = re.compile(rf"\b({_CHAIR}) (?:các cấp|cấp (?:mình|đó))(?=\s+{_DO})")
"""The chair of whatever committee there is: "Chủ tịch UBND các cấp khen thưởng theo thẩm quyền"."""
_WHICHEVER = re.compile(
    rf"\b(?P<at>[Tt]ại (?:[Hh]ội nghị|[Đđ]ại hội)(?:, (?:[Hh]ội nghị|[Đđ]ại hội))?),? (?:ở |của )?cấp nào,? (?:thì )?"
    rf"(?P<head>{_HEAD}|[Tt]hủ trưởng)(?:,\s+|\s+(?:và|hoặc)\s+)(?P<chair>{_CHAIR}) cấp (?:đó|ấy)"
)
"""Who heads the unit that holds a meeting: "Tại Hội nghị ở cấp nào, Thủ trưởng hoặc Chủ tịch UBND cấp đó"."""

_TIERS = {"commune": "xã", "district": "huyện"}
_PARTY = {"huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy"}
_PARTIES = re.compile(
    r"\b(?:các\s+)?(?:(?:huyện|quận|thị|thành)(?:\s+(?:ủy|uỷ))?\s*[(,/]\s*)+(?:huyện|quận|thị|thành)\s+(?:ủy|uỷ)(?:\s*\))?",
    re.IGNORECASE,
)
"""Two or more committees of the Party in a row, of which a unit has one: "Huyện ủy (Thị ủy, Thành ủy)"."""

_LED = r"(?:(?:đại diện )?lãnh đạo|người đứng đầu|(?:phó )?chủ tịch)"
_AREA = rf"{_LED}\s+(?:UBND|Ủy ban nhân dân)\s+(?:các\s+)?(?:cấp\s+(?:xã|huyện)|{AREA})"
_OFFICE = (
    r"(?:(?:phó )?(?:thủ trưởng|giám đốc)|(?:đại diện )?lãnh đạo|người đứng đầu)"
    r"\s+(?:các\s+)?(?:cơ quan|đơn vị|sở)(?:,\s+(?:cơ quan|đơn vị|ban|ngành))*"
)
_OR = r"(?:\s+hoặc\s+|/)"
_EITHER = re.compile(
    rf"\b(?P<area>{_AREA}){_OR}(?P<office>{_OFFICE})|\b(?P<office2>{_OFFICE}){_OR}(?P<area2>{_AREA})", re.IGNORECASE
)
"""Of two heads whichever the unit has: "lãnh đạo UBND cấp huyện hoặc thủ trưởng đơn vị"."""


def own_head(kind: str, text: str) -> str:
    """Return words with the unit's own head; kind: of the unit."""
    text = _EITHER.sub(lambda found: _own_of_either(found, kind), text)
    own = rf"\g<chair> {kind}" if kind in AREAS else r"\g<head>"
    text = _WHICHEVER.sub(rf"\g<at>, {own}", text)
    if kind in AREAS:
        return _OF_ALL.sub(rf"\1 {kind}", _BESIDE_CHAIR.sub("", text))
    if kind in ("sở", "ban", "ngành", "đoàn thể"):
        text = _OF_OFFICES.sub("Giám đốc Sở" if kind == "sở" else "Thủ trưởng cơ quan", text)
    return _CHAIR_BESIDE.sub(r"\1", text)


def _own_of_either(found: re.Match[str], kind: str) -> str:
    if kind not in AREAS:
        return found["office"] or found["office2"]
    area = found["area"] or found["area2"]
    tier = re.search(r"(?:các\s+)?cấp\s+(xã|huyện)$", area, re.IGNORECASE)
    if tier is None:
        return area if area.casefold().endswith(f" {kind}") else found[0]
    return area[: tier.start()] + kind if _TIERS.get(AREAS[kind]) == tier[1].casefold() else found[0]


def own_party(kind: str, text: str) -> str:
    """Return words with the unit's own committee of the Party; kind: of the unit."""
    return _PARTIES.sub(lambda found: _own_party(found[0], kind), text) if kind in _PARTY else text


def _own_party(said: str, kind: str) -> str:
    own = _PARTY[kind]
    if own.split()[0].casefold() not in re.split(r"[^\w]+", said.casefold()):
        return said
    return own + (")" if said.endswith(")") and "(" not in said else "")
