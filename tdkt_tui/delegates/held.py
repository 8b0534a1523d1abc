"""What is doubtful in a list that is kept row by row: what the reader says of a file's cells, with row and column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tdkt_tui.model.finding import Severity
from tdkt_tui.store.people import COLUMNS

from . import values
from .by_name import BODY, names_a_body
from .lines import NOT_UNDERSTOOD, UNSURE_STATUS
from .note_numbers import NUMBER, holds_number
from .picking import Coded
from .typed_cell import BIRTH_FORMS, CHOICES

_UNDERSTOOD: dict[str, Callable[[str], object]] = {
    "gender": values.gender,
    "birth": values.birth,
    "status": values.status,
    "subject": values.subject,
    "exemplar": values.yes_or_no,
    "direct_worker": values.direct_worker,
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """place: of the row in the list's order, from 0. message, fix: Vietnamese, without any value."""

    place: int
    column: str
    severity: Severity
    message: str
    fix: str


def doubts(column: Callable[[str], Coded]) -> list[Doubt]:
    """Return what is doubtful, row by row; column: a column's cells by its identifier."""
    return sorted(
        [*_nameless(column), *_odd_names(column), *_numbers(column), *_unread(column)], key=lambda doubt: doubt.place
    )


def _nameless(column: Callable[[str], Coded]) -> Iterator[Doubt]:
    for place in _rows(column("full_name"), lambda text: not text):
        if not any(held.values[held.codes[place]] for held in map(column, COLUMNS)):
            continue  # an empty row is no person yet
        yield Doubt(place, "full_name", Severity.ERROR, "Dòng có dữ liệu nhưng thiếu họ và tên.",
                    "ghi họ và tên, hoặc bỏ dòng")  # fmt: skip


def _odd_names(column: Callable[[str], Coded]) -> Iterator[Doubt]:
    subjects = column("subject")
    for place in _rows(column("full_name"), lambda text: any(sign.isdecimal() for sign in text)):
        if values.subject(subjects.values[subjects.codes[place]]) in (None, "individual"):
            yield Doubt(place, "full_name", Severity.WARNING, "Họ và tên có chữ số.", "kiểm tra lại ô này")
    for place in _rows(column("full_name"), names_a_body):
        if values.subject(subjects.values[subjects.codes[place]]) in (None, "individual"):
            yield Doubt(place, "full_name", Severity.WARNING, BODY[0], BODY[1])


def _numbers(column: Callable[[str], Coded]) -> Iterator[Doubt]:
    for place in _rows(column("note"), holds_number):
        yield Doubt(place, "note", Severity.WARNING, NUMBER[0], NUMBER[1])


def _unread(column: Callable[[str], Coded]) -> Iterator[Doubt]:
    for name, read in _UNDERSTOOD.items():
        status = name == "status"
        severity, told = (Severity.ERROR, UNSURE_STATUS) if status else (Severity.WARNING, NOT_UNDERSTOOD)
        fix = f"ghi {', '.join(CHOICES[name])}" if name in CHOICES else f"ghi {BIRTH_FORMS}"
        for place in _rows(column(name), lambda text, read=read: bool(text) and read(text) is None):  # type: ignore[misc]
            yield Doubt(place, name, severity, told, fix)


def _rows(held: Coded, wrong: Callable[[str], bool]) -> Iterator[int]:
    codes = {number for number, value in enumerate(held.values) if wrong(value)}
    return (place for place, code in enumerate(held.codes) if code in codes) if codes else iter(())
