"""How much each of two kinds sends, in one sentence, is a task of each; what is of one body stays one task."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = "II. NỘI DUNG\n1. Tuyên truyền\na) {said}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn thực hiện.\n"
WHEN = "trước ngày 15/12/2024"


@pytest.mark.parametrize(("said", "told"), [
    ((f"Mỗi huyện, thành phố gửi 03 bài viết về điển hình, mỗi sở, ngành gửi 01 bài về Sở Thông tin và Truyền thông"
      f" {WHEN}."),
     [("mỗi huyện, thành phố", "gửi 03 bài viết về điển hình cho Sở Thông tin và Truyền thông"),
      ("mỗi sở, ngành", "gửi 01 bài về Sở Thông tin và Truyền thông")]),
    (f"Mỗi xã gửi 01 bài viết, mỗi sở gửi 01 phóng sự (kèm 02 ảnh) về Sở Nội vụ {WHEN}.",
     [("mỗi xã", "gửi 01 bài viết về Sở Nội vụ"), ("mỗi sở", "gửi 01 phóng sự (kèm 02 ảnh) về Sở Nội vụ")]),
    (f"Mỗi xã gửi 01 bài viết, mỗi sở gửi 01 bài viết (kèm 02 ảnh) về Sở Nội vụ {WHEN}.",
     [("mỗi xã", "gửi 01 bài viết (kèm 02 ảnh) về Sở Nội vụ"),
      ("mỗi sở", "gửi 01 bài viết (kèm 02 ảnh) về Sở Nội vụ")]),
    (f"Mỗi huyện, thành phố gửi 03 bài viết, 02 phóng sự về Sở Thông tin và Truyền thông {WHEN}.",
     [("mỗi huyện, thành phố", "gửi 03 bài viết, 02 phóng sự về Sở Thông tin và Truyền thông")]),
    (f"Mỗi huyện chọn ít nhất 04 bài viết, mỗi sở, đoàn thể tỉnh chọn 02 bài viết hay, đóng quyển, gửi Ban Mẫu {WHEN}.",
     [("mỗi huyện", "chọn ít nhất 04 bài viết hay, đóng quyển, gửi về Ban Mẫu"),
      ("mỗi sở, đoàn thể tỉnh", "chọn 02 bài viết hay, đóng quyển, gửi về Ban Mẫu")]),
    (f"Mỗi huyện đăng ký ít nhất 04 bài viết; mỗi sở đăng ký 02 bài viết hoặc bài hát, gửi về Ban Mẫu {WHEN}.",
     [("mỗi huyện", "đăng ký ít nhất 04 bài viết, gửi về Ban Mẫu"),
      ("mỗi sở", "đăng ký 02 bài viết hoặc bài hát, gửi về Ban Mẫu")]),
    (f"Mỗi huyện giới thiệu 04 bài viết, thành phố Mẫu Giang 07 bài viết, mỗi sở 02 bài viết về Ban Mẫu {WHEN}.",
     [("mỗi huyện", "giới thiệu 04 bài viết về Ban Mẫu"),
      ("thành phố Mẫu Giang", "giới thiệu 07 bài viết về Ban Mẫu"),
      ("mỗi sở", "giới thiệu 02 bài viết về Ban Mẫu")]),
    (f"Mỗi huyện giới thiệu về tỉnh hai gương để kể chuyện, mỗi sở, ngành giới thiệu một, kèm bản tóm tắt {WHEN}.",
     [("mỗi huyện", "giới thiệu về tỉnh hai gương để kể chuyện, kèm bản tóm tắt"),
      ("mỗi sở, ngành", "giới thiệu về tỉnh một gương để kể chuyện, kèm bản tóm tắt")]),
])  # fmt: skip
def test_each_kind_has_its_own_number(said: str, told: list[tuple[str, str]], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    tasks = [one.values for one in reading.of("task") if one.values["clause"].startswith("II.")]
    assert [(one["body"], one["does"]) for one in tasks] == told
    assert {one["window"]["before"] for one in tasks} == {date(2024, 12, 15)}
    assert not [one.words for one in unread(reading) if "bài" in one.words]
