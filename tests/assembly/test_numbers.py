"""A template's faults, its text and the check of its layout call a paragraph by one number."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.assembly.engine.places import paragraphs
from tdkt_tui.assembly.package import DOCUMENT, read_sound
from tdkt_tui.assembly.twin import text_form
from tdkt_tui.compliance.layout.parsing import parse_document
from tdkt_tui.model.fault import TdktError
from tdkt_tui.regulations import load
from tdkt_tui.workflow.templating.making import laid_over

SPACES = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def box(*words: str) -> str:
    inner = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in words)
    return f"<w:txbxContent>{inner}</w:txbxContent>"


def drawn(*boxes: str) -> str:
    """Return boxes as Word writes them: once for itself, once more for programs that are older."""
    new = "".join(f"<w:drawing><wps:wsp><wps:txbx>{one}</wps:txbx></wps:wsp></w:drawing>" for one in boxes)
    old = "".join(f"<w:pict><v:shape><v:textbox>{one}</v:textbox></v:shape></w:pict>" for one in boxes)
    return (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
            f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>")  # fmt: skip


def boxed(last: str = "sau") -> bytes:
    """Return a .docx: boxes in the second paragraph, an older box in the third, a table, and last words."""
    text = "".join(f"[Thân bài] {words}\n" for words in ("một", "HAI", "BA"))
    text += f"::: bảng cột=50,50 viền=có\n::: hàng\n::: ô\n[Thân bài] ô\n::: ô\n::: hết\n[Thân bài] {last}\n"
    old = f"<w:r><w:pict><v:shape><v:textbox>{box('riêng')}</v:textbox></v:shape></w:pict></w:r>"
    memory = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(to_docx(text))) as file, zipfile.ZipFile(memory, "w") as out:
        for name in file.namelist():
            data = file.read(name)
            if name == DOCUMENT:
                xml = data.decode().replace("<w:document", f"<w:document{SPACES}", 1)
                for word, run in (("HAI", drawn(box("a", "b {{ x }}"), box("c"))), ("BA", old)):
                    end = xml.index("</w:p>", xml.index(word))
                    xml = xml[:end] + run + xml[end:]
                data = xml.encode()
            out.writestr(name, data)
    return memory.getvalue()


def test_the_numbers_are_those_of_the_check() -> None:
    docx = boxed()
    judged = {paragraph.at: paragraph.place for paragraph in parse_document(docx, load("nd30_2020")).paragraphs}
    named = {place.at: str(place) for place, _ in paragraphs(read_sound(docx).tree(DOCUMENT), DOCUMENT)}
    assert {at: named[at] for at in judged} == judged
    assert "đoạn 2 của khung chữ 1" in judged.values()
    assert "đoạn 1 của khung chữ 3" in judged.values()


def test_old_forms_go_by_the_numbers_of_new_ones_and_boxes_by_the_paragraph_that_holds_them() -> None:
    docx = boxed()
    named = [str(place) for place, _ in paragraphs(read_sound(docx).tree(DOCUMENT), DOCUMENT)]
    new = ["đoạn 1 của khung chữ 1", "đoạn 2 của khung chữ 1", "đoạn 1 của khung chữ 2"]
    assert named[1:8] == ["đoạn 2", *new, *new]
    assert [note for note in text_form(docx).kept if "hộp chữ" in note] == ["2 hộp chữ (đoạn 2–3)"]


def test_a_fault_in_a_box_and_one_behind_it() -> None:
    with pytest.raises(TdktError) as caught:
        Template.from_bytes(boxed("{{ sau")).render({})
    assert caught.value.place.startswith("đoạn ")
    with pytest.raises(TdktError) as caught:
        Template.from_bytes(boxed()).render({})
    assert caught.value.place == "đoạn 2 của khung chữ 1"


def test_tags_broken_over_a_base_are_told_with_the_line_of_the_text(tmp_path: Path) -> None:
    base, source = tmp_path / "cu.docx", tmp_path / "moi.txt"
    base.write_bytes(boxed())
    lines = text_form(boxed()).text.replace("một", "{{ a|uper }}").replace("[Thân bài] sau", "[Thân bài] { { b } }")
    source.write_text(lines, "utf8")
    with pytest.raises(TdktError) as caught:
        laid_over(source, base)
    numbers = [1 + lines.splitlines().index(line) for line in lines.splitlines() if "uper" in line or "{ {" in line]
    number = [int(fault.place.split("đoạn ")[1]) for fault in caught.value.singles()]
    assert [fault.place for fault in caught.value.singles()] == [
        f"dòng {line}, đoạn {at}" for line, at in zip(numbers, number, strict=True)
    ]
    assert number[0] == 1
