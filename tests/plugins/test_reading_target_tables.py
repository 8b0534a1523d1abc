"""Who is to be among delegates, in an annex: rows of a table of shares, and the lines below a table of seats."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

SEATS = "TT | Đơn vị | Số đại biểu\n1 | Huyện A Sa | 12\n"


Read = Callable[..., tuple[list[tuple[Any, Any]], list[str]]]


@pytest.fixture
def read(congress: Callable[..., Reading]) -> Read:
    def of(rows: str, title: str = "PHÂN BỔ") -> tuple[list[tuple[Any, Any]], list[str]]:
        reading = congress(rows, title=f"{title} ĐẠI BIỂU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH")
        shares = [(item.values["group"], item.values["at_least"]) for item in reading.of("composition")]
        return shares, [item.words for item in unread(reading) if item.piece.part == "annex"]

    return of


@pytest.mark.parametrize(("rows", "shares", "left"), [
    ("TT | Cơ cấu | Tỷ lệ | Ghi chú\n1 | Đại biểu nữ | 30% trở lên |\n2 | Người dân tộc thiểu số | không dưới 20% |",
     [("nữ", "30%"), ("dân tộc thiểu số", "20%")], []),
    ("TT | Thành phần | Tỷ lệ tối thiểu (%)\n1 | Nữ | 30\n2 | Đại biểu dưới 35 tuổi | 15%",
     [("nữ", "30%"), ("dưới 35 tuổi", "15%")], []),
    ("TT | Cơ cấu | Tỷ lệ\n1 | Đại biểu nữ | ít nhất 30%\n2 | Đảng viên | 70%\n3 | Nữ lãnh đạo | ít nhất 5%",
     [("nữ", "30%")], ["2 | Đảng viên | 70%", "3 | Nữ lãnh đạo | ít nhất 5%"]),
    (f"{SEATS}Ghi chú: Đại biểu nữ chiếm ít nhất 30%; đại biểu là người dân tộc thiểu số không dưới 20%.",
     [("nữ", "30%"), ("dân tộc thiểu số", "20%")], []),
    (f"{SEATS}* Ghi chú: Đại biểu nữ ít nhất 30%, riêng huyện A Sa 20%.", [],
     ["Ghi chú: Đại biểu nữ ít nhất 30%, riêng huyện A Sa 20%."]),
])  # fmt: skip
def test_shares_of_an_annex_are_proposed_and_the_rest_is_told(
    rows: str, shares: list[tuple[str, str]], left: list[str], read: Read
) -> None:
    assert read(rows) == (shares, left)


def test_a_model_of_a_report_asks_nothing_of_delegates(read: Read) -> None:
    assert read("Tỷ lệ đại biểu nữ ít nhất 30%.", title="MẪU BÁO CÁO VỀ")[0] == []
