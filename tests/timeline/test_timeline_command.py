from __future__ import annotations

import json

from icalendar import Calendar


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
