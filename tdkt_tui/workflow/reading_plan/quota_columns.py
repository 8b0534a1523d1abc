"""The columns of a table of seats: what the head says each holds, and the numbers of a row by what they count."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .bounds import LEAST

_PLACES = (r"(?:cơ quan|đơn vị|địa phương|tổ chức|xã|phường|đặc khu|huyện|thị xã|thành phố|khối|cụm|sở|ban|ngành|"
           r"đoàn thể|đoàn(?: đại biểu)?|đầu mối)")  # fmt: skip
_SENT = r"(?:\s+(?:chính thức|tham dự|(?:được )?(?:phân bổ|cử))){0,2}"
_JOINT = r"(?:,|/|\s*[-–]|\s+và)"
_GOOD = r"(?:\s+(?:điển hình(?:\s+tiên tiến)?|tiêu biểu))?"
_COLUMNS = (
    ("", r"s?tt|số tt|số thứ tự|"),
    ("note", r"ghi chú|(?:yêu cầu (?:về )?)?cơ cấu(?:,? thành phần)?(?: đại biểu)?"),
    ("note", r"lĩnh vực(?: (?:ưu tiên|giới thiệu|lựa chọn))?"),
    ("way", (r"(?:cách(?: thức)?|phương thức|căn cứ|cơ sở|nguyên tắc|định mức|mức)\s+(?:phân bổ|tính|giao|cử|lựa chọn)"
            r"(?: đại biểu)?|diễn giải|cách tính")),
    ("unit", (rf"(?:(?:tên|nhóm|loại)\s+)?(?:các\s+)?{_PLACES}(?:{_JOINT}\s*(?:các\s+)?{_PLACES})*"
              r"(?:\s+(?:thi đua|giới thiệu|đề cử|cử|tham dự|được phân bổ))?")),
    ("official", rf"(?:tổng\s+)?(?:số\s+)?(?:lượng\s+)?đại biểu{_SENT}"),
    ("official", r"chính thức"),
    ("official", r"số lượng(?: (?:được )?phân bổ)?|(?:số )?(?:chỉ tiêu|được phân bổ)(?: phân bổ)?(?: đại biểu)?|sl"),
    ("alternates", r"(?:số\s+)?(?:đại biểu\s+)?dự khuyết"),
    ("exemplars", r"(?:số\s+)?(?:đại biểu\s+)?(?:là\s+)?điển hình(?:\s+tiên tiến)?"),
    ("collectives", rf"(?:số\s+)?(?:lượng\s+)?tập thể{_GOOD}"),
    ("individuals", rf"(?:số\s+)?(?:lượng\s+)?cá nhân{_GOOD}"),
    ("people", r"(?:số\s+)?(?:lượng\s+)?cá nhân(?:,|/|\s+và)\s*hộ(?: gia đình)?"),
    ("total", r"tổng(?:\s+(?:số|cộng))?|cộng"),
    ("guests", r"(?:số\s+)?(?:đại biểu\s+(?:khách\s+)?mời|khách mời|mời)"),
    ("ex officio", r"(?:số\s+)?(?:đại biểu\s+)?đương nhiên"),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over."""
_WORK = r"(?:(?:,| và)? (?:sản xuất|công tác|học tập|chiến đấu)){0,4}"
FOR_COLLECTIVES = "đại diện tập thể"
"""Who comes for a collective is a delegate as the others are: beside such, "Cá nhân" too counts among those sent."""
_AMONG = (
    (FOR_COLLECTIVES, r"đại diện(?: cho)?(?: các)? tập thể"),
    ("nữ", r"nữ(?: giới)?|phụ nữ"),
    ("nam", r"nam(?: giới)?"),
    ("người dân tộc thiểu số", r"(?:người\s+)?(?:dân tộc(?: thiểu số| ít người)?|dtts)"),
    ("có đạo", r"tôn giáo|có đạo|(?:người )?theo đạo"),
    ("lao động trực tiếp", rf"(?:người )?(?:lao động )?trực tiếp(?: lao động)?{_WORK}"),
    ("trẻ", r"(?:tuổi )?trẻ"),
    ("đảng viên", r"đảng viên"),
    ("ngoài đảng", r"ngoài đảng"),
    *((f"{below} {age} tuổi", rf"{below} {age} tuổi") for below in ("dưới", "trên") for age in (30, 35, 40, 45, 50)),
)
"""Who a column counts among those sent."""
_PART = re.compile(r"trong đó\s*[:,]?\s*(?=\S)")
"""What a column of a part of the number before it is headed by."""
_UNITS = re.compile(r"\s*\((?:người|đại biểu|đb|tập thể|cá nhân)\)$")
_AT_LEAST = "ít nhất "
_LEAST = re.compile(rf"\s*\({LEAST}\)$|^{LEAST}\s+|\s+{LEAST}$")
"""What the head of a column says of numbers that may be more: "Nữ (ít nhất)", "Trong đó: nữ ít nhất"."""
_FOOTNOTE = re.compile(r"\s*(?:\((?:\*{1,3}|\d)\)|\*{1,3})$")
"""What leads from the head of a column to a line below the table."""
_COUNTED = {"official": "đại biểu|người", "individuals": "cá nhân|người", "collectives": "tập thể",
            "exemplars": "điển hình|đại biểu|người", "total": "đại biểu|người"}  # fmt: skip
"""The words that may follow a number in a column."""
_SPAN = re.compile(r"(?:từ\s+)?0*(?P<a>\d{1,3})\s*(?:[-–]|đến)\s*0*(?P<b>\d{1,3})(?:\s*(?:đại biểu|người))?")
"""A number of seats that is left open: "02-03"."""
NUMBERS = ("official", "alternates", "exemplars", "collectives", "individuals", "at_least", "at_most")
"""Columns that a quota has a key for."""


def head_of(rows: list[list[str]]) -> tuple[list[str | None], int]:
    """Return what the columns hold, and of how many rows the head is: "Số lượng" may stand over two of a second row."""
    first = _told_apart([_column(cell) for cell in rows[0]], rows[0])
    below = len(rows) > 1 and not any(re.match(r"\(?\d", cell) for cell in rows[1])
    below = below and (not _heads_group(rows[1]) or _heads_one(rows[0], rows[1]))
    if not below or (None not in first and not any(map(_column, rows[1]))):
        return first, 1
    whole, told = _joined(rows[0], rows[1])
    return [column if told else None for column in _told_apart([_column(cell) for cell in whole], whole)], 2


def _joined(above: list[str], cells: list[str]) -> tuple[list[str], bool]:
    """Return the words of each column of a head of two rows, and whether each cell of the first found its columns.

    A cell over several columns is one, and so is the row of cells below it: where several such stand beside each
    other, which of them is over which column is not told, and a bound that not all of them say is nobody's for sure.
    """
    left = list(above)
    apart = len(cells) > len(above)
    runs = sum(bool(cell) and not (at and cells[at - 1]) for at, cell in enumerate(cells)) if apart else 0
    over = len(above) - cells.count("") if runs == 1 else 1
    whole: list[str] = []
    bound = ""
    for at, cell in enumerate(cells):
        goes_on = bool(apart and cell and at and cells[at - 1])
        if not goes_on:
            heads, left = left[: over if cell and apart else 1], left[over if cell and apart else 1 :]
            least = [re.search(rf"\b{LEAST}\b", head, re.IGNORECASE) is not None for head in heads]
            if cell and any(least) and not all(least):
                return whole, False
            bound = " (ít nhất)" * bool(cell and any(least))
        whole.append(f"{cell}{bound}" if cell else " ".join(heads))
    return whole, not left


def _heads_group(cells: list[str]) -> bool:
    """Tell a row that says no more than the number and the name of the group below it."""
    said = [cell for cell in cells if cell]
    return len(said) == 1 or (len(said) == 2 and re.fullmatch(r"[IVXL]+|[A-ZĐ]", said[0]) is not None)


def _heads_one(above: list[str], cells: list[str]) -> bool:
    """Tell a row that says of one column alone what it counts, where the cell over it does not: "Trong đó"."""
    at = next((at for at, cell in enumerate(cells) if cell), 0)
    return len(above) == len(cells) and _column(above[at]) is None and bool(_column(cells[at]))


def _told_apart(columns: list[str | None], heads: list[str]) -> list[str | None]:
    """Read "Tổng số đại biểu" beside "Đại biểu chính thức" as their sum, "Tổng số" beside "Nữ", "Mức" as seats."""
    if f"among {FOR_COLLECTIVES}" in columns:
        people = {"individuals": "among cá nhân", "people": "among cá nhân, hộ gia đình"}
        columns = [people.get(one or "", one) for one in columns]
    columns = [None if one == "people" else one for one in columns]
    beside = any(one == "way" or (one and one.startswith("among ")) for one in columns)
    proved = {"alternates"} if f"among {FOR_COLLECTIVES}" in columns else set()  # whose sum the rows then show
    if "total" in columns and not ({*NUMBERS} - proved) & {*columns} and beside:
        return ["official" if one == "total" else one for one in columns]
    if columns.count("official") != 2 or "total" in columns:
        return columns
    at = columns.index("official")
    return [*columns[:at], "total", *columns[at + 1 :]] if heads[at].casefold().startswith("tổng") else columns


def _column(cell: str) -> str | None:
    words = _PART.sub("", _FOOTNOTE.sub("", " ".join(cell.casefold().split())), count=1)
    words = re.sub(r"\bđb\b", "đại biểu", _UNITS.sub("", words))
    words, least = _LEAST.subn("", words)
    key = next((key for key, pattern in _COLUMNS if re.fullmatch(pattern, words)), None)
    if key is not None:
        return None if least else key
    who = who_among(words)
    return f"among {_AT_LEAST if least else ''}{who}" if who else None


def who_among(words: str) -> str:
    """Return whom words in small letters name among those who come, "" for no group: "số nữ" → "nữ"."""
    among = re.sub(r"^(?:số\s+)?(?:lượng\s+)?(?:đại biểu\s+)?(?:là\s+)?", "", words)
    return next((who for who, pattern in _AMONG if re.fullmatch(pattern, among)), "")


def numbers_of_row(cells: Iterable[tuple[str | None, str]]) -> dict[str, int] | None:
    """Return the numbers of a row by column; None where a cell holds something else."""
    told: dict[str, int] = {}
    for key, cell in cells:
        wordy = key and key.startswith("among ") and not re.search(r"\d", cell)  # "do đơn vị lựa chọn"
        if not key or key in ("unit", "note", "way") or cell in ("", "-", "–") or wordy:
            continue
        if key == "official" and (span := _SPAN.fullmatch(cell)) and int(span["a"]) < int(span["b"]):
            told |= {"at_least": int(span["a"]), "at_most": int(span["b"])}
            continue
        found = re.fullmatch(rf"(\d{{1,4}})(?:\s*(?:{_COUNTED.get(key, '(?!)')}))?", cell, re.IGNORECASE)
        if found is None:
            return None
        told[key] = int(found[1])
    return told


def parts_said(numbers: dict[str, int], *, parts: bool) -> str:
    """Return who is among those sent, or comes besides, as columns count them: "05 nữ, 03 người dân tộc thiểu số".

    parts: a column's head says that what it counts is among those sent.
    """
    among = [(key.removeprefix("among "), number) for key, number in numbers.items() if key.startswith("among ")]
    said = [f"ít nhất {number:02} {who.removeprefix(_AT_LEAST)}" if who.startswith(_AT_LEAST) else f"{number:02} {who}"
            for who, number in among if number]  # fmt: skip
    besides = [(number, words) for key, words in (("ex officio", "đại biểu đương nhiên"), ("guests", "khách mời"))
               if (number := numbers.get(key, 0))]  # fmt: skip
    lead = "trong đó" if parts else "ngoài ra"
    return ", ".join(said + [f"{lead} {number:02} {words}" for number, words in besides])


def adds_up(numbers: dict[str, int], *, parts: bool) -> bool:
    """Tell a row whose numbers make its sum; parts: a column's head says that they do."""
    official = numbers.get("official")
    told = [numbers[key] for key in ("collectives", "individuals") if key in numbers]
    people = [number for key, number in numbers.items()
              if key == f"among {FOR_COLLECTIVES}" or key.startswith("among cá nhân")]  # fmt: skip
    wholes = [told if parts else [], people]
    if official is not None and any(len(whole) > 1 and sum(whole) != official for whole in wholes):
        return False
    if official is not None and any(number > official for key, number in numbers.items() if key.startswith("among ")):
        return False
    inside = numbers.get("ex officio", 0) + (numbers.get("exemplars") or sum(told))
    if parts and official is not None and "total" not in numbers and inside > official:
        return False
    if "total" not in numbers:
        return True
    if official is None:
        return any(told) and sum(told) == numbers["total"]
    beside = sum(numbers.get(key, 0) for key in ("alternates", "guests", "ex officio"))
    return numbers["total"] == official + beside
