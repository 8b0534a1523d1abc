"""Who reports, on what, to whom: once, by so many days after the conference, periodically, or when there is trouble."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .after import days_after, who_and_rest, without_days
from .bounds import MOST
from .doers import sentences_of
from .facts import Reading, bare
from .owners import Owner, in_tasks, named, owner_of, subject_of
from .parting import BODY, KIND, parts_of
from .pieces import Piece
from .report_days import DAY, apart_from_day, day_said, on_behind, sent_by, start_behind, windows_of, without_contact
from .reports_in_turn import read_in_turn
from .reports_listed import DISTRICTS, receiver_of
from .sentences import PART
from .tellers import told_in
from .times import PERIOD_CODES

_PERIOD = rf"(?:{'|'.join(sorted(PERIOD_CODES, key=len, reverse=True))})(?!\s*\d|/)"
_EVERY = (
    rf"(?:[Đđ]ịnh kỳ\s+)?(?:(?:[Hh]ằng|[Hh]àng|[Mm]ỗi|cả)\s+)?{_PERIOD}"
    rf"(?:(?:,\s*|\s+và\s+)(?:(?:hằng|hàng|cả|một)\s+)?{_PERIOD})*"
)
_PERIODIC = re.compile(rf"\b(?=(?:[Đđ]ịnh kỳ|[Hh]ằng|[Hh]àng|[Mm]ỗi)\s)(?P<every>{_EVERY})")
_FILLED = rf"(?:{_EVERY}|{DAY}|có trách nhiệm|phải|[Tt]hực hiện|[Tt]ổng hợp|[Gg]ửi|[Nn]ộp|[Đđ]ịnh kỳ|và|[,()]|\s)*+"
"""Possessive: what may be read in two ways is not tried in all of them."""
_OFFICE = r"(?:Sở Nội vụ|Phòng Nội vụ|Ban Thi đua\s*-\s*Khen thưởng(?: tỉnh)?)(?:\s*\([^()]*\))?"
_TO = (
    r"(?P<to>(?:Thường trực\s+(?:Tỉnh ủy,\s+)?)?(?:Chủ tịch\s+)?(?:UBND|Ủy ban nhân dân) tỉnh|Phòng Nội vụ|"
    + DISTRICTS
    + r"|"
    r"(?:(?:cơ quan )?[Tt]hường trực )?Hội đồng(?! nhân dân)[^,;.(]*?tỉnh|Sở Nội vụ|"
    r"Ban Thi đua\s*-\s*Khen thưởng(?:(?!\s(?:trước|chậm nhất|muộn nhất|vào|trong|sau|để)\b)[^,;.(])*)"
    rf"(?:\s*\(qua (?P<through>[^)]+?)(?:,\s+(?:số|đường)\s[^)]*)?\)|,?\s+qua (?P<by_way>{_OFFICE}))?"
)
_AGAIN = re.compile(
    rf"(?P<first>{_FILLED})(?:(?P<by>{BODY}[^.;:\d]{{0,150}}?)\s+)??(?P<before>{_FILLED})"
    r"(?:[Cc]hế độ\s+(?:thông tin,?\s+)?)?[Bb]áo cáo\b"
    rf"(?P<about>[^;.]{{0,200}}?)(?:,\s+)?(?:\s+gửi)?\s+(?:(?:về|với|cho|đến|gửi)\s+)?{_TO}"
    rf"(?P<after>(?:\s*(?:[,(]|{DAY}|{_EVERY}|[Đđ]ịnh kỳ))*+)"
)
"""A report that comes again, its period at the beginning of the sentence or beside the words "báo cáo"."""
_WHERE = ("first", "before", "about", "after")
_RESULT = r"(?P<about>\s+kết quả(?:\([^()]*\)|[^,;.()])*?(?:,\s+kèm\s[^;.:()\d]{2,80}?)?)?"
_WITH = re.compile(r",\s+kèm\s[^;.:()\d]{2,80}(?=[.\s]*$)")  # what is sent with it, behind to whom
_REPORT = re.compile(rf"(?:[Bb]áo cáo|[Pp]hản ánh){_RESULT}(?:,?\s+gửi|,)?\s*(?:về|với|cho|đến|gửi)?\s+{_TO}")
_AT_ONCE = re.compile(
    rf"[Bb]áo cáo(?P<about>\s+(?:kết quả|tổng hợp|bằng văn bản|kèm)\b[^;.]*?),?\s+(?:về|cho|đến)\s+{_TO}"
)
"""A report that goes with other papers: "báo cáo kết quả kèm danh sách A và danh sách B về …"."""
_TELLS = re.compile(
    r"(?:[Pp]hản ánh(?:\s+(?:kịp thời|ngay|bằng văn bản|trực tiếp))+|[Bb]áo(?=\s+(?:về|cho|với|đến)\b)|"
    rf"(?<=[Vv]ướng mắc )(?:thì\s+)?gửi)(?P<about>)\s+(?:(?:về|với|cho|đến)\s+)?{_TO}"
)
"""The same of trouble alone, which nobody above is told besides."""
_UNADDRESSED = re.compile(
    r"(?:[Gg]ửi\s+)?[Bb]áo cáo(?P<about>(?:\s+(?:nhanh|sơ bộ|tóm tắt|tổng kết|tổng hợp))?\s+(?:kết quả|"
    r"bằng văn bản|gồm)(?:(?!chậm nhất|muộn nhất|không quá|trong vòng|trong thời hạn|trong\s+\d|sau )[^,;.])*)"
)
_KIND = re.compile(r"^(?P<kind>nhanh|sơ bộ|tóm tắt|tổng kết|tổng hợp)\s+(?P<rest>kết quả[^,]*)")
_TROUBLE = re.compile(r"((?:[Kk]hó khăn,?\s*)?[Vv]ướng mắc(?:, phát sinh)?|(?<=phát sinh )khó khăn)")
_COLLECTS = re.compile(r"\btổng hợp,?\s+(?:các\s+|những\s+)?(?:khó khăn,?\s*)?vướng mắc", re.IGNORECASE)
_HANDED = re.compile(
    r"(?:phản ánh|kiến nghị|thông tin|gửi)\s+(?:(?:kịp thời|ngay|trực tiếp|bằng văn bản|ý kiến)\s+)*"
    r"(?:(?:về|với|cho|đến|qua)\s+)?(?P<through>Sở Nội vụ(?:\s*\([^)]*\))?|Ban Thi đua\s*-\s*Khen thưởng(?: tỉnh)?)"
    r"(?:,)?\s+(?:để\s+)?(?:(?:theo dõi|tổng hợp)(?:,| và)?\s+)*$"
)
"""Who is told first, before the words on who is reported to."""
_AFTER = re.compile(
    rf"(?:(?:chậm nhất|muộn nhất|{MOST})(?:\s+là)?(?:\s+(?:trong vòng|trong thời hạn|trong|sau))?|"
    r"trong vòng|trong thời hạn|trong|sau)\s+(?:là\s+)?\d{1,3}\s+(?:ngày|tuần|tháng)(?! \d)[^,.;]*"
)


def read_reports(reading: Reading, piece: Piece) -> set[str]:
    """Add reporting; return the parts that are reports though they do not say to whom."""
    deduced: set[str] = set()
    for whole in sentences_of(piece.text):
        if in_turn := read_in_turn(reading, piece, whole):
            deduced |= in_turn
            continue
        mine = {part for part in parts_of(whole) if _to_nobody(reading, piece, part)}
        deduced |= mine
        for sentence in parts_of(whole) if mine else _told_apart(whole):
            if sentence not in mine and not _again(reading, piece, sentence):
                _once(reading, piece, sentence)
    return deduced


def reports(sentence: str) -> bool:
    """Tell a sentence that is a report and no other task."""
    return bool(_periodic(sentence)) or _reports_once(sentence)


def _reports_once(sentence: str) -> bool:
    words = re.sub(r"^[Gg]ửi (?=báo cáo)", "", who_and_rest(sentence)[1])
    return bool(_REPORT.match(words) or (days_after(sentence) and _AT_ONCE.match(words)))


def _periodic(sentence: str) -> re.Match[str] | None:
    if "áo cáo" not in sentence or not _PERIODIC.search(sentence):
        return None
    found = _AGAIN.match(sentence)
    return found if found and _codes(found) else None


def _codes(found: re.Match[str]) -> list[str]:
    """Return the periods that a report's own words say, its body's left out."""
    said = " ".join(one["every"] for part in _WHERE for one in _PERIODIC.finditer(found[part]))
    return list(dict.fromkeys(PERIOD_CODES[one[0].casefold()] for one in re.finditer(_PERIOD, said, re.IGNORECASE)))


def _again(reading: Reading, piece: Piece, sentence: str) -> bool:
    found = _periodic(sentence)
    if found is None:
        return False
    owner, subject = owner_of(piece), subject_of(piece.text)
    by = found["by"] or (subject[0] if subject else owner.body if owner else told_in(piece.text, sentence, found.end()))
    said, inside = apart_from_day(found["about"])
    day = next((hit[0] for part in ("first", "before", "after") if (hit := re.search(DAY, found[part]))), inside)
    about, through = sent_by(re.sub(r"\s*\(\s*\)|\s*\b[Đđ]ịnh kỳ\b", "", _PERIODIC.sub("", said)), bare(found["to"]))
    told = ", ".join(part for one in about.split(",") if (part := " ".join(one.split())))
    reading.add("reporting", piece, by=named(by)[0] or "các cơ quan, đơn vị", to=bare(found["to"]),
                through=bare(found["through"] or found["by_way"] or through), every=_codes(found),
                about=told or on_behind(sentence[found.end() :]), day=day_said(day),
                window=start_behind(sentence[found.end() :]))  # fmt: skip
    return True


def _once(reading: Reading, piece: Piece, sentence: str) -> None:
    trouble = _TROUBLE.search(sentence)
    found = _REPORT.search(sentence) or (_TELLS.search(sentence) if trouble else None)
    found = found or (_AT_ONCE.search(sentence) if days_after(sentence) else None)
    said, owner, subject = who_and_rest(sentence)[0], _owner(piece), subject_of(piece.text)
    once = bool(own := said or (subject[0] if subject else owner.body if owner else "")) and _reports_once(sentence)
    if found is None or not (trouble or once) or re.match(r"\s+hoặc\s", sentence[found.end() :]):
        return
    if re.search(r"\b(?:không|chưa)(?:\s+(?:phải|cần|được|gửi))*$", own or sentence[: found.start()].rstrip()):
        return
    by = own if once or _COLLECTS.search(sentence) else told_in(piece.text, sentence, found.start())
    about = (found["about"] or "").strip() or (lowered_first(trouble[1]) if trouble else "")
    more = _WITH.match(sentence, found.end()) if once and about else None
    about = f"{about}{bare(more[0])}" if more else about or on_behind(sentence[found.end() :])
    windows = windows_of(sentence) if once else []
    days = days_after(sentence) if once and len(windows) < 2 else {}
    if once and not days and (due := _AFTER.search(sentence)):
        about = f"{about}, {due[0]}"
    handed = _HANDED.search(sentence[: found.start()])
    for window in windows or [{}]:
        reading.add("reporting", piece, by=named(by)[0] or "các cơ quan, đơn vị", to=bare(found["to"]),
                    through=bare(found["through"] or found["by_way"] or (handed["through"] if handed else "")),
                    about=about, window=window, **days)  # fmt: skip
    part = next((one for one in PART.split(sentence) if found[0] in one), sentence)
    if (more and days) or (trouble and not re.search(r"\d", without_contact(part))):
        reading.say(piece, sentence if more else part)


def _owner(piece: Piece) -> Owner | None:
    owner = owner_of(piece)  # outside the part on tasks a heading names what stands below it: "Tổng kết tại …"
    return owner if owner and (in_tasks(piece) or re.match(rf"(?i:{KIND})\b|{BODY}", owner.body)) else None


def _to_nobody(reading: Reading, piece: Piece, sentence: str) -> bool:
    """Add a report by some days after the conference to whom all else under its heading is sent, and mark that."""
    found, subject = _UNADDRESSED.match(who_and_rest(sentence)[1]), subject_of(piece.text)
    owner = subject[0] if subject else above.body if (above := _owner(piece)) else ""
    due, days = _AFTER.search(sentence), days_after(sentence)
    if found is None or not owner or not (due or days) or re.search(_TO, sentence) or subject_of(sentence):
        return False
    said = [one for near in reading.clauses() if near.under == piece.under for one in sentences_of(near.text)]
    sent = [(one, (hit["to"], hit["through"] or "")) for one in said
            for hit in re.finditer(rf"\b(?:về|gửi)\s+{_TO}", one)]  # fmt: skip
    to = {receiver for one, receiver in sent if not subject_of(one)} if not subject else {one for _, one in sent}
    here = {receiver for one, receiver in sent if one in piece.text}
    if days and ((subject and len(here) == 1) or not to):  # where the same body sends in the same paragraph
        to = here if subject and len(here) == 1 else {(receiver_of(reading, piece), "")}
    if len({receiver for receiver, _ in to}) != 1 or ("", "") in to:
        return False
    receiver, through = max(to)
    about = f"{found['about'].strip()}, {due[0]}{bare(sentence[due.end() :])}" if due else ""
    if days:
        about = re.sub(r"^(?:gửi\s+)?báo cáo\s+", "", without_days(who_and_rest(sentence)[1]), flags=re.IGNORECASE)
    about = _KIND.sub(r"\g<rest> (báo cáo \g<kind>)", about)
    made = reading.add("reporting", piece, by=named(owner)[0], to=bare(receiver), through=bare(through),
                       about=bare(about), **days)  # fmt: skip
    made.marks["to"] = "suy ra từ nơi nhận của các việc cùng mục: bản gốc không nêu báo cáo ai"
    return True


def _told_apart(sentence: str) -> list[str]:
    """Return the parts of a sentence of which one is a report, and the next something else by another day."""
    parts = parts_of(sentence)
    return parts if any(map(reports, parts)) else [sentence]
