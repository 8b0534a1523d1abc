"""A task that was read across its body's end, or that two bodies have: told as it should be, made so by a key."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

TASK = """
[[task]]  # CHƯA XÁC NHẬN: mục VI.2, đoạn 9: {quote} …
body = "{body}"
does = "{does}"
together_with = ["các huyện"]
clause = "VI.2"
"""
ORIGINAL = "đoạn 9\tVI.2\t{}\n"


def _walked(walk_through: Any, body: str, does: str, *answers: str) -> tuple[str, list[tuple[str, str]]]:
    words = f"{body} {does}."
    told, file = walk_through(
        TASK.format(quote=words[:40], body=body, does=does), *answers, original=ORIGINAL.format(words)
    )
    said = tomllib.loads(file.read_text("utf8"))["task"]
    return " ".join(told.split()), [(one["body"], one["does"]) for one in said]


@pytest.mark.parametrize(("body", "does", "cut"), [
    ("Trưởng các cụm thi đua của tỉnh thống nhất chương trình với đơn vị trong cụm và phân công việc", "tổ chức chung",
     [("Trưởng các cụm thi đua của tỉnh",
       "thống nhất chương trình với đơn vị trong cụm và phân công việc tổ chức chung")]),
    ("Sở Y tế", "chuẩn bị tổ cấp cứu; Sở Xây dựng kiểm tra hội trường",
     [("Sở Y tế", "chuẩn bị tổ cấp cứu"), ("Sở Xây dựng", "kiểm tra hội trường")]),
])  # fmt: skip
def test_what_it_should_be_is_told_and_made_by_one_answer(
    walk_through: Any, body: str, does: str, cut: list[tuple[str, str]]
) -> None:
    told, now = _walked(walk_through, body, does, "tách", "", "q")
    assert f"gõ tách thì thành: {cut[0][0]}: " in told
    assert now == cut
    _, left = _walked(walk_through, body, does, "", "q")
    assert left == [(body, does)], "Enter takes it as it stands"


@pytest.mark.parametrize(("body", "does"), [
    ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh", "giữ trật tự; tổ chức hội nghị của lực lượng mình"),
    ("Sở Văn hóa và Thể thao thuộc tỉnh", "chuẩn bị tiết mục; Hội trường do sở thuê"),
])  # fmt: skip
def test_a_task_of_one_body_is_not_doubted(walk_through: Any, body: str, does: str) -> None:
    told, now = _walked(walk_through, body, does, "tách", "q")
    assert "gõ tách" not in told
    assert now == [(body, does)]
