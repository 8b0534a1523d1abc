"""What a plan asks of whom: tasks by body, reports, exemplars to be introduced, money."""

from __future__ import annotations

import re

from .beside import bodies_of
from .facts import Reading, bare
from .nominating import read_nominations
from .pieces import Piece
from .times import window_of

_LEAD = re.compile(r"(?:Căn cứ|Trên cơ sở)\s[^.;]*?,\s+(?=các |Các |đơn vị|cơ quan)(?!các bộ)")
_WHO = (
    "Sở", "Ban", "Các", "các", "UBND", "Ủy ban", "Hội", "Đài", "Báo(?! cáo)", "Thường trực", "Liên đoàn", "Văn phòng",
    "Công an", "Bộ Chỉ huy", "Mặt trận", "Thủ trưởng", "Chủ tịch", "Khối", "Cụm", "Cơ quan", "Doanh nghiệp",
    "Tỉnh đoàn", "Trường", "Bảo hiểm", "Kho bạc", "Cục", "Trung tâm",
)  # fmt: skip
_DO = (
    "có trách nhiệm", "chịu trách nhiệm", "chủ động", "chủ trì", "phối hợp", "tham mưu", "tập trung", "xây dựng",
    "lập kế hoạch", "tổ chức(?! chính trị| thành viên| hội |,)", "hướng dẫn", "căn cứ", "tăng cường",
    "tăng thời lượng", "triển khai", "giúp", "thực hiện", "cân đối", "bố trí", "tuyên truyền", "theo dõi",
    "kiểm tra", "đôn đốc", "quán triệt", "thường xuyên", "đề xuất", "trình", "rà soát", "đăng ký", "phát hiện",
    "lựa chọn", "kịp thời", "đẩy mạnh", "chỉ đạo", "cùng", "ban hành",
)  # fmt: skip
_BODY = rf"(?:(?:Đề nghị|Giao)\s+)?(?:{'|'.join(_WHO)})"
_VERB = rf"(?:{'|'.join(_DO)})"
_TASK = re.compile(
    rf"(?P<body>{_BODY}[^.;:]*?)(?<!,)(?<!được chọn)(?<!được)(?<!\bvà)\s+(?P<does>{_VERB}\b.*)", re.DOTALL
)
_WITH = re.compile(
    r"[Pp]hối hợp (?:thực hiện: |với )(?P<bodies>[^;.]+?)"
    rf"(?=\s+để\b|\s+có (?:kế hoạch|phương án)\b|(?<!,)\s+{_VERB}\b|[;.]|$)"
)
_MATTER = re.compile(r"(?:Kinh phí|Nguồn|Báo cáo|Chế độ|Thời gian|Tiến độ|Nội dung|Công tác|Khen thưởng|Hồ sơ|"
                     r"Lộ trình|Thông tin|Kiểm tra|Tuyên truyền|"
                     r"Nhiệm vụ|Chuẩn bị|Phân công|Tổ chức|Về|Mục|Hình thức)\b")  # fmt: skip
_AFTER = re.compile(
    r"(?:(?:chậm nhất|muộn nhất|không quá)(?:\s+là)?(?:\s+(?:trong vòng|trong thời hạn|trong|sau))?|"
    r"trong vòng|trong thời hạn|sau)\s+(?:là\s+)?\d{1,3}\s+(?:ngày|tuần|tháng)(?! \d)[^,.;]*"
)
_DUE = re.compile(
    r",?\s+(?:(?:hoàn thành|xong)\s+)?(?:trước|chậm nhất(?: là| vào)?)\s+(?:ngày\s+)?"
    r"\d{1,2}(?:/|\s+tháng\s+)\d{1,2}(?:/|\s+năm\s+)\d{4}$"
)
"""A last day with which a sentence ends."""
_HANDED = re.compile(
    r"(?:phản ánh|kiến nghị|thông tin|gửi)\s+(?:(?:kịp thời|ngay|trực tiếp|bằng văn bản|ý kiến)\s+)*"
    r"(?:(?:về|với|cho|đến|qua)\s+)?(?P<through>Sở Nội vụ(?:\s*\([^)]*\))?|Ban Thi đua\s*-\s*Khen thưởng(?: tỉnh)?)"
    r"(?:,)?\s+(?:để\s+)?(?:(?:theo dõi|tổng hợp)(?:,| và)?\s+)*$"
)
"""Who is told first, before the words on who is reported to."""
_REPORT = re.compile(r"(?:[Bb]áo cáo|[Pp]hản ánh)(?P<about>\s+kết quả[^,;.]*?)?\s*(?:về|với|cho|gửi)?\s+"
                     r"(?P<to>UBND tỉnh|Ủy ban nhân dân tỉnh|"
                     r"(?:cơ quan )?[Tt]hường trực Hội đồng[^,;.(]*?tỉnh|Sở Nội vụ|"
                     r"Ban Thi đua\s*-\s*Khen thưởng[^,;.(]*)(?:\s*\(qua (?P<through>[^)]+)\))?")  # fmt: skip
_TROUBLE = re.compile(r"((?:khó khăn,?\s*)?vướng mắc(?:, phát sinh)?)")
_PERIODS = (("6 tháng", "6 months"), ("hằng quý", "quarter"), ("hàng quý", "quarter"), ("năm", "year"))
_PERIODIC = re.compile(r"[Đđ]ịnh kỳ\s+(?P<every>[^,]*?(?:6 tháng|quý|năm|tháng)(?:,\s*năm)?)")
_BODIES = re.compile(
    r"(các (?:cấp|cơ quan|địa phương|đơn vị|ngành)(?:,? (?:các )?(?:tổ chức|địa phương|đơn vị|ngành))*)"
)
_TOLD = re.compile(r"(?:[Yy]êu cầu|[Đđ]ề nghị)\s+(các [^.;:]+)")
_ASKED = re.compile(
    rf"[Đđ]ề nghị (?P<body>các [^.;:]*?)\s+(?P<does>(?:khẩn trương |tiếp tục |kịp thời )?{_VERB}\b.*)", re.DOTALL
)
_OWN = re.compile(
    r"(?:[Tt]rước ngày[^,]*,\s*)?(?P<body>(?:Báo(?! cáo)|Đài|Sở|Công an|Ban Thi đua)\s[^.;:]*?)(?<!,)\s+"
    rf"(?P<does>{_VERB}\b.*)",
    re.DOTALL,
)
_SENTENCE = re.compile(r"(?<=[^.\s]{2})\.\s+(?=[A-ZĐÀ-Ỹ])")


def read_duties(reading: Reading) -> None:
    """Add tasks, reporting, nomination and budget."""
    for piece in reading.body():
        read_nominations(reading, piece)
        _reporting(reading, piece)
        if piece.below("tổ chức thực hiện"):
            _tasks(reading, piece)
        elif asked := _ASKED.search(piece.text):
            _task(reading, piece, f"Đề nghị {asked['body']}", asked["does"])
        elif found := _OWN.match(piece.text):
            _task(reading, piece, found["body"], found["does"])


def _tasks(reading: Reading, piece: Piece) -> None:
    if piece.numbered and piece.text[-1] not in ".;/" and len(piece.text) < 160:
        return  # a body's own heading: what follows says what it does
    owner = _owner(piece)
    last = ""
    for sentence in _SENTENCE.split(piece.text):
        words = _LEAD.sub("", sentence)
        if _PERIODIC.match(words) or re.match(r"(?:Trong quá trình|Khi có|Trên đây|UBND tỉnh|Nếu)", words):
            continue
        found = _TASK.match(words)
        if (found is None and not (owner or last)) or _reports_once(words):
            continue
        body, does = (found["body"], found["does"]) if found else (owner or last, words)
        last = body
        _task(reading, piece, body, does)


def _owner(piece: Piece) -> str:
    """Return the body whose heading a piece stands under, "" where the heading names a matter ("Kinh phí").

    An item that is itself a sentence is no heading: its body goes on, or else the one above it.
    """
    for heading in reversed(piece.under[1:]):
        task = _TASK.match(heading) if heading[-1] in ".;/" else None
        if task is not None:
            return task["body"]
        if heading[-1] not in ".;/" or re.match(_BODY, heading):
            return "" if len(heading) >= 160 or _MATTER.match(heading) else heading
    return ""


def _reports_once(sentence: str) -> bool:
    return bool(_REPORT.match(sentence.removeprefix("Gửi ")))


def _task(reading: Reading, piece: Piece, body: str, does: str) -> None:
    asked = body.startswith("Đề nghị ")
    name = re.sub(r"^(?:Đề nghị|Giao)\s+", "", bare(body))
    general = name.startswith(("Các ", "các "))
    does = re.sub(r"^có trách nhiệm\s+", "", bare(does))
    window = window_of(does)
    if window and not window_of(rest := _DUE.sub("", does)):
        does = rest  # the window says it, and a document would say it twice
    found = _WITH.search(does)
    together = bodies_of(found["bodies"]) if found else []
    reading.add("task", piece, body=name[:1].lower() + name[1:] if general else name, mode="asked" if asked else "",
                does=does[:1].lower() + does[1:], together_with=together, window=window)  # fmt: skip


def _reporting(reading: Reading, piece: Piece) -> None:
    for sentence in _SENTENCE.split(piece.text):
        periodic, trouble, found = _PERIODIC.search(sentence), _TROUBLE.search(sentence), _REPORT.search(sentence)
        once = _reports_once(sentence) and bool(_owner(piece))
        if found is None or not (periodic or trouble or once):
            continue
        owner = _TASK.match(piece.text)
        by = owner["body"] if owner and periodic else _owner(piece) if once else _who(piece, sentence, found.start())
        every = [code for words, code in _PERIODS if periodic and words in periodic["every"]]
        about = (found["about"] or "").strip() or (trouble[1] if trouble else "")
        if once and (due := _AFTER.search(sentence)):
            about = f"{about}, {due[0]}"
        handed = _HANDED.search(sentence[: found.start()])
        reading.add("reporting", piece, by=bare(by) or "các cơ quan, đơn vị", to=bare(found["to"]),
                    through=bare(found["through"] or (handed["through"] if handed else "")), every=every, about=about,
                    window=window_of(sentence) if once else {})  # fmt: skip


def _who(piece: Piece, sentence: str, end: int) -> str:
    """Return the last group of bodies named before a verb of reporting, or else those whom the sentence before told."""
    before = piece.text.partition(sentence)[0]
    told = _TOLD.findall(before)
    found = _BODIES.findall(sentence[:end]) or (_BODIES.findall(told[-1]) if told else [])
    return str(found[-1]) if found else ""
