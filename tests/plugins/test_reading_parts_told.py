"""Parts of a plan whose titles have no number, or one run into them; clauses of tasks numbered in brackets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.reading_plan import read_issued

HEAD = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
TỔ CHỨC HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN CÁC CẤP
"""
BARE = """\
MỤC ĐÍCH, YÊU CẦU
Tổng kết phong trào thi đua.
HỘI NGHỊ CẤP XÃ
Các xã, phường tổ chức Hội nghị biểu dương trong quý I năm 2031.
TỔ CHỨC THỰC HIỆN
Sở Tài chính bố trí kinh phí trước ngày 15/02/2031.
"""
RUN_IN = """\
Phần thứ nhất MỤC ĐÍCH, YÊU CẦU
Tổng kết phong trào thi đua.
Phần thứ hai NỘI DUNG
I. KINH PHÍ
1. Ngân sách cấp nào cấp đó chi.
Phần thứ ba TỔ CHỨC THỰC HIỆN
1. Sở Tài chính bố trí kinh phí trước ngày 15/02/2031.
"""


@pytest.fixture
def tasks(tmp_path: Path) -> Callable[[str], list[dict[str, Any]]]:
    def read(parts: str) -> list[dict[str, Any]]:
        (tmp_path / "a.txt").write_text(f"{HEAD}{parts}Nơi nhận:\n- Lưu: VT.\n", "utf8")
        return [item.values for item in read_issued(tmp_path / "a.txt").of("task")]

    return read


@pytest.mark.parametrize(("parts", "clause", "cited"), [
    (BARE, "“TỔ CHỨC THỰC HIỆN”", "mục “TỔ CHỨC THỰC HIỆN”"),
    (RUN_IN, "Phần III.1", "khoản 1 Phần III"),
])  # fmt: skip
def test_a_part_is_cited_by_what_the_plan_calls_it(tasks: Any, parts: str, clause: str, cited: str) -> None:
    (made,) = [one for one in tasks(parts) if one["body"] == "Sở Tài chính"]
    assert (made["clause"], clause_words(clause)) == (clause, cited)


def test_a_plan_with_numbers_has_no_titles_without(tasks: Any) -> None:
    numbered = BARE.replace("MỤC ĐÍCH", "I. MỤC ĐÍCH").replace("TỔ CHỨC T", "II. TỔ CHỨC T")
    assert [one["clause"] for one in tasks(numbered) if one["body"] == "Sở Tài chính"] == ["II"]


def test_numbers_in_brackets_are_clauses_below_tasks_alone(tasks: Any) -> None:
    said = "(1) Sở Tài chính bố trí kinh phí.\n(2) Sở Y tế bảo đảm y tế.\n"
    made = tasks(f"I. NỘI DUNG\n1. Nội dung chung gồm:\n(1) Chào cờ.\n(2) Khai mạc.\nII. TỔ CHỨC THỰC HIỆN\n{said}")
    assert [(one["body"], one["clause"]) for one in made] == [("Sở Tài chính", "II.1"), ("Sở Y tế", "II.2")]


def test_a_heading_that_counts_in_brackets_begins_a_clause_of_any_part(tasks: Any) -> None:
    lines = ("A. NỘI DUNG\n(1) Cách làm chung\na) Sở Tài chính bố trí kinh phí.\n(2) Y tế, an toàn\n"
             "Sở Y tế bảo đảm y tế.\n(3) Chào cờ.\nSở Nội vụ soạn báo cáo.\n")  # fmt: skip
    made = tasks(f"{lines}B. TỔ CHỨC THỰC HIỆN\n1. Công an tỉnh giữ trật tự.")
    told = {one["body"]: one["clause"] for one in made}
    assert (told["Sở Tài chính"], told["Sở Y tế"], told["Công an tỉnh"]) == ("A.1.a", "A.2", "B.1")


def test_a_term_that_a_plan_shortens_is_read_in_full(told: Callable[[str], Any]) -> None:
    from tdkt_tui.workflow.reading_plan import unread

    reading = told("1. Sở Nội vụ chuẩn bị Đại hội TĐYN tỉnh (viết tắt là TĐYN).\n2. Việc TĐYN khác có 45 lượt.")
    (made,) = reading.of("task")
    assert made.values["does"] == "chuẩn bị Đại hội Thi đua yêu nước tỉnh (viết tắt là TĐYN)"
    assert [one.words for one in unread(reading)] == ["Việc TĐYN khác có 45 lượt."]


BRACKETED = """\
Phần thứ nhất
MỤC ĐÍCH, YÊU CẦU
(1) Tổng kết phong trào thi đua của tỉnh; biểu dương điển hình.
Phần thứ hai
NỘI DUNG
(1) Đối với các xã. Tổ chức “Hội nghị điển hình tiên tiến”, hoàn thành trước ngày 10/02/2031.
(2) Ban Tổ chức. Giúp việc có hai tổ:
a) Tổ nội dung do Sở Nội vụ làm Tổ trưởng.
b) Tổ hậu cần do Văn phòng làm Tổ trưởng.
(3) Kinh phí. Sở Tài chính bố trí kinh phí trước ngày 15/02/2031.
"""


def test_a_part_that_begins_with_a_bracketed_number_counts_its_clauses_so(tasks: Any) -> None:
    assert [one["clause"] for one in tasks(BRACKETED) if one["body"] == "Sở Tài chính"] == ["Phần II.3"]


def test_a_list_behind_a_colon_is_no_clauses(tasks: Any) -> None:
    listed = BRACKETED.replace("NỘI DUNG\n", "NỘI DUNG\nCác việc chính sau:\n")
    assert [one["clause"] for one in tasks(listed) if one["body"] == "Sở Tài chính"] != ["Phần II.3"]
