"""One sentence on what is sent where until when: who sends, what, in how many copies, by when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from tdkt_tui.model.words import lowered_first

from .bounds import BOUND, EXCEPT
from .facts import bare
from .sent_bodies import form_sent, one_of, with_maker
from .sent_listed import Paper
from .sent_times import FIRST, TOPIC, time_of

SENT = (
    r"(?:Hồ sơ|Danh sách|Dự toán|Báo cáo|Bản(?! thân)|Tờ trình|Bài|Tham luận|Văn bản|Kế hoạch(?! này)|Tài liệu|"
    r"Tờ khai|Ảnh|Hình ảnh|Phim|Video|Phiếu|Biên bản|Công văn|Đề cương|Biểu(?! dương| quyết)|Số liệu|Trích ngang|"
    r"Kịch bản|Sản phẩm|Tác phẩm|Giấy|File|Tệp|Tóm tắt(?= thành tích))\b"
)
"""Whatever is sent, as its name begins."""
_BEHIND = re.compile(
    rf",?\s+(?P<how>để|nhằm|kèm|theo|(?:bao )?gồm(?:\s+có)?(?=\s|:\s)|{BOUND}(?=\s+\d)):?\s+"
    r"(?P<rest>(?<=gồm: )[^:.]+|(?:[^.;]|\.(?=[^\s.]))+)"
)
_AT_END = re.compile(r"\s*\((?P<many>(?:số lượng:?\s+)?\d{1,2} bộ[^()]*)\)$")
"""What a sentence says behind the day: what for, with what besides."""
_VERB = re.compile(r"(?:^|(?<=[\s,]))(?P<verb>gửi|nộp|đăng ký)\s+", re.IGNORECASE)
_MUST = re.compile(r"(?:[\s,]+(?:phải|cần|được|đều|sẽ|hoàn thiện|hoàn thành|và))+$")
_HEADING = re.compile(r"[^:;.\d]{3,60}:\s+(?=\S)")
_COPIES = re.compile(
    r"\((?P<inside>(?:số lượng:?\s+)?\d{1,2} bộ[^()]*)\)|"
    r"(?:(?:với\s+)?số lượng|mỗi loại|(?:được\s+)?lập(?:\s+thành)?(?=\s+\d)|\d{1,2} bộ)\b[^.;]*",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    rf"\s*\((?:gồm\s*:?\s*)?(?P<parts>(?i:{SENT})[^()]*?)[;,]\s*(?:và\s+)?"
    r"(?P<many>(?:(?:số lượng|mỗi loại|lập(?: thành)?|gửi):?\s+)?\d{1,2}\s+(?:\([^()]*\)\s*)?(?:bộ|bản)[^();]*)\)"
)
"""Of what a dossier is made and in how many copies: "(tờ trình, danh sách; 02 bộ)"."""
_OF_WHOM = re.compile(r"\s+của\s+(?P<who>(?:(?!\scủa\s)[^();:])+)$")
"""Whose paper it is, where nobody else is said to send it: "Kế hoạch của các sở gửi về …"."""
_BY_FORM = re.compile(r"\b(?:theo|đúng|trên)\s+(?:(?:các|cơ sở)\s+)?(?:mẫu|biểu|hướng dẫn|đề cương|quy định)\b[^;:,]*$")
"""By whose form a paper is made, who is not the one that sends it: "danh sách theo mẫu của Ban A gửi trước …"."""
OF_AWARD = re.compile(
    r"(?:Bằng khen|Giấy khen|Cờ(?: thi đua)?|Kỷ niệm chương|Thư khen|(?:khen|tặng) thưởng|Huân chương|danh hiệu|tặng)$",
    re.IGNORECASE,
)
"""What is his who gives it, not his who sends the paper: "Hồ sơ đề nghị Bằng khen của Chủ tịch …"."""
_MANY = re.compile(rf"(?:\d{{1,3}}\s+(?:\([^()]*\)\s*)?(?:bộ|bản|bài|tập)\s+)?(?i:{SENT})")
_MADE_OF = re.compile(r",?\s+(?:bao )?gồm(?:\s+có)?\s+(?=\S)")
_MADE = re.compile(r",?\s+(?:bao )?gồm(?:\s+có)?$")
_NEXT_PART = re.compile(rf"(?:,\s+(?:và\s+)?|\s+và\s+)(?=(?:\d{{1,2}}\s|(?i:{SENT}))(?![^()]*\)))")
_THERE = re.compile(
    r"\b(?:(?:gửi\s+)?(?:về|đến|cho|tới|tại|qua)\s+(?=[A-ZĐ]|cơ quan|hệ thống|địa chỉ|hộp thư)|bằng\s+văn bản|"
    r"gửi\s+(?=[A-ZĐ]))"
)
"""Where the words on whom something is sent to begin."""
_AGAIN = re.compile(r"^gửi\s+", re.IGNORECASE)
_ADDRESSEE = re.compile(r"(?:cấp|cơ quan|Sở|Ban|UBND|Ủy ban|Văn phòng|Phòng|Hội đồng|Thường trực|Công an)\s")
"""To whom, where no word leads it: "gửi hồ sơ Sở Nội vụ"."""
_SEEN = re.compile(r"\s(?:thẩm định|(?:phê )?duyệt|xem xét|tổng hợp|theo dõi|quyết định|cho ý kiến)$")
"""What is done with it there: "gửi Sở Tài chính thẩm định"."""
_DONE = re.compile(
    r"\b(?:đã|chưa|không(?!\s+(?:(?:được )?(?:vượt )?quá|dưới|ít hơn|nhiều hơn)\s+\d)|nếu(?! có\)))\b", re.IGNORECASE
)
"""What is not sent, or was; how long a paper is at most is no such word."""
_OF_SOME = re.compile(r",\s+(?:riêng\s+)?đối với\s[^;]*\b(?:gửi|nộp)\b|\):\s+(?:các|cấp|mỗi|sở|xã|huyện)\s")
"""What some send besides, whose day the one behind it is."""
_LONGEST = 300
TO = re.compile(
    r"(?:về|đến|cho|tới)\s+"
    r"([A-ZĐ](?:(?!\s+(?:trong vòng|trước|chậm nhất|muộn nhất|sau|để)\s)[^,;.()])*(?:\s*\([^()]*\))?)"
)


@dataclass(frozen=True, slots=True)
class Sending:
    """Who sends what, how and until when. body: "" where nobody is named; what: "" where the words before the verb
    name no paper; parts: of what it consists; said: the words that this holds whole.
    """

    body: str
    what: str
    verb: str
    copies: str
    how: str
    purpose: str
    window: dict[str, Any]
    said: str
    parts: tuple[str, ...] = ()

    @property
    def does(self) -> str:
        """Return it as what somebody does, without its time."""
        copies = f"({lowered_first(self.copies)})" if self.copies else ""
        words = " ".join(filter(None, (self.verb, lowered_first(self.what), copies, self.how, self.purpose)))
        return words.replace(" ,", ",").replace(" và, ", ", ")

    def papers(self) -> list[str]:
        """Return each of the papers that are sent together."""
        return [part for part in re.split(rf",\s+(?={SENT})|\s+và\s+(?={SENT})", self.what, flags=re.IGNORECASE)
                if part]  # fmt: skip


def sending(sentence: str, paper: Paper, *, of_award: bool = False) -> Sending | None:
    """Return what a sentence says is to be sent by one time; None where it says no such thing, or more of it.

    of_award: "hồ sơ" alone is one for an award.
    """
    first = FIRST.fullmatch(sentence)
    if first and (later := sending(f"{first['rest'].rstrip(' .;')} {first['when']}", paper, of_award=of_award)):
        return replace(later, said=sentence)
    if (time := time_of(sentence)) is None:
        return None
    start, end, window, hour = time
    if EXCEPT.match(sentence, end):
        return None
    made = _of_topic(sentence[:start]) or _of_verb(f"{sentence[:start]} ", paper, of_award=of_award)
    if made is None or _OF_SOME.search(made.how) or _OF_SOME.search(made.what):
        return None
    behind = _BEHIND.match(sentence, end)
    how = f"về {made.how}" if _ADDRESSEE.match(made.how) and not _SEEN.search(made.how) else made.how
    how = f"{how} ({hour})".strip() if hour else how
    what = f"{made.what} đề nghị khen thưởng" if of_award and made.what.casefold() == "hồ sơ" else made.what
    purpose, parts = behind[0].strip() if behind else "", made.parts
    if behind and "gồm" in behind["how"] and not parts:
        rest = behind["rest"].strip(" ,")
        many = _AT_END.search(rest)
        listed = _AT_END.sub("", rest)
        purpose, parts = "", tuple(re.split(r";\s+", listed) if ";" in listed else _NEXT_PART.split(listed))
        made = replace(made, copies=made.copies or (many["many"] if many else ""))
    return replace(made, what=what, how=how, purpose=purpose, window=window, parts=parts,
                   said=sentence[: behind.end() if behind else end])  # fmt: skip


def _of_topic(words: str) -> Sending | None:
    """Return what the words before a time say where they are on that time: "Thời hạn gửi hồ sơ về Sở Nội vụ:"."""
    topic = TOPIC.match(words)
    if topic is None:
        return None
    rest = " ".join(re.sub(r":\s*(?:là\s+)?", " ", words[topic.end() :]).split()).strip(" ,")
    there = _ADDRESSEE.match(rest) or _THERE.search(rest)
    what, how = (rest[: there.start()], rest[there.start() :]) if there else (rest, "")
    verb = "gửi" if topic["verb"].casefold() == "nhận" else topic["verb"].casefold()
    return Sending("", what.strip(" ,") or "hồ sơ", verb, "", _AGAIN.sub("", how.strip()), "", {}, "")


def _of_verb(words: str, paper: Paper, *, of_award: bool) -> Sending | None:
    """Return what the words before a time say: who sends what where, or what is sent where."""
    for found in _VERB.finditer(words):
        before, verb, how = words[: found.start("verb")].strip(" ,"), found["verb"].casefold(), words[found.end() :]
        sent = Sending("", "", verb, "", how.strip(" ,:"), "", {}, "")
        if form := form_sent(before):
            return replace(sent, body=form[0], what=form[1])
        if made := with_maker(before):
            return replace(sent, body=made[0], verb=f"{made[1]}, {verb}")
        if not _BY_FORM.search(before) and (body := one_of(before)):
            return replace(sent, body=body)
        if verb == "đăng ký":
            continue
        if not before and not paper.what and _MANY.match(sent.how):
            return sent
        if (told := _what(before, paper, of_award=of_award)) is not None:
            what, body = _of_whom(told[0])
            return replace(sent, body=body, what=what, copies=told[1], parts=told[2])
    return None


def _of_whom(what: str) -> tuple[str, str]:
    """Return a paper and whose it is, "" where its name says nobody that sends it."""
    found = _OF_WHOM.search(what)
    given = found and (OF_AWARD.search(what[: found.start()]) or _BY_FORM.search(what))
    body = one_of(found["who"]) if found and not given else ""
    return (what[: found.start()], body) if found and body else (what, "")


def _what(before: str, paper: Paper, *, of_award: bool) -> tuple[str, str, tuple[str, ...]] | None:
    """Return what stands before the verb as what is sent, in how many copies, of which parts; None for no paper."""
    heading = _HEADING.match(before)
    before = before[heading.end() :] if heading and re.match(SENT, before[heading.end() :]) else before
    if re.match(SENT, before, re.IGNORECASE) and len(before) < _LONGEST and not _DONE.search(before):
        if inside := _IN_BRACKETS.search(before):
            what = _MUST.sub("", f"{before[: inside.start()]}{before[inside.end() :]}".strip(" ,;:"))
            return what, inside["many"], tuple(_NEXT_PART.split(inside["parts"].strip(" ,;")))
        copies = _COPIES.search(before)
        if copies and before.count("(", 0, copies.start()) > before.count(")", 0, copies.start()):
            copies = None  # of one of the papers in brackets
        many = bare(copies[0].strip("()")) if copies else ""
        rest = before[: copies.start()] + (before[copies.end() :] if copies["inside"] else "") if copies else before
        made = _MADE_OF.search(rest)
        parts = tuple(_NEXT_PART.split(rest[made.end() :].strip(" ,;"))) if made and made.end() < len(rest) else ()
        what = _MUST.sub("", " ".join(rest[: made.start() if parts and made else len(rest)].split()).strip(" ,;:"))
        what = _MADE.sub("", what)
        own = bool(paper.what) and what.casefold() == "hồ sơ"
        return paper.what if own else what, many or (paper.many if own else ""), parts
    if (paper.what or of_award) and (_COPIES.fullmatch(before) or (paper.what and not before)):
        return paper.what or "hồ sơ", before or paper.many, ()
    return None
