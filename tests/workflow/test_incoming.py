"""A list is looked at before it comes in: columns told, rows accounted for, kept only when somebody says so."""

from __future__ import annotations

import tracemalloc
from threading import Event

import openpyxl
import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.delegates.mapping import correction
from tdkt_tui.delegates.said_columns import SaidColumns
from tdkt_tui.model.fault import BadInput, Cancelled
from tdkt_tui.store.people import People
from tdkt_tui.store.workspace.creating import new_dossier
from tdkt_tui.workflow.people.incoming import forget, keep, look, remember
from tdkt_tui.workflow.people.keeping import bring_in
from tdkt_tui.workflow.people.reading import Source, read_source

MAIL = """Kính gửi Phòng Nội vụ,
1. Nguyễn Văn An, Chủ tịch UBND xã, 1975;
2. Ông Lê Bình, "Giáo viên, 02/9/1980
Trân trọng./.
"""


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "cau-hinh"))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ws").mkdir()
    return new_dossier(tmp_path / "ws", "ho-so", 'plan = "bac_giang/16-2019"\nlevel = "co-so"\n', {})


def pasted(text):
    return Source(pasted=text.encode())


def taken_for(looked):
    return [{column.letter: column.field for column in table.columns} for table in looked.seen]


def accounted(looked):
    account = looked.read.account
    assert account.balances
    return account.rows, account.kinds["person"], account.kinds["nameless"]


@pytest.mark.parametrize(("text", "fields"), [
    ("1\tTrần An\t1975\tSở Y tế\n2\tLê Bình\t1980\tTrường THCS Tân Phúc\n", "index full_name birth unit"),
    ("1\tTrần An\t1975\tSở Y tế\r2\tLê Bình\t1980\tUBND xã Tân Phúc", "index full_name birth unit"),
    ("- Ông Trần An - Chủ tịch xã\n- Bà Lê Thị Bình - Giáo viên", "full_name post"),
    ("Trần An - Chủ tịch xã - 1975\n\nLê Thị Bình  –  Giáo viên - 02/9/1980", "full_name post birth"),
    ("Trần An; Nam; 0912345678\nLê Bình; Nữ; 0912345679", "full_name gender phone"),
    ("Trần Văn An\nLê Thị Bình", "full_name"),
])  # fmt: skip
def test_pasted_rows_without_headings_are_told_by_their_looks(text, fields):
    looked = look(pasted(text), None)
    assert list(taken_for(looked)[0].values()) == fields.split()
    assert accounted(looked) == (2, 2, 0)


def test_lines_of_a_mail_lose_no_word_and_make_nobody_of_prose():
    looked = look(pasted(MAIL), None)
    assert [(person.full_name, person.post, person.birth) for person in looked.read.people] == [
        ("Nguyễn Văn An", "Chủ tịch UBND xã", "1975"), ("Lê Bình", '"Giáo viên', "02/9/1980"),
    ]  # fmt: skip
    assert accounted(looked) == (4, 2, 2)
    assert [table.columns[-1].samples for table in looked.seen] == [("Kính gửi Phòng Nội vụ", "Trân trọng./.")]


def test_a_lone_heading_of_names_is_proposed_as_the_row_of_headings(tmp_path):
    looked = look(pasted("DANH SÁCH\nHọ và tên\tNơi ấy\nTrần An\tSở Y tế"), None)
    assert (taken_for(looked), accounted(looked)) == ([{"A": "full_name", "B": ""}], (3, 1, 0))
    file = tmp_path / "a.csv"
    file.write_text("Họ và tên;Nơi ấy\nTrần An;Sở Y tế\n", "utf8")
    looked = look(Source(file), None)
    assert (taken_for(looked), accounted(looked)) == ([{"A": "full_name", "B": ""}], (2, 1, 0))


def test_a_row_is_said_to_hold_the_headings_then_columns_and_all_is_remembered(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("DANH SÁCH,,\nSố,Người ấy,Nơi ấy\n1,Lê An,Sở Y tế\n", "utf8")
    first = look(Source(file), None)
    assert (first.read, taken_for(first)) == (None, [{}])
    second = look(first.source, None, before=first, said=first.said.with_row(0, 1))
    assert (second.read, taken_for(second)) == (None, [{"A": "", "B": "", "C": ""}])
    said = second.said.with_bare(0, 1, "full_name").with_bare(0, 2, "unit")
    third = look(first.source, None, before=second, said=said)
    assert [(person.full_name, person.unit) for person in third.read.people] == [("Lê An", "Sở Y tế")]
    assert third.read.account.balances
    assert remember(third)
    again = look(Source(file), None)
    assert (again.remembered, taken_for(again)) == (True, [{"A": "", "B": "full_name", "C": "unit"}])
    assert read_source(Source(file)).people[0].unit == "Sở Y tế", "the command line remembers the same"
    assert forget(again)
    assert look(Source(file), None).read is None


def test_each_table_has_corrections_of_its_own_and_the_last_word_counts(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Họ và tên", "Đơn vị", "Nơi ấy"])
    book.active.append(["Trần An", "Sở cũ", "Sở mới"])
    other = book.create_sheet("Khác")
    other.append(["Họ và tên", "Năm sinh", "Lời"])
    other.append(["Lê Bình", "1980", "xem lại"])
    book.save(tmp_path / "a.xlsx")
    source = Source(tmp_path / "a.xlsx")
    first = look(source, None)
    labels = first.seen[0].labels
    said = first.said.with_headed(labels, 2, "unit")
    moved = look(source, None, before=first, said=said)
    assert taken_for(moved) == [{"A": "full_name", "B": "", "C": "unit"}, {"A": "full_name", "B": "birth", "C": ""}]
    back = look(source, None, before=moved, said=said.with_headed(labels, 1, "unit"))
    assert taken_for(back)[0] == {"A": "full_name", "B": "unit", "C": ""}
    remember(moved)
    remember(back)
    assert taken_for(look(source, None))[0] == {"A": "full_name", "B": "unit", "C": ""}
    late = read_source(Source(tmp_path / "a.xlsx", correction=correction(["C=Đơn vị"], [])))
    assert late.people[0].unit == "Sở mới", "what is said now comes before what was said then"


def test_kept_is_what_was_looked_at_and_who_is_there_is_left_out_when_asked(folder):
    first = look(pasted("Họ và tên\tNăm sinh\nTRẦN AN\t1975\nLê Bình\t1980"), folder.people)
    with People.open(folder.people) as people:
        assert keep(folder, first, people=people) == (2, False)
        assert people.column("full_name") == ["Trần An", "Lê Bình"], "in the spelling that was shown"
        with pytest.raises(BadInput, match="vừa nhập những người này"):
            keep(folder, first, people=people)
        more = look(pasted("Họ và tên\tNăm sinh\nTRẦN AN\t1975\nLê Bình\t1980\nVũ Chung\t1990"), folder.people)
        assert (more.there, more.same, more.held) == (2, 2, 2)
        assert keep(folder, more, people=people, how="fresh")[0] == 1
        assert people.column("full_name") == ["Trần An", "Lê Bình", "Vũ Chung"]
        other = look(pasted("Họ và tên\tNăm sinh\tGhi chú\nLê Bình\t1980\tmới"), folder.people)
        assert (other.there, other.same) == (1, 0), "who says more is not left out"
        mixed = look(pasted("Họ và tên\tNăm sinh\tGhi chú\nLê Bình\t1980\tmới\nHồ Dư\t1999\t"), folder.people)
        assert [person.row for person in mixed.changed] == [2]
        assert keep(folder, mixed, people=people, how="unknown")[0] == 1, "who is there comes in no second time"
        assert people.undo() is not None
        assert keep(folder, other, people=people, how="instead")[0] == 1
        assert people.undo() is not None
        assert people.count() == 3


def test_a_look_is_stopped_and_says_how_far_it_is(tmp_path):
    openpyxl.Workbook().save(tmp_path / "a.xlsx")
    steps, stop = [], Event()
    looked = look(pasted("Họ và tên\tTT\nTrần An\t1"), None, step=lambda done, total, _: steps.append((done, total)))
    assert (len(looked.read.people), steps) == (1, [(0, 3), (1, 3), (2, 3)])
    stop.set()
    with pytest.raises(Cancelled):
        look(Source(tmp_path / "a.xlsx"), None, cancel=stop)
    stop.clear()
    with pytest.raises(Cancelled):
        look(Source(tmp_path / "a.xlsx"), None, step=lambda *_: stop.set(), cancel=stop)
    assert look(Source(tmp_path / "a.xlsx"), None, said=SaidColumns(), cancel=Event()).seen == ()


@pytest.mark.parametrize("name", ["ds.csv", "ds.docx"])
@pytest.mark.parametrize("asked", [1, 4, 8])
def test_a_reading_can_be_broken_off_in_its_midst(name, asked, tmp_path):
    """Whoever stops must not wait for the rest of a long list, nor must the program that ends."""

    class AskedOften(Event):
        times = 0

        def is_set(self):
            self.times += 1
            return self.times > asked

    rows = [f"{n}\tLê An\t1970" for n in range(1, 6000)]
    if name.endswith("csv"):
        (tmp_path / name).write_text("\n".join(["TT\tHọ và tên\tNăm sinh", *rows]), "utf-16")
    else:
        lines = "\n".join(f"::: hàng\n::: ô\n[Nội dung bảng] {n}\n::: ô\n[Nội dung bảng] Lê An" for n in range(30))
        table = "::: bảng cột=20,80\n::: hàng\n::: ô\n[Nội dung bảng] TT\n::: ô\n[Nội dung bảng] Họ và tên"
        (tmp_path / name).write_bytes(to_docx(f"{table}\n{lines}\n::: hết\n[Thân bài] x"))
    cancel = AskedOften()
    with pytest.raises(Cancelled):
        look(Source(tmp_path / name), None, cancel=cancel)
    assert cancel.times == asked + 1
    assert look(Source(tmp_path / name), None).read.people


def test_one_wide_row_costs_the_others_no_room_and_what_is_outside_is_told():
    wide = "Họ và tên\tTT\nLê An\t1\t" + "\t" * 20_000 + "lạc\n" + "Lê Bình\t2\n" * 500
    tracemalloc.start()
    try:
        looked = look(pasted(wide), None)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert accounted(looked) == (502, 501, 0)
    assert [finding.rule for finding in looked.read.findings if "outside" in finding.rule] == ["delegates.cell.outside"]
    assert peak < 500 * 20_000 * 8 / 2, "padded to the widest, the rows alone would take twice that"


def test_the_first_word_on_a_column_of_a_pasted_table_whose_headings_are_all_known_counts():
    source = pasted("TT\tHọ tên\tMã\tĐơn vị\n1\tTrần An\tN1\tSở Y tế\n2\tLê Bình\tN2\tSở Y tế\n")
    first = look(source, None)
    (table,) = first.seen
    assert table.found
    said = first.said.with_headed(table.labels, 2, "note")
    assert taken_for(look(source, None, before=first, said=said)) == [
        {"A": "index", "B": "full_name", "C": "note", "D": "unit"}
    ]


def test_a_list_that_comes_again_knows_who_was_merged_and_who_was_corrected(folder, tmp_path):
    file = tmp_path / "ds.csv"
    file.write_text("Họ và tên,Năm sinh,Đơn vị\nLê An,1970,A\nLê Ann,1970,A\nĐỗ Binh,1980,A\nVũ Chung,1990,A\n", "utf8")
    keep(folder, look(Source(file), folder.people))
    with People.open(folder.people) as people:
        an, ann, binh, chung = people.everybody()
        people.merge(an, ann, {})
        people.change(binh.id, binh.rev, "full_name", "Đỗ Bình")
        people.change(chung.id, chung.rev, "post", "Bí thư")
        people.change(chung.id, chung.rev + 1, "birth", "1991")
    file.write_text(file.read_text("utf8") + "Trần Mới,2000,A\nVũ Chung,1991,B\nLê An,1970,A\n", "utf8")
    again = look(Source(file), folder.people)
    assert (len(again.read.people), again.same, again.there, again.held) == (7, 4, 4, 3)
    assert keep(folder, again, how="fresh")[0] == 3
    with People.open(folder.people) as people:
        assert people.column("full_name") == ["Lê An", "Đỗ Bình", "Vũ Chung", "Trần Mới", "Vũ Chung", "Lê An"]


def test_who_was_taken_out_comes_again_only_where_somebody_says_so(folder, tmp_path):
    file = tmp_path / "ds.csv"
    file.write_text("Họ và tên,Năm sinh,Đơn vị\nLê An,1970,A\nĐỗ Binh,1980,A\nVũ Chung,1990,A\nHồ Dư,1991,A\n", "utf8")
    keep(folder, look(Source(file), folder.people))
    with People.open(folder.people) as people:
        people.undo()
        people.redo()
        an, binh, chung, du = people.everybody()
        people.merge(an, chung, {})
        people.erase(du.id)
        assert look(Source(file), folder.people).again == (), "neither who was merged nor who was erased is told"
        people.remove(binh.id, people.change(binh.id, binh.rev, "full_name", "Đỗ Bình").rev)
    file.write_text(file.read_text("utf8") + "Đỗ Bình,1980,A\nTrần Mới,2000,A\n", "utf8")
    seen = look(Source(file), folder.people)
    assert [person.row for person in seen.again] == [3, 6], "by what came in, and by what it was corrected to"
    assert keep(folder, seen, how="fresh", again=False)[0] == 2
    with People.open(folder.people) as people:
        assert people.column("full_name") == ["Lê An", "Hồ Dư", "Trần Mới"]
        people.undo_earlier()
    told = bring_in(folder, file, how="all", skip_removed=True)
    assert [(one.place, told.added) for one in told.findings if one.rule == "delegates.again"] == [
        ("ds.csv, dòng 3, 6", 4)
    ]
    assert keep(folder, look(Source(file), folder.people), how="instead")[0] == 6
    assert look(Source(file), folder.people).again == (), "a list in the place of another takes nobody out"


def test_a_screen_and_the_command_bring_a_list_to_one_spelling_and_tell_it(tmp_path, folder):
    file = tmp_path / "a.csv"
    text = "Họ và tên;Năm sinh;Danh hiệu\nTRẦN AN;1975;CSTĐCS\nLê Bình;1980;BK TTCP\nVũ Chi;1981;HCLĐ hạng Ba\n"
    file.write_text(text, "utf8")
    looked, command = look(Source(file), None), read_source(Source(file))
    assert looked.read.people == command.people
    assert [person.highest_award for person in looked.read.people] == [
        "Chiến sĩ thi đua cơ sở", "Bằng khen của Thủ tướng Chính phủ", "Huân chương Lao động hạng Ba",
    ]  # fmt: skip
    assert {"delegates.cleaned.full_name", "delegates.cleaned.highest_award"} <= {
        finding.rule for finding in looked.read.findings
    }
    assert look(Source(file, as_is=True), None).read.people[0].highest_award == "CSTĐCS"
    keep(folder, looked)
    assert bring_in(folder, file, how="fresh").added == 0, "the words of the file are the same people, spelt shorter"
