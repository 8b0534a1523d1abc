"""A row on all units of a kind whose remark says how many each sends: "Các sở, ban, ngành | 52 | 26 đơn vị x 02"."""

from __future__ import annotations

import re

from .sent_numbers import KIND

_ONE = rf"(?:đơn vị|cơ quan|địa phương|nơi|{KIND})"
_WHO = r"(?:\s*(?:đại biểu|người|đ/c|đồng chí))?"
_DIVIDED = (
    rf"(?:mỗi|một)\s+(?P<kind>{_ONE})\s*[:,]?\s*(?:được\s+)?(?:cử|phân bổ|giới thiệu|bầu)?\s*0*(?P<n>\d{{1,3}}){_WHO}",
    rf"0*(?P<n>\d{{1,3}}){_WHO}\s*/\s*(?:mỗi\s+)?(?:0?1\s+)?(?P<kind>{_ONE})",
    rf"(?P<count>\d{{1,3}})(?:\s+(?P<kind>{_ONE}))?\s*[x×*]\s*0*(?P<n>\d{{1,3}}){_WHO}(?:\s*/\s*{_ONE})?",
    rf"0*(?P<n>\d{{1,3}}){_WHO}\s*[x×*]\s*(?P<count>\d{{1,3}})\s+(?P<kind>{_ONE})",
)
_KINDS = re.compile(
    rf"(?:khối\s+)?(?:các\s+)?(?P<kinds>{KIND}(?:(?:,|/|\s+và|\s*[-–])\s*(?:các\s+)?{KIND})*)"
    r"(?:\s+(?:(?:trực )?thuộc|cấp|của)\s+tỉnh|\s+tỉnh)?(?:\s+(?:còn lại|khác))?",
    re.IGNORECASE,
)


def each_of(unit: str, remark: str, official: int) -> tuple[list[str], int]:
    """Return the kinds of unit that a row names and how many each sends; ([], 0) where the numbers do not agree.

    unit: "Các sở, ban, ngành còn lại"; remark: "Mỗi đơn vị 02 đại biểu"; official: the row's own number. A remark on
    one of several kinds ("mỗi sở") says nothing of the others.
    """
    named = _KINDS.fullmatch(unit)
    found = next((one for form in _DIVIDED if (one := re.fullmatch(form, remark.strip(" .;()"), re.IGNORECASE))), None)
    if named is None or found is None:
        return [], 0
    kinds = list(dict.fromkeys(one.casefold() for one in re.findall(rf"\b{KIND}\b", named["kinds"], re.IGNORECASE)))
    each, count = int(found["n"]), int(found.groupdict().get("count") or 0)
    kind = (found["kind"] or "đơn vị").casefold()
    if not each or official % each or (count and count * each != official):
        return [], 0
    return (kinds, each) if kind in ("đơn vị", "cơ quan", "địa phương", "nơi") or kinds == [kind] else ([], 0)
