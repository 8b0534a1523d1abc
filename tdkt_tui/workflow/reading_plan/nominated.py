"""How many each introduces, wherever a text says so: whose number it is, of what, up to whom."""

from __future__ import annotations

import re
from typing import Any

from .apart_names import UNITS
from .award_rows import awarded
from .bounds import BOUND
from .counts import NUMBER, number_said
from .facts import bare
from .nominated_often import LED
from .parting import DOES, SOME_BODY
from .sent_numbers import KIND
from .sentences import SENTENCE
from .unit_words import GROUP

_COUNT = (
    rf"(?P<how>{BOUND}|từ)?\s*(?P<n>\d{{1,3}})(?:\s*(?:đến|-|–)\s*(?P<most>\d{{1,3}}))?\s+"
    r"(?P<kinds>(?:tập thể|cá nhân|hộ|(?:gương )?điển hình)(?:(?!,\s+(?:và\s+)?(?:mỗi|các)\s)[^;:.(])*)"
)
_CHOOSES = r"(?:(?:bình |xét |lựa )?chọn(?:,| và)?\s+|đề xuất(?:,| và)?\s+)"
_ROW = rf"(?:[Mm]ỗi|[Cc]ác)\s+{KIND}(?:(?:,\s*|\s+và\s+){KIND})*(?:\s+(?:(?:cấp|thuộc)\s+)?tỉnh)?;\s+(?:và\s+)?"
"""Units before a semicolon, of whom and of those behind it a number is said."""
_NUMBERED = re.compile(
    rf"(?:(?P<who>(?:{_ROW})*(?:[Mm]ỗi|[Cc]ác)\s+[^;:.]{{1,200}}?|(?<!\w\s)[Tt]ỉnh)\s+)?"
    rf"(?P<verb>{_CHOOSES}*[Gg]iới thiệu(?:\s+(?:kèm theo|kèm)(?=\s+\d))?|{_CHOOSES}|"
    rf"(?:[Ll]ập|[Gg]ửi|[Đđ]ăng ký)\s+danh sách(?=\s+(?:{BOUND}\s+)?\d)|"
    r"(?:[Gg]ửi|[Cc]ử)(?=\s+\d{1,3}\s+(?:gương )?điển hình))\s*(?:với\s+|về\s+)?"
    rf"(?P<unit>Trung ương\s+)?(?:(?P<each>mỗi\s+[^;:.\d]{{2,60}}?)\s+)?{_COUNT}"
)
_HEADED = re.compile(
    rf"(?P<who>[Mm]ỗi\s+[^;:.\d]{{1,160}}?(?:\s+{GROUP})?)(?P<unit>)(?P<each>)(?:\s*:|\s+là)?\s+{_COUNT}"
)
"""How many a unit introduces, below a heading that says that they are introduced."""
_NAME = rf"(?:{UNITS}|(?:[Kk]hối|[Cc]ụm)\s[^;:.,\d]{{3,60}}?|{SOME_BODY}\s[^;:.,\d]{{2,80}}?)"
_OWN = re.compile(rf"(?P<who>{_NAME})(?P<unit>)(?P<each>)(?:\s*:|\s+là)?\s+{_COUNT}")
"""The same of one unit by its name, in a row behind those of kinds."""
_INSIDE = re.compile(
    r"\s*\((?:(?:trong đó|gồm)\s*:?\s+)?(?P<one>\d{1,3}) (?P<kind>tập thể|cá nhân)"
    r"(?P<families>(?:,| hoặc| và) hộ(?: gia đình)?)?(?:[,;]|\s+và|,\s+và)\s+"
    r"(?P<two>\d{1,3}) (?P<other>tập thể|cá nhân)(?P<more>(?:,| hoặc| và) hộ(?: gia đình)?)?\)"
)
"""How many of each kind, in brackets behind how many: "03 điển hình (01 tập thể, 02 cá nhân)"."""
_SPELLED = re.compile(rf"\b(?<!/){NUMBER}(?=\s+(?:tập thể|cá nhân|hộ)\b)")

FAMILIES = re.compile(r"\b(?P<kind>tập thể|cá nhân)(?:,|\s+hoặc)\s+hộ\b")
"""Families that a number counts with the kind before them."""
_PUTS = re.compile(
    r"\s+(?:(?:được|phải|có thể)\s+)?(?:(?:xét|bình|lựa)\s+chọn|đề nghị|đề xuất|giới thiệu|chọn|cử|gửi|trình)\b.*$|"
    r"\s+(?:được|phải|có thể)$"
)
"""What those do, which is none of their names: "Mỗi xã, phường đề nghị"."""
_ALONE = re.compile(rf"{UNITS}|(?:[Kk]hối|[Cc]ụm)\s[^;:.,\d]{{3,60}}")
"""One that introduces in a row of others, by its name."""
_ONE_OF_THEM = re.compile(r"mỗi (?:tổ chức|đơn vị|cơ quan|địa phương|ngành|hội|nơi|bên)", re.IGNORECASE)
"""Each of those whose task it is; who they are, its sentence or heading says."""
_THOSE = re.compile(rf"(?:Đề nghị\s+)?(?P<who>{SOME_BODY}(?:(?!\b{DOES}\b)[^;:.\d])*)")
"""They by their names, right before it: "Hội Nông dân, Tỉnh đoàn mỗi tổ chức giới thiệu 02 điển hình"."""
_AWARDED = re.compile(r"Bằng khen|Giấy khen|Huân chương|Cờ thi đua|danh hiệu|(?:xét|đề nghị|đề xuất)\s+(?:\w+\s+)?khen")
"""What is asked for those who are put forward for an award, and not introduced as exemplars."""
_TO_PRAISE = re.compile(r"\bđể (?:xét,? )?(?:đề nghị|trình|đề xuất)\b[^;.]*\b(?:tặng|khen)\b")
_PUTS_FORWARD = re.compile(r"(?:đề nghị|đề xuất)\b", re.IGNORECASE)
_TO_SHOW = re.compile(r"[Gg]iới thiệu|[Đđ]iển hình|tiêu biểu|tuyên dương|biểu dương|tôn vinh")


def for_award(sentence: str) -> bool:
    """Tell a sentence on who is put forward for an award, whatever it calls that: "giới thiệu", "chọn"."""
    if not _AWARDED.search(sentence):
        return False
    if _TO_PRAISE.search(sentence):
        return True
    told = awarded(sentence) if _TO_SHOW.search(sentence) else None
    return not _TO_SHOW.search(sentence) or (told is not None and bool(told.award))


def put_forward(text: str, at: int) -> bool:
    """Tell numbers of who is put forward for the award that the sentence right before theirs gives."""
    starts = [0, *(found.end() for found in SENTENCE.finditer(text) if found.end() <= at)]
    own = next(iter(SENTENCE.split(text[starts[-1] :])))
    before = text[starts[-2] : starts[-1]] if len(starts) > 1 else ""
    return bool(_PUTS_FORWARD.search(own)) and not _TO_SHOW.search(own) and for_award(before)


def numbers_in(text: str, *, headed: bool) -> list[re.Match[str]]:
    """Return what a text says each introduces; what stands behind a semicolon goes on with the verb before it."""
    found = list(_NUMBERED.finditer(text))
    if not found:
        found = list(_HEADED.finditer(text)) if headed else []
        starts = [one.end() for one in re.finditer(r";\s+(?:và\s+)?", text)] if found else []
        return sorted([*found, *filter(None, (_OWN.match(text, at) for at in starts))], key=lambda one: one.start())
    ends = {one.end() for one in re.finditer(r"[;,]\s+(?:và\s+)?(?=[Mm]ỗi)|;\s+(?:và\s+)?", text)}
    more = [one for one in _HEADED.finditer(text) if one.start() in ends
            and not any(other.start() < one.end() and one.start() < other.end() for other in found)
            and any(other.start() < one.start() and not SENTENCE.search(text[other.start() : one.start()])
                    for other in found)]  # fmt: skip
    return sorted([*found, *more], key=lambda one: one.start())


def parts_behind(text: str, found: re.Match[str]) -> dict[str, Any]:
    """Return how many of each kind stand in brackets behind a number that they make; none where they make another.

    Families are counted with the kind that they stand behind, and named after it.
    """
    inside = _INSIDE.match(text, found.end())
    if inside is None or found["most"]:
        return {}
    numbers = {inside["kind"]: int(inside["one"]), inside["other"]: int(inside["two"])}
    whole = len(numbers) > 1 and sum(numbers.values()) == int(found["n"])
    if not whole:
        return {}
    families = ["hộ"] if inside["families"] else [], ["hộ"] if inside["more"] else []
    kinds = [inside["kind"], *families[0], inside["other"], *families[1]]
    return {"collectives": numbers["tập thể"], "individuals": numbers["cá nhân"]} | (
        {"kinds": kinds} if "hộ" in kinds else {}
    )


def in_digits(text: str) -> str:
    """Return a text with the numbers of whoever is introduced in digits, where it spells them."""
    return _SPELLED.sub(lambda one: one[0] if one[0].isdecimal() else str(number_said(one[0]) or one[0]), text)


def said_who(found: re.Match[str], text: str, part: str, owner: str) -> str:
    """Return who introduces; those whose task it is where the words are no more than "mỗi đơn vị"."""
    owner = _before_colon(part) or owner
    words = found["who"] or found["each"] or ""
    if not words and re.match("[Cc]ấp ", owner):
        return owner[:1].lower() + owner[1:]
    words = LED.sub("", _PUTS.sub("", words), count=1)
    if _ONE_OF_THEM.fullmatch(words.strip()) and (those := _THOSE.fullmatch(_before(found, text, part))):
        return those["who"]
    if words and not _ONE_OF_THEM.fullmatch(words.strip()):
        return words
    behind = text[: found.start()].rpartition(part[:8])[0].rstrip().endswith(";")
    if not words and behind and (name := _before(found, text, part)) and _ALONE.fullmatch(name):
        return name
    return owner if words or _begins(found, text, part, owner) else ""


def _begins(found: re.Match[str], text: str, part: str, owner: str) -> bool:
    """Tell a part that begins with the task of one body: "Sở Dân tộc và Tôn giáo: giới thiệu 10 điển hình"."""
    before = _before(found, text, part)
    return bool(re.match(rf"{SOME_BODY}\b", owner)) and not re.search("[,;]", owner) and before in ("", owner)


def _before(found: re.Match[str], text: str, part: str) -> str:
    """Return what stands before a number's words in its part."""
    return bare(part[: found.start() - text.rfind(part, 0, found.start() + len(part))])


def _before_colon(part: str) -> str:
    """Return whom a part begins with before a colon: "Các sở, ban, ngành: mỗi đơn vị …", "Cấp huyện: giới thiệu …"."""
    found = re.match(r"(?:Đối với\s+)?(?P<who>[Cc]ác\s+[^:;.\d]{2,120}|[Cc]ấp (?:huyện|xã|tỉnh|cơ sở))\s*:", part)
    return found["who"] if found else ""


def kinds_of(words: str) -> list[str]:
    """Return the kinds that words name; families behind the kind that they may stand for: "01 tập thể hoặc hộ"."""
    kinds = [kind for kind in ("tập thể", "cá nhân") if re.search(rf"\b{kind}\b", words)]
    families = FAMILIES.search(words)
    at = kinds.index(families["kind"]) + 1 if families else len(kinds)
    return [*kinds[:at], *(["hộ"] if re.search(r"\bhộ\b", words) else []), *kinds[at:]]
