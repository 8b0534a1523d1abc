"""Words left over beside facts that say nothing by themselves: they only bind, praise or lead what others say."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER, plain_words

_LEADS = re.compile(
    rf"^(?:[{UPPER}]\w*\s)*(?=yêu cầu\b)|\b(?:trong quá trình (?:tổ chức,? |triển khai,? )*thực hiện,?\s+)?nếu có\b",
    re.IGNORECASE,
)
"""Whose name stands before what it asks, and where trouble would come from."""
_EMPTY = frozenset(
    plain_words(
        "các những mỗi và với như là của ở để thì cho trên trong này sau về theo được cần phải đồng thời yêu cầu"
        " nghiêm túc triển khai tổ chức thực hiện kịp đầy đủ có hiệu quả thiết thực nội dung kế hoạch quá trình xem"
        " xét quyết định cụ thể tiêu biểu xuất sắc tiên tiến điển hình phong trào thi đua pttđ thông tin truyền tuyên"
        " phương tiện chọn lựa giới thiệu tập trung ương tỉnh"
    )
)
_SAYS = re.compile(r"[\d%]|\b(?:không|chưa|chỉ|trừ|riêng|hoặc|nếu|ít nhất|tối đa|phải)\b", re.IGNORECASE)


def says_nothing(run: str) -> bool:
    """Tell words without a number, a turn, a name or a thing of their own."""
    rest = _LEADS.sub(" ", run)
    return not _SAYS.search(rest) and {*plain_words(rest)} <= _EMPTY
