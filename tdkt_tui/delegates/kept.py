"""People as ``people.db`` keeps them: words by column, read with the same care as a file that a unit sent."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import SENSITIVE, STATUS_CELLS, SUBJECT_WORDS, Delegate
from tdkt_tui.store.people import COLUMNS, SINCE_3, SINCE_4, Row

from .groups import Group
from .lines import delegates_of
from .notices import Notices
from .row_lines import Lines

_FIRST = [column for column in COLUMNS if column not in (*SINCE_3, *SINCE_4)]
_PLACES = {column: place for place, column in enumerate(COLUMNS)}


@dataclass(frozen=True, slots=True)
class KeptPeople:
    """The people of a list that is kept, as they stood at one moment.

    people: in the list's order, each with its place in it as row. ids: of the same people. sha256: of all texts and
    their order, whoever is a delegate by them and whoever is not.
    """

    people: tuple[Delegate, ...]
    ids: tuple[int, ...]
    findings: tuple[Finding, ...]
    sha256: str

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns that hold anything."""
        return tuple(name for name in COLUMNS if any(_cell(person, name) for person in self.people))


def cells_of(person: Delegate) -> dict[str, str]:
    """Return a delegate's texts by column; ``read_kept`` makes the same delegate of them again.

    What was not understood stays in the words of its source, so that it is told again wherever the list is read.
    """
    told = {
        "status": STATUS_CELLS[person.status],
        "subject": SUBJECT_WORDS[person.subject],
        "exemplar": "Có" if person.exemplar else "Không",
    }
    written = {name: told[name] if name in told else _cell(person, name) for name in COLUMNS}
    kept = {name: text for name, text in person.unread.items() if name in told or not written[name]}
    return {**written, **kept}


def read_kept(rows: Sequence[Row], name: str) -> KeptPeople:
    """Return the delegates of rows in order, and a finding for each row and cell that is not understood.

    name: of the list, for messages. An empty row is no person yet, and is passed over.
    """
    notices = Notices(name, by_label=True)
    numbers, kept = [], []
    for number, row in enumerate(rows, start=1):
        if row.values["full_name"]:
            numbers.append(number)
            kept.append(row)
        elif any(row.values[column] for column in COLUMNS):
            notices.say("row.no-name", Severity.ERROR, "Dòng có dữ liệu nhưng thiếu họ và tên nên không đọc.", number,
                        fix="ghi họ và tên, hoặc bỏ dòng")  # fmt: skip
    cells = {column: [row.values[column] for row in kept] for column in COLUMNS}
    lines = Lines(numbers, cells["full_name"], cells, _PLACES, [Group()] * len(kept))
    people = delegates_of(lines, notices)
    return KeptPeople(tuple(people), tuple(row.id for row in kept), tuple(notices.findings()), _hash(rows))


def _hash(rows: Sequence[Row]) -> str:
    """Return a digest; what an older tdkt built of the same texts, before the newer columns were, has the same one."""
    texts = [[row.values[name] for name in _FIRST] for row in rows]
    whole: list[object] = [*texts]
    for columns in (SINCE_3, SINCE_4):
        newer = {place: told for place, row in enumerate(rows) if any(told := [row.values[name] for name in columns])}
        whole += [{columns[0]: newer} if columns == SINCE_4 else newer] if newer else []
    return hashlib.sha256(json.dumps(whole, ensure_ascii=False).encode()).hexdigest()


def _cell(person: Delegate, name: str) -> str:
    return person.sensitive.get(name, "") if name in SENSITIVE else str(getattr(person, name))
