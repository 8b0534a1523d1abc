"""What a plan asks of whom: tasks by body, reports, exemplars to be introduced, money."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.words import lowered_first

from .beside import bodies_of
from .citing import REPLACES
from .doers import sentences_of
from .due import only_time, window_apart
from .facts import Proposal, Reading, bare
from .nominating import read_nominations
from .outer_marks import HEADING
from .owners import Owner, in_tasks, leads, named, of_no_body, other_body, owner_of, subject_of
from .parting import DOES, VERB, parts_of
from .pieces import ENACTS, Piece
from .reports import read_reports, reports
from .said_subjects import subject_said
from .sent_turned import verb_first, with_paper
from .turns import turns_in
from .units_acting import UNITS_ACT, of_other_units
from .work_begun import NO_TASK

_LEAD = re.compile(
    r"(?:Căn cứ|Trên cơ sở)\s(?:[Kk]ế hoạch này|[^.;]*?,)\s(?=[Cc]ác (?!bộ)|đơn vị|cơ quan|đề nghị|giao )"
)
_BEFORE = re.compile(
    r"^(?:(?:trước|trong|chậm nhất)\s[^,;]*\d[^,;]*|(?:kết thúc|sau|sau khi|ngay sau(?: khi)?)\s[^,;]*),\s+(?=\S)",
    re.IGNORECASE,
)
"""When it is done, before who does it."""
_WITH = re.compile(
    r"[Pp]hối hợp (?:thực hiện: |với |(?=(?:Văn phòng|VP|Sở|UBND|Công an|Ban|Báo|Đài|Hội|các)\s))(?P<bodies>[^;.]+?)"
    rf"(?=\s+để\b|\s+có (?:kế hoạch|phương án)\b|(?<!,)\s+{VERB}\b|[;.]|$)"
)
_ADDS = re.compile(
    r"(?i:(?:bản|file|tệp)\s+(?:mềm|giấy|cứng|điện tử|tin|word|pdf)|địa chỉ|nơi nhận|theo mẫu|"
    r"mẫu\s|kèm\s|quá thời hạn|sau thời hạn|văn bản gửi|số lượng)"
)
"""What says how the task before it is done, and is none itself."""
_ASKS = re.compile(r"[Đđ]ề nghị\s")
_ASKED = re.compile(
    r"[Đđ]ề nghị (?P<body>các [^.;:]*?)\s+"
    rf"(?P<does>(?:khẩn trương |tiếp tục |kịp thời )?(?:{VERB}|cử (?:đại biểu|đoàn|cán bộ|người)|gửi|nộp)\b.*)",
    re.DOTALL,
)
_SENT = re.compile(
    r"(?P<whom>(?:giới thiệu|đề cử|cử|(?:lựa )?chọn)\s+\d{1,3}\s+(?:người|đại biểu|cá nhân)(?:\s*\([^()]*\))?)"
    r"(?=[,;.]|$)"
)
"""How many somebody sends, without where to."""
_ATTEND = re.compile(r"đại biểu\s+(?P<goes>(?:đi |tham )?dự\s+[^:;.()\d]{5,80})$", re.IGNORECASE)
"""A heading on those who attend what: "Lựa chọn đại biểu dự Đại hội toàn quốc"."""
_GENERAL = re.compile(
    r"(?:các\s+)?(?:cơ quan|đơn vị|địa phương)(?:,|\s+và)\s+(?:các\s+)?(?:cơ quan|đơn vị|địa phương)\b"
)
"""All to whom the plan speaks, inside a sentence: "Sau khi tổ chức, cơ quan, địa phương gửi …"."""
UNITS_DO = re.compile(rf"{UNITS_ACT}{DOES}\b")
"""Units to which a paragraph on one body's tasks goes on."""


def read_duties(reading: Reading) -> None:
    """Add tasks, reporting, nomination and budget."""
    last: tuple[Piece, Proposal] | None = None
    for piece in reading.clauses():
        read_nominations(reading, piece, _whose(piece))
        done = read_reports(reading, piece)
        if in_tasks(piece):
            last = _goes_on(reading, piece, last) or _tasks(reading, piece, done)
        elif (asked := _ASKED.search(piece.text)) and not _of_a_level(reading, piece, asked["does"]):
            add_task(reading, piece, Owner(f"Đề nghị {asked['body']}"), asked["does"])


def _of_a_level(reading: Reading, piece: Piece, does: str) -> bool:
    """Tell what is asked of bodies that were read among a level's units: to hold its conference too."""
    return any(bare(does) in words for words in reading.whole.get(piece.at, ()))


def _goes_on(reading: Reading, piece: Piece, last: tuple[Piece, Proposal] | None) -> tuple[Piece, Proposal] | None:
    """Add a line that only says how or until when to the task of the line before it."""
    words = bare(piece.text)
    if last is None or piece.numbered or last[0].under != piece.under or len(sentences_of(words)) > 1:
        return None
    if not (_ADDS.match(words) or only_time(words)):
        return None
    values = last[1].values
    does, window = window_apart(f"{values['does']}; {lowered_first(words)}")
    if only_time(words) and ("window" in values or not window):
        return None
    values["does"] = does
    if window and "window" not in values:
        values["window"] = window
    reading.draw(last[1], [piece])
    return piece, last[1]


def _tasks(reading: Reading, piece: Piece, done: set[str]) -> tuple[Piece, Proposal] | None:
    if piece.numbered and piece.text[-1] not in ".;/" and len(piece.text) < HEADING:
        return None  # a body's own heading: what follows says what it does
    if leads(piece.text) or " | " in piece.text:
        return None
    made = [add_task(reading, piece, owner, does) for owner, does in _told(piece, done)]
    return (piece, made[-1]) if made else None


_OF_ALL = re.compile(
    r"(?:Trong\s+)?quá trình\s+(?:tổ chức,?\s+|triển khai,?\s+)*thực hiện\b|(?:Nếu có|Mọi) (?:khó khăn|vướng mắc)|"
    r"(?:kinh phí\s+)?(?:tổ chức\s+)?(?:hội nghị|đại hội)\s+(?:của\s+|ở\s+)?cấp nào\b|"
    r"(?:ngân sách\s+)?(?:cấp\s+)?tỉnh\s+(?:không\s+)?(?:cấp|bổ sung|hỗ trợ)\b|"
    r"(?:Kết quả|Việc)\s+(?:tổ chức\s+|triển khai\s+)*(?:thực hiện|chấp hành)\b"
    r"[^;]*?\blà\s[^;]{0,20}(?:căn cứ|tiêu chí)\b",
    re.IGNORECASE,
)
"""What is said of all behind one body's tasks: where they report troubles, who pays, what they are judged by."""
_HANDED = re.compile(r"làm\s+(?:cơ quan\s+|đơn vị\s+)?(?:đầu mối|thường trực)", re.IGNORECASE)
"""What one of a body's own offices is there for; what is said next is the body's again: "giao Phòng A làm đầu mối"."""


def _told(piece: Piece, done: set[str]) -> list[tuple[Owner, str]]:
    """Return whose each task of a piece is, and what it is; what only adds to the one before it stands with that.

    done: the parts that are reports.
    """
    above = owner_of(piece)
    found: list[tuple[Owner, str]] = []
    for part in _parts(piece, done):
        if found and (_ADDS.match(part) or only_time(part)):
            found[-1] = found[-1][0], f"{bare(found[-1][1])}; {lowered_first(part)}"
            continue
        rest = _BEFORE.sub("", part)
        others = _GENERAL.match(rest) or (found and UNITS_DO.match(rest))
        subject = subject_of(part) or subject_of(rest) or (subject_said(bare(rest)) if others else None)
        if of_no_body(subject[1] if subject else rest) or (subject is None and _OF_ALL.match(part)):
            continue
        goes_on = next((one for one, does in reversed(found) if not _HANDED.fullmatch(bare(does))), above)
        owner = Owner(_asked(piece, subject[0])) if subject else goes_on or (found[-1][0] if found else None)
        if subject is None and (other_body(rest, owner) or of_other_units(rest, owner.body if owner else "")):
            continue
        if owner is not None:
            lead = part[: len(part) - len(rest)] if subject and not subject_of(part) else ""
            does = f"{lead}{subject[1]}" if subject else part
            found.append((owner, with_paper(does, found[-1][1]) if found else does))
    return found


def _asked(piece: Piece, body: str) -> str:
    """Return a body as asked where the heading that names it asks: "Đề nghị Tỉnh đoàn, Báo Khê" above "Báo Khê …"."""
    headings = [text for text in piece.under[1:] if _ASKS.match(text)]
    names = bodies_of(body)
    asked = bool(names) and any(names[0] in text for text in headings) and not _ASKS.match(body)
    return f"Đề nghị {body}" if asked else body


def _parts(piece: Piece, done: set[str]) -> Iterator[str]:
    enacts = not piece.numbered and not piece.mark and ENACTS.fullmatch(piece.text)
    for sentence in () if enacts else sentences_of(piece.text):
        words = _LEAD.sub("", sentence)
        if not (NO_TASK.match(words) or REPLACES.fullmatch(bare(words))):
            yield from (part for part in parts_of(words) if not reports(part) and part not in done)


def _whose(piece: Piece) -> str:
    """Return whose task a piece is: the body that it names itself, or else its heading; "" where it is none."""
    if not in_tasks(piece):
        return ""
    subject, owner = subject_of(piece.text), owner_of(piece)
    body = subject[0] if subject else owner.body if owner else ""
    return re.sub(r"^(?:Đề nghị|Giao)\s+", "", bare(body))


def add_task(reading: Reading, piece: Piece, owner: Owner, does: str) -> Proposal:
    """Add what one body does, with its time, and with whom."""
    name, mode = named(owner.body)
    does = re.sub(r"^(?:có trách nhiệm|có nhiệm vụ|phải|cần)\s+", "", bare(does))
    if asks := re.match(rf"[Đđ]ề nghị\s+(?={DOES}\b)", does):
        mode, does = "asked", does[asks.end() :]
    does = _attending(piece, does)
    told = turns_in(does)
    if told:
        reading.say(piece, does)
    told = told or [verb_first(does) or window_apart(does)]
    found = _WITH.search(told[0][0])
    together = list(dict.fromkeys([*owner.together, *(bodies_of(found["bodies"]) if found else [])]))
    lead = f"{owner.lead}: " if owner.lead else ""
    made = [reading.add("task", piece, body=name, mode=mode, does=f"{lead}{lowered_first(one)}", together_with=together,
                        window=window) for one, window in told]  # fmt: skip
    return made[-1]


def _attending(piece: Piece, does: str) -> str:
    """Return what somebody does with what those are sent to, where only the heading says it."""
    heading = _ATTEND.search(bare(piece.under[-1])) if piece.under else None
    if heading is None or re.search(r"\bdự\b", does):
        return does
    goes = heading["goes"]
    goes = goes.lower().replace("đại hội", "Đại hội") if goes.isupper() else goes
    return _SENT.sub(rf"\g<whom> {goes}", does, count=1)
