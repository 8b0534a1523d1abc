"""What a check of a plugin leaves to a person: told as notes."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable
from typing import Any

PLAN = """
    [[level]]
    id = "xa"
    label = "cấp xã"
    units = ["xã", "phường"]
    clause = "II.2"
    [[exception]]
    level = "xa"
    units = ["xã Thổ Châu"]
    days = 0.5
    clause = "II.2"
    [[nomination]]
    who = ["các xã, phường", "hội nghề nghiệp", "Hội Nông dân tỉnh", "trang trại", "tỉnh", "cấp xã", "UBND xã Thổ Châu"]
    clause = "II.3"
    [[nomination]]
    levels = ["xa"]
    who = ["các cơ quan, đơn vị"]
    clause = "II.3"
    [[honours]]
    award = "Bằng khen"
    level = "xa"
    units = ["các xã", "khối thi đua"]
    clause = "II.3"
    [[document]]
    kind = "timeline"
    template = ""
    """


def test_who_introduces_and_is_nobody_of_the_plan_is_a_note(
    dropin: Any, province_text: Callable[[str, str], str]
) -> None:
    dropin.write("vinh_du/plan_1.toml", province_text("vinh_du", "Vinh Dự") + textwrap.dedent(PLAN))
    page = json.loads(dropin.tdkt("plugin", "check", "vinh_du", "--format", "json").out)
    found = [item for item in page["findings"] if item["rule"] == "plugin.who"]
    assert [(item["severity"], item["field"]) for item in found] == [("note", "nomination.1.who")]
    assert found[0]["message"].startswith("“hội nghề nghiệp”, “trang trại” không phải")
    assert "levels" in found[0]["fix"]
    (award,) = [item for item in page["findings"] if item["rule"] == "plugin.honours"]
    assert (award["severity"], award["field"]) == ("note", "honours.1.units")
    assert "“khối thi đua”" in award["message"]


EXCEPTIONS = """
    [[quota]]
    unit = "Xã đảo Thạnh An"
    official = 3
    clause = "II.2"
""" + "".join(
    f"""
    [[exception]]
    level = "xa"
    units = ["{named}"]
    days = 0.5
    clause = "II.2"
    """
    for named in ("xã Thạnh An", "các phường", "huyện Cồn Cỏ", "Thạnh An", "xã Thanh An", "Tân Châu")
)


def test_an_exception_that_meets_nobody_or_another_name_is_told(
    dropin: Any, province_text: Callable[[str, str], str]
) -> None:
    plan = province_text("vinh_du", "Vinh Dự") + textwrap.dedent(PLAN) + textwrap.dedent(EXCEPTIONS)
    dropin.write("vinh_du/plan_1.toml", plan)
    page = json.loads(dropin.tdkt("plugin", "check", "vinh_du", "--format", "json").out)
    found = {item["field"]: item for item in page["findings"] if item["rule"] == "plugin.exception"}
    assert list(found) == [f"exception.{number}.units" for number in (4, 5, 6, 7)]
    assert {item["severity"] for item in found.values()} == {"warning"}
    kind, bare, near, nobody = (f"{item['message']} {item['fix']}" for item in found.values())
    assert "“huyện” không thuộc" in kind
    assert "ghi “Xã đảo Thạnh An”" in bare
    assert "ghi “Xã đảo Thạnh An”" in near
    assert "“xã Tân Châu”" in nobody


LEFT = """
# CHƯA HIỂU, theo mục. Đọc bản gốc ở những chỗ này.
# - dòng 7, mục II.3: Làm điểm: xã Mẫu Lâm,
#   hoàn thành trước ngày 29 tháng 5.
# - dòng 9, mục III: lời văn
"""


def test_passages_that_nobody_has_understood_are_counted(dropin: Any, province_text: Callable[[str, str], str]) -> None:
    plan = province_text("vinh_du", "Vinh Dự") + textwrap.dedent(PLAN)
    path = dropin.write("vinh_du/plan_1.toml", plan + LEFT)
    ran = dropin.tdkt("plugin", "check", "vinh_du")
    assert "GHI CHÚ" in next(line for line in ran.out.splitlines() if "Còn 02 đoạn" in line)
    assert "CẦN LÀM   Dữ kiện đã xác nhận – 02 đoạn chưa hiểu" in ran.out
    assert ran.code == 0
    strict = dropin.tdkt("plugin", "check", "vinh_du", "--strict", "--format", "json")
    page = json.loads(strict.out)
    found = [item for item in page["findings"] if item["rule"] == "plugin.unread"]
    assert [(item["severity"], item["place"]) for item in found] == [
        ("warning", f"plan_1.toml, dòng {plan.count(chr(10)) + 2}")
    ]
    assert {item["id"]: item["state"] for item in page["results"]}["confirmed"] == "cảnh báo"
    assert strict.code == 1
    path.write_text(plan + LEFT.partition("# -")[0], "utf8")
    assert dropin.tdkt("plugin", "check", "vinh_du", "--strict").code == 0


def test_who_is_charged_and_is_no_level_of_the_plan_is_told(
    dropin: Any, province_text: Callable[[str, str], str]
) -> None:
    who = ("cấp huyện", "đơn vị tổ chức hội nghị", "Sở Nội vụ", "các trang trại", "UBND các xã", "các phường",
           "cấp xã", "các doanh nghiệp", "các huyện", "xã biên giới", "các xã An Bình, Thổ Châu")  # fmt: skip
    duties = "".join(
        f'''[[reporting]]\nby = "{said}"\nto = "UBND tỉnh"\nabout = "kết quả"\nclause = "V"\n
        [[task]]\nbody = "{said}"\ndoes = "lập danh sách"\nclause = "V"\n'''
        for said in who
    )
    dropin.write("vinh_du/plan_1.toml", province_text("vinh_du", "Vinh Dự") + textwrap.dedent(PLAN) + duties)
    page = json.loads(dropin.tdkt("plugin", "check", "vinh_du", "--format", "json").out)
    told = [(item["severity"], item["field"]) for item in page["findings"] if item["rule"] == "plugin.charged"]
    assert told == [("warning", "reporting.1.by"), ("warning", "reporting.4.by"), ("warning", "reporting.8.by"),
                    ("warning", "reporting.9.by"), ("warning", "reporting.10.by"),
                    ("note", "task.1.body"), ("note", "task.4.body"), ("note", "task.8.body"),
                    ("note", "task.10.body")]  # fmt: skip
