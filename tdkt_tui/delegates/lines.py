"""Rows of people, column by column, become delegates; what cannot be understood is said and left at its default.

Each different text of a column is read once: a list of 100,000 people names few units, posts and awards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any, TypeVar

from tdkt_tui.model.finding import Severity
from tdkt_tui.model.person import SENSITIVE, Delegate, Status, Subject

from . import values
from .births import BY_SEX, WRITE_BIRTH, births
from .by_name import BODY, names_a_body, subject_by_name
from .groups import Group
from .note_numbers import NUMBER, holds_number
from .notices import Notices
from .row_lines import Lines
from .several import SEVERAL, names_several
from .ticks import TICK, TICKS

_Value = TypeVar("_Value")
_WRITE = {
    "gender": "ghi Nam hoặc Nữ",
    "birth": WRITE_BIRTH,
    "status": "ghi Chính thức, Dự khuyết hoặc Khách mời; nếu cột này không ghi tư cách thì chọn mục khác cho cột",
    "subject": "ghi Cá nhân, Tập thể hoặc Hộ gia đình",
    "exemplar": "ghi Có hoặc Không",
    "direct_worker": "ghi Có hoặc Không",
}
NOT_UNDERSTOOD = "Không hiểu được nội dung ô này."
UNSURE_STATUS = "Không hiểu tư cách ghi ở ô này: chưa rõ là chính thức, dự khuyết hay khách mời."
"""An error: a guest or an alternate must not be counted and printed as an official delegate."""
_NOBODY_UNREAD: dict[str, str] = {}
_DIGIT = re.compile(r"\d")


def delegates_of(lines: Lines, notices: Notices) -> list[Delegate]:
    """Return one delegate for each row; a row's own cells come before its group, and before the unit of the list.

    A guest is of no unit but the one that the row, or a title above it, tells.
    """
    reader = _Reader(lines, notices)
    genders, births = reader.gender_and_birth()
    statuses = reader.statuses()
    subjects = reader.subjects()
    exemplars = reader.read("exemplar", values.yes_or_no, empty=True) or list(repeat(None, len(lines.names)))
    exemplary = [status != "guest" if told is None else told for told, status in zip(exemplars, statuses, strict=True)]
    workers = [told or "" for told in reader.read("direct_worker", values.direct_worker)] or reader.empty
    reader.doubt_names(subjects)
    reader.doubt_notes()
    units = [
        own or group.unit or ("" if status == "guest" else lines.unit)
        for own, group, status in zip(reader.texts("unit"), lines.groups, statuses, strict=True)
    ]
    texts = reader.texts
    return list(map(
        Delegate, lines.names, genders, births, texts("post"), units, texts("address"), statuses, subjects, exemplary,
        texts("highest_award"), texts("achievement"), texts("education"), texts("political_theory"), texts("sector"),
        workers, texts("seat"), texts("note"), lines.numbers, reader.sensitive(), reader.not_understood(),
    ))  # fmt: skip


class _Reader:
    """Reads whole columns."""

    def __init__(self, lines: Lines, notices: Notices) -> None:
        self.lines = lines
        self.notices = notices
        self.empty = [""] * len(lines.names)
        self.unread: dict[int, dict[str, str]] = {}

    def texts(self, field: str) -> Sequence[str]:
        return self.lines.cells.get(field, self.empty)

    def doubt(self, field: str, number: int, message: str, fix: str) -> None:
        known = field if field in self.lines.columns else "given_name"
        severity = Severity.ERROR if message == UNSURE_STATUS else Severity.WARNING
        self.notices.say(f"cell.{field}", severity, message, number, fix=fix,
                         column=self.lines.columns.get(known), name=known)  # fmt: skip

    def read(self, field: str, read: Callable[[str], _Value | None], *, empty: bool = False) -> list[_Value | None]:
        """Return what each cell means, None for an empty one; empty: an empty cell means something too."""
        cells = self.lines.cells.get(field)
        if cells is None:
            return []
        known = {text: read(text) if text or empty else None for text in set(cells)}
        wrong = {text for text, value in known.items() if text and value is None}
        if wrong:
            told = UNSURE_STATUS if field == "status" else NOT_UNDERSTOOD
            for place, text in enumerate(cells):
                if text in wrong:
                    self.doubt(field, self.lines.numbers[place], told, _WRITE.get(field, _WRITE["birth"]))
                    self.unread.setdefault(place, {})[field] = text
        return [known[text] for text in cells]

    def gender_and_birth(self) -> tuple[list[str], list[str]]:
        genders = [told or "" for told in self.read("gender", values.gender)] or list(self.empty)
        told = births(self.lines, "birth", self.doubt)
        split = [field for field in BY_SEX if field in self.lines.cells]
        read = {field: births(self.lines, field, self.doubt) for field in split}
        for place, number in enumerate(self.lines.numbers) if split else ():
            filled = [field for field in split if self.lines.cells[field][place]]
            if len(filled) == 2:
                self.doubt("female", number, "Cả hai cột Nam và Nữ đều có dữ liệu.", "chỉ ghi ở một cột")
            elif filled:
                sex = BY_SEX[filled[0]]
                if genders[place] and genders[place] != sex:
                    self.doubt(filled[0], number, "Cột này trái với cột Giới tính.", "sửa một trong hai cột")
                genders[place] = sex
                if not values.yes_or_no(self.lines.cells[filled[0]][place]):  # a tick says the gender only
                    told[place] = read[filled[0]][place]
        return genders, told

    def statuses(self) -> list[Status]:
        told: list[Status | None] = self.said("status", values.status)
        return [_status(own, group) for own, group in zip(told, self.lines.groups, strict=True)]

    def subjects(self) -> list[Subject]:
        told: list[Subject | None] = self.said("subject", values.subject)
        return [
            _subject(own, name, group)
            for own, name, group in zip(told, self.lines.names, self.lines.groups, strict=True)
        ]

    def said(self, field: str, read: Callable[[str], Any]) -> list[Any]:
        """Return what a column says in words, or several by being ticked."""
        return self.read(field, read) if field in self.lines.cells else self.ticked(field, read)

    def ticked(self, field: str, read: Callable[[str], _Value | None]) -> list[_Value | None]:
        """Return what columns say that are only ticked: "Chính thức", "Khách mời" under "Tư cách đại biểu"."""
        found: list[_Value | None] = [None] * len(self.empty)
        ticks: dict[int, str] = {}
        for name, cells in self.lines.cells.items():
            kind, words = TICKS.get(name.removeprefix(TICK), ("", "")) if name.startswith(TICK) else ("", "")
            if kind != field:
                continue
            for place, text in enumerate(cells):
                if not text or values.yes_or_no(text) is False:
                    continue
                if values.yes_or_no(text) is None:
                    self.doubt(name, self.lines.numbers[place], NOT_UNDERSTOOD, "đánh dấu x")
                    self.unread.setdefault(place, {}).setdefault(field, text)
                elif place in ticks:
                    self.doubt(name, self.lines.numbers[place], "Hai cột cùng được đánh dấu.", "chỉ đánh dấu một cột")
                    self.unread.setdefault(place, {})[field] = f"{ticks[place]}; {words}"
                else:
                    ticks[place], found[place] = words, read(words)
        return found

    def not_understood(self) -> list[dict[str, str]]:
        """Return what was not understood of each row, by column; asked for when all columns are read."""
        return [self.unread.get(place, _NOBODY_UNREAD) for place in range(len(self.empty))]

    def doubt_names(self, subjects: Sequence[Subject]) -> None:
        for name, subject, number in zip(self.lines.names, subjects, self.lines.numbers, strict=True):
            if subject == "individual" and _DIGIT.search(name):
                self.doubt("full_name", number, "Họ và tên có chữ số.", "kiểm tra lại ô này")
            elif subject == "individual" and names_a_body(name):
                self.doubt("full_name", number, *BODY)
            elif subject == "individual" and names_several(name):
                self.doubt("full_name", number, *SEVERAL)

    def doubt_notes(self) -> None:
        notes = self.texts("note")
        if told := {text for text in set(notes) if holds_number(text)}:
            for number, text in zip(self.lines.numbers, notes, strict=True):
                if text in told:
                    self.doubt("note", number, *NUMBER)

    def sensitive(self) -> list[dict[str, str]]:
        there = [field for field in SENSITIVE if field in self.lines.cells]
        if not there:
            return [{} for _ in self.empty]
        columns = zip(*(self.lines.cells[field] for field in there), strict=True)
        return [{field: text for field, text in zip(there, cells, strict=True) if text} for cells in columns]


def _status(own: Status | None, group: Group) -> Status:
    return own or group.status or "official"


def _subject(own: Subject | None, name: str, group: Group) -> Subject:
    return own or subject_by_name(name) or group.subject or "individual"
