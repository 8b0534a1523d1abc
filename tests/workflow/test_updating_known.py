"""A later list says more of people whom a dossier has: empty cells are filled, other words are told and decided."""

from __future__ import annotations

import pytest

from tdkt_tui.store.people import People
from tdkt_tui.store.workspace.creating import new_dossier
from tdkt_tui.workflow.people.incoming import keep, look
from tdkt_tui.workflow.people.keeping import bring_in
from tdkt_tui.workflow.people.reading import Source

HEAD = "Họ và tên;Năm sinh;Đơn vị;Chức vụ;Thành tích;Điển hình tiên tiến\n"
FIRST = HEAD + "Lê An;1975;Sở Y tế;Bác sĩ;;\nVũ Chi;1980;Sở Y tế;Y tá;;x\nHồ Em;1981;Sở Y tế;Y tá;;x\n"
LATER = (
    "Họ và tên;Năm sinh;Đơn vị;Chức vụ;Thành tích\n"
    "LÊ AN;1975;Sở Y tế;Bác sĩ;Có sáng kiến\nVũ Chi;1980;Sở Y tế;Điều dưỡng;\nHồ Em;1981;Sở Y tế;Y tá;\n"
    "Đỗ Gấm;1990;Sở Y tế;Y sĩ;Mới\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "cau-hinh"))
    (tmp_path / "ws").mkdir()
    made = new_dossier(tmp_path / "ws", "ho-so", 'plan = "bac_giang/16-2019"\nlevel = "co-so"\n', {})
    bring_in(made, Source(listed(tmp_path, FIRST)))
    return made


def listed(tmp_path, text):
    file = tmp_path / "ds.csv"
    file.write_text(text, "utf8")
    return file


def cells(people):
    rows = people.everybody()
    return [(row.values["full_name"], row.values["post"], row.values["achievement"], row.values["exemplar"])
            for row in rows]  # fmt: skip


HELD = [("Lê An", "Bác sĩ", "", "Không"), ("Vũ Chi", "Y tá", "", "Có"), ("Hồ Em", "Y tá", "", "Có")]
NEW = ("Đỗ Gấm", "Y sĩ", "Mới", "Có")


@pytest.mark.parametrize(("how", "post"), [("update", "Y tá"), ("overtake", "Điều dưỡng")])
def test_empty_cells_are_filled_other_words_only_where_said_so_and_all_is_one_step(tmp_path, folder, how, post):
    done = bring_in(folder, Source(listed(tmp_path, LATER)), how=how)
    assert (done.added, done.updated) == (1, 1 if how == "update" else 2)
    told = [finding for finding in done.findings if finding.rule == "delegates.changed"]
    assert [finding.place for finding in told] == (["ds.csv, dòng 3 (Chức vụ)"] if how == "update" else [])
    assert [finding.fix for finding in told] == ["--overwrite để lấy cả ô ghi khác theo tệp"] * len(told)
    with People.open(folder.people) as people:
        assert cells(people) == [("Lê An", "Bác sĩ", "Có sáng kiến", "Không"), ("Vũ Chi", post, "", "Có"), HELD[2], NEW]
        people.undo_earlier()
        assert cells(people) == HELD, "new people and filled cells went back together"


def test_only_what_is_left_to_choose_is_offered(tmp_path, folder):
    (note,) = [one for one in bring_in(folder, Source(listed(tmp_path, LATER)), how="unknown").findings
               if one.rule == "delegates.changed"]  # fmt: skip
    assert note.fix == "--update để điền ô trống, --overwrite để lấy cả ô ghi khác theo tệp"
    fills = LATER.replace("Điều dưỡng", "Y tá")
    (note,) = [one for one in bring_in(folder, Source(listed(tmp_path, fills)), how="unknown").findings
               if one.rule == "delegates.changed"]  # fmt: skip
    assert note.fix == "--update để điền ô trống"


def test_what_was_corrected_since_stays_whatever_an_old_list_says(tmp_path, folder):
    with People.open(folder.people) as people:
        first, second, _ = people.everybody()
        people.change(first.id, first.rev, "post", "Bác sĩ chính")
        people.change(second.id, second.rev, "full_name", "Vũ Thị Chi")
    done = bring_in(folder, Source(listed(tmp_path, LATER)), how="overtake")
    assert (done.added, done.updated) == (1, 2)
    with People.open(folder.people) as people:
        assert cells(people)[:2] == [
            ("Lê An", "Bác sĩ chính", "Có sáng kiến", "Không"), ("Vũ Thị Chi", "Điều dưỡng", "", "Có"),
        ]  # fmt: skip


def test_a_look_tells_columns_and_both_values_and_capitals_are_no_difference(tmp_path, folder):
    looked = look(Source(listed(tmp_path, LATER)), folder.people)
    assert (looked.there, looked.same) == (3, 1), "a list without the column says nobody to be an exemplar"
    assert [(one.person.row, dict(one.fills), dict(one.other)) for one in looked.differing] == [
        (2, {"achievement": "Có sáng kiến"}, {}), (3, {}, {"post": ("Y tá", "Điều dưỡng")}),
    ]  # fmt: skip
    assert keep(folder, looked, how="update")[0] == 1
    with People.open(folder.people) as people:
        assert cells(people) == [("Lê An", "Bác sĩ", "Có sáng kiến", "Không"), *HELD[1:], NEW]


def test_the_questions_of_the_screen_count_the_cells_and_its_preview_shows_both_values(tmp_path, folder):
    from tdkt_tui.tui.shown.people_coming_asked import how_asked
    from tdkt_tui.tui.shown.people_coming_words import outcome

    looked = look(Source(listed(tmp_path, LATER)), folder.people)
    ways = dict(how_asked(looked, 4)[1])
    assert ways["update"] == "chỉ điền 1 ô trống, giữ 1 ô ghi khác; thêm 1 người mới"
    assert ways["overtake"] == "lấy cả 2 ô theo tệp; thêm 1 người mới"
    lines = [line.plain for line in outcome(looked)]
    assert "dòng 3 Vũ Chi. Chức vụ: hồ sơ “Y tá”, tệp “Điều dưỡng”." in lines
    assert "dòng 2 Lê An. Thành tích còn trống, tệp “Có sáng kiến”." in lines
