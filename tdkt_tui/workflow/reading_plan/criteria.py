"""Whom a plan wants chosen or awarded, and by which standards: what stands under headings that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.words import lowered_first, raised_first

from .destinations import level_meant, of_province
from .facts import Reading, bare, code_of
from .owners import in_tasks
from .pieces import Piece
from .sentences import SENTENCE

_HEAD = re.compile(
    r"(?:(?:Các|Một số)\s+)?(?:(?:đối tượng|tiêu chuẩn|tiêu chí|điều kiện)(?:\s+chung)?(?:,\s*|\s+và\s+|/)?)+"
    r"(?P<rest>[^.;:]{0,80})[.:]?",
    re.IGNORECASE,
)
_CHOSEN = re.compile(r"khen|tặng|điển hình|lựa chọn|xét chọn|bình chọn|giới thiệu|tiêu biểu|suy tôn|biểu dương|đề nghị",
                     re.IGNORECASE)  # fmt: skip
_ATTENDING = re.compile(r"đại biểu|tham dự|tham gia|thành phần|dự (?:hội nghị|đại hội)|tổ chức|áp dụng|tuyên truyền",
                        re.IGNORECASE)  # fmt: skip
"""What a heading says whose list is of who comes, or of whom the plan is for."""
_WHOSE = re.compile(
    r"(?:(?:Đối với|Về)\s+)?(?:các\s+)?"
    r"(?P<who>(?:tập thể|cá nhân|hộ gia đình|gia đình|hộ|doanh nghiệp|doanh nhân|tổ chức|nông dân|"
    r"công nhân)\b[^.;:]{0,60}):?",
    re.IGNORECASE,
)
"""A heading between: whose standards the lines below it are."""
_ELSE = re.compile(
    r"\b(?:gửi|nộp|báo cáo (?:về|kết quả)|hồ sơ(?=\s*(?::|đề nghị|khen|gồm|trình|xét|thi đua|theo|\d|$))|trước ngày|"
    r"chậm nhất|muộn nhất|(?:hoàn thành|xong) (?:trước|trong)|có trách nhiệm|hướng dẫn)\b",
    re.IGNORECASE,
)
"""What a line orders that is no standard."""
_AWARDED = r"(?:khen|tặng|thưởng|suy tôn|tôn vinh|biểu dương)"
_BARRED = re.compile(
    rf"(?:Không|Chưa)\s+(?:được\s+)?(?:xem xét|xét|đề nghị|{_AWARDED}|giới thiệu|lựa chọn|bình chọn)\b"
    rf"(?:,?\s+(?:đề nghị|xét|chọn|{_AWARDED}|cao))*(?:\s*:|\s+(?:đối với|cho|với|các|những|trường hợp|tập thể|cá nhân|"
    r"đơn vị|người|hộ|thành tích|một (?:thành tích|người))\b)"
)
"""How a sentence begins that says who is not chosen or awarded."""
_FIRST = re.compile(
    rf"Ưu tiên\s+(?:(?:xét|xem xét|lựa chọn|chọn|giới thiệu|đề nghị|cho|{_AWARDED}),?\s+)*(?:thưởng\s+)?"
    r"(?:đối với\s+|các\s+)?"
    r"(?:tập thể|cá nhân|người|hộ|công nhân|nông dân|đối tượng|trường hợp|tổ chức|đơn vị|điển hình|đồng bào)\b"
)
"""How a sentence begins that says who is chosen before others."""
_MEANT = re.compile(
    r"Đối tượng(?:\s+(?:được\s+)?(?:khen thưởng|xét tặng|lựa chọn|giới thiệu|đề nghị))?:\s+(?!mọi|tất cả)[^\d:]{20,}"
)
_DELEGATE = re.compile(
    r"(?:Đại biểu(?:\s+chính thức|\s+(?:tham\s+)?dự\s+[^.;:\d]{3,60}?)?|"
    r"(?:Người|Cá nhân|Tập thể|Điển hình)(?:, (?:cá nhân|tập thể))? được (?:cử|bầu|(?:lựa |xét )?chọn|giới thiệu))\s+"
    r"(?:là|phải là|phải có|phải được|phải đạt)\s+[^.]*"
    r"(?:khen thưởng|Giấy khen|Bằng khen|danh hiệu|Anh hùng|Chiến sĩ thi đua|thành tích)[^.]*"
)
"""What somebody must have been awarded, or have done, to be sent as a delegate, or chosen."""
_BY_RIGHT = re.compile(r"[^.;:%\d]{5,240}? là đại biểu đương nhiên\b[^.;%]*")
"""Who is a delegate without being chosen."""
_ONE_MEETING = re.compile(r"^Thành phần\b|\b(?:[Tt]ổng số|không quá|khoảng|\d)\s[^.;]{0,20}?đại biểu\b")
"""A paragraph on who comes to one conference: whoever comes by right is no standard of the others'."""
_SHARE = re.compile(r"%|\b(?:một nửa|đại biểu mời|khách mời)\b|\d+ (?:đại biểu|người)\b")


_WRONG = re.compile(
    r"Không\s+(?:xem xét|xét|đề nghị|giới thiệu|lựa chọn|bình chọn|tôn vinh|biểu dương)[^.;]*?\b"
    r"(?:kỷ luật|đơn thư|khiếu nại|tố cáo|vi phạm|tiêu cực|thanh tra|truy cứu|điều tra)"
)
"""Who is not chosen for what he did, wherever it is said."""
_CHARGED = re.compile(
    r"(?P<lead>(?:Trên cơ sở|Căn cứ(?: vào)?|Từ|Dựa (?:vào|trên)|Theo)\s+[^,;.:]{3,80},\s+)?"
    r"(?P<body>(?i:các|mỗi|từng|UBND|Ủy ban nhân dân)\s+[^;.:\d]{2,120}?)\s+(?:(?:phải|cần|có thể|chủ động|tự)\s+)*"
    r"(?P<does>(?:xây dựng|ban hành|quy định|cụ thể hóa|xác định|bổ sung)\s+[^.;:]*?"
    r"(?:tiêu chí|tiêu chuẩn|điều kiện)\b[^.;]*)"
)
"""Who is to lay down standards of his own beside these: that is a task, and no standard."""
_COUNTED = re.compile(r"(?:tính đến|kể từ) (?:ngày|thời điểm) (?:nộp|gửi) hồ sơ")


def read_criteria(reading: Reading) -> None:
    """Add criterion for each line under such a heading, whole; one that orders anything stays told."""
    taken: set[str] = set()
    leads = {text for piece in reading.clauses() for text in piece.under}
    for piece in reading.clauses():
        if piece.text in leads or piece.text.rstrip().endswith(":") or _charged(reading, piece):
            continue
        whose = _whose(piece.under) if piece.mark or piece.numbered else None
        if whose is not None and not _ELSE.search(piece.text):
            title = bare(f"{whose}: {piece.text}" if whose else piece.text)
            reading.add("criterion", piece, id=code_of(title, taken), title=title)
            reading.say(piece, piece.text)
        elif not in_tasks(piece):
            _apart(reading, piece, taken, on_awards=any(map(_CHOSEN.search, piece.under)))


def _charged(reading: Reading, piece: Piece) -> bool:
    """Add the task of who is to lay down standards, of a line below such a heading; tell whether it is one."""
    found = _CHARGED.fullmatch(bare(piece.text)) if _whose(piece.under) is not None else None
    if found is None or _ELSE.search(piece.text):
        return False
    reading.add(
        "task", piece, body=lowered_first(found["body"]), does=f"{lowered_first(found['lead'] or '')}{found['does']}"
    )
    reading.say(piece, piece.text)
    return True


def _apart(reading: Reading, piece: Piece, taken: set[str], *, on_awards: bool) -> None:
    """Add criterion for each sentence, within any other line, that says who is chosen, first of all, or not at all.

    Who may be a delegate of the province's congress is no standard of the conferences below it.
    """
    of_congress = any(
        one.values["id"] == level_meant(reading, piece) for one in filter(of_province, reading.of("level"))
    )
    for sentence in SENTENCE.split(piece.text):
        plain = bare(sentence)
        sent = on_awards or plain.startswith(("Đại biểu", "Người"))  # what an aim asks of exemplars is an aim
        sent = sent and not of_congress
        said = [_WRONG.match(sentence), _DELEGATE.fullmatch(plain) if sent and not _SHARE.search(plain) else None]
        said.append(None if of_congress or _ONE_MEETING.search(bare(piece.text)) else _BY_RIGHT.fullmatch(plain))
        said += [_BARRED.match(sentence), _FIRST.match(sentence), _MEANT.fullmatch(plain)] * on_awards
        if any(said) and not _ELSE.search(_COUNTED.sub("", sentence)):
            reading.add("criterion", piece, id=code_of(sentence, taken), title=bare(sentence))
            reading.say(piece, sentence)


def _whose(under: Sequence[str]) -> str | None:
    """Return whose standards a line is among, "" where no heading between says; None for a line that is no standard."""
    if not under:
        return None
    between = _WHOSE.fullmatch(under[-1])
    head = under[-2] if between and len(under) > 1 else under[-1]
    if "tiêu chí" in head.casefold() and head.rstrip().endswith(":"):
        return raised_first(between["who"].strip()) if between else ""
    found = _HEAD.fullmatch(head)
    about = " ".join([*under[:-1], found["rest"]]) if found else ""
    if found is None or _ATTENDING.search(found["rest"]) or not _CHOSEN.search(about):
        return None
    return raised_first(between["who"].strip()) if between else ""
