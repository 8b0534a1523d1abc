"""The agenda of all conferences: in one paragraph, a paragraph each, or a list; one of a single level is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý II năm 2031.
II. NỘI DUNG HỘI NGHỊ
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
ITEMS = ["Văn nghệ", "Khai mạc", "Tọa đàm với 05 điển hình", "Tổng kết hội nghị"]


def titles(reading: Reading) -> list[str]:
    return [item.values["title"] for item in reading.of("agenda")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause == "II"]


NUMBERED = [f"({number}) {words}" for number, words in enumerate(ITEMS, 1)]


@pytest.mark.parametrize("said", [
    f"Chương trình hội nghị các cấp gồm: {'; '.join(NUMBERED)}.",
    f"Nội dung, chương trình hội nghị bao gồm:\n{chr(10).join(NUMBERED)}",
    "Chương trình của hội nghị như sau:\n" + "\n".join(f"- {words};" for words in ITEMS),
    "Trình tự hội nghị:\n" + "\n".join(f"+ {words}." for words in ITEMS),
])  # fmt: skip
def test_an_agenda_is_read_however_it_is_listed(said: str, issued: Issued) -> None:
    reading = issued(PARTS, said=said)
    assert titles(reading) == ITEMS
    assert left(reading) == []


def test_what_follows_the_last_item_is_told_and_one_may_be_left_out(issued: Issued) -> None:
    reading = issued(PARTS, said="Chương trình hội nghị gồm: (1) Khai mạc; (2) Văn nghệ (nếu có); (3) Bế mạc. "
                             "Mỗi tham luận không quá 10 phút.")  # fmt: skip
    assert [(item.values["title"], item.values.get("optional", False)) for item in reading.of("agenda")] == [
        ("Khai mạc", False), ("Văn nghệ", True), ("Bế mạc", False)]  # fmt: skip
    assert left(reading) == ["Mỗi tham luận không quá 10 phút."]


@pytest.mark.parametrize("said", [
    "Chương trình hội nghị cấp xã gồm: (1) Khai mạc; (2) Bế mạc.",
    "Chương trình hội nghị gồm: (1) Khai mạc; (3) Bế mạc.",
    "Chương trình hội nghị gồm: (1) Khai mạc.",
    "Chương trình hội nghị phải gọn, gồm: (1) Khai mạc; (2) Bế mạc.",
])  # fmt: skip
def test_what_is_not_sure_is_told_whole(said: str, issued: Issued) -> None:
    reading = issued(PARTS, said=said)
    assert (titles(reading), left(reading)) == ([], [said])


def test_a_list_after_the_agenda_is_none_of_it(issued: Issued) -> None:
    reading = issued(
        PARTS, said="Chương trình hội nghị gồm:\n- Khai mạc;\n- Bế mạc.\nTài liệu cần chuẩn bị:\n- Báo cáo."
    )
    assert titles(reading) == ["Khai mạc", "Bế mạc"]
    assert "Báo cáo." in left(reading)
