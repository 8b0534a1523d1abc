"""A template rendered with the data that came with it: what only data bring out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tdkt_tui.compliance.linting.told import LintFinding
from tdkt_tui.model.fault import TdktError

from .faults import placed

_MOST_RECORDS = 20


def failing(docx: bytes, data: Path) -> Iterator[LintFinding]:
    """Yield what stops a rendering with the first records of a data file, each thing once; nothing is written.

    docx: a template whose tags are sound. Raises NotFound or BadInput for the data file.
    """
    from tdkt_tui.assembly import Template
    from tdkt_tui.assembly.records import read_records

    template = Template.from_bytes(docx)
    told: set[tuple[str, str]] = set()
    for record in islice(read_records(data)[0], _MOST_RECORDS):
        try:
            template.render(record)
        except TdktError as fault:
            for one in fault.singles():
                if (one.place, one.what) not in told:
                    told.add((one.place, one.what))
                    yield placed("data.fails", one.what, one.place, field=one.field, fix=one.fix, around=one.around)
