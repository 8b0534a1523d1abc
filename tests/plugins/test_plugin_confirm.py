"""``tdkt plugin confirm``: what nobody has confirmed, passage by passage, answered from a pipe and with an editor."""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ISSUED = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
Lũng Khê, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến các cấp năm 2026
Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
I. YÊU CẦU ĐỐI VỚI BÁO CÁO
1. Đại biểu nữ được quan tâm, bảo đảm thiết thực, tránh phô trương hình thức trong mọi khâu chuẩn bị.
II. NỘI DUNG
1. Hình thức, thời gian tổ chức
a) Đối với các xã, phường:
- Hình thức: “Hội nghị biểu dương người tốt, việc tốt”.
- Thời gian hoàn thành: chậm nhất ngày 31 tháng 5 năm 2026. Thời gian tổ chức: ½ ngày.
- Số lượng: tối đa 150 đại biểu.
2. Chương trình hội nghị
- Chào cờ;
- Bế mạc hội nghị.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn, kiểm tra, đôn đốc việc thực hiện Kế hoạch này.
2. Sở Tài chính thẩm định dự toán kinh phí.
Nơi nhận:
- Sở Nội vụ;
- UBND các xã, phường;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Khê
"""
EDITOR = """
import sys
from pathlib import Path
here, target = Path(sys.argv[1]), Path(sys.argv[-1])
steps = (here / "script").read_text("utf8").splitlines()
done = here / "done"
number = len(done.read_text("utf8").splitlines()) if done.exists() else 0
with done.open("a", encoding="utf8") as file:
    file.write(" ".join(sys.argv[2:-1]) + "\\n")
text = target.read_text("utf8")
for change in filter(None, steps[number].split(" ; ")):
    before, _, after = change.partition(" => ")
    assert before in text, (before, text)
    text = text.replace(before, after)
target.write_text(text, "utf8")
"""


@pytest.fixture(scope="module")
def read_once(dropin_class: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a province that was read from an issued plan."""
    home = tmp_path_factory.mktemp("read")
    (home / "plugins").mkdir()
    (home / "ke-hoach.txt").write_text(ISSUED, "utf8")
    made = dropin_class(home / "plugins")
    assert made.tdkt("plugin", "new", "lung_khe", "--from", home / "ke-hoach.txt").code == 0
    return Path(made.folder / "lung_khe")


@pytest.fixture
def begun(dropin: Any, read_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a copy of that province, with an editor that follows a script."""
    shutil.copytree(read_once, dropin.folder / "lung_khe")
    (tmp_path / "nano").write_text(f"#!{sys.executable}\n{EDITOR}", "utf8")
    (tmp_path / "nano").chmod(0o755)
    monkeypatch.setenv("EDITOR", f"{tmp_path / 'nano'} {tmp_path}")
    monkeypatch.delenv("VISUAL", raising=False)
    return dropin


RIGHT = ("", "", "", "", "", "", "", "đ", *[""] * 10)
"""All is right, also where the check tells something of it: the second group, and the recipients."""


def plan_of(dropin: Any) -> Path:
    (plan,) = (dropin.folder / "lung_khe").glob("plan*.toml")
    return plan


def confirm(dropin: Any, *answers: str) -> Any:
    return dropin.tdkt("plugin", "confirm", "lung_khe", answers="".join(f"{one}\n" for one in answers))


def heads(err: str) -> list[str]:
    return [line for line in err.splitlines() if line.startswith("[")]


def test_each_passage_is_asked_once_beside_the_original_s_whole_words(begun: Any) -> None:
    ran = confirm(begun, *RIGHT)
    assert ran.code == 0
    asked = heads(ran.err)
    assert asked[0] == "[1/7] Phần đầu, chữ ký"
    assert asked[1] == "[2/7] mục II.1.a"
    assert asked[2] == "[3/7] mục II.2"
    assert asked[3] == "[4/7] Căn cứ", "what binds no unit comes behind the first document"
    assert [line.removesuffix(" ✓") for line in asked[4:7]] == ["[5/7] mục III.1", "[6/7] mục III.2", "[7/7] Nơi nhận"]
    assert asked[7].startswith("[CHỈ CÓ LỜI 1/1] mục I.1")
    assert ran.err.index(asked[2]) < ran.err.index("Đủ để lập văn bản đầu tiên") < ran.err.index(asked[3])
    one = ran.err.partition(asked[1])[2].partition(asked[2])[0]
    for words in ("│ a) Đối với các xã, phường:", "│ - Thời gian hoàn thành: chậm nhất ngày 31 tháng 5 năm 2026.",
                  "CÁC XÃ, PHƯỜNG [", "Số lượng: tối đa 150 đại biểu", "31/5/2026 là Chủ nhật"):  # fmt: skip
        assert words in one
    assert "giữ" in one.rpartition("Enter đúng")[2]
    assert "không có trong Nơi nhận" in ran.err.partition(asked[6])[2].partition(asked[7])[0]
    assert max(map(len, ran.err.splitlines())) <= 80
    assert ran.out == "Không còn gì phải xác nhận.\n", ran.err[-900:]
    assert "tdkt plugin check lung_khe --strict" in ran.err
    assert begun.tdkt("plugin", "proof", "lung_khe", answers="\n" * 9).code == 0
    assert begun.tdkt("plugin", "check", "lung_khe", "--strict").code == 0


def test_an_answer_touches_its_own_notes_and_nothing_else(begun: Any) -> None:
    plan = plan_of(begun)
    own = '[[task]]  # hỏi lại anh Nam\nbody = "Văn phòng"   # tên cũ\ndoes = "đặt phòng họp"\nclause = "III.1"\n\n'
    before = (
        plan.read_text("utf8")
        .replace("[[reporting]]", "[[reporting]]")
        .replace("[[recipient]]", own + "[[recipient]]", 1)
    )
    plan.write_bytes(before.replace("\n", "\r\n").encode())
    plan.chmod(0o640)
    ran = confirm(begun, "", "", "b")
    after = plan.read_bytes()
    assert b"\r\n" in after
    assert after.count(b"\n") == after.count(b"\r\n")
    assert plan.stat().st_mode & 0o777 == 0o640
    rest, kept = re.subn(r"\[\[as_issued\]\]\n(?:\w+ = .+\n)+\n?", "", after.decode().replace("\r\n", "\n"))
    assert kept == 1, "the day off that the plan names"
    changed = [
        (old, new) for old, new in zip(before.strip().split("\n"), rest.strip().split("\n"), strict=True) if old != new
    ]
    assert all(old.startswith(new) and ("CHƯA XÁC NHẬN" in old or "THÍ DỤ" in old) for old, new in changed)
    assert [new for _, new in changed if new.startswith("[")] == [
        "[plan.issuer]",
        "[plan.signature]",
        "[[form]]",
        "[[level]]",
    ]
    assert "hồ sơ của đơn vị gọi theo mã này." in after.decode()
    assert "Còn 05 nhóm chưa xác nhận:" in ran.out
    assert "  Căn cứ: basis.1" in ran.out.splitlines()
    assert "tdkt plugin confirm lung_khe" in ran.err
    assert heads(confirm(begun).err) == ["[1/5] mục II.2"], "it goes on where it stopped"


def test_a_step_back_opens_the_group_again(begun: Any) -> None:
    before = plan_of(begun).read_text("utf8")
    ran = confirm(begun, "", "b", "l", "l", "l")
    assert [line[:5] for line in heads(ran.err)] == ["[1/7]", "[2/7]", "[3/7]", "[2/7]", "[1/7]"]
    assert "Đây là nhóm đầu tiên" in ran.err
    assert plan_of(begun).read_text("utf8") == before


def test_a_value_is_typed_on_the_spot(begun: Any) -> None:
    plan = plan_of(begun)
    text = plan.read_text("utf8")
    lines = text.split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("number"))
    lines[at] = "number = { later = true }  # CHƯA THẤY: ghi theo bản gốc"
    plan.write_text("\n".join(lines), "utf8")
    ran = confirm(begun, "4", "6/2/2026", "", "15", "q")
    assert "2. số: để văn thư điền sau  ← CHƯA THẤY trong bản gốc" in ran.err
    said = tomllib.loads(plan.read_text("utf8"))["plan"]
    assert (said["number"], str(said["date"])) == (15, "2026-02-06")
    assert "CHƯA THẤY" not in plan.read_text("utf8").partition("[[basis]]")[0].partition("[plan]")[2]


def test_a_mistake_in_the_editor_is_told_with_its_line_and_nothing_is_lost(begun: Any, tmp_path: Path) -> None:
    plan = plan_of(begun)
    steps = ('label = "các xã, phường" => label = cấp xã"', 'label = cấp xã" => label = "cấp xã"')
    (tmp_path / "script").write_text("\n".join(steps), "utf8")
    ran = confirm(begun, "b", "s", "", "", "q")
    line = next(at for at, row in enumerate(plan.read_text("utf8").split("\n"), 1) if row.startswith("label"))
    assert f"dòng {line}, cột" in ran.err
    assert [row.split()[0] for row in (tmp_path / "done").read_text("utf8").splitlines()] == [
        f"+{line - 2}",
        f"+{line}",
    ]
    assert "tên cấp: cấp xã (trước: các xã, phường)" in ran.err
    assert "tdkt plugin new" not in ran.err, "something is left"
    assert 'label = "cấp xã"' in plan.read_text("utf8")
    (tmp_path / "script").write_text("\n\nlabel = => labl =\n", "utf8")
    broken = confirm(begun, "l", "s", "q")
    assert broken.code == 2
    assert "labl" in plan.read_text("utf8"), "what was typed stays in the file"
    again = confirm(begun)
    assert (again.code, f"dòng {line}" in again.err) == (2, True)


def test_a_sample_follows_levels_that_were_changed_before_the_walk(begun: Any) -> None:
    plan = plan_of(begun)
    plan.write_text(plan.read_text("utf8").replace('id = "xa-phuong"', 'id = "cap-xa"'), "utf8")
    sample = next((plan.parent / "profiles").glob("*.toml"))
    assert "cap-xa" not in sample.read_text("utf8")
    ran = confirm(begun, *RIGHT)
    assert "cap-xa" in sample.read_text("utf8")
    assert "Tiếp theo: tdkt plugin proof lung_khe\n   rồi:    tdkt plugin check lung_khe --strict" in ran.err
    assert "--again" not in confirm(begun).err


def test_a_fact_is_left_out_and_what_is_kept_as_issued_moves_along(begun: Any) -> None:
    plan = plan_of(begun)
    with plan.open("a", encoding="utf8") as file:
        file.write('\n[[as_issued]]\nat = "task.2.body"\nwhy = "như bản gốc"\n')
    ran = confirm(begun, *"bbbb", "x", "c", "q")
    assert ran.code == 0
    said = tomllib.loads(plan.read_text("utf8"))
    assert [task["body"] for task in said["task"]] == ["Sở Tài chính"]
    assert said["as_issued"][0]["at"] == "task.1.body"
    none = confirm(begun, *"bb", "x", "*")
    assert none.code == 0
    assert "agenda" not in tomllib.loads(plan.read_text("utf8"))


def test_what_is_told_is_kept_as_issued_with_its_reason(begun: Any) -> None:
    usual = confirm(begun, "b", "g", "1", "l", "q")
    assert "1. bản gốc ghi như vậy" in usual.err
    assert "as_issued" not in tomllib.loads(plan_of(begun).read_text("utf8")), "a step back takes it away again"
    at_once = confirm(begun, "b", "g 1", "l", "q")
    assert "giữ như" not in at_once.err.rpartition("g 1")[2].partition("[")[0], "the reason typed with the key is taken"
    assert "1. bản gốc ghi như vậy" not in at_once.err
    confirm(begun, "b", "g Sở Nội vụ trả lời không sửa", "q")
    said = tomllib.loads(plan_of(begun).read_text("utf8"))
    (kept,) = said["as_issued"]
    assert kept == {"at": "level.1.window", "why": "Sở Nội vụ trả lời không sửa", "of": "II.1.a: xa-phuong",
                    "rule": "calendar.deadline"}  # fmt: skip
    assert "[[level]]\n" in plan_of(begun).read_text("utf8"), "kept as issued, it is confirmed"
    assert "CHỈ LÀ LỜI VĂN" in plan_of(begun).read_text("utf8")


def test_a_passage_becomes_a_fact_by_a_table_that_explains_itself(begun: Any, tmp_path: Path) -> None:
    (tmp_path / "script").write_text('\ngroup = "…" => group = "nữ" ; at_least = "…" => at_least = "30%"\n', "utf8")
    before = plan_of(begun).read_text("utf8")
    asked = (*"bbbbbbb", "t", "composition", "s")
    untouched = confirm(begun, *asked)
    assert "Chưa thêm gì" in untouched.err
    assert plan_of(begun).read_text("utf8") == before
    ran = confirm(begun, *asked, "")
    assert "Enter đã ghi xong" in ran.err
    text = plan_of(begun).read_text("utf8")
    assert tomllib.loads(text)["composition"] == [{"group": "nữ", "at_least": "30%", "clause": "I.1"}]
    assert "# Bản gốc (mục I.1, dòng 8)" in text
    assert "#?" not in text, "keys that nobody used go again"
    assert "CHỈ LÀ LỜI VĂN" not in text.partition("[plan]")[2]


def test_a_change_elsewhere_is_never_written_over(begun: Any, tmp_path: Path) -> None:
    from tdkt_tui.workflow.confirming.plan_file import ChangedElsewhere, read_text

    read = read_text(plan_of(begun))
    plan_of(begun).write_text("# của người khác\n" + read.text, "utf8")
    with pytest.raises(ChangedElsewhere):
        read.write(read.text)
    assert plan_of(begun).read_text("utf8").startswith("# của người khác\n")


def test_the_words_of_a_plan_never_act_on_the_terminal(begun: Any) -> None:
    kept = plan_of(begun).with_suffix(".ban-goc.txt")
    kept.write_text(kept.read_text("utf8").replace("Đối với", "\x1b[2J\x1b]0;x\x07Đối với"), "utf8")
    ran = confirm(begun, "b", "b")
    assert "\x1b" not in ran.err + ran.out
    assert "Đối với các xã, phường" in ran.err, "the words stay"


def test_without_the_original_the_notes_own_words_serve(begun: Any) -> None:
    plan_of(begun).with_suffix(".ban-goc.txt").unlink()
    ran = confirm(begun, *RIGHT[:2], "đ", *RIGHT[2:])  # no words name the day off of the second group
    assert "│ Đối với các xã, phường:" in ran.err
    assert ran.out == "Không còn gì phải xác nhận.\n"


def test_the_examples_of_a_new_plan_are_asked_for(dropin: Any) -> None:
    assert dropin.tdkt("plugin", "new", "lung_khe").code == 0
    ran = confirm(dropin, "", "57", "", "3/2/2026", "", "", *[""] * 20)
    assert (ran.code, ran.out) == (0, "Không còn gì phải xác nhận.\n")
    said = tomllib.loads(plan_of(dropin).read_text("utf8"))["plan"]
    assert (said["number"], str(said["date"])) == (57, "2026-02-03")


def test_where_nothing_can_be_confirmed_it_is_said(dropin: Any) -> None:
    dropin.write("them/extend.toml", 'extends = ["bac_giang"]\n')
    ran = dropin.tdkt("plugin", "confirm", "them")
    assert (ran.code, "không có kế hoạch nào" in ran.out) == (0, True)
    assert dropin.tdkt("plugin", "confirm", "bac_giang").out == "Không còn gì phải xác nhận.\n"
    unknown = dropin.tdkt("plugin", "confirm", "khong_co")
    assert (unknown.code, "khong_co" in unknown.err) == (2, True)


def test_an_answer_from_a_pipe_that_is_none_stops(begun: Any) -> None:
    ran = confirm(begun, "", "vâng ạ", "")
    assert (ran.code, "vâng ạ" in ran.err) == (2, True)
    assert len(heads(ran.err)) == 2


def test_the_original_stays_out_of_the_package(begun: Any, tmp_path: Path) -> None:
    assert begun.tdkt("plugin", "new", "lung_khe", "--package", "-o", tmp_path / "goi").code == 0
    assert not list((tmp_path / "goi").rglob("*.ban-goc.txt"))
    assert list((tmp_path / "goi").rglob("*.muc-luc.txt"))
    assert plan_of(begun).with_suffix(".ban-goc.txt").name in (plan_of(begun).parent / ".da-tao.json").read_text("utf8")
