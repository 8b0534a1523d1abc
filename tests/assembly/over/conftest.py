# ruff: noqa: E501 - XML is read by the line
"""Strangers' documents: made at random with everything that Word may put into a body, or from a body that is given."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable=""'
)
TEXTS = [
    "Kế hoạch", " thi đua ", "khen thưởng", "::: hết", "[Thân bài] x", "@chèn a", "# lời", "{{ unit.name }}", "{{ a", "%}",
    "{%p if x %}", "⟦ảnh 1⟧", "&lt;br&gt;", "&amp;#x20;", "   ", "\u202eđảo\u202c", "a\u200bb", "\u00a0", "Đơ\u0302n", "{%tr for x in y %}",
    "&lt;/Đậm&gt;", "{", "}}", "]", "\u2028", "ÁẾỘ", "1. ", "\u0301x",
]  # fmt: skip
LOOKS = ["", "<w:b/>", "<w:i/>", '<w:b/><w:i/><w:color w:val="FF0000"/>', '<w:b w:val="0"/>', '<w:sz w:val="28"/>',
         '<w:rStyle w:val="Strong"/>', "<w:vanish/>"]  # fmt: skip
BOX = "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>trong hộp</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
FIELD = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>')  # fmt: skip


class Maker:
    """Makes a body at random: everything that Word may put into one."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.number = 0

    def some(self, most: int, make: Callable[[], str]) -> str:
        return "".join(make() for _ in range(self.random.randint(0, most)))

    def run(self) -> str:
        text = self.random.choice(TEXTS)
        inner = self.random.choice([
            f'<w:t xml:space="preserve">{text}</w:t>', f'<w:t xml:space="preserve">{text}</w:t>', f"<w:t>{text}</w:t>", "<w:tab/>", "<w:br/>",
            '<w:br w:type="page"/>', '<w:br w:type="column"/>', "<w:noBreakHyphen/>", "<w:softHyphen/>", "<w:lastRenderedPageBreak/>",
            '<w:sym w:font="Wingdings" w:char="F0FC"/>', "<w:drawing><wp:inline/></w:drawing>", BOX, '<w:footnoteReference w:id="2"/>',
            f'<w:t>{text}</w:t><w:tab/><w:t xml:space="preserve">{text}</w:t>', '<w:commentReference w:id="0"/>',
        ])  # fmt: skip
        look = self.random.choice(LOOKS)
        return f'<w:r w:rsidR="00A1">{f"<w:rPr>{look}</w:rPr>" if look else ""}{inner}</w:r>'

    def inline(self, depth: int = 0) -> str:
        if depth > 3 or self.random.random() < 0.6:
            return self.run()
        self.number += 1
        inner = self.some(3, lambda: self.inline(depth + 1))
        return self.random.choice([
            f'<w:hyperlink r:id="rId1">{inner}</w:hyperlink>', f'<w:ins w:id="{self.number}" w:author="A">{inner}</w:ins>',
            f'<w:del w:id="{self.number}" w:author="A"><w:r><w:delText>xóa</w:delText></w:r></w:del>',
            f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>", FIELD.format(inner), FIELD.format(""),
            f'<w:fldSimple w:instr="PAGE">{inner}</w:fldSimple>', f"<w:smartTag>{inner}</w:smartTag>",
            f'<w:bookmarkStart w:id="{self.number}" w:name="m{self.number}"/>{inner}<w:bookmarkEnd w:id="{self.number}"/>',
            "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", f'<w:moveFrom w:id="{self.number}" w:author="A">{self.run()}</w:moveFrom>',
            f"<mc:AlternateContent><mc:Choice>{self.run()}</mc:Choice></mc:AlternateContent>",
            '<w:proofErr w:type="spellStart"/>', '<w:commentRangeStart w:id="0"/>', "<!-- lời -->",
        ])  # fmt: skip

    def section(self) -> str:
        columns = self.random.choice(["", '<w:cols w:num="2"/>'])
        kind = self.random.choice(["", '<w:type w:val="continuous"/>'])
        size = self.random.choice(
            ['<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>', ""]
        )
        return f"<w:sectPr>{kind}{size}{columns}</w:sectPr>"

    def paragraph(self, *, body: bool = True) -> str:
        style = self.random.choice(["", "", "Heading1", "ListBullet", "khong-co"])
        look = f'<w:pStyle w:val="{style}"/>' if style else ""
        if body and self.random.random() < 0.08:
            look += "<w:pageBreakBefore/>"
        look += self.random.choice(
            ["", "", '<w:spacing w:before="60"/>', '<w:jc w:val="center"/>', '<w:jc w:val="both"/>']
        )
        if body and self.random.random() < 0.08:
            look += self.section()
        return f'<w:p w:rsidP="00B2">{f"<w:pPr>{look}</w:pPr>" if look else ""}{self.some(5, self.inline)}</w:p>'

    def cell(self, depth: int) -> str:
        look = self.random.choice(
            [
                "",
                '<w:tcW w:w="1000" w:type="dxa"/>',
                '<w:gridSpan w:val="2"/>',
                '<w:vMerge w:val="restart"/>',
                "<w:vMerge/>",
            ]
        )
        inner = self.some(2, lambda: self.block(depth + 1))
        return f"<w:tc>{f'<w:tcPr>{look}</w:tcPr>' if look else ''}{inner}{self.paragraph(body=False)}</w:tc>"

    def row(self, depth: int) -> str:
        look = self.random.choice(
            ["", "<w:tblHeader/>", '<w:gridBefore w:val="1"/>', '<w:gridAfter w:val="2"/>', '<w:trHeight w:val="600"/>']
        )
        row = f"<w:tr>{f'<w:trPr>{look}</w:trPr>' if look else ''}{self.some(3, lambda: self.cell(depth))}</w:tr>"
        return f"<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>" if self.random.random() < 0.1 else row

    def table(self, depth: int) -> str:
        columns = "".join(
            f'<w:gridCol w:w="{self.random.randint(1, 3000)}"/>' for _ in range(self.random.randint(0, 4))
        )
        borders = self.random.choice(["", "<w:tblBorders/>", '<w:tblCaption w:val="chữ ký"/>'])
        return f"<w:tbl><w:tblPr>{borders}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{self.some(3, lambda: self.row(depth))}</w:tbl>"

    def block(self, depth: int = 0) -> str:
        chance = self.random.random()
        if chance < 0.75 or depth > 2:
            return self.paragraph(body=not depth)
        if chance < 0.88:
            return self.table(depth)
        if chance < 0.92:
            return f"<w:sdt><w:sdtPr/><w:sdtContent>{self.some(3, lambda: self.block(depth))}</w:sdtContent></w:sdt>"
        return self.random.choice(
            ['<w:altChunk r:id="rId9"/>', "<m:oMathPara><m:oMath/></m:oMathPara>", '<w:bookmarkEnd w:id="7"/>']
        )

    def body(self) -> str:
        return self.some(14, self.block) + self.random.choice(["", self.section()])


def with_body(body: str, document: Any = None) -> bytes:
    """Return a .docx of python-docx's own styles with this body, or as it is where none is given."""
    memory, out = io.BytesIO(), io.BytesIO()
    (document or docx.Document()).save(memory)
    if not body:
        return memory.getvalue()
    with zipfile.ZipFile(memory) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode()
            new.writestr(name, data if name == "word/document.xml" else old.read(name))
    return out.getvalue()


@pytest.fixture
def packed() -> Callable[..., bytes]:
    return with_body


@pytest.fixture
def stranger() -> Callable[[int], bytes]:
    """Make a document of everything; the same number gives the same one."""
    return lambda seed: with_body(Maker(seed).body() or "<w:p/>")


@pytest.fixture
def xml() -> Callable[[bytes], bytes]:
    """Return the document part of a .docx in canonical form."""

    def canonical(data: bytes) -> bytes:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return etree.tostring(etree.fromstring(file.read("word/document.xml")), method="c14n")

    return canonical
