"""A share that some units have instead of the others is an exception of their level; what no key holds is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread
from tdkt_tui.workflow.reading_plan.pieces import pieces_of
from tdkt_tui.workflow.reading_plan.shares import shares_in
from tdkt_tui.workflow.reading_plan.targets_when import read_conditional

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện (huyện, thành phố): tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 15/6/2031.
2. Các sở, ban, ngành: tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 15/6/2031.
II. CƠ CẤU ĐẠI BIỂU
1. Trong số đại biểu chính thức: {said}; nữ ít nhất 35%.
"""
MINORITY = "người dân tộc thiểu số ít nhất 60%"


def apart(reading: Any) -> list[tuple[str, list[str], str, float]]:
    return [(one.values["level"], one.values["units"], share["category"], share["share"])
            for one in reading.of("exception") for share in one.values["size"]["shares"]]  # fmt: skip


@pytest.mark.parametrize(("said", "told"), [
    (f"{MINORITY} (riêng thành phố Khê và các sở, ngành ít nhất 45%)",
     [("huyen", ["thành phố Khê"], "ethnic-minority", 0.45),
      ("so-ban-nganh", ["sở", "ngành"], "ethnic-minority", 0.45)]),
    (f"{MINORITY} (riêng huyện Bắc Khê từ 80% trở lên)", [("huyen", ["huyện Bắc Khê"], "ethnic-minority", 0.8)]),
    ("lao động trực tiếp ít nhất 40% (riêng các sở tối thiểu 20%)", [("so-ban-nganh", ["sở"], "direct-worker", 0.2)]),
])  # fmt: skip
def test_a_share_of_some_units(said: str, told: list[Any], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert apart(reading) == told
    assert {share["of"] for one in reading.of("exception") for share in one.values["size"]["shares"]} == {"official"}
    assert len(reading.of("composition")) == 2
    assert not [one.words for one in unread(reading) if "%" in one.words]


@pytest.mark.parametrize(("said", "of"), [
    ("Trong số đại biểu chính thức: nữ ít nhất 35%", "official"), ("Đại biểu nữ ít nhất 35%", None),
    ("Đại biểu nữ ít nhất 35% tổng số đại biểu chính thức", "official"),
    ("Trong tổng số đại biểu chính thức, đại biểu nữ ít nhất 35% tổng số đại biểu", None),
    ("Trong số đại biểu chính thức, điển hình chiếm ít nhất 70%; khách mời không quá 35% tổng số", None),
])  # fmt: skip
def test_of_whom_a_share_is(said: str, of: str | None) -> None:
    (piece,) = pieces_of([("dòng 1", said)])
    assert [share.get("of") for share, _ in shares_in(said, piece) if share["share"] == 0.35] == [of]


@pytest.mark.parametrize("said", [
    f"{MINORITY} (riêng Khu kinh tế Khê ít nhất 45%)", f"{MINORITY} (riêng thành phố Khê không quá 45%)",
    f"{MINORITY}, riêng huyện Bắc Khê từ 80% trở lên", "dưới 35 tuổi ít nhất 15% (riêng các sở ít nhất 10%)",
])  # fmt: skip
def test_what_no_key_or_level_holds_is_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert not apart(reading)
    assert any("riêng" in one.words for one in unread(reading))


@pytest.mark.parametrize(("said", "shares"), [
    ("Cơ cấu: cá nhân, hộ điển hình 60%; đại diện tập thể điển hình 25%; khách mời 15%", [0.15]),
    ("cá nhân điển hình tiên tiến 55%, tập thể điển hình tiên tiến 30%, khách mời 15%", [0.15]),
    ("tập thể, cá nhân điển hình tiên tiến chiếm 70%", [0.7]), ("điển hình tiên tiến 75%", [0.75]),
])  # fmt: skip
def test_a_share_of_one_kind_of_exemplar_is_not_that_of_all(said: str, shares: list[float]) -> None:
    (piece,) = pieces_of([("dòng 1", said)])
    assert [share["share"] for share, _ in shares_in(said, piece)] == shares


SORTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã, cấp huyện và cấp sở thống nhất tên gọi “Hội nghị điển hình tiên tiến”. Các mốc chính:
TT | Cấp tổ chức | Đơn vị | Số đại biểu | Hoàn thành
1 | Cấp huyện | Thành phố Khê | 150 - 180 | 20/3/2031
2 |  | Các huyện đồng bằng | 150 - 180 | 20/3/2031
3 |  | Các huyện {sort}, thị xã | 120 - 180 | 20/3/2031
2. Thành phần đại biểu
- Tỷ lệ phấn đấu trong đại biểu chính thức: nữ từ 35% trở lên; người lao động trực tiếp từ 30% trở lên; \
đối với huyện {sort}, người dân tộc thiểu số từ 40% trở lên.
"""


@pytest.mark.parametrize("sort", ["miền núi"])
def test_a_share_of_a_sort_is_of_the_level_of_that_sort_alone(sort: str, issued: Callable[..., Any]) -> None:
    reading = issued(SORTS, sort=sort)
    piece = next(one for one in reading.clauses() if "dân tộc" in one.text)
    at = piece.text.index("người dân tộc")
    assert read_conditional(reading, piece, (at, len(piece.text) - 1), ("dân tộc thiểu số", "40%"), [])
    ((level, units, category, share),) = apart(reading)
    assert (units, category, share) == ([f"huyện {sort}"], "ethnic-minority", 0.4)
    assert next(one.values["units"] for one in reading.of("level") if one.values["id"] == level)[0] == f"huyện {sort}"
    assert [one.values.get("when", "") for one in reading.of("exception")] == [""]
