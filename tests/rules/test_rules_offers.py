"""What a plan offers against itself: documents told apart, annexes with an owner, ids that point at something."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.compliance.rules import check_plan
from tdkt_tui.model.plan import Plan

KIEN_GIANG = Path(__file__).parents[2] / "plugins/tdkt_kien_giang/plan_2017.toml"
MINE = {"plan.offer-twice", "plan.attached", "plan.bounds", "plan.periods", "plan.unused", "plan.honours-twice",
        "plan.agenda-minutes"}  # fmt: skip


def tree() -> dict[str, Any]:
    return tomllib.loads(KIEN_GIANG.read_text("utf8"))


def found(data: dict[str, Any]) -> list[tuple[str, str, str]]:
    findings = check_plan(Plan.model_validate(data))
    return [(item.rule, str(item.severity), item.field) for item in findings if item.rule in MINE]


def offer(kind: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "template": "x", **more}


LETTER = offer("nomination", levels=["co-quan"])
COUNT = len(tree()["document"])


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ([], []),
        ([LETTER], [("plan.offer-twice", "error", f"document.{COUNT + 1}.of")]),
        ([offer("nomination", levels=["huyen"], of="bo-sung")], []),
        ([offer("nomination", levels=["tinh"], of="trung-uong")],
         [("plan.offer-twice", "error", f"document.{COUNT + 1}.of")]),
        ([offer("nomination", by="issuer")], []),
        ([offer("badge", levels=["huyen"])], []),
        ([offer("agenda", levels=["tinh"])], [("plan.attached", "error", f"document.{COUNT + 1}.attached_to")]),
        ([offer("agenda", levels=["huyen"])], []),
        ([offer("agenda", levels=["huyen"], attached_to="report")],
         [("plan.attached", "error", f"document.{COUNT + 1}.attached_to")]),
        ([offer("agenda", levels=["huyen"], attached_to="assignment")],
         [("plan.attached", "error", f"document.{COUNT + 1}.attached_to")]),
        ([offer("agenda", levels=["tinh"], attached_to="nomination", of="zz"), offer("report", of="zz")],
         [("plan.attached", "error", f"document.{COUNT + 1}.attached_to")]),
        ([offer("agenda", levels=["tinh"], attached_to="nomination", of="toan-quoc")], []),
    ],
)  # fmt: skip
def test_offers(more: list[dict[str, Any]], expected: list[tuple[str, str, str]]) -> None:
    data = tree()
    data["document"] += more
    assert found(data) == expected


def test_duties_openings_and_kinds_of_unit() -> None:
    data = tree()
    data["nomination"][2]["at_least"] = 10
    assert found(data) == []
    data["nomination"][2]["at_least"] = 11
    data["reporting"].append({"by": "a", "to": "b", "every": ["2 weeks", "month"]})
    data["opening"] = [{"id": "a", "label": "x", "documents": ["plna", "plan"]}]
    data["level"][0]["covers"] = {"khối": ["đội"]}
    data["level"][1]["without_subordinates"] = ["hội"]
    reports, levels = len(data["reporting"]), ("level.1.covers", "level.2.without_subordinates")
    assert found(data) == [
        ("plan.bounds", "error", "nomination.3.at_least"),
        ("plan.periods", "warning", f"reporting.{reports}.every"),
        ("plan.unused", "warning", "opening.1.documents"),
        *(("plan.unused", "warning", field) for field in levels),
    ]


@pytest.mark.parametrize(
    ("table", "row", "told"),
    [
        ("nomination", {"id": "huyen", "who": ["a"]}, "hai lần: huyen"),
        ("reporting", {"id": "dinh-ky", "by": "a", "to": "b"}, "hai lần: dinh-ky"),
        ("opening", {"id": "x", "label": "a", "of": ["zz"]}, "chưa khai báo trong kế hoạch: zz"),
        ("nomination", {"id": "moi", "who": ["a"], "chosen_from": ["zz"]}, "chưa khai báo trong kế hoạch: zz"),
        ("honours", {"award": "a", "level": "zz"}, "chưa khai báo trong kế hoạch: zz"),
        ("committee", {"name": "a", "level": "zz"}, "chưa khai báo trong kế hoạch: zz"),
    ],
)
def test_ids_point_at_one_thing(table: str, row: dict[str, Any], told: str) -> None:
    data = tree()
    data.setdefault(table, []).append(row)
    with pytest.raises(ValueError, match=told):
        Plan.model_validate(data)


HONOURS = {"level": "huyen", "award": "Giấy khen", "collectives": 3, "units": ["huyện"]}


@pytest.mark.parametrize(
    ("first", "second", "twice"),
    [
        ({}, {"collectives": 5}, True),
        ({"units": []}, {"units": [], "collectives": 0, "individuals": 0}, True),
        ({}, {"award": "giấy  khen", "units": ["thị xã", "huyện"]}, True),
        ({}, {"units": ["thị xã"]}, False),
        ({"when": "nơi tổ chức Đại hội"}, {"when": "nơi tổ chức Hội nghị"}, False),
        ({"units": []}, {"units": ["huyện đảo Phú Quốc"]}, False),
        ({}, {"collectives": 0, "individuals": 9}, False),
        ({"said": "02 tập thể"}, {"collectives": 0, "individuals": 9, "said": "09 cá nhân, hộ"}, False),
        ({}, {"level": "tinh"}, False),
        ({}, {"award": "Bằng khen"}, False),
    ],
)
def test_an_award_told_twice(first: dict[str, Any], second: dict[str, Any], twice: bool) -> None:
    data = tree()
    at = len(data.get("honours", []))
    data.setdefault("honours", []).extend([HONOURS | first, HONOURS | second])
    expected = [("plan.honours-twice", "warning", f"honours.{at + 2}")]
    assert found(data) == (expected if twice else [])


@pytest.mark.parametrize(
    ("title", "minutes", "told"),
    [
        ("Giao lưu (40 phút)", 0, True),
        ("Giao lưu: 40 phút", 30, True),
        ("Khai mạc (05 phút)", 10, True),
        ("Giao lưu (40 phút)", 40, False),
        ("Tham luận (mỗi ý kiến 10 phút)", 0, False),
        ("Tham luận của 3 đơn vị, mỗi đơn vị: 10 phút", 0, False),
        ("Chiếu phóng sự 10 phút về phong trào", 0, False),
        ("Tham luận 7 - 10 phút", 0, False),
    ],
)
def test_minutes_in_the_title_are_those_of_the_item(title: str, minutes: int, told: bool) -> None:
    data = tree()
    data["agenda"] = [{"item": "muc", "title": title, "minutes": minutes, "clause": "II"}]
    assert found(data) == ([("plan.agenda-minutes", "warning", "agenda.1.minutes")] if told else [])
