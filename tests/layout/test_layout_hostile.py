"""A broken or hostile .docx ends in a fault that says what to do, quickly, and never in a traceback."""

from __future__ import annotations

import io
import random
import re
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.compliance.layout import check_document
from tdkt_tui.model.fault import NotFound, TdktError
from tdkt_tui.regulations import Rule, load

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECREE = load("nd30_2020")
MEGABYTE = 1024 * 1024


@contextmanager
def at_most(megabytes: int) -> Iterator[None]:
    """Hold what runs in it to a peak of memory: a loop that does not end or a bomb that unpacks would pass it."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < megabytes * MEGABYTE
    finally:
        tracemalloc.stop()


def archive(parts: dict[str, bytes]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return memory.getvalue()


def document(inside: str, before: str = "") -> bytes:
    return archive(
        {"word/document.xml": f'{before}<w:document xmlns:w="{W}"><w:body>{inside}</w:body></w:document>'.encode()}
    )


LAUGHS = (
    "<!DOCTYPE w [" + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha" * 10}">' for n in range(9)) + "]>"
)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"khong phai zip",
        b"PK\x03\x04" + b"\x00" * 40,
        archive({"other.xml": b"<a/>"}),
        archive({"word/document.xml": b"<w:document"}),
        archive({"word/document.xml": b"\xff\xfe\x00"}),
        archive({"word/document.xml": b"<html/>"}),
        document('<w:p w:x="&a8;"/>', LAUGHS),
        document("<w:p>&a8;</w:p>", LAUGHS),
        archive({"word/document.xml": f'<?xml version="1.0" encoding="UTF-16"?>{LAUGHS}<w/>'.encode("utf-16")}),
        archive({"word/document.xml": b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE w+AD4-<w/>'}),
        document('<w:p/>', '<!DOCTYPE w SYSTEM "file:///etc/passwd">'),
        document("<w:tbl>" * 5000 + "</w:tbl>" * 5000),
        document("<w:p/>" * 100_001),
    ],
    ids=["empty", "text", "stub", "no-document", "cut", "junk", "html", "laughs-attribute", "laughs", "laughs-utf16",
         "utf7", "external", "deep", "many"],
)  # fmt: skip
def test_a_fault_and_no_traceback(data: bytes) -> None:
    with at_most(60), pytest.raises(TdktError) as caught:
        check_document(data, DECREE)
    assert caught.value.exit_code == 2
    assert caught.value.fix


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as file, file.open("word/document.xml", "w") as part:
        for _ in range(300):
            part.write(b" " * MEGABYTE)
    with at_most(20), pytest.raises(TdktError):
        check_document(memory.getvalue(), DECREE)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as caught:
        check_document(tmp_path / "khong-co.docx", DECREE)
    assert caught.value.place == "khong-co.docx"
    with pytest.raises(TdktError):
        check_document(tmp_path, DECREE)


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<w:p/>",
        "<w:tc><w:p/></w:tc>",
        "<w:tr><w:tc><w:p/></w:tc></w:tr>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w='x'/><w:gridSpan w:val='-3'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        "<w:p><w:pPr><w:pStyle/><w:spacing w:line='abc' w:before='1e999'/><w:ind w:left=''/></w:pPr></w:p>",
        "<w:p><w:r><w:rPr><w:sz w:val='nan'/><w:b w:val='?'/></w:rPr><w:t>a</w:t></w:r></w:p>",
        "<w:p><w:r><w:fldChar w:fldCharType='end'/><w:instrText>PAGE</w:instrText></w:r></w:p>",
        "<w:sectPr><w:headerReference/><w:pgSz w:w='-1'/><w:pgMar w:left='1e9'/><w:pgNumType w:start='x'/></w:sectPr>",
        "<w:sectPr><w:pgSz w:w='inf' w:h='nan'/><w:pgNumType w:start='1e999'/></w:sectPr>",
    ],
)  # fmt: skip
def test_odd_but_readable_files_are_judged(inside: str) -> None:
    rules = {finding.rule for finding in check_document(document(inside), DECREE)}
    assert "nd30_2020.quoc-hieu.present" in rules


def test_styles_in_a_ring_end(sample: Any) -> None:
    made = sample()
    made.style("muc").find(f"{{{W}}}basedOn").set(f"{{{W}}}val", "khoan")
    made.style("khoan").find(f"{{{W}}}basedOn").set(f"{{{W}}}val", "muc")
    assert made.check() == []


def test_no_pattern_of_a_rule_is_tried_over_a_hostile_line(sample: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []
    permits = Rule.permits

    def measured(rule: Rule, value: str | float | bool) -> bool:
        tried.append(len(value) if isinstance(value, str) else 0)
        return permits(rule, value)

    monkeypatch.setattr(Rule, "permits", measured)
    made = sample(kind="annex")
    made.say("kem-theo", "(Kèm theo " + "số ngày " * 40_000)
    assert "nd30_2020.kem-theo.pattern" in {finding.rule for finding in made.check()}
    assert 0 < max(tried) <= 2000


def test_spoilt_attributes_end_in_findings_or_a_fault(sample: Any) -> None:
    whole = sample().bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    dice = random.Random(2020)
    values = ["", "-1", "9" * 30, "nan", "1e999", "x" * 500, "٣", "²", "true", "Normal"]
    for _ in range(150):
        name = dice.choice([name for name in parts if name.endswith((".xml", ".rels"))])
        text = parts[name].decode()
        hit = dice.choice(list(re.finditer(r'="[^"<>]*"', text)))
        spoilt = f'{text[: hit.start()]}="{dice.choice(values)}"{text[hit.end() :]}'
        try:
            found = [finding.message for finding in check_document(archive({**parts, name: spoilt.encode()}), DECREE)]
        except TdktError as fault:
            found = [fault.fix]
        assert all(found)
