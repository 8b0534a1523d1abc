"""How many a unit sends, as words say it: "ít nhất 02 tập thể, 03 cá nhân", "05 đại biểu, trong đó có 02 điển hình"."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

from . import unit_words
from .bounds import BOUND, bound_key

KIND = rf"(?:{unit_words.KIND}|trường)"
"""A kind of unit of which each sends as many as any other."""
_WHAT = (r"(?:đại biểu(?:\s+(?:chính thức|dự khuyết|điển hình(?:\s+tiên tiến)?))?|tập thể|cá nhân|"
         r"điển hình(?:\s+tiên tiến)?)")  # fmt: skip
_NUMBER = (rf"(?:(?:{BOUND}|từ)\s+)?\d{{1,3}}(?:\s*(?:-|–|đến)\s*\d{{1,3}})?\s+{_WHAT}"
           r"(?:\s+(?:tiêu biểu|điển hình tiên tiến|điển hình|xuất sắc))*")  # fmt: skip
_JOINT = r"\s*[,(:]?\s*(?:và\s+|gồm\s*:?\s*|(?:trong đó\s*:?\s*)?(?:(?:phải\s+)?có\s+)?)"
_MEETING = (r"(?:\s+(?:(?:đi|tham|về)\s+)?dự\s+(?:Đại hội|Hội nghị|đại hội|hội nghị)"
            r"(?:\s+(?:[Tt]hi đua yêu nước|[Đđ]iển hình tiên tiến|các|cấp|toàn|của|tỉnh|huyện|xã|năm \d{4}|"
            rf"lần thứ [IVXL]+|(?<=tỉnh )[{UPPER}]\w*(?:\s[{UPPER}]\w*)*))*)?")  # fmt: skip
NUMBERS = rf"{_NUMBER}(?:{_JOINT}{_NUMBER})*\)?{_MEETING}"
"""All that a sentence may say besides whom it is about; whatever says more is not read."""
_ONE = re.compile(
    rf"(?:(?P<how>{BOUND})\s+|từ\s+)?(?P<n>\d{{1,3}})(?:\s*(?:-|–|đến)\s*(?P<m>\d{{1,3}}))?"
    rf"\s+(?P<what>{_WHAT})"
)
_KEYS = {"đại biểu chính thức": "official", "đại biểu dự khuyết": "alternates", "tập thể": "collectives",
         "cá nhân": "individuals"}  # fmt: skip


def numbers_of(words: str) -> dict[str, int]:
    """Return the keys of a quota that words say; none where one of them has no key, or a key is said twice."""
    told: dict[str, int] = {}
    for found in _ONE.finditer(words):
        one = _one(found)
        if not one or set(one) & set(told):
            return {}
        told |= one
    return told


def _one(found: re.Match[str]) -> dict[str, int]:
    what, number = " ".join(found["what"].split()), int(found["n"])
    how = bound_key(found["how"])
    key = _KEYS.get(what) or ("exemplars" if "điển hình" in what else "")
    if found["m"]:
        return {"at_least": number, "at_most": int(found["m"])} if not key and not how else {}
    if key in ("official", "alternates"):
        return {} if how else {key: number}
    if key:
        return {} if how == "at_most" else {key: number}
    return {how or "official": number}
