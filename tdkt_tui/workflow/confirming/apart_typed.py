"""What a level says of some of its kinds, as a person types it and as it is told: "phường 70-100; xã 100-150"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA
from tdkt_tui.model.window import Window
from tdkt_tui.workflow.reading_plan.moments import YearOf

from .level_holders import kinds_first
from .level_values import values_in
from .typed_people import ABOUT

_LED = re.compile(r"^\s*(?::|(?:được\s+)?mời|triệu tập|được|bố trí|có|là|thì|,)?\s*")
_NEXT = re.compile(r"\s*;\s*|,\s+(?=(?:các\s+)?(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|sở|ban|ngành|"
                   r"doanh nghiệp|hợp tác xã|trường|bệnh viện)\b[^,;\d]*\d)", re.IGNORECASE)  # fmt: skip
_FIRST = re.compile(r"^(?:(?:các|những|mọi)\s+)+", re.IGNORECASE)
_LIKE = re.compile(rf"(?P<kind>(?i:{AREA}))\s+(?P<which>(?![{UPPER}\d]|trực thuộc|thuộc\s+(?:sở|ban)).+)")
"""An area that is told by what it is like, not by its name."""
_CELL = re.compile(r"^(?:tên(?: cấp)?|cấp)\s*:\s*", re.IGNORECASE)
LONE = re.compile(r"riêng(?:\s.*)?", re.IGNORECASE | re.DOTALL)
"""Some of a level's units: no name of one."""
OF_SOME = "ghi giá trị riêng, như: 3 riêng Sở A, Sở B: tối đa 150"
HOW = "ghi loại đơn vị rồi số của loại ấy, như: phường 70-100; xã 100-150"


def apart_typed(typed: str, year_of: YearOf) -> list[dict[str, Any]]:
    """Return what is typed for each of some kinds. Raises ValueError with words for a person.

    year_of: the year of a month that is typed without one.
    """
    found: list[dict[str, Any]] = []
    for part in _parts(typed):
        kinds, end = kinds_first(part)
        led = _LED.match(part, end) if kinds else None
        rest = part[end:].lstrip(" :,") if led is None else _LED.sub("", part[end:])
        values, left = values_in(rest, year_of, sized=True)
        if not kinds or not values or re.search(r"\w", left):
            raise ValueError(HOW)
        found.append({"units": kinds, **values})
    if not found:
        raise ValueError(HOW)
    return found


def label_typed(typed: str) -> str:
    """Return a level's name without what its cell is called. Raises ValueError for what sets some units apart."""
    label = _CELL.sub("", typed)
    if not label or LONE.fullmatch(label):
        raise ValueError(OF_SOME if label else "ghi tên của cấp, như: cấp xã")
    return label


def units_apart(typed: Sequence[str], kinds: Sequence[str]) -> tuple[list[str], str]:
    """Return (units, which of them): areas told by what they are like, "các xã biên giới", are kinds with words.

    kinds: those of the level, of which a name may have words in small letters.
    """
    plain = [_FIRST.sub("", one) for one in typed]
    like = [_LIKE.fullmatch(one) for one in plain]
    if plain and all(like) and not {*plain} & {*kinds}:
        return list(dict.fromkeys(found["kind"].casefold() for found in like if found)), ", ".join(plain)
    return [one if one in kinds or not found else f"{found['kind'].casefold()} {found['which']}"
            for one, found in zip(plain, like, strict=True)], ""  # fmt: skip


def _parts(typed: str) -> Iterator[str]:
    """Yield what is typed for each: a row of kinds goes on up to its number."""
    begun = ""
    for part in (one.strip(" .,") for one in _NEXT.split(typed)):
        begun = f"{begun}, {part}".lstrip(", ")
        if re.search(r"\d|½", begun):
            yield begun
            begun = ""
    if begun:
        yield begun


def apart_told(parts: Sequence[dict[str, Any]]) -> str:
    """Write it so that, typed again, it is the same."""
    return "; ".join(f"{', '.join(one['units'])} {_told(one)}" for one in parts)


def people_told(one: Mapping[str, Any]) -> str:
    """Write how many come, as it may be typed again; "" where nothing is said of it."""
    least, most = one.get("least"), one.get("most")
    if least and most:
        return f"{least} đại biểu" if least == most else f"{least}-{most} đại biểu"
    if least:
        return f"ít nhất {least} đại biểu"
    return f"{'khoảng' if one.get(ABOUT) else 'không quá'} {most} đại biểu" if most else ""


def _told(one: Mapping[str, Any]) -> str:
    bound = "không quá " * bool(one.get("days_at_most"))
    days = f"{bound}{one['days']:g} ngày".replace(".", ",") if "days" in one else ""
    window = Window.model_validate(one["window"]).words() if "window" in one else ""
    forms = ", ".join(one.get("choose_form", ()))
    return ", ".join(filter(None, (forms, people_told(one).removesuffix(" đại biểu"), days, window)))
