"""A later plan amends an earlier one, seen from the command line: what breaks, where, and how the plan stands on a day.

A plugin of its own brings the plan 20/2020: quarter II becomes quarter III, the province's congress is postponed.
"""

from __future__ import annotations

import json
import re
import textwrap
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from tdkt_tui.model.amend import amended
from tdkt_tui.model.plan import Plan

ROOT = Path(__file__).resolve().parents[2]
SOURCE = (ROOT / "profiles/bac_giang/so-khoa-hoc-va-cong-nghe.toml").read_text("utf8")
LIST = (ROOT / "profiles/bac_giang/so-khoa-hoc-va-cong-nghe.csv").read_bytes()
PLUGIN = """\
    from pathlib import Path
    from tdkt_tui.api import hookimpl
    TDKT_API = 1
    @hookimpl
    def tdkt_plans():
        return sorted(Path(__file__).parent.glob("sua*.toml"))
    """
PLAN = """\
    [plan]
    id = "bac_giang/{number}-2020"
    number = {number}
    symbol = "KH-HĐTĐKT"
    date = {day}
    place = "Bắc Giang"
    title = "Điều chỉnh thời gian tổ chức hội nghị, đại hội các cấp"
    issuer = {{ kind = "council", name = "Hội đồng Thi đua - Khen thưởng tỉnh Bắc Giang" }}
    signature = {{ on_behalf_of = "HỘI ĐỒNG", post = "CHỦ TỊCH", name = "Nguyễn Văn Linh" }}
    [[level]]
    id = "tinh"
    label = "cấp tỉnh"
    [[amends]]
    plan = "bac_giang/16-2019"
    in_force = {day}
    changes = [
    {changes}
    ]
    """
MOVED = '{ at = "level.tren-co-so.window", value = { quarter = "2020-Q3" }, clause = "I.1" },'
POSTPONED = '{ at = "level.tinh.window", value = { until = "2020-Q4" }, clause = "I.2" },'


@dataclass(frozen=True)
class Office:
    """A folder of plugins, and a folder where an officer works."""

    folder: Path
    run: Callable[..., Any]

    def plan(self, *changes: str, number: int = 20, day: str = "2020-04-01") -> Path:
        (self.folder / "sua_bg.py").write_text(textwrap.dedent(PLUGIN), "utf8")
        path = self.folder / f"sua_{number}.toml"
        text = PLAN.format(number=number, day=day, changes="\n    ".join(changes))
        path.write_text(textwrap.dedent(text), "utf8")
        return path

    def profile(self, name: str, **dates: str) -> Path:
        text = SOURCE
        for old, new in dates.items():
            text = text.replace(f"date = {old[1:].replace('_', '-')}", f"date = {new}")
        path = self.folder.parent / f"{name}.toml"
        path.write_text(text, "utf8")
        (path.parent / "so-khoa-hoc-va-cong-nghe.csv").write_bytes(LIST)
        return path

    def tdkt(self, *arguments: Any) -> Any:
        ran = self.run(*arguments, env={"TDKT_PLUGINS_DIR": str(self.folder)}, cwd=self.folder.parent)
        assert "Traceback" not in ran.stderr
        return ran

    def findings(self, *arguments: Any, code: int = 0) -> list[dict[str, str]]:
        ran = self.tdkt("check", *arguments, "--format", "json")
        assert ran.returncode == code, ran.stderr
        return json.loads(ran.stdout)["findings"]


@pytest.fixture
def office(tmp_path: Path, tdkt: Callable[..., Any]) -> Office:
    (tmp_path / "plugins").mkdir()
    return Office(tmp_path / "plugins", tdkt)


def of(findings: list[dict[str, str]], rule: str) -> list[dict[str, str]]:
    return [finding for finding in findings if finding["rule"] == rule]


def test_a_profile_issued_before_is_told_what_changed_and_what_to_do(office: Office) -> None:
    office.plan(MOVED, POSTPONED)
    profile = office.profile("so")
    (told,) = of(office.findings(profile), "amended.since")
    assert told["severity"] == "warning"
    assert told["citation"] == "Kế hoạch số 20/KH-HĐTĐKT, mục I.1"
    assert told["field"] == "conference.date"
    line = next(number for number, text in enumerate(profile.read_text("utf8").split("\n"), 1) if "2020-05-29" in text)
    assert told["place"] == f"{profile}, dòng {line}"
    for words in ("01/4/2020", "trong quý II năm 2020 → trong quý III năm 2020", "29/5/2020", "13/01/2020"):
        assert words in told["message"]
    assert "văn bản điều chỉnh" in told["fix"]
    assert "01/7/2020" in told["fix"]
    assert "cấp tỉnh" not in told["message"]


def test_a_profile_is_judged_by_the_plan_of_its_own_date(office: Office) -> None:
    late = office.profile("sau", _2020_01_13="2020-04-02")
    assert of(office.findings(late), "window.outside") == []
    office.plan(MOVED)
    (told,) = of(office.findings(late, code=1), "window.outside")
    assert "quý III năm 2020" in told["message"]
    assert of(office.findings(office.profile("truoc")), "window.outside") == []


def test_a_conference_held_before_the_change_is_left_alone(office: Office) -> None:
    office.plan(MOVED, number=30, day="2020-05-29")
    assert of(office.findings(office.profile("xong")), "amended.since") != []
    office.plan(MOVED, number=30, day="2020-05-30")
    assert of(office.findings(office.profile("xong")), "amended.since") == []


def test_a_change_taken_back_in_time_breaks_nothing(office: Office) -> None:
    office.plan(MOVED)
    office.plan('{ at = "level.tren-co-so.window", value = { until = "2020-Q2" } },', number=22, day="2020-04-20")
    assert of(office.findings(office.profile("so")), "amended.since") == []


def test_the_amending_plan_lists_every_profile_that_it_breaks(office: Office) -> None:
    office.plan(MOVED, POSTPONED)
    own = office.folder.parent / "ban-sua.toml"
    own.write_text('plan = "bac_giang/20-2020"\nlevel = "tinh"\nrole = "issuer"\n', "utf8")
    shipped = of(office.findings(own), "amends.breaks")
    assert {item["place"].partition(",")[0] for item in shipped} >= {
        "bac_giang/so-khoa-hoc-va-cong-nghe", "bac_giang/so-nong-nghiep-va-ptnt"}  # fmt: skip
    assert not any("xa-tan-phuc" in item["place"] for item in shipped)
    assert {(item["severity"], item["field"]) for item in shipped} == {("warning", "conference.date")}
    folder = office.folder.parent / "ho-so"
    folder.mkdir()
    mine = office.profile("ho-so/cua-toi")
    (folder / "khac.toml").write_text('plan = "bac_giang/khong-co"\n', "utf8")
    (folder / "bang.toml").write_text("la = 1\n", "utf8")
    (folder / "ke-hoach.toml").write_text('[plan]\nid = "x/1"\n', "utf8")
    told = office.findings(own, "--against", folder)
    assert [item["place"] for item in of(told, "amends.breaks")][-1].startswith(str(mine))
    (unread,) = of(told, "amends.unread")
    assert "khac.toml" in unread["place"]
    once = office.findings(own, "--against", folder, "--against", mine)
    assert len(of(once, "amends.breaks")) == len(of(told, "amends.breaks"))


@pytest.mark.parametrize("level", ["", 'level = "tinh"\n'])
def test_the_amending_plan_needs_no_level_of_its_own(office: Office, level: str) -> None:
    path = office.plan(MOVED)
    path.write_text(path.read_text("utf8").replace('[[level]]\nid = "tinh"\nlabel = "cấp tỉnh"\n', ""), "utf8")
    assert "[[level]]" not in path.read_text("utf8")
    own = office.folder.parent / "ban-sua.toml"
    own.write_text(f'plan = "bac_giang/20-2020"\n{level}role = "issuer"\n', "utf8")
    mine = office.profile("cua-toi")
    told = office.findings(own, "--against", mine)
    assert of(told, "amends.breaks")[-1]["place"].startswith(str(mine))
    assert of(told, "profile.missing") == of(told, "profile.invalid") == []
    own.write_text('plan = "bac_giang/20-2020"\nlevel = "tinh"\n', "utf8")
    (refused,) = of(office.findings(own, code=2), "profile.invalid")
    assert refused["field"] == "level"


def test_against_is_refused_where_it_means_nothing(office: Office) -> None:
    office.plan(MOVED)
    for arguments in (("check", office.profile("so"), "--against", "."), ("check", "x.docx", "--against", ".")):
        ran = office.tdkt(*arguments)
        assert ran.returncode == 2
        assert "--against" in ran.stderr
    own = office.folder.parent / "ban-sua.toml"
    own.write_text('plan = "bac_giang/20-2020"\nlevel = "tinh"\nrole = "issuer"\n', "utf8")
    assert office.tdkt("check", own, "--against", "khong-co").returncode == 2


def test_the_plan_is_shown_as_it_stands_on_a_day(office: Office) -> None:
    office.plan(MOVED, POSTPONED)
    before = " ".join(office.tdkt("province", "show", "bac_giang/16-2019", "--on", "2020-03-31").stdout.split())
    after = " ".join(office.tdkt("province", "show", "bac_giang/16-2019", "--on", "2020-04-01").stdout.split())
    assert "chưa có kế hoạch nào sửa đổi" in before
    assert "SỬA ĐỔI CÓ HIỆU LỰC SAU NGÀY NÀY" in before
    assert "trong quý II năm 2020" in before
    line = "Thời hạn tổ chức (cấp trên cơ sở): trong quý II năm 2020 → trong quý III năm 2020"
    assert f"ĐÃ SỬA ĐỔI ĐẾN NGÀY 01/4/2020 - {line} (từ ngày 01/4/2020) [Kế hoạch số 20/KH-HĐTĐKT, mục I.1]" in after
    assert "Thời hạn: trong quý III năm 2020" in after
    assert "Thời hạn: trong quý IV năm 2020" in after
    own = office.tdkt("province", "show", "bac_giang/20-2020").stdout
    assert "SỬA ĐỔI KẾ HOẠCH SỐ 16/KH-HĐTĐKT" in own


def test_a_time_table_and_a_document_follow_the_amendment(office: Office) -> None:
    office.plan(MOVED)
    late = office.profile("sau", _2020_01_13="2020-04-02", _2020_05_29="2020-08-14")
    assert "quý III năm 2020" in office.tdkt("timeline", late).stdout
    ran = office.tdkt("timeline", "bac_giang", "--today", "2020-04-01")
    earlier = office.tdkt("timeline", "bac_giang", "--today", "2020-03-31")
    assert ran.stdout.count("30/9/2020") > earlier.stdout.count("30/9/2020")
    built = office.tdkt("build", late, "--document", "plan", "-o", office.folder.parent / "out", "--draft")
    assert built.returncode == 0, built.stderr
    document = Document(str(office.folder.parent / "out" / "ke-hoach.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Kế hoạch số 20/KH-HĐTĐKT" in text
    assert text.index("16/KH-HĐTĐKT") < text.index("20/KH-HĐTĐKT")


def line_in(path: Path, words: str) -> int:
    return next(number for number, text in enumerate(path.read_text("utf8").split("\n"), 1) if words in text)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ('{ at = "level.khong-co.window", value = {} },', "level.khong-co.window"),
        ('{ at = "level.tinh.window", value = { quarter = "2020-Q7" } },', "level.tinh.window"),
    ],
)
def test_a_broken_path_is_told_with_file_and_line(office: Office, change: str, words: str) -> None:
    path = office.plan(POSTPONED, change)
    line = line_in(path, change)
    listed = {
        item["id"]: item for item in json.loads(office.tdkt("plugin", "list", "--format", "json").stdout)["plugins"]
    }
    assert f"{path}, dòng {line}" in listed["sua_bg"]["reason"]
    assert words in listed["sua_bg"]["reason"]
    shown = office.tdkt("province", "show", "bac_giang")
    assert "quý II năm 2020" in shown.stdout
    assert of(office.findings(office.profile("so")), "plugin.broken") != []


def test_in_a_plugin_of_its_own_the_province_is_refused(office: Office) -> None:
    folder = office.folder / "rieng"
    folder.mkdir()
    plan = textwrap.dedent(PLAN.format(number=20, day="2020-04-01", changes=MOVED)).replace("bac_giang/", "rieng/")
    path = folder / "plan.toml"
    path.write_text(plan, "utf8")
    for arguments in (("plugin", "check", "rieng"), ("province", "show", "rieng")):
        ran = office.tdkt(*arguments)
        assert ran.returncode in (1, 2)
        assert f"{path}, dòng {line_in(path, 'rieng/16')}" in ran.stdout + ran.stderr
        assert "rieng/16-2019" in ran.stdout + ran.stderr


def test_the_example_of_the_plan_page_applies_to_its_plan() -> None:
    page = (ROOT / "docs" / "plan.md").read_text("utf8")
    plans = [tomllib.loads(block) for block in re.findall(r"```toml\n(\[plan\].*?)```", page, re.DOTALL)]
    issued = Plan.model_validate(plans[0])
    later = Plan.model_validate(plans[1])
    stands = amended(issued, [later], date(2026, 5, 20))
    assert stands.level[0].window.words() == "trong quý III năm 2026"
    assert stands.level[0].size.caps[0].at_most == 120
    assert amended(issued, [later], date(2026, 5, 19)) is issued


@pytest.mark.parametrize(
    ("changes", "day", "key", "words"),
    [
        ([MOVED], "2019-01-02", "amends.1.plan", "ban hành sau kế hoạch sửa đổi"),
        ([], "2020-04-01", "amends.1.changes", "không được để trống"),
        ([MOVED, MOVED], "2020-04-01", "amends.1.changes.2.at", "cùng sửa"),
        (['{ at = "level.tinh.id", value = "xa" },'], "2020-04-01", "amends.1.changes.1.at", "Mã"),
    ],
)
def test_an_amendment_that_cannot_be_meant_is_refused(
    office: Office, changes: list[str], day: str, key: str, words: str
) -> None:
    path = office.plan(*changes, day=day)
    states = json.loads(office.tdkt("plugin", "list", "--format", "json").stdout)["plugins"]
    (broken,) = (state["reason"] for state in states if state["state"] != "dùng được")
    for said in (f"{path}, dòng ", key, words):
        assert said in broken


def test_the_listing_names_the_option_as_it_is_typed(office: Office) -> None:
    office.plan(MOVED)
    shown = office.tdkt("province", "show", "bac_giang").stdout
    assert "--on 20" in shown
    assert "--ON" not in shown


def test_a_case_over_before_the_change_or_wrong_before_it_is_not_broken_by_it(office: Office) -> None:
    office.plan(MOVED, number=30, day="2020-06-01")
    own = office.folder.parent / "ban-sua.toml"
    own.write_text('plan = "bac_giang/30-2020"\nlevel = "tinh"\nrole = "issuer"\n', "utf8")
    over = office.profile("xong")
    assert str(over) not in str(of(office.findings(own, "--against", over), "amends.breaks"))
    office.plan(MOVED, number=30)
    (told,) = (
        item
        for item in of(office.findings(own, "--against", over), "amends.breaks")
        if item["place"].startswith(str(over))
    )
    assert told["field"] == "conference.date"
    wrong = office.profile("sai", _2020_05_29="2021-05-28")
    assert str(wrong) not in str(of(office.findings(own, "--against", wrong), "amends.breaks"))


def test_a_plan_does_not_amend_itself(office: Office) -> None:
    path = office.plan(MOVED)
    path.write_text(path.read_text("utf8").replace('plan = "bac_giang/16-2019"', 'plan = "bac_giang/20-2020"'), "utf8")
    ran = office.tdkt("province", "show", "bac_giang/20-2020")
    assert ran.returncode == 2
    assert "amends.1.plan" in office.tdkt("plugin", "list").stdout
