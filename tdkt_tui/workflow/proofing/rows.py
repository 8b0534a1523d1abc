"""Lines of several units' pages as rows: one for what is the same but for the kind of unit that it is said of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from tdkt_tui.model.unit_names import AREAS

from .printed import Printed

_NUMBERED = re.compile(r"\b(?i:cụm|khối|nhóm)\s+(?:số\s+)?\d+\b")


@dataclass
class Row:
    """One line and whose pages have it, in their order. kind: of the unit that its words are taken from."""

    words: str
    kind: str
    at: list[Printed] = field(default_factory=list)

    def told(self) -> str:
        """Return its words with each kind that a page has in the place of its own: "ngân sách cấp xã/huyện"."""
        others = {page.unit.kind.casefold() for page in self.at
                  if self.words not in page.lines and not _NUMBERED.search(self.words)}  # fmt: skip
        others -= {self.kind.casefold(), *(page.unit.kind.casefold() for page in self.at if self.words in page.lines)}
        said = rf"\b({re.escape(self.kind)})\b(?!\s+hội\b)"
        kinds = [*sorted(others)[:1], *(["…"] if len(others) > 1 else [])]
        return re.sub(said, "/".join([r"\1", *kinds]), self.words, flags=re.IGNORECASE)


def rows_of(pages: Iterable[Printed]) -> list[Row]:
    """Return the rows of some units' lines, in the order of the pages: what one page has more stands in its place."""
    rows: list[Row] = []
    for page in pages:
        after = 0
        for line in page.lines:
            free = [(at, row) for at, row in enumerate(rows) if row.at[-1] is not page]
            alike = (at for at, row in free if _same(row, line, page))
            at = next((at for at, row in free if row.words == line), None)
            at = next(alike, None) if at is None else at
            if at is None:
                at = after
                rows.insert(at, Row(line, page.unit.kind))
            rows[at].at.append(page)
            after = at + 1
    return rows


def _same(row: Row, line: str, page: Printed) -> bool:
    """Tell the same line, each of its own kind of area, or of its own numbered group: "ngân sách xã", "Cụm 2"."""
    if row.words in (line, page.unnamed(line)):
        return True
    if _NUMBERED.search(line) and _NUMBERED.sub("", row.words) == _NUMBERED.sub("", line):
        return True
    one, other = row.kind.casefold(), page.unit.kind.casefold()
    if one == other or one not in AREAS or other not in AREAS:
        return False
    parts = re.split(rf"(?i:\b{re.escape(one)}\b)", row.words)
    either = f"(?i:{re.escape(one)}|{re.escape(other)})"
    return len(parts) > 1 and re.fullmatch(either.join(map(re.escape, parts)), line) is not None
