"""A line of recipients shortens names, its province's too: whom it stands for is read all the same, nobody else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.workflow.reading_plan import read_issued

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Cấp huyện (huyện, thị xã): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Văn hóa, Thể thao và Du lịch, Báo Lũng Khê, Đài Phát thanh và Truyền hình tỉnh tuyên truyền.
2. Bộ Chỉ huy Quân sự tỉnh, CA tỉnh: bảo đảm an ninh.
3. Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, LĐLĐ tỉnh, Tỉnh đoàn: vận động đoàn viên.
4. Các tổ chức chính trị - xã hội tỉnh tuyên truyền.
5. UBND các huyện, thị xã{communes} tổ chức hội nghị.
Nơi nhận:
- Các sở, ban, ngành;
- Báo LK, Đài PT-TH LK;
- BCH QS tỉnh; Công an tỉnh;
- UBMTTQVN và các tổ chức CT-XH tỉnh;
- UBND các huyện, TX;
- Lưu: VT.
"""


@pytest.fixture
def covers(tmp_path: Path) -> Callable[..., dict[str, Any]]:
    def read(communes: str = "") -> dict[str, Any]:
        (tmp_path / "a.txt").write_text(PLAN.format(communes=communes), "utf8")
        lines = read_issued(tmp_path / "a.txt").of("recipient")
        return {item.values["name"]: set(item.values.get("covers", ())) for item in lines}

    return read


def test_each_line_stands_for_the_bodies_that_it_shortens(covers: Callable[..., dict[str, Any]]) -> None:
    told = covers()
    assert told["Các sở, ban, ngành"] == {"Sở Văn hóa, Thể thao và Du lịch", "sở", "ban", "ngành"}
    assert told["Báo LK, Đài PT-TH LK"] == {"Báo Lũng Khê", "Đài Phát thanh và Truyền hình tỉnh"}
    assert {"Bộ Chỉ huy Quân sự tỉnh", "CA tỉnh"} <= told["BCH QS tỉnh; Công an tỉnh"]
    assert {"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "LĐLĐ tỉnh", "Tỉnh đoàn"} <= told[
        "UBMTTQVN và các tổ chức CT-XH tỉnh"
    ]


def test_communes_are_a_districts_to_hand_on_to_only_where_a_task_is_theirs(
    covers: Callable[..., dict[str, Any]],
) -> None:
    assert covers()["UBND các huyện, TX"] == {"UBND các huyện, thị xã", "huyện", "thị xã"}
    assert {"xã", "phường"} <= covers(", xã, phường")["UBND các huyện, TX"]


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("UBMTTQ tỉnh", "Ủy ban Mặt trận Tổ quốc tỉnh"), ("TT.TU", "Thường trực Tỉnh ủy"),
        ("Sở VHTT&DL", "Sở Văn hóa, Thể thao và Du lịch"), ("Sở GD-ĐT", "Sở Giáo dục và Đào tạo"),
        ("Hội CCB tỉnh", "Hội Cựu chiến binh tỉnh"), ("BCH BĐBP tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"),
        ("Báo TN", "Báo Tây Ninh"), ("TNXP", "TNXP"),
        ("TP.Khê", "thành phố Khê"), ("TT.Tỉnh ủy; VP.UBND tỉnh", "Thường trực Tỉnh ủy; Văn phòng UBND tỉnh"),
        ("Ban CHQS huyện", "Ban Chỉ huy Quân sự huyện"), ("Bộ CHBĐBP tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"),
        ("TAND, VKSND tỉnh", "Tòa án nhân dân, Viện Kiểm sát nhân dân tỉnh"), ("BHXH tỉnh", "Bảo hiểm xã hội tỉnh"),
        ("Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn"), ("ngành GD&ĐT", "ngành Giáo dục và Đào tạo"),
        ("Sở VHTT và DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở Lao động - TB và XH", "Sở Lao động - Thương binh và Xã hội"),
    ],
)  # fmt: skip
def test_what_an_abbreviation_stands_for(short: str, whole: str) -> None:
    assert in_full(short, "Tây Ninh") == whole


def test_a_name_of_signs_is_no_pattern() -> None:
    assert in_full("Báo (Y", "(X Yên") == "Báo (X Yên"
