from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

from tdkt_tui.assembly import Template
from tdkt_tui.assembly.archive import archive, deflate
from tdkt_tui.assembly.pack import pack
from tdkt_tui.assembly.package import read
from tdkt_tui.regulations import load


def test_times_and_order_are_fixed(template: Template, data: dict[str, Any]) -> None:
    made = template.render(data, load("nd30_2020"))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        entries = archive.infolist()
        assert archive.testzip() is None
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    names = [entry.filename for entry in entries]
    assert names[0] == "[Content_Types].xml"
    assert names[3:] == sorted(names[3:])
    assert len(names) == len(set(names))


def test_the_documents_own_date_may_be_written(template: Template, data: dict[str, Any]) -> None:
    made = pack(read(template.render(data)), issued=date(2024, 9, 5))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(2024, 9, 5)}


def test_packing_again_changes_nothing(template: Template, data: dict[str, Any]) -> None:
    made = template.render(data, load("tt01_2011"))
    assert pack(read(made)) == made


def test_every_document_is_valid(template: Template, data: dict[str, Any], audited: Callable[[bytes], None]) -> None:
    for regulation in (None, load("nd30_2020"), load("tt01_2011")):
        audited(template.render(data, regulation))
    audited(template.render({}, load("nd30_2020"), draft=True))


def test_relationships_and_types_name_only_parts_that_are_there(template: Template, data: dict[str, Any]) -> None:
    package = read(template.render(data, load("nd30_2020")))
    assert "word/footer1.xml" not in package.parts
    assert b"footer1" not in b"".join(package.parts.values())


def test_the_archive_is_what_zipfile_would_write() -> None:
    parts = {"word/document.xml": b"<a/>" * 5000, "word/media/ảnh.png": b"", "[Content_Types].xml": b"x"}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as writer:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (2024, 9, 5, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            writer.writestr(entry, data)
    assert archive(((name, deflate(data)) for name, data in parts.items()), (2024, 9, 5)) == out.getvalue()


def test_a_part_that_stays_is_the_same_whatever_was_made_before(template: Template, data: dict[str, Any]) -> None:
    first = template.render(data, load("nd30_2020"))
    template.render(data, load("tt01_2011"))
    Template.from_bytes(first).render({})
    assert template.render(data, load("nd30_2020")) == first
