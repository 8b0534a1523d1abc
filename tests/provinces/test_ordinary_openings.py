"""The openings of a yearly set, and the choice between several documents of one kind."""

from __future__ import annotations

import datetime as dt
import tomllib
import zipfile
from pathlib import Path

import pytest
import tomli_w

from tdkt_tui.model.fault import ManyFaults, MissingValue
from tdkt_tui.model.finding import Severity
from tdkt_tui.workflow import BuildRequest, build, check_profile, load_dossier

PROFILES = Path(__file__).resolve().parents[2] / "profiles"


def text_of(documents):
    return {name: "\n".join(text for _, text in lines) for name, lines in documents.items()}


def edited(tmp_path, name, **tables):
    """Write a shipped profile with other tables beside its list of people; returns its path."""
    path = PROFILES / f"{name}.toml"
    data = tomllib.loads(path.read_text("utf8")) | tables
    for people in path.parent.glob(f"{path.stem}.csv"):
        (tmp_path / people.name).write_bytes(people.read_bytes())
    (tmp_path / "x.toml").write_text(tomli_w.dumps({key: value for key, value in data.items() if value is not None}))
    return str(tmp_path / "x.toml")


OPEN = [("phat-dong", "chi-dao-cua-tinh"), ("phat-dong", "muc-tieu"), ("phat-dong", "phong-trao"),
        ("phat-dong", "thoi-han-bao-cao"), ("tuyen-truyen", "phong-trao"), ("tuyen-truyen", "chu-de-tinh"),
        ("tuyen-truyen", "dien-hinh"), ("ton-vinh", "chi-dao-cua-tinh"), ("ton-vinh", "khen-thuong"),
        ("bao-cao-6-thang", "van-ban-trong-ky"), ("bao-cao-nam", "van-ban-trong-ky")]  # fmt: skip


@pytest.mark.parametrize(("name", "opening"), OPEN)
def test_an_opening_fills_its_document_or_leaves_it_whole_with_a_note(built, tmp_path, name, opening):
    theme = {"chu-de": "Chủ đề thử"} if name == "phat-dong" else {}
    empty = edited(tmp_path, f"bac_ninh/nam-2026-{name}", opening=theme)
    result, documents = built(empty)
    assert f"opening.{opening}" in {item.field for item in result.findings if item.rule == "opening.empty"}
    assert not any("⟪" in text or ": ;" in text or "“”" in text for text in text_of(documents).values())
    (tmp_path / "full").mkdir()
    full = edited(
        tmp_path / "full", f"bac_ninh/nam-2026-{name}", opening=theme | {opening: "Dòng thử Một\nDòng thử Hai"}
    )
    result, documents = built(full)
    assert not any(item.field == f"opening.{opening}" for item in result.findings)
    text = "\n".join(text_of(documents).values())
    assert "Dòng thử Một" in text
    assert "Dòng thử Hai" in text


def test_a_required_opening_is_a_missing_value_and_a_draft_marks_it(tmp_path):
    path = edited(tmp_path, "bac_ninh/nam-2026-phat-dong", opening={})
    findings, sound = check_profile(path)
    assert not sound
    assert [item.field for item in findings if item.severity is Severity.ERROR] == ["opening.chu-de"]
    with pytest.raises((MissingValue, ManyFaults), match="chủ đề thi đua năm 2026"):
        load_dossier(path)
    result = build(BuildRequest(path, out=tmp_path / "out", draft=True))
    (docx,) = [item for item in result.written if item.suffix == ".docx"]

    with zipfile.ZipFile(docx) as package:
        assert "⟪còn thiếu: chủ đề thi đua năm 2026 của tỉnh⟫" in package.read("word/document.xml").decode("utf8")


@pytest.mark.parametrize(("opening", "rule", "severity"), [
    ({"chu-de-tin": "x"}, "opening.unknown", Severity.ERROR),
    ({"muc-tieu": "x"}, "opening.elsewhere", Severity.WARNING),
])  # fmt: skip
def test_a_text_that_goes_nowhere_is_told(tmp_path, opening, rule, severity):
    path = edited(tmp_path, "bac_ninh/nam-2026-tuyen-truyen", opening=opening)
    (found,) = [item for item in check_profile(path)[0] if item.rule == rule]
    assert found.severity is severity
    assert found.field == f"opening.{next(iter(opening))}"
    assert found.fix


@pytest.mark.parametrize(("name", "body", "rule"), [
    ("bac_ninh", "UBND huyện Yên Phong", "area.ended"),
    ("binh_thuan", "UBND huyện Hàm Thuận Bắc", "area.ended"),
    ("kien_giang", "UBND huyện Giồng Riềng", "area.ended"),
    ("binh_thuan", "Sở Thông tin và Truyền thông", "agency.ended"),
])  # fmt: skip
def test_the_provinces_own_plan_is_judged_on_its_own_day(tmp_path, name, body, rule):
    path = edited(
        tmp_path, f"{name}/nam-2026-phat-dong", opening={"chu-de": "Chủ đề thử", "muc-tieu": f"{body} chủ trì"}
    )
    (found,) = [item for item in check_profile(path)[0] if item.rule == rule]
    assert found.field == "opening.muc-tieu"
    assert f"không còn “{body.removeprefix('UBND ')}”" in found.message
    assert "Vào ngày 05/01/2026 của văn bản" in found.message


@pytest.mark.parametrize(("document", "field", "says"), [
    ({}, "document.of", "“phong-trao” (Kế hoạch phong trào thi đua của cơ quan, địa phương), “tuyen-truyen”"),
    ({"of": "tuyen_truyen"}, "document.of", "có phải là “tuyen-truyen”?"),
])  # fmt: skip
def test_which_of_several_plans_must_be_chosen(tmp_path, document, field, says):
    shipped = tomllib.loads((PROFILES / "bac_ninh/nam-2026-tuyen-truyen.toml").read_text("utf8"))["document"]
    del shipped["of"]
    path = edited(tmp_path, "bac_ninh/nam-2026-tuyen-truyen", document=shipped | document)
    (found,) = [item for item in check_profile(path)[0] if item.severity is Severity.ERROR]
    assert found.field == field
    assert says in found.fix


@pytest.mark.parametrize("keys", [{"plan_number": 7}, {"plan_date": dt.date(2014, 10, 23)}])
def test_a_plan_whose_data_say_its_number_takes_no_other(tmp_path, keys):
    path = edited(tmp_path, "bac_ninh/nam-2026-tuyen-truyen", plan="bac_ninh/181-2014", **(
        {"plan_number": None, "plan_date": None} | keys))  # fmt: skip
    with pytest.raises(Exception, match="đã có số, ngày ban hành") as caught:
        check_profile(path)
    assert caught.value.field == next(iter(keys))


def test_the_same_commune_may_make_another_document_of_the_kind(built, tmp_path):
    shipped = tomllib.loads((PROFILES / "kien_giang/nam-2026-dac-khu-phu-quoc.toml").read_text("utf8"))["document"]
    path = edited(
        tmp_path, "kien_giang/nam-2026-dac-khu-phu-quoc", document=shipped | {"of": "tuyen-truyen"}, opening={}
    )
    text = text_of(built(path)[1])["ke-hoach"]
    assert "Tuyên truyền phong trào thi đua yêu nước và điển hình tiên tiến năm 2026" in text
    assert "Ủy ban nhân dân đặc khu Phú Quốc ban hành" in text
