"""What a sentence says of one is not given to another: numbers, shares, conditions, addressees, senders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]

GUESTS = """\
I. HỘI NGHỊ CÁC CẤP
1. Các huyện, thị xã: tổ chức Hội nghị biểu dương nửa ngày, xong trước ngày 30/6/2031.
2. Các sở, ban, ngành: tổ chức Hội nghị biểu dương nửa ngày, xong trước ngày 30/7/2031.
II. ĐẠI BIỂU HỘI NGHỊ CẤP HUYỆN, NGÀNH
1. Khách mời: lãnh đạo các đơn vị trực thuộc. Khách mời của huyện không quá 45 người, của ngành không quá 25 người.
"""


def test_numbers_of_guests_of_two_owners_bound_no_whole_meeting(issued: Issued) -> None:
    reading = issued(GUESTS)
    sizes = [fact.values["size"] for fact in reading.facts if "size" in fact.values]
    assert not [cap for size in sizes for cap in size.get("caps", ()) if cap["category"] == "all"]
    assert any("45" in one.words and "25" in one.words for one in unread(reading))


SENT = """\
I. HỘI NGHỊ CÁC CẤP
1. Các xã, phường: tổ chức Hội nghị biểu dương nửa ngày, xong trước ngày 30/3/2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH
1. Cơ cấu
{said}
"""


def shares(reading: Reading) -> list[tuple[list[str], str]]:
    province = next(str(one.values["id"]) for one in reading.of("level") if one.values["units"] == ["tỉnh"])
    return [(["tỉnh" if one == province else one for one in fact.values["levels"]], fact.values.get("of", ""))
            for fact in reading.of("composition")]  # fmt: skip


@pytest.mark.parametrize("said", [
    "Các xã Mây Cao, Suối Ngọt phải có ít nhất một nửa đại biểu là người dân tộc thiểu số.",
    "Nữ từ 35% trở lên; cán bộ quản lý không quá 15% tổng số đại biểu của đơn vị.",
])  # fmt: skip
def test_shares_under_a_heading_on_the_congress_are_of_those_who_are_sent_there(issued: Issued, said: str) -> None:
    assert set(map(str, shares(issued(SENT, said=said)))) == {"(['tỉnh'], 'delegation')"}


ENTERPRISES = """\
I. HỘI NGHỊ CÁC CẤP
1. Xã, phường tổ chức hội nghị nửa ngày, xong trước ngày 30/3/2031; không quá 110 đại biểu.
2. Các {others}, doanh nghiệp có từ 70 lao động trở lên: tổ chức hội nghị nửa ngày, xong trước ngày 30/5/2031; \
không quá 140 đại biểu.
Nơi nhận:
- Các sở, ban, ngành;
- UBND các xã, phường;
"""


@pytest.mark.parametrize("others", ["sở, ban, ngành", "phòng, ban cấp huyện, bệnh viện"])
def test_which_enterprises_hold_a_conference_is_kept_with_them(issued: Issued, others: str) -> None:
    reading = issued(ENTERPRISES, others=others)
    units = [unit for one in reading.of("level") for unit in one.values["units"] if unit.startswith("doanh nghiệp")]
    assert units == ["doanh nghiệp có từ 70 lao động trở lên"]


def reports(reading: Reading) -> list[dict[str, Any]]:
    return [one.values for one in reading.of("reporting")]


PASSED_ON = """\
1. Cụm trưởng gửi kế hoạch về Sở Nội vụ trước ngày 15/2/2031.
2. Báo cáo kết quả: cấp xã, đơn vị cơ sở gửi trong 06 ngày làm việc, cơ quan cấp trên trực tiếp tổng hợp gửi \
Sở Nội vụ trước ngày 15/6/2031; cấp sở gửi Sở Nội vụ trong 12 ngày kể từ ngày tổ chức."""


def test_a_report_that_others_gather_goes_not_where_the_sentence_before_sends(told: Issued) -> None:
    reading = told(PASSED_ON)
    assert not [one for one in reports(reading) if one["by"].startswith("cấp xã") and one["to"] == "Sở Nội vụ"]
    assert any(one.values.get("body", one.values.get("by", "")).startswith("cấp xã") for one in reading.facts)


GATHERED = """\
I. HỘI NGHỊ CÁC CẤP
1. Các xã, phường: tổ chức Hội nghị biểu dương nửa ngày, xong trước ngày 30/3/2031.
II. CHẾ ĐỘ THÔNG TIN, BÁO CÁO
Các sở, ban, ngành và Ủy ban nhân dân các huyện gửi kế hoạch về Sở Nội vụ trước ngày 15/2/2031.
Sau khi hội nghị bế mạc, trong vòng 08 ngày làm việc gửi báo cáo kết quả và danh sách điển hình. Ủy ban nhân dân huyện \
tổng hợp chung cho các xã; các xã không gửi thẳng lên tỉnh.
"""


def test_a_report_has_no_addressee_carried_to_it_where_not_all_send_there(issued: Issued) -> None:
    assert not [one for one in reports(issued(GATHERED)) if one["by"].startswith("các cơ quan")]


LATER = (
    "1. {who} gửi dự thảo kế hoạch về Sở Nội vụ trước khi tổ chức 12 ngày; chậm nhất 08 ngày sau hội nghị gửi báo cáo "
    "kết quả và danh sách suy tôn."
)


HERE = "I. NỘI DUNG\n1. Việc chung\nII. HỘI NGHỊ CỦA CÁC CỤM\n{said}\n"


@pytest.mark.parametrize("who", ["Trưởng khối", "Người điều hành"])
def test_what_somebody_sends_later_is_not_sent_by_everybody(issued: Issued, who: str) -> None:
    facts = issued(HERE, said=LATER.format(who=who)).facts
    by = [str(one.values.get("body", one.values.get("by", ""))) for one in facts
          if one.table in ("task", "reporting")]  # fmt: skip
    assert not [one for one in by if one.startswith("các cơ quan, đơn vị")]
    assert who != "Trưởng khối" or {one.casefold() for one in by} == {"trưởng khối"}
