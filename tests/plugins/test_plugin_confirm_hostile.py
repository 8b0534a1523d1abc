"""``tdkt plugin confirm`` against odd files and answers, and editors that fail: what is typed is kept as typed."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.brief import brief, cut
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.state import State
from tdkt_tui.cli.confirming.talk import number_of
from tdkt_tui.cli.confirming.together import next_passages
from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.changing import reverted
from tdkt_tui.workflow.confirming.original import Original
from tdkt_tui.workflow.confirming.plan_file import PlanText
from tdkt_tui.workflow.plan_notes import Left, left_of, notes_of, struck, without_left

TASK = """
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 9: Sở Nội vụ hướng dẫn.
body = "Sở Nội vụ"
does = "hướng dẫn"
clause = "III.1"

[[recipient]]
name = "Sở Nội vụ"
"""
LEFT = "\n# CHƯA HIỂU: đọc bản gốc\n# - mục I.1, dòng 8: Làm điểm xã A.\n" + "".join(
    f"# - Phụ lục I, dòng {at}: {at} | xã {at} | 5 |\n" for at in range(9, 12)
)


@pytest.fixture
def odd(dropin: Any, province_text: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Return a function: (what the plan says behind its head, answers, the editor's script) → (what ran, the file)."""
    monkeypatch.delenv("VISUAL", raising=False)

    def ask(body: str, *answers: str, editor: str = "pass", changed: tuple[str, str] = ("", "")) -> tuple[Any, Path]:
        plan = dropin.write("vinh_du/plan_1.toml", "")
        plan.write_text(province_text("vinh_du", "Vinh Dự").replace(*changed) + body, "utf8")
        script = tmp_path / "editor"
        begins = f"#!{sys.executable}\nimport sys\nfrom pathlib import Path\nfile = Path(sys.argv[-1])\n"
        script.write_text(f"{begins}{editor}\n", "utf8")
        script.chmod(0o755)
        monkeypatch.setenv("EDITOR", str(script) if editor else str(tmp_path / "khong-co"))
        return dropin.tdkt("plugin", "confirm", "vinh_du", answers="".join(f"{one}\n" for one in answers)), plan

    return ask


VALUES = ("date = 2026-01-05\n", "date = 2026-01-05  # CHƯA THẤY\n")


def test_resting_at_a_value_confirms_nothing_and_keeps_what_was_typed(odd: Any) -> None:
    ran, plan = odd(TASK, "", changed=VALUES)
    assert (ran.code, "ngày ban hành (Enter: giữ" in ran.err) == (0, True)
    assert "date = 2026-01-05  # CHƯA THẤY" in plan.read_text("utf8"), "no answer is no yes"
    both = ('date = 2026-01-05\nplace = "Vinh Dự"\n', 'date = 2026-01-05  # CHƯA THẤY\nplace = "…"  # CHƯA THẤY\n')
    for answers in (("", "3/2/2026"), ("", "3/2/2026", "", "q")):
        ran, plan = odd(TASK, *answers, changed=both)
        assert "địa danh (Enter: bỏ qua)" in ran.err
        assert 'date = 2026-02-03\nplace = "…"  # CHƯA THẤY\n' in plan.read_text("utf8")


def test_a_number_of_thousands_of_digits_and_no_stdin_are_no_defects(odd: Any) -> None:
    ran, _ = odd(TASK, "1" * 5000)
    assert (ran.code, "ngoài dự kiến" in ran.err) == (2, False)
    assert (number_of("1" * 5000, 7), number_of("07", 7), number_of("8", 7), number_of("0", 7)) == (0, 7, 0, 0)
    tdkt = Path(sys.executable).with_name("tdkt")
    command = ["sh", "-c", 'exec "$0" plugin confirm bac_giang <&-', tdkt]
    closed = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (closed.returncode, closed.stdout) == (0, "Không còn gì phải xác nhận.\n")


def test_a_table_that_could_not_be_opened_is_taken_out_again(odd: Any) -> None:
    ran, plan = odd(LEFT, "t", "pilot", "s", "q", editor="")
    assert "Không chạy được trình soạn thảo" in ran.err
    assert "pilot" not in plan.read_text("utf8")
    ran, plan = odd(LEFT, "t", "pilot", "s", "q", editor="sys.exit(1)")
    assert "thoát với mã 1" in ran.err
    assert "pilot" not in plan.read_text("utf8")


def test_a_table_left_with_gaps_keeps_what_was_typed_and_no_help(odd: Any) -> None:
    half = """file.write_text(file.read_text('utf8').replace('by = "…"', 'by = "Sở A"'), 'utf8')"""
    ran, plan = odd(f"\n#? hỏi lại anh Nam\n{LEFT}", "t", "reporting", "s", "q", "?", "q", editor=half)
    assert "Còn chỗ “…” chưa ghi ở dòng" in ran.err
    text = plan.read_text("utf8")
    assert tomllib.loads(text)["reporting"] == [{"by": "Sở A", "to": "…", "clause": "I.1"}]
    assert (text.count("#?"), "#:" in text, "Làm điểm xã A." in text) == (1, False, True)
    assert max(map(len, ran.err.splitlines())) <= 80


def test_a_file_that_the_editor_took_away_can_be_put_back(odd: Any) -> None:
    ran, plan = odd(TASK, "s", "k", "", editor="file.unlink()")
    assert "k trả lại như trước khi mở" in ran.err
    assert (ran.code, tomllib.loads(plan.read_text("utf8"))["task"][0]["does"]) == (0, "hướng dẫn")
    ran, plan = odd(TASK, "s", "q", editor="file.write_text('')")
    assert (ran.code, plan.read_text("utf8")) == (2, ""), "left as the person wanted it"
    ran, plan = odd(TASK, "s", "q", editor="file.write_bytes(b'x = \"\\xe9\"')")
    assert "k trả lại" not in ran.err
    assert plan.read_bytes() == b'x = "\xe9"'


def test_rows_of_a_table_are_asked_together(odd: Any) -> None:
    ran, plan = odd(LEFT, "", "t", "4")
    assert "[CHƯA HIỂU 2–4/4] Phụ lục I, dòng 9–11" in ran.err
    assert ran.code == 2, "there is no fourth row"
    ran, plan = odd(LEFT, "w", "w", "1 2", "w")
    assert ran.out == "Không còn gì phải xác nhận.\n"
    assert "CHƯA HIỂU" not in plan.read_text("utf8")
    more = f"{LEFT}# - mục II, dòng 20: Hết.\n"
    ran, plan = odd(more, "w", "w", "*", "l", "b", "l", "q")
    assert [line.split("]")[0] for line in ran.err.splitlines() if line.startswith("[")] == [
        f"[CHƯA HIỂU {at}/5" for at in ("1", "2–4", "5", "2–4", "5", "2–4")
    ]
    assert [one.words for one in left_of(plan.read_text("utf8"))] == [one.words for one in left_of(more)[1:]]


@pytest.fixture
def together(province_text: Any, listener: Any) -> Any:
    """Return a function: passages → how many of them are asked together."""

    def count(*left: Left) -> int:
        text = province_text("vinh_du", "Vinh Dự")
        state = State(PlanText(Path("x"), text, b""), Plan.model_validate(tomllib.loads(text)), Original(), (), left)
        return len(next_passages(Session(Path("x"), "vinh_du", listener(())), state, left))

    return count


def test_rows_asked_together_are_of_one_table(together: Any) -> None:
    left = left_of(LEFT)
    assert [together(*left[at:]) for at in range(5)] == [1, 3, 2, 1, 0]
    many = left_of("# CHƯA HIỂU\n" + "".join(f"# - Phụ lục I, dòng {at}: a | b | {at}\n" for at in range(99)))
    assert together(*many) == 15
    two = left_of("# CHƯA HIỂU\n# - Phụ lục I, dòng 1: a | b | c\n# - Phụ lục II, dòng 2: a | b | c\n")
    assert together(*two) == 1


def test_passages_without_a_number_or_a_table_are_asked_together_as_far_as_they_are_seen(together: Any) -> None:
    words = "Phát huy tinh thần thi đua, tạo khí thế sôi nổi trong toàn tỉnh."
    plain = [f"# - mục I.{at}, dòng {at}: {words}\n" for at in range(1, 6)]
    assert together(*left_of("# CHƯA HIỂU\n" + "".join(plain))) == 5
    assert together(*left_of("# CHƯA HIỂU\n" + "".join(plain) + "# - mục II.1, dòng 9: Lời.\n")) == 6
    for other in ("Có 12 điểm cầu.", "Sở Y tế gửi phương án.", "a | b | c"):
        last = f"# - mục I.9, dòng 9: {other}\n"
        assert together(*left_of("# CHƯA HIỂU\n" + "".join(plain) + last)) == 1, "what holds something comes first"
    long = [f"# - mục I.{at}, dòng {at}: {' '.join([words] * 6)}\n" for at in range(1, 30)]
    assert together(*left_of("# CHƯA HIỂU\n" + "".join(long))) < 18, "one screen holds them, a line each"


IN_TEXTS = '''\
[[task]]
body = "Sở # CHƯA XÁC NHẬN: x"  # CHƯA XÁC NHẬN: đoạn 9: A
does = """
# CHƯA HIỂU
# - đoạn 3: x
# CHƯA XÁC NHẬN: y
"""  # CHƯA THẤY

# CHƯA HIỂU
# - đoạn 4: z
'''


def test_what_a_text_holds_is_no_note_and_stays() -> None:
    notes = notes_of(IN_TEXTS)
    assert [(note.line, note.key, note.kind) for note in notes] == [
        (2, "task.1.body", "CHƯA XÁC NHẬN"),
        (7, "task.1.does", "CHƯA THẤY"),
    ]
    text = struck(IN_TEXTS, notes)
    assert tomllib.loads(text) == tomllib.loads(IN_TEXTS)
    assert text.split("\n")[1] == 'body = "Sở # CHƯA XÁC NHẬN: x"'
    (left,) = left_of(text)
    assert left.words == "đoạn 4: z"
    assert tomllib.loads(without_left(text, left)) == tomllib.loads(IN_TEXTS)
    assert "z" not in without_left(text, left)


def test_a_step_back_in_a_long_file_compares_no_line_with_all_others() -> None:
    rows = [line for at in range(30_000) for line in ("[[quota]]  # x", f"official = {at}", "")]
    before = "\n".join(rows)
    after = before.replace("  # x", "")
    now = after.replace("official = 15000", "official = 7")
    assert reverted(before, after, now) == before.replace("official = 15000", "official = 7")
    assert reverted("a\nb\nc\nd", "a\nd", "new\na\nd") == "new\na\nb\nc\nd"


def test_the_original_s_own_words_are_not_printed_in_full_twice() -> None:
    original = "1. Sở Nội vụ " + " ".join(f"từ{at}" for at in range(40)) + ", trước ngày 30/4."
    lines = wrapped("- Sở Nội vụ: " + " ".join(f"từ{at}" for at in range(40)) + " [III.1]", "  ")
    told = brief(["NHIỆM VỤ", *lines], original)
    words = " ".join(" ".join(told).split())
    assert words == "NHIỆM VỤ - Sở Nội vụ: từ0 từ1 từ2 từ3 từ4 … từ37 từ38 từ39 [III.1]"
    other = original.replace("từ20", "khác")
    assert "… từ17 từ18 từ19 từ20 từ21 từ22" in " ".join(" ".join(brief(lines, other)).split()), "what differs is told"
    assert brief(lines, "") == lines
    assert cut("a b") == "a b"
