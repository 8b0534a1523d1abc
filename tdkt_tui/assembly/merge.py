"""Any template with any data: one document, or one per record, written as one batch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from tdkt_tui.assembly.engine.template import Template
from tdkt_tui.assembly.records import read_records
from tdkt_tui.model.fault import BadInput, Cancelled, ManyFaults, TdktError, raise_all
from tdkt_tui.store.batch import commit_batch
from tdkt_tui.store.files import write_whole

if TYPE_CHECKING:
    from tdkt_tui.regulations import Regulation

_MOST_FAULTS = 20


def render(
    template_path: Path,
    data_path: Path,
    out: Path,
    *,
    draft: bool = False,
    regulation: Regulation | None = None,
    cancel: Event | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> list[Path]:
    """Fill a template with a data file and write the documents; returns their paths.

    One document (.json, .toml) goes to ``out`` where that ends in .docx, else into the folder ``out`` under the
    template's name. Records (.jsonl, .csv, .xlsx) go into the folder ``out`` as 001.docx, 002.docx …
    progress: told before each document how many of how many are made.
    Raises BadInput, MissingValue, TemplateFault (for records with "bản ghi N"), StoreFault; then nothing is written.
    """
    template = Template.load(template_path)
    records, many = read_records(data_path)
    to_file = out.suffix.lower() == ".docx"
    if many and to_file:
        raise BadInput(
            "Dữ liệu nhiều bản ghi cần một thư mục để ghi.",
            place=str(out),
            fix="ghi -o tên thư mục, không có đuôi .docx",
        )
    made: list[bytes] = []
    faults: list[TdktError] = []
    for number, record in enumerate(records, start=1):
        if cancel is not None and cancel.is_set():
            raise Cancelled("Đã dừng theo yêu cầu; chưa ghi tệp nào.")
        if progress is not None:
            progress(number - 1, len(records))
        try:
            made.append(template.render(record, regulation, draft=draft))
        except TdktError as fault:
            for single in fault.faults if isinstance(fault, ManyFaults) else [fault]:
                # What the data itself does wrong has no place in the template: it stands in the data file.
                where = single.place or str(data_path)
                single.place = f"bản ghi {number}, {where}" if many else where
                faults.append(single)
            if len(faults) >= _MOST_FAULTS:
                break
    raise_all(faults)
    if to_file:
        write_whole(out, made[0])
        return [out]
    digits = max(3, len(str(len(made))))
    names = (
        [f"{number:0{digits}d}.docx" for number in range(1, len(made) + 1)] if many else [f"{template_path.stem}.docx"]
    )
    commit_batch(out, dict(zip(names, made, strict=True)), cancel)
    return [out / name for name in names]
