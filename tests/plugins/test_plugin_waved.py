"""What went as words only is told while one of its numbers is in no fact, whoever wrote the fact."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.plan_source import PlanSource
from tdkt_tui.workflow.plan_waved import with_waved
from tdkt_tui.workflow.plugin_waved import waved

FACTS = """
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã", "phường"]
size = { caps = [{ at_least = 70, at_most = 100, clause = "II.1.c" }, { category = "guest", at_most = 30 }] }
clause = "II.1"
[[exception]]
level = "xa"
units = ["xã"]
when = "xã có trên 12.000 dân"
size = { caps = [{ at_least = 120, at_most = 150, clause = "II.1.c" }] }
clause = "II.1.a"
[[honours]]
level = "xa"
award = "Giấy khen của Chủ tịch UBND cấp xã"
collectives = 15
individuals = 20
clause = "III.4"
[[quota]]
unit = "Công an tỉnh"
official = 8
clause = "III.5"
[[task]]
body = "Sở Y tế"
does = "gửi báo cáo không quá 12 trang"
window = { since = 2026-09-15, until = 2026-12-31 }
clause = "IV.1"
"""


@pytest.fixture
def told(tmp_path: Path, province_text: Any) -> Any:
    """Return a function: passages that went as words → what the check tells of them beside FACTS."""
    file = tmp_path / "plan_1.toml"

    def check(*passages: str) -> list[str]:
        text = province_text("vinh_du", "Vinh Dự") + FACTS
        for words in passages:
            text = with_waved(text, words)
        file.write_text(text, "utf8")
        source = PlanSource(Plan.model_validate(tomllib.loads(text)), "vinh_du", file)
        return [finding.message for finding in waved(source)]

    return check


@pytest.mark.parametrize(
    "words",
    [
        "mục II.1.c, đoạn 9: Đại hội từ 120 đến 150 đại biểu; Hội nghị từ 70 đến 100 đại biểu.",
        "mục II.1.a, đoạn 8: Các xã trên 12.000 dân mở Đại hội. (trong đó chưa đọc: 12.000)",
        "mục III.4.a, đoạn 20: Giấy khen cho 15 tập thể và 20 cá nhân.",
        "mục III.5, đoạn 22: 4 | Công an tỉnh | 08 | -",
        "mục II.1.c, đoạn 10: | Đại biểu khách mời | 30",
        "mục IV.1, đoạn 30: Báo cáo không quá 12 trang, chuyên mục từ ngày 15/9/2026 đến hết tháng 12/2026.",
    ],
)
def test_what_a_fact_of_the_clause_holds_is_not_told_again(told: Any, words: str) -> None:
    assert told(words) == []
    assert told(
        words.replace("15", "16")
        .replace("12", "13")
        .replace("| 30", "| 31")
        .replace("08 |", "09 |")
        .replace("15 tập", "17 tập")
    )


@pytest.mark.parametrize(("words", "lost"), [
    ("mục V, đoạn 41: Báo cáo gồm 04 phần: tình hình; kết quả; hạn chế; kiến nghị.", ""),
    ("mục V, đoạn 42: 14 huyện, thành phố tổ chức hội nghị tổng kết.", ""),
    ("mục V, đoạn 43: Đánh giá sau gần 05 năm thực hiện phong trào.", ""),
    ("mục V, đoạn 44: Số liệu theo kết quả rà soát hằng năm.", ""),
    ("mục V, đoạn 47: Hạn chế tối đa việc khen lãnh đạo.", ""),
    ("mục V, đoạn 48: Hộ nghèo ít nhất một người.", "ít nhất một"),
    ("mục V, đoạn 45: Chương trình: (1) chào cờ; (2) nghe 03 tham luận; (3) bế mạc.", "03"),
    ("mục V, đoạn 46: Mỗi huyện nghe 04 nội dung do xã chuẩn bị.", "04"),
])  # fmt: skip
def test_what_only_counts_units_parts_or_years_looked_back_on_is_no_number_left_behind(
    told: Any, words: str, lost: str
) -> None:
    assert [one.rpartition(": ")[2] for one in told(words)] == ([f"{lost}."] if lost else [])


def test_a_number_of_another_clause_or_of_another_row_holds_nothing(told: Any) -> None:
    (elsewhere,) = told("mục V, đoạn 40: Mỗi xã 15 suất quà.")
    assert "Chưa ở dữ kiện nào của mục ấy: 15." in elsewhere
    (row,) = told("mục III.5, đoạn 23: 5 | Tỉnh đoàn | 8 | -")
    assert "Chưa ở dữ kiện nào của mục ấy: 8." in row


def test_rows_of_one_table_are_one_note(told: Any) -> None:
    rows = [f"mục III.5, đoạn {at}: {at} | {who} | {at} | -" for at, who in ((31, "Tỉnh đoàn"), (32, "Hội Cựu binh"))]
    (note,) = told(*rows)
    assert (note.startswith("02 dòng của bảng"), note.endswith(": 31; 32.")) == (True, True)


def test_a_whole_annex_is_told_until_a_fact_stands_in_it(told: Any) -> None:
    assert told("Phụ lục I, đoạn 90: MẪU DANH SÁCH (cả phụ lục, 7 dòng)")
    assert not told("mục IV.1, đoạn 90: ĐỀ CƯƠNG (cả phụ lục, 7 dòng)")


def test_rules_that_were_dropped_are_counted_in_one_line(told: Any) -> None:
    rules = ("mục II.4, đoạn 20: Không gọi hội nghị là lễ hội.", "mục V, đoạn 40: Tiền xe do ngân sách tỉnh chi trả.")
    kept = "mục IV.1, đoạn 30: Phải gửi báo cáo"
    assert told(*rules, kept) == [
        ("02 đoạn phải theo mà đã bỏ, không in ở trang nào: mục II.4, đoạn 20: Không gọi hội nghị là lễ hội; "
        "mục V, đoạn 40: Tiền xe do ngân sách tỉnh chi trả.")
    ]  # fmt: skip


def test_praise_that_was_dropped_is_not_told(told: Any) -> None:
    assert told("mục II.4, đoạn 20: Phong trào lớn mạnh không ngừng.") == []
