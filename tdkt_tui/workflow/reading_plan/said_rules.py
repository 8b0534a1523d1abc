"""How a paper, a programme or a case is to be, said without who sees to it: "Báo cáo gửi qua hệ thống …"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .bounds import BOUND
from .days import DATE
from .destinations import levels_named, of_province
from .facts import Proposal, Reading, bare
from .pieces import Piece
from .said_subjects import ACTS, KINDS
from .senders import EVERYBODY, UNSAID, senders
from .sent_papers import SENT

_SIZE = re.compile(r"(?P<what>(?:Dung lượng|Độ dài|Thời lượng)(?=\s[^.;]*\b(?:trang|chữ|từ)\b))\s+(?P<rest>[^.]+)")
"""How long the paper is that the sentence before it is on."""
_HANDLED = re.compile(
    rf"(?P<what>(?:Dự thảo\s+)?(?i:{SENT})(?:(?!\s(?:của|do|từ)\s)[^;:.])*?)\s+(?:(?:phải|cần|được|đều)\s+)*"
    r"(?P<does>(?:gửi|nộp|ký số)\s+(?:(?:qua|bằng|cùng|trên|trực tuyến|xin ý kiến|lấy ý kiến)\s|"
    r"(?:về |đến |cho )?(?P<to>(?:Sở|Ban|UBND|Ủy ban|Văn phòng|Hội đồng|Thường trực)\s))[^.]*)",
    re.DOTALL,
)
"""How a paper is sent, or to whom and how many days before something, without a day of its own."""
_BEFORE = re.compile(
    r"(?:trước|sau)\s(?:khi|ngày)\s[^.;\d]{3,60}\d{1,2} ngày|\d{1,2} ngày(?: làm việc)?,? (?:trước|sau|kể từ)\s"
)
_BODY = re.compile(r"(?:Sở|Ban|UBND|Ủy ban|Văn phòng|Hội đồng|Thường trực)\s")
_PART = re.compile(
    r"[Tt]rong (?:đó|báo cáo|nội dung báo cáo),?\s+(?:(?:phải|cần)\s+)?(?P<does>(?:dành|nêu|làm rõ|đánh giá|phân tích|"
    r"tập trung|có (?:phần|mục)|kiểm điểm)\b[^.]*)"
)
"""What a report is to have besides."""
_CASE = re.compile(rf"Trường hợp (?P<case>[^;:.,]{{3,120}}?),?\s+(?:thì\s+)?(?:phải|cần)\s+(?P<does>{ACTS}[^.]*)")
_SPENT = re.compile(
    rf"(?P<what>(?:Tổng\s+)?(?:[Tt]hời gian|[Tt]hời lượng)\s+(?:dành\s+)?cho\s[^.;:]*?\s(?:chiếm\s+)?{BOUND}[^.;:]*)"
)
"""How much of a programme something takes."""
_LEFT_OUT = re.compile(
    r"(?:Hội nghị|Chương trình)\s+(?:(?:hội nghị|của|ở|tại)\s+)*(?P<whose>cấp [^.;:\d]{2,40}?|[^.;:\d]{2,60}?)\s+"
    r"(?P<does>(?:có thể|được phép|được|không (?:phải|cần|bắt buộc))\s+(?:bỏ|lược bỏ|lược|rút gọn|giảm|có)\b[^.;]*)"
)
"""What some levels need not have in their programme."""
_HEARS = re.compile(
    r"(?:Hội nghị|Đại hội)\s+(?P<whose>cấp [^.;:,\d]{2,40}?)\s+"
    rf"(?P<does>(?:nghe|trình bày|có)\s+(?:{BOUND}\s+|từ\s+)?\d{{1,2}}\s[^.;]*"
    r"\b(?:báo cáo|tham luận|điển hình)\b[^.;]*)"
)
"""How many papers the conference of a level hears, and how long each is."""
_OWN = re.compile(
    rf"(?P<what>(?:Các\s+)?(?:[Pp]hong trào|[Mm]ô hình|[Cc]uộc vận động)[^.;:,]{{0,40}}?)\s+do\s+(?P<body>{KINDS})\s+"
    rf"(?P<made>(?:tự\s+)?(?:phát động|xây dựng|triển khai))(?:\s+thì|,)?\s+(?P<does>(?:lựa )?chọn\b[^.]*)"
)
"""What somebody does with what he made himself."""


def read_rules(reading: Reading, piece: Piece, words: str) -> bool:
    """Add who sees to what words ask without naming him; tell whether they ask such a thing."""
    plain = bare(words)
    if re.search(rf"{DATE}|\d/\d|hướng dẫn riêng", plain):  # a day, or what is told elsewhere
        return False
    made = _of_paper(reading, piece, plain) or _of_programme(reading, piece, plain)
    if found := _OWN.fullmatch(plain):
        does = f"đối với {lowered_first(found['what'])} do mình {found['made']}, {found['does']}"
        made = reading.add("task", piece, body=lowered_first(found["body"]), does=does)
    if made:
        reading.say(piece, words)
    return bool(made)


def _case(case: str, does: str) -> str:
    """Return what is done in a case; behind a case that goes on with "nhưng phải" both stand as they are said."""
    joined = re.search(r",?\s+(?:nhưng|song|và)$", case)
    return f"trường hợp {case} phải {does}" if joined else f"trường hợp {case} thì {does}"


def _of_paper(reading: Reading, piece: Piece, plain: str) -> Proposal | None:
    """Add what a paper is to be, as what those do who send it; what a report has besides goes with its task."""
    report = "áo cáo" in " ".join((piece.text, *piece.under[-1:]))
    if (found := _PART.fullmatch(plain)) and report:
        for task in reading.drawn.get(piece.at, ()):
            if task.table == "task" and re.match(r"(?:xây dựng|viết|lập) báo cáo", task.values["does"]):
                task.values["does"] += f"; trong đó {found['does']}"
                return task
        return _add(reading, piece, "báo cáo", f"trong báo cáo, {found['does']}", plain)
    if (found := _SIZE.fullmatch(plain)) and report:
        return _add(reading, piece, "báo cáo", f"bảo đảm {lowered_first(found['what'])} báo cáo {found['rest']}", plain)
    if (found := _HANDLED.fullmatch(plain)) and (_BEFORE.search(plain) or not _BODY.match(found["to"] or "")):
        verb, _, rest = found["does"].partition(" ")
        bare_dossier = found["what"] == "Hồ sơ" and "khen thưởng" in " ".join(piece.under[-1:]).casefold()
        what = "hồ sơ đề nghị khen thưởng" if bare_dossier else lowered_first(found["what"])
        rest = f"về {rest}" if verb in ("gửi", "nộp") and _BODY.match(rest) else rest
        return _add(reading, piece, what, f"{verb} {what} {rest}", plain)
    if found := _CASE.fullmatch(plain):
        made = reading.add("task", piece, body=EVERYBODY, does=_case(found["case"], found["does"]))
        made.marks["body"] = UNSAID
        return made
    return None


def _add(reading: Reading, piece: Piece, what: str, does: str, plain: str) -> Proposal:
    beside = [
        task.values["body"]
        for task in reading.of("task")
        if task.piece
        and task.piece.clause.rpartition(".")[0] == piece.clause.rpartition(".")[0] != ""
        and piece.under == task.piece.under
        and re.search(rf"\b(?:gửi|nộp)\b[^;]*\b{re.escape(what)}\b", task.values["does"])
    ]
    made = reading.add("task", piece, body=beside[0] if beside else senders(reading, piece, what, plain), does=does)
    made.marks["body"] = UNSAID
    return made


def _of_programme(reading: Reading, piece: Piece, plain: str) -> Proposal | None:
    """Add what the programme of levels is to keep to: those that its heading names, or that the words name."""
    heading = next((text for text in reversed(piece.under) if "chương trình" in text.casefold()), "")
    spent, left, hears = _SPENT.fullmatch(plain), _LEFT_OUT.fullmatch(plain), _HEARS.fullmatch(plain)
    if hears and (labels := _labels(reading, f"Hội nghị {hears['whose']}")):
        return reading.add("task", piece, body="; ".join(labels), does=f"tổ chức hội nghị {hears['does']}")
    if not heading or not (spent or left):
        return None
    labels = _labels(reading, f"Hội nghị {left['whose']}" if left else heading)
    if not labels:
        return None
    does = f"{left['does']} của chương trình hội nghị" if left else f"bảo đảm {lowered_first(plain)}"
    return reading.add("task", piece, body="; ".join(labels), does=does)


def _labels(reading: Reading, words: str) -> list[str]:
    """Return what the levels below the province's are called whose conferences words name."""
    named = levels_named(reading, words)
    return [str(one.values["label"]) for one in reading.of("level")
            if one.values["id"] in named and not of_province(one)]  # fmt: skip
