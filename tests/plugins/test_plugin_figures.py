"""A number of the original that facts hold by others, or that only counts and points, is not told as lost."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.checking_plugin.figures import lost_by_clause
from tdkt_tui.workflow.plan_source import PlanSource

AWARD = {"award": "Bằng khen", "collectives": 2, "individuals": 3}
LEVEL = {"id": "xa", "label": "cấp xã", "units": ["xã"], "size": {
    "plenary_below_staff": 100, "delegates_above_staff": 100,
    "shares": [{"category": "exemplar", "share": 0.6667, "how": "at-least"}]}}  # fmt: skip


@pytest.fixture
def lost(tmp_path: Path, province_text: Callable[[str, str], str]) -> Callable[..., list[str]]:
    """Return the figures of one paragraph of the original that a plan with these facts of its clause has not."""

    def run(words: str, **tables: list[dict[str, Any]]) -> list[str]:
        file = tmp_path / "plan_1.toml"
        file.write_text("", "utf8")
        file.with_name("plan_1.ban-goc.txt").write_text(f"đoạn 1\tIII.2\t{words}\n", "utf8")
        facts = {table: [{"clause": "III.2", **row} for row in rows] for table, rows in tables.items()}
        plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự")) | facts)
        return [
            said for _, rows in lost_by_clause(PlanSource(plan, "vinh_du", file)) for _, told in rows for said in told
        ]

    return run


@pytest.mark.parametrize(("words", "told"), [
    ("Bằng khen cho không quá 05 trường hợp (02 tập thể, 03 cá nhân).", []),
    ("Bằng khen cho không quá 06 trường hợp (02 tập thể, 03 cá nhân).", ["06"]),
    ("Bằng khen cho 02 tập thể, 03 cá nhân, thêm 04 hộ.", ["04"]),
])  # fmt: skip
def test_a_sum_is_held_by_what_stands_behind_it(words: str, told: list[str], lost: Callable[..., list[str]]) -> None:
    assert lost(words, honours=[AWARD]) == told


@pytest.mark.parametrize(("words", "told"), [
    ("Đơn vị có đến 100 người họp toàn thể; từ 101 người trở lên họp đại biểu.", []),
    ("Đơn vị có đến 100 người họp toàn thể; từ 120 người trở lên họp đại biểu.", ["120"]),
    ("Điển hình ít nhất hai phần ba, nơi có 100 người.", []), ("Điển hình ít nhất ba phần tư.", ["ba phần tư"]),
    ("Các nội dung (3), (5), (8) và (10) là bắt buộc.", []), ("Đơn vị gồm 08 cụm (mỗi cụm 08 đơn vị).", []),
    ("Khối thi đua gồm 09 khối.", []), ("Sơ kết 06 tháng đầu năm, tổng kết 05 lần.", ["05"]),
    ("Cử 100 người (08 phường, 24 đại biểu), (cộng 108 đại biểu).", []), ("Chào mừng 81 năm Cách mạng Tháng Tám.", []),
    ("Tổ chức theo 03 khối: doanh nghiệp; hợp tác xã; hội.", []),
    ("Phân bổ 160 đại biểu điển hình: xã A 100; xã B 100; xã C 100.", []),
])  # fmt: skip
def test_what_counts_or_points_is_no_fact(words: str, told: list[str], lost: Callable[..., list[str]]) -> None:
    assert lost(words, level=[LEVEL]) == told
