"""What a province that was begun gives its units: their own tasks, seats and offices, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.workflow.scaffold.unit_template import unit_template

WORDS = {"ID": "lam_giang"}
FACTS = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình tiên tiến"
clause = "I.1"
[[level]]
id = "huyen"
label = "cấp huyện"
units = ["huyện", "thị xã", "thành phố"]
choose_form = ["hoi-nghi"]
window = { until = 2025-04-29 }
clause = "I.1"
[[composition]]
group = "nữ"
at_least = "30%"
clause = "I.1"
[[quota]]
each = "huyện"
official = 8
clause = "I.1"
[[task]]
body = "các sở, ban, ngành; UBND các huyện, thị xã, thành phố"
does = "ban hành kế hoạch"
window = { before = 2025-01-15 }
clause = "I.1"
[[task]]
body = "Sở Tài chính"
does = "bố trí kinh phí"
clause = "I.1"
[[task]]
body = "các sở, ban, ngành; UBND các huyện, thị xã, thành phố"
does = "gửi danh sách đại biểu về Sở Nội vụ"
window = { before = 2025-03-15 }
clause = "I.1"
[[task]]
body = "các sở, ban, ngành; UBND các huyện, thị xã, thành phố"
does = "bản mềm gửi qua địa chỉ thidua@lamgiang.gov.vn"
clause = "I.1"
[[reporting]]
by = "UBND các huyện, thị xã, thành phố"
to = "Sở Nội vụ"
about = "kết quả tổ chức hội nghị"
clause = "I.1"
"""


@pytest.mark.parametrize(("issued", "has", "lacks"), [
    (date(2024, 11, 18), ["Phòng Văn hóa và Thông tin", "Công chức Văn phòng - Thống kê"], "Phòng Kinh tế"),
    (date(2025, 3, 1), ["Phòng Văn hóa, Khoa học và Thông tin"], "Phòng Kinh tế"),
    (date(2025, 7, 1), ["Phòng Văn hóa - Xã hội", "Phòng Kinh tế, Hạ tầng và Đô thị"], "Công chức"),
])  # fmt: skip
def test_offices_are_called_as_they_were_when_the_plan_was_issued(issued: date, has: list[str], lacks: str) -> None:
    text = unit_template(WORDS, issued, conference=True, also_without=True)
    assert [name for name in has if name not in text] == []
    assert lacks not in text
    assert ("Phòng Nội vụ" in text) is (issued < date(2025, 7, 1))


def test_a_units_plan_says_what_the_province_asks_of_it_and_of_nobody_else(
    dropin: Any, whole_plan: Callable[..., Path]
) -> None:
    issued = whole_plan("Tổ chức Hội nghị điển hình tiên tiến các cấp", "1. Cấp huyện",
                        day="18 tháng 11 năm 2024", units="các huyện, thị xã, thành phố")  # fmt: skip
    assert dropin.tdkt("plugin", "new", "lam_giang", "--from", issued).code == 0
    plan = dropin.folder / "lam_giang" / "plan_112_2024.toml"
    head, mark, rest = plan.read_text("utf8").partition("\n[[level]]")
    tables = rest.partition("\n[[recipient]]")
    plan.write_text(head + FACTS + (tables[1] + tables[2] if mark else ""), "utf8")
    assert dropin.tdkt("plugin", "new", "lam_giang", "--again").code == 0
    checked = dropin.tdkt("plugin", "check", "lam_giang")
    assert (checked.code, "LỖI" in checked.out) == (0, False), checked.out
    shown = " ".join(dropin.tdkt("preview", "lam_giang/ho-so-mau").out.split())
    for said in ("ngày ... tháng ... năm ...", "cơ cấu: đại biểu nữ ít nhất 30%", "08 đại biểu chính thức",
                 "2. Phòng Nội vụ tham mưu Ủy ban nhân dân huyện Mẫu thực hiện nhiệm vụ được giao tại Kế hoạch số 112",
                 "- Gửi danh sách đại biểu về Sở Nội vụ (bản mềm gửi qua địa chỉ thidua@lamgiang.gov.vn), trước ngày",
                 "năm 2025. 3. Phòng Nội vụ tham mưu Ủy ban nhân dân huyện Mẫu thực hiện chế độ báo cáo:",
                 "Báo cáo Sở Nội vụ kết quả tổ chức hội nghị.", "4. Trong quá trình thực hiện",
                 "a) Phòng Nội vụ chủ trì"):  # fmt: skip
        assert said in shown, shown
    assert "bố trí kinh phí" not in shown
    assert "Ban hành kế hoạch, trước" not in shown, "that duty is met by this very document"
    plan.write_text(plan.read_text("utf8").replace('"hoi-nghi"', '"hoi-nghi-2"'), "utf8")
    ran = dropin.tdkt("plugin", "check", "lam_giang")
    assert "đã tạo lại tệp chưa ai sửa: profiles/ho-so-mau.toml" in ran.err, ran.err
    assert "LỖI" not in ran.out


def test_a_check_makes_a_sample_anew_that_nobody_changed(dropin: Any, whole_plan: Any) -> None:
    parts = (
        "I. HÌNH THỨC, THỜI GIAN\n1. Các xã, phường: tổng kết bằng báo cáo, không tổ chức hội nghị; hoàn thành trước "
        "ngày 15 tháng 8 năm 2026.\n2. Cấp tỉnh: tổ chức Hội nghị điển hình tiên tiến, không quá 200 đại biểu.\n"
    )
    assert dropin.tdkt("plugin", "new", "lam_giang", "--from", whole_plan("Tổ chức hội nghị", parts)).code == 0
    (plan,) = (dropin.folder / "lam_giang").glob("plan_*.toml")
    text = plan.read_text("utf8")
    form = next(line for line in text.split("\n") if line.startswith("choose_form"))
    assert text.count(form) == 1
    plan.write_text(text.replace("before = 2026-08-15 }", f"before = 2026-08-15 }}\n{form}"), "utf8")
    sample = plan.parent / "profiles" / "ho-so-mau.toml"
    made = sample.read_text("utf8")
    sample.write_text(f"{made}# sửa tay\n", "utf8")
    told = " ".join(dropin.tdkt("plugin", "check", "lam_giang").out.split())
    assert told.count("hồ sơ mẫu đã có người sửa nên không tự tạo lại") == 1, told
    assert sample.read_text("utf8").endswith("# sửa tay\n")
    sample.write_text(made, "utf8")
    assert "LỖI" not in dropin.tdkt("plugin", "check", "lam_giang").out
