from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest

from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.plan import Offer
from tdkt_tui.workflow import BuildRequest, build, shipped_profiles
from tdkt_tui.workflow.manifest import copy_sources, input_hashes
from tdkt_tui.workflow.produce import Job
from tdkt_tui.workflow.replacing import earlier_outputs, replacement

UNIT = next(item.path for item in shipped_profiles("bac_giang") if item.id.endswith("khoi-thi-dua-khu-cong-nghiep"))
KIND = {kind.id: kind for kind in KINDS}


def job(kind: str, *formats: str) -> Job:
    return Job(Offer.model_construct(kind=kind), KIND[kind], formats or KIND[kind].default_formats)


def written_before(folder: Path, **files: str) -> None:
    """Put an earlier set into a folder; underscores in names are dots."""
    outputs = {}
    for key, text in files.items():
        name = key.replace("__", "/").replace("_", ".")
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
        outputs[name] = hashlib.sha256(text.encode()).hexdigest()
    (folder / "manifest.json").write_text(json.dumps({"outputs": outputs}))


def test_a_fresh_folder_gets_the_set_as_it_is(tmp_path: Path) -> None:
    turn = replacement(tmp_path / "ra", {"ke-hoach.docx": b"1"}, [job("plan")])
    assert (dict(turn.files), turn.remove, dict(turn.kept), turn.findings) == ({"ke-hoach.docx": b"1"}, (), {}, ())


def test_what_the_set_no_longer_holds_goes_by_kind_and_format(tmp_path: Path) -> None:
    earlier = {"giay-moi__01_docx": "a", "giay-moi__02_docx": "b", "giay-moi__02_pdf": "c", "ke-hoach_docx": "d"}
    written_before(tmp_path, **earlier)
    turn = replacement(tmp_path, {"giay-moi/01.docx": b"new"}, [job("invitation")])
    assert turn.remove == ("giay-moi/02.docx",)
    assert set(turn.kept) == {"giay-moi/02.pdf", "ke-hoach.docx"}
    assert [finding.rule for finding in turn.findings] == ["build.older"]


def test_a_copy_in_a_format_that_is_not_made_now_is_told_as_older(tmp_path: Path) -> None:
    written_before(tmp_path, **{"ke-hoach_docx": "a", "ke-hoach_pdf": "b", "phan-cong_pdf": "c"})
    (tmp_path / "ke-hoach (mới).pdf").write_text("theirs")
    turn = replacement(tmp_path, {"ke-hoach.docx": b"new"}, [job("plan", "docx")])
    assert (turn.remove, set(turn.kept)) == ((), {"ke-hoach.pdf", "phan-cong.pdf"})
    (finding,) = turn.findings
    assert (finding.rule, str(finding.severity), finding.place) == ("build.older", "warning", "ke-hoach.pdf")
    assert (finding.message, finding.fix) == ("Bản cũ, chưa lập lại: ke-hoach.pdf.", "lập lại kèm PDF hoặc xóa")
    assert (
        replacement(tmp_path, {"ke-hoach.docx": b"n", "ke-hoach.pdf": b"p"}, [job("plan", "docx", "pdf")]).findings
        == ()
    )


def test_a_copy_that_was_made_from_what_stands_now_is_not_old(tmp_path: Path) -> None:
    sources = {"ke-hoach.pdf": "1", "ke-hoach.xlsx": "2"}
    written_before(tmp_path, **{"ke-hoach_docx": "a", "ke-hoach_pdf": "b", "ke-hoach_xlsx": "c"})
    record = json.loads((tmp_path / "manifest.json").read_text("utf8"))
    (tmp_path / "manifest.json").write_text(json.dumps(record | {"sources": sources}))
    made = {"ke-hoach.docx": b"new"}
    turn = replacement(tmp_path, made, [job("plan", "docx")], sources=sources)
    assert (turn.findings, turn.sources) == ((), sources)
    later = replacement(tmp_path, made, [job("plan", "docx")], sources=sources | {"ke-hoach.pdf": "3"})
    assert [(finding.rule, finding.place) for finding in later.findings] == [("build.older", "ke-hoach.pdf")]
    assert later.sources == sources, "it stays known what the older one was made from"


def test_a_word_file_that_says_what_the_new_pdf_says_is_not_old(tmp_path: Path) -> None:
    written_before(tmp_path, **{"ke-hoach_docx": "a"})
    made = {"ke-hoach.pdf": b"new"}
    assert replacement(tmp_path, made, [job("plan", "pdf")], rendered={"ke-hoach": b"a"}).findings == ()
    (finding,) = replacement(tmp_path, made, [job("plan", "pdf")], rendered={"ke-hoach": b"b"}).findings
    assert (finding.rule, finding.place) == ("build.older", "ke-hoach.docx")
    (tmp_path / "ke-hoach.docx").write_text("edited")
    told = replacement(tmp_path, made, [job("plan", "pdf")], rendered={"ke-hoach": b"b"}).findings
    assert [finding.rule for finding in told] == ["build.edited"]  # what a person edited is theirs to keep


@pytest.mark.parametrize("listed", [True, False])
def test_what_a_person_wrote_is_never_overwritten(tmp_path: Path, listed: bool) -> None:
    if listed:
        written_before(tmp_path, **{"ke-hoach_docx": "ours"})
    (tmp_path / "ke-hoach.docx").write_text("theirs")
    turn = replacement(tmp_path, {"ke-hoach.docx": b"new"}, [job("plan")])
    assert dict(turn.files) == {"ke-hoach (mới).docx": b"new"}
    assert turn.remove == ()
    assert set(turn.kept) == ({"ke-hoach.docx"} if listed else set())
    (finding,) = turn.findings
    assert (finding.rule, finding.place) == ("build.edited", "ke-hoach.docx")
    assert "ke-hoach (mới).docx" in finding.message
    (tmp_path / "ke-hoach (mới).docx").write_text("theirs too")
    assert set(replacement(tmp_path, {"ke-hoach.docx": b"new"}, [job("plan")]).files) == {"ke-hoach (mới 2).docx"}


def test_an_edited_file_that_the_set_no_longer_holds_stays_and_is_told(tmp_path: Path) -> None:
    written_before(tmp_path, **{"giay-moi__01_docx": "ours"})
    (tmp_path / "giay-moi/01.docx").write_text("theirs")
    turn = replacement(tmp_path, {}, [job("invitation")])
    assert turn.remove == ()
    assert set(turn.kept) == {"giay-moi/01.docx"}
    assert [finding.place for finding in turn.findings] == ["giay-moi/01.docx"]


def test_ours_under_another_name_and_equal_bytes_are_ours(tmp_path: Path) -> None:
    written_before(tmp_path, **{"ke-hoach_docx": "one", "lich_ics": "x"})
    shutil.copy(tmp_path / "ke-hoach.docx", tmp_path / "phan-cong.docx")
    (tmp_path / "lich.ics").write_text("new")
    turn = replacement(tmp_path, {"phan-cong.docx": b"y", "lich.ics": b"new"}, [job("assignment"), job("timeline")])
    assert set(turn.files) == {"phan-cong.docx", "lich.ics"}


def test_what_a_person_removed_is_forgotten(tmp_path: Path) -> None:
    written_before(tmp_path, **{"ke-hoach_docx": "one", "lich_ics": "x"})
    (tmp_path / "ke-hoach.docx").unlink()
    turn = replacement(tmp_path, {"lich.ics": b"new"}, [job("timeline")])
    assert (turn.remove, dict(turn.kept)) == ((), {})


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"outputs": 1}', '{"outputs": {"a": 1}}', "[" * 100_000, "\udcff",
             '{"outputs": {"../x": "0", "/etc/x": "0", "a/../../x": "0", "": "0", "a\\u0000": "0", "a\\\\b": "0"}}'],
)  # fmt: skip
def test_a_manifest_that_is_none_names_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_bytes(text.encode("utf8", "surrogateescape"))
    assert earlier_outputs(tmp_path) == {}


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    for path in (UNIT, UNIT.with_suffix(".csv")):
        shutil.copy(path, tmp_path)
    return tmp_path / UNIT.name


def strike_off_a_guest(profile: Path) -> None:
    """Drop the last guest."""
    text = profile.read_text("utf8")
    last = list(re.finditer(r"\[\[invitation\.guest\]\]\n(?:[^\[\n].*\n)*", text))[-1]
    profile.write_text(text[: last.start()] + text[last.end() :], "utf8")


def listed(out: Path) -> dict[str, str]:
    return json.loads((out / "manifest.json").read_text("utf8"))["outputs"]


def test_building_again_renews_removes_and_spares(profile: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    first = build(BuildRequest(str(profile), out))
    guests = sorted((out / "giay-moi").iterdir())
    (out / "ke-hoach.docx").write_bytes(b"edited in Word")
    (out / "ghi-chu.txt").write_text("mine")
    strike_off_a_guest(profile)
    second = build(BuildRequest(str(profile), out))
    assert (out / "ke-hoach.docx").read_bytes() == b"edited in Word"
    assert (out / "ke-hoach (mới).docx").read_bytes()[:2] == b"PK"
    assert sorted((out / "giay-moi").iterdir()) == guests[:-1]
    assert (out / "ghi-chu.txt").exists()
    told = [finding for finding in second.findings if finding.rule == "build.edited"]
    assert [(finding.place, finding.severity) for finding in told] == [("ke-hoach.docx", "warning")]
    assert out / "ke-hoach (mới).docx" in second.written
    assert set(listed(out)) == {path.relative_to(out).as_posix() for path in [*first.written, *second.written]} - {
        guests[-1].relative_to(out).as_posix()
    }
    (out / "ke-hoach.docx").unlink()
    third = build(BuildRequest(str(profile), out))
    assert not (out / "ke-hoach (mới).docx").exists()
    assert set(listed(out)) == {path.relative_to(out).as_posix() for path in third.written}


def test_a_run_for_one_document_keeps_the_others_and_their_entries(profile: Path, tmp_path: Path) -> None:
    out, twin = tmp_path / "ra", tmp_path / "ra-2"
    for folder in (out, twin):
        whole = build(BuildRequest(str(profile), folder))
        build(BuildRequest(str(profile), folder, kinds=["plan"]))
    assert all((twin / path.relative_to(twin)).exists() for path in whole.written)
    record = json.loads((out / "manifest.json").read_text("utf8"))
    assert set(record["outputs"]) == {path.relative_to(twin).as_posix() for path in whole.written}
    assert set(record["kept"]) == set(record["outputs"]) - {"ke-hoach.docx"}
    for name, digest in record["outputs"].items():
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest
    assert (out / "manifest.json").read_bytes() == (twin / "manifest.json").read_bytes()


def test_the_command_tells_which_file_it_left(profile: Path, tmp_path: Path, tdkt) -> None:
    out = tmp_path / "ra"
    assert tdkt("build", profile, "-o", out, "--document", "plan").returncode == 0
    (out / "ke-hoach.docx").write_bytes(b"edited")
    done = tdkt("build", profile, "-o", out, "--document", "plan")
    assert done.returncode == 0
    assert done.stdout.split("\n")[0] == str(out / "ke-hoach (mới).docx")
    assert "giữ nguyên" in done.stderr


def test_the_command_tells_which_copy_is_older(profile: Path, tmp_path: Path, tdkt) -> None:
    out = tmp_path / "ra"
    assert tdkt("build", profile, "-o", out, "--document", "plan").returncode == 0
    (out / "ke-hoach.pdf").write_bytes(b"%PDF of then")
    record = json.loads((out / "manifest.json").read_text("utf8"))
    record["outputs"]["ke-hoach.pdf"] = hashlib.sha256(b"%PDF of then").hexdigest()
    (out / "manifest.json").write_text(json.dumps(record))
    for _ in range(2):  # told as long as it lies there
        done = tdkt("build", profile, "-o", out, "--document", "plan")
        assert (done.returncode, (out / "ke-hoach.pdf").read_bytes()) == (0, b"%PDF of then")
        assert "Bản cũ, chưa lập lại: ke-hoach.pdf" in " ".join(done.stderr.split())
        assert "lập lại kèm PDF hoặc xóa" in " ".join(done.stderr.split())
    record = json.loads((out / "manifest.json").read_text("utf8"))
    now = hashlib.sha256((out / "ke-hoach.docx").read_bytes()).hexdigest()
    (out / "manifest.json").write_text(json.dumps(record | {"sources": {"ke-hoach.pdf": now}}))
    for _ in range(2):  # as if it had been made of this very document
        assert "Bản cũ" not in tdkt("build", profile, "-o", out, "--document", "plan").stderr


def test_a_workbook_is_of_what_its_document_says_and_of_what_it_is_made_from(tmp_path: Path) -> None:
    profile, people = tmp_path / "a.toml", tmp_path / "ds.csv"
    profile.write_text("a")
    people.write_text("b")

    def source(docx: bytes) -> str:
        return copy_sources({"ds": docx}, input_hashes(profile, [people], None))["ds.xlsx"]

    first, other = source(b"1"), source(b"2")
    assert first != other, "a plan that was changed is no input, and stands in the document"
    assert source(b"1") == first
    people.write_text("c")
    assert source(b"1") != first


def test_a_pdf_does_not_take_the_place_of_one_whose_word_file_was_edited(tmp_path: Path) -> None:
    written_before(tmp_path, **{"ke-hoach_docx": "ours", "ke-hoach_pdf": "printed"})
    (tmp_path / "ke-hoach.docx").write_text("edited")
    made = {"ke-hoach.docx": b"new", "ke-hoach.pdf": b"new pdf"}
    turn = replacement(tmp_path, made, [job("plan")])
    assert dict(turn.files) == {"ke-hoach (mới).docx": b"new", "ke-hoach (mới).pdf": b"new pdf"}
    assert "không có phần sửa" in turn.findings[1].message
    assert dict(replacement(tmp_path, {"ke-hoach.pdf": b"new pdf"}, [job("plan")]).files) == {
        "ke-hoach (mới).pdf": b"new pdf"
    }
