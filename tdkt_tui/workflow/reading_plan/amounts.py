"""How much money may be spent, or is given, on what and to whom: "mức chi không quá 30 triệu đồng/hội nghị"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .bounds import MOST
from .destinations import of_province
from .facts import Proposal, Reading, bare
from .pieces import Piece
from .said_money_tiers import TIERS
from .sentences import SENTENCE
from .times import window_of
from .unit_lists import BETWEEN
from .unit_words import AREA

_SUM = re.compile(
    r"(?P<sum>\d[\d.,]*\s*(?:(?:tỷ|tỉ|triệu|nghìn|ngàn)\s+)?đồng)(?!\s+trở lên)(?:\s*\([^()]*\))?"
    r"(?:\s*/\s*(?:01\s+|1\s+|mỗi\s+)?(?P<per>[^,;.()/\d]{2,40}?)(?=\s+(?:đối với|cho|và|từ|trước|do)\b|[,;.()]|$))?"
)
_MOST = re.compile(rf"(?:{MOST}|không vượt(?: quá)?)\s*$")
_ABOUT = re.compile(r"(?:khoảng|dự kiến|ước(?: tính)?|dự toán)\s*$", re.IGNORECASE)
_GIVEN = re.compile(r"(?P<by>(?:(?:ngân sách|UBND|Ủy ban nhân dân)\s+)?(?:cấp\s+)?(?:tỉnh|huyện|thành phố))?\s*"
                    r"(?:\b(?:chi|xét)\s+)?(?:hỗ trợ|bổ sung)(?:\s+của\s+(?P<of>tỉnh|huyện|thành phố))?\b",
                    re.IGNORECASE)  # fmt: skip
_FROM = re.compile(r"(?i:\s*,?\s*từ)\s+(?P<by>(?:nguồn\s+)?(?:Quỹ(?:\s+(?i:thi đua),)?|ngân sách|dự toán)[^,;.()]*)")
_WHOM = re.compile(r"\s*,?\s*(?:đối với|cho)\s+(?:mỗi\s+|các\s+)?(?P<whom>[^,;.()\d]{2,90}?)"
                   r"(?=\s+(?:và|từ|trước)\b|[,;.()]|$)")  # fmt: skip
_EACH = re.compile(r"(?:(?:\d{1,3}\s+)?(?P<named>[^;.\d]{2,120}?)\s+)?mỗi\s+(?P<whom>[^,;.()\d]{2,70}?)"
                   rf"(?:,?\s+(?:là\s+)?(?:{MOST}|không vượt(?: quá)?))?\s*,?\s*$")  # fmt: skip
_PAYS = re.compile(
    r"(?:^|[.;:]\s+)(?:kinh phí\s+)?(?:các\s+)?(?P<whom>(?:UBND\s+)?[^;.:\d]{0,60}?)\s+(?:được\s+)?chi\b", re.IGNORECASE
)
_GETS = re.compile(
    r"(?:^|[.;:]\s+)(?:[Rr]iêng\s+)?(?:các\s+|mỗi\s+)?(?P<whom>[^;.:\d]{2,90}?),?\s+được\s+"
    r"(?=[^;.:\d]*\b(?:hỗ trợ|bổ sung)\b)[^;.:\d]*$",
    re.IGNORECASE,
)
"""Who is given it, before that he is: "Xã bãi ngang được ngân sách tỉnh hỗ trợ không quá …"."""
_MEETING = re.compile(r"\b(?:Hội nghị|Đại hội)\s+(?:[^,;.:\d]{0,40}?\s)?(?:cấp\s+)?tỉnh\b", re.IGNORECASE)
_MONEY = re.compile(r"kinh phí|mức chi|\bchi\b|hỗ trợ|ngân sách|dự toán|bổ sung", re.IGNORECASE)
_OTHER = re.compile(
    r"tiền thưởng|mức thưởng|đóng góp|ủng hộ|thu nhập|doanh thu|trở lên|trị giá|quyên góp", re.IGNORECASE
)
_KIND = re.compile(rf"(?:UBND\s+)?(?P<kind>{AREA}|sở|ban|ngành|cơ quan|đơn vị)\b", re.IGNORECASE)
_PAID = re.compile(r"\s*,?\s*(?:được\s+)?(?:cấp|chuyển|chi|giải ngân)\b[^.;]*")
"""When it is handed over, behind it."""
_OF_ONE = re.compile(r"\d\s+(?:ngày|người|đại biểu|suất|phần|buổi)\b")
"""A sum of which the words before it say that it is for one of many."""
_SOURCE = re.compile(r",?\s*(?:được\s+)?(?:trích|lấy|từ|do|gồm|trong đó)\b")
"""Where it comes from, which the readers of sources have with the sum itself."""
_BESIDES = re.compile(r",?\s*(?:chưa|không) (?:kể|tính|(?:bao )?gồm) tiền thưởng(?:\s+kèm[^,;.]*)?")
"""What is paid besides the sum."""
_OF_TIER = re.compile(r"(?P<per>(?:hội nghị|đại hội))\s+(?:của\s+|ở\s+)?cấp (?P<tier>xã|huyện)", re.IGNORECASE)
"""For each of what: "mỗi hội nghị cấp xã"."""
_OWN = re.compile(rf"(?:các\s+)?(?P<kind>{AREA})\s+(?P<names>[A-ZĐ].*)")


@dataclass(frozen=True, slots=True)
class Said:
    """One amount. whom: for whom, as the sentence says it, "" for nobody in particular; words: what says it."""

    values: dict[str, Any]
    whom: str
    words: str
    named: list[str] = field(default_factory=list)


def amounts_in(sentence: str) -> Iterator[Said]:
    """Yield each amount of a sentence on money; one that goes on a list has the kind and bound of that before."""
    if not _MONEY.search(sentence) or _OTHER.search(_BESIDES.sub("", sentence)):
        return
    start, last = 0, dict[str, Any]()
    for hit in _SUM.finditer(sentence):
        before, after = sentence[start : hit.start()], sentence[hit.end() :]
        given = next(iter([*_GIVEN.finditer(before)][-1:]), None)
        values: dict[str, Any] = {"sum": " ".join(hit["sum"].split())}
        goes_on = bool(last) and bool(re.match(r"\s*(?:,|;|và|\s)+", before)) and not given
        if given or (goes_on and last.get("kind")):
            values["kind"] = "support"
            by = (given and (given["by"] or given["of"])) or last.get("by", "")
            values |= {"by": by if " " in by else f"ngân sách {by.casefold()}"} if by else {}
        bound = "at-most" if _MOST.search(before) else "about" if _ABOUT.search(before) else ""
        bound = bound or (str(last.get("how", "")) if goes_on else "")
        values |= {"how": bound} if bound else {}
        end = hit.end()
        if whom := _WHOM.match(after):
            end += whom.end()
        if source := _FROM.match(sentence, end):
            values, end = values | {"by": source["by"].strip()}, source.end()
        each = _EACH.search(before)
        pays = _PAYS.search(before)
        meeting = None if _OF_ONE.search(before) else _MEETING.search(before)
        gets = None if whom or each else _GETS.search(before)
        told = whom or each or gets or (None if meeting else pays)
        said = told["whom"] if told else meeting[0] if meeting else ""
        per = hit["per"] or ""
        if per and not said and _KIND.match(per):
            said = per
        elif per:
            values["per"] = per
        named = _named(each["named"], said) if each and each["named"] else []
        if each and not named and (sort := _sort(each["named"] or "", each["whom"])):
            said = sort
        paid = _PAID.match(sentence, end)
        if paid and (window := window_of(paid[0])):
            values["window"] = window
        own = (
            gets.start("whom")
            if gets
            else each.start()
            if each and named
            else pays.start()
            if pays and said == pays["whom"]
            else _clause(before)
        )
        first = start + own
        yield Said(values, said, bare(sentence[first:end]).lstrip(" ,;"), named)
        start, last = end, values


def _clause(before: str) -> int:
    """Return where the last clause begins in words before a sum."""
    return max((found.end() for found in re.finditer(r"[,;:.]\s", before)), default=0)


def _named(words: str, kind: str) -> list[str]:
    """Return units by their names before "mỗi": "huyện A, huyện B" of "hỗ trợ 02 huyện A, B mỗi huyện …"."""
    found = _OWN.search(words)
    if found is None or found["kind"].casefold() != kind.strip().casefold():
        return []
    parts = [one.strip() for one in BETWEEN.split(found["names"]) if one.strip()]
    return [f"{found['kind'].casefold()} {one}" for one in parts]


def _sort(words: str, kind: str) -> str:
    """Return the last units of a kind that words tell by their sort: "huyện cao nguyên đá" before "mỗi huyện"."""
    at = words.casefold().rfind(f"{kind.strip().casefold()} ")
    return words[at:] if at >= 0 else ""


def whose(said: Said) -> dict[str, Any]:
    """Return the units that an amount is for, with the condition that its words make; {} for what names none."""
    if said.named:
        return {"units": said.named}
    words = re.sub(r"\s+(?:số tiền|mức|là|kinh phí)$", "", said.whom.strip())
    words = re.sub(r"^(?:UBND|Ủy ban nhân dân)\s+(?:các\s+|cấp\s+)?", "", words)
    kinds = [found["kind"].casefold() if (found := _KIND.match(part)) else "" for part in BETWEEN.split(words)]
    if not all(kinds):
        return {}
    plain = kinds == [part.casefold() for part in BETWEEN.split(words)]
    same = list(dict.fromkeys(kinds))  # "xã khó khăn, xã bãi ngang" are sorts of one kind
    return {"units": kinds} if plain else {"units": same, "when": words} if len(same) == 1 else {}


def read_amounts(reading: Reading, piece: Piece) -> None:
    """Add amounts of which it is said for whom they are: of units, or of the province's own conference."""
    if "đồng" not in piece.text or not (piece.below("kinh phí") or re.search(r"[Kk]inh phí|[Mm]ức chi", piece.text)):
        return
    for sentence in SENTENCE.split(piece.text):
        for said in amounts_in(sentence):
            province: Proposal | None = next(filter(of_province, reading.of("level")), None)
            own = {"level": province.values["id"]} if province and _MEETING.search(said.whom) else whose(said)
            own = own or _of_tier(reading, said, sentence)
            behind = sentence[sentence.find(said.values["sum"]) + len(said.values["sum"]) :]
            if own and ("kind" in said.values or not _SOURCE.match(behind)):
                reading.add("amount", piece, **{**said.values, **own})
                reading.say(piece, f"{said.words}{found[0] if (found := _BESIDES.search(sentence)) else ''}")


def _of_tier(reading: Reading, said: Said, sentence: str) -> dict[str, Any]:
    """Return the units of the plan whose conferences "mỗi hội nghị cấp xã" are, and for each of what the sum is."""
    found = _OF_TIER.fullmatch(said.whom.strip())
    known = [unit for level in reading.of("level") for unit in level.values.get("units", ())]
    units = [unit for unit in dict.fromkeys(known) if found and unit in TIERS[found["tier"].casefold()]]
    besides = _BESIDES.search(sentence)
    per = f"{found['per'].casefold()}{besides[0] if besides else ''}" if found else ""
    return {"units": units, "per": per} if units else {}
