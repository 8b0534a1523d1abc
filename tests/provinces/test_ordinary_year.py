"""The yearly set of 2026 for the three merged offices: whole, of its own time, and nothing that only they know."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from tdkt_tui.context.programme import anniversary
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.schema_walk import field_at
from tdkt_tui.timeline.holidays import is_working_day
from tdkt_tui.workflow import load_dossier, plan_named

PROFILES = Path(__file__).resolve().parents[2] / "profiles"
PLANS = {
    "bac_ninh": "bac_ninh/2026",
    "binh_thuan": "binh_thuan/2026-lam-dong",
    "kien_giang": "kien_giang/2026-an-giang",
}
PLACES = {"bac_ninh": "Bắc Ninh", "binh_thuan": "Lâm Đồng", "kien_giang": "An Giang"}
OFFICES = list(PLANS)
WORKS = ("phat-dong", "tuyen-truyen", "ton-vinh", "bao-cao-6-thang", "bao-cao-nam")
IDS = sorted(f"{office}/{path.stem}" for office in OFFICES for path in (PROFILES / office).glob("nam-2026-*.toml"))
LOCAL_DAYS = {
    "bac_ninh": "114 năm Ngày sinh Tổng Bí thư Nguyễn Văn Cừ (09/7/1912 - 09/7/2026)",
    "kien_giang": "138 năm Ngày sinh Chủ tịch Tôn Đức Thắng (20/8/1888 - 20/8/2026)",
}
GONE = (
    r"\bhuyện\b|\bthị xã\b|\bthị trấn\b|thành phố thuộc tỉnh|Bắc Giang|Đắk Nông|Bình Thuận|Kiên Giang(?! thành)"
    r"|Thông tin và Truyền thông|Ban Dân vận|Ban Tuyên giáo(?! và Dân vận)|06/2026/QH16"
)


def text_of(documents):
    return {name: "\n".join(text for _, text in lines) for name, lines in documents.items()}


def test_every_office_has_the_whole_year_and_a_commune():
    for office in OFFICES:
        mine = {name.partition("/")[2].removeprefix("nam-2026-") for name in IDS if name.startswith(office)}
        assert set(WORKS) < mine
        assert len(mine) == len(WORKS) + 1


@pytest.mark.parametrize("name", IDS)
def test_it_builds_clean(built, name):
    result, documents = built(name)
    assert [item for item in result.findings if item.severity is not Severity.NOTE] == []
    assert result.sound
    assert documents
    assert not any("⟪" in text or "{{" in text for text in text_of(documents).values())


@pytest.mark.parametrize("name", IDS)
def test_it_speaks_of_today_only(built, name):
    office = name.partition("/")[0]
    for document, text in text_of(built(name)[1]).items():
        assert re.findall(GONE, text) == [], document
        assert f"tỉnh {PLACES[office]}" in text or document == "phan-cong", document


@pytest.mark.parametrize("name", IDS)
def test_what_is_made_up_is_marked(name):
    profile = load_dossier(name).profile
    for key in profile.sample:
        assert field_at(Profile, key)
    made_up = {"signature.name"} | ({"opening"} if profile.opening else set())
    made_up |= {key for key in ("plan_number", "plan_date") if getattr(profile, key) is not None}
    assert made_up <= set(profile.sample)
    assert all(
        line.startswith("NỘI DUNG MINH HỌA") for text in profile.opening.values() for line in text.split("\n") if line
    )
    assert profile.documents or profile.document.of


@pytest.mark.parametrize("office", OFFICES)
def test_the_plan_belongs_to_no_round_and_leaves_number_and_date_open(office):
    plan = plan_named(PLANS[office])
    assert plan.round is None
    assert plan.movement == []
    assert plan.plan.citation().short() == "Kế hoạch số .../KH-UBND"
    assert plan.plan.date.not_before.year == 2026
    assert plan.plan.signature.name is None
    assert [item.id for item in plan.opening if item.required] == ["chu-de"]
    assert all(item.help and item.documents for item in plan.opening)


@pytest.mark.parametrize(("since", "day", "years"), [
    (1930, "03/02", 96), (1975, "30/4", 51), (1890, "19/5", 136), (1948, "11/6", 78), (1945, "02/9", 81),
    (1946, "19/12", 80),
])  # fmt: skip
def test_national_days_are_counted(built, since, day, years):
    for office in OFFICES:
        known = {(item.since, item.day): item for item in plan_named(PLANS[office]).anniversary}
        words = anniversary(known[since, day])
        assert words.startswith(f"{years} năm ")
        assert words.endswith(f"({day}/{since} - {day}/2026)")
        plan = text_of(built(f"{office}/nam-2026-phat-dong")[1])["ke-hoach"]
        assert f"- {words};" in plan


def test_local_days_differ_by_data(built):
    for office, words in LOCAL_DAYS.items():
        for other in OFFICES:
            text = text_of(built(f"{other}/nam-2026-phat-dong")[1])["ke-hoach"]
            assert (words in text) is (other == office)


@pytest.mark.parametrize(("office", "day", "weekday", "joins"), [
    ("bac_ninh", dt.date(2026, 6, 11), "thứ Năm", "78 năm Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc"),
    ("binh_thuan", dt.date(2026, 8, 28), "thứ Sáu", "81 năm Cách mạng tháng Tám thành công và Quốc khánh"),
    ("kien_giang", dt.date(2026, 8, 20), "thứ Năm", "81 năm Cách mạng tháng Tám thành công và Quốc khánh"),
])  # fmt: skip
def test_the_ceremony_joins_a_great_day_on_a_working_day(built, office, day, weekday, joins):
    dossier = load_dossier(f"{office}/nam-2026-ton-vinh")
    held = dossier.profile.conference.date
    assert held == day
    assert is_working_day(day)
    assert dossier.level.window.holds(day)
    assert all(is_working_day(task.due) and task.due < day for task in dossier.profile.task)
    assert len(dossier.people) == dossier.profile.conference.size.total <= 40
    documents = text_of(built(f"{office}/nam-2026-ton-vinh")[1])
    plan = documents["ke-hoach"]
    assert f"thiết thực kỷ niệm {joins}" in plan
    assert f"{weekday}, ngày {day.day} tháng {day.month} năm 2026" in plan
    assert {"chuong-trinh", "danh-sach-dai-bieu", "phan-cong"} < set(documents)
    assert sum(name.startswith("0") for name in documents) == len(dossier.profile.invitation.guest) == 3
    launched = text_of(built(f"{office}/nam-2026-phat-dong")[1])["ke-hoach"]
    assert f"gắn với hoạt động kỷ niệm {joins}" in launched


@pytest.mark.parametrize("office", OFFICES)
def test_the_launching_plan_cites_what_stands_and_tells_or_asks(built, office):
    text = text_of(built(f"{office}/nam-2026-phat-dong")[1])["ke-hoach"]
    for cited in ("Căn cứ Luật Thi đua, khen thưởng;", "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025",
                  "Chỉ thị số 41-CT/TW ngày 26 tháng 12 năm 2024 của Bộ Chính trị"):  # fmt: skip
        assert cited in text
    plan = plan_named(PLANS[office])
    for task in plan.task:
        body = task.body[0].upper() + task.body[1:]
        assert f"{'Đề nghị ' if task.mode == 'asked' else ''}{body} {task.does}" in text
    assert [task.body.split()[0] for task in plan.task if task.mode == "asked"] == ["Ban", "Ủy", "Báo"]


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize(("name", "title", "to"), [
    ("bao-cao-6-thang", "6 tháng đầu năm 2026; phương hướng, nhiệm vụ 6 tháng cuối năm 2026", "Ủy ban nhân dân tỉnh"),
    ("bao-cao-nam", "khen thưởng năm 2026; phương hướng, nhiệm vụ năm 2027", "Bộ Nội vụ"),
])  # fmt: skip
def test_reports_of_both_periods(built, office, name, title, to):
    (document,) = built(f"{office}/nam-2026-{name}")[1].values()
    text = "\n".join(line for _, line in document)
    assert title in text.replace("  ", " ")
    assert f"Kính gửi: {to}" in text
    assert "Kế hoạch số 12/KH-UBND ngày 28 tháng 01 năm 2026" in text
    headings = [line for style, line in document if style == "Mục"]
    outline = next(item for item in plan_named(PLANS[office]).outline if item.of == "periodic-report")
    assert [line.partition(". ")[2] for line in headings] == [item.title.upper() for item in outline.items]
