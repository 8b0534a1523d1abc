"""How the delegates are made up, in counts only: no name, no value of a person; what is not known is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise

from tdkt_tui.delegates.allocation.rounding import largest_remainder
from tdkt_tui.delegates.listing.paper import Column, Paper, Part
from tdkt_tui.delegates.order import title_key
from tdkt_tui.model.person import STATUS_WORDS, Delegate, Status, Subject
from tdkt_tui.model.words import counted, day_month_year, grouped

from .schooling import SCHOOLING, THEORY, schooling, theory
from .traits import DIRECT, EXEMPLAR, MINORITY, PARTY, RELIGIOUS, WOMEN, Trait, age

TITLE = "Tình hình đại biểu"
UNKNOWN = "Chưa rõ"
_TENTHS = 1000
"""A whole, in tenths of a percent."""
_AGES = (30, 40, 50, 60)
_COLUMNS = (Column("Nội dung", 40), Column("Số lượng", 12, over="Đại biểu"), Column("Tỷ lệ (%)", 12, over="Đại biểu"))
_NO = {WOMEN: "nam", MINORITY: "dân tộc Kinh", RELIGIOUS: "không có tôn giáo", PARTY: "ngoài Đảng",
       EXEMPLAR: "không phải điển hình tiên tiến", DIRECT: "không trực tiếp lao động"}  # fmt: skip
_STATUSES: tuple[Status, ...] = ("official", "alternate", "guest")
_WHO: dict[Subject, str] = {"individual": "Cá nhân", "collective": "Đại diện tập thể", "household": "Đại diện hộ"}

Row = tuple[str, int]


def situation(people: Sequence[Delegate], day: date | None) -> Paper:
    """Return the table. Composition is that of official delegates; day: of the conference, by which ages are told.

    Percentages of a part add up to 100 by the largest remainder, what is not known among them.
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
    parts.append(_named("Đơn vị", [person.unit for person in officials], "Chưa ghi đơn vị"))
    told = (
        f"trong đó {counted(len(officials), 'đại biểu')} chính thức; tỷ lệ về cơ cấu tính trên số đại biểu chính thức."
    )
    whole = f"Tổng cộng: {counted(len(people), 'đại biểu')}, {told}"
    return Paper(TITLE.upper(), _COLUMNS, tuple(part for part in parts if part.rows), (*closing, whole))


def shares(numbers: Sequence[int]) -> list[str]:
    """Return numbers as percentages of their sum, with one decimal, that add up to 100,0."""
    whole = sum(numbers)
    if not whole:
        return ["" for _ in numbers]
    weights = [Fraction(number) for number in numbers]
    tenths = largest_remainder(_TENTHS, [weight * _TENTHS / whole for weight in weights], weights).seats
    return [f"{tenth // 10},{tenth % 10}" for tenth in tenths]


def _part(title: str, rows: Iterable[Row]) -> Part:
    """Return a part without what is nil; with nothing at all it has no rows."""
    kept = [row for row in rows if row[1]]
    numbers = [number for _, number in kept]
    rows_told = zip((label for label, _ in kept), map(grouped, numbers), shares(numbers), strict=True)
    return Part(title, tuple(rows_told))


def _of_trait(title: str, trait: Trait, people: Sequence[Delegate]) -> Part:
    answers = Counter(trait.ask(person) for person in people)
    if answers[None] == len(people):  # a list without the column says nothing, and one row of 100 % neither
        return Part(title, ((UNKNOWN, grouped(len(people)), ""),) if people else ())
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
