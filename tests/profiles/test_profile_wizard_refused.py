"""``tdkt profile new`` on a terminal: what was not meant for a question, and a unit of another kind than was chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tdkt_tui.cli.other_kind import kind_of_name
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.store.toml import read_toml

PASSED_OVER = "bỏ qua\n" * 60


def test_a_name_of_another_kind_changes_level_and_kind_by_one_answer(
    on_terminal: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    """A department that was begun as a commune is asked about at once; its level needs no editor."""
    for chosen, said in (("1", ("tren-co-so", "sở")), ("2", ("co-so", "xã"))):
        folder = tmp_path / chosen
        folder.mkdir()
        code, told = on_terminal(folder, f"1\n1\nSở Nội vụ\n{chosen}\n" + PASSED_OVER, "bac_giang", "-o", "a.toml")
        assert code == 0, told
        assert "“Sở Nội vụ” giống đơn vị loại “sở”" in told
        profile = read_toml(folder / "a.toml")
        assert (profile["level"], profile["unit"]["category"]) == said


def test_a_pasted_command_is_no_answer(on_terminal: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    code, told = on_terminal(tmp_path, "1\n1\nclear; tdkt build a.toml\n20/3/2020\nXã Tân Lập\n" + PASSED_OVER,
                              "bac_giang", "-o", "a.toml")  # fmt: skip
    assert code == 0, told
    assert ("giống một lệnh dán nhầm vào đây" in told, "là một ngày, không phải tên" in told) == (True, True)
    assert read_toml(tmp_path / "a.toml")["unit"]["name"] == "Xã Tân Lập"


def test_a_unit_that_is_its_own_kind_is_of_that_kind() -> None:
    level = Level(id="h", label="các huyện, thành phố Vạn An", units=["huyện", "thành phố Vạn An"])
    plan = Plan.model_construct(level=[level], exception=[])
    assert kind_of_name(plan, level, "thành phố Vạn An", "Thành phố Vạn An") is None
    assert kind_of_name(plan, level, "huyện", "Thành phố Vạn An") == (level, "thành phố Vạn An")
