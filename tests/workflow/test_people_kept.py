"""The people of a dossier: what is built is what the list file would give, and every row of a file is accounted for."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from hashlib import sha256
from pathlib import Path

import pytest

from tdkt_tui.delegates.kept import cells_of, read_kept
from tdkt_tui.delegates.read import read_list
from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.store.people import People
from tdkt_tui.store.workspace.creating import copy_dossier
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.workflow import BuildRequest, build, load_leniently
from tdkt_tui.workflow import kept_people as together
from tdkt_tui.workflow.dossiers import new_from
from tdkt_tui.workflow.people.cards import CardWish, badges_for, keep_seats
from tdkt_tui.workflow.people.chosen import Whom
from tdkt_tui.workflow.people.coming import Coming
from tdkt_tui.workflow.people.keeping import already, bring_in, erased, read_any, taken_out
from tdkt_tui.workflow.people.typed import TypedCell, TypedCells

VIET_YEN = "bac_giang/ubnd-huyen-viet-yen"
SAMPLES = Path(__file__).resolve().parents[2] / "profiles"
LIST = SAMPLES / "bac_giang" / "ubnd-huyen-viet-yen.csv"
HEAD = "TT,Họ và tên,Giới tính,Năm sinh,Đơn vị,Tư cách đại biểu,Tôn giáo\n"
ODD = (
    HEAD + "1,Nguyễn Văn An,Nam,1975,Xã A,Chính thức,Phật\n2,,Nam,1970,Xã B,Chính thức,\n3,=Lê,x,chưa rõ,Xã C,Khách,\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> DossierFolder:
    return new_from(tmp_path, "viet-yen", VIET_YEN)


def counted(source: Path) -> int:
    dossier = load_leniently(str(source)).dossier
    assert dossier is not None
    return len(dossier.people or ())


def rules(source: object) -> list[str]:
    return [item.rule for item in load_leniently(str(source)).findings if item.rule.startswith("delegates.")]


@pytest.mark.parametrize("sample", sorted(SAMPLES.rglob("*.csv")), ids=lambda path: path.stem)
def test_a_list_that_is_kept_gives_the_same_delegates(tmp_path: Path, sample: Path) -> None:
    read = read_list(sample)
    with People.open(tmp_path / "people.db") as people:
        assert people.add_all(map(cells_of, read.people)) == len(read.people) > 0
        kept = read_kept(people.everybody(), "people.db")
    assert [dataclasses.replace(person, row=0) for person in kept.people] == [
        dataclasses.replace(person, row=0) for person in read.people
    ]
    assert [person.row for person in kept.people] == list(range(1, len(read.people) + 1))


def test_a_new_dossier_keeps_its_people_and_builds_what_the_file_would(folder: DossierFolder, tmp_path: Path) -> None:
    told: list[Coming] = []
    new_from(tmp_path, "lần nữa", VIET_YEN, tell=told.append)
    assert told[0].words() == "Đã nhập 250 đại biểu vào people.db của hồ sơ."
    assert sorted(path.name for path in folder.path.iterdir()) == [".tdkt", "people.db", "profile.toml"]
    assert 'delegates = "people.db"    # 250 dòng' in folder.profile.read_text("utf8"), "the comment stays"
    request = {"kinds": ["delegate-list", "invitation"], "formats": ["docx", "xlsx"]}
    ours = build(BuildRequest(str(folder.path), tmp_path / "db", **request))  # type: ignore[arg-type]
    theirs = build(BuildRequest(VIET_YEN, tmp_path / "csv", **request))  # type: ignore[arg-type]
    assert [path.name for path in ours.written] == [path.name for path in theirs.written]
    assert len(ours.written) > 1
    for one, other in zip(ours.written, theirs.written, strict=True):
        if one.name != "manifest.json":
            assert one.read_bytes() == other.read_bytes(), one.name


def test_the_manifest_tells_which_people_were_used(folder: DossierFolder, tmp_path: Path) -> None:
    def used() -> str:
        build(BuildRequest(str(folder.path), tmp_path / "ra", kinds=["delegate-list"], formats=["xlsx"]))
        inputs = json.loads((tmp_path / "ra" / "manifest.json").read_text("utf8"))["inputs"]
        assert set(inputs) >= {"people.db", "profile.toml"}
        return str(inputs["people.db"])

    first = used()
    with People.open(folder.people) as people:
        row = people.rows(people.ids()[:1])[0]
        people.change(row.id, row.rev, "post", "Chủ tịch")
        changed = used()
        people.undo()
    assert changed != first == used(), "of the people, not of the file that holds their history too"


def test_what_cannot_be_read_of_a_list_is_told_and_its_file_goes_along(tmp_path: Path) -> None:
    (tmp_path / "ds.csv").write_text(ODD, "utf8")
    profile = (SAMPLES / f"{VIET_YEN}.toml").read_text("utf8").replace("ubnd-huyen-viet-yen.csv", "ds.csv")
    (tmp_path / "hs.toml").write_text(profile, "utf8")
    (tmp_path / "ws").mkdir()
    told: list[Coming] = []
    folder = new_from(tmp_path / "ws", "một", str(tmp_path / "hs.toml"), tell=told.append)
    assert {item.rule for item in told[0].findings} >= {"delegates.row.no-name", "delegates.cell.gender"}
    assert "chép theo hồ sơ để đối chiếu" in told[0].words()
    assert (folder.path / "ds.csv").read_text("utf8") == ODD
    assert counted(folder.path) == 2


def test_a_file_that_the_profile_names_beside_kept_people_is_not_read(folder: DossierFolder) -> None:
    assert "delegates.file-unread" not in rules(folder.path)
    (folder.path / "khac.csv").write_text(ODD, "utf8")
    text = folder.profile.read_text("utf8")
    folder.profile.write_text(text.replace('delegates = "people.db"', 'delegates = "khac.csv"'), "utf8")
    assert "delegates.file-unread" in rules(folder.path)
    assert counted(folder.path) == 250
    folder.profile.write_text(text.replace('delegates = "people.db"', ""), "utf8")
    assert counted(folder.path) == 250


def test_a_list_that_was_only_opened_hides_no_file(tmp_path: Path) -> None:
    (tmp_path / "ds.csv").write_text(ODD, "utf8")
    profile = (SAMPLES / f"{VIET_YEN}.toml").read_text("utf8").replace("ubnd-huyen-viet-yen.csv", "ds.csv")
    (tmp_path / "profile.toml").write_text(profile, "utf8")
    People.open(tmp_path / "people.db").close()
    assert counted(tmp_path) == 2
    assert len(read_any(tmp_path).people) == 2


def test_a_broken_list_is_one_fault_of_the_dossier(folder: DossierFolder) -> None:
    folder.people.write_bytes(b"x" * 5000)
    loaded = load_leniently(str(folder.path))
    assert [(fault.field, "bị hỏng" in fault.what) for fault in loaded.faults] == [("delegates", True)]
    assert build(BuildRequest(str(folder.path))).written == ()


def test_what_is_doubtful_in_a_kept_list_names_row_and_column_but_no_text(folder: DossierFolder) -> None:
    with People.open(folder.people) as people:
        ids = people.ids()
        for number, column, text in ((2, "birth", "chưa rõ"), (5, "full_name", "")):
            (row,) = people.rows([ids[number]])
            people.change(row.id, row.rev, column, text)
        people.add({})
    found = [item for item in load_leniently(str(folder.path)).findings if item.rule.startswith("delegates.")]
    assert [(item.rule, item.severity, item.place) for item in found] == [
        ("delegates.cell.birth", "warning", "people.db, dòng 3, cột Năm sinh"),
        ("delegates.row.no-name", "error", "people.db, dòng 6"),
    ]
    assert "chưa rõ" not in str(found)
    assert build(BuildRequest(str(folder.path))).written == ()


def test_a_list_brought_in_twice_does_not_double(folder: DossierFolder) -> None:
    with pytest.raises(BadInput, match="250 trong 250 người của tệp đã có"):
        bring_in(folder, LIST)
    assert bring_in(folder, LIST, how="all").added == 250
    with People.open(folder.people) as people:
        assert people.count() == 500
        assert already(people, read_list(LIST).people) == 250
    assert bring_in(folder, LIST, how="instead").added == 250
    with People.open(folder.people) as people:
        assert people.count() == 250
        assert people.undo_earlier() == "bỏ 500 người khỏi danh sách, thêm 250 người"
        assert people.count() == 500, "a replaced list comes back whole"


def test_every_row_of_a_file_is_a_person_or_told(folder: DossierFolder, tmp_path: Path) -> None:
    (tmp_path / "ds.csv").write_text(ODD, "utf8")
    done = bring_in(folder, tmp_path / "ds.csv")
    lost = [item.place for item in done.findings if item.rule == "delegates.row.no-name"]
    assert (done.added, lost) == (2, ["ds.csv, dòng 3"])
    (tmp_path / "rỗng.csv").write_text(HEAD, "utf8")
    with pytest.raises(BadInput, match="không có đại biểu nào; danh sách đang có giữ nguyên"):
        bring_in(folder, tmp_path / "rỗng.csv", how="instead")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_is_taken_out_reads_back_the_same(tmp_path: Path, form: str) -> None:
    folder = new_from(tmp_path, "một", VIET_YEN)
    with People.open(folder.people) as people:
        people.add({"full_name": "Nguyễn Văn An", "phone": "0912000111", "note": "=1+1"})
    plain, whole = taken_out(folder, form), taken_out(folder, form, sensitive=True)
    (tmp_path / f"ra.{form}").write_bytes(whole)
    back = read_list(tmp_path / f"ra.{form}")
    assert len(back.people) == 251
    assert back.people[-1].sensitive == {"phone": "0912000111"}
    assert back.people[-1].note == ("'=1+1" if form == "csv" else "=1+1"), "text, and no formula"
    if form == "csv":
        assert b"0912000111" not in plain
    with People.open(folder.people) as people:
        assert [(step.act, step.many, step.sensitive) for step in people.log(2)] == [
            ("export", 251, True), ("export", 251, False)]  # fmt: skip


def test_a_reason_is_in_the_log_and_names_nobody(tmp_path: Path) -> None:
    folder = new_from(tmp_path, "một", VIET_YEN)
    with People.open(folder.people) as people:
        people.add({"full_name": "Nguyễn Văn An", "phone": "0912000111", "seat": "A-1"})
    taken_out(folder, "csv", sensitive=True, reason="  xếp xe\nđón ")
    for reason in ("gọi nguyễn văn an", "gọi 0912000111"):
        with pytest.raises(BadInput, match="nhật ký không giữ dữ liệu của ai"):
            taken_out(folder, "csv", sensitive=True, reason=reason)
    with People.open(folder.people) as people:
        assert [(step.act, step.reason) for step in people.log(2)] == [("export", "xếp xe đón"), ("add", "")]


def test_the_seats_of_a_hall_are_kept_and_can_be_taken_back(tmp_path: Path) -> None:
    folder = new_from(tmp_path, "một", VIET_YEN)
    read = read_any(folder.path)
    wish = CardWish(Whom(("guest",), only=read.ids[-1:]), seats="B=40x40")
    cards = badges_for(folder.path, read, wish)
    guests = sum(person.status == "guest" for person in read.people)
    assert (cards.many, len(cards.given)) == (1, guests), "who is printed alone sits as if all were printed"
    assert keep_seats(folder.people, cards.given) == guests > 1
    again = read_any(folder.path)
    assert {person.seat for person in again.people if person.status != "guest"} == {""}
    assert again.people[-1].seat == cards.given[read.ids[-1]]
    assert badges_for(folder.path, again, CardWish(wish.whom)).data == cards.data
    assert again.sha256 != read.sha256
    with People.open(folder.people) as people:
        people.undo_earlier()
    assert read_any(folder.path).sha256 == read.sha256


def test_a_dossier_is_copied_with_its_people(folder: DossierFolder, tmp_path: Path) -> None:
    (folder.path / "people.db-journal").write_bytes(b"")
    (folder.path / "profile.toml.bak").write_text("x", "utf8")
    copy = copy_dossier(folder.path, tmp_path, "hai")
    assert sorted(path.name for path in copy.path.iterdir()) == [".tdkt", "people.db", "profile.toml",
                                                                 "profile.toml.bak"]  # fmt: skip
    assert read_any(copy.path).people == read_any(folder.path).people
    again = new_from(tmp_path, "ba", str(folder.path))
    assert read_any(again.path).people == read_any(folder.path).people


def test_erasing_tells_what_else_may_name_the_person(folder: DossierFolder) -> None:
    with People.open(folder.people) as people:
        (row,) = people.rows(people.ids()[:1])
        twin = people.add(row.values)
    (folder.path / "goc.xlsx").write_bytes(b"x")
    folder.out.mkdir()
    assert erased(folder, row.id) == [f"mã {twin.id}", "goc.xlsx", "out/"]
    with pytest.raises(NotFound, match="không có người mang mã này"):
        erased(folder, row.id)


def test_erasing_takes_what_was_being_typed_about_the_person_too(folder: DossierFolder) -> None:
    with People.open(folder.people) as people:
        first, second = people.rows(people.ids()[:2])
    for row in (first, second):
        typing = TypedCells(folder.path)
        typing.keep(TypedCell(row.id, "note", f"chữ gõ dở {row.id}"))
        typing.leave()
    erased(folder, first.id)
    left = TypedCells(folder.path).left()
    assert left is not None
    assert left.person == second.id
    assert not [path for path in folder.path.rglob("*.json") if f"gõ dở {first.id}" in path.read_text("utf-8")]


def test_profile_and_people_are_read_as_they_stood_together(
    folder: DossierFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody saves profile and people between our two readings: the first pair is given up."""
    genuine, reads = together.kept_in, []

    def slow(path: Path) -> object:
        if not reads:
            with People.open(folder.people) as people:
                people.add_all([{"full_name": "Người mới", "unit": "Xã A"}], instead=True)
            folder.profile.write_bytes(folder.profile.read_bytes() + b"# sau\n")
        reads.append(path)
        return genuine(path)

    monkeypatch.setattr(together, "kept_in", slow)
    loaded = load_leniently(str(folder.path))
    assert len(reads) == 2
    assert loaded.hashes["profile.toml"] == sha256(folder.profile.read_bytes()).hexdigest()
    assert [person.full_name for person in (loaded.dossier and loaded.dossier.people) or ()] == ["Người mới"]


def test_the_interface_says_of_a_new_dossier_what_could_not_be_read(tmp_path: Path) -> None:
    from tdkt_tui.tui.shown.make_dossier import make_dossier

    (tmp_path / "ds.csv").write_text(ODD, "utf8")
    profile = (SAMPLES / f"{VIET_YEN}.toml").read_text("utf8").replace("ubnd-huyen-viet-yen.csv", "ds.csv")
    (tmp_path / "hs.toml").write_text(profile, "utf8")
    assert "tdkt delegates check" in make_dossier(tmp_path / "ws", "một", str(tmp_path / "hs.toml")).why
    assert make_dossier(tmp_path / "ws", "hai", VIET_YEN).why == ""


def test_a_list_is_read_anew_whenever_anybody_changed_it(folder: DossierFolder) -> None:
    def first() -> str:
        return read_any(folder.path).people[0].post

    with People.open(folder.people) as people:
        (row,) = people.rows(people.ids()[:1])
        for post in ("Bí thư", "Chủ tịch", "Bí thư"):
            row = people.change(row.id, row.rev, "post", post)
            assert (first(), first()) == (post, post)
    other = sqlite3.connect(folder.people)
    other.execute("UPDATE people SET post = 'khác'")
    other.commit()
    other.close()
    assert first() == "khác", "what another program wrote counts too"
