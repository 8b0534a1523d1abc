"""Who a sentence outside the part on tasks says does something: a body by its name, kinds of unit, a level's units."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .apart_names import UNITS
from .bounds import BOUND
from .cut_bodies import AS_FITS, body_cut
from .facts import bare
from .parting import DOES, NOT, SOME_BODY

_MORE = (
    "duy trì", r"phát(?=\s(?:bài|tin|sóng|thanh|hành|động))", r"(?:tham )?dự(?!\s+kiến)", "kế thừa", "ghép", "kết hợp",
    "lược bỏ", "(?:xét )?tặng", "trao", "cử", "chọn", "bầu", "thống nhất", "đăng", "viết", "bình xét", "đánh giá",
    "quyết định", "mở", "xem xét", r"(?<!công )(?<!độc )lập", "đón", r"(?:tổng|sơ) kết(?=\s)",
    r"chỉ(?=\s(?:báo cáo|gửi)\s)", r"làm điểm(?=\s(?:mô hình|phong trào|việc|nội dung|xây dựng|thực hiện|về)\s)",
    "liên hệ", "đầu mối", "tập hợp", "tiếp nhận", "tiến hành", "triệu tập", "lấy", "hạch toán", r"tự(?=\s\w)",
    r"bổ sung(?=\s)", rf"bồi dưỡng(?=\s+(?:{BOUND}\s+)?\d)", "xét", "sử dụng", "chốt", "chỉ(?= tổ chức)", r"xin(?=\s)",
)  # fmt: skip
"""What else somebody does, where the words before can name nobody but who does it."""
_MAY = rf"(?:(?:có thể|được|phải|cần|sẽ|không|chưa|đều|cùng|{AS_FITS},?|căn cứ [^,;]{{3,80}},)\s+)*"
ACTS = rf"{_MAY}(?:{DOES}|(?:{'|'.join(_MORE)}))\b"
_UNIT = (
    r"(?:(?:UBND|Ủy ban nhân dân)\s+(?:các\s+)?)?(?:cấp (?:xã|huyện|tỉnh|cơ sở|trên cơ sở)|thị xã|hợp tác xã|xã|"
    r"phường|thị trấn|thôn|(?<=thôn, )bản|khu phố|khối phố|tổ dân phố|ấp|khóm|phum|sóc(?! Trăng)|buôn|"
    r"đặc khu|huyện|quận|thành phố|sở|ban|ngành|"
    rf"cơ quan(?: báo chí|\s(?:chủ trì|trình|phát hiện|thường trực|thẩm định)(?=\s(?:phải|cần|được|{DOES})\b))?|"
    r"đơn vị(?: sự nghiệp(?: công lập)?"
    r"(?: tự (?:bảo|đảm) (?:đảm|bảo)(?: một phần)? chi thường xuyên| tự chủ(?! (?:về|động))"
    r"(?: tài chính)?)?)?|địa phương|"
    r"doanh nghiệp|công ty|trường(?: học| mầm non| tiểu học| trung học cơ sở| trung học phổ thông)?(?! hợp)|"
    r"tiểu học|trung học cơ sở|trung học phổ thông|nhà trường|bệnh viện|trung tâm|chi cục|phòng|đoàn thể|"
    r"mặt trận(?: tổ quốc)?|(?:đài|hệ thống)(?: loa)? truyền thanh|cụm(?: thi đua)?|khối(?: thi đua)?|"
    r"cấp(?=, (?:các )?ngành))"
)
_ABOUT = (
    r"(?:\s+(?:(?:trực )?thuộc\s+(?:(?!\b(?:do|không|chưa|thì)\b)[^,;.:]){2,40}?|trực thuộc(?=\s+(?:không|chưa)\b)|"
    r"(?:của\s+|cấp\s+|trong\s+|thuộc\s+)?(?:tỉnh|huyện|xã)|"
    r"cơ sở|còn lại|khác|(?:vùng )?biên giới|miền núi|vùng (?:cao|sâu|xa)|"
    r"lân cận|liên quan|có liên quan|mới|trên địa bàn(?: tỉnh)?|[A-ZĐ]\w*)|\s*\([^()]{2,80}\))*?"
)
KINDS = (
    r"(?:(?i:lãnh đạo|thủ trưởng|chủ tịch|giám đốc|người đứng đầu)\s+)?"
    r"(?:(?i:các|mỗi|từng|những|tất cả các|toàn bộ)\s+)?"
    rf"(?i:{_UNIT}){_ABOUT}(?:(?:,\s*|;\s+|\s+và\s+)(?:các\s+|mỗi\s+|chủ tịch\s+)?(?i:{_UNIT}){_ABOUT})*"
)
_CASE = (
    r"(?P<case>(?:(?:lồng ghép|ghép|kết hợp)(?=\s[^.;:]*\sthì\s)|"
    r"có(?! (?:thể|trách nhiệm|nhiệm vụ|văn bản|công văn|báo cáo|tờ trình|kế hoạch))|chưa|dưới(?! sự)|"
    r"trên(?! (?:cơ sở|tinh thần))|từ(?! (?:nay|ngày|tháng|quý|năm|nguồn|khi|đó))|đã|mà|đang|nơi|được (?:(?:lựa )?chọn|"
    r"giao|phân công|chỉ định|mời)(?! \d)|không(?! (?:phải(?! là)|cần|được)))\s"
    rf"(?:(?!,\s+(?:{DOES}|lập)\s)[^.;:]){{2,160}}?)"
)
"""Which of the units it is: no duty, time or ground of all, and nothing from which all are freed."""
_NO_CUT = (
    r"(?<!,)(?<!không)(?<!chưa)(?<!đã)(?<!phải)(?<!cần)(?<!được)(?<!gửi)(?<!nộp)(?<!mà)(?<!và)(?<!để)(?<!hoặc)"
    r"(?<!chỉ)(?<!viết)(?<!dựng)(?<!soạn)(?<!trình)"
)
"""What a verb behind it belongs to: "không phải gửi", "chưa nộp báo cáo"."""
_MADE = (
    r"(?P<case>(?:(?:(?:mới|vừa)(?:\s+được)?|được)\s+(?:thành lập|hình thành|sắp xếp|sáp nhập|hợp nhất|chia tách))\b"
    r"[^.;:,]{0,160}?)"
)
"""What was made of some units, which is nothing that they do."""
_PAYS = (
    r"\b(?:(?:tự\s+)?(?:chi trả|chi|thanh toán|bố trí|lo|chịu|bảo đảm|đảm bảo)"
    r"(?=\s(?:(?:các|toàn bộ|mọi)\s)?(?:tiền|phí|chi phí|khoản|kinh phí|chế độ|phương tiện|ăn|nơi ăn)))\b"
)
"""What is done for those whom a unit sends."""
_BY_KIND = (
    re.compile(rf"(?i:(?:riêng|đối với|với)\s+)*(?P<body>{KINDS})\s+{_CASE},?\s+thì\s+(?P<does>\w.*)", re.DOTALL),
    re.compile(
        rf"(?P<body>{KINDS})\s+{_CASE}{_NO_CUT}\s+(?<!\d )(?P<does>(?:"
        r"không (?:tổ chức|phải|cần|được|gửi|nộp|báo cáo|cử)|có thể|gửi|nộp|báo cáo|"
        r"được (?:cử|giới thiệu|đề nghị|lùi|kéo dài|hoãn|tổ chức)|giới thiệu|đăng ký|cử|phải)\s.*)",
        re.DOTALL,
    ),
    re.compile(
        rf"(?P<body>{KINDS})\s+(?P<case>(?:cử|có|giới thiệu)\s(?:đại biểu|điển hình|cán bộ|người|đoàn)"
        rf"(?:(?!{_PAYS})[^.;:,])*?),?\s+(?P<does>{_PAYS}.*)",
        re.DOTALL,
    ),
    re.compile(rf"(?P<body>{KINDS})\s+{_MADE}(?:,?\s+thì)?\s+(?P<does>{ACTS}.*)", re.DOTALL),
    re.compile(rf"(?P<how>(?i:riêng)\s+)?(?P<body>{KINDS}),?\s+(?P<does>(?!chưa\b){ACTS}.*)", re.DOTALL),
    re.compile(
        rf"(?P<how>)(?P<body>{KINDS}):\s+(?P<does>(?:tổ chức\s+)?(?:ký kết|ký giao ước|đăng ký|phát động)\b.*)",
        re.DOTALL,
    ),
    re.compile(rf"(?P<how>(?i:riêng)\s+)?(?P<body>{UNITS}),?\s+(?P<does>(?!chưa\b){ACTS}.*)", re.DOTALL),
    re.compile(
        rf"(?P<body>(?:(?:[Cc]ác\s+)?(?:[Cc]ụm|[Kk]hối)\b|{KINDS})[^:;.\d]{{0,60}}?)\s+gồm\s+\d[^:;.]*:\s+"
        rf"(?P<does>{ACTS}.*)",
        re.DOTALL,
    ),
)
_BY_NAME = re.compile(
    rf"(?P<body>(?:(?:Riêng|riêng)\s+)?{SOME_BODY}(?:\s+(?!{ACTS})[^\s.;:]+)*?){NOT},?\s+(?P<does>{ACTS}.*)",
    re.DOTALL,
)
_NO_NAME = re.compile(
    r"\b(?:thì|nếu|khi|để|không|chỉ|tự|được|đã|là|gồm|chiếm|làm điểm|từ|tại|trong|nhằm|theo|bằng|qua|phải|do|"
    r"hoặc|trừ|trường hợp|trên cơ sở|có (?:văn bản|công văn|tờ trình)|khen thưởng|\d+ đại biểu)\b"
)
"""What no body's name holds."""
BY_ITS_NAME = re.compile(rf"UBND|Ủy ban|Chủ tịch|(?!(?i:{_UNIT})(?:,|\s+[^\WA-ZĐ]|$)){SOME_BODY}")
"""A body by its own name, which keeps its capital inside a sentence; kinds of unit have none."""
_DECIDED = re.compile(
    rf"(?P<what>[^;.:]{{3,140}}?):?\s+do\s+(?P<body>{KINDS}|{SOME_BODY}[^.;:]{{0,80}}?)\s+"
    rf"(?P<does>quyết định(?: thành lập)?|thống nhất|tham mưu|lập dự toán|tập hợp|phụ trách)"
    rf"(?P<rest>(?:;|,\s+(?={SOME_BODY})|,?\s+(?:có|sau|theo|trên cơ sở|nhưng|tổ chức|ghép|không|trước|trong|tại|để|"
    r"thành)\b).*|$)",
    re.DOTALL,
)
"""What somebody does with what the sentence is about: "Thành phần do thủ trưởng đơn vị quyết định"."""
_AWARDED = re.compile(
    rf"(?P<what>(?:Danh hiệu|Giấy khen|Bằng khen|Khen thưởng|Việc)\s[^;.:]{{3,160}}?|Giấy khen):\s+(?:do\s+)?"
    rf"(?P<body>{KINDS}(?:,\s+(?:[Cc]hủ tịch|[Tt]hủ trưởng|[Gg]iám đốc)\s{KINDS})*|{SOME_BODY}[^.;:]{{0,80}}?)\s+"
    r"(?P<does>(?:xét,?\s+|xem xét,?\s+)?(?:quyết định|công nhận|xét tặng))(?P<rest>\s.*|$)",
    re.DOTALL,
)
"""The same with a colon: "Danh hiệu “…”: thủ trưởng đơn vị quyết định trước ngày …"."""
_CHAIRED = re.compile(
    rf"(?P<what>(?:Hội đồng|Tổ|Ban|Đoàn)\s[^.;:,]{{3,60}}?)\s+do\s+(?P<body>{SOME_BODY}[^.;:]{{2,80}}?)\s+chủ trì,?\s+"
    rf"(?P<does>{ACTS}.*)", re.DOTALL,
)  # fmt: skip
_LEAD = re.compile(
    r"(?:Từ|Trước|Sau|Trong|Ngay sau|Căn cứ|Trên cơ sở|Để|Nhằm|Nhân dịp|Tại|Ngoài ra|Đồng thời|Cùng với|Quá thời hạn|"
    r"Khi|Nếu)\b[^;:.]{2,340}"
)
"""What may stand before who does something: when, on what ground, what for."""
_IN_LIST = re.compile(rf"\b(?i:cấp|{_UNIT})$")
"""A lead that ends with the first of those whom the sentence names: "Trên cơ sở đó các cơ quan, đơn vị …"."""
_WHICHEVER = re.compile(r"\bnào\s+thì\s+(?:tính|thuộc|do|được tính)\s.*\bđó\b")
"""What goes by another thing is no duty: "đơn vị quản lý người nào thì tính vào chỉ tiêu của đơn vị đó"."""
_TOLD = re.compile(
    r"(?:UBND|Ủy ban nhân dân) tỉnh\s+(?=(?:đề nghị|yêu cầu|giao)\s)|(?:[Yy]êu cầu|[Gg]iao)\s+(?=các\s|[A-ZĐ])"
)
HANDED = re.compile(r",\s+(?=giao\s+[A-ZĐ])")
"""Where a sentence on something else goes on to whom a task of it is given."""


def subject_said(words: str) -> tuple[str, str] | None:
    """Return the body that words say does something, and what it does; None where they name none."""
    words = _TOLD.sub("", words)
    if _WHICHEVER.search(words):
        return None
    if (chaired := _CHAIRED.fullmatch(words)) is None and (found := _named(words)):
        return _helped(*found)
    if chaired:
        return chaired["body"], f"chủ trì {chaired['what']}, {chaired['does']}"
    if led := _LEAD.match(words):
        for cut in re.finditer(r",\s+", led[0]):
            lead = words[: cut.start()]
            inner = None if _IN_LIST.search(lead) else _named(_TOLD.sub("", words[cut.end() :]))
            if inner and lead.count("(") == lead.count(")"):
                return inner[0], f"{lowered_first(lead)}, {inner[1]}"
        return None
    return _done_by(words)


def _done_by(words: str) -> tuple[str, str] | None:
    """Return who does what with what the words are about, where they say that before him."""
    if made := _AWARDED.fullmatch(words):
        body = lowered_first(bare(made["body"])) if not BY_ITS_NAME.match(made["body"]) else bare(made["body"])
        return body, f"{made['does']} {lowered_first(made['what'])}{made['rest']}"
    if (made := _DECIDED.fullmatch(words)) and not re.search(r"\b(?:do|có thể)\b", made["what"]):
        what = bare(made["what"])
        what = what if re.match(r"(?:Ban|Hội đồng|Tổ|Tiểu ban)\s", what) else lowered_first(what)
        return bare(made["body"]), f"{made['does']} {what}{made['rest']}"
    return None


def _helped(body: str, does: str) -> tuple[str, str]:
    """Return who does something for units in a case: "xã nghèo không cân đối được thì UBND huyện hỗ trợ"."""
    case, _, rest = does.partition(" thì ")
    inner = _named(rest) if re.match(r"(?:UBND|Ủy ban nhân dân|Sở|Ban)\s", rest) else None
    return (inner[0], f"khi {lowered_first(body)} {case.removeprefix('nơi ')}, {inner[1]}") if inner else (body, does)


def _named(words: str) -> tuple[str, str] | None:
    asks = re.match(r"[Đđ]ề nghị\s+", words)
    rest = words[asks.end() :] if asks else words
    found = next((hit for pattern in _BY_KIND if (hit := pattern.fullmatch(rest))), None)
    if found is None:
        found = _BY_NAME.fullmatch(rest)
        if found is None or len(found["body"]) > 200 or _NO_NAME.search(found["body"]):
            return None
    told = found.groupdict()
    does = f"nơi {told['case'].removeprefix('nơi ')} thì {told['does']}" if told.get("case") else told["does"]
    if told["body"].count("(") != told["body"].count(")") or re.match(r"[\w\s,]{2,40}:", does):
        return None
    name = bare(told["body"])
    if found.re is _BY_NAME:
        name, does = body_cut(name, does, apart=rest[found.end("body") : found.start("does")].startswith(","))
    body = re.sub(r"^[Nn]hững\s+", "các ", re.sub(r"^[Rr]iêng\s+", "", name))
    plain = body if BY_ITS_NAME.match(body) else lowered_first(body)
    return f"{'Đề nghị ' if asks else ''}{plain}", does
