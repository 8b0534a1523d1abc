"""Bình Thuận's plan of 2024: every fact under its clause, lists whole and in order, blanks, stack, what units get."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.workflow import load_dossier, plan_named

ITSELF = "binh_thuan/ke-hoach-2024"
UNITS = ("xa-ham-duc", "cong-ty-nong-san-ham-my", "so-cong-thuong", "so-dan-toc-va-ton-giao",
         "ubnd-huyen-ham-thuan-bac")  # fmt: skip
FACTS = tomllib.loads((Path(__file__).parent / "binh_thuan_2024_facts.toml").read_text("utf8"))
SOURCES = sorted((Path(__file__).resolve().parents[2] / "templates/binh_thuan").glob("*.txt"))
OF_2024 = {offer.template for offer in plan_named("binh_thuan/2024").document if offer.template}
RECIPIENTS = (
    "Hội đồng Thi đua - Khen thưởng Trung ương;", "Ban Thi đua - Khen thưởng Trung ương;", "Thường trực Tỉnh ủy;",
    "Thường trực HĐND tỉnh;", "Chủ tịch, các Phó CT UBND tỉnh;", "Thành viên Hội đồng Thi đua - Khen thưởng tỉnh;",
    "Thành viên các Cụm, Khối thi đua thuộc tỉnh;", "Ban Thi đua - Khen thưởng tỉnh;", "Lưu: VT, KGVXNV.",
)  # fmt: skip
AGENDA = ("Chào cờ", "Tuyên bố lý do", "Báo cáo tổng kết", "Báo cáo tham luận", "Biểu dương, tôn vinh",
          "Phát động phong trào", "Phát biểu hưởng ứng", "Thông qua danh sách", "Tổng kết, bế mạc")  # fmt: skip


@pytest.fixture(scope="module")
def lines(built):
    return built(ITSELF)[1]["ke-hoach"]


@pytest.fixture(scope="module")
def clauses(lines):
    """Return clause → text: "I.1", "II.2.b", "III.7"; what stands before the first heading is "opening"."""
    part, number, place, found = "", "", "opening", {}
    for style, line in lines:
        head = re.match(r"(\d)\. |([a-zđ])\) ", line)
        if style == "Mục":
            part, place = line.partition(".")[0], line.partition(".")[0]
        elif head and head[1] and (style == "Khoản" or part in ("I", "III")):
            number = place = f"{part}.{head[1]}"
        elif head and head[2] and part == "II":
            place = f"{number}.{head[2]}"
        found[place] = f"{found.get(place, '')}\n{line}"
    return found


@pytest.mark.parametrize("clause", FACTS)
def test_every_fact_stands_under_its_clause(clauses, clause):
    folded = clauses[clause].casefold()
    assert [fact for fact in FACTS[clause] if fact.casefold() not in folded] == []


def test_every_clause_of_the_built_plan_is_looked_at(clauses):
    assert set(clauses) - set(FACTS) == {"I", "II", "III", "II.1", "II.2", "II.4"}


def test_the_agenda_keeps_its_nine_items_in_order(clauses):
    items = [line for line in clauses["II.2.c"].splitlines() if line.startswith("- ")]
    assert len(items) == len(AGENDA)
    assert all(item.startswith(f"- {title}") for item, title in zip(items, AGENDA, strict=True))


def test_attendance_lists_are_whole(clauses):
    plan = plan_named("binh_thuan/2024")
    for level_id, place, lists in (("a", "II.2.a", [4]), ("b", "II.2.b", [6, 12])):
        level = plan.level_for(level_id)
        assert [len(entries) for _, entries in level.attendance_lists()] == lists
        printed = [line for line in clauses[place].splitlines() if line.startswith("+ ")]
        assert len(printed) == sum(lists)


def test_recipients_are_complete_and_in_order(lines):
    assert [text for style, text in lines if style == "Danh sách nơi nhận"] == [f"- {name}" for name in RECIPIENTS]


def test_the_signature_stack_is_restored(lines):
    stack = [text for style, text in lines if style in ("Quyền hạn chức vụ", "Họ tên người ký")]
    assert stack == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Minh"]


def test_the_clerks_blanks_are_dotted_and_told(built, lines):
    result, _ = built(ITSELF)
    text = dict(lines)
    assert re.fullmatch(r"Số: \.+/KH-UBND", text["Số ký hiệu"])
    assert re.fullmatch(r"Bình Thuận, ngày \.+ tháng \.+ năm 2024", text["Địa danh thời gian"])
    assert [(item.field, str(item.severity)) for item in result.findings] == [("document.number", "note")]
    assert load_dossier(ITSELF).day.isoformat() == "2024-05-21"


def test_anniversaries_are_computed_as_the_plan_states_them():
    years = [(item.years(), item.stated) for item in plan_named("binh_thuan/2024").anniversary]
    assert years == [(number, number) for number in (95, 50, 135, 77, 80)]


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_gets_what_the_plan_prescribes_and_nothing_to_mend(built, name):
    result, made = built(f"binh_thuan/{name}")
    assert {str(item.severity) for item in result.findings} == {"note"}
    names = {path.relative_to(result.out).parts[0] for path in result.written}
    assert {"ke-hoach.docx", "chuong-trinh.docx", "danh-sach-dai-bieu.docx", "danh-sach-dai-bieu.xlsx",
            "phan-cong.docx", "bao-cao-tong-ket.docx", "giay-moi", "lich.ics"} <= names  # fmt: skip
    guests = load_dossier(f"binh_thuan/{name}").profile.invitation.guest
    assert 2 <= len(guests) <= 4
    for document, paragraphs in made.items():
        bodies = [text for style, text in paragraphs if style in ("Thân bài", "Dòng giấy mời")]
        assert bodies[-1].endswith("./."), document


@pytest.mark.parametrize("name", UNITS)
def test_annexes_are_numbered_as_the_plan_mentions_them(built, name):
    made = built(f"binh_thuan/{name}")[1]
    text = "\n".join(line for _, line in made["ke-hoach"])
    assert re.findall(r"Phụ lục (I+)", text) == ["I", "II", "III"]
    labels = [dict(made[stem])["Phụ lục"] for stem in ("danh-sach-dai-bieu", "chuong-trinh", "phan-cong")]
    assert labels == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]


@pytest.mark.parametrize(("name", "listed", "others"), [
    ("xa-ham-duc", "Tập thể lao động tiên tiến, Tập thể lao động xuất sắc;", "Thường trực Hội đồng nhân dân;"),
    ("cong-ty-nong-san-ham-my", "Chiến sĩ thi đua toàn quốc (nếu có).", "Ban chấp hành"),
    ("so-cong-thuong", "Chiến sĩ thi đua các cấp (toàn quốc, cấp tỉnh và cơ sở).", "Thành viên Ủy ban nhân dân;"),
    ("ubnd-huyen-ham-thuan-bac", "Bà mẹ Việt Nam anh hùng", "Ban chấp hành"),
])  # fmt: skip
def test_each_kind_of_unit_has_its_own_attendance(built, name, listed, others):
    text = "\n".join(line for _, line in built(f"binh_thuan/{name}")[1]["ke-hoach"])
    assert listed in text
    assert others not in text


def test_a_units_agenda_and_report_follow_the_plan(built):
    made = built("binh_thuan/ubnd-huyen-ham-thuan-bac")[1]
    table = [line for style, line in made["chuong-trinh"] if style == "Nội dung bảng"]
    assert [title for title in AGENDA if not any(line.startswith(title) for line in table)] == []
    heads = [line for style, line in made["bao-cao-tong-ket"] if style in ("Mục", "Khoản")]
    assert [line.partition(".")[0] for line in heads] == [
        "I",
        "1",
        "2",
        "II",
        "III",
        "1",
        "2",
        "3",
        "IV",
        "V",
        "1",
        "2",
    ]
    plan = "\n".join(line for _, line in made["ke-hoach"])
    assert "thống nhất với Bí thư Huyện ủy (ngày 14 tháng 02 năm 2025)" in plan
    assert "theo đề xuất của Hội đồng Thi đua - Khen thưởng" in plan


@pytest.mark.parametrize("source", [path for path in SOURCES if f"binh_thuan/{path.stem}" in OF_2024],
                         ids=lambda path: path.stem)  # fmt: skip
def test_templates_are_generated_and_hold_no_fact(source):
    text = source.read_text("utf8")
    assert to_docx(text, source.parent) == source.with_suffix(".docx").read_bytes()
    kept = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    wording = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", kept, flags=re.DOTALL)
    assert not re.search(r"\b(19|20)\d\d\b|lần thứ [IVX]+|quý I|Bình Thuận|Nguyễn", wording)


def test_what_was_mended_is_told_with_its_place():
    notes = plan_named("binh_thuan/2024").plan.notes
    assert len(notes) >= 15
    assert all(re.match(r"(?:Phần|Nơi nhận|Dòng lưu|I{1,3}\.\d)", note) and ":" in note for note in notes)


def test_the_order_of_guests_is_told_only_where_there_are_some(built, tmp_path):
    source = Path(__file__).resolve().parents[2] / "profiles/binh_thuan/xa-ham-duc.toml"
    (tmp_path / source.name).write_bytes(source.read_bytes())
    people = source.with_suffix(".csv").read_text("utf8").splitlines(keepends=True)
    alone = [row for row in people if "khách mời" not in row.casefold()]
    (tmp_path / f"{source.stem}.csv").write_text("".join(alone), "utf8")

    def last(name):
        return next(line for _, line in built(name)[1]["danh-sach-dai-bieu"] if "xếp theo tên" in line)

    assert last("binh_thuan/xa-ham-duc").endswith("; khách mời xếp theo thứ tự lễ tân./.")
    assert last(str(tmp_path / source.name)).endswith("xếp theo tên./.")
