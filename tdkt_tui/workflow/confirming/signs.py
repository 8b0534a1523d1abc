"""Whether words hold anything that a table may be for: a number, a day, the name of somebody or of something."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.figures import figures_of

from .instructing import instructs

CONTEXT = ("year", "rough")
"""Figures that stand in many a sentence which says no fact."""
_AGAIN = re.compile(r"\b\d{1,2}\s+năm\s+(?=qua\b|thực hiện\b|triển khai\b|tổ chức\b)|\b\d+\s+(?:khâu|bước|nội dung)\b")
"""A period that is looked back on, parts of what is spoken of: numbers, and nothing to be counted."""
_COMMON = re.compile(
    rf"(?:Chủ tịch\s+)?Hồ Chí Minh|lần thứ\s+[IVXL]+|(?:Hội nghị|Đại hội)[^,;.:“]{{0,60}}|"
    rf"(?:Nghị quyết|Luật|Chỉ thị|Nghị định|Kết luận|Quyết định|Thông tư)[^,;.:]{{0,120}}|"
    rf"tỉnh(?:\s+[{UPPER}]\w+){{2,3}}"
)
"""Names that stand in purposes and wishes."""
_NAMED = re.compile(
    r"\b(?:UBND|HĐND|MTTQ|Ủy ban|Hội đồng|Sở|Ban(?= [A-ZĐ])|Bộ Chỉ huy|Cục|Chi cục|Phòng|Văn phòng|Công an|"
    r"Báo(?= [A-ZĐ])|Đài|Mặt trận|Liên đoàn|Liên minh|Tỉnh đoàn|Công ty|Trung tâm|Bệnh viện|Cụm|Khối(?= [a-zđ])|"
    r"Hội (?!nghị|trường)(?=[A-ZĐ])|Hiệp hội|"
    r"Bằng khen|Giấy khen|Huân chương|Kỷ niệm chương|Cờ thi đua)\b"
    rf"|\b(?i:huyện|xã|phường|thành phố|thị xã|đặc khu)\s+[{UPPER}]|“[^”]{{6,}}”"
)
"""Somebody, some place, an award, what bears a name of its own."""
_WORDED = re.compile(
    r"½|\b(?:một nửa|hai phần ba|một phần ba|quá nửa|(?:hằng|hàng) (?:tháng|quý|năm|tuần)|nửa (?:đầu|cuối|ngày)|"
    r"một (?:buổi|ngày)|(?:không quá|ít nhất|tối thiểu|tối đa|không dưới)\s+"
    r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|vài))\b",
    re.IGNORECASE,
)

_RULES = re.compile(
    r"\bkhông\s+(?:phải\s+|bắt buộc(?:\s+phải)?\s+)?(?:tổ chức|mở)\s+(?:[Hh]ội nghị|[Đđ]ại hội|riêng\b|ở cấp\b)|"
    r"\b(?:quá|sau)\s+(?:các\s+)?(?:mốc|hạn|thời hạn)\b|\bngày (?:nghỉ|làm việc liền)\b|"
    r"\b(?:ngoại trừ|trừ (?:trường hợp|những|các|khen))\b"
    r"|\b(?:đơn vị|cơ quan|địa phương|nơi|huyện|xã|phường|sở|trường)\b[^;.:]{0,60}?\s(?:mà|nếu|chưa|không|đang|đã)\b"
    r"[^;.:]{2,120}?\sthì\b(?! (?:mới|đều|càng))"
    r"|\b(?:điều chỉnh|lùi|kéo dài|rút ngắn) (?:tiến độ|thời gian|thời hạn|thời điểm)\b",
    re.IGNORECASE,
)
"""Who holds none, what is late, which day counts, who is excepted, what those do of whom something is so: it
binds without a number or a name."""

_BINDS = re.compile(
    r"\bkhông (?:được|phải|cần|bắt buộc|gọi|lấy|mời|tặng|dùng|sử dụng|chi|in|phát|nhận|tiếp nhận|xét|chọn|cử|đưa"
    r"|quy định|gửi|thành lập|yêu cầu|tính|bố trí|thu|huy động|hỗ trợ|thanh toán|treo|trưng bày|giới thiệu|áp dụng"
    r"|thực hiện|khen|tổ chức(?! (?:liên hoan|phô trương|rầm rộ|hình thức)))\b"
    r"|\bphải\b(?! (?:chăng|thiết thực|gọn|trang trọng|khẳng định))|\bbắt buộc\b|\btrường hợp\b"
    r"|\b(?:do|bằng|từ) (?:nguồn )?(?:ngân sách|kinh phí|quỹ)\b|\bkinh phí\b[^.;]*\b(?:tự|do)\b"
    r"|\bdo\b[^.;]{3,80}\b(?:bảo đảm|đảm bảo|chi trả|chịu trách nhiệm|chịu|quyết định|chủ trì|hỗ trợ|lựa chọn)\b"
    r"|\btự (?:cân đối|bảo đảm|đảm bảo|chi|lo|túc|quyết định|lựa chọn)\b"
    r"|\bđược (?:phép|mời|tính|cấp|hỗ trợ|thanh toán|hưởng|ưu tiên|cộng|miễn|giảm|lùi|kéo dài|ghép|bỏ|thay"
    r"|khuyến khích|tổ chức (?:chung|riêng|ghép|lồng))\b"
    r"|\bcó thể (?:tổ chức|mời|ghép|lồng|bỏ|bớt|kéo dài|kết hợp|giảm|tăng|thay)\b"
    r"|\b(?:từng|mỗi) nơi\b[^,;.]{0,20}\btự\b|\bnơi (?:nào|có)\b(?! (?:có )?thể)[^.;]{3,60}\b(?:thì|được)\b"
    r"|\bkhông (?:ban hành|dàn trải|phát động)\b|\btùy (?:theo )?(?:điều kiện|tình hình)\b"
    r"|\bchủ yếu (?:dùng|sử dụng)\b|\b(?:xã|phường|huyện|sở|đơn vị) [^,;.]{0,24}?\bmời\b"
    r"|[\w.]+@\w+\.\w|\b(?:gửi|nộp)\b[^.;]{0,60}\b(?:qua|vào) (?:hệ thống|hộp thư|thư điện tử|trục|phần mềm|địa chỉ)\b"
    r"|\bcùng (?:thời gian|thời điểm|thời hạn|ngày) (?:với|như)\b"
    r"|\btổ chức (?:chung|ghép|lồng ghép) (?:theo|với|tại|cùng)\b"
    r"|\bchỉ (?:gửi|nộp|tổ chức|khi|được|cử|xét|mời|chọn|tính|cần|khen|tặng)\b"
    r"|(?:^|[,;]|\b(?:và|cần|thì))\s*mời\s|(?:^|[,;]\s)(?:gửi|nộp|kèm theo|mang theo|mặc|trừ|riêng|ưu tiên)\s"
    r"|\bbảo đảm (?:ít nhất|đúng|đủ|cơ cấu|tỷ lệ|tỉ lệ|thành phần)\b",
    re.IGNORECASE,
)
"""What is allowed or not, who pays, where something is sent, with whom one meets, who is asked to come, which case is
apart, without a number, a day or a name."""


def figures_said(words: str) -> list[str]:
    """Return the numbers and times of words, as they stand; none that only tells of which years they speak."""
    told = [said for figure, said in figures_of(_AGAIN.sub(" ", words)) if figure[0] not in CONTEXT]
    return told or [found[0] for found in _WORDED.finditer(words)]


def names_something(words: str) -> bool:
    """Tell words that name a body, a place, an award, or what has a name of its own."""
    return bool(_NAMED.search(_COMMON.sub(" ", words)))


def rules_said(words: str) -> bool:
    """Tell words of who holds none, what is late, which day counts, who is excepted."""
    return bool(_RULES.search(words))


def binds(words: str) -> bool:
    """Tell words that bind somebody though no number, no time and no name stands in them."""
    return rules_said(words) or bool(_BINDS.search(words))


def holds_nothing(words: str) -> bool:
    """Tell words in which no number, time, name, rule and order stands: what may be passed as wording by one key."""
    says = figures_said(words) or names_something(words) or binds(words) or instructs(words)
    return "|" not in words and not says
