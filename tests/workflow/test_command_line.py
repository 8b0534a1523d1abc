from __future__ import annotations

import json
import zipfile

PLAN = "bac_giang/ke-hoach-16-2019"


def test_build_prints_what_it_wrote(tdkt, tmp_path):
    done = tdkt("build", PLAN, "-o", tmp_path / "out", "--document", "plan")
    assert (done.returncode, done.stdout.splitlines()) == (0, [str(tmp_path / "out" / "ke-hoach.docx")])
    assert zipfile.is_zipfile(tmp_path / "out" / "ke-hoach.docx")


def test_check_json_has_the_contract_keys(tdkt):
    done = tdkt("check", PLAN, "--format", "json")
    assert done.returncode == 0
    for finding in json.loads(done.stdout)["findings"]:
        assert set(finding) == {"rule", "severity", "message", "citation", "place", "field", "fix"}
        assert finding["severity"] in {"error", "warning", "note"}


def test_check_a_document_that_was_built(tdkt, tmp_path):
    tdkt("build", PLAN, "-o", tmp_path, "--document", "plan")
    done = tdkt("check", tmp_path / "ke-hoach.docx", "--regulation", "tt01_2011")
    assert (done.returncode, done.stdout) == (0, "")
    other = tdkt("check", tmp_path / "ke-hoach.docx", "--regulation", "nd30_2020")
    assert other.returncode == 1
    assert "đoạn" in other.stdout


def test_bad_input_is_one_message_and_nothing_written(tdkt, tmp_path):
    broken = tmp_path / "hong.toml"
    broken.write_text('plan = "bac_giang/16-2019\n', "utf8")
    done = tdkt("build", broken, "-o", tmp_path / "out")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "hong.toml" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_profile_with_twenty_mistakes_shows_twenty(tdkt, tmp_path):
    spoiled = tmp_path / "hai-muoi-loi.toml"
    spoiled.write_text(
        """
plan = "bac_giang/16-2019"
level = "tren-co-so"
rolee = "unit"                          # 1
[unit]
category = "xóm"                        # 2
name = "Huyện Việt Yên"
staff = "nhiều"                         # 3
[issuer]
kind = "uy-ban"                         # 4
nam = "UBND"                            # 5
[document]
number = "bốn lăm"                      # 6
symbol = "kh_ubnd"                      # 7
date = 2019-05-01                       # 8 before the plan
placee = "Việt Yên"                     # 9
[signature]
on_behalf_of = "ỦY BAN NHÂN DÂN"
post = "PHÓ CHỦ TỊCH"                   # 10 without KT.
name = "TS. Nguyễn Văn A"               # 11
[conference]
form = "hoi-nghi-ban-tron"              # 12
mode = "tất cả"                         # 13
date = 2020-07-15                       # 14
start = "bảy giờ"                       # 15
[conference.size]
total = 400                             # 16
exemplars = -1                          # 17
[[conference.agenda]]
item = "bao-cao"
skip = true                             # 18
[[conference.agenda]]
item = "an-trua"                        # 19
minutes = 0                             # 20
[[recipient]]
ten = "Sở Nội vụ"                       # 21
[[basis]]
type = "Chỉ thị"
number = "34-CT/TW"
date = 2014-04-08                       # 22
title = "về đổi mới công tác thi đua, khen thưởng"   # 23
""",
        "utf8",
    )
    done = tdkt("check", spoiled, "--format", "json")
    findings = json.loads(done.stdout)["findings"]
    errors = [finding for finding in findings if finding["severity"] != "note"]
    assert done.returncode == 2
    assert len(errors) >= 20
    assert all(finding["message"] and (finding["field"] or finding["place"]) for finding in errors)
