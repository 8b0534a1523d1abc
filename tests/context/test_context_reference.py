"""docs/context.md lists exactly the fields that exist, and every value is plain data."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tdkt_tui.context.contexts import contexts
from tdkt_tui.context.names import NAMES
from tdkt_tui.context.summaries import summaries
from tdkt_tui.delegates.listing.paper import Column, Paper, Part
from tdkt_tui.delegates.listing.printed import context as table_context
from tdkt_tui.model.duties import Nomination, Reporting, Task
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.plan import Offer, Plan
from tdkt_tui.model.profile import Nominating
from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.model.worded import ABOUT, Aim, Provision
from tdkt_tui.regulations import load

ROOT = Path(__file__).resolve().parents[2]
PROFILES = [path.stem for path in sorted((ROOT / "profiles/bac_giang").glob("*.toml"))]
KEYED_BY_ID = ("plan.named", "plan.contents", "plan.outlines", "opening")
BASES = [{"type": "Luật", "title": "Thi đua, khen thưởng", "how": "căn cứ"}]


def fields(value, name: str = "") -> Iterator[str]:
    assert type(value) in (str, int, bool, list, dict), (name, type(value))
    if isinstance(value, dict):
        for key, item in value.items():
            step = "<mã>" if name in KEYED_BY_ID else key
            yield from fields(item, f"{name}.{step}" if name else step)
    elif isinstance(value, list):
        for item in value:
            yield from fields(item, f"{name}[]")
    else:
        yield name


def rich(dossier):
    """Lay every table of the plan that uses them all over a shipped dossier's plan."""
    every = Plan.model_validate(tomllib.loads((ROOT / "tests/model/every_fact.toml").read_text("utf8")))
    tables = ("activity", "nomination", "criterion", "field", "channel", "committee", "honours", "budget", "opening",
              "drive")  # fmt: skip
    plan = dossier.plan.model_copy(update={
        **{name: getattr(every, name) for name in tables},
        "aim": [Aim(kind="purpose", words="Nêu gương"), Aim(kind="requirement", words="Phải gọn")],
        "provision": [Provision(about=about, words="Phải gọn") for about in ABOUT],
        "quota": [PlanQuota(each="huyện", official=3)],
        "nomination": [*every.nomination, Nomination(who=["huyện"], kinds=["tập thể"])],
        "task": [*dossier.plan.task, Task(body="UBND các huyện", does="bố trí kinh phí")],
        "reporting": [*dossier.plan.reporting, Reporting(by="UBND các huyện", to="Sở Nội vụ", about="kết quả")],
    })  # fmt: skip
    profile = dossier.profile.model_copy(
        update={
            "opening": {"chi-thi-rieng": "Chỉ thị"},
            "nomination": Nominating(to=["A", "B"]),
        }
    )
    return replace(dossier, plan=plan, profile=profile)


def documented() -> list[str]:
    text = (ROOT / "docs/context.md").read_text("utf8")
    return re.findall(r"^\| `([^`]+)` \|", text, flags=re.MULTILINE)


def test_the_reference_lists_exactly_the_fields_that_exist(shipped, changed):
    dossiers = [shipped(name) for name in PROFILES]
    dossiers.append(changed(shipped("ubnd-huyen-viet-yen"), report={"to": ["A", "B"]}, basis=BASES))
    dossiers.append(full := rich(shipped("ubnd-huyen-viet-yen")))
    nominating = Offer(kind="nomination", template="thu/gioi-thieu")
    kinds = {kind.id: kind for kind in KINDS}
    found: set[str] = set()
    for dossier in dossiers:
        for offer in dossier.offers():
            if offer.template:
                for item in contexts(dossier, offer, kinds[offer.kind], regulation=load("nd30_2020")):
                    found.update(fields(item.context))
    for item in contexts(full, nominating, kinds["nomination"], regulation=load("nd30_2020"), draft=True):
        found.update(fields(item.context))
    columns = (Column("Họ và tên", 21), Column("Nam", 8, "Năm sinh"), Column("Nữ", 8, "Năm sinh"), Column("Đơn vị", 21))
    found.update(fields(table_context(Paper("DANH SÁCH", columns, (Part("", (("A", "1975", "", "B"),)),),
                                            ("Một.", "Hai."), notes=("Ba.",)))))  # fmt: skip
    person = Delegate("Lê Văn An", achievement="Một.")
    found.update(fields({"summaries": summaries([person], "ĐẠI HỘI", load("nd30_2020"))}))
    listed = documented()
    assert len(listed) == len(set(listed))
    assert set(listed) == found


def test_the_names_that_plugins_are_checked_against_are_those_of_the_reference():
    assert list(NAMES) == documented()
