"""A table as it stands in a file, before anybody knows what its columns mean."""

from __future__ import annotations

from dataclasses import dataclass

from tdkt_tui.model.text import one_line


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of cleaned one-line cells; the first is the source's row 1. name: of the sheet, empty for a CSV file."""

    name: str
    cells: tuple[tuple[str, ...], ...]

    @classmethod
    def cleaned(cls, name: str, rows: list[list[str]]) -> Rows:
        """Clean every cell, here where data comes in."""
        seen = {"": ""}  # units, posts and words like "Cá nhân" come in thousands

        def cleaned(cell: str) -> str:
            if cell not in seen:
                seen[cell] = one_line(cell)
            return seen[cell]

        return cls(one_line(name), tuple(tuple(map(cleaned, row)) for row in rows))

    @property
    def empty(self) -> bool:
        """Tell a sheet without any text."""
        return not any(any(row) for row in self.cells)
