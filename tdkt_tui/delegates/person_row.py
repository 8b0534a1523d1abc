"""One row of a table becomes one delegate; what cannot be understood is said and left at its default."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tdkt_tui.model.finding import Severity
from tdkt_tui.model.person import SENSITIVE, Delegate, Status, Subject
from tdkt_tui.model.text import folded

from . import values
from .notices import Notices

_Value = TypeVar("_Value")
_WRITE = {
    "gender": "ghi Nam hoặc Nữ",
    "birth": "ghi năm (1975) hoặc ngày (02/9/1975)",
    "status": "ghi Chính thức, Dự khuyết hoặc Khách mời",
    "subject": "ghi Cá nhân, Tập thể hoặc Hộ gia đình",
    "exemplar": "ghi Có hoặc Không",
}
_INNER = re.compile(r"(?:\d+|[a-eđ])[.)]?\s")
_TEXTS = ("post", "unit", "address", "highest_award", "achievement", "note")


@dataclass(frozen=True, slots=True)
class Group:
    """What the group row above says of its people; None where it says nothing."""

    status: Status | None = None
    subject: Subject | None = None

    @classmethod
    def told_by(cls, row: Sequence[str], above: Group) -> Group:
        """Read a group row ("II. TẬP THỂ", "Khách mời"); one numbered 1 or a) stands inside the group above it."""
        text = " ".join(cell for cell in row if cell)
        status = values.status(text) or (above.status if _INNER.match(folded(text)) else None)
        return cls(status, values.subject(text))


class PersonRow:
    """Reads the cells of one row. number: the source's row, from 1."""

    def __init__(self, row: Sequence[str], fields: Mapping[int, str], number: int, notices: Notices) -> None:
        self.cells = {field: row[column] for column, field in fields.items() if column < len(row)}
        self.columns = {field: column for column, field in fields.items()}
        self.number = number
        self.notices = notices

    @property
    def name(self) -> str:
        """Return the full name, put together where surname and given name stand apart."""
        parts = (self.cells.get("surname", ""), self.cells.get("given_name", ""))
        return self.cells.get("full_name") or " ".join(part for part in parts if part)

    def delegate(self, group: Group, unit: str = "") -> Delegate:
        """Return the delegate; the row's own cells come before its group, and before the unit that sent the list.

        A guest is of no unit but the one that the row tells.
        """
        gender, birth = self._gender_and_birth()
        status: Status = self._understood("status", values.status) or group.status or "official"
        subject: Subject = (
            self._understood("subject", values.subject) or self._by_name() or group.subject or "individual"
        )
        exemplar = self._understood("exemplar", values.yes_or_no) if "exemplar" in self.cells else None
        if subject == "individual" and any(sign.isdecimal() for sign in self.name):
            self._doubt("full_name", "Họ và tên có chữ số.", "kiểm tra lại ô này")
        texts = {field: text for field in _TEXTS if (text := self.cells.get(field))}
        return Delegate(
            full_name=self.name,
            gender=gender,
            birth=birth,
            status=status,
            subject=subject,
            exemplar=status != "guest" if exemplar is None else exemplar,
            row=self.number,
            sensitive={field: value for field in SENSITIVE if (value := self.cells.get(field))},
            **{"unit": "" if status == "guest" else unit, **texts},
        )

    def _by_name(self) -> Subject | None:
        """Tell a collective or a household by the words its name begins with."""
        name = folded(self.name)
        return "household" if name.startswith("hộ ") else "collective" if name.startswith("tập thể ") else None

    def _gender_and_birth(self) -> tuple[str, str]:
        gender = self._understood("gender", values.gender) or ""
        birth = self._understood("birth", values.birth) or self.cells.get("birth", "")
        split = [field for field in ("male", "female") if self.cells.get(field)]
        if len(split) == 2:
            self._doubt("female", "Cả hai cột Nam và Nữ đều có dữ liệu.", "chỉ ghi ở một cột")
        elif split:
            told = {"male": "Nam", "female": "Nữ"}[split[0]]
            if gender and gender != told:
                self._doubt(split[0], "Cột này trái với cột Giới tính.", "sửa một trong hai cột")
            gender = told
            if not values.yes_or_no(self.cells[split[0]]):  # a tick says the gender only
                birth = self._understood(split[0], values.birth) or self.cells[split[0]]
        return gender, birth

    def _understood(self, field: str, read: Callable[[str], _Value | None]) -> _Value | None:
        text = self.cells.get(field, "")
        value = read(text) if text or field == "exemplar" else None
        if text and value is None:
            self._doubt(field, "Không hiểu được nội dung ô này.", _WRITE.get(field, _WRITE["birth"]))
        return value

    def _doubt(self, field: str, message: str, fix: str) -> None:
        known = field if field in self.columns else "given_name"
        self.notices.say(f"cell.{field}", Severity.WARNING, message, self.number, fix=fix,
                         column=self.columns.get(known), name=known)  # fmt: skip
