"""What a plan says of one unit by its name, of those who hold no meeting, and of what belongs together in a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.context.own_duties import own_duties, own_nominations
from tdkt_tui.model.duties import Nomination, Task
from tdkt_tui.model.window import Window

DISTRICT = "ubnd-huyen-viet-yen"
ALL = Nomination(who=["huyện"], collectives=1, individuals=2, kinds=["tập thể", "cá nhân"], to="Sở Nội vụ",
                 window=Window.model_validate({"until": "2020-06-08"}))  # fmt: skip
LATER = Window.model_validate({"until": "2020-06-17"})


@pytest.fixture
def asked(shipped: Any) -> Callable[..., dict[str, Any]]:
    """Return what a plan with tables of its own asks of the shipped district."""

    def ask(**tables: Any) -> dict[str, Any]:
        dossier = shipped(DISTRICT)
        given = replace(dossier, plan=dossier.plan.model_copy(update={"nomination": [], "task": [], **tables}))
        return own_duties(given, own_nominations(given))

    return ask


@pytest.mark.parametrize(("own", "said"), [
    ({"window": LATER}, ["01 tập thể, 02 cá nhân điển hình tiên tiến, gửi Sở Nội vụ, chậm nhất ngày 17 tháng 6 năm"]),
    ({"window": LATER, "individuals": 1}, ["01 cá nhân điển hình tiên tiến, gửi Sở Nội vụ, chậm nhất ngày 17 tháng"]),
    ({"individuals": 1}, ["01 cá nhân điển hình tiên tiến, gửi Sở Nội vụ, chậm nhất ngày 08 tháng 6 năm 2020"]),
    ({"window": LATER, "kinds": ["hợp tác xã"], "at_least": 5, "at_most": 5},
     ["01 tập thể, 02 cá nhân", "05 hợp tác xã"]),
    ({"window": LATER, "to": "Ban Dân tộc"}, ["01 tập thể, 02 cá nhân", "Tập thể, cá nhân điển hình"]),
    ({"who": ["Huyện Lục Nam"], "window": LATER}, ["01 tập thể, 02 cá nhân"]),
])  # fmt: skip
def test_what_is_said_of_one_unit_stands_in_place_of_what_is_said_of_all(
    asked: Callable[..., dict[str, Any]], own: dict[str, Any], said: list[str]
) -> None:
    told = asked(nomination=[ALL, Nomination.model_validate({"who": ["Huyện Việt Yên"], **own})])["nominations"]
    assert len(told) == len(said), told
    assert all(line.startswith(words) for line, words in zip(told, said, strict=True)), told


@pytest.mark.parametrize(("does", "count"), [
    ("gửi danh sách đại biểu dự Đại hội", 1), ("gửi danh sách đại biểu (theo mẫu)", 1), ("gửi tờ trình", 2),
])  # fmt: skip
def test_what_a_unit_sends_by_a_day_of_its_own_it_does_not_send_by_that_of_its_kind(
    asked: Callable[..., dict[str, Any]], does: str, count: int
) -> None:
    mine = Task(body="huyện Việt Yên", does="gửi kết quả và danh sách đại biểu dự Đại hội về Sở Nội vụ", window=LATER)
    all_send = Task(body="các huyện", does=does, window=Window.model_validate({"until": "2020-06-20"}))
    told = asked(task=[all_send, mine])["tasks"]
    assert len(told) == count, told
    assert "17 tháng 6" in told[0]


@pytest.mark.parametrize(("own", "count"), [
    ("báo cáo kết quả hội nghị điểm", 2), ("báo cáo và phim kết quả hội nghị", 2),
    ("báo cáo kết quả hội nghị của huyện Việt Yên", 1), ("báo cáo kết quả hội nghị cấp huyện", 1),
])  # fmt: skip
def test_another_report_of_a_unit_hides_none_that_all_send(
    asked: Callable[..., dict[str, Any]], own: str, count: int
) -> None:
    mine = Task(body="huyện Việt Yên", does=f"gửi {own} về Sở Nội vụ", window=LATER)
    final = Window.model_validate({"until": "2020-07-30"})
    all_send = Task(body="các huyện", does="gửi báo cáo kết quả hội nghị về Sở Nội vụ", window=final)
    told = asked(task=[all_send, mine])["tasks"]
    assert len(told) == count, told


@pytest.mark.parametrize(("does", "told"), [
    ("nơi không tổ chức hội nghị riêng vẫn phải gửi báo cáo tổng kết", []),
    ("nơi không tổ chức đại hội thì gửi danh sách", []),
    ("được thành lập trên cơ sở sắp xếp từ nhiều đơn vị cũ viết một báo cáo chung",
     ["Trường hợp được thành lập trên cơ sở sắp xếp từ nhiều đơn vị cũ thì viết một báo cáo chung."]),
    ("quyết định chương trình, phải có đủ 03 nội dung: khai mạc; báo cáo tổng kết; phát động thi đua",
     ["Quyết định chương trình, phải có đủ 03 nội dung: khai mạc; báo cáo tổng kết; phát động thi đua."]),
    ("đăng ký thi đua cả năm theo mẫu; gửi danh sách điển hình", ["Đăng ký thi đua cả năm theo mẫu;",
                                                                  "Gửi danh sách điển hình."]),
])  # fmt: skip
def test_a_task_of_some_is_told_as_such_and_a_row_stays_whole(
    asked: Callable[..., dict[str, Any]], does: str, told: list[str]
) -> None:
    assert asked(task=[Task(body="UBND các huyện", does=does, clause="9")])["tasks"] == told
