"""What the cells of a row of tasks say: what is done, who does it and who joins in, what there must be at the end."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .facts import bare
from .parting import DOES
from .sent_numbers import KIND

EMPTY = re.compile(r"[-–.\s]*|0{1,2}|không", re.IGNORECASE)
"""A cell that says nothing."""
_JOINED = re.compile(
    r"(?P<body>.+?)(?:\s+chủ trì)?\s*[,;]\s*phối hợp(?:\s+(?:với|cùng))?\s+(?P<with>\S.*)|"
    r"(?P<alone>.+?)\s+\(?(?:chủ trì|đầu mối|chỉ đạo|thực hiện|phụ trách|tổng hợp)\)?",
    re.IGNORECASE,
)
"""A cell on who leads that says itself who joins in: "Sở A chủ trì, phối hợp với Sở B"."""
_LEADS = re.compile(r"\s(?P<does>chỉ đạo)$")
_CHARGED = re.compile(
    r"(?P<body>(?:Sở|Ban|Hội|Văn phòng|UBND)\b[^;]*?)\s+(?P<does>tham mưu|(?:trình|tham mưu|giúp)\s+\S.*)|"
    r"(?P<those>\S.*?)\s+(?P<leads>chỉ đạo|tổng hợp|hướng dẫn|theo dõi)"
)
"""A cell on who leads that says what they do first: "Sở Nội vụ trình UBND tỉnh"."""
_VERB = re.compile(
    rf"(?:{DOES}|họp|in|mở|mời|nhận|dự(?! toán)|dự thảo|đón|lập|làm|viết|soạn|tập huấn|tập dượt|trực|trao|thẩm|xét|"
    r"duyệt|tổng (?:duyệt|kết)|sơ kết|sơ duyệt|chạy|khai mạc|bế mạc|lắp|thuê|mua|thống nhất|đăng|phát|quay|thiết kế|"
    r"nghiên cứu|tiếp nhận|tiếp|khảo sát|rút kinh nghiệm|biểu dương|tôn vinh|khen|ký|quyết|cấp|chi|thanh|"
    r"phổ biến|thông qua|chào|dâng|giao lưu|phiên|tham luận|nghỉ|bầu|suy tôn|giải|phân|điều hành|đề nghị|"
    r"công khai|cập nhật|nhập|rà|tra|sưu tầm|vận|ra|đưa|lên|bình|tặng|tuyển|dẫn|bàn giao|tạo|truyền|sử dụng|"
    r"nắm|sửa|góp ý|xin|thỏa thuận|bổ sung|điều chỉnh|hỗ trợ|ghi|chụp|vệ sinh|treo|dựng|trưng bày|khánh thành)\b",
    re.IGNORECASE,
)
"""What a cell on what is to be done begins with that says it; any other only names what someone is in charge of."""
_SUBJECT = re.compile(
    r"(?:các|mỗi|từng)\s+(?:(?:cơ quan|đơn vị|địa phương|sở|ban(?! hành)|ngành|cấp|đoàn thể|tổ chức|huyện|thị xã|"
    r"thành phố|xã|phường|thị trấn|hội|các|và|tỉnh|ban ngành)(?:,\s+|\s+))+",
    re.IGNORECASE,
)
"""Those of whom a cell says what they do: whose task a row is stands in another."""
_OF_ALL = re.compile(rf"(?:(?:UBND|Ủy ban nhân dân)\s+)?(?:các|mỗi|cấp)\s|(?:UBND\s+)?(?:{KIND})\s*[,;]|"
                     r"Ban Tổ chức (?:Đại hội|Hội nghị)\b", re.IGNORECASE)  # fmt: skip
"""Whose task a row is where those are who do it: one office alone may be in charge of what others do."""
_MEETING = re.compile(r"(?:Đại hội|Hội nghị)\b(?!\s+(?:trường|viên|đồng))")
_OWN_PLAN = re.compile(r"kế hoạch\b", re.IGNORECASE)


def beside_it(values: dict[str, str]) -> str:
    """Return who joins in, as the cell on who leads and one of its own say it."""
    return "; ".join(filter(None, (who_does(bare(values["body"]), "")[2], values.get("together", ""))))


def done_by(words: str, body: str) -> str:
    """Return what is to be done: of what is only named, that someone is in charge of it."""
    own = _OF_ALL.match(body)
    if own and (said := _SUBJECT.match(words)) and _VERB.match(words, said.end()):
        words = words[said.end() :]
    begun = f"{words[:1].lower()}{words[1:]}" if words[1:2] == " " else lowered_first(words)
    if (own and _MEETING.match(words)) or words.casefold().startswith("thí điểm"):
        return f"tổ chức {words if _MEETING.match(words) else begun}"
    if _VERB.match(words):
        return begun
    return f"{'ban hành' if _OWN_PLAN.match(words) else 'phụ trách'} {begun}"


def who_does(body: str, does: str) -> tuple[str, str, str]:
    """Return who leads, what they do, and who joins in as the same cell says it."""
    if found := _JOINED.fullmatch(body):
        leads = _LEADS.search(body) if found["alone"] and does.startswith("phụ trách ") else None
        does = f"{leads['does']} {does.removeprefix('phụ trách ')}" if leads else does
        return bare(found["body"] or found["alone"]), does, found["with"] or ""
    if found := _CHARGED.fullmatch(body):
        of_others = does.removeprefix("phụ trách ") if found["leads"] else does
        return found["body"] or found["those"], f"{found['does'] or found['leads']} {of_others}", ""
    return body, does, ""


def delivered(cell: str) -> list[str]:
    """Return what a cell says that there must be when it is done, one by one."""
    said = [lowered_first(bare(part)) for part in cell.split(";")]
    return [part for part in said if not EMPTY.fullmatch(part)]


def inside(body: str) -> str:
    """Return a body as it is written inside a sentence."""
    return f"c{body[1:]}" if body.startswith("Các ") else body
