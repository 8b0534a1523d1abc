"""The safe corrections of words, as plain functions of one line: what cannot be meant in two ways.

A finding says them, and a repair writes them.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from tdkt_tui.compliance.layout.bodies import is_collective
from tdkt_tui.compliance.layout.numerals import numeral
from tdkt_tui.model.text import bare

_DASH = r"[-–—‐‑−]"
_ALIKE = 0.7
_ROMAN_NUMBERED = {"phần", "chương"}
_TAIL, _SEEN = 7, 200  # words, signs
_DAY = re.compile(r"(?i:ngày)\s+(\d{1,2})\s+(?i:tháng)\s+(\d{1,2})\s+(?i:năm)\s+(\d{4})")
_NUMERIC = re.compile(r",?\s*(?i:ngày)?\s*(0?[1-9]|[12]\d|3[01])[/.-](0?[1-9]|1[0-2])[/.-](\d{4})\s*$")
_POST = re.compile(r"^(\s*)(T/?M|K/?T|T/?L|T/?U/?Q|Q)(?![\w/])[.\s]*(?=\S)|^(\s*)(T/M|K/T|T/L|T/U/Q)[.\s]*(?=\S)")


def fixed(wanted: str, line: str) -> str:
    """Return prescribed words in place of the same words written otherwise: accents, dashes, capitals, a lost sign."""
    return wanted if SequenceMatcher(None, bare(line), bare(wanted)).ratio() >= _ALIKE else line


def symbol(line: str) -> str:
    """Return "Số: 05/KH-UBND" for "Số : 5 / KH – UBND"."""
    line = re.sub(r"^\s*(?i:số)(?:\s*[:.])?", "Số:", line)  # room for a number yet to be given stays
    line = re.sub(r"^Số:\s*(?=\d)", "Số: ", line)
    line = re.sub(rf"\s*{_DASH}\s*", "-", line)
    line = re.sub(r"(?<=\d)\s*/\s*|/\s+", "/", line)
    line = re.sub(r"^(Số: \d+)-([A-ZĐ][A-ZĐa-zy]*)/(?=[A-ZĐ])", r"\1/\2-", line)  # the Party's way to write it
    return re.sub(r"(?<=Số: )(\d)(?=/)", r"0\1", line).rstrip(" .")


def dated(line: str) -> str:
    """Return "ngày 05 tháng 9 năm 2024": days below 10 and the months 1 and 2 with a zero, others without."""
    return _DAY.sub(lambda day: f"ngày {int(day[1]):02d} tháng {_month(int(day[2]))} năm {day[3]}", line)


def place_and_day(line: str) -> str:
    """Return "Bắc Giang, ngày 05 tháng 9 năm 2024", for "Bắc Giang, 5/9/2024" too."""
    line = re.sub(r"(?<=\d)[oO](?=\d)", "0", line)  # as programs read scanned pages
    line = _NUMERIC.sub(r", ngày \1 tháng \2 năm \3", line)
    line = re.sub(r"\s*[,.;]?\s*(?<!\w)(?i:ngày)(?=[\s.…_])", ", ngày", line, count=1)
    line = re.sub(r"(?<!\w)(?i:tháng)(?!\w)", "tháng", line)
    return dated(re.sub(r"(?<!\w)(?i:năm)(?!\w)", "năm", line)).rstrip(" .")


def attached(line: str) -> str:
    """Return "(Kèm theo … ngày 05 tháng 9 năm 2024 của …)" with its brackets."""
    line = re.sub(r"^(\s*\(?\s*)(?i:ban hành kèm theo)", r"\1Kèm theo", dated(line)).strip()
    return f"({line.strip('()')})" if line.count("(") + line.count(")") < 2 else line


def about(line: str) -> str:
    """Return "V/v …"."""
    return re.sub(r"^\s*(?:[vV]\s*/\s*[vV]|[vV]ề việc)\s*[:.]?\s*", "V/v ", line)


def section(line: str) -> str:
    """Return "I. MỤC ĐÍCH"."""
    return re.sub(rf"^\s*([IVXLC]+)\s*(?:[./:)]|{_DASH})\s*(?=\S)", r"\1. ", line)


def clause(line: str) -> str:
    """Return "1. Mục đích"."""
    return re.sub(rf"^\s*(\d+(?:\.\d+)*)\s*(?:[./:)]|{_DASH})\s*(?=\D)", r"\1. ", line)


def chapter(line: str) -> str:
    """Return "Chương I", "Mục 1"."""
    told = re.fullmatch(r"\s*(phần|chương|mục|tiểu mục)\s+([ivxlc]+|\d{1,2})\s*[.:]?\s*", line, re.IGNORECASE)
    if told is None:
        return line
    number = told[2].upper()
    if number.isdigit() and told[1].lower() in _ROMAN_NUMBERED:
        number = numeral(int(number), "upperRoman")
    return f"{told[1].capitalize()} {number}"


def article(line: str) -> str:
    """Return "Điều 1. Phạm vi điều chỉnh"."""
    return re.sub(rf"^\s*(?i:điều)\s+(\d+[a-zđ]?)(?!\w)\s*(?:[./:)]|{_DASH})*\s*(?=\S)", r"Điều \1. ", line)


def annex(line: str) -> str:
    """Return "Phụ lục I"."""
    return re.sub(r"^\s*(?i:phụ lục)\s*([IVXLC]*)\s*[.:]?\s*$", r"Phụ lục \1", line).rstrip()


def addressed(line: str) -> str:
    """Return "Kính gửi:"."""
    return re.sub(r"^\s*(?i:kính gửi)\s*:?", "Kính gửi:", line)


def listed(line: str, sign: str, *, dash: bool = True) -> str:
    """Return "- Như trên;" with the sign that ends it; dash: whether the line begins with one."""
    line = re.sub(rf"^\s*(?:{_DASH}|[•●*+])\s*", "- ", line) if dash else line
    line = line if line.startswith("- ") or not dash else f"- {line.lstrip()}"
    return ended(line, sign)


def archived(line: str, *, dash: bool = True) -> str:
    """Return "- Lưu: VT, NC."."""
    line = listed(line, ".", dash=dash)
    line = re.sub(r"(?i:lưu)\s*:?\s*(?=VT)", "Lưu: ", line)
    head, colon, rest = line.partition(":")
    return head + colon + re.sub(r"\s*[;,]\s*", ", ", rest)


def ended(line: str, sign: str) -> str:
    """Return a line with the sign at its end; what marks an abbreviation stays."""
    return re.sub(r"\s*[;,.:]*\s*$", "", line) + sign


def closed(line: str) -> str:
    """Return the last words with "./." behind them; a line that goes on stays."""
    if line.rstrip().endswith(":"):
        return line
    return re.sub(r"\s*[./;,]*\s*$", "", line) + "./."


def tail(line: str) -> str:
    """Return the last words of a line, with the sign that ends it."""
    words = line[-_SEEN:].split()
    return line if len(line) < _SEEN and len(words) <= _TAIL else f"… {' '.join(words[-_TAIL:])}"


def on_behalf(line: str) -> str:
    """Return "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH" for "T/M ỦY BAN NHÂN DÂN", "K/T. CHỦ TỊCH".

    "T/M" before what is no collective body stays: there the line itself may be wrong.
    """
    found = _POST.match(line)
    if found is None:
        return line
    mark = (found[2] or found[4]).replace("/", "")
    if mark == "TM" and not is_collective(line[found.end() :]):
        return line
    return f"{found[1] or found[3] or ''}{mark}. {line[found.end() :]}"


def _month(month: int) -> str:
    return f"{month:02d}" if month <= 2 else str(month)
