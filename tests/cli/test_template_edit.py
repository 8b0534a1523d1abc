"""``tdkt template edit`` with a scripted editor, by pipe and on a real terminal: what was typed is never lost."""

from __future__ import annotations

import importlib.util
import os
import shlex
import sys
from pathlib import Path

import docx
import pytest

from tdkt_tui.assembly import to_docx, to_text
from tdkt_tui.workflow.templating.editing import ENDING

_spec = importlib.util.spec_from_file_location(
    "terminal_of_edit", Path(__file__).resolve().parents[1] / "tui" / "conftest.py"
)
_terminals = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_terminals)

TEXT = "# lời người viết\n[Thân bài] Kính gửi {{ name }}\n[Thân bài] Hết\n"
# Each start of the editor does the next line of a script: words to put in place of others, or a command of the shell.
EDITOR = """
import os, subprocess, sys
from pathlib import Path
here, target = Path(sys.argv[1]), Path(sys.argv[-1])
steps = (here / "script").read_text("utf8").splitlines()
done = here / "done"
number = len(done.read_text("utf8").splitlines()) if done.exists() else 0
before, _, after = steps[number].partition(" => ")
with done.open("a") as file:
    file.write(" ".join(sys.argv[2:]) + "\\n")
text = target.read_text("utf8")
assert before == "" or before in text, (before, text)
if before:
    target.write_text(text.replace(before, after.partition(" ; ")[0]), "utf8")
rest = (after if before else steps[number][4:]).partition(" ; ")[2]
if rest == "wait":
    print(f"ĐANG SOẠN {number + 1}", flush=True)
    assert sys.stdin.readline() == "xong\\n"
elif rest.startswith("exit "):
    sys.exit(int(rest[5:]))
elif rest:
    subprocess.run(rest, shell=True, check=True)
"""


@pytest.fixture
def bench(tmp_path):
    """Return a folder with a template, its text beside it, and an environment whose editor follows a script."""
    (tmp_path / "soan.py").write_text(EDITOR, "utf8")
    (tmp_path / "mau.txt").write_text(TEXT, "utf8")
    (tmp_path / "mau.docx").write_bytes(to_docx(TEXT))
    return tmp_path


@pytest.fixture
def editing(tdkt, bench):
    def run(*steps, name="mau.docx", options=(), **env):
        (bench / "script").write_text("\n".join(steps), "utf8")
        (bench / "done").unlink(missing_ok=True)
        command = shlex.join([sys.executable, str(bench / "soan.py"), str(bench)])
        given = {"VISUAL": command, "EDITOR": "khong-co", "TDKT_PLUGINS_DIR": str(bench / "p"), **env}
        return tdkt("template", "edit", name, *options, cwd=bench, env=given, stdin=-3)

    return run


def state(bench):
    return {path.name: path.read_bytes() for path in bench.glob("mau*")}


def test_what_was_typed_is_in_the_docx_and_in_its_own_text(editing, bench):
    ran = editing("Hết => Trân trọng")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert [Path(line).name for line in ran.stdout.splitlines()] == ["mau.docx", "mau.txt"]
    wanted = TEXT.replace("Hết", "Trân trọng")
    assert state(bench) == {"mau.txt": wanted.encode(), "mau.docx": to_docx(wanted)}


def test_nothing_changed_leaves_every_byte(editing, bench):
    before = state(bench)
    ran = editing("")
    assert ran.returncode == 0
    assert "Không sửa gì" in ran.stderr
    assert state(bench) == before


def test_faults_are_told_by_the_lines_of_the_edited_file_and_typing_goes_on_the_next_time(editing, bench):
    before = state(bench)
    ran = editing("{{ name }} => {{ name }, chào")
    assert ran.returncode == 2
    assert "dòng 3, đoạn 1: " in ran.stderr
    kept = bench / f"mau.docx{ENDING}"
    assert kept.read_text("utf8").splitlines()[2] == "[Thân bài] Kính gửi {{ name }, chào"
    assert str(kept) in ran.stderr
    assert {name: data for name, data in state(bench).items() if name in before} == before
    ran = editing("{{ name }, => {{ name }},")
    assert ran.returncode == 0, ran.stderr
    assert "Sửa tiếp bản gõ dở" in ran.stderr
    assert not kept.exists()
    assert "Kính gửi {{ name }}, chào" in (bench / "mau.txt").read_text("utf8")


def test_whoever_takes_the_first_line_away_goes_on_too(editing, bench):
    steps = f"# Đang sửa mau.docx => {{{{ name ; sed -i '1d;s/{{{{ name }}}}/{{{{ name }}/' mau.docx{ENDING}"
    assert editing(steps).returncode == 2
    assert "Đang sửa" not in (bench / f"mau.docx{ENDING}").read_text("utf8")
    ran = editing("{{ name } => {{ name }}, thưa")
    assert ran.returncode == 0, ran.stderr
    assert "{{ name }}, thưa" in (bench / "mau.txt").read_text("utf8")


def test_starting_afresh_puts_earlier_typing_aside(editing, bench):
    editing("{{ name }} => {{ name }")
    ran = editing("Hết => Xong", options=("--fresh",))
    assert ran.returncode == 0
    assert "{{ name }\n" in (bench / f"mau.docx{ENDING}-1").read_text("utf8")
    assert "Xong" in (bench / "mau.txt").read_text("utf8")


@pytest.mark.parametrize("step", ["Hết => Xong ; cp khac.docx mau.docx", "Hết => Xong ; echo '# a' >> mau.txt"])
def test_what_somebody_else_changed_meanwhile_is_not_overwritten(editing, bench, step):
    (bench / "khac.docx").write_bytes(to_docx("[Thân bài] Của người khác\n"))
    before = state(bench)
    ran = editing(step)
    assert ran.returncode == 2
    kept = bench / f"mau.docx{ENDING}"
    assert "Xong" in kept.read_text("utf8")
    assert str(kept) in ran.stderr
    after = state(bench)
    assert sum(before[name] != after[name] for name in before) == 1
    again = editing("")
    if before["mau.docx"] != after["mau.docx"]:
        assert again.returncode == 2
        assert "Xong" in kept.read_text("utf8")


def test_an_editor_that_fails_changes_nothing_and_keeps_what_it_saved(editing, bench):
    before = state(bench)
    ran = editing("Hết => Xong ; exit 3")
    assert ran.returncode == 2
    assert f"mau.docx{ENDING}" in ran.stderr
    assert {name: data for name, data in state(bench).items() if name in before} == before


def test_of_a_strangers_docx_what_the_text_does_not_show_stays_and_is_named(editing, bench):
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Đầu trang riêng"
    made.add_paragraph("Một câu cũ")
    made.save(bench / "khach.docx")
    ran = editing("câu cũ => câu mới", name="khach.docx")
    assert ran.returncode == 0, ran.stderr
    assert "Giữ nguyên những gì văn bản không hiện: " in ran.stderr
    assert "đầu trang" in ran.stderr
    after = docx.Document(bench / "khach.docx")
    assert [one.text for one in after.paragraphs] == ["Một câu mới"]
    assert after.sections[0].header.paragraphs[0].text == "Đầu trang riêng"


def test_a_text_that_was_edited_and_not_made_into_its_docx_comes_first(editing, bench):
    (bench / "mau.txt").write_text(TEXT + "[Thân bài] thêm\n", "utf8")
    ran = editing("")
    assert ran.returncode == 2
    assert "tdkt template from-text" in ran.stderr


def test_without_any_editor_it_says_what_to_set(editing, bench):
    ran = editing("", VISUAL="", EDITOR="", PATH=str(bench))
    assert ran.returncode == 2
    assert "export EDITOR=" in ran.stderr
    ran = editing("", VISUAL="khong-co -x")
    assert ran.returncode == 2
    assert "VISUAL=khong-co -x" in ran.stderr


def test_a_shipped_template_is_copied_into_the_persons_own_province(tdkt, editing, bench):
    assert tdkt("plugin", "new", "mau_son", "-o", bench / "p").returncode == 0
    shipped = Path(__file__).resolve().parents[2] / "templates/bac_giang/chuong-trinh.docx"
    before = shipped.read_bytes()
    own = bench / "p/mau_son/templates/mau_son/chuong-trinh.docx"
    ran = editing("", name="bac_giang/chuong-trinh")
    assert ran.returncode == 2
    assert f"--copy {own}" in ran.stderr
    own = own.with_name("giay-moi.docx")
    ran = editing("Địa điểm => Nơi họp", name="bac_giang/chuong-trinh", options=("--copy", own))
    assert ran.returncode == 0, ran.stderr
    assert "Nơi họp" in to_text(own.read_bytes())
    assert "Nơi họp" in own.with_suffix(".txt").read_text("utf8")
    assert shipped.read_bytes() == before
    assert editing("", name="bac_giang/chuong-trinh", options=("--copy", own)).returncode == 2


@pytest.fixture
def on_terminal(bench):
    opened = []

    def start(*steps, name="mau.docx", **env):
        (bench / "script").write_text("\n".join(steps), "utf8")
        command = shlex.join([sys.executable, str(bench / "soan.py"), str(bench)])
        opened.append(_terminals.Terminal(_terminals.TDKT, "template", "edit", name, cwd=bench, size=(160, 24),
                                          env={**os.environ, "VISUAL": command, **env}))  # fmt: skip
        return opened[-1]

    yield start
    for one in opened:
        one.close()


def test_on_a_terminal_the_editor_opens_again_with_the_typed_text_until_it_is_sound(on_terminal, bench):
    screen = on_terminal("{{ name }} => {{ name } ; wait", "{{ name } => {{ name }} kính mến ; wait")
    screen.wait_for("ĐANG SOẠN 1")
    screen.write("xong\n")
    screen.wait_for("dòng 3, đoạn 1", "Enter: mở lại")
    screen.write("\n")
    screen.wait_for("ĐANG SOẠN 2")
    screen.write("xong\n")
    assert screen.ended() == 0
    assert "kính mến" in to_text((bench / "mau.docx").read_bytes())
    assert not (bench / f"mau.docx{ENDING}").exists()


def test_on_a_terminal_a_copy_of_a_shipped_template_is_offered(on_terminal, bench):
    screen = on_terminal("Địa điểm => Nơi họp", name="bac_giang/chuong-trinh", TDKT_PLUGINS_DIR=str(bench / "p"))
    screen.wait_for("Chép sang chuong-trinh.docx rồi sửa bản chép?")
    screen.write("\n")
    assert screen.ended() == 0
    assert "Nơi họp" in (bench / "chuong-trinh.txt").read_text("utf8")
    assert "Nơi họp" in to_text((bench / "chuong-trinh.docx").read_bytes())


def test_a_dropped_line_leaves_what_was_saved_and_the_docx_as_it_was(on_terminal, editing, bench):
    before = state(bench)
    screen = on_terminal("Hết => Đang gõ dở ; wait")
    screen.wait_for("ĐANG SOẠN 1")
    screen.hang_up()
    screen.ended()
    after = state(bench)
    assert "Đang gõ dở" in after.pop(f"mau.docx{ENDING}").decode()
    assert after == before
    ran = editing("Đang gõ dở => Đã gõ xong")
    assert ran.returncode == 0, ran.stderr
    assert "Đã gõ xong" in (bench / "mau.txt").read_text("utf8")


def test_two_do_not_edit_one_template_at_the_same_time(on_terminal, editing, bench):
    screen = on_terminal("Hết => Một ; wait")
    screen.wait_for("ĐANG SOẠN 1")
    ran = editing("Hết => Hai")
    assert ran.returncode == 2
    assert "phiên khác" in ran.stderr
    screen.write("xong\n")
    assert screen.ended() == 0
    assert "Một" in (bench / "mau.txt").read_text("utf8")
