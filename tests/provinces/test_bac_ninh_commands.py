"""Bắc Ninh, plan 181 of 2014, on the command line: no conference is spoken of and no date made up."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date

from tdkt_tui.model.suggestions import suggested
from tdkt_tui.workflow import check_profile, plan_named

PLAN = plan_named("bac_ninh/181-2014")


def test_the_provinces_own_plan_checks_without_a_word():
    assert check_profile("bac_ninh/ke-hoach-181-2014") == ([], True)


def test_shown_and_timed_without_conference_or_date(tdkt):
    shown = tdkt("province", "show", "bac_ninh/181-2014")
    assert shown.returncode == 0
    for word in ("Hình thức:", "Thời gian tổ chức", "Số lượng:", "Kỳ đại hội", "Chương trình"):
        assert word not in shown.stdout
    for clause in ("II.8", "III.1", "III.2", "III.3", "III.4"):
        assert f"[{clause}]" in " ".join(shown.stdout.split())
    timed = tdkt("timeline", "bac_ninh/ke-hoach-181-2014")
    assert "Kế hoạch không nêu thời hạn cho nội dung nào; không ngày nào được tự đặt ra." in timed.stdout
    assert "│" not in timed.stdout
    assert set(re.findall(r"\d+/\d+/\d{4}", timed.stdout)) == {"22/10/2014"}
    events = json.loads(tdkt("timeline", "bac_ninh/ke-hoach-181-2014", "--format", "json").stdout)["events"]
    assert [event["id"] for event in events if event["first"] or event["last"]] == ["plan.document"]


def test_a_province_says_plainly_that_this_plan_states_no_term(tdkt):
    assert "Kế hoạch không nêu thời hạn cho nội dung nào" in tdkt("timeline", "bac_ninh").stdout
    assert "không nêu thời hạn cho nội dung nào" not in tdkt("timeline", "bac_giang").stdout


def test_a_new_profile_asks_nothing_about_a_conference(tdkt):
    done = tdkt("profile", "new", "bac_ninh", "-o", "-", input="1\n2\n1\nHuyện Quế Võ\n")
    assert done.returncode == 0, done.stderr
    assert "cấp tỉnh" not in done.stderr
    for word in ("đại biểu", "hội nghị", "hình thức tổ chức", "khai mạc"):
        assert word not in done.stderr.casefold(), word
        assert word not in done.stdout.casefold(), word
    made = tomllib.loads(done.stdout)
    assert made["level"] == "huyen"
    assert made["issuer"]["kind"] == "district"
    assert made["document"]["date"]["not_before"] == date(2014, 10, 23)


def test_a_plan_without_a_term_is_carried_out_soon_after_its_issue():
    level = PLAN.level_for("huyen")
    soon, late = date(2014, 11, 5), date(2026, 1, 5)
    assert suggested("document.date", {}, PLAN, level, soon)["not_before"] == soon
    assert suggested("document.date", {}, PLAN, level, late)["not_before"] == date(2014, 10, 23)
