"""An office's own tables: in place of ours, over ours, and broken ones."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput, ManyFaults, NotFound, TdktError
from tdkt_tui.regulations import (
    choose,
    finder,
    load,
    load_agencies,
    load_law,
    load_places,
    own_tables,
    regulation_ids,
)
from tdkt_tui.regulations.tables import shipped_file

IN_2026 = date(2026, 2, 10)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TDKT_TABLES_DIR", str(tmp_path))
    return tmp_path


def test_without_a_folder_ours_stand() -> None:
    assert own_tables() == {}
    assert regulation_ids() == ("nd30_2020", "tt01_2011")


def test_the_configuration_folder_counts_where_none_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TDKT_TABLES_DIR", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert own_tables() == {}
    own = tmp_path / "tdkt" / "tables" / "agencies.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[[agency]]\nname = "Sở Mẫu"\ncertainty = "quoted"\n', "utf8")
    assert own_tables() == {"agencies": own}


def test_a_whole_file_stands_in_place_of_ours(folder: Path) -> None:
    (folder / "agencies.toml").write_text(
        '[[agency]]\nname = "Sở Mẫu"\nto = 2025-12-31\nsuccessors = ["Sở Khác"]\ncertainty = "quoted"\n', "utf8"
    )
    assert [life.name for life in load_agencies().lifetimes] == ["Sở Mẫu"]
    assert [mention.text for mention in finder().mentions("Sở Mẫu, Sở TT&TT")] == ["Sở Mẫu"]


def test_additions_replace_by_key_and_add(folder: Path) -> None:
    ours = len(load_agencies().lifetimes)
    (folder / "agencies.toml").write_text(
        'extends = "shipped"\n'
        '[[agency]]\nname = "Sở Thông tin và Truyền thông"\nnames = ["Sở TT&TT"]\nto = 2025-03-09\n'
        'successors = ["Sở Khoa học và Công nghệ"]\ncertainty = "quoted"\n'
        '[[agency]]\nname = "Sở Mẫu"\ncertainty = "quoted"\n',
        "utf8",
    )
    agencies = load_agencies()
    assert len(agencies.lifetimes) == ours + 1
    (changed,) = agencies.spans("Sở TT&TT")
    assert (changed.until, str(changed.certainty)) == (date(2025, 3, 9), "quoted")
    assert agencies.spans("Sở KH&ĐT")


def test_a_law_of_the_office_follows_ours(folder: Path) -> None:
    (folder / "law.toml").write_text(
        'extends = "shipped"\n[[act]]\nkind = "Nghị định"\nnumber = "99/2027/NĐ-CP"\nissuer = "Chính phủ"\n'
        'title = "mẫu"\nfrom = 2027-07-01\ncertainty = "quoted"\n',
        "utf8",
    )
    law = load_law()
    assert law.find("99/2027/NĐ-CP") in law.in_force("Nghị định", date(2028, 1, 1))
    assert law.find("06/2022/QH15") is not None


def test_places_and_kinds_are_laid_over_one_by_one(folder: Path) -> None:
    (folder / "places.toml").write_text(
        'extends = "shipped"\n[[place]]\nid = "thi-tran-neo"\nkind = "thị trấn"\nname = "Neo"\nto = 2024-12-31\n'
        'successors = ["phường Tân An"]\ncertainty = "quoted"\n',
        "utf8",
    )
    places = load_places()
    (neo,) = places.spans("Thị trấn Neo")
    assert places.now(neo, IN_2026) == ("phường Tân An",)
    assert "huyện" in places.kinds
    assert places.spans("tỉnh Bình Thuận")


def test_a_saved_change_counts_at_once(folder: Path) -> None:
    own = folder / "agencies.toml"
    own.write_text('[[agency]]\nname = "Sở Một"\ncertainty = "quoted"\n', "utf8")
    assert load_agencies().lifetimes[0].name == "Sở Một"
    own.write_text('[[agency]]\nname = "Sở Thứ Hai"\ncertainty = "quoted"\n', "utf8")
    assert load_agencies().lifetimes[0].name == "Sở Thứ Hai"


def test_a_new_regulation_is_chosen_by_its_date(folder: Path) -> None:
    (folder / "nd99_2027.toml").write_text(
        'extends = "nd30_2020"\n[meta]\ntitle = "Nghị định mẫu"\nshort = "NĐ 99/2027"\neffective_from = 2027-03-01\n'
        "[rule.trang]\nmargin-left = { allowed = { from = 25, to = 30 }, use = 25 }\n",
        "utf8",
    )
    assert regulation_ids() == ("nd30_2020", "tt01_2011", "nd99_2027")
    assert choose(date(2027, 2, 28), "commune").regulation.id == "nd30_2020"
    new = choose(date(2027, 3, 1), "commune")
    assert new.regulation.id == "nd99_2027"
    assert "NĐ 99/2027" in new.why
    assert new.regulation.page.left_mm == 25
    rule = new.regulation.rule("trang", "margin-left")
    assert (rule.unit, rule.permits(30), rule.permits(35)) == ("mm", True, False)
    assert rule.id == "nd99_2027.trang.margin-left"
    assert new.regulation.style("can-cu").italic


def test_an_office_changes_one_rule_of_a_shipped_regulation(folder: Path) -> None:
    (folder / "nd30_2020.toml").write_text('extends = "shipped"\n[rule.quoc-hieu]\nsize = { use = 13 }\n', "utf8")
    assert load("nd30_2020").style("quoc-hieu").size_pt == 13
    assert load("nd30_2020").rule("quoc-hieu", "size").clause == "PL I, II.1.a"


PAGE = Path(__file__).resolve().parents[2] / "docs" / "bang-du-lieu.md"
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE.read_text("utf8"), re.DOTALL)


NAMES = ("agencies", "law", "places", "nd99_2027", "nd30_2020")


@pytest.mark.parametrize(("name", "text"), [*zip(NAMES, EXAMPLES, strict=True)])
def test_the_examples_of_the_page_are_tables(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.toml").write_text(text, "utf8")
    assert own_tables() == {name: folder / f"{name}.toml"}


REGULATION = 'extends = "nd30_2020"\n'
WRONG_WAY = '[[place]]\nid = "a"\nkind = "xã"\nname = "A"\nfrom = 2025-07-01\nto = 2025-06-30\ncertainty = "quoted"\n'
SURE = '[[act]]\nkind = "Luật"\nnumber = "1"\nissuer = "x"\ntitle = "y"\nfrom = 2020-01-01\ncertainty = "sure"\n'
AGENCIES_TWICE = """extends = "shipped"
[[agency]]
name = "Sở A"
certainty = "quoted"
[[agency]]
name = "SỞ  A"
certainty = "quoted"
"""
BROKEN = {
    "no TOML": ("law.toml", "[[act\n", "dòng 1", "chưa đóng ngoặc vuông"),
    "a wrong type": ("agencies.toml", '[[agency]]\nname = "Sở A"\nto = "2025"\ncertainty = "quoted"\n',
                     "dòng 3 › agency.1.to", "phải là ngày"),
    "an unknown key": ("agencies.toml", '[[agency]]\nname = "Sở A"\nuntil = 2025-01-01\ncertainty = "quoted"\n',
                       "dòng 3 › agency.1.until", "Không có khóa"),
    "days the wrong way": ("places.toml", WRONG_WAY, "place.1", "đứng trước ngày đầu"),
    "two of one id": ("places.toml", '[[place]]\nid = "a"\nkind = "xã"\nname = "A"\ncertainty = "quoted"\n' * 2,
                      "dòng 6 › place.2", "trùng id"),
    "a strange certainty": ("law.toml", SURE, "dòng 7 › act.1.certainty", "quoted"),
    "extends nothing": ("law.toml", 'extends = "law"\n', "dòng 1 › extends", "shipped"),
    "a regulation without parts": ("nd99_2027.toml", "[meta]\n", "nd99_2027.toml", "label"),
    "a strange component": ("nd99_2027.toml", REGULATION + "[rule.tieu-ngo]\nsize = { use = 1 }\n",
                            "dòng 2 › rule.tieu-ngo", "không có thành phần"),
    "use outside what is allowed": ("nd99_2027.toml", REGULATION + "[rule.quoc-hieu]\nsize = { use = 20 }\n",
                                    "dòng 3 › rule.quoc-hieu.size", "không nằm trong"),
    "text for a number": ("nd30_2020.toml", 'extends = "shipped"\n[dress.default]\nbefore_pt = "to"\n',
                          "dòng 3 › dress.default.before_pt", "sai kiểu"),
    "a strange key of a look": ("nd30_2020.toml", 'extends = "shipped"\n[dress.muc]\nsize = 3\n',
                                "dòng 3 › dress.muc.size", "size_pt"),
    "an unknown base": ("nd99_2027.toml", 'extends = "nd01_1900"\n', "extends", "nd30_2020, tt01_2011"),
    "an empty list in place of ours": ("places.toml", "", "places.toml", 'extends = "shipped"'),
    "an emptied list in place of ours": ("agencies.toml", "agency = []\n", "agencies.toml", 'extends = "shipped"'),
    "two entries but for case": ("agencies.toml", AGENCIES_TWICE, "dòng 5 › agency.2", "mục thứ 1"),
    "entries under a name of no list": ("agency.toml", AGENCIES_TWICE, "dòng 2 › agency", "agencies.toml"),
    "an ending in capitals": ("agencies.TOML", "", "agencies.TOML", "đổi tên thành agencies.toml"),
    "a hidden ending": ("law.toml.txt", "", "law.toml.txt", "đổi tên thành law.toml"),
    "a mistyped table": ("nd99_2027.toml", REGULATION + "[ruel.trang]\n", "dòng 2 › ruel", "rule"),
    "a mistyped key of the head": ("nd30_2020.toml", 'extends = "shipped"\n[meta]\nefective_from = 2027-03-01\n',
                                   "dòng 3 › meta.efective_from", "effective_from"),
    "a new regulation without a day": ("nd99_2027.toml", REGULATION + '[meta]\ntitle = "A"\nshort = "B"\n',
                                       "dòng 2 › meta", "effective_from"),
    "a name with capitals": ("Luật mới.toml", "", "Luật mới.toml", "law.toml, places.toml"),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_table_says_file_entry_and_what_to_do(folder: Path, case: str) -> None:
    name, text, where, word = BROKEN[case]
    (folder / name).write_text(text, "utf8")
    with pytest.raises(TdktError) as caught:
        own_tables()
    told = str(caught.value)
    assert str(folder / name) in told
    assert where in told
    assert word in told
    assert "Cách xử lý: " in told


def test_all_broken_tables_are_told_at_once(folder: Path) -> None:
    (folder / "law.toml").write_text("[[act\n", "utf8")
    (folder / "agencies.toml").write_text("[[agency\n", "utf8")
    with pytest.raises(ManyFaults) as caught:
        own_tables()
    assert len(caught.value.faults) == 2


def test_a_named_folder_must_be_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TDKT_TABLES_DIR", str(folder / "khong-co"))
    with pytest.raises(NotFound, match="TDKT_TABLES_DIR"):
        own_tables()


def test_what_is_no_table_in_the_folder_is_left_alone(folder: Path) -> None:
    for name in (".law.toml.swp", ".law.toml", "law.toml~", "ghi chú.txt"):
        (folder / name).write_text("[[act\n", "utf8")
    assert own_tables() == {}


@pytest.mark.parametrize("name", ["law", "places", "agencies", "nd30_2020", "tt01_2011"])
def test_what_we_ship_can_be_taken_as_ones_own(folder: Path, name: str) -> None:
    shipped = shipped_file(name)
    assert shipped is not None
    (folder / f"{name}.toml").write_bytes(shipped.read_bytes())
    assert own_tables() == {name: folder / f"{name}.toml"}


def test_a_folder_in_place_of_a_file(folder: Path) -> None:
    (folder / "law.toml").mkdir()
    with pytest.raises(BadInput, match=r"law\.toml"):
        own_tables()


def test_a_regulation_of_ones_own_must_be_whole(folder: Path) -> None:
    shipped = shipped_file("nd30_2020")
    assert shipped is not None
    text = shipped.read_text("utf8")
    for gone, word in (
        ("margin-left = ", "margin-left"),
        ("rule_pt = 0.0", "rule_pt"),
        ("ending-last = ", "ending-last"),
    ):
        lines = text.splitlines(keepends=True)
        assert any(line.startswith(gone) for line in lines), gone
        first = next(number for number, line in enumerate(lines) if line.startswith(gone))
        (folder / "nd30_2020.toml").write_text("".join(lines[:first] + lines[first + 1 :]), "utf8")
        with pytest.raises(BadInput, match=word):
            own_tables()


@pytest.mark.parametrize(
    ("places", "agencies", "found"),
    [
        (
            '[[place]]\nid = "a"\nkind = "làng"\nname = "Mẫu"\ncertainty = "quoted"\n',
            '[[agency]]\nname = "Sở A (B+C) & D"\ncertainty = "quoted"\n',
            ["làng Mẫu", "Sở A (B+C) và D"],
        ),
    ],
)
def test_small_tables_are_tables(folder: Path, places: str, agencies: str, found: list[str]) -> None:
    (folder / "places.toml").write_text(places, "utf8")
    (folder / "agencies.toml").write_text(agencies, "utf8")
    text = "làng Mẫu, Sở A (B+C) và D, huyện Hàm Tân, các sở: Nội vụ"
    assert [mention.text for mention in finder().mentions(text)] == found


def test_an_empty_name_is_a_fault(folder: Path) -> None:
    own = folder / "agencies.toml"
    own.write_text('[[agency]]\nname = "Sở A"\nnames = ["", "A"]\ncertainty = "quoted"\n', "utf8")
    with pytest.raises(BadInput, match=r"agency\.1\.names\.1"):
        own_tables()


def test_an_entry_replaces_ours_however_its_name_is_spaced(folder: Path) -> None:
    ours = next(life for life in load_agencies().lifetimes if life.until is not None)
    own = f'extends = "shipped"\n[[agency]]\nname = "{ours.name.upper()} "\ncertainty = "quoted"\n'
    (folder / "agencies.toml").write_text(own, "utf8")
    assert [life.until for life in load_agencies().spans(ours.name)] == [None]


def test_two_regulations_of_the_office_on_one_day_are_a_fault(folder: Path) -> None:
    own = 'extends = "nd30_2020"\n[meta]\ntitle = "A"\nshort = "B"\neffective_from = 2027-03-01\n'
    (folder / "nd98_2027.toml").write_text(own, "utf8")
    own_tables()
    (folder / "nd99_2027.toml").write_text(own, "utf8")
    with pytest.raises(BadInput, match=r"nd98_2027 và nd99_2027.* 01/3/2027"):
        own_tables()


def test_names_that_follow_each_other_in_a_circle_have_no_successor(folder: Path) -> None:
    entry = '[[agency]]\nname = "Sở {0}"\nto = 2020-01-01\nsuccessors = ["Sở {1}"]\ncertainty = "quoted"\n'
    circle = [entry.format(*pair) for pair in (("A", "B"), ("B", "C"), ("C", "A"), ("D", "D"), ("E", "F"))]
    (folder / "agencies.toml").write_text("".join(circle), "utf8")
    table = load_agencies()
    assert [table.now(life, IN_2026) for life in table.lifetimes] == [(), (), (), (), ("Sở F",)]


@pytest.mark.parametrize("table", ["law", "places", "agencies"])
def test_a_table_under_another_name_is_told_its_name(folder: Path, table: str) -> None:
    (folder / f"{table}_moi.toml").write_bytes(shipped_file(table).read_bytes())
    with pytest.raises(BadInput) as fault:
        own_tables()
    assert f"của bảng {table}" in fault.value.what
    assert fault.value.fix == f"tên tệp phải là {table}.toml"


@pytest.mark.parametrize("text", ["", 'plan = "bac_giang/16-2019"\n'])
def test_a_file_that_is_no_table_is_told_to_go(folder: Path, text: str) -> None:
    (folder / "xa.toml").write_text(text, "utf8")
    with pytest.raises(BadInput) as fault:
        own_tables()
    assert "không phải một bảng" in fault.value.what
    assert "law.toml" in fault.value.fix
