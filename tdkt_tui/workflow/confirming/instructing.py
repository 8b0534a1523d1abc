"""Sentences that tell somebody what to do without a number, a day or a name: they are kept, not passed as wording."""

from __future__ import annotations

import re

_HOW = r"(?:(?:tiếp tục|tích cực|chủ động|kịp thời|thường xuyên|tập trung|cần|phải|đồng thời|cùng|tùy[^,]{0,40})\s+)*"
_DOES = (
    r"(?:tuyên truyền|phổ biến|quán triệt|vận động|phát động|tổ chức(?! được)|triển khai|thực hiện|xây dựng|phát hiện|"
    r"lựa chọn|bồi dưỡng|nhân rộng|nêu gương|biểu dương|sơ kết|tổng kết|rút kinh nghiệm|giới thiệu|duy trì|nâng cao|"
    r"đổi mới|tăng|đẩy mạnh|mở|gắn|kết hợp|lồng ghép|kiểm tra|giám sát|đôn đốc|hướng dẫn|phối hợp|chỉ đạo|quan tâm|"
    r"chú trọng|coi trọng|ưu tiên|khuyến khích|bảo đảm|đảm bảo|sử dụng|phản ánh|làm cho)\b"
)
_LEAD = (
    r"(?:[-–+•]\s+|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám)\s+là,\s+|(?:Qua|Thông qua|Trên cơ sở|Từ đó)\b[^,;.]{0,80},\s+)*"
)
_WHO = r"(?:các|mỗi|từng|tất cả|mọi)\s[^.;:]{2,110}?\s"
_ORDERS = re.compile(
    rf"{_LEAD}(?:{_HOW}{_DOES}|{_WHO}{_HOW}{_DOES})|"
    r".*\bcần\s+(?:có|phải|được|ngắn gọn|\w+ \w+)|.*\bđược\s+(?:lựa chọn|chọn|bầu|suy tôn)\s+từ\b|"
    r".*\b(?:danh sách|hồ sơ|báo cáo)\s+(?:phải\s+)?(?:có|kèm|nêu rõ|ghi rõ)\b|.*\bchỉ\b[^,;.]{2,40}\bkhi\b|"
    r"(?:Mức chi|Chế độ chi|Định mức)\b.*\btheo\b",
    re.IGNORECASE | re.DOTALL,
)
"""What is to be done, by whom; what something needs; from whom others are chosen; by what rule money is spent."""
_TOPIC = re.compile(r"(?:những|các|một số)\s+(?:việc|nội dung|nhiệm vụ|công việc|vấn đề)\b", re.IGNORECASE)
_OVER = re.compile(r"(?::|\b(?:như sau|sau đây|dưới đây|bảng sau|kèm theo)[.;:]?)\s*$", re.IGNORECASE)
_LEAST, _STOPPED = 75, 50
"""Signs of a sentence that is no heading: of one without, and with, the sign that ends it."""


def instructs(words: str) -> bool:
    """Tell a sentence that tells somebody what to do; no heading, nothing that only leads over to a list."""
    text = words.strip()
    least = _STOPPED if text.endswith((".", ";")) else _LEAST
    if "|" in text or len(text) < least or _OVER.search(text) or _TOPIC.match(text) or text.isupper():
        return False
    return bool(_ORDERS.match(text))
