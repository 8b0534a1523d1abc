"""Whose a task is where a sentence leaves out what the one before it said: the verb, or who does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.said_subjects import subject_said

Issued = Callable[..., Reading]
PLAN = """\
I. MỤC ĐÍCH
1. Mục đích: biểu dương điển hình.
II. CÔNG TÁC NĂM 2031
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn.
"""
BOTH = "mỗi xã, phường; mỗi sở, ngành"
SAID: dict[str, list[tuple[Any, ...]]] = {
    "Mỗi xã, phường chọn ít nhất 02 mô hình, 05 gương; mỗi sở, ngành tối thiểu 01 mô hình. Đăng ký trước ngày"
    " 15/02/2031; tổng kết phong trào trước ngày 05/12/2031.": [
        ("mỗi xã, phường", "chọn ít nhất 02 mô hình, 05 gương", None),
        ("mỗi sở, ngành", "chọn tối thiểu 01 mô hình", None),
        (BOTH, "đăng ký", "2031-02-15"), (BOTH, "tổng kết phong trào", "2031-12-05")],
    "Cơ quan, địa phương phát động thi đua trước ngày 31/01/2031, đăng ký giao ước với Cụm, Khối trước ngày"
    " 28/02/2031.": [
        ("cơ quan, địa phương", "phát động thi đua", "2031-01-31"),
        ("cơ quan, địa phương", "đăng ký giao ước với Cụm, Khối", "2031-02-28")],
    "Khối thi đua gồm 09 khối: họp tổng kết xong trước ngày 29/12/2031, do Khối trưởng năm 2031 chủ trì.": [
        ("khối thi đua", "họp tổng kết, do Khối trưởng năm 2031 chủ trì", "2031-12-29")],
    "Phường An Lạc, xã Cao Sơn và Sở Nội vụ làm điểm mô hình “Mỗi thôn một điển hình”, báo cáo kết quả trước ngày"
    " 30/6/2031.": [
        ("phường An Lạc, xã Cao Sơn và Sở Nội vụ",
         "làm điểm mô hình “Mỗi thôn một điển hình”, báo cáo kết quả", "2031-06-30")],
    "Danh hiệu “Lao động tiên tiến”: thủ trưởng cơ quan, Chủ tịch UBND xã, phường quyết định trước ngày 31/12/2031.": [
        ("thủ trưởng cơ quan, Chủ tịch UBND xã, phường", "quyết định danh hiệu “Lao động tiên tiến”", "2031-12-31")],
}  # fmt: skip


@pytest.mark.parametrize("said", SAID)
def test_who_does_what_by_when(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=f"1. {said}")
    tasks = [one.values for one in reading.of("task") if one.values["clause"].startswith("II.")]
    made = [(one["body"], one["does"], str(day) if (day := one.get("window", {}).get("before")) else None)
            for one in tasks]  # fmt: skip
    assert made == SAID[said]
    assert [left.words for left in unread(reading) if left.piece.clause.startswith("II.")] == []


@pytest.mark.parametrize("said", ["nộp hồ sơ quá hạn thì Sở Nội vụ trả lại", "gửi hồ sơ chậm thì không được xét"])
def test_what_becomes_of_late_papers_is_nobodys_task(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=f"1. Cơ quan, đơn vị {said}.")
    assert not [one for one in reading.of("task") if one.values["clause"].startswith("II.")]
    assert [left.words for left in unread(reading) if said in left.words]


@pytest.mark.parametrize(("words", "told"), [
    ("Các đơn vị sự nghiệp công lập cấp tỉnh có từ 30 người trở lên", None),
    ("Các đơn vị sự nghiệp công lập lập danh sách", ("Các đơn vị sự nghiệp công lập", "lập danh sách")),
    ("Các xã lập danh sách", ("Các xã", "lập danh sách")),
])  # fmt: skip
def test_a_word_of_a_kind_is_no_verb(words: str, told: tuple[str, str] | None) -> None:
    found = subject_said(words)
    assert (found and (found[0].capitalize(), found[1])) == told
