"""Where a plan parts forms among units: who holds which ("phường tổ chức Đại hội; …"), and the size of each form."""

from __future__ import annotations

import re

from .bounds import BOUND
from .counts import NUMBER
from .facts import bare
from .sentences import PART

_HELD = r"(?:Đại hội|Hội nghị)"
_FORM = (
    rf"(?P<form>{_HELD}\s(?:Thi đua yêu nước|[Đđ]iển hình tiên tiến|"
    r"[^\s,;:.(]+(?:\s(?!(?:đối|ở|tại)\b)[^\s,;:.(]+){1,8}))"
)
_RANGE = rf"(?:(?P<how>{BOUND}):?\s+(?P<n>{NUMBER})|(?:từ\s+)?(?P<a>{NUMBER})\s*(?:đến|-|–)\s*(?P<b>{NUMBER}))"
_SIZE = rf"{_RANGE}(?:\s+(?:đại biểu|người))?"
_WITH = rf"(?:\s*[,:(]\s*(?:quy mô|số lượng|với|có)?\s*:?\s*{_SIZE}\)?)?"
_HOLDS = re.compile(rf"(?P<who>[^;:.]+?(?:\.\d{{3}}[^;:.]*?)?)(?::\s*|\s+(?:thì\s+)?)(?:tổ chức\s+)?{_FORM}{_WITH}")
_FOR = re.compile(rf"(?:[Tt]ổ chức\s+)?{_FORM}\s*:?\s+(?:đối với|ở|tại)\s+(?P<who>[^;:]+?){_WITH}")
FORM_TOPIC = re.compile(r"Hình thức\b[^:;.\d]{0,40}:\s+")
_REST = re.compile(
    r"(?:các\s+)?(?:đơn vị|địa phương|nơi|xã|phường|huyện)(?:,\s*\w+)*\s+(?:còn lại|khác)", re.IGNORECASE
)
_PLACE = r"(?:(?:đối với\s+)?(?:nơi|đơn vị|địa phương|xã|phường)\s+tổ chức\s+)"
_AHEAD = re.compile(rf"{_PLACE}?(?P<held>{_HELD})(?:\s(?:Thi đua yêu nước|[Đđ]iển hình tiên tiến))?\s*[:,]?\s+"
                    rf"(?:có\s+)?{_SIZE}(?=\s*[;.,]|\s*$)", re.IGNORECASE)  # fmt: skip
_BEHIND = re.compile(rf"{_SIZE}\s+(?:\(|đối với\s+)(?:nơi\s+(?:tổ chức\s+)?)?(?P<held>{_HELD})\)?(?=\s*[;.,]|\s*$)",
                     re.IGNORECASE)  # fmt: skip


def without_forms(text: str) -> str:
    """Return a text without the sizes that it gives by form, which are none of the whole level."""
    for part in parts_of(text):
        text = text.replace(part[0], " ")
    for found in reversed(sizes_of(text)):
        text = f"{text[: found.start()]} {text[found.end() :]}"
    return text


def parts_of(text: str) -> list[re.Match[str]]:
    """Return the parts that each say who holds a form: two or more of which are different, next to each other."""
    said = [bare(part) for part in PART.split(FORM_TOPIC.sub("", text, count=1))]
    hits = [hit for part in said if (hit := _FOR.fullmatch(part) or _HOLDS.fullmatch(part))]
    heads = {hit["form"].split()[0] for hit in hits}
    return hits if len(heads) > 1 and sum(is_rest(hit) for hit in hits) == 1 else []


def is_rest(hit: re.Match[str]) -> bool:
    """Tell a part on the units that the others leave."""
    return _REST.fullmatch(hit["who"].strip()) is not None


def sizes_of(text: str) -> list[re.Match[str]]:
    """Return what a text says of the size of a congress and of a conference: both, or none."""
    for way in (_BEHIND, _AHEAD):
        found = list(way.finditer(text))
        if len({one["held"].casefold() for one in found}) == len(found) > 1:
            return found
    return []
