"""Faulty templates, one by one: what is told of each, word for word, stands beside it in faulty_templates.toml.

A line of a template is a paragraph; "| a | b" is a row of a table ("/" parts a cell's paragraphs), "@box", "@sdt",
"@ins", "@del", "@field", "@nested" say where its text stands, "@runs" that Word split it at each "¦".
"""

from __future__ import annotations

import io
import tomllib
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx
import pytest

from tdkt_tui.assembly import Template
from tdkt_tui.model.fault import TdktError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FAULTY: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("faulty_templates.toml").read_text("utf8"))
SECRET = "Bí mật"
DATA: dict[str, Any] = {
    "name": SECRET, "dossier": {"unit": {"name": SECRET}}, "total": 3, "zero": 0, "lines": [SECRET], "yes": True,
    "people": [{"name": SECRET, "year": 1970}, {"name": SECRET, "year": 1981}],
}  # fmt: skip
RUN = '<w:r>{}<w:t xml:space="preserve">{}</w:t></w:r>'
LOOKS = ("", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:lang w:val="vi-VN"/></w:rPr>')
BOX = ('<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent><w:p>{}</w:p>'
       "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>")  # fmt: skip
WAYS = {
    "@box": f"<w:p>{RUN.format('', 'Ngoài khung')}{BOX}</w:p>",
    "@sdt": "<w:sdt><w:sdtPr/><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>",
    "@ins": '<w:p><w:ins w:id="1" w:author="x">{}</w:ins></w:p>',
    "@del": '<w:p><w:del w:id="1" w:author="x">{}</w:del></w:p>',
    "@half": '<w:p><w:ins w:id="1" w:author="x">{}</w:ins>' + RUN.format("", "b{{% endif %}}") + "</w:p>",
    "@field": '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    "@nested": "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
}


def paragraph(line: str) -> str:
    way, _, text = line.partition(" ") if line.startswith("@") else ("", "", line)
    if way == "@runs":
        pieces = enumerate(text.split("¦"))
        return f"<w:p>{''.join(RUN.format(LOOKS[number % 3], escape(piece)) for number, piece in pieces)}</w:p>"
    run = RUN.format("", escape(text))
    for name, written in (("@del", "delText"), ("@field", "instrText")):
        run = run.replace("w:t ", f"w:{written} ").replace("w:t>", f"w:{written}>") if way == name else run
    return WAYS[way].format(run) if way else f"<w:p>{run}</w:p>"


def row(line: str) -> str:
    cells = [cell.strip().split(" / ") for cell in line.strip("| ").split(" | ")]
    inner = "".join(f"<w:tc><w:tcPr/>{''.join(map(paragraph, cell))}</w:tc>" for cell in cells)
    return f"<w:tr>{inner}</w:tr>"


def inner_xml(text: str) -> str:
    out: list[str] = []
    before = ""
    for line in text.strip("\n").split("\n"):
        if line.startswith("|"):
            out += ["<w:tbl><w:tblPr/><w:tblGrid/>"] if not before.startswith("|") else []
            out.append(row(line))
        else:
            out += ["</w:tbl>"] if before.startswith("|") else []
            out.append(paragraph(line))
        before = line
    return "".join(out) + ("</w:tbl>" if before.startswith("|") else "") + "<w:p/>"


def made(text: str, part: str = "document") -> bytes:
    """Return a .docx whose body, header, footer or notes are these lines."""
    memory, out = io.BytesIO(), io.BytesIO()
    docx.Document().save(memory)
    inner = inner_xml(text)
    roots = {"document": f"<w:document {W}><w:body>{inner}</w:body></w:document>",
             "header1": f"<w:hdr {W}>{inner}</w:hdr>",
             "footer1": f"<w:ftr {W}>{inner}</w:ftr>",
             "footnotes": f'<w:footnotes {W}><w:footnote w:id="1">{inner}</w:footnote></w:footnotes>'}  # fmt: skip
    with zipfile.ZipFile(memory) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != f"word/{part}.xml":
                new.writestr(name, old.read(name))
        new.writestr(f"word/{part}.xml", roots[part])
    return out.getvalue()


def lines(error: TdktError) -> list[str]:
    return [str(fault) for fault in error.singles()]


def told(data: bytes, context: dict[str, Any] | None) -> list[str]:
    """Return what is told of a template, and with data of rendering it, which must be the same in both ways."""
    if context is None:
        with pytest.raises(TdktError) as caught:
            Template.from_bytes(data)
        return lines(caught.value)
    template = Template.from_bytes(data)
    with pytest.raises(TdktError) as caught:
        template.render(context)
    with pytest.raises(TdktError) as guarded:
        template._prepared.render(context, None, draft=False)
    assert lines(caught.value) == lines(guarded.value)
    return lines(caught.value)


@pytest.mark.parametrize("name", FAULTY)
def test_every_fault_is_told_with_its_place_the_words_around_and_what_to_do(name: str) -> None:
    faulty = FAULTY[name]
    found = told(made(faulty["text"], faulty.get("part", "document")), DATA if faulty.get("data") else None)
    assert found == faulty["told"]
    assert not [line for line in found if SECRET in line]


def test_the_set_is_large_and_each_entry_is_about_a_place() -> None:
    assert len(FAULTY) >= 100
    assert all("đoạn " in line and "Cách xử lý: " in line for faulty in FAULTY.values() for line in faulty["told"])


def test_a_fault_far_inside_a_very_long_template_has_its_place() -> None:
    text = "Mục {{ name }} và {{ total }}\n" * 4000
    assert told(made(f"{text}Cuối {{{{ a b }}}}\n"), None)[0].startswith("đoạn 4001: ")
    assert told(made(f"{text}Cuối {{{{ nmae }}}}\n"), DATA)[0].startswith("đoạn 4001 › nmae: ")


def test_faults_of_many_rows_are_told_once() -> None:
    many = DATA | {"people": [{"name": SECRET}] * 300}
    assert len(told(made("{%p for p in people %}\n{{ p.year }} {{ p.name + 1 }}\n{%p endfor %}"), many)) == 2


def test_a_composed_name_is_the_decomposed_one() -> None:
    Template.from_bytes(made("A {{ te\u0302n }}")).render({"tên": "x"})


def test_a_draft_still_tells_wrong_kinds_and_no_lacks() -> None:
    template = Template.from_bytes(made("A {{ nmae }} {{ total / zero }}"))
    with pytest.raises(TdktError) as caught:
        template.render(DATA, draft=True)
    assert [line.split(":")[0] for line in lines(caught.value)] == ["đoạn 1"]
