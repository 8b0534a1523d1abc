"""Units that their own branch guides are set apart from their level."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
I. TỔ CHỨC HỘI NGHỊ CÁC CẤP
1. Các sở, ban, ngành
a) Tổ chức Hội nghị điển hình tiên tiến, hoàn thành trong quý I năm 2031.
b) {said}
"""
FORCES = ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]


@pytest.mark.parametrize(("said", "units", "by"), [
    ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh tổ chức theo hướng dẫn của Bộ Công an, Bộ Quốc phòng.", FORCES,
     "Bộ Công an, Bộ Quốc phòng"),
    ("Riêng Công an tỉnh và Bộ CHQS tỉnh thực hiện theo hướng dẫn của ngành dọc nhưng phải cử đủ đại biểu.", FORCES,
     "ngành dọc"),
    ("Sở Tư pháp tổ chức hội nghị theo chỉ đạo của Bộ Tư pháp.", ["Sở Tư pháp"], "Bộ Tư pháp"),
])  # fmt: skip
def test_whom_his_branch_guides_is_set_apart(said: str, units: list[str], by: str, issued: Callable[..., Any]) -> None:
    (found,) = issued(PLAN, said=said).of("exception")
    assert (found.values["units"], found.values["guided_by"]) == (units, by)


@pytest.mark.parametrize("said", [
    "Các sở, ban, ngành tổ chức theo hướng dẫn của Sở Nội vụ.",
    "Công an tỉnh bảo đảm an ninh theo hướng dẫn của Bộ Công an.",
])  # fmt: skip
def test_what_is_guided_by_nobody_above_binds_as_ever(said: str, issued: Callable[..., Any]) -> None:
    assert issued(PLAN, said=said).of("exception") == []
