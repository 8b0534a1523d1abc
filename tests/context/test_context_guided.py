"""A unit that its own branch guides is free of its level's time and size: on its page and at the check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tdkt_tui.compliance.rules.windows import outside_window
from tdkt_tui.context.conference import own_window
from tdkt_tui.context.own_duties import own_duties
from tdkt_tui.context.own_provisions import own_provisions, provides_for
from tdkt_tui.model.duties import Task
from tdkt_tui.model.exceptions_laid import laid
from tdkt_tui.model.level import Cap, Level, LevelException, Pilot, Size
from tdkt_tui.model.window import Window
from tdkt_tui.model.worded import Provision


def test_nothing_of_the_levels_time_and_size_is_left() -> None:
    level = Level(id="so", label="sở", window=Window.model_validate({"until": "2031-Q1"}), days=0.5,
                  size=Size(caps=[Cap(at_most=90)], decided_by="thủ trưởng"), choose_form=["hoi-nghi"])  # fmt: skip
    free = laid(level, LevelException(level="so", units=["Công an tỉnh"], guided_by="Bộ Mẫu"))
    assert (free.window.dated(), free.days, free.size) == (False, 0, Size())
    assert (free.choose_form, free.guided_by) == (["hoi-nghi"], "Bộ Mẫu")
    own = LevelException(level="so", guided_by="Bộ Mẫu", days=1, size=Size(caps=[Cap(category="guest", at_most=9)]))
    assert [(cap.category, cap.at_most) for cap in laid(level, own).size.caps] == [("guest", 9)]
    assert laid(level, own).days == 1


def test_a_page_says_whose_guidance_and_a_late_day_is_no_fault(shipped: Callable[..., Any]) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    late = dossier.profile.conference.model_copy(update={"date": date(2031, 8, 20)})
    profile = dossier.profile.model_copy(update={"conference": late})
    plan = dossier.plan.model_copy(update={"pilot": []})
    bound = replace(dossier, plan=plan, profile=profile)
    apart = LevelException(level=dossier.level.id, units=[profile.unit.category], guided_by="Bộ Mẫu", clause="II.1")
    guided = plan.model_copy(update={"exception": [*plan.exception, apart]})
    free = replace(bound, plan=guided, level=laid(dossier.level, apart))
    assert list(outside_window(bound))
    assert not list(outside_window(free))
    assert own_window(free) == "theo hướng dẫn của Bộ Mẫu"
    on_size = Provision(words="Nhiều nhất 90 người.", about="size", levels=[dossier.level.id])
    assert provides_for(bound, on_size)
    assert not provides_for(free, on_size)
    assert provides_for(free, on_size.model_copy(update={"about": "honours"}))


def test_a_number_of_the_units_own_stands_for_that_of_its_level(shipped: Callable[..., Any]) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    name = dossier.profile.unit.name
    of_all = Provision(words="Mỗi nơi kê 03 bàn.", about="other", levels=[dossier.level.id], clause="IV.9")
    own = Provision(words=f"Riêng {name} kê 10 bàn.", about="other", who=[name], clause="IV.9")
    for rows, left in (([of_all], ["03"]), ([of_all, own], ["10"])):
        plan = dossier.plan.model_copy(update={"provision": rows})
        told = own_provisions(replace(dossier, plan=plan))["other"]
        assert ["03" if "03" in line else "10" for line in told] == left


@pytest.mark.parametrize(("about", "all_do", "own_does", "both"), [
    ("size", "cử 03 đại biểu", "cử 10 đại biểu", False), ("size", "cử 03 đại biểu", "có 02 gian trưng bày", True),
    ("other", "cử 03 đại biểu", "cử 10 đại biểu", True), ("size", "cử 03 đại biểu", "cử thêm 02 đại biểu", True),
    ("size", "cử 03 đại biểu trước ngày 10/5", "cử 10 đại biểu", True),
])  # fmt: skip
def test_a_number_of_the_units_own_stands_for_none_of_anything_else(
    shipped: Callable[..., Any], about: Any, all_do: str, own_does: str, both: bool
) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    name = dossier.profile.unit.name
    of_all = Provision(words=f"Mỗi nơi {all_do}.", about="size", levels=[dossier.level.id], clause="IV.9")
    own = Provision(words=f"Riêng {name} {own_does}.", about=about, who=[name], clause="IV.9")
    plan = dossier.plan.model_copy(update={"provision": [of_all, own]})
    told = own_provisions(replace(dossier, plan=plan))
    assert sum(map(len, told.values())) == 1 + both


ROW = Window.model_validate({"since": date(2020, 3, 1), "until": date(2020, 3, 20)})
OWN = Window(before=date(2020, 2, 15))


@pytest.fixture
def tasks(shipped: Callable[..., Any]) -> Callable[..., list[str]]:
    dossier = shipped("ubnd-huyen-viet-yen")

    def printed(does: str, window: Window, *, body: str = "UBND các huyện", laid_on: dict[str, Any] | None = None,
                pilot: bool = False) -> list[str]:  # fmt: skip
        apart = [LevelException(level=dossier.level.id, units=["Huyện Việt Yên"], **laid_on)] if laid_on else []
        level = laid(dossier.level.model_copy(update={"window": Window()}), apart[0]) if apart else dossier.level
        plan = dossier.plan.model_copy(update={
            "task": [Task(body=body, does=does, window=window)], "exception": apart,
            "pilot": [Pilot(unit="Huyện Việt Yên", window=OWN)] if pilot else [],
        })  # fmt: skip
        return own_duties(replace(dossier, plan=plan, level=level), [])["tasks"]

    return printed


@pytest.mark.parametrize(("does", "window"), [
    ("tổ chức Đại hội Thi đua yêu nước", ROW), ("tổ chức hội nghị đúng tiến độ nêu ở phụ lục", Window()),
    ("thành lập Ban Tổ chức; tổ chức hội nghị bảo đảm thời gian quy định", Window()),
])  # fmt: skip
def test_when_all_meet_is_not_said_to_whom_another_guides(tasks: Callable[..., list[str]], does: str, window: Window
                                                          ) -> None:  # fmt: skip
    held = "tổ chức"
    assert held in tasks(does, window)[-1].casefold()
    left = tasks(does, window, laid_on={"guided_by": "Bộ Mẫu"})
    assert left == (["Thành lập Ban Tổ chức."] if "Ban" in does else [])
    assert tasks(does, window, body="huyện Việt Yên", laid_on={"guided_by": "Bộ Mẫu"}), "it is asked by its name"


@pytest.mark.parametrize(("does", "window"), [
    ("tổ chức hội nghị trang trọng, tiết kiệm", Window()), ("tổ chức hội nghị trực tuyến triển khai kế hoạch", ROW),
    ("tổ chức hội nghị đúng tiến độ, gửi báo cáo kết quả về Sở Nội vụ", Window()), ("tổ chức hội thi cấp huyện", ROW),
    ("tổ chức hội nghị tập huấn nghiệp vụ", ROW),
])  # fmt: skip
def test_whatever_else_binds_whom_another_guides(tasks: Callable[..., list[str]], does: str, window: Window) -> None:
    assert tasks(does, window, laid_on={"guided_by": "Bộ Mẫu"}) == tasks(does, window)


def test_a_row_for_all_gives_way_to_a_time_that_a_unit_has_by_its_name(tasks: Callable[..., list[str]]) -> None:
    does = "tổ chức Đại hội Thi đua yêu nước"
    assert "20 tháng 3" in tasks(does, ROW)[0]
    for own in ({"laid_on": {"window": OWN}}, {"pilot": True}):
        (line,) = tasks(does, ROW, **own)
        assert ("20 tháng 3" in line, "15 tháng 02" in line) == (False, True), own
        (other,) = tasks("tổ chức hội nghị rút kinh nghiệm", ROW, **own)
        assert "20 tháng 3" in other


@pytest.mark.parametrize(("words", "first", "told"), [
    ("Thời gian hoàn thành: trong quý II năm 2020, chậm nhất ngày 20/5/2020.", True, False),
    ("Thời gian hoàn thành: trong quý II năm 2020, chậm nhất ngày 20/5/2020.", False, True),
    ("Thời gian: không quá một ngày, kể cả phiên trù bị.", True, True),
    ("Hoàn thành trước ngày 20/5/2020; gửi ảnh về Sở Mẫu.", True, True),
    ("Hai đơn vị gửi dự thảo báo cáo về Ban Mẫu trước ngày tổ chức 12 ngày.", True, True),
    ("Hai đơn vị gửi dự thảo báo cáo về Ban Mẫu trước ngày tổ chức 12 ngày.", False, False),
    ("Ba đơn vị gửi dự thảo báo cáo về Ban Mẫu trước ngày tổ chức 12 ngày.", False, True),
    ("Hai đơn vị được hợp nhất thì tổ chức chung.", False, True),
    ("Các đơn vị làm điểm gửi dự thảo báo cáo về Ban Mẫu.", False, False),
])  # fmt: skip
def test_words_on_all_and_on_those_who_go_first(
    shipped: Callable[..., Any], words: str, first: bool, told: bool
) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    names = ("Huyện Việt Yên" if first else "Huyện Yên Thế", "Sở Mẫu")
    pilots = [Pilot(unit=name, window=OWN, clause="V.3") for name in names]
    said = Provision(words=words, about="form", clause="V.3")
    plan = dossier.plan.model_copy(update={"provision": [said], "pilot": pilots})
    assert bool(own_provisions(replace(dossier, plan=plan)).get("form")) is told
