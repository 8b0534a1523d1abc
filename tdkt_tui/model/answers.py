"""What a person types becomes a value: dates, hours and numbers in the ways that offices write them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from typing import Any

from .fields import FieldInfo
from .period import reported
from .row_text import is_tables, items_of, items_text, row_words
from .text import folded, one_line

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_VIETNAMESE = re.compile(r"(?:ngày )?(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})")
_CLOCK = re.compile(r"(\d{1,2})(?::|h| giờ ?)(\d{1,2})?(?::00)?(?: phút)?")
_PERIOD = re.compile(r"(?:6 tháng (đầu|cuối) năm |cả năm |năm )?(\d{4})")
_FOR_REPORT = re.compile(r"\s*\(b/c\)$")
_YES, _NO = ("có", "c", "co", "y", "yes", "true"), ("không", "k", "khong", "n", "no", "false")


def value_of(field: FieldInfo, typed: str) -> Any:
    """Return the value of a typed answer; choices by their number in the list or by their code.

    Raises ValueError with what is expected, in Vietnamese.
    """
    if field.kind == "list":
        return [one_line(item) for item in items_of(typed) if item]
    text = one_line(typed)
    if field.kind == "choice":
        return _choice(field, text)
    read = _READERS.get(field.kind)
    return read(field, text) if read else text


def shown(value: Any) -> str:
    """Write a value as one would type it."""
    if isinstance(value, dict):
        return _table(value)
    if is_tables(value):
        return "; ".join(f"{number}. {shown(row)}" for number, row in enumerate(value, start=1))
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, (date, time)):
        return f"{value:%H:%M}" if isinstance(value, time) else f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, list):
        return items_text([shown(item) for item in value])
    return f"{value:g}".replace(".", ",") if isinstance(value, float) else str(value)


def _table(value: dict[str, Any]) -> str:
    if "later" not in value:
        return row_words({name: shown(cell) for name, cell in value.items()})
    first = value.get("not_before")
    return "để văn thư điền sau" + (f", không trước ngày {shown(first)}" if first else "")


def _number(field: FieldInfo, text: str) -> int | float:
    if field.key.endswith(".days"):
        plain = {"½": "0.5"}.get(text, text.replace(",", "."))
        if re.fullmatch(r"\d{1,3}(\.\d+)?", plain) and float(plain) > 0:
            return float(plain)
        raise ValueError("cần số ngày, ví dụ 0,5 hoặc 1")
    digits = re.sub(r"(?<=\d)[. ](?=\d{3}\b)", "", text)
    if not re.fullmatch(r"[0-9]{1,9}", digits):
        raise ValueError("cần một số nguyên")
    return int(digits)


def _date(_: FieldInfo, text: str) -> date:
    try:
        if match := _ISO.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _VIETNAMESE.fullmatch(text):
            return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        raise ValueError("ngày này không có trong lịch") from None
    raise ValueError("cần một ngày, ví dụ 29/4/2020")


def _time(_: FieldInfo, text: str) -> time:
    match = _CLOCK.fullmatch(text.lower())
    if match and int(match[1]) < 24 and int(match[2] or 0) < 60:
        return time(int(match[1]), int(match[2] or 0))
    raise ValueError("cần giờ và phút, ví dụ 7:30")


def _yes_no(_: FieldInfo, text: str) -> bool:
    if folded(text) in (*_YES, *_NO):
        return folded(text) in _YES
    raise ValueError("trả lời có hoặc không")


def _period(_: FieldInfo, text: str) -> str:
    code = text.upper()
    if match := _PERIOD.fullmatch(folded(text)):
        half = {"đầu": "-H1", "dau": "-H1", "cuối": "-H2", "cuoi": "-H2"}.get(match[1] or "", "")
        code = match[2] + half
    return reported(code)


def _rows(field: FieldInfo, text: str) -> list[dict[str, Any]]:
    """Read "Hội đồng TĐKT tỉnh (b/c); Các thôn": a row for each name."""
    rows: list[dict[str, Any]] = []
    for name in (part.strip() for part in text.split(";")):
        if not name:
            continue
        row: dict[str, Any] = {"name": _FOR_REPORT.sub("", name)}
        if field.key == "recipient" and _FOR_REPORT.search(name):
            row["for_report"] = True
        rows.append(row)
    return rows


def _choice(field: FieldInfo, text: str) -> str:
    codes = [code for code, _ in field.choices]
    if text.isdecimal() and 0 < int(text) <= len(codes):
        return codes[int(text) - 1]
    for code, words in field.choices:
        if folded(text) in (folded(code), folded(words)):
            return code
    raise ValueError(f"chọn một số từ 1 đến {len(codes)}")


_READERS: dict[str, Callable[[FieldInfo, str], Any]] = {
    "number": _number,
    "date": _date,
    "time": _time,
    "yes-no": _yes_no,
    "period": _period,
    "rows": _rows,
}
