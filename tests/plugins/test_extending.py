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
    return [DocumentKind("publicity", "Kế hoạch tuyên truyền", "tuyen-truyen", type_name="Kế hoạch")]


@hookimpl
def tdkt_profile_fields(plan):
    return [
        ExtraField("secretary", "đầu mối tuyên truyền", required=True),
        ExtraField("rooms", "số phòng", kind="number"),
        ExtraField("hall", "hội trường", kind="choice", choices=(("lon", "Lớn"), ("nho", "Nhỏ"))),
    ]


@hookimpl
def tdkt_form_sections(plan):
    return [FormSection("publicity", "Tuyên truyền", ("secretary", "hall", "rooms"))]


def too_many_rooms(dossier):
    rooms = dossier.profile.extra.get("tuyen_truyen", {}).get("rooms", 0)
    if rooms > 3:
        yield Finding("tuyen_truyen.rooms", Severity.ERROR, "Quá nhiều phòng.", field="extra.tuyen_truyen.rooms")


@hookimpl
def tdkt_rules(plan):
    return [Rule("tuyen_truyen.rooms", "số phòng", too_many_rooms)]


@hookimpl
def tdkt_context(dossier, kind):
    return {"secretary": dossier.profile.extra["tuyen_truyen"]["secretary"]} if kind == "publicity" else {}
"""
BODY = """
[Tên loại] KẾ HOẠCH
[Trích yếu] Tuyên truyền {{ conference.name }}
[Kẻ dưới trích yếu]
[Thân bài] Đầu mối tuyên truyền: {{ extra.tuyen_truyen.secretary }}./.
"""
OFFER = """
[[document]]
kind = "publicity"
template = "tuyen_truyen/tuyen-truyen"
"""


@pytest.fixture
def extended(dropin: Any) -> Any:
    """Return the folder with a plugin that adds a second plan to Bắc Giang, with one document more."""
    plan = (REPOSITORY / "plugins" / "tdkt_bac_giang" / "plan_16_2019.toml").read_text("utf8")
    plan = plan.replace("bac_giang/16-2019", "bac_giang/2-2020", 1)
    dropin.write("tuyen_truyen/__init__.py", PLUGIN)
    dropin.write(
        "tuyen_truyen/plan_2.toml",
        plan + '\n[[document]]\nkind = "publicity"\ntemplate = "tuyen_truyen/tuyen-truyen"\n',
    )
    head, foot = ((REPOSITORY / "templates" / "common" / f"{name}.txt").read_text("utf8")
                  for name in ("dau-van-ban", "noi-nhan-chu-ky"))  # fmt: skip
    source = dropin.write("tuyen_truyen/templates/tuyen_truyen/tuyen-truyen.txt", head + BODY + foot)
    made = dropin.tdkt("template", "from-text", source)
    assert made.code == 0, made.err
    return dropin


def profile(dropin: Any, extra: str) -> Path:
    sample = REPOSITORY / "profiles" / "bac_giang" / "xa-tan-phuc"
    text = sample.with_suffix(".toml").read_text("utf8").replace("bac_giang/16-2019", "bac_giang/2-2020", 1)
    path = dropin.folder.parent / "xa-tan-phuc.toml"
    path.with_suffix(".csv").write_bytes(sample.with_suffix(".csv").read_bytes())
    path.write_text(text + f"\n[extra.tuyen_truyen]\n{extra}\n", "utf8")
    return path


def findings(dropin: Any, path: Path) -> tuple[int, list[dict[str, str]]]:
    ran = dropin.tdkt("check", path, "--format", "json")
    return ran.code, json.loads(ran.out)["findings"]


def test_its_document_is_built_with_its_field(extended: Any) -> None:
    path = profile(extended, 'secretary = "Lê Thị Thử"\nrooms = 2\nhall = "lon"')
    out = extended.folder.parent / "out"
    ran = extended.tdkt("build", path, "-o", out, "--document", "publicity")
    assert ran.code == 0, ran.err
    with zipfile.ZipFile(out / "tuyen-truyen.docx") as made:
        assert "Lê Thị Thử".encode() in made.read("word/document.xml")


def test_its_fields_are_asked_in_its_section(extended: Any) -> None:
    answers = "2\n1\n1\n" + "\n" * 60  # the second plan, its first level, its first kind of unit
    ran = extended.tdkt("profile", "new", "bac_giang", "-o", "moi.toml", answers=answers)
    asked = ran.err[ran.err.index("TUYÊN TRUYỀN") :]
    labels = ("Đầu mối tuyên truyền", "Hội trường", "Số phòng")
    assert sorted(labels, key=asked.index) == list(labels)


def test_its_rule_is_asked(extended: Any) -> None:
    code, found = findings(extended, profile(extended, 'secretary = "Lê Thị Thử"\nrooms = 4'))
    assert code == 1
    assert [item["field"] for item in found if item["rule"] == "tuyen_truyen.rooms"] == ["extra.tuyen_truyen.rooms"]


@pytest.mark.parametrize(
    ("extra", "field"),
    [
        ("rooms = 1", "extra.tuyen_truyen.secretary"),
        ('secretary = "A"\nrooms = "một"', "extra.tuyen_truyen.rooms"),
        ('secretary = "A"\nrooms = true', "extra.tuyen_truyen.rooms"),
        ('secretary = "A"\nhall = "vua"', "extra.tuyen_truyen.hall"),
        ('secretary = "A"\nsecretray = "B"', "extra.tuyen_truyen.secretray"),
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
    assert "publicity" not in shown.out
    assert "publicity" in extended.tdkt("province", "show", "bac_giang/2-2020").out


def test_a_rule_that_raises_is_named_and_the_others_run(extended: Any) -> None:
    broken = PLUGIN.replace("    rooms = dossier", "    raise KeyError('rooms')\n    rooms = dossier")
    extended.write("tuyen_truyen/__init__.py", broken)
    code, found = findings(extended, profile(extended, 'secretary = "A"'))
    assert code == 0
    (told,) = [item for item in found if item["rule"] == "rule.failed"]
    assert "tuyen_truyen.rooms" in told["message"]
    assert len(found) > 1
