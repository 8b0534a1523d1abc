"""Units under Kiên Giang's plan of 2017: their sets build clean, letters are letters, and every limit fires."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from tdkt_tui.assembly import Template
from tdkt_tui.compliance.layout import check_document
from tdkt_tui.compliance.rules import check_dossier
from tdkt_tui.context.contexts import contexts
from tdkt_tui.delegates.read import read_people
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.profile import Profile
from tdkt_tui.plugins import registry
from tdkt_tui.regulations import load
from tdkt_tui.timeline.case_events import events_of_dossier
from tdkt_tui.workflow import load_dossier, template_path

SETS = {
    "so-giao-duc-va-dao-tao": {"ke-hoach", "phan-cong", "gioi-thieu-dien-hinh", "danh-sach-dai-bieu"},
    "ubnd-huyen-giong-rieng": {"ke-hoach", "phan-cong", "gioi-thieu-dien-hinh", "danh-sach-dai-bieu"},
    "ubnd-tinh-gioi-thieu-trung-uong": {"gioi-thieu-dien-hinh", "danh-sach-dai-bieu"},
    "hoi-dong-tdkt-dai-bieu-toan-quoc": {"gioi-thieu-dien-hinh", "danh-sach-dai-bieu"},
    "ban-tdkt-bao-cao-6-thang": {"bao-cao-dinh-ky"},
    "ban-tdkt-bao-cao-nam": {"bao-cao-dinh-ky"},
}
AGENCY, DISTRICT, CENTRE, NATIONAL, HALF, YEAR = SETS


@pytest.mark.parametrize("name", SETS)
def test_the_set_is_whole_and_has_nothing_to_blame(built, name):
    result, documents = built(f"kien_giang/{name}")
    assert set(documents) == SETS[name]
    told = [finding.rule for finding in result.findings if finding.severity is not Severity.NOTE]
    assert told == (["report.unanswered"] if name == YEAR else [])  # a blank form, as its officer must see


def lines(documents, name, style):
    return [line for found, line in documents[name] if found == style]


@pytest.mark.parametrize("name", [AGENCY, DISTRICT, CENTRE])
def test_a_letter_has_no_type_and_says_what_about_under_its_number(built, name):
    documents = built(f"kien_giang/{name}")[1]
    styles = [style for style, _ in documents["gioi-thieu-dien-hinh"]]
    assert "Tên loại" not in styles
    assert styles.index("Trích yếu công văn") == styles.index("Số ký hiệu") + 1
    assert lines(documents, "gioi-thieu-dien-hinh", "Trích yếu công văn")[0].startswith("V/v giới thiệu ")
    assert lines(documents, "gioi-thieu-dien-hinh", "Danh sách nơi nhận")[0] == "- Như trên;"


def test_the_council_submits_under_its_own_type_and_seal(built):
    documents = built(f"kien_giang/{NATIONAL}")[1]
    name = "gioi-thieu-dien-hinh"
    assert lines(documents, name, "Tên loại") == ["TỜ TRÌNH"]
    assert lines(documents, name, "Số ký hiệu") == ["Số: 09/TTr-HĐTĐKT"]
    assert lines(documents, name, "Kính gửi") == ["Kính gửi: Ủy ban nhân dân tỉnh Kiên Giang"]
    assert lines(documents, name, "Chức vụ khác") == ["GIÁM ĐỐC SỞ NỘI VỤ"]
    text = " ".join(line for _, line in documents[name])
    assert "Chỉ tiêu Trung ương phân bổ cho tỉnh: 04 đại biểu" in text
    assert lines(documents, "danh-sach-dai-bieu", "Kèm theo")[0].startswith(
        "(Kèm theo Tờ trình số 09/TTr-HĐTĐKT ngày 21"
    )


def test_a_letters_list_belongs_to_the_letter_and_counts_its_own_annexes(built):
    documents = built(f"kien_giang/{AGENCY}")[1]
    attached = lines(documents, "danh-sach-dai-bieu", "Kèm theo") + lines(documents, "phan-cong", "Kèm theo")
    assert attached == [
        "(Kèm theo Công văn số 512/SGDĐT-VP ngày 17 tháng 4 năm 2017 của Sở Giáo dục và Đào tạo)",
        "(Kèm theo Kế hoạch số 38/KH-SGDĐT ngày 03 tháng 4 năm 2017 của Sở Giáo dục và Đào tạo)",
    ]
    labels = lines(documents, "danh-sach-dai-bieu", "Phụ lục") + lines(documents, "phan-cong", "Phụ lục")
    assert labels == ["Phụ lục", "Phụ lục"]


def test_collectives_and_individuals_stand_apart_each_with_its_summary(built):
    documents = built(f"kien_giang/{DISTRICT}")[1]
    assert lines(documents, "danh-sach-dai-bieu", "Mục") == ["I. TẬP THỂ (02 TẬP THỂ)", "II. CÁ NHÂN (04 CÁ NHÂN)"]
    cells = lines(documents, "danh-sach-dai-bieu", "Nội dung bảng")
    people = load_dossier(f"kien_giang/{DISTRICT}").people
    assert {person.achievement for person in people} <= set(cells)
    assert lines(documents, "danh-sach-dai-bieu", "Thân bài") == ["Tổng cộng: 02 tập thể và 04 cá nhân./."]


def test_the_workbook_comes_back_as_it_went_out(built):
    (path,) = [path for path in built(f"kien_giang/{DISTRICT}")[0].written if path.suffix == ".xlsx"]
    back, _ = read_people(path)
    sent = load_dossier(f"kien_giang/{DISTRICT}").people
    told = [(person.full_name, person.subject, person.achievement) for person in sent]
    assert [(person.full_name, person.subject, person.achievement) for person in back] == told
    titles = [str(row[0].value) for row in openpyxl.load_workbook(path).active.iter_rows(max_col=1)]
    assert "Tổng cộng: 02 tập thể và 04 cá nhân." in titles


def test_reports_follow_the_headings_and_say_their_period(built):
    half, year = (built(f"kien_giang/{name}")[1] for name in (HALF, YEAR))
    assert "6 tháng đầu năm 2017" in lines(half, "bao-cao-dinh-ky", "Trích yếu")[0]
    assert lines(year, "bao-cao-dinh-ky", "Trích yếu")[0].endswith("nhân tố mới năm 2017")
    assert len(lines(half, "bao-cao-dinh-ky", "Mục")) == len(lines(year, "bao-cao-dinh-ky", "Mục")) == 5
    assert not any(line.startswith("....") for line in lines(half, "bao-cao-dinh-ky", "Thân bài"))
    assert lines(year, "bao-cao-dinh-ky", "Số ký hiệu") == ["Số: ....../BC-BTĐKT"]


@pytest.fixture(scope="module")
def rules():
    """Return the rules that a changed profile breaks: its people to so many, keys of [nomination] anew."""

    def of(name, number=None, subject="individual", issuer=None, **nomination):
        dossier = load_dossier(f"kien_giang/{name}")
        data = dossier.profile.model_dump(exclude_unset=True)
        data["nomination"] |= nomination
        if issuer:
            data["issuer"]["kind"] = issuer
        people = dossier.people
        if number is not None:
            people = tuple(Delegate(f"Tên {row}", subject=subject, achievement="x", row=row) for row in range(number))
        extra = [rule for _, more in registry().call("tdkt_rules", list, plan=dossier.plan) for rule in more]
        found = check_dossier(replace(dossier, profile=Profile.model_validate(data), people=people), extra)
        return {finding.rule for finding in found if finding.severity is not Severity.NOTE}

    return of


@pytest.mark.parametrize(
    ("name", "number", "rule"),
    [
        (AGENCY, 1, "nomination.too-few"),
        (AGENCY, 2, None),
        (DISTRICT, 4, "nomination.too-few"),
        (DISTRICT, 5, None),
        (CENTRE, 4, "nomination.too-few"),
        (CENTRE, 10, None),
        (CENTRE, 11, "nomination.too-many"),
        (NATIONAL, 4, None),
        (NATIONAL, 5, "nomination.over-quota"),
    ],
)
def test_numbers_have_limits(rules, name, number, rule):
    assert rules(name, number) == ({rule} if rule else set())


@pytest.mark.parametrize(
    ("name", "day", "rule"),
    [
        (AGENCY, date(2017, 4, 19), None),
        (AGENCY, date(2017, 4, 20), "nomination.late"),
        (DISTRICT, date(2017, 4, 20), "nomination.late"),
        (NATIONAL, date(2017, 4, 24), None),
        (NATIONAL, date(2017, 4, 25), "nomination.late"),
        (NATIONAL, date(2017, 4, 19), "nomination.early"),
        (CENTRE, date(2017, 12, 29), None),
    ],
)
def test_deadlines_are_the_day_before(rules, name, day, rule):
    assert rules(name, date=day) == ({rule} if rule else set())


def test_the_provinces_own_rules_fire_and_keep_still(rules):
    assert rules(AGENCY, 3, subject="collective") == {"kien_giang.mostly-individuals"}
    assert rules(AGENCY, 3) == set()
    assert "kien_giang.submitted-by" in rules(NATIONAL, issuer="people-committee")
    assert rules(NATIONAL) == set()


@pytest.mark.parametrize("regulation", ["tt01_2011", "nd30_2020"])
@pytest.mark.parametrize("name", [AGENCY, CENTRE, NATIONAL])
def test_letters_and_submissions_are_right_under_both_regulations(name, regulation):
    dossier = load_dossier(f"kien_giang/{name}")
    for offer in dossier.offers():
        if offer.kind not in ("nomination", "delegate-list"):
            continue
        kind = next(item for item in KINDS if item.id == offer.kind)
        dressed = load(regulation)
        (filled,) = contexts(dossier, offer, kind, regulation=dressed)
        data = Template.load(template_path(offer.template)).render({**filled.context, "extra": {}}, dressed)
        assert [item for item in check_document(data, dressed, binding=True) if item.severity is Severity.ERROR] == []


def test_a_letter_without_its_subject_is_told_so_and_not_asked_for_a_type():
    from tdkt_tui.assembly import to_docx

    source = (template_path("kien_giang/gioi-thieu").with_suffix(".txt")).read_text("utf8")
    source = source.replace("@chèn common/dau-cong-van", "@chèn common/dau-van-ban")
    dossier = load_dossier(f"kien_giang/{AGENCY}")
    offer = next(offer for offer in dossier.offers() if offer.kind == "nomination")
    kind = next(item for item in KINDS if item.id == "nomination")
    (filled,) = contexts(dossier, offer, kind, regulation=load("nd30_2020"))
    made = to_docx(source, template_path("kien_giang/gioi-thieu").parent)
    data = Template.from_bytes(made).render({**filled.context, "extra": {}}, load("nd30_2020"))
    told = [item.message for item in check_document(data, load("nd30_2020"), binding=True)
            if item.severity is Severity.ERROR]  # fmt: skip
    assert told == ["Thiếu trích yếu công văn."]


def test_a_unit_sees_its_own_deadline_and_the_council_those_it_waits_for():
    def deadlines(name):
        events = events_of_dossier(load_dossier(f"kien_giang/{name}"))
        return [(event.title.partition(":")[0], event.last) for event in events if event.id.startswith("nomination")]

    assert deadlines(DISTRICT) == [("Huyện, thị xã, thành phố", date(2017, 4, 19))]
    assert deadlines(AGENCY) == [("Cơ quan, đơn vị", date(2017, 4, 19))]
    assert [last for _, last in deadlines(NATIONAL)] == [date(2017, 4, 19), date(2017, 4, 19), date(2017, 4, 24)]
