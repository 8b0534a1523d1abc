"""The words by which plans call units: kinds of area and of office, and how the own names of bodies begin."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tdkt_tui.model.bound_units import ANY_UNIT
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import TWO_TIERS

COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
DISTRICTS = ("huyện", "quận", "thị xã", "thành phố")
LEADS = {"huyện": DISTRICTS, "xã": COMMUNES}
"""The kind by which plans call all of a tier, and the kinds of this."""
OFFICES = ("sở", "ban", "ngành", "đoàn thể")
AREA = rf"(?:{'|'.join(sorted((*COMMUNES, *DISTRICTS), key=len, reverse=True))})"
"""A kind of area; the longer first, for "thị xã" ends like another."""
KIND = rf"(?:{AREA}|{'|'.join(OFFICES)}|doanh nghiệp|hợp tác xã)"
PLACE = rf"(?:{'|'.join(ANY_UNIT)}|nơi)"
"""A word for any unit, or for where one holds something."""
BODY_NAME = (
    r"(?:Mặt trận(?: Tổ quốc(?: Việt Nam)?)?|Ủy ban Mặt trận Tổ quốc(?: Việt Nam)?|(?:UB|Ủy ban )?MTTQ(?: Việt Nam)?|"
    r"Công an|(?:Bộ Chỉ huy|BCH|Bộ CHQS)(?: (?:Quân sự|Bộ đội Biên phòng))?|Bộ đội Biên phòng|Liên minh|Liên đoàn|"
    r"Liên hiệp|Tỉnh đoàn|Văn phòng|Viện Kiểm sát|Tòa án)"
)
"""How a body's own name begins that no kind of unit calls."""
OWN_NAME = rf"[{UPPER}]\w*(?:\s[{UPPER}]\w*)*"
"""The name of one unit, without its kind."""
JOINED_NAME = rf"[{UPPER}]\w*(?:(?:\s|\s?[-–]\s?)[{UPPER}]\w*)*"
"""The same, of two joined by a dash too."""
SCHOOLS = r"(?:đại học|cao đẳng|trung cấp|học viện)"
"""What "trường" is said of once for several: "các trường đại học, cao đẳng"."""
ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám")
GROUP = rf"[Nn]hóm\s+(?:\d{{1,2}}|[IVX]{{1,4}}|[A-ZĐ]|thứ\s+(?:{'|'.join(ORDINALS)}))(?!\w)"
"""What a plan calls a group of units by a number, in words too, or a letter: "đơn vị Nhóm 2", "nhóm thứ hai"."""
_USUAL = {
    "xã": (("xã", "phường", "thị trấn"), ("xã", "phường", "đặc khu")),
    "huyện": (("huyện", "thị xã", "thành phố"), ()),
    "sở": (("sở",), ("sở",)),
}
"""The kinds of a tier, by the first of them: before and since the reform of the levels."""


def usual_kinds(first: str, issued: date | None) -> tuple[str, ...]:
    """Return the kinds of unit of a tier where a plan has no word on them: "xã", "huyện" or "sở" names it.

    issued: the day of the plan, None where it is not known. Since Luật Tổ chức chính quyền địa phương số 72/2025/QH15,
    Điều 51 no unit is a district.
    """
    before, since = _USUAL[first]
    return since if issued is not None and issued >= TWO_TIERS else before


def mean_tier(named: Iterable[str], others: Iterable[str]) -> bool:
    """Tell the one kind by which plans call all of the tier that the others are of: "mỗi huyện"."""
    said, left = {kind.casefold() for kind in named}, [kind.casefold() for kind in others]
    return any(said == {lead} and all(kind in tier for kind in left) for lead, tier in LEADS.items())
