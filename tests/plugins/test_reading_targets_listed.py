"""A share of several groups together, and one of units by name in brackets behind that of the others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
II. NỘI DUNG
1. Cấp huyện (huyện, thị xã, thành phố)
a) Hình thức: Hội nghị điển hình tiên tiến, xong trước ngày 15/5/2031.
b) {said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn.
"""


@pytest.mark.parametrize(("said", "groups"), [
    ("Thành phần: gia đình chính sách, người dân, người lao động trực tiếp chiếm ít nhất 70%.",
     ["gia đình chính sách, người dân, người lao động trực tiếp"]),
    ("Cơ cấu: công nhân và người lao động trực tiếp ít nhất 50%; đảng viên ít nhất 20%.",
     ["công nhân và người lao động trực tiếp", "đảng viên"]),
    ("Cơ cấu: bảo đảm hợp lý, trong đó đảng viên ít nhất 20%.", ["đảng viên"]),
    ("Cơ cấu: đại biểu tôn giáo ít nhất 10%.", ["có tôn giáo"]),
    ("Đại biểu dự hội nghị, đảng viên ít nhất 20%.", ["đảng viên"]),
])  # fmt: skip
def test_a_share_of_several_groups_is_of_none_of_them_alone(said: str, groups: list[str], issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    assert [one.values["group"] for one in reading.of("composition")] == groups


@pytest.mark.parametrize("who", ["riêng thành phố An Lạc, thị xã Cao Khê", "thành phố An Lạc, thị xã Cao Khê"])
def test_units_in_brackets_have_their_own_share(who: str, issued: Issued) -> None:
    reading = issued(PLAN, said=f"Cơ cấu: dân tộc thiểu số tối thiểu 40% ({who} tối thiểu 15%).")
    (asked,), (some,) = reading.of("composition"), reading.of("exception")
    assert (asked.values["group"], asked.values["at_least"]) == ("dân tộc thiểu số", "40%")
    assert some.values["units"] == ["thành phố An Lạc", "thị xã Cao Khê"]
    assert [share["share"] for share in some.values["size"]["shares"]] == [0.15]
    assert [left.words for left in unread(reading) if left.piece.clause.startswith("II.")] == []
