"""What is laid down of talks is of the outline of such reports; what is sent by a day, or is of some, is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. NỘI DUNG
1. Về báo cáo tham luận của các điển hình:
{said}
"""


@pytest.mark.parametrize(("said", "rules", "items"), [
    ("- Lựa chọn điển hình ở nhiều lĩnh vực, có hình ảnh minh họa.\n- Số lượng tham luận: Do người chủ trì quyết định.",
     ["Lựa chọn điển hình ở nhiều lĩnh vực, có hình ảnh minh họa", "Số lượng tham luận: do người chủ trì quyết định"],
     []),
    ("Nội dung ngắn gọn. Mỗi tham luận không quá 07 phút.",
     ["Nội dung ngắn gọn", "Mỗi tham luận không quá 07 phút"], []),
    ("- Hoàn cảnh, xuất phát điểm;\n- Cách làm và kết quả.", [], ["Hoàn cảnh, xuất phát điểm", "Cách làm và kết quả"]),
])  # fmt: skip
def test_rules_and_parts_are_read(
    said: str, rules: list[str], items: list[str], issued: Callable[..., Reading]
) -> None:
    reading = issued(PLAN, said=said)
    ((of, shown, parts),) = [
        (one.values["of"], one.values.get("must_show", []), [item["title"] for item in one.values.get("items", [])])
        for one in reading.of("outline")
    ]
    assert (of, shown, parts) == ("case-report", rules, items)
    assert [one.words for one in unread(reading)] == []


@pytest.mark.parametrize("said", [
    "- Mỗi đơn vị chuẩn bị 02 báo cáo, gửi về Sở Nội vụ trước ngày 30/8/2030.",
    "- Hội nghị cấp xã chọn từ 02 đến 03 tham luận.",
])  # fmt: skip
def test_what_is_sent_or_is_of_some_is_none(said: str, issued: Callable[..., Reading]) -> None:
    assert not issued(PLAN, said=said).of("outline")
