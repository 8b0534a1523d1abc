"""What tells somebody what to do is kept by Enter, though neither number, day nor name stands in it."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.workflow.confirming.instructing import instructs
from tdkt_tui.workflow.plan_notes import LEFT, WORDING, left_of

ORDERS = [
    "Từng cấp, từng ngành chủ động phát hiện gương tốt ở cơ sở để kịp thời giới thiệu, nhân rộng.",
    "Qua các đợt thi đua, lựa chọn những người thật sự tiêu biểu, nhất là người lao động trực tiếp.",
    "Nội dung tuyên truyền cần ngắn gọn, dễ nhớ, hợp với bà con ở từng vùng.",
    "Mỗi đợt thi đua cần có mục tiêu rõ ràng, có việc làm cụ thể và có người chịu trách nhiệm",
    "Ba là, các cơ quan thông tin và hệ thống loa truyền thanh tăng thời lượng nói về gương tốt.",
    "Tổ chức từ cơ sở lên, cấp dưới làm xong trước rồi cấp trên mới tổ chức.",
]
WORDS = [
    "Những việc cần tập trung làm từ nay cho đến khi khai mạc Đại hội của toàn tỉnh lần này và sau đó nữa",
    "Đẩy mạnh các phong trào thi đua", "Hội nghị được tổ chức ở từng cấp, theo bảng dưới đây:",
    "Phong trào thi đua của tỉnh những năm qua đã lan rộng đến mọi thôn, bản, mọi gia đình.",
    "Các nội dung phải làm xong ở mỗi cấp trước khi bắt đầu",
]  # fmt: skip


@pytest.mark.parametrize(("words", "orders"), [*((one, True) for one in ORDERS), *((one, False) for one in WORDS)])
def test_an_order_is_told_from_a_heading_and_from_praise(words: str, orders: bool) -> None:
    assert instructs(words) is orders


@pytest.mark.parametrize("title", [LEFT, WORDING])
def test_enter_keeps_it_for_those_whom_it_binds(walk_two: Any, title: str) -> None:
    text = f"\n# {title}, theo mục.\n# - mục II.2, đoạn 9: {ORDERS[0]}\n"
    told, file = walk_two(text, "", "q")
    said = tomllib.loads(file.read_text("utf8"))
    assert [one["words"].rstrip(".") for one in said.get("provision", [])] == [ORDERS[0].rstrip(".")], told
    assert left_of(file.read_text("utf8")) == []
