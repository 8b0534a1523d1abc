"""What a sentence says besides the facts that hold its names or its numbers: it would be lost without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tdkt_tui.model.text import UPPER

from .bounds import BOUND
from .facts import Proposal, bare
from .figures import figures_of
from .held import letters, texts_of
from .parting import SOME_BODY
from .said_subjects import subject_said
from .unit_words import AREA
from .wording import shows_a_sign

_NAMES = frozenset({"movement", "anniversary"})
"""Tables of which a fact holds a name and no more."""
_DOING = _NAMES | {"task"}
_LEADS = frozenset(re.findall(
    r"\w+", "các những mọi phong trào thi đua yêu nước pttđ đợt tiếp tục thực hiện triển khai "
    "đẩy mạnh tập trung chỉ đạo có hiệu quả tốt trọng tâm là như gồm do thủ tướng chính phủ tỉnh ương "
    "phát động và với gắn trong từ đến tới chào mừng kỷ niệm ngày năm đang lớn sau tổng kết "
    "hưởng ứng cụ thể hóa tuyên truyền"
))  # fmt: skip
"""Words that only lead to names of movements and of days."""
_BESIDE_NAMES = 5
"""Words that are more than what leads to names."""
_UNQUOTED = re.compile(r"\0”?,\s+(?:và\s+)?(?:các\s+)?phong trào\s+(?!thi đua\b)(?=\w)")
"""A movement without quotation marks behind one with them."""
_LAUNCHED = re.compile(r"phát động\s+(?:01\s+|một\s+)?đợt thi đua\b")
"""One drive, which is read by itself."""
_ASIDE = re.compile(r"\(([^()]{12,})\)")
_SAID = re.compile(
    r"(?:(?:là\s+)?(?:cơ quan|đơn vị) (?:[Tt]hường trực|đầu mối|chủ trì)|"
    r"đối với|dự kiến|gồm|bao gồm|trong đó|trừ|kể cả|qua|sau đây|gọi (?:tắt|chung)|kèm|nếu|cả|tức|theo|có)\b|"
    r".*(?:thông báo sau|đồng|thay cho [^)]*)$",
    re.IGNORECASE | re.DOTALL,
)
"""Asides on what other facts hold, or that say a number again."""
_LEAST_ASIDE = 4
_DONE_BESIDES = re.compile(
    r"(?<=, )(?:mời|gửi|nộp|báo cáo|cử)\s[^,;:.]{12,}|\b(?:tập thể|cá nhân) là (?:người|nơi)\s[^,;:.]{8,}"
)
"""What is done, or who one is to be, besides what a number or a day of the sentence is on."""
_LEAST_NEW = 5
_NO_DOER = frozenset({"task", "reporting", "pilot", "jointly", "exception", "nomination", "quota", "movement", "drive"})
"""Tables whose facts hold, or stand for, what somebody does in their sentence."""
_HELD_DOING = re.compile(
    r"(?:tặng|xét|xem xét|khen|tổ chức|cân đối|bảo đảm|đảm bảo|bố trí|cấp|chi|được|có thể|chọn|lựa chọn các|hoàn thành|"
    r"quyết định|thống nhất|tự|mời|dự|thực hiện|mở|ghép|lồng ghép|giới thiệu|cử|không)\b"
)
"""What levels, awards and money say by their keys."""


_OF_SOME = re.compile(
    rf"(?:[^:;.\d]{{3,40}}:\s+)?(?:[Rr]iêng\s+)?(?:các\s+)?(?i:{AREA})\s+(?P<who>[^:;.\d]{{3,200}}?)(?::\s+|\s+)(?:{BOUND}|từ)\s+\d[^;:.]*"
)
"""A bound of units by their names, or by that of the area that they lie in: "các xã thuộc huyện Lý: không quá 60"."""
_NAME = re.compile(rf"[{UPPER}]\w*(?:\s[{UPPER}]\w*)+")

_TERMS = re.compile(
    r"(?:(?<=,\s)|(?<=\bvà\s)|(?<=\bnhưng\s))(?:(?:chỉ|phải|cần)\s+)*"
    r"(?:sau khi|khi|trước khi|tránh|không (?:để|trùng|làm|vào)|ngoài)\s[^,;:.\d]{10,}"
)
"""On what terms a meeting is held by its day: "trước ngày …, sau khi các đơn vị bên dưới đã họp"."""


def lost_inside(part: str, facts: Sequence[Proposal], texts: Sequence[str]) -> list[str]:
    """Return what a sentence of which these facts were read says besides: itself, or the brackets in it; else none.

    texts: the words of those facts.
    """
    if (some := _OF_SOME.fullmatch(bare(part))) and (names := _NAME.findall(some["who"])):
        return [] if any(name in one for name in names for one in texts) else [part]
    if {"level", "exception", "pilot"} & {fact.table for fact in facts} and _on_terms(part, texts):
        return [part]
    if not _LAUNCHED.search(part) and (_beside_names(part, facts) or _somebody(part, facts, texts)):
        return [part]
    return [*_clauses(part, texts), *_asides(part, texts)]


def _beside_names(part: str, facts: Sequence[Proposal]) -> bool:
    """Tell a sentence that has more than the names of movements and days, which is all that facts hold of it."""
    if not {fact.table for fact in facts} <= _DOING:
        return False
    rest, named = part, False
    for fact in facts:
        told = (words.removeprefix("Ngày ") for words in texts_of("", fact.values))
        mine = [words for words in told if len(words) > 1 and words in part]
        if mine and fact.table not in _NAMES:
            return False
        for words in sorted(mine, key=len, reverse=True):
            rest, named = rest.replace(words, "\0"), True
    for _, figure in figures_of(rest):
        rest = rest.replace(figure, " ")
    said = [word for word in letters(rest).split() if word not in _LEADS and not word[0].isdecimal()]
    return named and (bool(_UNQUOTED.search(rest)) or (len(said) >= _BESIDE_NAMES and shows_a_sign(rest)))


def _somebody(part: str, facts: Sequence[Proposal], texts: Sequence[str]) -> bool:
    """Tell a sentence on what a body does, of which facts hold a number or a name and nothing of the doing."""
    tables = {fact.table for fact in facts}
    if not tables or tables & _NO_DOER:
        return False
    for words in (part, part.rpartition(": ")[2]):
        who, does = subject_said(bare(words)) or ("", "")
        if re.match(r"[A-ZĐ]", who) and not _HELD_DOING.match(does):
            return not _holds(" ".join(does.split()[:3]), texts)
    return False


def _on_terms(part: str, texts: Sequence[str]) -> bool:
    """Tell a sentence with a time that goes on with terms which no fact holds."""
    timed = next((part.find(words) for (kind, _), words in figures_of(part) if kind != "count"), -1)
    return timed >= 0 and any(
        found.start() > timed and not _holds(" ".join(found[0].split()[:4]), texts) for found in _TERMS.finditer(part)
    )


def _clauses(part: str, texts: Sequence[str]) -> Iterator[str]:
    """Yield what is done besides, or who one is to be, of which facts hold hardly two words that stand together."""
    known = " | ".join(map(letters, texts))
    for found in _DONE_BESIDES.finditer(part):
        pairs = [" ".join(pair) for pair in pairwise(letters(found[0]).split())]
        new = sum(pair not in known for pair in pairs)
        if new * 2 > len(pairs) and new >= _LEAST_NEW and not any(figures_of(found[0])):
            yield found[0]


def _asides(part: str, texts: Sequence[str]) -> Iterator[str]:
    """Yield what stands in brackets and in no fact: who does it, or how it is counted."""
    for found in _ASIDE.finditer(part):
        inner = found[1]
        if _holds(inner, texts) or any(figures_of(inner)) or _SAID.match(inner):
            continue
        if re.match(rf"{SOME_BODY}\b", inner) and not subject_said(inner):  # which part of a body it is
            continue
        known = set(" ".join(map(letters, texts)).split())
        new = [word for word in letters(inner).split() if word not in known]
        if len(new) >= _LEAST_ASIDE:
            yield inner


def _holds(words: str, texts: Sequence[str]) -> bool:
    return any(letters(words) in letters(one) for one in texts)
