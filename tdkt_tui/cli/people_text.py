"""The plain list of people for a terminal and as CSV: the columns that the reader knows, in its words."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from tdkt_tui.model.person import STATUS_WORDS, SUBJECT_WORDS, Delegate

_SHOWN = ("TT", "Họ và tên", "Giới tính", "Năm sinh", "Chức vụ", "Đơn vị", "Tư cách đại biểu")


def plain(person: Delegate) -> dict[str, Any]:
    """Return a person's fields by identifier, without sensitive ones."""
    return {name: value for name, value in asdict(person).items() if name not in ("sensitive", "unread")}


def as_csv(people: Sequence[Delegate], _ids: Mapping[int, int]) -> str:
    """Write the columns that the reader knows; a cell that a spreadsheet would run as a formula is quoted with '."""
    from tdkt_tui.delegates.columns import LABELS
    from tdkt_tui.delegates.export import guarded

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    fields = [name for name in plain(Delegate("")) if name in LABELS]
    writer.writerow(LABELS[name] for name in fields)
    for person in people:
        told = {**plain(person), "status": STATUS_WORDS[person.status], "subject": SUBJECT_WORDS[person.subject],
                "exemplar": "Có" if person.exemplar else "Không"}  # fmt: skip
        writer.writerow(guarded(told[name]) for name in fields)
    return text.getvalue()


def as_text(people: Sequence[Delegate], ids: Mapping[int, int], room: int | None = None) -> str:
    """Write a table for a terminal, which has room for so many cells a line; none means any number.

    ids: by a person's row, where they are kept in a dossier.
    """
    from tdkt_tui.model.text_table import table_line, table_widths

    rows = [
        (str(number), *([str(ids[person.row])] if ids else []), person.full_name, person.gender, person.birth,
         person.post, person.unit, STATUS_WORDS[person.status])
        for number, person in enumerate(people, start=1)
    ]  # fmt: skip
    table = [(_SHOWN[0], *(["Mã"] if ids else []), *_SHOWN[1:]), *rows]
    widths = table_widths(table, room)
    return "".join(f"{line}\n" for row in table for line in table_line(row, widths))
