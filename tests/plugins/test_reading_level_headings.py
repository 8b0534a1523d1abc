"""One level said in many ways: whichever heading and wording, the same level with its time, size and form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.kinds import kinds_told

Issued = Callable[..., Reading]
SECTION = "II. HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN Ở CÁC CẤP"
REST = "\n2. Trang trí\nDo đơn vị tự quyết định.\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn thực hiện.\n"
A = "a) Các huyện, thị xã, thành phố tổ chức Hội nghị điển hình tiên tiến."
B = "b) Thời gian: hoàn thành trước ngày 29/5/2025."
C = "c) Số lượng đại biểu: không quá 150 đại biểu."
TIMES = "Thời gian: hoàn thành trước ngày 29/5/2025."
SIZE = "Số lượng đại biểu: không quá 150 đại biểu."
FORM = "Hình thức: “Hội nghị điển hình tiên tiến”."
CONGRESS = "Hình thức: Đại hội Thi đua yêu nước."
IN_LINE = "Hội nghị điển hình tiên tiến, hoàn thành trước ngày 29/5/2025, không quá 150 đại biểu."
DISTRICTS = ["huyện", "thị xã", "thành phố"]
VARIANTS = {
    "a number and letters": (SECTION, f"1. Cấp huyện\n{A}\n{B}\n{C}"),
    "a number and dashes": (SECTION, f"1. Cấp huyện\n- {A[3:]}\n- {TIMES}\n- {SIZE}"),
    "the section only says content": ("II. NỘI DUNG", f"1. Cấp huyện\n{A}\n{B}\n{C}"),
    "kinds in brackets": (SECTION, f"1. Đối với cấp huyện (huyện, thị xã, thành phố)\n- {FORM}\n- {TIMES}\n- {SIZE}"),
    "kinds in brackets, content": (
        "II. NỘI DUNG",
        f"1. Đối với cấp huyện (gồm các huyện, thị xã, thành phố):\na) {FORM}\nb) {TIMES}\nc) {SIZE}",
    ),
    "a row of kinds": (SECTION, f"1. Các huyện, thị xã, thành phố\na) {FORM}\nb) {TIMES}\nc) {SIZE}"),
    "a row of committees": (SECTION, f"1. UBND các huyện, thị xã, thành phố\n- {FORM}\n- {TIMES}\n- {SIZE}"),
    "one sentence": (SECTION, f"1. Các huyện, thị xã, thành phố tổ chức {IN_LINE}"),
    "one sentence, content": ("II. NỘI DUNG", f"1. Các huyện, thị xã, thành phố tổ chức {IN_LINE}"),
    "a heading and a sentence": (SECTION, f"1. Cấp huyện\nCác huyện, thị xã, thành phố tổ chức {IN_LINE}"),
    "a heading and a sentence, content": (
        "II. NỘI DUNG",
        f"1. Các huyện, thị xã, thành phố\nCác huyện, thị xã, thành phố tổ chức {IN_LINE}",
    ),
    "a row of kinds and a sentence": (
        SECTION,
        f"1. Các huyện, thị xã, thành phố\nCác huyện, thị xã, thành phố tổ chức {IN_LINE}",
    ),
    "the conference in the heading": (SECTION, f"1. Hội nghị cấp huyện\n{A}\n{B}\n{C}"),
    "its holding in the heading": (SECTION, f"1. Tổ chức Hội nghị cấp huyện\na) {FORM}\nb) {TIMES}\nc) {SIZE}"),
    "the exemplars in the heading": ("II. NỘI DUNG", f"1. Hội nghị điển hình tiên tiến cấp huyện\n{A}\n{B}\n{C}"),
    "the congress in the heading": (
        SECTION,
        f"1. Đại hội Thi đua yêu nước cấp huyện\na) {FORM}\nb) {SIZE}\nc) {TIMES}",
    ),
    "the congress, small": (SECTION, f"1. Đại hội thi đua yêu nước cấp huyện\na) {FORM}\nb) {SIZE}\nc) {TIMES}"),
    "the congress and kinds in brackets": (
        "II. QUY MÔ, HÌNH THỨC, THỜI GIAN TỔ CHỨC",
        f"1. Đại hội Thi đua yêu nước cấp huyện (huyện, thị xã, thành phố)\na) {FORM}\nb) {SIZE}\nc) {TIMES}",
    ),
    "the congress, its holding": (
        "II. NỘI DUNG",
        f"1. Tổ chức Đại hội Thi đua yêu nước ở cấp huyện\na) {CONGRESS}\nb) {SIZE}\nc) {TIMES}",
    ),
    "the congress, as to it": (
        "II. QUY MÔ, HÌNH THỨC, THỜI GIAN TỔ CHỨC",
        f"1. Đối với Đại hội Thi đua yêu nước cấp huyện\na) {FORM}\nb) {SIZE}\nc) {TIMES}",
    ),
    "the congress of a row of kinds": (
        SECTION,
        f"1. Đại hội Thi đua yêu nước các huyện, thị xã, thành phố\na) {FORM}\nb) {SIZE}\nc) {TIMES}",
    ),
    "a letter after form and time": ("II. NỘI DUNG", f"1. Hình thức, thời gian tổ chức\na) Cấp huyện: {IN_LINE}"),
    "a dash after form and time": ("II. NỘI DUNG", f"1. Hình thức, thời gian tổ chức\n- Cấp huyện: {IN_LINE}"),
    "a dash with its verb": ("II. NỘI DUNG", f"1. Thời gian, quy mô tổ chức\n- Cấp huyện: tổ chức {IN_LINE}"),
    "a deadline": (SECTION, f"1. Ở cấp huyện\n{A}\n- Thời hạn: xong trước 29/5/2025.\n- Quy mô: tối đa 150 đại biểu."),
    "in capitals": ("II. CÁC HỘI NGHỊ", f"1. CẤP HUYỆN\n{A}\n{B}\n{C}"),
    "a letter below a number": (SECTION, f"1. Các cấp\na) Cấp huyện\n- {A[3:]}\n- {TIMES}\n- {SIZE}"),
    "a dash with lines of its own": (SECTION, f"1. Các cấp\n- Cấp huyện:\n+ {FORM}\n+ {TIMES}\n+ {SIZE}"),
    "the units in brackets, counted": (
        "II. NHIỆM VỤ",
        f"1. Hội nghị điển hình tiên tiến\nb) Cấp huyện (09 huyện, 01 thị xã và 02 thành phố): tổ chức {IN_LINE}",
    ),
    "a last day": (
        SECTION,
        "1. Cấp huyện\nTổ chức Hội nghị điển hình tiên tiến xong trước ngày 29 tháng 5 năm 2025; tối đa 150 đại biểu.",
    ),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_level_is_read_whichever_way_it_is_said(variant: str, issued: Issued) -> None:
    section, said = VARIANTS[variant]
    reading = issued(f"{section}\n{said}{REST}")
    (level,) = (item.values for item in reading.of("level"))
    (form,) = (item.values for item in reading.of("form"))
    assert level["label"] in ("cấp huyện", "các huyện, thị xã, thành phố")
    assert level["units"] == DISTRICTS
    assert level["window"] == {"before": date(2025, 5, 29)}
    assert [(cap.get("at_least"), cap["at_most"]) for cap in level["size"]["caps"]] == [(None, 150)]
    assert form["name"] == ("Đại hội Thi đua yêu nước" if CONGRESS in said else "Hội nghị điển hình tiên tiến")
    assert level["choose_form"] == [form["id"]]
    assert not [left.words for left in unread(reading) if left.piece.clause.startswith("II.1")]


@pytest.mark.parametrize(
    "congress", ["tỉnh", "tỉnh Mẫu lần thứ VI", "cấp tỉnh", "tỉnh Mẫu lần thứ VI, giai đoạn 2025 - 2030"]
)
def test_the_congress_of_the_province_is_its_level_alone(congress: str, issued: Issued) -> None:
    said = f"1. Đại hội Thi đua yêu nước {congress}\na) {CONGRESS}\nb) {SIZE}\nc) {TIMES}"
    (level,) = (item.values for item in issued(f"{SECTION}\n{said}{REST}").of("level"))
    assert (level["label"], level["units"]) == ("cấp tỉnh", ["tỉnh"])


@pytest.mark.parametrize(("said", "kinds"), [
    ("đặc khu ở xa đất liền", ["xã", "đặc khu"]), ("đặc khu Vân Đồn", ["xã", "phường", "thị trấn"]),
])  # fmt: skip
def test_what_begins_small_behind_a_kind_is_no_name(said: str, kinds: list[str], issued: Issued) -> None:
    reading = issued(f"II. NỘI DUNG\n1. Cấp xã\nHỗ trợ {said}.\n")
    assert kinds_told("cấp xã", reading) == kinds
