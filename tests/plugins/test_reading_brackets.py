"""What a semicolon sets off inside brackets is no sentence of its own."""

from __future__ import annotations

import pytest

from tdkt_tui.workflow.reading_plan.sentences import PART


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("mỗi xã chọn 02 gương (ưu tiên thợ; người không giữ chức vụ).", 1),
        ("gửi hai lần (trước 10/6/2031; trước 20/11/2031); lưu hồ sơ.", 2),
        ("gồm: a) Tờ trình; b) Danh sách; c) Biên bản.", 3),
        ("gửi hồ sơ; in tài liệu (02 bộ); lưu.", 3),
    ],
)
def test_a_semicolon_in_brackets_parts_nothing(said: str, parts: int) -> None:
    assert len(PART.split(said)) == parts
