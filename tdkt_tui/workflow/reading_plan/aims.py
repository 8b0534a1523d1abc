"""Purposes and requirements in a plan's own words: each sentence of their section that lays nothing down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import raised_first

from .bounds import BOUND
from .days import day_named, day_of
from .facts import Reading, bare
from .general_names import by_name
from .held import spoken, texts_of
from .pieces import Piece
from .sentences import SENTENCE
from .wording import without_basis

_SECTION = re.compile(r"mục đích|yêu cầu|mục tiêu|ý nghĩa|quan điểm|phương châm", re.IGNORECASE)
_OTHER = re.compile(
    r"nội dung|chương trình|thành phần|đại biểu|tiêu chuẩn|tiêu chí|khen thưởng|kinh phí|thời gian|tuyên truyền|báo cáo"
    r"|tổ chức thực hiện",
    re.IGNORECASE,
)
"""Of what a heading is besides: what stands below it is not purposes alone."""
_TITLE = re.compile(
    r"(?:Về\s+)?(?:(?:mục đích|yêu cầu|mục tiêu|ý nghĩa|quan điểm|phương châm)(?:,\s+|\s+và\s+)?)+"
    r"(?:\s+(?:chung|cụ thể))?\s*(?:[:.]\s*|$)",
    re.IGNORECASE,
)
_REQUIREMENT = re.compile(r"yêu cầu|phương châm", re.IGNORECASE)
_PURPOSE = re.compile(r"mục đích|mục tiêu|ý nghĩa|quan điểm", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:Việc|Công tác)\s[^.]*?\b(?:phải|cần|bảo đảm|đảm bảo)\b|(?:Bảo đảm|Đảm bảo|Không|Bám|Chấp hành|Chuẩn bị)\s"
    r"|Tổ chức\s(?:gọn|trang|thiết|đúng|tiết|chu đáo|an toàn|chặt)"
    r"|(?:Các\s)?(?:[Cc]ấp|[Nn]gành|[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương)[,\s]"
)
"""How a requirement begins where the headings do not tell it from a purpose."""
_MUST = re.compile(r"\b(?:phải|cần (?:phải|có|được)|không được|tiết kiệm|tránh)\b")
_IDIOMS = re.compile(
    r"\(?(?:(?:giai đoạn|nhiệm kỳ|thời kỳ)\s+)?\d{4}\s*[-–]\s*\d{4}\)?|\b\d{1,3}\s+năm\b(?!\s+\d{4}\b(?!\s*[-–]))"
    r"|\b(?:các\s+)?năm\s+\d{4}\b|\(\d{4}\)|\b\d{1,2}\s+cấp\b|\bđúng (?:thời )?hạn\b"
    r"|\bkể từ (?:sau |khi )?(?=Hội nghị|Đại hội)"
    r"|\b(?:hoàn thành (?:và|,) )?(?:hoàn thành|hoàn thiện)\s+(?:(?:thắng lợi|xuất sắc|tốt|toàn diện|vượt mức)\s+)?"
    r"(?:các\s+|những\s+)?"
    r"(?:mục tiêu|nhiệm vụ|chỉ tiêu|kế hoạch)"
    r"|\brõ (?:(?:,\s+|\s+và\s+|ràng\s+)?(?:nội dung|nhiệm vụ|công việc|tiến độ|thời hạn|thời gian|trách nhiệm))+",
    re.IGNORECASE,
)
"""Figures and words of a period, of a round count of years, of an end hoped for: they bind nobody."""
_ANNIVERSARY = re.compile(
    r"\((?P<day>\d{1,2}/\d{1,2})/\d{4}\s*[-–]\s*(?P=day)/\d{4}\)|\b\d{1,3}\s+năm\s+(?:ngày\s+)?thành lập\b",
    re.IGNORECASE,
)
"""The two days of an anniversary, one of which may be still to come, and what was founded then: they bind nobody."""
_BINDS = re.compile(
    rf"\d|½|%|\b(?:{BOUND}|chậm nhất|muộn nhất|thời hạn|trước (?:khi|ngày)|sau khi|kể từ|định kỳ"
    r"|(?:hằng|hàng) (?:tháng|quý|năm|tuần)|hoàn thành|một (?:phần|nửa|lần|buổi|ngày)|quá bán|tỷ lệ|tỉ lệ|số lượng"
    r"|biểu mẫu|mẫu số|theo mẫu|phụ lục|hồ sơ|danh sách|biên bản|tờ trình|dự toán|đề nghị"
    r"|(?<!được )giao (?!ước|lưu)|gửi|nộp"
    r"|phân công|(?-i:(?<!hương )trình (?=[A-ZĐ]))|đăng ký|thẩm định|phê duyệt|thành lập|ban hành|chủ trì|tham mưu"
    r"|(?:chịu|có) trách nhiệm|do (?:người đứng đầu|thủ trưởng)(?!\s+(?:[^\s,;.]+\s+){0,5}trực tiếp chỉ đạo)"
    r"|bằng khen|giấy khen|huân chương|danh hiệu|cờ thi đua"
    r"|(?:làm|tổ chức|chọn|chỉ đạo|đơn vị) điểm|thí điểm|trừ trường hợp|riêng|trường hợp|nguồn"
    r"|(?:mọi|các|từng) (?:cơ quan|nơi|đơn vị|địa phương) (?:đều|tự)|(?:(?<!chọn )cử|có|mời) (?:người|khách)"
    r"|chiếm|đa số|phần (?:nhiều|lớn)|đa phần"
    r"|quá nửa|là (?:chủ yếu|chính)|(?:mùa|thời) vụ|vụ mùa|dự (?:chéo|thính)|tự (?:lo|túc|chi|trang trải)"
    r"|kinh phí (?:tổ chức|thực hiện|do|từ|được)|ngân sách (?:tỉnh|huyện|xã|cấp))\b",
    re.IGNORECASE,
)
"""A number, a time, a paper, an order, money, an award, a case apart: it is for another table, or for a person."""
_PAST = re.compile(
    rf"(?:(?:trước|từ|sau|kể từ|đến hết|đến)\s+)?(?:ngày\s+)?{day_named('a')}|"
    r"\btrước khi (?:sắp xếp|sáp nhập|hợp nhất|chia tách)\b",
    re.IGNORECASE,
)
_DOES = re.compile(
    rf"\b(?:UBND|Ủy ban nhân dân|Sở|Ban(?! hành| Chấp hành| Thường vụ)|Hội đồng|Văn phòng|Phòng|Công an|Đài|Báo)\s"
    rf"(?:tỉnh\s|các\s|cấp\s|[{UPPER}])"
)
"""A body by its name: something is asked of it."""
_WISHES = ("anniversary", "movement", "round", "basis", "named")
"""Tables whose facts name what a purpose speaks of; the purpose is a fact beside them."""
_GOES_ON = re.compile(r"(?:Đồng thời|Bên cạnh đó|Ngoài ra|Từ đó|Qua đó|Do đó|Cùng với đó),?\s+")
"""How a sentence begins that goes on from the one before it."""
_SHORT = 20


def read_aims(reading: Reading) -> None:
    """Add the purposes and requirements that a plan words and that nothing else was made of.

    Of a paragraph that also binds somebody the sentence that does so is left.
    """
    body = reading.body()
    above = {text for piece in body for text in piece.under}
    basis = [item.values for item in reading.of("basis")]
    issued = next((one.values["date"] for one in reading.of("plan") if "date" in one.values), date.min)
    lead: Piece | None = None
    for piece in body:
        section = _section(piece)
        if not section or (piece.numbered and piece.text in above):
            continue
        title = _TITLE.match(piece.text)
        words = piece.text[title.end() :] if title else piece.text
        every = SENTENCE.split(words)
        held = _held(reading, piece)
        said = [
            one
            for one in every
            if _only_wishes(_without_past(without_basis(one, basis), issued)) and not spoken(one, held)
        ]
        if not said:
            lead = piece if len(every) == 1 and words.endswith(":") else None
            continue
        kind, sure = _kind((*section, title[0] if title else ""), said[0])
        first = said[0] if said[0] == every[0] else raised_first(_GOES_ON.sub("", said[0], count=1))
        fact = reading.add("aim", piece, kind=kind, words=bare(" ".join((first, *said[1:]))))
        if not sure:
            fact.marks["kind"] = "mục này không tách mục đích với yêu cầu: suy từ lời"
        for one in said:
            reading.say(piece, one)
        if lead is not None:
            reading.draw(fact, [lead])
            reading.say(lead, lead.text)
            lead = None


def _without_past(sentence: str, issued: date) -> str:
    """Return a sentence without anniversaries and days that were over when the plan was issued: they bind nobody."""

    def left(found: re.Match[str]) -> str:
        day = day_of(found, "a") if found["ad"] else date.min
        return found[0] if day is None or day >= issued else ""

    return _PAST.sub(left, _ANNIVERSARY.sub("", sentence))


def _section(piece: Piece) -> Sequence[str]:
    """Return the headings of a piece that stands under purposes, none for any other."""
    titles = piece.under
    if not titles or not _SECTION.search(titles[0]) or any(map(_OTHER.search, titles)):
        return ()
    return titles


def _held(reading: Reading, piece: Piece) -> list[str]:
    """Return what facts say of a paragraph that are more than names in a purpose."""
    facts = (fact for fact in reading.drawn.get(piece.at, ()) if fact.table not in _WISHES)
    return [text for fact in facts for text in texts_of("", fact.values)]


def _only_wishes(sentence: str) -> bool:
    plain = _IDIOMS.sub("điều này", by_name(sentence))
    introduces = sentence.rstrip().endswith(":")
    return len(sentence) >= _SHORT and not introduces and not _BINDS.search(plain) and not _DOES.search(plain)


def _kind(titles: Sequence[str], words: str) -> tuple[str, bool]:
    """Return what it is, and whether a heading tells."""
    for title in reversed(titles):
        asks, aims = bool(_REQUIREMENT.search(title)), bool(_PURPOSE.search(title))
        if asks != aims:
            return ("requirement" if asks else "purpose"), True
    return ("requirement" if _ASKS.match(words) or _MUST.search(words) else "purpose"), False
