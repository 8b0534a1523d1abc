from __future__ import annotations

import json
from pathlib import Path

from icalendar import Calendar

ROOT = Path(__file__).resolve().parents[2]


def test_province_as_text_json_and_calendar(tdkt, tmp_path):
    text = tdkt("timeline", "bac_giang")
    assert (text.returncode, text.stderr) == (0, "")
    assert "Hội nghị cấp cơ sở" in text.stdout
    assert all(len(line) <= 80 for line in text.stdout.splitlines())
    tree = json.loads(tdkt("timeline", "bac_giang", "--format", "json").stdout)
    assert {"level.co-so", "pilot.2"} <= {event["id"] for event in tree["events"]}
    file = tmp_path / "lich.ics"
    done = tdkt("timeline", "bac_giang", "--format", "ics", "-o", file)
    assert (done.returncode, done.stdout) == (0, "")
    assert len(Calendar.from_ical(file.read_bytes()).walk("VEVENT")) == 7


def test_shipped_profile(tdkt):
    done = tdkt("timeline", "bac_giang/ubnd-huyen-viet-yen", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert any(event["id"] == "unit.conference" for event in json.loads(done.stdout)["events"])


def test_unknown_names_are_faults(tdkt):
    for source in ("khong_co_tinh_nay", "khong/co.toml"):
        done = tdkt("timeline", source)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
        assert done.stdout == ""


def test_a_date_moved_for_a_trial_breaks_and_leaves_with_one(tdkt):
    profile = ROOT / "profiles/bac_giang/ubnd-huyen-viet-yen.toml"
    before = profile.read_bytes()
    late = tdkt("timeline", "bac_giang/ubnd-huyen-viet-yen", "--move", "conference.date=2020-05-19")
    assert (late.returncode, late.stderr) == (1, "")
    assert "19/5/2020 (thứ Ba) · Ngày tổ chức" in late.stdout
    assert "Kế hoạch số 16/KH-HĐTĐKT, mục II.2.1" in late.stdout.partition("Sai thêm:\n")[2]
    early = tdkt("timeline", "bac_giang/ubnd-huyen-viet-yen", "--move", "conference.date=14/5/2020", "--format", "json")
    tree = json.loads(early.stdout)
    assert (early.returncode, tree["breaks"], tree["mends"]) == (0, [], [])
    assert {event["field"] for event in tree["events"] if event["last"] == "2020-05-14"} >= {"conference.date"}
    assert profile.read_bytes() == before


def test_a_calendar_of_moved_dates_keeps_the_findings_apart(tdkt, tmp_path):
    file = tmp_path / "thu.ics"
    move = ("--move", "conference.date=2020-05-19", "--format", "ics", "-o", file)
    done = tdkt("timeline", "bac_giang/ubnd-huyen-viet-yen", *move)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Sai thêm:" in done.stderr
    starts = [entry.decoded("dtstart") for entry in Calendar.from_ical(file.read_bytes()).walk("VEVENT")]
    assert any(str(start).startswith("2020-05-19 00:30") for start in starts)


def test_moves_that_cannot_be_read_are_faults(tdkt):
    for move in ("conference.date", "conference.date=31/4/2020", "unit.name=1/1/2020"):
        done = tdkt("timeline", "bac_giang/ubnd-huyen-viet-yen", "--move", move)
        assert (done.returncode, done.stdout) == (2, "")
    assert tdkt("timeline", "bac_giang", "--move", "conference.date=1/1/2020").returncode == 2


def test_the_calendar_of_a_build_is_that_of_the_command(tdkt, tmp_path):
    done = tdkt("build", "bac_giang/ubnd-huyen-viet-yen", "-o", tmp_path, "--format", "ics")
    assert done.returncode == 0, done.stderr
    shown = tdkt("timeline", "bac_giang/ubnd-huyen-viet-yen", "--format", "ics")
    assert (tmp_path / "lich.ics").read_text("utf8") == shown.stdout
