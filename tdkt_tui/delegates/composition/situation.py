"""How the delegates are made up, in counts only: no name, no value of a person; what is not known is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise

from tdkt_tui.delegates.listing.paper import Column, Paper, Part
from tdkt_tui.delegates.order import title_key
from tdkt_tui.delegates.unit_forms import unit_forms
from tdkt_tui.model.person import STATUS_WORDS, Delegate, Status, Subject
from tdkt_tui.model.words import counted, day_month_year, grouped, lowered_first

from .schooling import SCHOOLING, THEORY, schooling, theory
from .traits import DIRECT, EXEMPLAR, MINORITY, PARTY, RELIGIOUS, WOMEN, Trait, age, counted_for

TITLE = "Tình hình đại biểu"
UNKNOWN = "Chưa rõ"
_NO_UNIT = "Chưa ghi đơn vị"
_NOT_TOLD = (UNKNOWN, _NO_UNIT)
"""What a part that nothing is known of holds alone: it is said once below instead of taking a heading each."""
_TENTHS = 1000
"""A whole, in tenths of a percent."""
_ROUNDED = "Tỷ lệ được làm tròn đến một chữ số thập phân nên tổng của một mục có thể lệch 100% chút ít."
_AGES = (30, 40, 50, 60)
_COLUMNS = (Column("Nội dung", 40), Column("Số lượng", 12, "Đại biểu", figures=True),
            Column("Tỷ lệ (%)", 12, "Đại biểu", figures=True))  # fmt: skip
_NO = {WOMEN: "nam", MINORITY: "dân tộc Kinh", RELIGIOUS: "không có tôn giáo", PARTY: "ngoài Đảng",
       EXEMPLAR: "không phải điển hình tiên tiến", DIRECT: "không trực tiếp lao động"}  # fmt: skip
_STATUSES: tuple[Status, ...] = ("official", "alternate", "guest")
_WHO: dict[Subject, str] = {"individual": "Cá nhân", "collective": "Đại diện tập thể", "household": "Đại diện hộ"}

Row = tuple[str, int]


def situation(people: Sequence[Delegate], day: date | None) -> Paper:
    """Return the table. Composition is that of official delegates; day: of the conference, by which ages are told.

    A collective is asked nothing that only a person has, unless the list tells it of whoever represents it.
    """
    officials = [person for person in people if person.status == "official"]
    by_status = Counter(person.status for person in people)
    parts = [_part("Số lượng", [(STATUS_WORDS[status], by_status[status]) for status in _STATUSES])]
    subjects = Counter(person.subject for person in officials)
    parts.append(_part("Đại biểu chính thức theo đối tượng", [(_WHO[subject], subjects[subject]) for subject in _WHO]))
    parts += [_of_trait(title, trait, officials) for title, trait in (
        ("Giới tính", WOMEN), ("Dân tộc", MINORITY), ("Tôn giáo", RELIGIOUS), ("Đảng viên", PARTY),
        ("Điển hình tiên tiến", EXEMPLAR),
    )]  # fmt: skip
    parts += _backgrounds(officials)
    closing = []
    if day is not None:
        parts.append(_ages(officials, day))
        closing = _age_words(officials, day)
    forms = unit_forms([person.unit for person in officials]).sure
    parts.append(_named("Đơn vị", [forms.get(one.unit, one.unit) for one in officials], _NO_UNIT))
    unknown = [part.title for part in parts if part.rows and all(row[0] in _NOT_TOLD for row in part.rows)]
    parts = [part for part in parts if part.rows and part.title not in unknown]
    lacking = [f"Danh sách chưa có số liệu về: {', '.join(map(lowered_first, unknown))}."] if unknown else []
    rounded = [_ROUNDED] if any(_sum(part) != _TENTHS for part in parts) else []
    told = (
        f"trong đó {counted(len(officials), 'đại biểu')} chính thức; tỷ lệ về cơ cấu tính trên số đại biểu chính thức."
    )
    whole = f"Tổng cộng: {counted(len(people), 'đại biểu')}, {told}"
    return Paper(TITLE.upper(), _COLUMNS, tuple(parts), (*rounded, *lacking, *closing, whole))


def shares(numbers: Sequence[int]) -> list[str]:
    """Return numbers as percentages of their sum, with one decimal, each rounded by itself: equal numbers read equal.

    They may add up to a little more or less than 100,0, which readers know of roundings.
    """
    whole = sum(numbers)
    tenths = [(2 * number * _TENTHS + whole) // (2 * whole) if whole else 0 for number in numbers]
    return [f"{tenth // 10},{tenth % 10}" for tenth in tenths]


def _sum(part: Part) -> int:
    """Return what the percentages of a part add up to, in tenths."""
    return sum(int(row[-1].replace(",", "")) for row in part.rows)


def _part(title: str, rows: Iterable[Row]) -> Part:
    """Return a part without what is nil; with nothing at all it has no rows."""
    kept = [row for row in rows if row[1]]
    numbers = [number for _, number in kept]
    rows_told = zip((label for label, _ in kept), map(grouped, numbers), shares(numbers), strict=True)
    return Part(title, tuple(rows_told))


def _of_trait(title: str, trait: Trait, people: Sequence[Delegate]) -> Part:
    answers = Counter(trait.ask(person) for person in people if counted_for(trait, person))
    labels = ((trait.label, True), (_NO[trait], False), (UNKNOWN.lower(), None))
    return _part(title, [(label[:1].upper() + label[1:], answers[answer]) for label, answer in labels])


def _backgrounds(people: Sequence[Delegate]) -> list[Part]:
    """Return what a list may tell beside the composition that every report has; nothing where it has no such column."""
    parts = []
    if any(person.direct_worker for person in people):
        parts.append(_of_trait("Lao động trực tiếp", DIRECT, people))
    for title, classes, told in (
        ("Trình độ chuyên môn", SCHOOLING, [schooling(person.education) for person in people]),
        ("Lý luận chính trị", THEORY, [theory(person.political_theory) for person in people]),
    ):
        if any(place is not None for place in told):
            rows = [(name, told.count(place)) for place, name in reversed(list(enumerate(classes)))]
            parts.append(_part(title, [*rows, (UNKNOWN, told.count(None))]))
    if any(person.sector for person in people):
        parts.append(_named("Lĩnh vực", [person.sector for person in people], UNKNOWN))
    return parts


def _ages(people: Sequence[Delegate], day: date) -> Part:
    told = [age(person, day) for person in people]
    bounds = [0, *_AGES, 200]
    middle = [f"Từ {low} đến {high - 1} tuổi" for low, high in pairwise(_AGES)]
    names = [f"Dưới {_AGES[0]} tuổi", *middle, f"Từ {_AGES[-1]} tuổi trở lên"]
    rows = [
        (name, sum(1 for years in told if years is not None and low <= years < high))
        for name, low, high in zip(names, bounds, bounds[1:], strict=False)
    ]
    return _part("Tuổi đời", [*rows, (UNKNOWN, told.count(None))])


def _age_words(people: Sequence[Delegate], day: date) -> list[str]:
    known = [years for person in people if (years := age(person, day)) is not None]
    if not known:
        return []
    tenths = round(Fraction(sum(known) * 10, len(known)))
    mean = f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10)
    bounds = f"thấp nhất {min(known)} tuổi, cao nhất {max(known)} tuổi, trung bình {mean} tuổi"
    return [f"Tuổi tính đến {day_month_year(day)}: {bounds} ({counted(len(known), 'đại biểu')} có năm sinh)."]


def _named(title: str, texts: Sequence[str], none: str) -> Part:
    """Return how many there are of each name, the names in order, then those without one."""
    counts = Counter(texts)
    named = sorted((text for text in counts if text), key=title_key)
    return _part(title, [*((text, counts[text]) for text in named), (none, counts[""])])
