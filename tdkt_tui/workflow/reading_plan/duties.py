"""What a plan asks of whom: tasks by body, reports, exemplars to be introduced, money."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .after import who_and_rest, working_days_after
from .beside import bodies_of
from .days import DATE
from .facts import Reading, bare
from .nominating import read_nominations
from .parting import BODY, VERB, parts_of
from .pieces import Piece
from .times import window_of

_LEAD = re.compile(r"(?:Căn cứ|Trên cơ sở)\s[^.;]*?,\s+(?=các |Các |đơn vị|cơ quan)(?!các bộ)")
_TASK = re.compile(rf"(?P<body>{BODY}[^.;:]*?)(?<!,)(?<!được chọn)(?<!được)(?<!\bvà)\s+(?P<does>{VERB}\b.*)", re.DOTALL)
_RUN_IN = re.compile(
    rf"(?P<body>(?![Cc]ác\s(?!sở|ban|ngành|cơ quan|đơn vị|địa phương|tổ chức|huyện|xã|cụm|khối|doanh nghiệp|trường|hội|"
    rf"đoàn thể|thành viên)){BODY}[^.:]{{1,150}}?)(?<!gồm)(?<!\blà)(?<!sau)\s*:\s+(?P<does>\S.*)",
    re.DOTALL,
)
"""A body before a colon in the paragraph on what it does; "Các hoạt động chào mừng:", "Ban Tổ chức gồm:" are none."""
_WITH = re.compile(
    r"[Pp]hối hợp (?:thực hiện: |với |(?=(?:Văn phòng|VP|Sở|UBND|Công an|Ban)\s))(?P<bodies>[^;.]+?)"
    rf"(?=\s+để\b|\s+có (?:kế hoạch|phương án)\b|(?<!,)\s+{VERB}\b|[;.]|$)"
)
_MATTER = re.compile(r"(?:Kinh phí|Nguồn|Báo cáo|Chế độ|Thời gian|Tiến độ|Nội dung|Công tác|Khen thưởng|Hồ sơ|"
                     r"Lộ trình|Thông tin|Kiểm tra|Tuyên truyền|"
                     r"Nhiệm vụ|Chuẩn bị|Phân công|Tổ chức|Về|Mục|Hình thức)\b")  # fmt: skip
_AFTER = re.compile(
    r"(?:(?:chậm nhất|muộn nhất|không quá)(?:\s+là)?(?:\s+(?:trong vòng|trong thời hạn|trong|sau))?|"
    r"trong vòng|trong thời hạn|sau)\s+(?:là\s+)?\d{1,3}\s+(?:ngày|tuần|tháng)(?! \d)[^,.;]*"
)
_DUE = re.compile(
    r",?\s+(?:(?:hoàn thành|xong)\s+)?(?:(?:trước|chậm nhất(?: là| vào)?)\s+(?:ngày\s+)?"
    rf"{DATE}|"
    r"trong\s+(?:tháng\s+\d{1,2}|quý\s+(?:IV|I{1,3}|[1-4]))(?:/|\s+năm\s+)\d{4})(?=$|;)"
)
"""A time with which a sentence ends, or a part of it before what has none."""
_CHARGED = re.compile(r"(?:,?\s+là (?:cơ quan|đơn vị)[^,;]*)?,?\s+(?:có trách nhiệm|chịu trách nhiệm)$|"
                      r",?\s+là (?:cơ quan|đơn vị)[^,;]*$")  # fmt: skip
"""What a heading says of a body besides its name: "…, là cơ quan thường trực, có trách nhiệm"."""
_UNIT = re.compile(r"(?<=\w)\s+\((?:qua\s+)?(?:Ban|Phòng|Chi cục)\s[^()]*\)$")
"""The part of a department that does its work, which the plan's recipients do not name."""
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
_PERIODS = (
    ("6 tháng", "6 months"), ("hằng quý", "quarter"), ("hàng quý", "quarter"), ("hằng tháng", "month"),
    ("hàng tháng", "month"), ("năm", "year"),
)  # fmt: skip
_PERIODIC = re.compile(r"[Đđ]ịnh kỳ\s+(?P<every>[^,]*?(?:6 tháng|quý|năm|tháng)(?:,\s*năm)?)")
_BODIES = re.compile(
    r"(các (?:cấp|cơ quan|địa phương|đơn vị|ngành)(?:,? (?:các )?(?:tổ chức|địa phương|đơn vị|ngành))*)"
)
_TOLD = re.compile(r"(?:[Yy]êu cầu|[Đđ]ề nghị)\s+(các [^.;:]+)")
_ORDERED = re.compile(rf",?\s+(?:nghiêm túc|khẩn trương|tích cực|quan tâm|{VERB})\b")
_ASKED = re.compile(
    rf"[Đđ]ề nghị (?P<body>các [^.;:]*?)\s+(?P<does>(?:khẩn trương |tiếp tục |kịp thời )?{VERB}\b.*)", re.DOTALL
)
_OWN = re.compile(
    r"(?:[Tt]rước ngày[^,]*,\s*)?(?P<body>(?:Báo(?! cáo)|Đài|Sở|Công an|Ban Thi đua)\s[^.;:]*?)(?<!,)\s+"
    rf"(?P<does>{VERB}\b.*)",
    re.DOTALL,
)
_SENTENCE = re.compile(r"(?<=[^.\s]{2})\.\s+(?=[A-ZĐÀ-Ỹ])")


def read_duties(reading: Reading) -> None:
    """Add tasks, reporting, nomination and budget."""
    for piece in reading.body():
        read_nominations(reading, piece, _whose(piece))
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
        for part in parts_of(words):
            found = _TASK.match(part) or _RUN_IN.match(part)
            if (found is None and not (owner or last)) or _reports_once(part):
                continue
            body, does = (found["body"], found["does"]) if found else (last or owner, part)
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
        if heading[-1] not in ".;/" or re.match(BODY, heading):
            return "" if len(heading) >= 160 or _MATTER.match(heading) else heading
    return ""


def _whose(piece: Piece) -> str:
    """Return whose task a piece is: the body that it names itself, or else its heading; "" where it is none."""
    if not piece.below("tổ chức thực hiện"):
        return ""
    found = _RUN_IN.match(piece.text) or _TASK.match(piece.text)
    return re.sub(r"^(?:Đề nghị|Giao)\s+", "", bare(found["body"] if found else _owner(piece)))


def _reports_once(sentence: str) -> bool:
    return bool(_REPORT.match(re.sub(r"^[Gg]ửi (?=báo cáo)", "", who_and_rest(sentence)[1])))


def _task(reading: Reading, piece: Piece, body: str, does: str) -> None:
    asked = body.startswith("Đề nghị ")
    name = re.sub(r"^(?:Đề nghị|Giao)\s+", "", bare(body))
    general = name.startswith(("Các ", "các "))
    name = _UNIT.sub("", _CHARGED.sub("", name))
    does = re.sub(r"^có trách nhiệm\s+", "", bare(does))
    window = window_of(does)
    if window and not window_of(rest := _DUE.sub("", does)):
        does = rest  # the window says it, and a document would say it twice
    found = _WITH.search(does)
    together = bodies_of(found["bodies"]) if found else []
    reading.add("task", piece, body=name[:1].lower() + name[1:] if general else name, mode="asked" if asked else "",
                does=lowered_first(does), together_with=together, window=window)  # fmt: skip


def _reporting(reading: Reading, piece: Piece) -> None:
    for sentence in (part for whole in _SENTENCE.split(piece.text) for part in _told_apart(whole)):
        periodic, trouble, found = _PERIODIC.search(sentence), _TROUBLE.search(sentence), _REPORT.search(sentence)
        named = who_and_rest(sentence)[0]
        once = _reports_once(sentence) and bool(named or _owner(piece))
        if found is None or not (periodic or trouble or once):
            continue
        owner = _TASK.match(piece.text)
        by = (
            owner["body"]
            if owner and periodic
            else named or _owner(piece)
            if once
            else _who(piece, sentence, found.start())
        )
        every = [code for words, code in _PERIODS if periodic and words in periodic["every"]]
        about = (found["about"] or "").strip() or (trouble[1] if trouble else "")
        window = window_of(sentence) if once else {}
        days = working_days_after(sentence) if once and not window else 0
        if once and not days and (due := _AFTER.search(sentence)):
            about = f"{about}, {due[0]}"
        handed = _HANDED.search(sentence[: found.start()])
        reading.add("reporting", piece, by=bare(by) or "các cơ quan, đơn vị", to=bare(found["to"]),
                    through=bare(found["through"] or (handed["through"] if handed else "")), every=every, about=about,
                    window=window, working_days_after=days)  # fmt: skip


def _told_apart(sentence: str) -> list[str]:
    """Return the parts of a sentence of which one is a report, and the next something else by another day."""
    parts = parts_of(sentence)
    return parts if any(map(_reports_once, parts)) else [sentence]


def _who(piece: Piece, sentence: str, end: int) -> str:
    """Return the last group of bodies named before a verb of reporting, or else those whom the sentence before told."""
    before = piece.text.partition(sentence)[0]
    told = _TOLD.findall(before)
    found = _BODIES.findall(sentence[:end]) or (_BODIES.findall(told[-1]) if told else [])
    return str(found[-1]) if found else _ORDERED.split(told[-1])[0] if told else ""
