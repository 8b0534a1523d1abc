"""Bắc Ninh, plan 181/KH-UBND of 22/10/2014: every fact of it stands in the plan that is built, and nothing beside."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.workflow import plan_named

ROOT = Path(__file__).resolve().parents[2]
PLAN = plan_named("bac_ninh/181-2014")
FACTS = tomllib.loads(Path(__file__).with_name("bac_ninh_181_facts.toml").read_text("utf8"))
TEMPLATES = ["ke-hoach-tinh", "ke-hoach-don-vi", "ke-hoach-mat-tran", "phan-cong"]
RECIPIENTS = [
    "- Ban TĐKT Trung ương (b/c);",
    "- Cụm thi đua các tỉnh ĐBSH (b/c);",
    "- TT Tỉnh ủy, TT HĐND tỉnh (b/c);",
    "- Chủ tịch và các PCT UBND tỉnh;",
    "- Các thành viên Hội đồng TĐKT tỉnh;",
    "- Các cụm, khối thi đua trên địa bàn tỉnh;",
    "- Các ban và cơ quan của Tỉnh ủy;",
    "- Các sở, ban, ngành, MTTQ, các đoàn thể tỉnh;",
    "- UBND các huyện, thị xã, thành phố;",
    "- Các hội nghề nghiệp, nghề nghiệp - xã hội tỉnh;",
    "- Các doanh nghiệp nhà nước địa phương, doanh nghiệp cổ phần có vốn đầu tư của Nhà nước;",
    "- Các cơ quan, doanh nghiệp TW trên địa bàn;",
    "- Lưu: VT, NC, CVP.",
]


@pytest.fixture(scope="module")
def province(built):
    return built("bac_ninh/ke-hoach-181-2014")[1]["ke-hoach"]


def test_every_fact_stands_under_its_clause(province, by_clause):
    text = {clause: words.casefold() for clause, words in by_clause(province).items()}
    facts = [(clause, words) for clause, listed in FACTS.items() for words in listed]
    assert len(facts) > 70
    assert [(clause, words) for clause, words in facts if words.casefold() not in text[clause]] == []


def test_the_numbering_is_the_issued_plans(province, by_clause):
    assert set(by_clause(province)) == {
        "", "I", "I.1", "I.2", "II", *(f"II.{number}" for number in range(1, 9)), "III",
        *(f"III.{number}" for number in range(1, 5)),
    }  # fmt: skip


def test_every_named_fact_of_the_data_is_printed_under_its_clause(province, by_clause):
    text = by_clause(province)
    for item in [*PLAN.named, *PLAN.movement]:
        assert item.name in text[item.clause], item.name
    for task in PLAN.task:
        assert task.does[1:] in text[task.clause]
        assert all(name in text[task.clause] for name in task.together_with)
    for item in PLAN.content:
        assert item.title in text[item.clause]


def test_told_and_asked_are_told_apart(province, by_clause):
    text = by_clause(province)
    assert [clause for clause, words in text.items() if "Đề nghị" in words] == ["III.3", "III.4"]
    assert {task.clause for task in PLAN.task if task.mode == "asked"} == {"III.3", "III.4"}


def test_recipients_are_complete_and_in_order(province):
    assert [line for style, line in province if style == "Danh sách nơi nhận"] == RECIPIENTS


def test_head_and_signature(province):
    styles = dict(province)
    assert styles["Số ký hiệu"] == "Số: 181/KH-UBND"
    assert styles["Địa danh thời gian"] == "Bắc Ninh, ngày 22 tháng 10 năm 2014"
    assert styles["Cơ quan ban hành"] == "ỦY BAN NHÂN DÂN TỈNH BẮC NINH"
    stack = [line for style, line in province if style == "Quyền hạn chức vụ"]
    assert stack == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert styles["Họ tên người ký"] == "Nguyễn Tử Quỳnh"


def test_no_year_or_date_beyond_the_issued_plan(province):
    text = "\n".join(line for _, line in province)
    assert set(re.findall(r"\b(?:19|20)\d\d\b", text)) == {"2010", "2011", "2013", "2014", "2015"}
    assert set(re.findall(r"ngày (\d+ tháng \d+ năm \d+)", text)) == {
        "07 tháng 4 năm 2014", "10 tháng 10 năm 2014", "22 tháng 10 năm 2014",
    }  # fmt: skip
    assert not re.search(r"\d+/\d+/20\d\d|quý [IV]|trước ngày|chậm nhất", text)


def test_the_plan_as_data_states_no_time_and_no_round():
    assert PLAN.round is None
    assert PLAN.form == PLAN.agenda == PLAN.outline == PLAN.nomination == []
    assert not any(item.window.dated() for table in (PLAN.level, PLAN.task, PLAN.reporting) for item in table)
    assert not any(level.days or level.attend or level.size.caps for level in PLAN.level)
    assert {(offer.by, offer.kind) for offer in PLAN.document} == {
        ("issuer", "plan"), ("unit", "plan"), ("unit", "assignment"), ("unit", "timeline"),
    }  # fmt: skip


def test_the_slips_of_the_issued_plan_are_noted_and_not_repeated(province):
    text = "\n".join(line for _, line in province)
    notes = "\n".join(PLAN.plan.notes)
    for slip in ("39/QH13/2013", "bè nổi", "Mặt trận tổ quốc", "Hội đồng thi đua - Khen thưởng", "thi đua; khen thưởng",
                 "PCT.UBND", "TTTU", "các Sở, ban, ngành", "Các Cụm, Khối"):  # fmt: skip
        assert slip in notes, slip
        assert slip not in text, slip
    assert "uỷ" not in text


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_are_their_sources(name):
    source = ROOT / "templates/bac_ninh" / f"{name}.txt"
    assert to_docx(source.read_text("utf8"), source.parent) == source.with_suffix(".docx").read_bytes()


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_hold_no_fact_and_read_documented_fields(name):
    source = ROOT / "templates/bac_ninh" / f"{name}.txt"
    listed = re.findall(r"^\| `([^`]+)` \|", (ROOT / "docs/context.md").read_text("utf8"), flags=re.MULTILINE)
    known = {field.replace("<mã>", "") for field in listed} | {field.partition("[]")[0] for field in listed}
    read = Template.load(source.with_suffix(".docx")).fields()
    assert [field for field in read if re.sub(r"^(plan\.(?:named|contents)\.).*", r"\1", field) not in known] == []
    lines = [line for line in source.read_text("utf8").splitlines() if not line.startswith(("#", "{%", "::: lệnh"))]
    wording = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", "\n".join(lines), flags=re.DOTALL)
    assert not re.search(r"\b(?:19|20)\d\d\b|lần thứ [IVX]+|Bắc Ninh|\d-CT/TW|\bnhân dân\b", wording)


@pytest.mark.parametrize(
    "name",
    ["ke-hoach-181-2014", "so-giao-duc-va-dao-tao", "ubnd-huyen-yen-phong", "ubnd-thi-xa-tu-son",
     "mat-tran-to-quoc-tinh"],
)  # fmt: skip
def test_bodies_end_as_offices_end_them(built, name):
    for lines in built(f"bac_ninh/{name}")[1].values():
        body = [line for style, line in lines if style == "Thân bài"]
        assert body[-1].endswith("./.")
        assert not any(line.endswith("/.") for line in body[:-1])
        assert all(line.endswith((".", ";", ":")) for line in body)
        assert not any(re.search(r"[{}⟪⟫]|  | [,;.:]|,,|;;|\.;|\bNone\b", line) for _, line in lines)
