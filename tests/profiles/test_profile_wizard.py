"""``tdkt profile new`` from first answer to a sound profile: by pipe, on a terminal, stepping back, breaking off."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tdkt_tui.cli.kept_answers import ENDING
from tdkt_tui.model.fields import fields_for
from tdkt_tui.model.hints import hinted
from tdkt_tui.model.level import Attendance, Size
from tdkt_tui.model.suggestions import suggested
from tdkt_tui.store.toml import read_toml
from tdkt_tui.workflow import plan_named

TODAY = dt.date(2026, 11, 21)

# One line a question; an empty one takes what is offered.
DEPARTMENT = ("2", "1", "Sở Nội vụ", "", "", "", "", "", "12", "KH-SNV", "20/4/2020", "", "", "", "Nguyễn Văn A",
              "1", "", "24/6/2020", "8h00", "Hội trường Sở", "Giám đốc Sở", "200", "", "",
              "UBND tỉnh (b/c); Các phòng thuộc Sở", "a.csv", "", "GM-SNV", "", "Ban TĐKT tỉnh", "", "BC-SNV",
              "")  # fmt: skip
COMMUNE = ("1", "1", "Xã Tân Lập", "", "85", "", "", "", "", "7", "", "10/2/2020", "", "", "", "", "Nguyễn Văn A",
           "2", "", "20/3/2020", "", "Nhà văn hóa xã", "Chủ tịch UBND xã", "80", "", "",
           "Hội đồng TĐKT huyện (b/c); Các thôn", "a.csv", "", "", "", "Đảng ủy xã", "", "", "")  # fmt: skip
DISTRICT = ("2", "5", "Huyện Tân Lập", "", "", "", "", "", "15", "", "16/3/2020", "", "", "", "", "Nguyễn Văn A",
            "", "24/6/2020", "", "Hội trường lớn", "Chủ tịch UBND huyện", "250", "", "",
            "UBND tỉnh (b/c); Các xã, thị trấn", "a.csv", "", "", "", "Huyện ủy", "", "", "")  # fmt: skip
PASSED_OVER = "bỏ qua\n" * 60
"""On a terminal Enter alone passes over nothing that a document needs."""
TASK = '\n[[task]]\ntask = "Chuẩn bị hội trường"\nbody = "{body}"\ndue = {due}\n'


@pytest.mark.parametrize(("answers", "body", "due", "mode", "invited", "reported"), [
    (DEPARTMENT, "Các phòng thuộc Sở", "2020-06-15", "delegates", dt.date(2020, 6, 3), dt.date(2020, 6, 24)),
    (COMMUNE, "Các thôn", "2020-03-16", "plenary", dt.date(2020, 2, 28), dt.date(2020, 3, 20)),
    (DISTRICT, "Các xã, thị trấn", "2020-06-15", "delegates", dt.date(2020, 6, 3), dt.date(2020, 6, 24)),
])  # fmt: skip
def test_the_answers_of_a_newcomer_give_a_profile_without_errors(
    tdkt, tmp_path: Path, answers, body, due, mode, invited, reported
) -> None:
    (tmp_path / "a.csv").write_text("Họ và tên,Đơn vị\nNguyễn Thị B,Tổ Một\n", encoding="utf-8")
    done = tdkt("profile", "new", "bac_giang", "-o", "a.toml", cwd=tmp_path, input="\n".join(answers) + "\n")
    assert done.returncode == 0, done.stderr
    path = tmp_path / "a.toml"
    profile = read_toml(path)
    assert profile["conference"]["mode"] == mode
    assert profile["invitation"]["date"] == {"later": True, "not_before": invited}
    assert profile["report"]["date"] == {"later": True, "not_before": reported}
    lacking = [line for line in done.stderr.partition("Còn phải bổ sung")[2].splitlines() if line.startswith("- ")]
    assert [line.split(":")[0] for line in lacking] == ["- task"]
    path.write_text(path.read_text("utf-8") + TASK.format(body=body, due=due), encoding="utf-8")
    checked = tdkt("check", path, "--format", "json")
    errors = [item for item in json.loads(checked.stdout)["findings"] if item["severity"] == "error"]
    assert errors == []
    assert checked.returncode == 0


def test_the_day_is_asked_with_the_units_own_window_and_whether_it_goes_first(tdkt, tmp_path: Path) -> None:
    own = "Kế hoạch, mục II.2.1: thời hạn của đơn vị làm điểm: trước ngày 19 tháng 5 năm 2020"
    for name, told in (("Huyện Việt Yên", True), ("Huyện Tân Lập", False)):
        answers = "\n".join([*DISTRICT[:2], name, *DISTRICT[3:]]) + "\n"
        done = tdkt("profile", "new", "bac_giang", "-o", f"{told}.toml", cwd=tmp_path, input=answers)
        asked = done.stderr.partition("\nNgày tổ chức\n")[2].partition("\n  >")[0]
        assert "thời hạn: trong quý II năm 2020" in asked
        assert (own in asked) is told
        late = "Cảnh báo: NGOÀI thời hạn: muộn 37 ngày (trước ngày 19 tháng 5 năm 2020). Trả lời lại: gõ <"
        assert (late in done.stderr) is told
        assert ("NGOÀI thời hạn" in done.stderr) is told


@pytest.mark.parametrize(("own", "held", "invitation", "report"), [
    (dt.date(2020, 4, 20), dt.date(2020, 6, 24), dt.date(2020, 6, 3), dt.date(2020, 6, 24)),
    (dt.date(2020, 6, 20), dt.date(2020, 6, 24), dt.date(2020, 6, 20), dt.date(2020, 6, 24)),
    ({"later": True, "not_before": dt.date(2020, 4, 20)}, None, dt.date(2020, 4, 20), dt.date(2020, 4, 20)),
    (None, None, dt.date(2019, 6, 27), dt.date(2019, 6, 27)),
])  # fmt: skip
def test_no_date_is_offered_before_the_units_own_plan(own, held, invitation, report) -> None:
    plan = plan_named("bac_giang/16-2019")
    level = plan.level_for("tren-co-so", "sở")
    assert level is not None
    given = {"document.date": own, "conference.date": held}
    answers = {key: value for key, value in given.items() if value}
    offered = [suggested(f"{key}.date", answers, plan, level, TODAY) for key in ("invitation", "report")]
    assert [item["not_before"] for item in offered] == [invitation, report]


def test_no_date_is_offered_before_a_plan_that_is_still_to_come() -> None:
    plan = plan_named("bac_giang/16-2019")
    level = plan.level_for("tren-co-so", "sở")
    assert level is not None
    for today, first in (
        (dt.date(2018, 11, 21), dt.date(2019, 6, 27)),
        (dt.date(2019, 6, 26), dt.date(2019, 6, 27)),
        (dt.date(2019, 6, 28), dt.date(2019, 6, 28)),
    ):
        offered = suggested("document.date", {}, plan, level, today)
        assert offered["not_before"] == first


@pytest.mark.parametrize(("exemplars", "category", "guests"), [
    (84, "guest", 56), (140, "guest", None), (None, "guest", None), (84, "exemplar", None),
])  # fmt: skip
def test_who_is_left_is_offered_as_guests_where_the_plan_names_some(exemplars, category: str, guests) -> None:
    plan = plan_named("bac_giang/16-2019")
    level = plan.level[0].model_copy(update={"size": Size(), "attend": [Attendance(who="ai đó", category=category)]})
    answers = {"conference.mode": "delegates", "conference.size.total": 140, "conference.size.exemplars": exemplars}
    assert suggested("conference.size.guests", answers, plan, level, TODAY) == guests


@pytest.mark.parametrize("level_id", ["co-so", "tren-co-so"])
def test_examples_are_of_the_kind_of_unit_that_is_asked(level_id: str) -> None:
    plan = plan_named("bac_giang/16-2019")
    level = next(level for level in plan.level if level.id == level_id)
    for category in level.units:
        told = {item.key: hinted(item, category, plan, level) for item in fields_for(plan, level, "unit")}
        text = " ".join(item.help for item in told.values())
        assert "Việt Yên" not in text
        assert told["unit.name"].help != told["unit.area"].help
        if category not in ("huyện", "thành phố", "xã", "phường", "thị trấn", "cơ quan"):
            assert "UBND" not in text, category
        assert told["invitation.symbol"].help.startswith('Ký hiệu sau số: "GM-')
        for key in ("conference.start", "conference.venue", "conference.chair"):
            assert told[key].clause == ""
        assert told["conference.date"].clause == "II.2.1"


def test_an_answer_steps_back_from_a_pipe_too(tdkt, tmp_path: Path) -> None:
    typed = "<\n1\n2\nPhường Sai\n<\n<\n1\nXã Đúng\n"
    done = tdkt("profile", "new", "bac_giang", "-o", "a.toml", cwd=tmp_path, input=typed)
    assert done.returncode == 0
    assert "Đây là câu hỏi đầu tiên." in done.stderr
    assert read_toml(tmp_path / "a.toml")["unit"] == {"category": "xã", "name": "Xã Đúng", "area": "xã Đúng"}
    assert "(nơi nhận để báo cáo thêm (b/c))" not in done.stderr.partition("\nKhách mời")[2]


def test_a_units_name_answers_the_first_question_from_a_pipe_too(tdkt, tmp_path: Path) -> None:
    done = tdkt("profile", "new", "bac_giang", "-o", "a.toml", cwd=tmp_path, input="Phường Mới\n")
    assert done.returncode == 0, done.stderr
    unit = read_toml(tmp_path / "a.toml")["unit"]
    assert (unit["category"], unit["name"]) == ("phường", "Phường Mới")


@pytest.mark.parametrize("arguments", [(), ("bac_giang", "-o", "của tôi.toml")])
def test_what_was_answered_is_kept_and_offered_the_next_time(
    on_terminal: Callable[..., tuple[int, str]], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    province, number = ("", 5) if arguments else ("1\n", 6)
    code, told = on_terminal(tmp_path, f"{province}1\n1\nXã Tân Lập\n\n85\n\x04", *arguments)
    assert code == 2
    name = "của tôi.toml" if arguments else "xa-tan-lap.toml"
    kept = tmp_path / f"{name}{ENDING}"
    assert list(tmp_path.iterdir()) == [kept]
    assert kept.stat().st_mode & 0o777 == 0o600
    assert f"Đã giữ {number} câu trả lời ở {kept.name}" in told
    code, told = on_terminal(tmp_path, "\n" + PASSED_OVER, *arguments)
    assert code == 0, told
    assert f"({number} câu trả lời)" in told
    assert "\nTên đơn vị" not in told
    assert [item.name for item in tmp_path.iterdir()] == [name]
    assert read_toml(tmp_path / name)["unit"]["staff"] == 85


def test_one_may_begin_anew_and_a_spoilt_file_does_not_hinder(
    on_terminal: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    on_terminal(tmp_path, "1\n1\n1\nXã Cũ\n\x04")
    (tmp_path / f"hong.toml{ENDING}").write_text("không phải TOML", "utf8")
    code, told = on_terminal(tmp_path, "không\n1\n1\n1\nXã Mới\n" + PASSED_OVER)
    assert code == 0, told
    assert read_toml(tmp_path / "xa-moi.toml")["unit"]["name"] == "Xã Mới"
    assert (tmp_path / f"xa-cu.toml{ENDING}").exists()


@pytest.mark.parametrize("mode", ["1", "2"])
def test_what_may_stay_empty_is_not_told_missing(tdkt, tmp_path: Path, mode: str) -> None:
    """Shares bind a conference of delegates only: the question says so, as the list of what is missing does."""
    at = next(number for number, answer in enumerate(DISTRICT) if answer == "24/6/2020") - 1
    answers = [*DISTRICT[:at], mode, *("" if answer == "250" else answer for answer in DISTRICT[at + 1 :])]
    done = tdkt("profile", "new", "bac_giang", "-o", "a.toml", cwd=tmp_path, input="\n".join(answers) + "\n")
    assert done.returncode == 0, done.stderr
    asked, _, lacking = done.stderr.partition("Còn phải bổ sung")
    free = {line.partition(" (có thể")[0].lower() for line in asked.splitlines() if "(có thể bỏ trống)" in line}
    told = {line for line in lacking.splitlines() if any(f"thiếu {label}" in line.lower() for label in free)}
    assert "địa bàn, phạm vi" in free
    assert told == set()
    assert ("số đại biểu điển hình" in lacking) == (mode == "2")
