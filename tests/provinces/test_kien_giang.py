"""Kiên Giang, the propaganda plan of 2017: every fact of it stands in the plan that is built, blanks and all."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.workflow import plan_named

ROOT = Path(__file__).resolve().parents[2]
PLAN = plan_named("kien_giang/2017")
FACTS = tomllib.loads(Path(__file__).with_name("kien_giang_2017_facts.toml").read_text("utf8"))
TEMPLATES = sorted((ROOT / "templates/kien_giang").glob("*.txt"))
RECIPIENTS = [
    "- Hội đồng TĐKT Trung ương;",
    "- Ban TĐKT Trung ương (Hà Nội, TP. HCM);",
    "- TT. Tỉnh ủy;",
    "- TT. HĐND tỉnh;",
    "- Chủ tịch và các PCT. UBND tỉnh;",
    "- Sở, ban, ngành, đoàn thể cấp tỉnh;",
    "- UBND các huyện, thị xã, thành phố;",
    "- Doanh nghiệp thuộc Khối thi đua của tỉnh;",
    "- Ban TĐKT, Sở Nội vụ (5b);",
    "- LĐVP, P.VHXH;",
    "- Lưu: VT, vttkieu.",
]


@pytest.fixture(scope="module")
def province(built):
    return built("kien_giang/ke-hoach-2017")[1]["ke-hoach"]


def clauses(lines):
    """Sort the text under its numbers: "II.3.e" as well as "I.2", which the plan writes as a paragraph."""
    part = clause = point = ""
    found = {}
    for style, line in lines:
        if style == "Mục":
            part, clause, point = line.partition(".")[0], "", ""
        elif number := re.match(r"(\d)\. ", line) if style in ("Khoản", "Thân bài") else None:
            clause, point = number[1], ""
        elif letter := re.match(r"([a-zđ])\) ", line):
            point = letter[1]
        key = ".".join(step for step in (part, clause, point) if step)
        if clause == "1" and part == "II":
            key = "II.1"
        found[key] = f"{found.get(key, '')}\n{line}"
    return found


def test_every_fact_stands_under_its_clause(province):
    text = {clause: words.casefold() for clause, words in clauses(province).items()}
    facts = [(clause, words) for clause, listed in FACTS.items() for words in listed]
    assert len(facts) > 120
    assert [(clause, words) for clause, words in facts if words.casefold() not in text[clause]] == []


def test_every_clause_of_the_data_is_a_clause_of_the_document(province):
    text = clauses(province)
    tables = ("aim", "content", "named", "movement", "criterion", "field", "channel", "nomination", "task", "reporting")
    cited = {item.clause for table in tables for item in getattr(PLAN, table)}
    assert cited == {"I.1", "I.2", "I.3", "II.1", "II.2.b", "II.2.c", "II.3", "II.4", "III.1", "III.2"}
    assert {clause for clause in cited if clause not in text} == set()


def test_the_data_stand_in_the_document(province):
    text = "\n".join(line for _, line in province).casefold()
    words = [item.name for item in (*PLAN.named, *PLAN.movement, *PLAN.field)]
    words += [item.title for item in (*PLAN.content, *PLAN.criterion, *PLAN.channel)]
    words += [line for item in PLAN.channel for line in item.items] + [item.does for item in PLAN.task]
    words += [item.window.words() for item in PLAN.nomination] + [item.quota for item in PLAN.nomination]
    assert len(words) > 45
    assert [word for word in words if word.casefold() not in text] == []


def test_recipients_stand_in_the_plans_order(province):
    assert [line for style, line in province if style == "Danh sách nơi nhận"] == RECIPIENTS


def test_the_signing_stack_is_restored(province):
    assert [line for style, line in province if style == "Quyền hạn chức vụ"] == [
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    ]
    assert [line for style, line in province if style == "Họ tên người ký"] == ["Mai Văn Huỳnh"]


def test_the_scanners_noise_is_gone_and_the_slips_are_noted(province):
    text = "\n".join(line for _, line in province)
    assert not re.search(r"LÈVP|VHXXH|Đào|\bMa\b|hàng năm|PTTĐ", text)
    notes = " ".join(PLAN.plan.notes)
    for place in ("Đầu văn bản", "I:", "I.1:", "II.1:", "II.2.c:", "II.3:", "II.4:", "Chữ ký", "Nơi nhận"):
        assert place in notes, place


def test_the_blanks_are_the_clerks(built):
    result, documents = built("kien_giang/ke-hoach-2017")
    head = [line for style, line in documents["ke-hoach"] if style in ("Số ký hiệu", "Địa danh thời gian")]
    assert head == ["Số: ....../KH-UBND", "Kiên Giang, ngày ... tháng ... năm 2017"]
    notes = [str(finding.severity) for finding in result.findings if finding.rule.startswith("blank")]
    assert notes == ["note"]


def test_a_careful_officer_hears_of_the_two_deadlines_and_of_the_newspaper(built):
    told = {finding.rule: finding.message for finding in built("kien_giang/ke-hoach-2017")[0].findings}
    assert "03 ngày làm việc: 20/4/2017, 21/4/2017 và 24/4/2017" in told["nomination.short-time"]
    assert (
        "“Báo Kiên Giang, Đài Phát thanh và Truyền hình Kiên Giang”" in told["recipients.uncovered"]
    )  # not what a line covers


def test_the_plan_belongs_to_no_round_and_the_submission_to_the_centre_has_no_date():
    assert PLAN.round is None
    assert {item.id: item.window.dated() for item in PLAN.nomination} == {
        "co-quan": True, "huyen": True, "trung-uong": False, "toan-quoc": True,
    }  # fmt: skip


@pytest.mark.parametrize("source", TEMPLATES, ids=lambda path: path.stem)
def test_templates_are_their_sources(source):
    assert to_docx(source.read_text("utf8"), source.parent) == source.with_suffix(".docx").read_bytes()


@pytest.mark.parametrize("source", TEMPLATES, ids=lambda path: path.stem)
def test_templates_hold_no_fact(source):
    lines = [line for line in source.read_text("utf8").splitlines() if not line.startswith("#")]
    wording = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", "\n".join(lines), flags=re.DOTALL)
    assert not re.search(r"\b(?:19|20)\d\d\b|Kiên Giang|\d-CT/TW|\b0[25]\b", wording)
