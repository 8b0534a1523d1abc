"""What was not meant for a question, a pasted command or a day as a name, is refused with its reason."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.model.answers import value_of
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.pasted import no_answer, no_name, no_words

COMMANDS = ["tdkt build ho-so.toml", "clear; tdkt plugin check vinh_du", "$ tdkt check", "cd kho && ls", "ls -la",
            "ai@may:~$ git status", "chmod --help"]  # fmt: skip
NAMES = ["Sở Y tế", "UBND tỉnh", "Công ty A -- B", "Hội trường số 12", "man mác", "Xã Exit", "khu 5", "KH-UBND",
         "Công ty Đất && Nước"]  # fmt: skip


@pytest.mark.parametrize("typed", COMMANDS)
def test_a_command_is_no_name_and_no_words(typed: str) -> None:
    assert (bool(no_name(typed)), bool(no_words(typed))) == (True, True)


@pytest.mark.parametrize("typed", ["20/3/2020", "ngày 20/3", "5.6.2031", "20 tháng 3 năm 2020", "12", "--"])
def test_a_day_or_figures_alone_name_nobody(typed: str) -> None:
    assert (bool(no_name(typed)), no_words(typed)) == (True, "")


@pytest.mark.parametrize("typed", NAMES)
def test_a_name_is_one(typed: str) -> None:
    assert (no_name(typed), no_words(typed)) == ("", "")


def test_of_several_recipients_each_is_a_name() -> None:
    rows = FieldInfo("recipient", "nơi nhận", "", "rows")
    assert [bool(no_answer(rows, typed)) for typed in ("UBND tỉnh (b/c); Các phòng", "UBND tỉnh; clear; ls -l")] == [
        False, True]  # fmt: skip
    assert value_of(rows, "UBND tỉnh (b/c)") == [{"name": "UBND tỉnh", "for_report": True}]
    assert no_answer(FieldInfo("unit.staff", "số người", "", "number"), "12") == ""


HEAD = """
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 9: Sở Y tế trực.
body = "Sở Y tế"
does = "trực"
clause = "III.1"
"""


@pytest.mark.parametrize("typed", ["tdkt build a.toml", "20/3/2020", "7"])
def test_the_walk_keeps_who_does_it(walk_through: Any, typed: str) -> None:
    told, file = walk_through(HEAD, f"t 1 {typed}", "Sở Tài chính", "q")
    assert f"“{typed}”" in told
    assert tomllib.loads(file.read_text("utf8"))["task"][0]["body"] == "Sở Tài chính", told


@pytest.mark.parametrize(("key", "typed", "right"), [
    ("mã kế hoạch", "tdkt build", "vinh_du/2-2026"), ("mã kế hoạch", "kế hoạch của tỉnh", "vinh_du/2-2026"),
    ("mã kế hoạch", "tinh_khac/2-2026", "vinh_du/2-2026"), ("địa danh", "20/3/2020", "Vinh Phú"),
])  # fmt: skip
def test_the_head_of_a_plan_takes_no_other_words(
    tmp_path: Any, province_text: Any, listener: Any, key: str, typed: str, right: str
) -> None:
    from tdkt_tui.cli.confirming.session import Session
    from tdkt_tui.cli.confirming.walk import walk

    file = tmp_path / "plan_1.toml"
    text = province_text("vinh_du", "Vinh Dự").replace("[plan]", "[plan]  # CHƯA XÁC NHẬN: phần đầu: Số: 1/KH-UBND", 1)
    file.write_text(text, "utf8")
    talk = listener(("q",))
    walk(Session(file, "vinh_du", talk))
    number = talk.heard.split(f". {key}:", maxsplit=1)[0].rpartition(" ")[2]
    talk = listener((f"{number} {typed}", right, "q"))
    walk(Session(file, "vinh_du", talk))
    assert f"Không có câu trả lời “{typed}”." in talk.heard
    said = tomllib.loads(file.read_text("utf8"))["plan"]
    assert right in (said["id"], said["place"]), talk.heard
