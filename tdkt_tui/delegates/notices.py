"""What is said of rows and cells that could not be taken as they are: by row and column, never by their text."""

from __future__ import annotations

from dataclasses import dataclass, field

from tdkt_tui.model.finding import Finding, Severity

from .columns import LABELS


def column_letter(index: int) -> str:
    """Return a column's letters as spreadsheets show them: 0 → "A", 26 → "AA"."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(slots=True)
class Notices:
    """Collects findings about one table. file: its name; sheet: of a workbook, empty where there is only one."""

    file: str
    sheet: str = ""
    found: list[Finding] = field(default_factory=list)

    def say(self, rule: str, severity: Severity, message: str, row: int | str = 0, *, fix: str = "",
            column: int | None = None, name: str = "") -> None:  # fmt: skip
        """Add a finding; row counts from 1, column from 0 and carries its field's label."""
        where = [self.file, f"trang {self.sheet}" if self.sheet else "", f"dòng {row}" if row else ""]
        if column is not None:
            label = f" ({LABELS[name]})" if name in LABELS else ""
            where.append(f"cột {column_letter(column)}{label}")
        place = ", ".join(part for part in where if part)
        self.found.append(Finding(f"delegates.{rule}", severity, message, place=place, field="delegates", fix=fix))
