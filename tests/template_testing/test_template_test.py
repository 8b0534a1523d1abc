"""``tdkt template test`` over a province: what it tries, what it tells, how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

from tdkt_tui.cli.template_test_text import print_outcome
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.workflow.template_testing import Attempt, Outcome


def test_a_new_province_passes_at_every_edge(province) -> None:
    ran = province.test("--format", "json")
    assert ran.code == 0, ran.out
    told = json.loads(ran.out)
    tried = {(one["template"], one["profile"]) for one in told["attempts"]}
    assert ("dong_thap/ke-hoach-don-vi", "dong_thap/ho-so-mau") in tried
    edges = {profile.rpartition(":")[2] for _, profile in tried if profile.startswith("sinh-ra:")}
    assert edges == {"toi-thieu", "day-du", "ten-dai", "0-muc", "1-muc", "500-muc"}
    assert {template for template, _ in tried} == {"dong_thap/ke-hoach-don-vi", "dong_thap/chuong-trinh"}
    assert "không có lỗi" in ran.err
    assert "Chưa xét trang in (--no-pages)." in ran.err
    assert all(one["documents"] for one in told["attempts"])


def test_a_fault_at_one_edge_only_is_told_with_place_profile_and_junit(province) -> None:
    line = "[Thân bài] 3. Địa điểm"
    wrong = "{%p if recipients|length > 400 %}\n[Thân bài] {{ recipients[0].name }}.\n{%p endif %}\n"
    province.change("ke-hoach-don-vi", line, wrong + line)
    report = province.home / "ket-qua.xml"
    ran = province.test("--junit", report)
    assert ran.code == 1
    (failed,) = ran.out.split("HỎNG  ")[1:]
    assert "dong_thap/ke-hoach-don-vi × hồ sơ sinh ra theo dong_thap/" in failed
    assert "mỗi danh sách 500 mục" in failed
    assert "ke-hoach-don-vi.docx, đoạn " in failed
    assert "1 lượt hỏng, 1 lỗi" in ran.err
    suite = ET.parse(report).getroot().find("testsuite")
    cases = suite.findall("testcase")
    assert (suite.get("tests"), suite.get("failures")) == (str(len(cases)), "1")
    (case,) = [case for case in cases if case.find("failure") is not None]
    assert case.get("classname") == "dong_thap.ke-hoach-don-vi"
    assert case.get("name").endswith(":500-muc")
    assert "đoạn" in case.find("failure").get("message")


def test_a_text_that_was_not_made_into_its_docx_fails(province) -> None:
    province.change("chuong-trinh", "Chủ trì:", "Người chủ trì:", make=False)
    ran = province.test("--no-edges", "dong_thap/chuong-trinh")
    assert ran.code == 1
    assert "tdkt template from-text" in ran.out
    assert "dong_thap/ke-hoach-don-vi" not in ran.out
    assert province.test("--no-edges", "dong_thap/ke-hoach-don-vi").code == 0


def test_what_a_document_leaves_behind_is_told(province) -> None:
    province.change("chuong-trinh", "[Thân bài] - Địa điểm: {{ conference.venue }}.",
                    "[Thân bài] - Địa điểm: {{ conference.venue }} , {{ '{' }}{ sót.")  # fmt: skip
    ran = province.test("--profile", "dong_thap/ho-so-mau")
    assert ran.code == 1
    assert "Còn sót “{{”" in ran.out
    assert "sinh ra" not in ran.out


def test_names_that_are_not_there_end_at_once(province) -> None:
    for arguments, words in (
        (["dong_thap/khong-co"], "Không có mẫu “dong_thap/khong-co”"),
        (["--profile", "dong_thap/khong-co"], "Không có hồ sơ mẫu"),
        (["--update"], "--golden"),
    ):
        ran = province.test(*arguments)
        assert (ran.code, ran.out) == (2, "")
        assert words in ran.err


def test_a_folder_means_what_is_in_it(province) -> None:
    ran = province.test("--no-edges", "--format", "json", province.folder)
    assert {one["profile"] for one in json.loads(ran.out)["attempts"]} == {"dong_thap/ho-so-mau"}


def test_documents_are_left_to_be_looked_at(province) -> None:
    out = province.home / "xem"
    assert province.test("--no-edges", "--out", out).code == 0
    assert (out / "dong_thap/ke-hoach-don-vi/dong_thap.ho-so-mau/ke-hoach.docx").read_bytes()[:2] == b"PK"


def test_only_what_a_saved_file_touches_is_tried(province) -> None:
    def tried(path: Path) -> set[str]:
        ran = province.test("--no-edges", "--format", "json", "--touched", path)
        return {one["template"].partition("/")[2] for one in json.loads(ran.out)["attempts"]}

    shared = province.template("noi-nhan-chu-ky")
    assert tried(province.template("chuong-trinh").with_suffix(".docx")) == {"chuong-trinh"}
    assert tried(shared) == {"ke-hoach-don-vi"}
    assert tried(province.folder / "profiles" / "ho-so-mau.toml") == {"ke-hoach-don-vi", "chuong-trinh"}
    assert tried(province.folder / "khac.toml") == set()


def test_a_fault_that_every_profile_meets_is_told_once(capsys) -> None:
    def attempt(profile: str, *findings: Finding) -> Attempt:
        return Attempt("x/giay-moi", profile, profile, findings)

    broken = Finding("template.render", Severity.ERROR, "Thẻ chưa đóng.", place="giay-moi.docx, đoạn 16", fix="đóng")
    wide = [Finding("a.b", Severity.WARNING, "Cột hẹp.", place=f"{one}.docx, đoạn 3", fix="nới") for one in "ab"]
    every = [attempt("một", broken, *wide), attempt("hai", broken, wide[0]), *(attempt(one, broken) for one in "345")]
    print_outcome(Outcome(tuple(every)))
    out = capsys.readouterr().out
    assert out.count("Thẻ chưa đóng.") == out.count("Cột hẹp.") == 1
    assert "HỎNG  x/giay-moi × cả 5 hồ sơ: một, hai, 3 và 2 hồ sơ khác" in out
    assert "XEM LẠI  x/giay-moi × 2/5 hồ sơ: một, hai\n" in out
    assert "a.docx, đoạn 3 và tương tự ở 1 chỗ: Cột hẹp." in out
    assert out.index("XEM LẠI") < out.index("HỎNG")
    assert "tdkt template lint x/giay-moi" in out


def test_a_profile_that_cannot_be_read_is_no_template_to_lint(capsys) -> None:
    finding = Finding("template.render", Severity.ERROR, "Giá trị phải là chữ.", place="a.toml, dòng 3")
    print_outcome(Outcome((Attempt("(hồ sơ)", "a.toml", "a.toml", (finding,)),)))
    assert "template lint" not in capsys.readouterr().out
    print_outcome(Outcome((Attempt("bac_giang/giay-moi", "a.toml", "a.toml", (finding,)),)))
    assert "tdkt template lint bac_giang/giay-moi" in capsys.readouterr().out
