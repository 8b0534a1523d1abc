"""A cell of the table of levels typed on a level's own screen, where a number is one of its values: told how there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.tables import Key, name_of_key

_NAMES = ("label", "units", "split", "choose_form", "form_name")
"""Values that are any words: the name of a cell would be written as one of them."""
CELLS = {
    "choose_form": "hình thức|tên gọi",
    "window": "thời hạn|hạn|thời gian hoàn thành",
    "days": "số ngày|thời lượng|thời gian tổ chức",
    "day": r"ngày(?=\s*:?\s*(?:0?\d(?:,5)?|½|một|nửa|-)$)",
    "size": "số lượng|đại biểu|số người|quy mô",
    "share": "tỷ lệ|tỉ lệ",
    "decides": "(?:do )?(?:ai|người|nơi|đơn vị) quyết định",
    "units": "đơn vị|loại đơn vị|gồm",
}
"""What the cells of the table of levels are called; "day": that of a length only before one."""
LENGTH = re.compile(r"(?:không quá\s+|tối đa\s+)?(?:0?\d(?:,5)?|½|1/2|một|nửa)\s+(?:ngày|buổi)", re.IGNORECASE)
"""How long a conference is: "1 ngày" behind a semicolon is no row's number."""
_CELL = re.compile(
    rf"(?:(?P<choose_form>{CELLS['choose_form']})|(?P<window>{CELLS['window']})|"
    rf"(?P<days>{CELLS['days']}|{CELLS['day']})|(?P<date>ngày(?=\s*:?\s*\d))|(?P<size>{CELLS['size']})|"
    rf"(?P<more>{CELLS['share']}|{CELLS['decides']})|(?P<units>{CELLS['units']}))"
    r"(?:\s*:\s*|\s+|$)(?P<value>.*)", re.IGNORECASE | re.DOTALL)  # fmt: skip


def cell_meant(draft: Draft, keys: Sequence[Key], number: int, said: str) -> str:
    """Return what is to be typed where words typed for a level's value are a cell by its name, "" where they are not.

    number: of the value, from 1; said: what was typed behind it. A unit or a level may be called "đơn vị …" itself.
    """
    found = _CELL.fullmatch(said) if draft.name == "level" and number and keys[number - 1].name in _NAMES else None
    if found is None:
        return ""
    cell, value = next(name for name, words in found.groupdict().items() if words and name != "value"), found["value"]
    first = re.split(r"\s*[;,]\s*", value)[0].casefold()
    if cell == "units" and not (first in ("", "-", *AREAS) or first in draft.values.get("units", ())):
        return ""
    here = f"Số {number} ở đây là {name_of_key(keys[number - 1])}; "
    if cell in ("size", "more"):
        return f"{here}gõ: t {said}."
    key = "window" if cell == "date" else cell
    at = next(at for at, one in enumerate(keys, 1) if one.name == key)
    if cell == "units" and value in ("", "-"):
        return f"{here}cấp phải có đơn vị: gõ {at} và các đơn vị đúng; bỏ cả cấp thì gõ x."
    return f"{here}gõ: {at} {said if cell == 'date' else value}".rstrip() + "."
