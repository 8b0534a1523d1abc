"""To whom a unit's page says that a paper goes, where the plan says aside to whom some of many send theirs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.compliance.rules.recipients import own_plan_sent
from tdkt_tui.context.own_words import own_tasks
from tdkt_tui.model.duties import Task
from tdkt_tui.model.issuer import Recipient
from tdkt_tui.model.level import Level
from tdkt_tui.model.window import Window

PLAN = (
    "ban hành kế hoạch, gửi về Sở Nội vụ (Phòng Thi đua) (kế hoạch của các xã, phường gửi UBND huyện, không gửi tỉnh)"
)

LEVELS = [Level(id="xa", label="cấp xã", units=["xã", "phường"]), Level(id="huyen", label="cấp huyện", units=["huyện"]),
          Level(id="so", label="sở, ngành", units=["sở", "ngành"])]  # fmt: skip


@pytest.fixture
def of(shipped):
    """Return the dossier of a unit of a kind that the plan tells one thing, whose page goes to somebody."""

    def make(kind: str, does: str, to: str = "Sở Nội vụ"):
        dossier = shipped("ubnd-huyen-viet-yen")
        task = Task(body="các cơ quan, đơn vị, địa phương", does=does, window=Window(before="2020-03-02"))
        plan = dossier.plan.model_copy(update={"task": [task], "pilot": [], "level": LEVELS})
        level = next(one for one in LEVELS if kind in one.units)
        unit = dossier.profile.unit.model_copy(update={"category": kind, "name": f"{kind} Mường Hoa"})
        goes = [Recipient(name=to)]
        profile = dossier.profile.model_copy(update={"unit": unit, "recipient": goes, "level": level.id})
        return replace(dossier, plan=plan, profile=profile, level=level)

    return make


@pytest.mark.parametrize(("kind", "does", "said"), [
    ("huyện", PLAN, "Gửi Kế hoạch này về Sở Nội vụ (Phòng Thi đua)"),
    ("sở", PLAN, "Gửi Kế hoạch này về Sở Nội vụ (Phòng Thi đua)"),
    ("xã", PLAN, "Gửi Kế hoạch này về UBND huyện"),
    ("huyện", "gửi ảnh về Sở Y; ảnh của xã gửi Phòng Y", "Gửi ảnh về Sở Y; ảnh của xã gửi Phòng Y"),
    ("huyện", "gửi báo cáo về Sở Nội vụ; báo cáo của xã gửi UBND huyện", "Gửi báo cáo về Sở Nội vụ"),
    ("xã", "gửi báo cáo về Sở Nội vụ; báo cáo của xã gửi UBND huyện", "Gửi báo cáo về UBND huyện"),
    ("huyện", "gửi 02 bản (bản giấy gửi Văn thư) về Sở Nội vụ", "Gửi 02 bản (bản giấy gửi Văn thư) về Sở Nội vụ"),
])  # fmt: skip
def test_each_sends_to_whom_the_plan_has_it_send(of, kind: str, does: str, said: str) -> None:
    assert [words for _, words in own_tasks(of(kind, does))] == [said]


@pytest.mark.parametrize(("kind", "to", "wanted"), [
    ("sở", "UBND huyện", ["thêm Sở Nội vụ vào Nơi nhận"]), ("sở", "Sở Nội vụ", []),
    ("xã", "Sở Nội vụ", ["thêm UBND huyện vào Nơi nhận"]), ("xã", "UBND huyện", []),
])  # fmt: skip
def test_the_recipient_that_is_asked_for_is_the_units_own(of, kind: str, to: str, wanted: list[str]) -> None:
    assert [one.fix for one in own_plan_sent(of(kind, PLAN, to))] == wanted
