"""Lists whose columns come out of loops are rendered by their own function, as the guarded environment renders them."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.assembly.engine.prepared import Prepared
from tdkt_tui.assembly.engine.printing import PutAside
from tdkt_tui.assembly.engine.regrid_text import regridded
from tdkt_tui.delegates.listing.paper import Column, Paper, Part
from tdkt_tui.delegates.listing.printed import context
from tdkt_tui.regulations import load

ROOT = Path(__file__).resolve().parents[2]
LAWS = (None, load("nd30_2020"), load("tt01_2011"))


def document(data: bytes) -> bytes:
    return etree.tostring(etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")), method="c14n")


@pytest.fixture
def both(monkeypatch):
    """Render by functions, then the longer way; the first must not have been put aside."""

    def run(template: Template, told, law) -> tuple[bytes, bytes]:
        quick = template._filled(told, law)
        assert quick is not None
        with monkeypatch.context() as longer:
            longer.setattr(Template, "_filled", lambda *_: None)
            longer.setattr(Prepared, "_swift", lambda *_: False)
            return document(quick), document(template.render(told, law))

    return run


def papers(dice: random.Random):
    for _ in range(25):
        split = dice.randint(0, 1) * 2
        before, after = dice.randint(1, 3), dice.randint(0, 4)
        columns = [*(Column(f"Cột {n}", dice.randint(3, 30)) for n in range(before)),
                   *(Column(name, dice.randint(5, 9), "Năm sinh") for name in ("Nam", "Nữ")[:split]),
                   *(Column("Số", dice.randint(5, 9), figures=True) for _ in range(dice.randint(0, 2))),
                   *(Column("Ghi chú <&>", dice.randint(3, 30)) for _ in range(after))]  # fmt: skip
        parts = tuple(
            Part(dice.choice(("", "Sở Y tế")), tuple(tuple(dice.choice(("", "An & Bình", "a\nb")) for _ in columns)
                                                     for _ in range(dice.randint(0, 4))), "02 đại biểu")
            for _ in range(dice.randint(1, 3))
        )  # fmt: skip
        closing = ("Một.", "Hai.")[: dice.randint(0, 2)]
        yield Paper("DANH SÁCH", tuple(columns), parts, closing, notes=("Lời trên bảng.",)[: dice.randint(0, 1)])


@pytest.mark.parametrize("name", ["danh-sach", "danh-sach-doc"])
def test_lists_come_out_alike(name, both):
    template = Template.load(ROOT / f"templates/common/{name}.docx")
    dice = random.Random(4)
    for paper in papers(dice):
        quick, longer = both(template, context(paper), dice.choice(LAWS))
        assert quick == longer


ODD = """[Thân bài] Đầu
::: bảng cột=10,20,50,20 viền=có
::: hàng
::: ô
[Nội dung bảng] {% colspan wide %}a
::: ô
[Nội dung bảng] {%tc for cell in cells %}
::: ô
[Nội dung bảng] {% colspan cell.width %}{{ cell.text }}
::: ô
[Nội dung bảng] {%tc endfor %}
::: hàng
::: ô gộp=4
[Nội dung bảng] hết
::: hết
[Thân bài] Cuối"""


@pytest.mark.parametrize(("wide", "widths"), [(1, []), (1, [1, 1]), (3, []), (2, [5, 2]), (990, [20]), (7, [1])])
@pytest.mark.parametrize("law", LAWS)
def test_rows_of_other_widths_come_out_alike(wide, widths, law, both):
    template = Template.from_bytes(to_docx(ODD))
    told = {"wide": wide, "cells": [{"width": width, "text": "x"} for width in widths]}
    quick, longer = both(template, told, law)
    assert quick == longer


@pytest.mark.parametrize("wide", [0, -1, "x", True, None, 2.5])
def test_a_width_that_is_no_number_takes_the_longer_way(wide):
    template = Template.from_bytes(to_docx(ODD))
    assert template._filled({"wide": wide, "cells": []}, None) is None


@pytest.mark.parametrize("xml", ["<w:tbl></w:tbl>", "<w:tbl><w:tbl></w:tbl></w:tbl>", "<w:tbl>"])
def test_what_is_written_otherwise_is_put_aside(xml):
    with pytest.raises(PutAside):
        regridded([xml])
