"""A plugin that extends Bắc Giang: a rule, fields of its own, and a document kind with its template."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PLUGIN = """\
from pathlib import Path
from tdkt_tui.api import DocumentKind, ExtraField, Finding, FormSection, Rule, Severity, hookimpl

TDKT_API = 1
HERE = Path(__file__).parent


@hookimpl
def tdkt_plans():
    return [HERE / "plan_2.toml"]


@hookimpl
def tdkt_templates():
    return [HERE / "templates"]


@hookimpl
def tdkt_document_kinds():
    return [DocumentKind("minutes", "Biên bản", "bien-ban", type_name="Biên bản")]


@hookimpl
def tdkt_profile_fields(plan):
    return [
        ExtraField("secretary", "thư ký hội nghị", required=True),
        ExtraField("rooms", "số phòng", kind="number"),
        ExtraField("hall", "hội trường", kind="choice", choices=(("lon", "Lớn"), ("nho", "Nhỏ"))),
    ]


@hookimpl
def tdkt_form_sections(plan):
    return [FormSection("minutes", "Biên bản", ("secretary", "rooms", "hall"))]


def too_many_rooms(dossier):
    rooms = dossier.profile.extra.get("bien_ban", {}).get("rooms", 0)
    if rooms > 3:
        yield Finding("bien_ban.rooms", Severity.ERROR, "Quá nhiều phòng.", field="extra.bien_ban.rooms")


@hookimpl
def tdkt_rules(plan):
    return [Rule("bien_ban.rooms", "số phòng", too_many_rooms)]


@hookimpl
def tdkt_context(dossier, kind):
    return {"secretary": dossier.profile.extra["bien_ban"]["secretary"]} if kind == "minutes" else {}
"""
BODY = """
[Tên loại] BIÊN BẢN
[Trích yếu] {{ conference.name }}
[Kẻ dưới trích yếu]
[Thân bài] Thư ký hội nghị: {{ extra.bien_ban.secretary }}./.
"""


@pytest.fixture
def extended(dropin: Any) -> Any:
    """Return the folder with a plugin that adds a second plan to Bắc Giang, which asks for minutes too."""
    plan = (REPOSITORY / "plugins" / "tdkt_bac_giang" / "plan_16_2019.toml").read_text("utf8")
    plan = plan.replace("bac_giang/16-2019", "bac_giang/2-2020", 1)
    dropin.write("bien_ban/__init__.py", PLUGIN)
    dropin.write("bien_ban/plan_2.toml", plan + '\n[[document]]\nkind = "minutes"\ntemplate = "bien_ban/bien-ban"\n')
    head, foot = ((REPOSITORY / "templates" / "common" / f"{name}.txt").read_text("utf8")
                  for name in ("dau-van-ban", "noi-nhan-chu-ky"))  # fmt: skip
    source = dropin.write("bien_ban/templates/bien_ban/bien-ban.txt", head + BODY + foot)
    made = dropin.tdkt("template", "from-text", source)
    assert made.code == 0, made.err
    return dropin


def profile(dropin: Any, extra: str) -> Path:
    sample = REPOSITORY / "profiles" / "bac_giang" / "xa-tan-phuc"
    text = sample.with_suffix(".toml").read_text("utf8").replace("bac_giang/16-2019", "bac_giang/2-2020", 1)
    path = dropin.folder.parent / "xa-tan-phuc.toml"
    path.with_suffix(".csv").write_bytes(sample.with_suffix(".csv").read_bytes())
    path.write_text(text + f"\n[extra.bien_ban]\n{extra}\n", "utf8")
    return path


def findings(dropin: Any, path: Path) -> tuple[int, list[dict[str, str]]]:
    ran = dropin.tdkt("check", path, "--format", "json")
    return ran.code, json.loads(ran.out)["findings"]


def test_its_document_is_built_with_its_field(extended: Any) -> None:
    path = profile(extended, 'secretary = "Lê Thị Thử"\nrooms = 2\nhall = "lon"')
    out = extended.folder.parent / "out"
    ran = extended.tdkt("build", path, "-o", out, "--document", "minutes")
    assert ran.code == 0, ran.err
    with zipfile.ZipFile(out / "bien-ban.docx") as made:
        assert "Lê Thị Thử".encode() in made.read("word/document.xml")


def test_its_rule_is_asked(extended: Any) -> None:
    code, found = findings(extended, profile(extended, 'secretary = "Lê Thị Thử"\nrooms = 4'))
    assert code == 1
    assert [item["field"] for item in found if item["rule"] == "bien_ban.rooms"] == ["extra.bien_ban.rooms"]


@pytest.mark.parametrize(
    ("extra", "field"),
    [
        ("rooms = 1", "extra.bien_ban.secretary"),
        ('secretary = "A"\nrooms = "một"', "extra.bien_ban.rooms"),
        ('secretary = "A"\nrooms = true', "extra.bien_ban.rooms"),
        ('secretary = "A"\nhall = "vua"', "extra.bien_ban.hall"),
        ('secretary = "A"\nsecretray = "B"', "extra.bien_ban.secretray"),
        ('secretary = "A"\n[extra.la]\nx = 1', "extra.la"),
    ],
)
def test_its_fields_are_checked(extra: str, field: str, extended: Any) -> None:
    code, found = findings(extended, profile(extended, extra))
    assert code == 2
    assert field in {item["field"] for item in found if item["severity"] == "error"}


def test_the_first_plan_goes_on_as_before(extended: Any) -> None:
    shown = extended.tdkt("province", "show", "bac_giang/16-2019")
    assert shown.code == 0
    assert "minutes" not in shown.out
    assert "minutes" in extended.tdkt("province", "show", "bac_giang/2-2020").out


def test_a_rule_that_raises_is_named_and_the_others_run(extended: Any) -> None:
    broken = PLUGIN.replace("    rooms = dossier", "    raise KeyError('rooms')\n    rooms = dossier")
    extended.write("bien_ban/__init__.py", broken)
    code, found = findings(extended, profile(extended, 'secretary = "A"'))
    assert code == 0
    (told,) = [item for item in found if item["rule"] == "rule.failed"]
    assert "bien_ban.rooms" in told["message"]
    assert len(found) > 1
