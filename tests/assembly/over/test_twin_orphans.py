"""A deleted picture, link, note or comment is gone from the file too; what else is there stays, and the file opens."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openxml_audit import OpenXmlValidator

from tdkt_tui.assembly import to_text
from tdkt_tui.assembly.twin import lay_over

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def picture(shade: int) -> io.BytesIO:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = zlib.compress(b"".join(b"\0" + bytes([shade, 0, 0]) * 4 for _ in range(4)))
    head = struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0)
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))


def notes(document: Any, kind: str, *words: str) -> None:
    """Add a part of footnotes or comments, numbered from 2."""
    who = ' w:author="Chị Hoa"' if kind == "comment" else ""
    inner = "".join(f'<w:{kind} w:id="{number}"{who}><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>'
                    for number, text in enumerate(words, start=2))  # fmt: skip
    xml = f"<w:{kind}s {nsdecls('w')}>{inner}</w:{kind}s>".encode()
    part = Part(PackURI(f"/word/{kind}s.xml"), TYPE.format(f"{kind}s"), xml, document.part.package)
    document.part.relate_to(part, getattr(RT, f"{kind}s".upper()))


@pytest.fixture(scope="module")
def rich() -> bytes:
    """A letter with two pictures (one of them twice), links, footnotes, comments, a table; without what is not sound.

    python-docx's own template brings styles with effects that a validator finds unlike its styles.
    """
    document = docx.Document()
    for words, shade in (("ảnh một", 10), ("ảnh hai", 20), ("ảnh hai nữa", 20)):
        document.add_paragraph(words).add_run().add_picture(picture(shade))
    for number in (2, 3):
        line = document.add_paragraph(f"dòng {number}")
        line._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="{number}"/></w:r>'))
        line._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:commentReference w:id="{number}"/></w:r>'))
    link = document.part.relate_to("https://noi-bo.example.gov.vn/", RT.HYPERLINK, is_external=True)
    line = document.add_paragraph("xem ")
    line._p.append(
        parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{link}"><w:r><w:t>nội bộ</w:t></w:r></w:hyperlink>')
    )
    document.add_table(1, 2).rows[0].cells[0].text = "ô"
    document.add_paragraph("cuối")
    notes(document, "footnote", "chú thích bí mật", "chú thích ở lại")
    notes(document, "comment", "nhận xét bí mật", "nhận xét ở lại")
    for part in [item for item in document.part.rels.values() if "stylesWithEffects" in item.reltype]:
        del document.part.rels[part.rId]
    memory = io.BytesIO()
    document.save(memory)
    return memory.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def without(text: str, *words: str) -> str:
    return "\n".join(line for line in text.split("\n") if not any(word in line for word in words))


def test_what_is_deleted_is_gone_from_the_file(rich: bytes, audited: Any) -> None:
    made = lay_over(without(to_text(rich), "ảnh một", "dòng 2", "xem"), rich)
    audited(made.docx)
    before, after = parts(rich), parts(made.docx)
    assert set(before) - set(after) == {"word/media/image1.png"}
    whole = b"".join(after.values()).decode("utf8", "replace")
    assert "bí mật" not in whole
    assert "noi-bo.example" not in whole
    assert "chú thích ở lại" in whole
    assert "nhận xét ở lại" in whole
    told = "; ".join(made.lost)
    for what in ("⟦ảnh 1⟧", "⟦cước chú 1⟧", "nhận xét", "liên kết"):
        assert what in told


def test_a_picture_that_stands_elsewhere_too_stays(rich: bytes) -> None:
    made = lay_over(without(to_text(rich), "ảnh hai nữa"), rich)
    assert set(parts(made.docx)) == set(parts(rich))
    assert parts(made.docx)["word/_rels/document.xml.rels"] == parts(rich)["word/_rels/document.xml.rels"]


def test_what_nothing_referred_to_before_is_not_touched(rich: bytes) -> None:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as out:
        for name, data in parts(rich).items():
            out.writestr(name, data)
        out.writestr("word/media/image9.png", b"kept")
    made = lay_over(without(to_text(rich), "ảnh một"), memory.getvalue())
    assert parts(made.docx)["word/media/image9.png"] == b"kept"


@pytest.mark.parametrize("seed", range(8))
def test_a_validator_finds_nothing_in_what_was_edited(
    seed: int, rich: bytes, validator: OpenXmlValidator, tmp_path: Path
) -> None:
    """Lines cut, doubled, moved, edited and made into other styles: the file is as sound as it was."""
    chance = random.Random(seed)
    lines = [line for line in to_text(rich).split("\n") if not line.startswith("#")]
    free = [line for line in lines if line.startswith("[") and "ô" not in line]
    for line in chance.sample(free, 3):
        lot = chance.choice(["cut", "move", "edit", "new", "table"])
        at = lines.index(line)
        if lot in ("cut", "move"):
            del lines[at]
        if lot == "move":
            lines.insert(0, line)
        if lot == "edit":
            lines[at] = line.replace("] ảnh", "] <Đậm>hình</Đậm><br>") + " thêm"
        if lot == "new":
            lines.insert(at, "[Thân bài] mới {{ ten }}<tab>hết")
        if lot == "table":
            lines[at + 1 : at + 1] = ["::: bảng cột=50,50 viền=có", "::: hàng", "::: ô", "[Normal] x", "::: ô",
                                      "::: hết", "[Normal] sau bảng"]  # fmt: skip
    path = tmp_path / "a.docx"
    path.write_bytes(lay_over("\n".join(lines), rich).docx)
    result = validator.validate(path)
    assert result.is_valid, [str(error) for error in result.errors]
