"""A .docx alone tells by its own date line on which day it was issued."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tdkt_tui.compliance.layout.dated import dated, day_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Bắc Giang, ngày 26 tháng 6 năm 2019", date(2019, 6, 26)),
        ("Bắc Giang, ngày 05 tháng 3 năm 2020", date(2020, 3, 5)),
        ("Bắc Giang, ngày … tháng 02 năm 2020", date(2020, 2, 28)),
        ("Bắc Giang, ngày …… tháng …… năm 2024", date(2024, 12, 28)),
        ("Bắc Giang, ngày     tháng     năm 2019", date(2019, 12, 28)),
        ("Bắc Giang", None),
        ("Bắc Giang, ngày 31 tháng 02 năm 2024", None),
    ],
)
def test_by_the_date_line(sample: Any, line: str, day: date | None) -> None:
    made = sample()
    made.say("dia-danh-thoi-gian", line)
    assert day_of(made.bytes()) == day


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Bắc Giang, ngày 26 tháng 6 năm 2019", "ngày 26/06/2019"),
        ("Bắc Giang, ngày … tháng 02 năm 2020", "tháng 2/2020, chưa ghi ngày"),
        ("Bắc Giang, ngày ... tháng ... năm 2026", "năm 2026, chưa ghi ngày"),
        ("Bắc Giang, ngày 05 tháng … năm 2026", "năm 2026, chưa ghi tháng"),
    ],
)
def test_only_what_is_written_is_said_of_a_day(sample: Any, line: str, said: str) -> None:
    made = sample()
    made.say("dia-danh-thoi-gian", line)
    found = dated(made.bytes())
    assert found is not None
    assert found.said == said


def test_an_annex_by_what_it_is_attached_to(sample: Any) -> None:
    made = sample(kind="annex")
    made.say("kem-theo", "(Kèm theo Kế hoạch số 16/KH-UBND ngày 26 tháng 6 năm 2019 của UBND tỉnh)")
    assert day_of(made.bytes()) == date(2019, 6, 26)


def test_a_file_without_our_styles_by_its_first_lines(sample: Any) -> None:
    made = sample()
    for style in made.document.xpath("//*[local-name()='pStyle']"):
        style.getparent().remove(style)
    assert day_of(made.bytes()) == date(2024, 9, 5)


def test_the_date_line_goes_before_dates_of_other_documents(sample: Any) -> None:
    made = sample()
    made.say("co-quan-chu-quan", "Thực hiện Kế hoạch ngày 01 tháng 01 năm 2012")
    assert day_of(made.bytes()) == date(2024, 9, 5)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Phú Thọ, 02/8/2024", date(2024, 8, 2)),
        ("Số: 31/GM-SXD\tYên Bái, ngày 22 tháng 10 năm 2024", date(2024, 10, 22)),
        ("Phú Thọ, ngày 02 tháng 8 năm 2O24", None),
        ("Thời gian: 14 giờ 00, ngày 25 tháng 10 năm 2019", None),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", None),
        ("Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh ngày 19 tháng 6 năm 2015", None),
        ("Họp xét thi đua từ ngày 01 tháng 3 năm 2019", None),
    ],
)
def test_a_date_of_another_document_is_not_the_day_of_this_one(sample: Any, line: str, day: date | None) -> None:
    made = sample()
    for style in made.document.xpath("//*[local-name()='pStyle']"):
        style.getparent().remove(style)
    for node in made.document.iter(f"{{{W}}}p"):
        text = "".join(node.itertext())
        if "năm 20" in text:
            for item in list(node.iter(f"{{{W}}}t")):
                item.text = line if "Bắc Giang" in text else "Nội dung"
    assert day_of(made.bytes()) == day
