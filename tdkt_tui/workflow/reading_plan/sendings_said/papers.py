"""What is sent, and all that a stretch says of it, without who sends it and until when."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.facts import bare
from tdkt_tui.workflow.reading_plan.sent_papers import SENT

PAPER = rf"(?:(?:\d{{1,3}}\s+)?(?:bản\s+|bộ\s+)?(?i:{SENT}))"
_SUBMITS = "".join(rf"(?<!\b{one} )" for one in ("tờ", "chương", "quy", "lộ", "quá", "công", "tiến", "quyết")) + "trình"
VERB = re.compile(
    rf"\b(?:gửi|nộp|{_SUBMITS}|đăng ký|thông báo|báo cáo(?=\s+(?:về|cho|với|kết quả|xin|[A-ZĐ]|nhanh|tổng hợp)))\b",
    re.IGNORECASE,
)
SENDS = re.compile(rf"\b(?:gửi|nộp|{_SUBMITS})\b", re.IGNORECASE)
_DOING = re.compile(
    r"(?:có trách nhiệm|phải|chủ động|cần|đều|tổng hợp|tập hợp|lập|xây dựng|ban hành|hoàn thiện|ký|căn cứ|rồi|"
    r"gửi|nộp|trình|đăng ký|thông báo|báo cáo|có|chọn|thẩm tra|giới thiệu)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?:UBND|Ủy ban|cơ quan|cấp\s|cụm trưởng|khối trưởng|[A-ZĐ])")
"""How an addressee begins behind a verb that has no word before it."""
_TO = re.compile(r"(?:về|cho|đến|tới|qua|\(|kèm|để|theo|bằng)\s?|\d{2} bản")
_MEETING = re.compile(r"(?:ngày|thời gian|lịch|địa điểm)\b", re.IGNORECASE)
_MEDIUM = re.compile(r"(?i:(?:\d+\s+)?(?:file|tệp|bản|ảnh))")


def what_and_does(words: str, before: str, verb: str, *, named: bool) -> tuple[str, str] | None:
    """Return the paper of a stretch, and all that is said of it; None where it is no sending.

    before: the paper that was spoken of, with the verb for it; named: the stretch says who sends.
    """
    paper, found = re.search(PAPER, words), VERB.search(words)
    if paper and not paper.start() and (found is None or SENDS.search(words) or found.start() == 0):
        return _paper_first(words)
    if found is None:
        goes = before and (not words or _TO.match(words))
        return (before, " ".join(filter(None, (verb, before, words)))) if goes else None
    if SENDS.match(found[0]) and (paper is None or _MEDIUM.fullmatch(paper[0])):
        return _of_before(words, found, before)
    meeting = paper is None and _MEETING.match(words) and found[0].casefold() == "đăng ký"
    if meeting or (before and bare(words).casefold() == found[0].casefold()):
        what = bare(words[: found.start()]) or before
        return what, f"{found[0].lower()} {lowered_first(what)} {words[found.end() :].strip()}".strip()
    return _as_said(words, paper, found) if named or _DOING.match(words) else None


def _as_said(words: str, paper: re.Match[str] | None, verb: re.Match[str]) -> tuple[str, str]:
    """Return the paper of words that say themselves what is sent, and these."""
    what = words[paper.start() :] if paper else words[verb.end() :].strip()
    ends = r"\s(?:về|cho|đến|gửi|theo|kèm|gồm)\s|[,;(]" if paper else r"\s(?:để|nhằm)\s|[,;(]"
    return bare(re.split(ends, what)[0]), lowered_first(words)


def _paper_first(words: str) -> tuple[str, str]:
    sends = SENDS.search(words)
    what = bare(words[: sends.start()] if sends else words)
    rest = words[sends.end() :].strip() if sends else ""
    to = "về " if _OFFICE.match(rest) else ""
    does = " ".join(filter(None, (sends[0].lower() if sends else "gửi", lowered_first(what), f"{to}{rest}")))
    return lowered_first(what), does


def _of_before(words: str, verb: re.Match[str], before: str) -> tuple[str, str] | None:
    """Return what is sent where the stretch names no paper: that of the stretch before."""
    if not before:
        return None
    lead, rest = bare(words[: verb.start()]), words[verb.end() :].strip()
    if count := re.match(r"\d", rest):  # "…, huyện A gửi 15 đại biểu": of the same list
        kind = re.match(PAPER, before)
        return (before, f"{lowered_first(words[: verb.end()])} {kind[0]} {rest}") if count and kind else None
    to = "về " if _OFFICE.match(rest) else ""
    if lead and not _DOING.match(lead):
        return before, " ".join(filter(None, (verb[0].lower(), f"{before} ({lead})", f"{to}{rest}")))
    return before, " ".join(filter(None, (lowered_first(words[: verb.end()]), before, f"{to}{rest}")))
