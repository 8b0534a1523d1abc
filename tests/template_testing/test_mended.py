"""What trying templates found in what is shipped stays mended."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.compliance.layout import judged, read_document
from tdkt_tui.regulations import load
from tdkt_tui.workflow.template_testing.edges import EDGES, cases, made_up

TDKT = Path(sys.executable).with_name("tdkt")


def test_a_report_without_its_period_is_refused_and_one_with_it_passes(tmp_path: Path) -> None:
    ran = subprocess.run([TDKT, "template", "test", "thuong_nien/bao-cao-dinh-ky", "--no-pages", "--profile",
                          "bac_ninh/nam-2026-bao-cao-6-thang"],
                         capture_output=True, text=True, check=False)  # fmt: skip
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stdout
    shipped = Path(__file__).resolve().parents[2] / "profiles" / "bac_ninh" / "nam-2026-bao-cao-6-thang.toml"
    text = shipped.read_text("utf8")
    assert "\nperiod =" in text
    own = tmp_path / "ho-so.toml"
    own.write_text(text.replace("\nperiod =", "\n# period ="), "utf8")
    ran = subprocess.run([TDKT, "build", own, "-o", tmp_path / "ra"], capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert "report.period" in ran.stderr + ran.stdout


ATTACHED = "(Kèm theo Kế hoạch số 12/KH-UBND<br>ngày 05 tháng 9 năm 2024<br>của Ủy ban nhân dân xã Hòa Bình)"


@pytest.mark.parametrize(("words", "wrong"), [(ATTACHED, 0), (ATTACHED.replace("số ", ""), 1)])
def test_a_broken_line_of_what_is_attached_is_one_sentence(words: str, wrong: int) -> None:
    regulation = load("nd30_2020")
    source = f"[Phụ lục] Phụ lục\n[Tên phụ lục] DANH SÁCH\n[Kèm theo] {words}\n[Thân bài] Một./.\n"
    document = read_document(Template.from_bytes(to_docx(source)).render({}, regulation), regulation)
    told = [one for one in judged(document, binding=True) if one.rule == "nd30_2020.kem-theo.pattern"]
    assert len(told) == wrong


@pytest.mark.parametrize(("length", "bound"), [(200, True), (5000, False)])
def test_a_lead_in_longer_than_a_page_is_not_bound_to_what_follows(length: int, bound: bool) -> None:
    source = f"[Thân bài] {'chữ ' * (length // 4)}gồm:\n[Thân bài] - Một;\n"
    made = Template.from_bytes(to_docx(source)).render({}, load("nd30_2020"))
    first = ZipFile(BytesIO(made)).read("word/document.xml").decode().partition("</w:pPr>")[0]
    assert ("<w:keepNext/>" in first) is bound


def test_edges_of_every_shipped_plan_have_all_that_documents_need() -> None:
    from tdkt_tui.model.requirements import missing
    from tdkt_tui.plugins import registry
    from tdkt_tui.workflow.catalogue import plans_of_province, provinces

    registry().load_all()
    plans = [plan for province in provinces() for plan in plans_of_province(province.id)]
    assert plans
    for plan in plans:
        every = list(cases(plan))
        covered = {id(offer) for case in every for offer in plan.document if case.makes(offer)}
        assert covered >= {id(offer) for offer in plan.document if offer.template}, plan.plan.id
        for edge in EDGES if plan is plans[0] else (EDGES[0], EDGES[3]):
            dossier = made_up(every[0], edge)
            assert missing(dossier) == [], (plan.plan.id, edge.id)
            if edge.optional and edge.rows:
                assert len(dossier.recipients) == edge.rows
