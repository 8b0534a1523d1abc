"""Every template of ours: its .docx is its text source's, it reads documented fields only, it holds no fact."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.workflow import plans_of_province

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
SOURCES = sorted((TEMPLATES / "bac_giang").glob("*.txt"))
NAMES = [path.stem for path in SOURCES]
COMMON = sorted((TEMPLATES / "common").glob("*.txt"))
EVERY = [*SOURCES, *COMMON]
WITH_DOCX = [*SOURCES, *(path for path in COMMON if path.with_suffix(".docx").is_file())]


@pytest.mark.parametrize("source", WITH_DOCX, ids=lambda path: path.stem)
def test_the_docx_is_generated_from_its_source(source):
    made = to_docx(source.read_text("utf8"), source.parent)
    assert made == source.with_suffix(".docx").read_bytes(), f"tdkt template from-text {source.name}"


def test_no_template_stands_without_its_source():
    assert [path for path in TEMPLATES.rglob("*.docx") if not path.with_suffix(".txt").is_file()] == []


def test_every_template_that_the_plan_names_is_there():
    (plan,) = plans_of_province("bac_giang")
    named = {offer.template for offer in plan.document if offer.template}
    named |= {form.template for form in plan.blank_form if form.template}
    assert {name for name in named if not name.startswith("common/")} == {f"bac_giang/{name}" for name in NAMES}
    assert [name for name in named if not (TEMPLATES / f"{name}.docx").is_file()] == []


@pytest.mark.parametrize("source", WITH_DOCX, ids=lambda path: path.stem)
def test_a_template_reads_documented_fields_only(source):
    text = (ROOT / "docs/context.md").read_text("utf8")
    listed = re.findall(r"^\| `([^`]+)` \|", text, flags=re.MULTILINE)
    known = {name.replace("<mã>", "") for name in listed}
    for field in Template.load(source.with_suffix(".docx")).fields():
        keyed = re.sub(r"^(plan\.(?:named|contents)\.).*", r"\1", field)
        assert keyed in known, field


@pytest.mark.parametrize(
    "source", [*SOURCES, *sorted((TEMPLATES / "common").glob("*.txt"))], ids=lambda path: path.stem
)
def test_years_ordinals_and_names_of_places_are_fields(source):
    lines = [line for line in source.read_text("utf8").splitlines() if not line.startswith(("#", "{%", "::: lệnh"))]
    wording = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", "\n".join(lines), flags=re.DOTALL)
    assert not re.search(r"\b(19|20)\d\d\b", wording)
    assert not re.search(r"lần thứ [IVX]+", wording)
    for name in ("Bắc Giang", "Việt Yên", "Bắc Ninh", "BẮC GIANG", "chiến sỹ", "quý I"):
        assert name not in wording
    assert not re.search(r"\bnhân dân\b|\bnhà nước\b", wording)


def test_wording_is_capitalised_as_the_decree_says():
    wording = "\n".join(path.read_text("utf8") for path in SOURCES)
    assert "Nhân dân" in wording
    assert "Nhà nước" in wording
