"""A unit's own page tells it neither to work with itself nor to send itself anything; its parts' work is its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from tdkt_tui.cli.guessing import Guesses
from tdkt_tui.context.own_duties import own_duties
from tdkt_tui.model.duties import Nomination, Reporting, Task
from tdkt_tui.model.level import Level
from tdkt_tui.model.office_parts import department_of, parts_named
from tdkt_tui.model.window import Window
from tdkt_tui.workflow.proofing.nowhere import on_no_page
from tdkt_tui.workflow.reaching.bound import Bound
from tdkt_tui.workflow.reaching.said import said_by

OFFICE = "so-khoa-hoc-va-cong-nghe"
NAME = "Sở Khoa học và Công nghệ"
PART = "Phòng Quản lý Công nghệ"


@pytest.fixture
def office(shipped):
    """Return a department's dossier whose plan has these tables and none other."""

    def given(**tables):
        dossier = shipped(OFFICE)
        none = {"reporting": [], "nomination": [], "task": [], "quota": [], "recipient": []}
        return replace(dossier, plan=dossier.plan.model_copy(update=none | tables))

    return given


@pytest.mark.parametrize(
    ("does", "line"),
    [
        (f"phối hợp với Báo Mẫu, {NAME} định hướng tin, bài; hướng dẫn cơ sở đưa tin",
         "Phối hợp với Sở Thông tin và Truyền thông, Báo Mẫu định hướng tin, bài."),
        (f"phối hợp với {NAME} và Báo Mẫu đưa tin", "Phối hợp với Sở Thông tin và Truyền thông, Báo Mẫu đưa tin."),
        (f"phối hợp với {NAME} đưa tin", "Phối hợp với Sở Thông tin và Truyền thông đưa tin."),
    ],
)  # fmt: skip
def test_who_works_with_others_is_no_partner_of_itself(office, does: str, line: str) -> None:
    task = Task(body="Sở Thông tin và Truyền thông", does=does, together_with=["Báo Mẫu", NAME])
    assert own_duties(office(task=[task]), [])["tasks"] == [line]


@pytest.mark.parametrize("to", [NAME, f"{NAME} (qua {PART})"])
def test_nobody_introduces_exemplars_to_itself(office, to: str) -> None:
    duty = Nomination(who=["sở"], at_least=2, to=to, window=Window(before=date(2020, 3, 5)), clause="II")
    (line,) = own_duties(office(nomination=[duty]), [duty])["nominations"]
    assert "gửi" not in line
    assert "trước ngày 05 tháng 3 năm 2020" in line


def test_the_work_of_its_part_is_a_department_s_own(office) -> None:
    duty = Nomination(who=["xã"], at_least=1, to=f"{NAME} (qua {PART})", clause="II")
    tasks = [Task(body=PART, does="tổng hợp danh sách"), Task(body="Phòng Mẫu", does="in tài liệu")]
    dossier = office(nomination=[duty], task=tasks)
    assert own_duties(dossier, [])["tasks"] == ["Tổng hợp danh sách."]
    assert parts_named(dossier.plan, NAME) == [PART]
    assert department_of(dossier.plan, PART) == NAME


@pytest.mark.parametrize("said", [f"{PART} ({NAME})", f"{PART} (SKHCN)", f"{PART} thuộc {NAME}", f"{NAME} ({PART})"])
def test_a_part_is_known_however_it_stands_beside_its_department(office, said: str) -> None:
    assert parts_named(office(task=[Task(body=said, does="làm")]).plan, NAME) == [PART]


def test_through_whom_papers_go_up_is_no_part_of_the_committee(office) -> None:
    duty = Nomination(who=["xã"], at_least=1, to=f"UBND tỉnh (qua {NAME})", clause="II")
    plan = office(nomination=[duty]).plan
    assert (parts_named(plan, "UBND tỉnh"), department_of(plan, NAME)) == ([], "")


def test_the_proof_tells_the_work_of_a_part_on_its_department_s_page(office) -> None:
    tasks = [Task(body=f"{PART} ({NAME})", does="ghi"), Task(body=PART, does="tổng hợp danh sách", clause="II")]
    bound = Bound(office(task=tasks).plan)
    facts = [one for one in said_by(bound.plan) if one.words.endswith("danh sách")]
    (unit,) = bound.named(facts)
    assert unit.name == NAME
    assert bound.binds(facts[0], unit)


def test_where_no_level_is_of_departments_their_page_is_named(office) -> None:
    dossier = office(task=[Task(body=f"{PART} ({NAME})", does="ghi"), Task(body=PART, does="tổng hợp", clause="II")])
    plan = dossier.plan.model_copy(update={"level": [Level(id="xa", label="các xã", units=["xã"])]})
    assert [body for body, *_ in on_no_page(plan, [])] == [f"{PART} ({NAME})", f"{NAME} ({PART})"]


@pytest.mark.parametrize(("name", "told"), [(NAME, None), ("Sở Mẫu", [NAME])])
def test_nobody_is_offered_itself_to_send_its_report_to(office, name: str, told: list[str] | None) -> None:
    dossier = office(reporting=[Reporting(by="các sở", to=NAME, clause="II")])
    new = SimpleNamespace(
        plan=dossier.plan,
        level=dossier.level,
        values={"unit.category": "sở", "unit.name": name},
        offered=lambda *_: None,
    )
    guess = Guesses(new, date(2020, 2, 3))("recipient")
    assert guess is None if told is None else [one["name"] for one in guess][:1] == told
