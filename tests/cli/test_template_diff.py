"""``tdkt template diff`` and ``git diff``: what differs is told by paragraph, nothing is passed over."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from tdkt_tui.assembly import to_docx
from tdkt_tui.cli.template_diff_text import diff_lines
from tdkt_tui.compliance.comparing.words import pieces
from tdkt_tui.workflow.git_text import install
from tdkt_tui.workflow.templating.diff import difference

OLD = """
[Mục] I. MỤC ĐÍCH
[Thân bài] 1. Biểu dương, tôn vinh tập thể, cá nhân điển hình tiên tiến của {{ unit.area }}; cổ vũ mọi người hăng hái
  thi đua lập nhiều thành tích trong năm 2025 và những năm tiếp theo.
[Thân bài] 2. Tổ chức trang trọng
[Thân bài] 3. Địa điểm: {{ conference.venue }}
::: bảng cột=10,90 viền=có
::: hàng
::: ô
[Tiêu đề bảng] TT
::: ô
[Tiêu đề bảng] Nội dung
::: hết
[Thân bài] Hết
"""
CHANGES = (("năm 2025", "năm 2026"), ("[Thân bài] 2. Tổ chức trang trọng\n", ""), ("10,90", "8,92"),
           ("Địa điểm: {{ conference.venue }}", "<Đậm>Địa điểm:</Đậm> {{ conference.place }}"),
           ("[Thân bài] Hết", "[Thân bài] Một câu mới hẳn\n[Khoản] Hết"))  # fmt: skip
SHOWN = """\
  đoạn 2 [nội dung văn bản]
    … nhiều thành tích trong năm [-2025-]{+2026+} và những năm tiếp theo.
- đoạn 3 [nội dung văn bản]
    [-2. Tổ chức trang trọng-]
  đoạn 4 → đoạn 3 [nội dung văn bản]
    3. Địa điểm: [-{{ conference.venue }}-]{+{{ conference.place }}+}
  * chữ đậm: không → có ở “Địa điểm:”
+ đoạn 6 [nội dung văn bản]
    {+Một câu mới hẳn+}
  đoạn 7 [tiêu đề khoản]
  * kiểu đoạn: Thân bài → Khoản
  * thành phần: nội dung văn bản → tiêu đề khoản
  bảng 1: bảng cột=10,90 viền=có → bảng cột=8,92 viền=có
Phần của tệp có byte khác:
  word/document.xml (thân văn bản): đổi
"""


def changed(text):
    for old, new in CHANGES:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture
def two(tmp_path):
    (tmp_path / "cu.docx").write_bytes(to_docx(OLD))
    (tmp_path / "moi.docx").write_bytes(to_docx(changed(OLD)))
    return tmp_path


def test_words_formatting_components_and_tables_are_told_by_paragraph_in_80_columns(tdkt, two):
    ran = tdkt("template", "diff", two / "cu.docx", two / "moi.docx")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == SHOWN
    assert max(map(len, ran.stdout.splitlines())) <= 80
    assert tdkt("template", "diff", two / "cu.docx", two / "moi.docx", "--exit-code").returncode == 1
    same = tdkt("template", "diff", two / "cu.docx", two / "cu.docx", "--exit-code")
    assert (same.returncode, same.stdout) == (0, "Hai tệp giống nhau từng byte.\n")


def test_colour_is_for_terminals_and_only_adds_to_the_marks(two):
    found = difference((two / "cu.docx").read_bytes(), (two / "moi.docx").read_bytes())
    coloured = "\n".join(diff_lines(found, colour=True))
    assert "\x1b[31m[-2025-]\x1b[0m\x1b[32m{+2026+}\x1b[0m" in coloured
    assert "\x1b" not in SHOWN


def test_as_json_every_change_has_both_places(tdkt, two):
    data = json.loads(tdkt("template", "diff", two / "cu.docx", two / "moi.docx", "--format", "json").stdout)
    assert [one["what"] for one in data["paragraphs"]] == ["changed", "gone", "changed", "new", "changed"]
    venue = data["paragraphs"][2]
    assert (venue["old"], venue["new"]) == ("đoạn 4", "đoạn 3")
    assert venue["formatting"] == [
        {"property": "bold", "label": "chữ đậm", "from": "không", "to": "có", "words": "Địa điểm:"}
    ]
    assert data["sheets"] == ["bảng 1: bảng cột=10,90 viền=có → bảng cột=8,92 viền=có"]


def test_a_strangers_direct_formatting_and_margins_are_told_from_what_to_what(tmp_path):
    def made(*, size, after, margin):
        document = docx.Document()
        paragraph = document.add_paragraph("Một câu ")
        run = paragraph.add_run("cỡ khác")
        run.font.size = Pt(size)
        paragraph.paragraph_format.space_after = Pt(after)
        document.sections[0].left_margin = Pt(margin)
        held = io.BytesIO()
        document.save(held)
        return held.getvalue()

    lines = [*diff_lines(difference(made(size=13, after=6, margin=72), made(size=14, after=0, margin=85)))]  # fmt: skip
    assert lines[1:4] == [
        "  * cách đoạn dưới: 6 pt → 0 pt",
        "  * cỡ chữ: 13 pt → 14 pt ở “cỡ khác”",
        "  phần trang 1: lề trái: 25,4 mm → 30 mm",
    ]


def test_what_no_paragraph_shows_is_told_by_its_part(tmp_path):
    old = to_docx(OLD)
    held = io.BytesIO(old)
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr("word/media/image1.png", b"x")
    lines = [*diff_lines(difference(old, held.getvalue()))]
    assert lines == ["Lời văn, định dạng, bảng và trang không đổi.", "Phần của tệp có byte khác:",
                     "  word/media/image1.png (ảnh): thêm"]  # fmt: skip


def test_a_moved_paragraph_is_not_one_gone_and_one_new():
    lines = [f"[Thân bài] Câu số {number} riêng biệt" for number in range(6)]
    found = difference(to_docx("\n".join(lines)), to_docx("\n".join([*lines[1:5], lines[0], lines[5]])))
    assert [(one.what, one.old, one.new) for one in found.changes] == [("moved", "đoạn 1", "đoạn 5")]


@pytest.mark.parametrize(("old", "new"), [
    ("một hai ba", "một bốn ba"), ("", "một"), ("a b c d", "a x y d"), ("{{ a b }} c", "{{ a c }} c"), ("a  b", "a b"),
    ("x y z", "z y x"), ("một hai", "một hai"),
])  # fmt: skip
def test_stretches_of_words_put_both_texts_together_again(old, new):
    found = pieces(old, new)
    assert "".join(piece.text for piece in found if piece.what != "new") == old
    assert "".join(piece.text for piece in found if piece.what != "gone") == new
    for piece in found:
        assert piece.what == "new" or old[piece.old :].startswith(piece.text)
        assert piece.what == "gone" or new[piece.new :].startswith(piece.text)


@pytest.fixture
def repository(tmp_path):
    """Return a function that runs git in a repository, with tdkt on its way, and the repository's folder."""
    folder = tmp_path / "kho"
    folder.mkdir()
    found = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "GIT_PAGER": "cat",
             "GIT_CONFIG_GLOBAL": os.devnull}  # fmt: skip

    def git(*arguments, code=0):
        ran = subprocess.run(["git", "-C", folder, "-c", "user.name=a", "-c", "user.email=a@b", *arguments],
                             capture_output=True, encoding="utf8", env=found, check=False)  # fmt: skip
        assert ran.returncode == code, ran.stderr
        return ran.stdout

    git("init", "-q")
    return git, folder, found


def test_git_diff_shows_a_docx_as_text_once_it_was_told_how(tdkt, repository):
    git, folder, env = repository
    for name, data in (("mau.docx", to_docx(OLD)), ("hong.docx", b"hong"), ("khach.docx", stranger(13))):
        (folder / name).write_bytes(data)
    told = tdkt("template", "diff", "--install-git", cwd=folder, env=env)
    assert told.returncode == 0, told.stderr
    assert (folder / ".gitattributes").read_text("utf8") == "*.docx diff=tdkt\n"
    command = git("config", "diff.tdkt.textconv").split()[0]
    assert Path(command) == Path(sys.executable).with_name("tdkt"), "git may be started where no PATH has it"
    git("add", ".")
    git("commit", "-q", "-m", "a")
    (folder / "mau.docx").write_bytes(to_docx(changed(OLD)))
    assert tdkt("template", "diff", "mau.docx", cwd=folder, env=env).stdout == SHOWN
    (folder / "hong.docx").write_bytes(b"hong hon")
    (folder / "khach.docx").write_bytes(stranger(14))
    shown = git("diff")
    assert "-[Thân bài] 2. Tổ chức trang trọng" in shown
    assert "+[Khoản] Hết" in shown
    assert "diff --git a/hong.docx" in shown
    assert "diff --git a/khach.docx" in shown
    assert "Binary" not in shown
    assert "đã có dòng" in [*install(folder)][-1]
    assert (folder / ".gitattributes").read_text("utf8") == "*.docx diff=tdkt\n"


def stranger(size):
    document = docx.Document()
    document.add_paragraph().add_run("Một câu").font.size = Pt(size)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def test_this_repository_and_every_new_province_have_the_line(tdkt, tmp_path):
    line = "*.docx diff=tdkt"
    assert line in (Path(__file__).resolve().parents[2] / ".gitattributes").read_text("utf8").splitlines()
    for options in ((), ("--package",)):
        place = tmp_path / f"noi{len(options)}"
        assert tdkt("plugin", "new", "mau_son", "-o", place, *options).returncode == 0
        (attributes,) = place.rglob(".gitattributes")
        assert line in attributes.read_text("utf8").splitlines()


def test_outside_a_repository_and_without_files_it_says_what_to_do(tdkt, tmp_path):
    env = {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}
    ran = tdkt("template", "diff", "--install-git", cwd=tmp_path, env=env)
    assert ran.returncode == 2
    assert "kho git" in ran.stderr
    assert tdkt("template", "diff").returncode == 2


def test_the_copy_that_lint_keeps_of_what_it_mends_is_compared(tdkt, tmp_path):
    (tmp_path / "a.docx").write_bytes(to_docx("[Thân bài] năm 2026\n"))
    for name in ("a.docx.cu", "a.docx.cu2"):
        (tmp_path / name).write_bytes(to_docx("[Thân bài] năm 2025\n"))
        ran = tdkt("template", "diff", tmp_path / name, tmp_path / "a.docx")
        assert (ran.returncode, "[-2025-]{+2026+}" in ran.stdout) == (0, True), ran.stderr
