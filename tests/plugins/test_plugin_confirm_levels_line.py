"""One line at the table of levels: a level made two, several answers at once; only what changed is shown again."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.cli.confirming.levels_line import answers_in, changed_rows, split_meant

HUTS, CREWS = ("lán", "hợp tác xã chè"), ("đội máy", "tổ máy")
EXCEPTION = """
[[exception]]
level = "doi"
units = ["đội máy"]
size = { caps = [{ category = "all", at_most = 37, clause = "II.6" }] }
clause = "II.6"
"""


def _levels(file: Any) -> dict[str, Any]:
    return {one["id"]: one for one in tomllib.loads(file.read_text("utf8"))["level"]}


@pytest.fixture
def walked(walk_huts: Any) -> Callable[..., tuple[str, Any]]:
    return lambda *answers: walk_huts(*answers, huts=HUTS, crews=CREWS, more=EXCEPTION)


def test_a_level_is_made_two_by_one_line(walked: Any) -> None:
    told, file = walked("tách {lan}: lán | hợp tác xã chè", "q")
    levels = [one for one in _levels(file).values() if one.get("window") == {"until": "2026-Q2"}]
    assert [one["units"] for one in levels] == [["lán"], ["hợp tác xã chè"]], told
    assert all(one["choose_form"] == ["neu-guong"] for one in levels)
    assert "Đã tách" in told
    shown = told.partition("Đã tách")[2]
    assert "Lán" in shown
    assert "Hợp tác xã chè" in shown
    assert "Trạm giống" not in shown, "only what changed is shown again"


def test_kinds_that_the_level_has_not_are_refused(walked: Any) -> None:
    told, file = walked("tách {lan}: trạm giống", "q")
    assert "Cấp này gồm: lán, hợp tác xã chè" in told
    assert _levels(file)["lan"]["units"] == ["lán", "hợp tác xã chè"]


def test_kinds_told_of_in_one_breath_become_a_level_beside_the_one_that_stays_whole(walked: Any) -> None:
    told, file = walked("tách {tram}: các trạm giống | vườn ươm, trại cá", "q")
    levels = {tuple(one["units"]): one for one in _levels(file).values()}
    assert levels["trạm giống",]["days"] == levels["vườn ươm", "trại cá"]["days"] == 0.5, told
    assert "Vườn ươm, trại cá" in told.partition("Đã tách")[2]


def test_a_word_beside_a_part_that_is_not_the_whole_level_is_refused(walked: Any) -> None:
    told, file = walked("tách {lan}: lán | hợp tác xã chề", "q")
    assert "Cấp này gồm: lán, hợp tác xã chè" in told
    assert len(_levels(file)) == 3


def test_several_answers_stand_in_one_line(walked: Any) -> None:
    told, file = walked("{lan} quý III/2026; {tram} tối đa 44; {doi} ngày ½", "q")
    held = _levels(file)
    assert held["lan"]["window"] == {"quarter": "2026-Q3"}, told
    assert held["tram"]["size"]["caps"][0]["at_most"] == 44
    assert held["doi"]["days"] == 0.5
    assert told.count("Nay là:") == 1


def test_a_length_behind_a_value_is_of_its_row(walked: Any) -> None:
    told, file = walked("{doi} quý III/2026; ½ ngày; tối đa 61", "q")
    held = _levels(file)
    assert (held["doi"]["days"], held["lan"]["window"]) == (0.5, {"until": "2026-Q2"}), told
    assert held["doi"]["size"]["caps"][0]["at_most"] == 61


@pytest.mark.parametrize(("typed", "cap"), [
    ("61", {"at_most": 61}), ("đúng 61", {"at_least": 61, "at_most": 61}), ("ít nhất 61", {"at_least": 61}),
])  # fmt: skip
def test_a_number_is_the_most_unless_it_says_else(typed: str, cap: dict[str, int], walked: Any) -> None:
    told, file = walked(f"{{tram}} {typed}; {{doi}} quý III/2026", "q")
    held = _levels(file)["tram"]["size"]["caps"][0]
    assert {key: held[key] for key in ("at_least", "at_most") if key in held} == cap, told


@pytest.mark.parametrize("typed", ["số lượng do thủ trưởng đơn vị quyết định", "do thủ trưởng đơn vị quyết định"])
def test_who_decides_how_many_come_is_typed_as_plans_say_it(typed: str, walked: Any) -> None:
    told, file = walked(f"{{tram}} {typed}", "q")
    assert _levels(file)["tram"].get("size") == {"decided_by": "thủ trưởng đơn vị"}, told


def test_what_takes_a_row_away_comes_last(walked: Any) -> None:
    told, file = walked("x {lan}; {tram} tối đa 44", "", "q")
    assert "lan" not in _levels(file), told
    assert _levels(file)["tram"]["size"]["caps"][0]["at_most"] == 44


def test_numbers_that_exceptions_alone_hold_stand_in_the_row_of_the_level(walked: Any) -> None:
    told, _ = walked("q")
    row = told.partition("Đội máy, tổ máy")[2].partition("Enter")[0]
    assert "tối đa 37; tổ máy chưa thấy" in " ".join(row.split()), told


@pytest.mark.parametrize(("typed", "answers"), [
    ("2 Hội nghị nêu gương; quý II/2026; 1 ngày", ["2 Hội nghị nêu gương; quý II/2026; 1 ngày"]),
    ("1 đơn vị xã; phường", ["1 đơn vị xã; phường"]),
    ("1 quý I; 2 quý II; x 3", ["1 quý I", "2 quý II", "x 3"]),
    ("x 3; 1 quý I; x 2", ["1 quý I", "x 3 2"]),
    ("2 quý I; 1 ngày; khoảng 40", ["2 quý I; 1 ngày; khoảng 40"]),
    ("1 quý I; gộp 3 vào 2", ["1 quý I", "gộp 3 vào 2"]),
    ("x 1; gộp 3 vào 2", ["x 1; gộp 3 vào 2"]),
    ("1 quý I; 9 quý II", ["1 quý I; 9 quý II"]),
    ("1 đơn vị xã; 2 gì đó", ["1 đơn vị xã", "2 gì đó"]),
    ("2 quý I; 1 ngày; khoảng 40; 3 quý II", ["2 quý I; 1 ngày; khoảng 40", "3 quý II"]),
])  # fmt: skip
def test_a_line_is_parted_where_a_number_has_a_value_behind_it(typed: str, answers: list[str]) -> None:
    assert answers_in(typed, 3) == answers


def test_parts_are_said_all_or_only_those_that_go() -> None:
    assert split_meant("tách 2: xã | doanh nghiệp, hợp tác xã", 3) == (2, ["xã"], [["doanh nghiệp", "hợp tác xã"]])
    assert split_meant("tách 2: doanh nghiệp và hợp tác xã", 3) == (2, [], [["doanh nghiệp", "hợp tác xã"]])
    assert split_meant("tách 4: xã", 3) is None
    assert split_meant("tách", 3) is None


def test_rows_that_only_moved_are_told_by_their_numbers() -> None:
    before = [[" 1 Xã"], [" 2 Sở"], [" 3 Tỉnh"]]
    assert [*changed_rows([[" 1 Xã"], [" 2 Tỉnh"]], before)] == ["   Số của cấp nay là: 3 → 2"]
    assert [*changed_rows([[" 1 Xã  quý I"], *before[1:]], before)] == [" 1 Xã  quý I"]


def test_what_no_other_part_names_is_the_rest(walked: Any) -> None:
    told, file = walked("tách {lan}: lán | còn lại", "q")
    kinds = [one["units"] for one in _levels(file).values() if one.get("window") == {"until": "2026-Q2"}]
    assert kinds == [["lán"], ["hợp tác xã chè"]], told


def test_kinds_with_commas_are_parted_by_semicolons(walk_huts: Any) -> None:
    huts = ("lán", "tổ thuộc sở, ban, ngành")
    told, file = walk_huts("tách {lan}: lán; | tổ thuộc sở, ban, ngành;", "q", huts=huts, crews=CREWS)
    assert [one["units"] for one in _levels(file).values()][:2] == [["lán"], ["tổ thuộc sở, ban, ngành"]], told


def test_a_narrower_kind_is_said_of_its_own_and_what_is_not_said_stays(walked: Any) -> None:
    told, file = walked("tách {lan}: lán ven hồ | lán lưng đồi", "q")
    kinds = [one["units"] for one in _levels(file).values() if one.get("window") == {"until": "2026-Q2"}]
    assert kinds == [["lán ven hồ", "hợp tác xã chè"], ["lán lưng đồi"]], told
