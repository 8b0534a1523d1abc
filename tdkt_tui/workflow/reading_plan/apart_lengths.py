"""A length for some of a level's units: "01 buổi, riêng cấp huyện không quá 01 ngày (huyện miền núi: ½ ngày)"."""

from __future__ import annotations

import re

from .apart_names import UNITS
from .apart_sorts import SORT
from .bounds import MOST
from .lengths import LENGTH

TIERS = {
    "cấp huyện": ("huyện", "quận", "thị xã", "thành phố"),
    "cấp xã": ("xã", "phường", "thị trấn", "đặc khu"),
    "cấp sở": ("sở", "ban", "ngành"),
}
_KIND = (
    r"(?:thị xã|xã|phường|thị trấn|đặc khu|huyện|quận|thành phố|sở|ban|ngành|đoàn thể|doanh nghiệp|hợp tác xã|"
    r"trường(?: học)?)(?!\w)"
)
_HOLDS = r"(?:tổ chức|kéo dài|thời gian|thời lượng|là|trong|được|có thể)"
_ALONE = re.compile(
    r"(?:(?:[;,.(]\s*|^)[Rr]iêng\s+(?:(?:đối với|ở|tại)\s+)?|\(\s*(?:(?:đối với|ở|tại)\s+)?)"
    r"(?:(?:[Hh]ội nghị|[Đđ]ại hội)\b(?:(?!\bcấp\b)[^;:.,\d]){0,60}?\s)?"
    rf"(?:(?:của|ở|tại)\s+)?(?:các\s+)?(?:(?P<tier>{'|'.join(TIERS)})"
    rf"|(?P<names>{UNITS})|(?P<when>(?P<sort>{_KIND})\s+{SORT})|(?P<kinds>{_KIND}(?:(?:,\s*|,?\s+và\s+)(?:các\s+)?{_KIND})*))"
    rf"\s*:?,?\s+(?:{_HOLDS}\s+)*(?P<length>(?:dự kiến\s+)?(?:{MOST}\s+)?{LENGTH})(?=\s*[;.,)]|\s*$)",
)
_SOME = re.compile(
    rf"(?:[;,.]\s*|^)(?:(?:đối với|ở|tại)\s+)?(?:các\s+)?"
    rf"(?P<when>(?P<sort>{_KIND})\s+{SORT}(?:(?:\s\w+){{0,4}}?\s+trở (?:lên|xuống))?)\s+(?:thì\s+)?"
    r"(?:có thể|được)\s+(?:(?:tổ chức|kéo dài|bố trí|trong)\s+)+(?:,?\s*(?:nhưng|đến)\s+)?"
    rf"(?P<length>(?:{MOST}\s+)?{LENGTH})(?=\s*[;.,)]|\s*$)"
)
"""Those of a kind that may meet longer: "huyện có từ 25 xã trở lên có thể kéo dài nhưng không quá 01 ngày"."""


def without_lengths(text: str, labels: list[str]) -> str:
    """Return a text without the lengths of units set apart; those of one of these levels are its own."""
    return _ALONE.sub(
        lambda one: one[0] if one["tier"] in labels else one[0][:1] if one[0][0] in ";,.(" else "", _SOME.sub("", text)
    )
