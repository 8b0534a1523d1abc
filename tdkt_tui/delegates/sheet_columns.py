"""Which columns the printed workbook has, how wide, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from tdkt_tui.model.person import SUBJECT_WORDS, Delegate

from .honours import honours

BIRTH = (2, 3)
"""The two years stand under one heading; their places never change."""

_YEAR_LENGTH = 4
# In characters of the sheet's default font: wide enough for usual names, posts and awards at Times New Roman 12, and
# together, but for the column of achievements, no wider than the text of a landscape page, so that nothing shrinks.
_HONOUR_WIDTHS = {"highest_award": 34, "achievement": 30}
_NOMINEE_HEADINGS = {"full_name": "Tên tập thể, cá nhân", "achievement": "Trích ngang thành tích"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column. width: in characters. cell: from the number within the group and the delegate to the text."""

    heading: str
    width: int
    cell: Callable[[int, Delegate], str]
    centred: bool = False


def columns_for(people: Sequence[Delegate], *, nominees: bool = False) -> list[Column]:
    """Return the columns of a list; what is empty for everybody, or told by the groups' titles, has none.

    nominees: the list introduces exemplars, collectives among them, and tells what each has achieved.
    """
    year = 11 if any(len(person.birth) > _YEAR_LENGTH for person in people) else 8
    told = [
        Column(_NOMINEE_HEADINGS.get(field, heading) if nominees else heading, _HONOUR_WIDTHS[field], _of(field))
        for heading, field in honours(people)
    ]
    return [
        Column("TT", 5, lambda number, _: str(number), centred=True),
        Column(_NOMINEE_HEADINGS["full_name"] if nominees else "Họ và tên", 25, _of("full_name")),
        Column("Nam", year, lambda _, person: "" if person.gender == "Nữ" else person.birth, centred=True),
        Column("Nữ", year, lambda _, person: person.birth if person.gender == "Nữ" else "", centred=True),
        Column("Chức vụ, đơn vị công tác", 38,
               lambda _, person: ", ".join(part for part in (person.post, person.unit) if part)),
        *_subject(people),
        *told,
        Column("Ghi chú", 13, _of("note")),
    ]  # fmt: skip


def _of(field: str) -> Callable[[int, Delegate], str]:
    read = attrgetter(field)
    return lambda _, person: str(read(person))


def _subject(people: Sequence[Delegate]) -> list[Column]:
    """Return the column that says who stands for a collective, where the groups of guests and alternates do not."""
    if all(person.status == "official" or person.subject == "individual" for person in people):
        return []
    return [Column("Đối tượng", 12, lambda _, person: SUBJECT_WORDS[person.subject], centred=True)]
