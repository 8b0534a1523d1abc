"""Any template with any data: one document, or one per record, written as one batch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from tdkt_tui.assembly.engine.template import Template, template_bytes
from tdkt_tui.assembly.package import read
from tdkt_tui.assembly.record_faults import RecordFaults
from tdkt_tui.assembly.records import read_records
from tdkt_tui.assembly.xml import w
from tdkt_tui.model.fault import BadInput, Cancelled, TdktError
from tdkt_tui.store.batch import commit_batch
from tdkt_tui.store.files import write_whole

if TYPE_CHECKING:
    from tdkt_tui.regulations import Regulation

_NAMED = 5


def render(
    template_path: Path,
    data_path: Path,
    out: Path,
    *,
    draft: bool = False,
    regulation: Regulation | None = None,
    cancel: Event | None = None,
    progress: Callable[[int, int], None] | None = None,
    note: Callable[[str], None] | None = None,
) -> list[Path]:
    """Fill a template with a data file and write the documents; returns their paths.

    One document (.json, .toml) goes to ``out`` where that ends in .docx, else into the folder ``out`` under the
    template's name. Records (.jsonl, .csv, .xlsx) go into the folder ``out`` as 001.docx, 002.docx …
    progress: told before each document how many of how many are made. note: told, once all are written, of comments
    that the documents do not carry, and of columns that the template reads and some records leave empty.
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

    def step(done: int) -> None:
        if cancel is not None and cancel.is_set():
            raise Cancelled("Đã dừng theo yêu cầu; chưa ghi tệp nào.")
        if progress is not None:
            progress(done, len(records))

    def one(record: Mapping[str, Any]) -> bytes:
        return template.render(record, regulation, draft=draft)

    faults = RecordFaults(template.fields, data_path, many=many)
    made = _made(one, records, step, faults)
    if to_file:
        write_whole(out, made[0])
        paths = [out]
    else:
        paths = _written(out, made, template_path.stem if not many else "", cancel)
    if note is not None:
        for line in (*_comments(template_path), *_blanks(template, records)):
            note(line)
    return paths


def _made(
    one: Callable[[Mapping[str, Any]], bytes],
    records: Sequence[Mapping[str, Any]],
    step: Callable[[int], None],
    faults: RecordFaults,
) -> list[bytes]:
    """Make a document of each record; raises what is wrong with all of them, each fault once with its records."""
    made: list[bytes] = []
    tried = 0
    for tried, record in enumerate(records, start=1):
        step(tried - 1)
        try:
            made.append(one(record))
        except TdktError as fault:
            faults.add(tried, fault)
            if faults.enough:
                break
    faults.raise_all(tried, records)
    return made


def _written(out: Path, made: list[bytes], stem: str, cancel: Event | None) -> list[Path]:
    digits = max(3, len(str(len(made))))
    names = [f"{stem}.docx"] if stem else [f"{number:0{digits}d}.docx" for number in range(1, len(made) + 1)]
    commit_batch(out, dict(zip(names, made, strict=True)), cancel)
    return [out / name for name in names]


def _blanks(template: Template, records: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for name in template.fields():
        empty = [number for number, record in enumerate(records, start=1) if record.get(name) == ""]
        if empty:
            named = ", ".join(map(str, empty[:_NAMED]))
            more = f" và {len(empty) - _NAMED} bản ghi khác" if len(empty) > _NAMED else ""
            yield f"Ô “{name}” trống ở bản ghi {named}{more}: văn bản để trống chỗ ấy."


def _comments(template_path: Path) -> Iterator[str]:
    package = read(template_bytes(template_path))
    comments = "word/comments.xml"
    count = sum(1 for _ in package.tree(comments).iter(w("comment"))) if comments in package.parts else 0
    if count:
        yield f"Mẫu có {count} nhận xét: văn bản lập ra không mang theo nhận xét."
