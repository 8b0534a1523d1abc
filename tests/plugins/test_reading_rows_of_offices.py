"""A row of offices and enterprises: what its items say of some, of a sort, and under whose heading papers are sent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading

Issued = Callable[..., Reading]
PLAN = """\
II. TỔNG KẾT
1. Sở, ban, ngành; đoàn thể tỉnh; doanh nghiệp
{said}
2. {head}
a) Biên bản, bảng điểm gửi Sở Nội vụ trước ngày 05/01/2032.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn.
"""
FIRST = "a) Sở, ban, ngành, đoàn thể tỉnh tổ chức {form} từ ngày 15/12/2031 đến ngày 31/12/2031."
HEAD = "Cụm, Khối thi đua của tỉnh"


@pytest.mark.parametrize("form", [
    "Hội nghị tổng kết công tác và TĐKT năm 2031", "Hội nghị sơ kết và triển khai nhiệm vụ năm 2032",
    "Hội nghị tổng kết năm học 2031 - 2032", "Hội nghị điển hình tiên tiến",
])  # fmt: skip
def test_the_name_of_a_conference_goes_on_to_its_year(form: str, issued: Issued) -> None:
    reading = issued(PLAN, said=FIRST.format(form=form), head=HEAD)
    assert [one.values["name"] for one in reading.of("form")] == [form]


@pytest.mark.parametrize(("head", "body"), [
    (HEAD, "các cụm, khối thi đua"), ("Tổng kết ở các khối thi đua", "các khối thi đua"),
    ("Hoạt động khác", "các cơ quan, đơn vị, địa phương"),
])  # fmt: skip
def test_papers_below_a_heading_on_clusters_are_theirs(head: str, body: str, issued: Issued) -> None:
    reading = issued(PLAN, said=FIRST.format(form="Hội nghị tổng kết"), head=head)
    (sent,) = [one for one in reading.of("task") if one.values["does"].startswith("gửi")]
    assert (sent.values["body"], "body" in sent.marks) == (body, True)
