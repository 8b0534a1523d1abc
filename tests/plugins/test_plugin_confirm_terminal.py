"""``tdkt plugin confirm`` on a real terminal, and the tables that it offers."""

from __future__ import annotations

import importlib.util
import os
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.store.toml import parse_toml
from tdkt_tui.workflow.confirming.changing import reverted, without_facts
from tdkt_tui.workflow.confirming.skeleton_kinds import KINDS
from tdkt_tui.workflow.confirming.skeletons import OPTIONAL, block_of, kinds_for, tidied

_spec = importlib.util.spec_from_file_location(
    "terminal_of_confirm", Path(__file__).resolve().parents[1] / "tui" / "conftest.py"
)
assert _spec is not None
_terminals: Any = importlib.util.module_from_spec(_spec)
assert _spec.loader is not None
_spec.loader.exec_module(_terminals)

TASK = """
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 9: Sở Nội vụ hướng dẫn.
body = "Sở Nội vụ"
does = "hướng dẫn"
clause = "III.1"

[[recipient]]
name = "Sở Nội vụ"
"""


@pytest.fixture
def walking(dropin: Any, province_text: Any, tmp_path: Path) -> Any:
    """Return the plan's file and how to open the walk through it on a terminal of 80 columns."""
    plan = dropin.write("vinh_du/plan_1.toml", province_text("vinh_du", "Vinh Dự") + TASK)
    opened: list[Any] = []

    def start(editor: str = "true") -> Any:
        env = {**os.environ, "TDKT_PLUGINS_DIR": str(dropin.folder), "HOME": str(tmp_path), "EDITOR": editor,
               "XDG_CONFIG_HOME": str(tmp_path)}  # fmt: skip
        env.pop("VISUAL", None)
        opened.append(_terminals.Terminal(_terminals.TDKT, "plugin", "confirm", "vinh_du", cwd=tmp_path, env=env))
        return opened[-1]

    yield plan, start
    for screen in opened:
        screen.close()


def test_a_screen_is_not_blank_while_the_plan_is_read(walking: Any) -> None:
    _, start = walking
    screen = start()
    assert "Đang đọc kế hoạch …" in screen.wait_for("Enter đúng").partition("[1/1]")[0]


def test_a_file_changed_meanwhile_is_read_again(walking: Any) -> None:
    plan, start = walking
    screen = start()
    screen.wait_for("[1/1] mục III.1", "Sở Nội vụ: hướng dẫn", "Enter đúng")
    plan.write_text(plan.read_text("utf8").replace('does = "hướng dẫn"', 'does = "chủ trì hướng dẫn"'), "utf8")
    screen.write("\r")
    screen.wait_for("Tệp vừa được sửa ở nơi khác", "việc phải làm: chủ trì hướng dẫn")
    screen.write("\r")
    screen.wait_for("Đã hỏi hết. Enter xong")
    screen.write("\r")
    assert screen.ended() == 0
    assert "CHƯA XÁC NHẬN" not in plan.read_text("utf8")
    assert "chủ trì hướng dẫn" in plan.read_text("utf8")


def test_what_was_typed_before_a_screen_was_shown_confirms_nothing_on_it(walking: Any) -> None:
    plan, start = walking
    unsure = TASK.partition("[[recipient]]")[0].replace("đoạn 9", "đoạn 8").replace('"hướng dẫn"', '"dự kiến 30 việc"')
    plan.write_text(plan.read_text("utf8") + unsure, "utf8")
    screen = start()
    screen.write("\r\rđúng\rd")  # the last one is being typed still
    screen.wait_for("Sở Nội vụ: dự kiến 30 việc", "Không dùng “đúng”: gõ khi màn hình này chưa hiện.", "Enter đúng")
    assert plan.read_text("utf8").count("CHƯA XÁC NHẬN") == 2
    screen.write("\x15\r\r")
    screen.wait_for("Sở Nội vụ: hướng dẫn", "Enter đúng")
    assert plan.read_text("utf8").count("CHƯA XÁC NHẬN") == 1
    screen.write("\r")
    screen.wait_for("Đã hỏi hết. Enter xong")
    screen.write("\r")
    assert screen.ended() == 0


def test_what_is_no_answer_is_asked_again_and_ctrl_c_rests(walking: Any) -> None:
    plan, start = walking
    before = plan.read_bytes()
    screen = start()
    screen.wait_for("Enter đúng")
    screen.write("vâng\r")
    screen.wait_for("Không có câu trả lời “vâng”")
    screen.write("??\r")
    screen.wait_for("[[as_issued]]")
    screen.write("\x03")
    screen.wait_for("Còn 01 nhóm chưa xác nhận")
    assert screen.ended() == 0
    assert plan.read_bytes() == before


def test_a_file_left_broken_is_opened_where_it_is_wrong(walking: Any, tmp_path: Path) -> None:
    plan, start = walking
    plan.write_text(plan.read_text("utf8").replace('"hướng dẫn"', 'hướng dẫn"'), "utf8")
    line = next(at for at, row in enumerate(plan.read_text("utf8").split("\n"), 1) if row.startswith("does"))
    mends = """
from pathlib import Path
import sys
file = Path(sys.argv[-1])
file.with_name("lines").write_text(sys.argv[1])
file.write_text(file.read_text("utf8").replace('= hướng', '= "hướng'), "utf8")
"""
    (tmp_path / "nano").write_text(f"#!{sys.executable}{mends}", "utf8")
    (tmp_path / "nano").chmod(0o755)
    screen = start(str(tmp_path / "nano"))
    screen.wait_for(f"Enter mở lại ở dòng {line}")
    screen.write("\r")
    screen.wait_for("Sở Nội vụ: hướng dẫn", "Enter đúng")
    assert plan.with_name("lines").read_text("utf8") == f"+{line}"
    screen.write("q\r")
    assert screen.ended() == 0


@pytest.fixture(scope="module")
def plan() -> Plan:
    shipped = Path(__file__).resolve().parents[2] / "plugins" / "tdkt_bac_giang" / "plan_16_2019.toml"
    return Plan.model_validate(tomllib.loads(shipped.read_text("utf8")))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.table)
def test_each_table_that_is_offered_says_only_keys_that_a_plan_has(kind: Any, plan: Plan) -> None:
    block = block_of(kind, plan, "II.1", "Lời của bản gốc", ())
    for text in (block.replace(OPTIONAL, ""), tidied(block)):
        said = parse_toml(text, place="")
        for table, held in said.items():
            (values,) = held if isinstance(held, list) else (held,)
            whole = next(iter(getattr(plan, table) or []), None) if isinstance(held, list) else None
            keys = (
                type(whole).model_fields
                if whole is not None
                else Plan.model_fields[table].annotation.__args__[0].model_fields
            )
            assert set(values) <= set(keys)
            assert kind.table in ("basis", "recipient", "replaces") or values["clause"] == "II.1"
        assert kind.table in said
    assert "#?" not in tidied(block)
    assert max(map(len, block.splitlines())) <= 80
    assert "# Lời của bản gốc\n" in block


def test_the_tables_that_fit_stand_first() -> None:
    told = {
        "Đại biểu nữ chiếm ít nhất 30%": "composition", "12 | Lực lượng vũ trang | 25 | 7 |": "quota",
        "Chọn huyện Cam Lộ làm điểm": "pilot", "Chủ tịch UBND tỉnh tặng Bằng khen cho 50 tập thể": "honours",
    }  # fmt: skip
    assert {words: kinds_for(words)[0][0].table for words in told} == told
    assert kinds_for("Địa điểm: Trung tâm Văn hóa.")[0] == []


def test_a_change_is_undone_beside_another_and_not_over_it() -> None:
    before, after = "a # x\nb\nc # x\nd", "a\nb\nc\nd"
    assert reverted(before, after, "a\nnew\nb\nc\nd") == "a # x\nnew\nb\nc # x\nd"
    assert reverted(before, after, "A\nb\nc\nd") is None


def test_a_table_goes_without_what_stands_before_the_next() -> None:
    text = ('[[task]]\nbody = "A"\n\n# của người viết\n[[task]]\nbody = "B"\n[task.window]\nyear = "2026"\n\n'
            '# về nơi nhận\n[[recipient]]\nname = "A"\n')  # fmt: skip
    gone = without_facts(text, ["task.2"])
    assert gone == '[[task]]\nbody = "A"\n\n# của người viết\n\n# về nơi nhận\n[[recipient]]\nname = "A"\n'
    assert " ".join(without_facts(text, ["task.1"]).split()).startswith("# của người viết [[task]]")


PASSAGES = "\n# CHƯA HIỂU, theo mục.\n" + "".join(
    f"# - mục III.{at}, đoạn {at}: Sở Nội vụ gửi phương án trước ngày 20/3/2026.\n" for at in (2, 3)
)


def test_a_table_that_is_left_in_its_midst_is_none_and_the_one_before_it_stays(walking: Any) -> None:
    plan, start = walking
    plan.write_text(plan.read_text("utf8") + PASSAGES, "utf8")
    screen = start()
    screen.wait_for("Enter đúng")
    screen.write("\r")
    screen.wait_for("[CHƯA HIỂU 1–2/2]", "Enter ghi cả 2 đoạn")
    screen.write("1\r")
    screen.wait_for("[CHƯA HIỂU 1/2]", "1. việc phải làm ([[task]])")
    screen.write("1\r")
    screen.wait_for("2. việc phải làm: gửi phương án", "Enter ghi, xong đoạn")
    screen.write("\r")
    screen.wait_for("Đã ghi task.2", "[CHƯA HIỂU 2/2]")
    screen.write("1\r")
    screen.wait_for("3. thời hạn: trước ngày 20 tháng 3 năm 2026", "Enter ghi, xong đoạn")
    screen.write("\x03")
    screen.wait_for("Còn 01 đoạn chưa hiểu")
    assert screen.ended() == 0
    said = tomllib.loads(plan.read_text("utf8"))
    assert [task["clause"] for task in said["task"]] == ["III.1", "III.2"]


def test_enter_on_a_warning_is_asked_once_more_and_enter_again_mends(walking: Any) -> None:
    plan, start = walking
    plan.write_text(plan.read_text("utf8").replace('name = "Sở Nội vụ"', 'name = "Sở Y tế"'), "utf8")
    screen = start()
    screen.wait_for("! CẢNH BÁO", "Enter đúng")
    screen.write("\r")
    screen.wait_for("--strict sẽ nêu", "Enter sửa · đ vẫn đúng")
    screen.write("\r")
    screen.wait_for("1. ai làm: Sở Nội vụ", "Gõ lại số nào")
    screen.write("1\r")
    screen.wait_for("ai làm (Enter: giữ “Sở Nội vụ”)")
    screen.write("Sở Y tế\r")
    screen.wait_for("Đã ghi; số khác, hay Enter xong")
    screen.write("\r")
    screen.wait_for("ai làm: Sở Y tế (trước: Sở Nội vụ)", "Enter đúng")
    screen.write("\r")
    screen.wait_for("Đã hỏi hết. Enter xong")
    screen.write("\r")
    assert screen.ended() == 0
    assert tomllib.loads(plan.read_text("utf8"))["task"][0]["body"] == "Sở Y tế"
    assert "CHƯA XÁC NHẬN" not in plan.read_text("utf8")
