"""``tdkt delegates list|situation|letters`` and ``check --target``, as an officer types them."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tdkt_tui.assembly import to_docx

LIST = """TT,Họ và tên,Giới tính,Năm sinh,Đơn vị,Tư cách đại biểu,Tôn giáo
1,Nguyễn Văn An,Nam,1975,Xã A,Chính thức,Cao Đài
2,Trần Văn Bình,Nam,1980,Xã B,Chính thức,Không
3,Lê Thị Cúc,Nữ,1995,Xã B,Dự khuyết,Không
"""


@pytest.fixture
def run(tdkt, tmp_path: Path):
    (tmp_path / "ds.csv").write_text(LIST, "utf8")
    return lambda *words: tdkt("delegates", *words, cwd=tmp_path)


def test_a_target_is_told_with_the_alternate_who_would_mend_it(run) -> None:
    told = run("check", "ds.csv", "--target", "nữ=30%")
    assert told.returncode == 0
    assert "nữ ít nhất 30 %: cần 1, có 0, chưa rõ 0, thiếu 1." in told.stdout
    assert "1. Lê Thị Cúc (Xã B, dòng 4) thay Trần Văn Bình (Xã B, dòng 3) (cùng đơn vị): thêm nữ" in told.stdout
    found = json.loads(run("check", "ds.csv", "--target", "nữ=30%", "--format", "json").stdout)["findings"]
    assert [item["severity"] for item in found if item["rule"] == "composition.target"] == ["warning"]
    young = run("check", "ds.csv", "--target", "dưới 35 tuổi=1", "--on", "2026-05-15")
    assert "còn thiếu 1" in young.stdout
    assert run("check", "ds.csv", "--target", "dưới 35 tuổi=1").returncode == 2, "ages need a day"


def test_lists_are_written_by_the_ending_and_never_over_a_file(run, tmp_path: Path) -> None:
    for name in ("ra.docx", "ra.xlsx", "ra.csv", "ra.txt", "ra.json"):
        assert run("list", "ds.csv", "--group", "unit", "-o", name).stdout == f"{name}\n"
        data = (tmp_path / name).read_bytes()
        assert "Cao Đài".encode() not in data
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    assert [run("list", "ds.csv", *words).returncode for words in (
        ("-o", "ra.docx"), ("-o", "ra.pdf"), ("--format", "docx"), ("--columns", "religion"),
    )] == [2, 2, 2, 2]  # fmt: skip
    told = run("list", "ds.csv", "--columns", "full_name,religion", "--reason", "bố trí ăn chay", "--format", "json")
    assert json.loads(told.stdout)[0] == {"full_name": "Nguyễn Văn An", "religion": "Cao Đài"}


def test_only_a_list_that_is_asked_to_go_with_the_document_says_so(tdkt, tmp_path: Path) -> None:
    tdkt("--workspace", ".", "dossier", "new", "hn", "--from", "bac_giang/xa-tan-phuc", cwd=tmp_path)

    def head(*words: str) -> str:
        return tdkt("delegates", *words, cwd=tmp_path).stdout.partition("\n")[0]

    def attached(*words: str) -> bool:
        name = f"{len(list(tmp_path.iterdir()))}.docx"
        tdkt("delegates", *words, "-o", name, cwd=tmp_path)
        return "Kèm theo" in zipfile.ZipFile(tmp_path / name).read("word/document.xml").decode()

    assert attached("list", "hn", "--group", "unit", "--annex")
    assert not attached("list", "hn", "--group", "unit")
    assert not attached("list", "hn", "--status", "guest")
    assert not attached("situation", "hn")
    assert head("list", "hn", "--group", "unit", "--status", "guest").startswith("DANH SÁCH KHÁCH MỜI DỰ HỘI NGHỊ")
    assert head("list", "hn", "--group", "unit", "--title", "Xe đón, ngày 20") == "XE ĐÓN, NGÀY 20"


def test_the_situation_names_nobody(run) -> None:
    told = run("situation", "ds.csv", "--on", "2026-05-15").stdout
    assert "50,0" in told
    assert not any(word in told for word in ("Nguyễn", "Cao Đài"))


def test_letters_of_a_shipped_template_need_a_dossier(run, tmp_path: Path) -> None:
    told = run("letters", "ds.csv", "--template", "bac_giang/giay-moi", "-o", "thu")
    assert told.returncode == 2
    assert "thư mục hồ sơ" in told.stderr
    assert not (tmp_path / "thu").exists()


def test_letters_leave_nobody_out_and_count_from_one(run, tmp_path: Path) -> None:
    (tmp_path / "thu.docx").write_bytes(to_docx("[Thân bài] {{ person.full_name }}\n"))
    told = run("letters", "ds.csv", "--template", "thu.docx", "-o", "thu")
    assert (told.returncode, told.stdout) == (0, "Danh sách có 03 người: đã ghi 03 tệp vào thu.\n")
    assert min(path.name for path in (tmp_path / "thu").glob("*.docx")) == "001-nguyen-van-an.docx"
    (tmp_path / "ds.csv").write_text(LIST.replace("Trần Văn Bình", ""), "utf8")
    for words in (("-o", "thu-2"), ("-o", "thu-2.docx", "--one-file")):
        told = run("letters", "ds.csv", "--template", "thu.docx", *words)
        assert (told.returncode, told.stdout) == (1, "")
        assert "dòng 3" in told.stderr
        assert "thiếu họ và tên" in told.stderr
    assert not [*tmp_path.glob("thu-2*")]
