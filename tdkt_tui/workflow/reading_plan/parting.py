"""Whom a sentence on tasks names, what it asks for, and where it asks for several things at several times."""

from __future__ import annotations

import re

from .days import DATE
from .due import only_time
from .times import window_of
from .units_acting import UNITS_ACT
from .work_begun import BEGUN, WORKS

_WHO = (
    "Sở", "Ban(?! hành)", "Các", "các", "UBND", "UBMT", "Ủy ban", "Hội(?! (?:nghị|thi|thảo|viên|trường))", "Đài",
    "Báo(?! cáo)", "Thường trực",
    "Liên đoàn", "LĐLĐ", "Văn phòng", "VP", "Công an", "CA tỉnh", "Bộ Chỉ huy", "Bộ CHQS", "BCH", "Mặt trận",
    "Thủ trưởng", "Chủ tịch", "Khối(?! lượng)", "Cụm", "Cơ quan", "Doanh nghiệp", "Tỉnh [Đđ]oàn", "Trường(?! hợp)",
    "Bảo hiểm", r"Phòng(?=\s+[A-ZĐ])",
    "Kho bạc", "Cục", "Trung tâm", "Cổng [Tt]hông tin", "Công ty", "Tổng công ty", "Tập đoàn", "Điện lực", "Bệnh viện",
    "Viễn thông", "Bưu điện", "Ngân hàng", "Tòa án", r"Viện(?=\s)", "Liên minh", "Liên hiệp", "Hiệp hội", "Chi cục",
    "MTTQ", "Bộ CHBĐBP", r"Đại học(?=\s+[A-ZĐ])", r"Học viện(?=\s+[A-ZĐ])", r"Binh đoàn(?=\s+\d)", r"Đoàn TNCS",
    "Đoàn Thanh niên",
    "Tiểu ban", "Thành viên (?:Hội đồng|Ban|Tổ)", "Tổ giúp việc", "Đảng ủy", r"Trưởng (?=(?:các )?(?:[Cc]ụm|[Kk]hối))",
)  # fmt: skip
_NO_NOUN = "".join(rf"(?<!\b{one} )" for one in (
    "chương", "Chương", "công", "Công", "quy", "Quy", "tờ", "Tờ", "lộ", "Lộ", "quá", "Quá", "tiến"))  # fmt: skip
"""What makes "trình" the end of a noun: "chương trình", "Tờ trình"."""
_DO = (
    "có trách nhiệm", "chịu trách nhiệm", "chủ động", "chủ trì", "phối hợp", r"tham mưu(?!,? giúp việc\b)", "tập trung",
    "xây dựng", "lập kế hoạch", r"tổ chức(?! [Đđ]ảng| chính trị| thành viên| hội (?!nghị|thi\b|thảo)|,)", "hướng dẫn",
    "căn cứ", "tăng cường",
    "tăng thời lượng", "triển khai", r"giúp(?! việc\b)", "thực hiện", "cân đối", "bố trí", "tuyên truyền", "theo dõi",
    "kiểm tra", "đôn đốc", "quán triệt", r"thường xuyên(?!\s+(?:bị|có|xảy|ngập|phải|chịu)\b)",
    "đề xuất", rf"{_NO_NOUN}trình", "rà soát", "đăng ký", "phát hiện",
    "lựa chọn", "kịp thời", "đẩy mạnh", "chỉ đạo", "cùng", "ban hành", "thẩm định", "vận động", "phát động",
    "chuẩn bị", "bảo đảm", "đảm bảo", "mở chuyên", r"họp(?=\s)",
)  # fmt: skip
_MORE = (
    "gửi",
    "tổng hợp",
    "báo cáo",
    "giới thiệu",
    "cử",
    r"mỗi(?!\s+(?:bài|báo cáo|bản|tham luận|gương|điển hình|mô hình|video|phóng sự|tin|loại|bộ|hồ sơ)\b)",
    "in",
    "chọn",
    "hoàn thành",
    "hoàn tất",
    r"(?:tham )?dự(?=\s(?:các\s)?(?:[Hh]ội nghị|[Đđ]ại hội))",
    "phát hành",
    "phát sóng",
    r"(?:ký (?:kết )?giao ước|sơ kết|tổng kết|bình xét|suy tôn|chấm điểm)(?=[\s,])",
)
"""What further parts of a sentence begin with besides."""
BODY = rf"(?:(?:Đề nghị|đề nghị|Giao|giao)\s+)?(?:{'|'.join(_WHO)})"
VERB = rf"(?:{'|'.join(_DO)})"
_ALSO = (
    *WORKS, "gửi", "tổng hợp", "báo cáo", "giới thiệu", r"cử(?! tri)", "hoàn (?:thành|tất)", "soạn thảo", "thành lập",
    "lập (?:dự toán|danh sách|hồ sơ)", "đăng tải", "đăng, phát", "đưa tin", "phát sóng", "phát hành", "in ấn",
    "tham gia", "mời", "đón tiếp", "trang trí", "cung cấp", "phân công", "khẩn trương",
    "nghiêm túc", "tích cực", "tiếp tục", "nộp", "bình chọn", "xét chọn", r"ký (?:kết|giao ước)",
    "quản lý", "tự bảo đảm", "tự đảm bảo", "làm (?:đầu mối|thường trực)", "định hướng", "bám sát",
    "lấy ý kiến", "công bố", "thông báo", "giám sát", "tập huấn", "là (?:cơ quan|đơn vị|đầu mối)",
    "phục vụ", "lồng ghép", "duy trì", r"đưa(?=\s[^.;:]{3,120}?\s(?:vào|lên|thành)\s)", "có thể",
    "(?:phê )?duyệt", "dàn dựng", "hoàn thiện", "giữ (?:gìn|trật tự|vững)", r"phân luồng", r"(?:chăm )?lo(?=\s)",
    r"hỗ trợ(?=\s[^\W\d])", r"(?<!tuyển )(?<!sơ )chọn(?=\s)", r"phát(?=\s(?:trên|lại)\s)",
    r"trực(?=\s(?:cấp cứu|y tế)\b)", "biểu diễn", r"xác nhận(?=\s)",
    r"(?<!phân công )(?<!được )phụ trách(?=\s)", r"lãnh đạo(?=,\s+chỉ đạo)", r"đặt (?:viết )?bài(?=\s)",
)  # fmt: skip
DOES = rf"(?:{'|'.join((*_DO, *_ALSO))})"
"""What the body before it does, where a sentence stands under tasks; elsewhere these may be of another matter."""
KIND = (
    r"(?:sở|ban|ngành|cơ quan|đơn vị|địa phương|tổ chức|huyện|xã|thị xã|thị trấn|thành phố|phường|quận|đặc khu|cụm|"
    r"khối|doanh nghiệp|hợp tác xã|(?:tổng )?công ty|tập đoàn|trường(?! hợp)|nhà trường|bệnh viện|"
    r"hội(?! nghị| thi| thảo)|đoàn thể|thành viên|ủy viên|phòng|cấp|báo(?! cáo)|đài|tiểu ban|đồng chí)"
)
SOME_BODY = rf"(?!(?i:các)\s(?!(?i:{KIND})\b)){BODY}"
"""The beginning of a body's name; "Các hoạt động", "Các tập thể" begin none."""
NOT = (
    r"(?<!,)(?<!được chọn)(?<!được)(?<!\bvà)(?<!chưa)(?<!không)(?<!đã)(?<!\bcó)(?<!\bđể)(?<!\bdo)(?<!\bcủa)"
    r"(?<!\bxem)(?<!\btheo)(?<!\btheo đúng)(?<!\btheo các)(?<!\bmỗi)"
)
"""What stands before no verb of a task: "theo hướng dẫn của", "mỗi tổ chức" name things."""
_SENT_ON = (
    r"(?:gửi|nộp)\s+(?:\d{1,2} bản\s+)?(?:(?:về|cho|đến|tới)\s+)?(?:[A-ZĐ]|cấp |cơ quan )"
    r"(?:(?!\b(?:danh sách|hồ sơ|báo cáo|kế hoạch|văn bản|bản đăng ký|dự toán|tờ trình|biên bản)\b|\d{4})[^;.])*"
    r"(?:[;.]|$)"
)
"""To whom goes what the words before made: "ban hành kế hoạch trước …, gửi Sở Nội vụ"."""
_ENDS = re.compile(
    r";\s+|(?<=\d{4})(?:,\s+|\s+và\s+|,?\s+đồng thời\s+)"
    rf"(?=(?:{'|'.join((*_DO, *_MORE))})\b)(?!{_SENT_ON})"
    r"|(?<=\d{4})(?:,\s+|,?\s+và\s+)(?=(?:kết quả|tình hình)\s[^;.\d]{0,120}?"
    r"(?:trước|chậm nhất|muộn nhất)\s)"
)
"""Where a part of a sentence ends: a semicolon, or what stands between its last day and the next verb, or the next
result with a day of its own."""
_ASKS = re.compile(rf"(?:{'|'.join((*_DO, *_MORE, *_ALSO))})\b|{BODY}\b", re.IGNORECASE)
"""What begins with none of these says how the part before it is done: "…; bản mềm gửi qua thư điện tử"."""
_AGAIN = re.compile(
    r"(?<!tháng)(?<!quý)(?<!năm)[,;]\s+(?:và\s+)?"
    r"(?=(?:định kỳ|(?:hằng|hàng) (?:tháng|quý|năm))\s[^;.]{0,80}?(?:báo cáo|tổng hợp)\s|định kỳ báo cáo\s)"
)
"""Where a report that comes again stands behind another task."""
_OTHER = re.compile(
    rf"{SOME_BODY}(?:(?:(?!phối hợp\b)[^.;:])*?{NOT}\s+|[^.;:]{{0,100}}:\s+){DOES}\b|{UNITS_ACT}{DOES}\b|"
    rf"{SOME_BODY}[^.;:,\d]{{0,60}}:\s+[a-zà-ỹđ]"
)
"""A part that names a body and what it does; "Công an tỉnh phối hợp" may be the end of a list of bodies."""
_LISTS = re.compile(r"\b(?:phối hợp|cùng|với|gồm|gửi|về|cho|mời|như|của|theo|là)\b|:")
"""What a list of bodies may stand behind, of which the next is no subject."""
_AFTER_DAY = re.compile(rf"(?<=\d),\s+(?={SOME_BODY}[^,;.:]{{2,80}}?{NOT}\s+{DOES}\b)")
"""Where another body's task stands behind the day of the task before it."""
_ANOTHER = re.compile(rf",\s+(?={SOME_BODY}[^,;.:]{{2,80}}?{NOT}\s+{DOES}\b)")
_BODIES = re.compile(rf"\b{KIND}\b|\b{BODY}\b")
_BODY_ALONE = re.compile(rf"(?:Các|các)?\s*{BODY}(?:(?!\b{DOES}\b)[^:])*")
_PAPERS = re.compile(r"(?:hồ sơ|danh sách|dự toán|kế hoạch|biên bản|văn bản|báo cáo (?:tổng kết|tóm tắt|thành tích))\b")
"""What is sent by a part that does not say so again: "gửi kế hoạch trước …; hồ sơ trước …"."""
_RESULTS = re.compile(r"(?:kết quả|tình hình)\s")
"""What is reported by one: "báo cáo kết quả … trước … và kết quả … trước …"."""
_HOLDS_DAY = re.compile(rf"(?:trước|chậm nhất|hoàn thành|xong|đến hết|vào)\b[^;,]*?{DATE}")
_REPORTED = re.compile(
    r"(?:gửi\s+)?báo cáo\b[^;]*?(?:\d{1,2}\s+(?:\([^()]*\)\s*)?ngày(?:\s+làm việc)?,?\s+(?:sau|kể từ|tính từ|từ)\b|"
    r"\b(?:hằng|hàng|mỗi)\s+(?:tháng|quý|năm)\b|\bđịnh kỳ\b)"
    r"|(?:ngay\s+)?sau\s(?:[^;\d]{0,60}\s)?\d{1,2}\s+ngày(?:\s+làm việc)?,?\s+(?:thì\s+)?(?:(?:phải|cần)\s+)?"
    r"(?:có\s+|gửi\s+|nộp\s+)?báo cáo\b"
)
"""A report that comes again, or by some days after something: a part of its own though it states no day."""


def parts_of(sentence: str) -> list[str]:
    """Return the parts of a sentence, each with its own time; the whole where one time, or none, is of all of it."""
    head, *again = _AGAIN.split(sentence)
    return [*_apart(head), *again]


def _apart(sentence: str) -> list[str]:
    parts = _joined([one for part in _ENDS.split(sentence) for one in _at_bodies(part)])
    if len(parts) > 1 and only_time(parts[0]):  # the day before a task is that task's, not one done before it
        parts[:2] = [f"{parts[0]}, {parts[1]}"]
    if len(parts) < 2 or not any(_timed(part) or _others(part) for part in parts):
        return [sentence]
    told: list[str] = []
    for part in parts:
        alone = _timed(part) or _others(part) or (bool(told) and _begins(part, told[-1]))
        if told and (only_time(part) or not alone):
            said = f"{told[-1]}, {part}"
            told[-1] = said if said in sentence else f"{told[-1]}; {part}"
        else:
            asked = bool(told) and _asked(told[0]) and _others(part) and not _asked(part)
            told.append(f"Đề nghị {part}" if asked else part)
    return told


def _begins(part: str, before: str) -> bool:
    """Tell a part that begins another task than the one before it: a verb behind a day, or a body in no list."""
    body = re.match(rf"{SOME_BODY}\b", part) and not _LISTS.search(before)
    return bool(body or (_timed(before) and (_ASKS.match(part) or BEGUN.match(part))))


def _asked(part: str) -> bool:
    return part.startswith(("Đề nghị ", "đề nghị "))


def _joined(parts: list[str]) -> list[str]:
    """Return parts of which none is a body alone: "Báo A; Đài B: mở chuyên mục" is one list of who does it."""
    told: list[str] = []
    for part in parts:
        if told and _BODY_ALONE.fullmatch(told[-1]):
            told[-1] = f"{told[-1]}; {part}"
        elif _PAPERS.match(part) and any("gửi " in one.casefold() for one in told):
            told.append(f"gửi {part}")
        elif told and _RESULTS.match(part) and re.search(r"\bbáo cáo\s", told[-1].casefold()):
            told.append(f"báo cáo {part}")
        else:
            told.append(part)
    return told


def _at_bodies(part: str) -> list[str]:
    """Return a part cut where, behind a day, another body does something; a day before all of it is that body's."""
    cut = next((one for one in _AFTER_DAY.finditer(part) if re.search(rf"\b{DOES}\b", part[: one.start()])), None)
    if cut is None:
        done = re.match(rf"(?:{SOME_BODY}.*?{NOT}\s+)?(?P<does>(?i:{DOES})\b.*)", part)
        cut = next((one for one in _ANOTHER.finditer(part) if done and one.start() > done.start("does")
                    and names_nobody(part[done.start("does") : one.start()])), None)  # fmt: skip
    return [part] if cut is None else [part[: cut.start()], part[cut.end() :]]


def names_nobody(does: str) -> bool:
    """Tell what somebody does in words with no body, so that one behind them is in no list of theirs."""
    return not (_BODIES.search(does) or _LISTS.search(does))


def _others(part: str) -> bool:
    return bool(_OTHER.match(part))


def _timed(part: str) -> bool:
    return bool(window_of(part) or _HOLDS_DAY.search(part) or _REPORTED.match(part))
