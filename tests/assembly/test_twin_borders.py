"""Whether a stranger's table has borders: its style or the table draws them, and the table has the last word."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tdkt_tui.assembly import to_docx, to_text

EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def borders(drawn: str) -> Any:
    lines = "".join(f'<w:{edge} w:val="{drawn}" w:sz="4"/>' for edge in EDGES)
    return parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>")


def made(style: str | None, own: str = "", based: bool = False) -> bytes:
    document = docx.Document()
    if based:
        mine = document.styles.add_style("Bảng cơ quan", docx.enum.style.WD_STYLE_TYPE.TABLE)
        mine.base_style = document.styles["Table Grid"]
    table = document.add_table(1, 2, style)
    table.rows[0].cells[0].text = "Ô"
    if own:
        table._tbl.tblPr.append(borders(own))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("style", "own", "based", "told"),
    [("Table Grid", "", False, "có"), ("Bảng cơ quan", "", True, "có"), ("Table Grid", "none", False, "không"),
     ("Normal Table", "", False, "không"), ("Normal Table", "single", False, "có"),
     ("Normal Table", "nil", False, "không")],
)  # fmt: skip
def test_a_style_draws_borders_and_the_table_has_the_last_word(style: str, own: str, based: bool, told: str) -> None:
    assert f" viền={told}" in to_text(made(style, own, based))


@pytest.mark.parametrize("style", ["Table Grid", "Normal Table"])
def test_an_edited_word_is_what_the_file_says_then(style: str) -> None:
    base = made(style)
    text = to_text(base)
    assert to_docx(text, base=base) == base
    now, then = ("có", "không") if "viền=có" in text else ("không", "có")
    edited = text.replace(f"viền={now}", f"viền={then}")
    assert f"viền={then}" in to_text(to_docx(edited, base=base))
    back = to_docx(text, base=to_docx(edited, base=base))
    assert f"viền={now}" in to_text(back)
