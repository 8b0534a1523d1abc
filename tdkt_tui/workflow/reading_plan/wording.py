"""What of the passages not understood is wording only: no sign of a fact stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from tdkt_tui.model.text import UPPER

from .bounds import BOUND
from .days import DATE
from .pieces import ENACTS, Piece
from .sent_numbers import KIND
from .sentences import PART

_PERIOD = r"\(?(?:giai đoạn|nhiệm kỳ)\s+\d{4}\s*[-–]\s*\d{4}\)?"
_IDIOMS = re.compile(
    rf"{_PERIOD}|\b(?:năm|các năm)\s+tiếp theo|những năm tới|thời gian tới|\bngày (?:hội|càng)\b|"
    r"lần thứ\s+[IVXL]+\b(?:,? năm \d{4}(?! *[-–/]))?|"
    r"(?:các\s+)?ngày lễ lớn(?: của (?:đất nước|dân tộc|quê hương)(?:,?\s*(?:và\s+)?của (?:tỉnh|địa phương|ngành))?"
    r"(?: trong năm \d{4}(?! *[-–/]))?)?|"
    r"\bhoàn thành(?: (?:thắng lợi|xuất sắc|tốt|toàn diện|vượt mức))?\s+(?:các\s+|những\s+)?"
    r"(?:mục tiêu|nhiệm vụ|chỉ tiêu)|"
    r"(?:kinh tế|chính trị) - xã hội|quốc phòng - an ninh|(?:còn )?hạn chế|cộng đồng|"
    r"(?:Nghị quyết\s+)?[Đđ]ại hội (?:đại biểu )?[Đđ]ảng(?: bộ)? (?:tỉnh|toàn quốc|các cấp)|"
    rf"quê hương(?:\s+[{UPPER}]\w+){{2,3}}|"
    r"(?:Chủ tịch\s+)?Hồ Chí Minh|"
    rf"\btỉnh(?:\s+[{UPPER}]\w+){{2,3}}|\b[Cc]ác (?:cấp|ngành),? (?:và )?các (?:ngành|cấp)\b|"
    r"[Tt]hi đua yêu nước|[Đđ]ại hội|[Hh]ội nghị|Thi đua|Khen thưởng|Nhà nước|Nhân dân|Tổ quốc|Việt Nam|Đảng"
)
"""Words of purposes and wishes that look like a day, a number or a name, and are none."""
_NAME = re.compile(rf"(?<![.:;!?“\"(\[…\n])(?<!^)(?<!^[-–+•])\s+[“\"(\[]?[{UPPER}]")
"""A name within a sentence: of a body, a place, a document, an award."""
_BODY = re.compile(
    r"\b(?:UBND|HĐND|MTTQ|Ủy ban|Hội đồng|Sở|Ban|Bộ|Cục|Chi cục|Phòng|Văn phòng|Công an|Quân sự|Biên phòng|Báo(?! cáo)|"
    r"Đài|Mặt trận|Liên đoàn|Liên minh|Tỉnh đoàn|Công ty|Trường(?! hợp)|Trung tâm|Viện|Tòa án|Bệnh viện|Khối|Cụm|"
    r"Cổng|Đoàn|"
    r"(?:Tỉnh|Huyện|Thị|Thành|Đảng) ủy|Hội (?!nghị)|Hiệp hội|Huyện|Xã|Phường|Thành phố|Thị (?:xã|trấn)|Đặc khu|"
    r"Luật|Nghị định|Thông tư|Chỉ thị|Kết luận|Quyết định|Hướng dẫn|Công văn|Tờ trình)\b"
)
_UNIT = rf"(?:(?:{KIND})(?! hội| hợp| hình)|cơ quan|đơn vị|địa phương|tổ chức(?= chính)|cấp ủy|chính quyền|khối|cụm)"
_DUTY = re.compile(
    rf"(?:^|[.;:–-]\s+)(?:các|mỗi|từng|những|tất cả(?: các)?|toàn bộ(?: các)?)?\s*{_UNIT}\b|"
    rf",\s+(?:các|mỗi|từng)\s+{_UNIT}(?:,\s+{_UNIT})*\s+(?!của|trong|trên|và|ở|để|nhằm|với|gắn|thuộc)\w|"
    rf"\b{_UNIT}\b(?:[ ,]+\w+){{0,4}}?\s+(?:phải|cần|sẽ|được|chủ động|có trách nhiệm|chịu|tổ chức|thực hiện|triển khai|"
    r"xây dựng|tiến hành|lựa chọn|bố trí|quyết định|căn cứ|nghiêm túc)\b|"
    r"\b(?:yêu cầu (?!của|nhiệm vụ|đặt ra|đề ra|mới|sau|như sau)|"
    r"đề nghị|(?<!được )giao (?!ước|lưu)|phân công|chủ trì|tham mưu|phối hợp|gửi|"
    r"nộp|trình\b(?! độ)|đăng ký|thẩm định|phê duyệt|thành lập|ban hành|chịu trách nhiệm|có trách nhiệm|đôn đốc|"
    r"thủ trưởng|người đứng đầu|giám đốc|chủ tịch|lãnh đạo (?:cơ|đơn|địa|các|cấp))",
    re.IGNORECASE,
)
_SIGN = re.compile(
    r"\d|½|%|\b(?:một (?:phần|nửa|lần|buổi|ngày|tập|cá|đơn)|hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|chục|trăm|nghìn|"
    r"ngàn|triệu|tỷ|nửa|phần ba|đa số|quá bán|"
    r"ngày|tháng|quý|năm|tuần|buổi|phút|giờ|hạn|thời gian|thời điểm|dịp|xong|hoàn thành|chậm nhất|muộn nhất|định kỳ|"
    r"hằng|hàng|sớm|trước khi|sau khi|trong khi|khi đã|chỉ (?:tổ|khi|được|cử|xét)|"
    rf"{BOUND}|trở lên|trở xuống|tỷ lệ|tỉ lệ|số lượng|cơ cấu gồm|"
    r"kinh phí|ngân sách|quỹ|đồng(?= )(?! (?:bộ|thuận|thời|bào|lòng|đều|chí|tình))|tiền|mức chi|dự toán|"
    r"mẫu|biểu mẫu|phụ lục|kèm|hồ sơ|danh sách|biên bản|văn bản|địa chỉ|thư điện tử|điện thoại|"
    r"bằng khen|giấy khen|huân chương|huy chương|cờ thi đua|danh hiệu|anh hùng|chiến sĩ thi đua|kỷ niệm chương|"
    r"(?:đại hội|hội nghị|làm|tổ chức|chọn|chỉ đạo|đơn vị) điểm|thí điểm|lồng ghép|kết hợp với|gộp|"
    r"(?:(?<!chọn )(?<!bầu )cử|có|mời) (?:người|khách|đại biểu|đoàn|cán bộ)|tự (?:lo|túc|chi|trang trải)|"
    r"dự (?:chéo|thính)|chiếm|phần nhiều|phần lớn|đa phần|quá nửa|là (?:chủ yếu|chính)|(?:mùa|thời) vụ|vụ mùa|"
    r"trang phục|trường hợp|riêng|trừ|nếu|hoặc|ngoài ra|tùy|"
    r"cấp (?:tỉnh|huyện|xã|cơ sở|trên|dưới|có thẩm)|"
    r"không (?:tổ|cử|xét|chọn|bầu|giới|mời|được|áp|thực|khen|nhận|bố))\b",
    re.IGNORECASE,
)
"""A number, a time, an order, money, a form, an award, a case apart: something that a key may be for."""
_PURPOSE = re.compile(
    r"mục đích|yêu cầu|ý nghĩa|quan điểm|phương châm|nguyên tắc chung|mục tiêu chung|đề cương", re.IGNORECASE
)
_PARTS = ("body", "annex")
_OTHER_PART = re.compile(
    r"nội dung|chương trình|thành phần|đại biểu|tiêu chuẩn|khen thưởng(?! và)|kinh phí|thực hiện|thời gian|"
    r"tuyên truyền",
    re.IGNORECASE,
)
_EXHORTS = re.compile(
    r"(?:Thường xuyên|Tiếp tục|Tập trung|Chủ động|Kịp thời|Kiên quyết|Từng bước|Không ngừng|Quan tâm|Chú trọng|"
    r"Coi trọng|Đề cao|Nêu cao|Đẩy mạnh|Tăng cường|Nâng cao|Phát huy|Khơi dậy|Đổi mới|Gắn|Qua đó|Góp phần|Tạo|"
    r"Bảo đảm|Đảm bảo|"
    r"Việc (?:tổ chức|lựa chọn|bình chọn|khen thưởng|triển khai)\b[^.;]{0,160}\b(?:phải|cần|bảo đảm|đảm bảo))\b",
)
"""How a sentence begins that wishes, where the section is on something else."""
_CLOSES = re.compile(
    r"(?:Trên đây là Kế hoạch [^.;:\d]{0,300}(?:\d{4}[^.;:\d]{0,100}){0,2},\s+)?"
    rf"(?:(?:UBND|Ủy ban nhân dân) tỉnh(?:\s+[{UPPER}]\w+){{0,3}}\s+)?(?:[Yy]êu cầu|[Đđ]ề nghị)\s+"
    r"(?:(?:các\s+)?(?:(?:[Tt]hủ trưởng|[Gg]iám đốc|[Cc]hủ tịch|[Nn]gười đứng đầu)\s+)?(?:(?:UBND|Ủy ban nhân dân)\s+)?"
    rf"(?:các\s+)?(?:cấp|{_UNIT})(?:\s+(?:trên địa bàn(?: tỉnh)?|(?:có )?liên quan|(?:trực )?thuộc tỉnh|cấp tỉnh))?"
    r",?\s+(?:và\s+)?)++"
    r"(?:(?:nghiêm túc|khẩn trương|tích cực|chủ động|kịp thời|tổ chức|triển khai|quán triệt|thực hiện|có hiệu quả|"
    r"hiệu quả|đầy đủ|tốt|và|các nội dung|nội dung|Kế hoạch này|của Kế hoạch này|đúng tiến độ|bảo đảm chất lượng)"
    r"[\s,./;]*+)++"
)
"""The last sentence of a plan, whole: all are to carry it out."""
_ORDER = r"yêu cầu|đề nghị|giao |gửi|báo cáo|phải|hoàn thành|[.;:]\s|,\s+(?:các|mỗi|UBND|Ủy ban|Sở|những)\s"
_ENDS = re.compile(rf"Trên đây là (?:(?!{_ORDER}).)*+[.;/\s]*", re.DOTALL)
"""A last sentence that only says what the plan was."""
_NAMING = 3
"""Words too few for a sentence: "Kinh phí"."""
_SAYING = 6
"""Words from which on an item without a period says something, whatever it says."""


def without_basis(words: str, basis: Iterable[Mapping[str, Any]]) -> str:
    """Return words without the documents that the plan is based on, which facts hold."""
    for told in basis:
        if told.get("number"):
            kind, number = re.escape(str(told["type"])), re.escape(str(told["number"]))
            ends = "|".join(re.escape(str(told[key])) for key in ("issuer", "title") if told.get(key)) or "(?!)"
            cited = rf"{kind}\s+(?:số\s+)?{number}(?![\w/])(?:,?\s+ngày\s+{DATE})?(?:(?:\s+của)?\s+(?:{ends})){{0,2}}"
            words = re.sub(cited, "điều này", words)
    return words


def only_closes(words: str) -> bool:
    """Tell a last sentence that says no more than that this was the plan, and that all are to carry it out."""
    said = words.strip()
    return bool(ENACTS.fullmatch(said)) or (
        words.startswith("Trên đây") and any(one.fullmatch(said) for one in (_CLOSES, _ENDS))
    )


def orders_all(words: str) -> bool:
    """Tell a part that only has all carry the plan out: "Yêu cầu các cơ quan, địa phương nghiêm túc thực hiện"."""
    return _CLOSES.fullmatch(words.strip()) is not None


def names_a_topic(words: str) -> bool:
    """Tell a few words without a sign of a fact: the title of an item under which nothing stands."""
    plain, count = _IDIOMS.sub("điều này", words), len(words.split())
    return count < _NAMING or (count < _SAYING and not any(one.search(plain) for one in (_SIGN, _BODY, _DUTY, _NAME)))


def shows_a_sign(words: str) -> bool:
    """Tell words with a number, a time, an order, money, a name or a case apart besides the idioms of purposes."""
    return any(one.search(_IDIOMS.sub("điều này", words)) for one in (_SIGN, _BODY, _DUTY, _NAME))


def is_wording(piece: Piece, words: str) -> bool:
    """Tell words that hold no sign of a fact: no number, time, name, order, money, form or case apart.

    In a section on purposes that is enough; in any other they must wish, sentence by sentence, or close the plan.
    """
    if _CLOSES.fullmatch(words.strip()):
        return True
    plain = _IDIOMS.sub("điều này", words)
    if piece.part not in _PARTS or "|" in words or any(one.search(plain) for one in (_SIGN, _BODY, _DUTY, _NAME)):
        return False
    titles = piece.under or (piece.text,)
    purpose = any(map(_PURPOSE.search, titles)) and not _OTHER_PART.search(titles[-1])
    return purpose or all(map(_EXHORTS.match, filter(None, PART.split(words))))


def section_of(piece: Piece) -> str:
    """Return the part that a piece stands in, as its heading has it: "I. MỤC ĐÍCH, YÊU CẦU"."""
    if piece.part not in _PARTS or not piece.clause:
        return ""
    title = (*piece.under, piece.text)[0] if piece.under or piece.numbered else ""
    return f"{piece.clause.partition('.')[0]}. {title}".rstrip(" .:")
