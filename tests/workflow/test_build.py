from __future__ import annotations

import hashlib
import json
import re
import shutil
import stat
import unicodedata
import zipfile
from pathlib import Path
from threading import Event

import pytest

from tdkt_tui.model.fault import Cancelled, TdktError
from tdkt_tui.workflow import BuildRequest, build, check_profile, shipped_profiles
from tdkt_tui.workflow.documents import default_out
from tdkt_tui.workflow.sources import profile_path

PROFILES = {profile.id: profile.path for profile in shipped_profiles("bac_giang")}
PLAN = "bac_giang/ke-hoach-16-2019"
UNITS = [name for name in PROFILES if name != PLAN]


def text_of(data: bytes | Path) -> str:
    with zipfile.ZipFile(data) as package:
        xml = package.read("word/document.xml").decode("utf8")
    paragraphs = re.findall(r"<w:p[ >].*?</w:p>", xml, re.DOTALL)
    return "\n".join("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", item)) for item in paragraphs)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Every shipped profile, built once."""
    where = tmp_path_factory.mktemp("built")
    return {name: build(BuildRequest(name, where / name.replace("/", "_"))) for name in PROFILES}


@pytest.fixture
def own(tmp_path):
    """A copy of a shipped profile that a test may spoil: (copy(name, {old: new}) -> path)."""

    def copy(name: str, changes: dict[str, str] | None = None) -> Path:
        source = PROFILES[name]
        for people in source.parent.glob(f"{source.stem}*.csv"):
            shutil.copy(people, tmp_path)
        text = source.read_text("utf8")
        for old, new in (changes or {}).items():
            assert re.search(old, text, re.MULTILINE), f"{old} is not in {name}"
            text = re.sub(old, new, text, flags=re.MULTILINE)
        target = tmp_path / source.name
        target.write_text(text, "utf8")
        return target

    return copy


def test_the_shipped_profiles_are_those_that_the_work_needs():
    assert PLAN in PROFILES
    assert len(UNITS) >= 5


def test_every_shipped_profile_builds_without_errors(built):
    for name, result in built.items():
        assert result.written, name
        assert not [finding for finding in result.findings if finding.severity == "error"], name


def test_every_shipped_profile_checks_clean():
    for name in PROFILES:
        findings, sound = check_profile(name)
        assert sound, name
        assert [finding for finding in findings if finding.severity == "error"] == [], name


def test_a_unit_gets_its_whole_set(built):
    names = {path.name for path in built[UNITS[0]].written}
    assert {"ke-hoach.docx", "chuong-trinh.docx", "danh-sach-dai-bieu.docx", "danh-sach-dai-bieu.xlsx",
            "phan-cong.docx", "bao-cao-tong-ket.docx", "lich.ics"} <= names  # fmt: skip
    assert list((built[UNITS[0]].out / "giay-moi").glob("*.docx"))


def test_files_are_private_and_the_manifest_tells_what_made_them(built):
    result = built[PLAN]
    for path in result.written:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    record = json.loads((result.out / "manifest.json").read_text("utf8"))
    assert record["plan"] == "bac_giang/16-2019"
    for path in result.written:
        name = path.relative_to(result.out).as_posix()
        assert record["outputs"][name] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_same_input_gives_the_same_bytes(built, tmp_path):
    for name in (PLAN, UNITS[0]):
        again = build(BuildRequest(name, tmp_path / "again" / name.replace("/", "_")))
        for first, second in zip(built[name].written, again.written, strict=True):
            assert first.read_bytes() == second.read_bytes(), first.name


def test_metadata_names_nobody(built):
    for result in built.values():
        for path in result.written:
            if path.suffix in (".docx", ".xlsx"):
                with zipfile.ZipFile(path) as package:
                    there = "docProps/core.xml" in package.namelist()
                    core = package.read("docProps/core.xml").decode("utf8") if there else ""
                assert "python-docx" not in core
                assert not re.search(r"<(dc:creator|cp:lastModifiedBy)>[^<]", core), path


def test_an_error_finding_writes_nothing_and_a_draft_writes_all(own, tmp_path):
    late = own("bac_giang/ubnd-huyen-viet-yen", {r"^date = 2020-05-15": "date = 2020-07-15"})
    out = tmp_path / "out"
    result = build(BuildRequest(str(late), out))
    assert result.written == ()
    assert not out.exists()
    assert "pilot.late" in {finding.rule for finding in result.findings}
    draft = build(BuildRequest(str(late), out, draft=True))
    assert draft.written


def test_missing_values_are_all_named_and_a_draft_marks_them(own, tmp_path):
    gaps = own(UNITS[0], {r"^venue = .*$": "", r"^start = .*$": ""})
    out = tmp_path / "out"
    refused = build(BuildRequest(str(gaps), out))
    assert (refused.sound, refused.written) == (False, ())
    missing = {finding.field for finding in refused.findings if finding.rule == "profile.missing"}
    assert {"conference.venue", "conference.start"} <= missing
    assert not out.exists()
    result = build(BuildRequest(str(gaps), out, draft=True))
    told = "".join(text_of(path) for path in result.written if path.suffix == ".docx")
    assert "⟪còn thiếu" in told


def test_cancelling_leaves_nothing(tmp_path):
    stop = Event()

    def progress(done: int, total: int, label: str) -> None:
        if done == 1:
            stop.set()

    with pytest.raises(Cancelled):
        build(BuildRequest(UNITS[0], tmp_path / "out"), progress=progress, cancel=stop)
    assert not (tmp_path / "out").exists()


def test_one_kind_and_one_format(tmp_path):
    result = build(BuildRequest(UNITS[0], tmp_path, kinds=["plan"], formats=["docx"]))
    assert [path.name for path in result.written] == ["ke-hoach.docx"]


def test_what_the_province_does_not_prescribe_is_refused(tmp_path):
    with pytest.raises(TdktError, match="nomination"):
        build(BuildRequest(PLAN, tmp_path, kinds=["nomination"]))


def test_pdf_comes_from_libreoffice(tmp_path):
    result = build(BuildRequest(PLAN, tmp_path, kinds=["plan"], formats=["pdf"]))
    assert [path.name for path in result.written] == ["ke-hoach.pdf"]
    assert result.written[0].read_bytes().startswith(b"%PDF")


def test_the_set_cites_its_own_plan(built):
    for name in UNITS:
        out = built[name].out
        number = re.search(r"Số:\s*(\S+)", text_of(out / "ke-hoach.docx"))[1]
        for annex in ("chuong-trinh", "danh-sach-dai-bieu", "phan-cong"):
            assert f"số {number}" in text_of(out / f"{annex}.docx"), (name, annex)


def test_a_refused_build_tells_faults_and_findings_in_one_run(own, tmp_path):
    spoiled = own("bac_giang/ubnd-huyen-viet-yen", {r"^venue = .*$": "", r"^date = 2020-05-15": "date = 2020-07-15"})
    result = build(BuildRequest(str(spoiled), tmp_path / "out"))
    assert {"profile.missing", "pilot.late"} <= {finding.rule for finding in result.findings}
    late = next(finding for finding in result.findings if finding.rule == "pilot.late")
    line = spoiled.read_text("utf8").splitlines().index(next(filter(_late, spoiled.read_text("utf8").splitlines()))) + 1
    assert late.place == f"{spoiled}, dòng {line}"


def _late(line: str) -> bool:
    return line.startswith("date = 2020-07-15")


def test_a_draft_is_not_blamed_for_the_marks_of_its_gaps(own, tmp_path):
    unknown = own("bac_giang/ubnd-huyen-viet-yen", {r"^form = .*$": 'form = "khong-co"'})
    result = build(BuildRequest(str(unknown), tmp_path / "out", draft=True))
    assert result.written
    assert not [finding.rule for finding in result.findings if finding.rule.startswith("nd30")]


def test_progress_names_each_document_and_the_pdf_step(tmp_path):
    told: list[tuple[int, int, str]] = []
    build(
        BuildRequest(PLAN, tmp_path, kinds=["plan"], formats=["pdf"]),
        progress=lambda done, total, label: told.append((done, total, label)),
    )
    first, begun, *steps, last = told
    assert (first, begun, last) == ((0, 2, "Kế hoạch"), (1, 2, "PDF"), (2, 2, ""))
    assert steps[0] == (1, 2, "PDF: LibreOffice đã xong 0/1 tệp")
    assert set(steps) <= {steps[0], (1, 2, "PDF: LibreOffice đã xong 1/1 tệp")}


def test_a_list_with_a_decomposed_name_is_found_and_recorded(own, tmp_path):
    """As a Mac writes names, and archives made there carry them."""
    path = own("bac_giang/xa-tan-phuc", {r"xa-tan-phuc\.csv": "đại biểu.csv"})
    (tmp_path / "xa-tan-phuc.csv").rename(tmp_path / unicodedata.normalize("NFD", "đại biểu.csv"))
    result = build(BuildRequest(str(path), tmp_path / unicodedata.normalize("NFD", "kết quả"), ("plan",), ("docx",)))
    assert result.written
    assert "Không thấy tệp." not in [finding.message for finding in result.findings]
    inputs = json.loads((result.out / "manifest.json").read_bytes())["inputs"]
    assert "đại biểu.csv" in {unicodedata.normalize("NFC", name) for name in inputs}


def test_the_workbook_is_titled_as_the_annex(built):
    out = built[UNITS[0]].out
    with zipfile.ZipFile(out / "danh-sach-dai-bieu.xlsx") as package:
        words = package.read("xl/sharedStrings.xml").decode("utf8")
    title = next(line for line in text_of(out / "danh-sach-dai-bieu.docx").splitlines() if line.startswith("DANH SÁCH"))
    assert f"<t>{title}</t>" in words


def test_a_folder_of_documents_does_not_hide_the_sample_of_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "bac_giang" / "xa-tan-phuc"
    folder.mkdir(parents=True)
    assert profile_path("bac_giang/xa-tan-phuc").name == "xa-tan-phuc.toml"
    assert default_out("bac_giang/xa-tan-phuc") == Path("out/xa-tan-phuc")
    (folder / "profile.toml").write_text("", "utf8")
    assert profile_path("bac_giang/xa-tan-phuc") == Path("bac_giang/xa-tan-phuc/profile.toml")
    assert default_out("bac_giang/xa-tan-phuc") == Path("bac_giang/xa-tan-phuc/out")


def test_a_document_that_the_plan_never_makes_here_is_refused_before_anything_is_asked_for_it(tmp_path):
    with pytest.raises(TdktError) as fault:
        build(BuildRequest("kien_giang/so-giao-duc-va-dao-tao", tmp_path / "o", ["invitation"]))
    assert "Kế hoạch không quy định văn bản" in fault.value.what
    assert "delegate-list" in fault.value.fix
