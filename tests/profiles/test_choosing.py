"""Which documents a profile says it makes: a kind, a code or a period that chooses nothing is told at its line."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tdkt_tui.model.choosing import choice_faults
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Reporting
from tdkt_tui.model.fault import MissingValue
from tdkt_tui.model.plan import Offer
from tdkt_tui.workflow.load import load_dossier, load_leniently

KIEN_GIANG = Path(__file__).resolve().parents[2] / "profiles/kien_giang"
COUNCIL = "hoi-dong-tdkt-dai-bieu-toan-quoc"
REPORT = "ban-tdkt-bao-cao-6-thang"
AGENCY = "so-giao-duc-va-dao-tao"
KINDS = 'documents = ["nomination", "delegate-list"]'


def told(folder: Path, name: str, old: str, new: str) -> list[tuple[str, str]]:
    for path in KIEN_GIANG.glob(f"{name}.*"):
        shutil.copy(path, folder)
    text = (KIEN_GIANG / f"{name}.toml").read_text("utf8")
    assert old in text
    (folder / "ho-so.toml").write_text(text.replace(old, new, 1), "utf8")
    loaded = load_leniently(str(folder / "ho-so.toml"))
    assert all("dòng " in fault.place for fault in loaded.faults)
    return [(fault.field, f"{fault.what} {fault.fix}") for fault in loaded.faults]


@pytest.mark.parametrize(
    ("kinds", "field", "words"),
    [
        ('["plna"]', "documents.1", "nomination"),
        ('["nomination", "badge"]', "documents.2", "“periodic-report” (Báo cáo định kỳ)"),
        ('["nominaton", "delegate-list"]', "documents.1", "có phải là “nomination”?"),
        ('[""]', "documents.1", "nomination"),
    ],
)
def test_a_kind_that_the_level_has_not_is_told(tmp_path: Path, kinds: str, field: str, words: str) -> None:
    ((at, said),) = told(tmp_path, COUNCIL, KINDS, f"documents = {kinds}")
    assert at == field
    assert words in said


@pytest.mark.parametrize("code", ["huyen", "toan-quc", "dinh-ky"])
def test_a_code_of_another_level_or_duty_chooses_nothing(tmp_path: Path, code: str) -> None:
    ((at, said),) = told(tmp_path, COUNCIL, 'of = "toan-quoc"', f'of = "{code}"')
    assert at == "nomination.of"
    assert said.count("“toan-quoc” (Tờ trình") == 1
    assert "Danh sách" not in said


def test_a_document_and_its_annex_are_chosen_once(tmp_path: Path) -> None:
    ((at, said),) = told(tmp_path, COUNCIL, 'of = "toan-quoc"', "")
    assert at == "nomination.of"
    assert "02 văn bản loại Giới thiệu điển hình" in said


@pytest.mark.parametrize("period", ["2017-H3", "2017-h1", "0000-H1", "99999", "2017-Q1", "", "２０１７-H1", "1017"])
def test_a_period_that_is_none_is_told_with_what_to_write(tmp_path: Path, period: str) -> None:
    ((at, said),) = told(tmp_path, REPORT, 'period = "2017-H1"', f'period = "{period}"')
    assert at == "report.period"
    assert "2017-H1" in said or "1900" in said
    assert not period or period not in said


def agency() -> Dossier:
    return load_dossier(str(KIEN_GIANG / f"{AGENCY}.toml"))


def test_one_letter_for_two_duties_must_name_its_duty() -> None:
    dossier = agency()
    assert choice_faults(dossier) == []
    second = dossier.plan.nomination[0].model_copy(update={"id": "bo-sung"})
    plan = dossier.plan.model_copy(update={"nomination": [*dossier.plan.nomination, second]})
    dossier = replace(dossier, plan=plan)
    (fault,) = choice_faults(dossier)
    assert isinstance(fault, MissingValue)
    assert fault.field == "nomination.of"
    assert "“bo-sung”, “co-quan”" in fault.fix
    for code, wrong in (("bo-sung", 0), ("huyen", 1)):
        chosen = dossier.profile.nomination.model_copy(update={"of": code})
        profile = dossier.profile.model_copy(update={"nomination": chosen})
        assert len(choice_faults(replace(dossier, profile=profile))) == wrong


def test_a_report_may_name_its_duty_where_one_document_serves_all() -> None:
    dossier = agency()
    duties = [Reporting(id="thang", by="sở", to="UBND tỉnh", every=["month"])]
    offers = [*dossier.plan.document, Offer(kind="periodic-report", template="x")]
    plan = dossier.plan.model_copy(update={"reporting": duties, "document": offers})
    for code, wrong in (("thang", 0), ("quy", 1)):
        report = dossier.profile.report.model_copy(update={"of": code})
        profile = dossier.profile.model_copy(update={"report": report})
        assert len(choice_faults(replace(dossier, profile=profile, plan=plan))) == wrong
