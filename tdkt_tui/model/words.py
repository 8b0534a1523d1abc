"""Numbers, dates and capitals as Vietnamese offices write them."""

from __future__ import annotations

import re
from datetime import date, time
from fractions import Fraction

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
GAP = "......"
"""The usual dotted gap for what the clerk fills in by hand."""
MISSING = "⟪còn thiếu: {}⟫"
"""What a draft prints where a value is missing; the braces take its label."""

_ROMAN_NUMBER = re.compile(r"[IVX]+")
_LETTER = re.compile(r"(?<![\w'’])\w")


def roman(number: int) -> str:
    """Return 1..89 as a Roman numeral ("lần thứ IX", "quý III", "Phụ lục II").

    Raises ValueError outside that range.
    """
    if not 0 < number < 90:
        raise ValueError(number)
    text = "L" if number >= 50 else "XL" if number >= 40 else ""
    number -= 50 if number >= 50 else 40 if number >= 40 else 0
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


STEPS = ("Bước ", "Giai đoạn ")
"""How a heading that counts steps is cited."""


def clause_words(clause: str) -> str:
    """Cite a clause: "mục II.2.a", "điểm a khoản 1 Điều 3" for "Điều 3.1.a", "khoản 2 Phụ lục II"; "" for none.

    One below a step is cited through it: "điểm a Bước 1 mục III" for "III.Bước 1.a".
    """
    above, *steps = re.split(rf"\.(?={'|'.join(STEPS)})", clause)
    if steps:
        inner = [part for step in reversed(steps) for part in reversed(step.split("."))]
        named = (
            part if part.startswith(STEPS) else f"{'điểm' if part.isalpha() else 'khoản'} {part}" for part in inner
        )
        return " ".join([*named, clause_words(above)])
    if not clause.startswith(("Điều ", "Phần ", "Phụ lục", "“")):
        return f"mục {clause}" if clause else ""
    title, close, below = clause.rpartition("”")
    article, *parts = below.split(".")
    article = f"mục {title}{close}" if close else article
    named = ("mục" if part.isupper() else "điểm" if part.isalpha() else "khoản" for part in reversed(parts))
    return " ".join([*map(" ".join, zip(named, reversed(parts), strict=True)), article])


def padded(number: int) -> str:
    """Write a number below 10 with a leading zero: 5 → "05" (NĐ 30/2020, PL I, II.3.c, II.4.b)."""
    return f"{number:02d}"


def grouped(number: int) -> str:
    """Write a count with dots between thousands: 2020 → "2.020"; below 10 padded."""
    return padded(number) if number < 10 else f"{number:,}".replace(",", ".")


def counted(number: int, noun: str) -> str:
    """Put a count beside its noun: (300, "đại biểu") → "300 đại biểu"."""
    return f"{grouped(number)} {noun}"


def day_month_year(day: date) -> str:
    """Write "ngày 05 tháng 9 năm 2020": days below 10 and months 1, 2 padded (NĐ 30/2020, PL I, II.4.b)."""
    return f"ngày {padded(day.day)} tháng {month(day.month)} năm {day.year}"


def month(number: int) -> str:
    """Write a month's number: only 01 and 02 are padded (NĐ 30/2020, PL I, II.4.b)."""
    return padded(number) if number <= 2 else str(number)


_MONEY = re.compile(r"(\d+(?:[.,]\d+)*)\s*(tỷ|tỉ|triệu|nghìn|ngàn)?(?:\s*đồng)?", re.IGNORECASE)
_TIMES = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "nghìn": 1000, "ngàn": 1000, "": 1}


def dong_of(text: str) -> int:
    """Return an amount of money in đồng: "30 triệu đồng", "2,4 tỷ", "2.400.000 đồng"; 0 for what is none."""
    found = _MONEY.fullmatch(text.strip())
    if found is None:
        return 0
    number, unit = found[1], (found[2] or "").casefold()
    if "," in number and not unit:
        return 0
    number = re.sub(r"\.(?=\d{3}(?!\d))", "", number)
    return int(Fraction(number.replace(",", ".")) * _TIMES[unit]) if re.fullmatch(r"\d+(?:[.,]\d+)?", number) else 0


def short_date(day: date) -> str:
    """Write "05/9/2020", the short form of running text: padded as in the long form."""
    return f"{padded(day.day)}/{month(day.month)}/{day.year}"


def clock(moment: time) -> str:
    """Write "07 giờ 30 phút", "08 giờ 00 phút"."""
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút"


def share(value: float | str) -> str:
    """Write a share as "70%"; tenths only where there are any, and one that is said as a fraction as that: "2/3"."""
    if isinstance(value, str):
        return value
    percent = Fraction(value).limit_denominator(1000) * 100
    whole = float(percent)
    return f"{int(whole)}%" if whole == int(whole) else f"{whole:.1f}%".replace(".", ",")


def lowered_first(text: str) -> str:
    """Lower the first letter, for a title inside a sentence; an acronym stays as it is."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def raised_first(text: str) -> str:
    """Raise the first letter."""
    return text[:1].upper() + text[1:]


def joined(items: list[str], last: str = " và ") -> str:
    """Join names as prose: "a, b và c"; semicolons where an item holds a comma.

    Where one before the last is itself such a list, "Sở Văn hóa, Thể thao và Du lịch", the last is joined by a
    semicolon too: another "và" would read as a part of that name.
    """
    if len(items) < 2:
        return "".join(items)
    between = "; " if any("," in item for item in items) else ", "
    if any("," in item and last in item for item in items[:-1]):
        last = between
    return between.join(items[:-1]) + last + items[-1]


def with_capitals(name: str) -> str:
    """Give each syllable of a proper name its capital (NĐ 30/2020, PL II, III.1): all that is shouted or small.

    A Roman number at the end stays; a small word inside a name that has its capitals may be right.
    """
    words = name.split(" ")
    shouted = [
        word.isupper() and len(word) > 1 and not (number and number == len(words) - 1 and _ROMAN_NUMBER.fullmatch(word))
        for number, word in enumerate(words)
    ]
    small = name.islower()
    mended = [_capital(word) if loud or small else word for word, loud in zip(words, shouted, strict=True)]
    return raised_first(" ".join(mended))


def _capital(word: str) -> str:
    return _LETTER.sub(lambda letter: letter[0].upper(), word.casefold())
