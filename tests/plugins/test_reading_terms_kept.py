"""What a plan says beside what was read of it: a condition, the rest of a share, a bound, a duty among standards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý II năm 2031.
- Số lượng: không quá 120 đại biểu. {size}
II. NỘI DUNG
1. Chương trình của hội nghị như sau:
- Khai mạc;
- Tọa đàm với điển hình;
- Bầu đoàn đại biểu dự Đại hội cấp trên {term};
- Bế mạc.
2. Tiêu chuẩn lựa chọn điển hình tiên tiến
- Tập thể có mô hình mới, được nhân rộng.
- {line}
III. KHEN THƯỞNG
{award}
"""
GAPS = {"size": "", "term": "", "line": "Cá nhân được quần chúng tín nhiệm.", "award": "Khen thưởng theo Luật."}


def read(issued: Issued, **said: str) -> tuple[Reading, str]:
    reading: Any = issued(PLAN, **(GAPS | said))
    return reading, " ".join(item.words for item in unread(reading) if item.piece.clause != "III")


@pytest.mark.parametrize("term", [
    "(đối với đơn vị được phân bổ đại biểu)", "(nếu được phân bổ số lượng đại biểu)",
    "(chỉ ở nơi có đại biểu được phân bổ)",
])  # fmt: skip
def test_the_condition_of_an_item_stays_with_its_name(term: str, issued: Issued) -> None:
    titles = [one.values["title"] for one in read(issued, term=term)[0].of("agenda")]
    assert f"Bầu đoàn đại biểu dự Đại hội cấp trên {term}" in titles


def test_what_is_told_of_an_item_besides_is_no_part_of_its_name(issued: Issued) -> None:
    titles = [one.values["title"] for one in read(issued, term="(theo danh sách đã được thẩm tra)")[0].of("agenda")]
    assert "Bầu đoàn đại biểu dự Đại hội cấp trên" in titles


@pytest.mark.parametrize(("line", "body", "does"), [
    ("Trên cơ sở tiêu chí này, các cơ quan, đơn vị xây dựng tiêu chí cụ thể cho ngành mình.", "các cơ quan, đơn vị",
     "trên cơ sở tiêu chí này, xây dựng tiêu chí cụ thể cho ngành mình"),
    ("Các địa phương chủ động ban hành tiêu chuẩn phù hợp.", "các địa phương", "ban hành tiêu chuẩn phù hợp"),
])  # fmt: skip
def test_who_is_to_lay_down_standards_has_a_task(line: str, body: str, does: str, issued: Issued) -> None:
    reading, left = read(issued, line=line)
    assert [one.values["title"] for one in reading.of("criterion")] == ["Tập thể có mô hình mới, được nhân rộng"]
    assert [(one.values["body"], one.values["does"]) for one in reading.of("task")] == [(body, does)]
    assert not left


def test_who_the_others_are_is_told(issued: Issued) -> None:
    said = (
        "Đại biểu là điển hình tiên tiến chiếm từ 70% trở lên, phần còn lại là lãnh đạo địa phương và gia đình có công."
    )
    assert "phần còn lại là lãnh đạo" in read(issued, size=said)[1]


def test_a_share_behind_an_award_is_its_bound(issued: Issued) -> None:
    said = ("Chủ tịch UBND xã, phường tặng Giấy khen hoặc đề nghị cấp trên trực tiếp khen thưởng theo thẩm quyền; mức"
            " khen không quá 10% số cán bộ, công chức của đơn vị.")  # fmt: skip
    (award,) = read(issued, award=said)[0].of("honours")
    assert (award.values["said"], award.values["how"]) == ("10% số cán bộ, công chức của đơn vị", "at-most")
