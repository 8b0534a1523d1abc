"""The head of a document as LibreOffice draws it: one line each where it can be, phrases in whole lines where not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.assembly import Template
from tdkt_tui.assembly.package import DOCUMENT, read
from tdkt_tui.assembly.xml import text_of, w
from tdkt_tui.model.text import one_line
from tdkt_tui.regulations import load

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
REGULATIONS = ("nd30_2020", "tt01_2011")
ONE_LINE = (
    "UBND HUYỆN LỤC NGẠN",
    "ỦY BAN NHÂN DÂN TỈNH",
)
SEVERAL = (
    ("ỦY BAN NHÂN DÂN", "HUYỆN VIỆT YÊN"),
    ("ỦY BAN NHÂN DÂN", "XÃ TÂN PHÚC"),
    ("ỦY BAN NHÂN DÂN", "XÃ CHIỀNG BÔM"),
    ("ỦY BAN NHÂN DÂN THÀNH PHỐ", "PHAN RANG - THÁP CHÀM"),
    ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG", "TỈNH BẮC GIANG"),
    ("SỞ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"),
    ("LIÊN ĐOÀN LAO ĐỘNG", "TỈNH BẮC GIANG"),
    ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ BẮC GIANG"),
    ("KHỐI THI ĐUA", "CÁC DOANH NGHIỆP", "TRONG KHU CÔNG NGHIỆP"),
    ("SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI TỈNH BẮC GIANG"),
)


def check_head(page: Any, lines: tuple[str, ...]) -> None:
    """Every line whole, one under another; clear of the motto and within the margins."""
    motto = [page.line_of(line) for line in MOTTO]
    found = [page.line_of(line) for line in lines]
    assert [line[1] for line in found] == sorted(line[1] for line in found)
    assert len({line[1] for line in found}) == len(found)
    assert motto[0][0] - max(line[2] for line in found) >= 3
    assert min(line[0] for line in found) >= 30
    assert max(line[2] for line in motto) <= 210 - 15


@pytest.mark.parametrize("regulation", REGULATIONS)
def test_every_line_of_the_head_stands_whole(
    template: Template, data: dict[str, Any], regulation: str, printed: Callable[..., Any]
) -> None:
    cases = [*((one_line(name),) for name in ONE_LINE), *SEVERAL]
    names = [*ONE_LINE, *(" ".join(lines) for lines in SEVERAL)]
    made = [template.render({**data, "parent": "", "issuer": name}, load(regulation)) for name in names]
    for page, lines in zip(printed(*made), cases, strict=True):
        check_head(page, lines)


def test_a_broken_name_still_reads_with_a_space(
    template: Template, data: dict[str, Any], audited: Callable[[bytes], None]
) -> None:
    for lines in SEVERAL:
        name = " ".join(lines)
        made = template.render({**data, "issuer": name}, load("nd30_2020"))
        audited(made)
        texts = [text_of(node) for node in read(made).tree(DOCUMENT).iter(w("p"))]
        assert name in [one_line(text) for text in texts]
        # A line break only where indents cannot do it: a short line before a long one.
        by_indents = len(lines) == 2 and lines[0] != "SỞ NÔNG NGHIỆP"
        assert (name in texts) == by_indents, name


def test_a_short_head_stays_inside_the_text(template: Template, data: dict[str, Any]) -> None:
    root = read(template.render(data, load("nd30_2020"))).tree(DOCUMENT)
    assert root.find(f".//{w('tblInd')}") is None


def test_titles_break_at_phrases(template: Template, data: dict[str, Any], printed: Callable[..., Any]) -> None:
    titles = (
        (
            "Tổ chức Hội nghị điển hình tiên tiến, Đại hội Thi đua yêu nước các cấp",
            "tiến tới Đại hội Thi đua yêu nước tỉnh Bắc Giang lần thứ V",
        ),
        ("Tổng kết phong trào thi đua yêu nước", "và công tác khen thưởng giai đoạn 2015 - 2020"),
    )
    made = [template.render({**data, "title": " ".join(lines)}, load("nd30_2020")) for lines in titles]
    for page, lines in zip(printed(*made), titles, strict=True):
        first, second = (page.line_of(line) for line in lines)
        assert first[3] < second[3]
        assert (first[0] + first[2]) / 2 == pytest.approx((second[0] + second[2]) / 2, abs=0.6)
