from __future__ import annotations

import pytest

from tdkt_tui.delegates.columns import field_of
from tdkt_tui.delegates.read import read_people
from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.model.finding import Severity

OFFICE_LIST = """DANH SÁCH ĐẠI BIỂU;;;;
(Kèm theo Kế hoạch);;;;
TT;Họ và tên;Năm sinh;;Chức vụ, đơn vị công tác;Dân tộc;Sở thích
;;Nam;Nữ;;;
(1);(2);(3);(4);(5);;
I;Cá nhân;;;;;
1;Nguyễn Văn An;1975;;Trưởng phòng;Tày;
2;Trần Thị Bình;;2/9/1980;Giáo viên;;cờ
3;Lê Cường;x;;Giáo viên;;
4;;x;;Giáo viên;;
II;TẬP THỂ;;;;;
1;Tập thể Trường THCS Bích Động;;;;;
III. KHÁCH MỜI;;;;;;
1;Phạm Dũng;75;;;;;;thừa
;Tổng cộng: 4 người;;;;;
;;;;NGƯỜI LẬP;;
5;;;;;;
"""


def rules(findings):
    return [(finding.rule.removeprefix("delegates."), finding.place.partition(", ")[2]) for finding in findings]


def test_an_office_list_with_titles_groups_and_split_years(csv_file):
    people, findings = read_people(csv_file(OFFICE_LIST))
    told = [
        (person.full_name, person.gender, person.birth, person.status, person.subject, person.row) for person in people
    ]
    assert told == [
        ("Nguyễn Văn An", "Nam", "1975", "official", "individual", 7),
        ("Trần Thị Bình", "Nữ", "02/9/1980", "official", "individual", 8),
        ("Lê Cường", "Nam", "", "official", "individual", 9),
        ("Tập thể Trường THCS Bích Động", "", "", "official", "collective", 12),
        ("Phạm Dũng", "Nam", "75", "guest", "individual", 14),
    ]
    assert people[0].sensitive == {"ethnicity": "Tày"}
    assert [person.exemplar for person in people] == [True, True, True, True, False]
    assert rules(findings) == [
        ("row.title", "dòng 1 - 2"),
        ("column.unused", "dòng 3, cột G"),
        ("row.numbers", "dòng 5"),
        ("row.group", "dòng 6"),
        ("row.no-name", "dòng 10"),
        ("row.group", "dòng 11"),
        ("row.group", "dòng 13"),
        ("cell.outside", "dòng 14, cột I"),
        ("cell.male", "dòng 14, cột C (Năm sinh (Nam))"),
        ("row.total", "dòng 15"),
        ("row.closing", "dòng 16"),
        ("row.blank", "dòng 17"),
    ]


def test_every_row_with_text_is_accounted_for(csv_file):
    people, findings = read_people(csv_file(OFFICE_LIST))
    rows = {person.row for person in people} | {4}  # 4: the second row of headings
    for finding in findings:
        first, _, last = finding.place.partition("dòng ")[2].partition(",")[0].partition(" - ")
        rows |= set(range(int(first), int(last or first) + 1))
    wanted = {number for number, line in enumerate(OFFICE_LIST.splitlines(), 1) if line.strip(";")}
    assert wanted <= rows | {3}


def test_no_message_holds_a_persons_words(csv_file):
    text = OFFICE_LIST.replace("75;;;;;;thừa", "sinh bí mật;;;;;;riêng tư") + "6;;;;;Kinh bí mật;\n"
    _, findings = read_people(csv_file(text))
    said = " ".join(str(finding.as_dict()) for finding in findings)
    assert not any(word in said for word in ("Nguyễn", "Phạm", "bí mật", "riêng tư", "cờ", "Tày"))


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Họ và tên", "full_name"), ("HỌ TÊN", "full_name"), ("Tên đại biểu", "full_name"), ("ho va ten", "full_name"),
        ("Ngày, tháng, năm sinh", "birth"), ("Năm sinh (Nam)", "birth"), ("Chức vụ, đơn vị công tác", "post"),
        ("Đơn vị :", "unit"), ("Tư cách ĐB", "status"), ("Danh hiệu /Hình thức khen thưởng cao nhất", "highest_award"),
        ("Tư cách đại biểu", "status"), ("Đối tượng (cá nhân, tập thể, hộ)", "subject"), ("SỐ CCCD", "id_number"),
        ("Tôn giáo", "religion"), ("Điện thoại", "phone"), ("Đảng viên", "party_member"), ("Ngày cấp", None),
        ("Thành phần", "status"), ("LOẠI ĐẠI BIỂU", "status"), ("Diện", "status"),
        ("Tôn gíao", None),
    ],
)  # fmt: skip
def test_headings_in_several_spellings(heading, field):
    assert field_of(heading) == ("male" if heading == "Năm sinh (Nam)" else field)


def test_headings_in_nfd_are_the_same(csv_file):
    import unicodedata

    text = unicodedata.normalize("NFD", "TT,Họ và tên,Giới tính\n1,Lê Thị Hoà,Nữ\n")
    (person,), findings = read_people(csv_file(text))
    assert (person.full_name, person.gender, findings) == ("Lê Thị Hoà", "Nữ", [])


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_delimiters_and_encodings(csv_file, delimiter, encoding):
    rows = [["TT", "Họ và tên", "Đơn vị", "Ghi chú"], ["1", "Đỗ Thị Ánh", '"Sở Nội vụ, phòng 1; 2"', ""]]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    (person,), findings = read_people(csv_file(text.encode(encoding)))
    assert (person.full_name, person.unit, findings) == ("Đỗ Thị Ánh", "Sở Nội vụ, phòng 1; 2", [])


def test_cells_come_in_clean(csv_file):
    (person,), _ = read_people(csv_file("Họ và tên,Đơn vị\n\x1b]0;x\x07Lê  \u202eAn\u200b,a\tb\x00\n"))
    assert (person.full_name, person.unit) == ("Lê An", "a b")


def test_exemplar_status_and_subject_words(csv_file):
    text = (
        "Họ và tên,Tư cách,Đối tượng,Điển hình tiên tiến\n"
        "Lê An,Khách mời,Cá nhân,Có\nLê Bình,Đại biểu dự khuyết,Đại diện tập thể,x\nHộ ông Lê Cúc,Chính thức,,\n"
        "Lê Dung,chủ tọa,pháp nhân,có lẽ\n"
    )
    people, findings = read_people(csv_file(text))
    assert [(p.status, p.subject, p.exemplar) for p in people] == [
        ("guest", "individual", True),
        ("alternate", "collective", True),
        ("official", "household", False),
        ("official", "individual", True),
    ]
    assert [rule for rule, _ in rules(findings)] == ["cell.status", "cell.subject", "cell.exemplar"]
    assert [finding.severity for finding in findings] == [Severity.ERROR, Severity.WARNING, Severity.WARNING]
    assert all(finding.fix for finding in findings)


def test_group_rows_nest_by_their_numbering(csv_file):
    text = "TT,Họ và tên\nI,KHÁCH MỜI\n1. Tập thể,\n1,Lê An\nII,Tập thể\n1,Lê Bình\n"
    people, _ = read_people(csv_file(text))
    assert [(p.status, p.subject) for p in people] == [("guest", "collective"), ("official", "collective")]


def test_a_group_lasts_over_rows_that_are_no_people(csv_file):
    people, _ = read_people(csv_file("TT,Họ và tên\nI,KHÁCH MỜI\n1,Lê An\n2,\n3,Lê Bình\n"))
    assert [person.status for person in people] == ["guest", "guest"]


def test_surname_and_given_name_apart(csv_file):
    (person,), _ = read_people(csv_file("TT,Họ đệm,Tên,Năm sinh\n1,Nguyễn Văn,An,1970\n"))
    assert person.full_name == "Nguyễn Văn An"


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        ("a,b\n1,2\n", "x.csv", "dòng tiêu đề"),
        ('Họ và tên,Đơn vị\nLê An,X\n"Lê Bình,Y\nLê Cúc,Z\n', "x.csv", "sau dòng 2"),
        ("Họ và tên,Đơn vị\nLê An,X\n".encode() + b"L\xea B\xecnh,Y\n", "x.csv", "dòng 3"),
        (b"PK\x03\x04nothing", "x.xlsx", "hỏng"),
        (b"", "x.xlsx", "hỏng"),
        (b"", "x.pdf", ".csv hoặc .docx"),
    ],
)
def test_unreadable_files_are_faults_with_a_place(csv_file, content, name, words):
    with pytest.raises(BadInput, match=words) as raised:
        read_people(csv_file(content, name))
    assert raised.value.place
    assert raised.value.fix


def test_missing_and_empty_files(csv_file, tmp_path):
    with pytest.raises(NotFound):
        read_people(tmp_path / "khong-co.csv")
    people, findings = read_people(csv_file(""))
    assert (people, [finding.rule for finding in findings]) == ((), ["delegates.none"])


def test_rows_of_a_sample_list_all_arrive(csv_file):
    import importlib.util
    from pathlib import Path

    path = Path(__file__).resolve().parents[2] / "tools/make_sample_people.py"
    spec = importlib.util.spec_from_file_location("make_sample_people", path)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    text = tool.sample_people(5, 140, 60, "Huyện Việt Yên", 0.35)
    assert text == tool.sample_people(5, 140, 60, "Huyện Việt Yên", 0.35)
    people, findings = read_people(csv_file(text))
    assert (len(people), findings) == (200, [])
    assert sum(person.gender == "Nữ" for person in people) == 70
    assert {person.note for person in people} == {"Dữ liệu mẫu"}
    assert len({person.full_name for person in people}) == 200
