"""How many papers a conference has stands behind the agenda's item on them, for each level as many as the plan says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Cấp huyện (huyện, thành phố): tổ chức Hội nghị biểu dương trong quý II năm 2031.
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. CHƯƠNG TRÌNH HỘI NGHỊ
- Chào cờ;
- Khai mạc;
- {item};
- Bế mạc.
III. YÊU CẦU
{said}
"""
ITEM = "Báo cáo điển hình, giao lưu"
EACH = "mỗi báo cáo trình bày không quá 07 phút"


def papers(reading: Any) -> list[tuple[str, list[str]]]:
    """Return what each item on papers says behind its name, and whose it is."""
    items = [one.values for one in reading.of("agenda") if one.values["title"].startswith(ITEM)]
    return [(one["title"].removeprefix(ITEM).strip(" ()"), one.get("levels", [])) for one in items]


@pytest.mark.parametrize(("said", "told"), [
    ("1. Tham luận: từ 03 đến 05 bài mỗi hội nghị, mỗi bài không quá 03 trang.",
     [("từ 03 đến 05 bài, mỗi bài không quá 03 trang", [])]),
    (f"1. Mỗi hội nghị, đại hội bố trí 4 - 6 báo cáo điển hình, {EACH}.", [(f"4 - 6 báo cáo điển hình, {EACH}", [])]),
    (f"1. Cấp xã có từ 02 đến 04 báo cáo điển hình, cấp huyện có ít nhất 05 báo cáo điển hình; {EACH}.",
     [(f"từ 02 đến 04 báo cáo điển hình, {EACH}", ["xa"]), (f"ít nhất 05 báo cáo điển hình, {EACH}", ["huyen"]),
      ("", ["tinh"])]),
    ("1. Báo cáo phải ngắn gọn. Số tham luận ở cấp xã từ 03 đến 05, ở cấp huyện từ 05 đến 07.",
     [("từ 03 đến 05 tham luận", ["xa"]), ("từ 05 đến 07 tham luận", ["huyen"]), ("", ["tinh"])]),
])  # fmt: skip
def test_a_sentence_says_how_many(said: str, told: list[Any], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, item=ITEM, said=said)
    assert papers(reading) == told
    assert not [one.words for one in unread(reading) if "điển hình" in one.words or "ham luận" in one.words]


@pytest.mark.parametrize(("said", "told"), [
    ("từ 03 đến 05 điển hình", [("từ 03 đến 05 điển hình", [])]),
    ("ít nhất 02 điển hình ở cấp xã; ít nhất 03 điển hình ở huyện, thành phố",
     [("ít nhất 02 điển hình", ["xa"]), ("ít nhất 03 điển hình", ["huyen"]), ("", ["tinh"])]),
    ("cấp xã từ 03 đến 05 điển hình, cấp huyện từ 05 đến 08",
     [("từ 03 đến 05 điển hình", ["xa"]), ("từ 05 đến 08 điển hình", ["huyen"]), ("", ["tinh"])]),
])  # fmt: skip
def test_brackets_say_how_many(said: str, told: list[Any], issued: Callable[..., Any]) -> None:
    assert papers(issued(PLAN, item=f"{ITEM} ({said})", said="1. Việc chung.")) == told


@pytest.mark.parametrize("said", [
    "1. Mỗi xã gửi 02 báo cáo điển hình về Sở Nội vụ trước ngày 05/6/2030.",
    "1. Các cụm có từ 02 đến 04 báo cáo điển hình, cấp xã có 03 báo cáo điển hình.",
    "1. Cấp xã có từ 02 đến 04 báo cáo điển hình.\n2. Cấp xã bố trí 05 báo cáo điển hình.",
])  # fmt: skip
def test_what_is_another_matter_or_unsure_changes_no_item(said: str, issued: Callable[..., Any]) -> None:
    assert papers(issued(PLAN, item=ITEM, said=said)) == [("", [])]
