"""The words that close a long table stand on a page with a row of it, also from the third page on."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import docx

from tdkt_tui.delegates.listing.arranging import arranged
from tdkt_tui.delegates.listing.people_paper import people_paper
from tdkt_tui.model.person import Delegate
from tdkt_tui.regulations import load
from tdkt_tui.workflow.papers import as_docx

SIZES = (1, 25, 26, 44, 59, 60, 61, 62, 72, 73, 120)
"""25 and 44 on their side, 72 and 73 upright, end a page with a row and leave no room for the total below it."""
UPRIGHT = ("full_name", "birth", "unit", "phone")
WIDE = ("full_name", "birth", "post", "unit", "achievement", "note", "phone", "highest_award")


def listed(size: int, names: tuple[str, ...], *, genders: bool) -> bytes:
    people = [
        Delegate(f"Nguyễn Văn Người {row}", ("Nam" if row % 2 else "Nữ") if genders else "", "1980", "Chuyên viên",
                 "Sở Nội vụ", highest_award="Giấy khen", row=row)
        for row in range(1, size + 1)
    ]  # fmt: skip
    return as_docx(people_paper(arranged(people), names, reason="xếp xe đón"), load("nd30_2020"))


def test_no_total_stands_alone_on_a_page(printed: Callable[..., Any]) -> None:
    made = [(size, listed(size, names, genders=names is WIDE or size == 44))
            for size in SIZES for names in (UPRIGHT, WIDE)]  # fmt: skip
    upright = 0
    for (size, data), document in zip(made, printed(*(data for _, data in made)), strict=True):
        pages = document.pages()
        closing = pages[-1]
        assert "Tổng cộng" in closing
        assert "xếp xe đón./." in closing
        assert re.search(rf"Người {size}\b", closing), (size, closing)
        section = docx.Document(io.BytesIO(data)).sections[0]
        upright += section.page_height > section.page_width
    assert 0 < upright < len(made)


def test_a_short_table_keeps_its_words_below_itself() -> None:
    long, short = (docx.Document(io.BytesIO(listed(size, WIDE, genders=True))) for size in (40, 5))
    assert "Tổng cộng" in long.tables[0].rows[-1].cells[0].text
    assert "Tổng cộng" not in short.tables[0].rows[-1].cells[0].text
    assert "Tổng cộng" in "".join(paragraph.text for paragraph in short.paragraphs)
