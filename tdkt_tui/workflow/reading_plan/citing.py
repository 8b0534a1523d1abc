"""What a plan is based on and carries out: documents by number, laws by name and day."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tdkt_tui.model.words import raised_first

from .days import day_named
from .facts import Reading, bare
from .pieces import Piece
from .sentences import SENTENCE

_KINDS = (r"(?:Chỉ thị|Kế hoạch|Nghị quyết|Quyết định|Công văn|Văn bản|Hướng dẫn|Thông tư|Thông tri|Nghị định|Kết luận|"
          r"Chương trình(?: hành động| công tác)?|Đề án|Quy định|Thông báo|văn bản|công văn)")  # fmt: skip
_DAY = rf"ngày\s+{day_named('')}"
_SAYS = (r"(?:về|quy định|hướng dẫn|sửa đổi|bổ sung|ban hành|phê duyệt|phát động|tổ chức|triển khai|thực hiện|tiếp tục|"
         r"đẩy mạnh|tăng cường|bãi bỏ|thay thế|"
         r"truyền đạt|thông báo|kết luận|cho ý kiến|đồng ý|chấp thuận)")  # fmt: skip
"""The words that a document's abstract begins with: they end the name of who issued it."""
_CITED = re.compile(
    rf"(?P<type>{_KINDS}) (?:số:?\s+|(?=\d{{1,5}}/))(?P<number>[\w.-]+(?:/[\w.-]+)*)(?:,?\s+{_DAY})?"
    rf"(?:\s+của\s+(?P<issuer>.+?))?(?:,?\s+(?P<title>{_SAYS}\s.+))?$"
)
_UNNUMBERED = re.compile(
    rf"(?:(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]riển khai)\s+)?(?P<type>{_KINDS}|hướng dẫn(?= của))(?:,?\s+{_DAY})?\s+"
    r"(?:của\s+(?P<issuer>[A-ZĐ][^\d;]+?)"
    r",?\s+(?P<title>(?:về|phát động)\s.+)|(?P<congress>Đại hội\s.+))"
)
"""A document without a number: "Quyết định của Thủ tướng Chính phủ về …", "Nghị quyết Đại hội … lần thứ I"."""
_LAW = re.compile(
    r"(?:(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]riển khai)\s+)?(?P<type>Luật|Bộ luật|Pháp lệnh)"
    r"(?:\s+(?P<title>(?!số\b|ngày\b)(?:(?!\bsố\s+\d|\bđược\s)[^;:.“”]){3,160}?))??"
    rf"(?:,?\s+số\s+(?P<number>\d{{1,3}}/\d{{4}}/[A-Z\d]+))?(?:,?\s+{_DAY})?"
    r"(?:\s+của\s+(?:Quốc hội|Ủy ban [Tt]hường vụ Quốc hội))?"
)
_GUIDED = re.compile(
    r"[^;]*?\bvà\s+(?:các|những)\s+(?:văn bản|nghị định|thông tư)(?:,? (?:nghị định|thông tư|quy định))*\s+"
    r"(?:(?:quy định|chi tiết|hướng dẫn|thi hành|thực hiện|liên quan|có|của|luật)\b[,\s]*(?:và\s+)?)+",
    re.IGNORECASE,
)
"""A law with all that is written on how it is carried out, none of which is named."""
_MORE = re.compile(r"\bvà\b|\b(?:UBND|Ủy ban|Hội đồng)\b")
"""What makes a law's name doubtful: it may be the name and something else that the plan is based on."""
_NEXT = rf"(?=(?:{_KINDS}|Tờ trình) (?:số|\d{{1,5}}/|của\s+[A-ZĐ]))"
_VIEW = r"(?:[Ýý] kiến|[Kk]ết luận|[Cc]hỉ đạo|[Tt]hống nhất)(?:\s+(?:chỉ đạo|kết luận|thống nhất|đồng ý))?"
_BREAK = re.compile(
    r";\s+(?!(?:quy định|hướng dẫn|sửa đổi|bổ sung|bãi bỏ|thay thế)\s+(?!số\b|của\s+[A-ZĐ]))|"
    rf",?\s+(?:và|cùng với|cùng)\s+(?:theo\s+)?{_NEXT}|,\s+(?:theo\s+)?{_NEXT}|"
    r"(?<=\d)(?:,|\s+và)\s+(?=Luật\s|Pháp lệnh\s)|"
    rf",?\s+(?:và\s+)?(?=(?:theo\s+)?{_VIEW} của [^;,\d]{{3,80}}? tại {_KINDS} số)|"
    r",?\s+(?:và|cùng)\s+(?=(?:theo\s+)?(?:sự|ý kiến)?\s*chỉ đạo của\s+[A-ZĐ])|"
    r",?\s+(?:và\s+)?(?=(?:theo|xét|trên cơ sở) đề (?:nghị|xuất) (?:của|tại)\s)|"
    rf",\s+(?=(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]riển khai) {_KINDS}\s)|,\s+(?:và\s+)?(?=số\s+\d{{1,5}}/)"
)
_WHOSE = re.compile(
    rf"{_VIEW}\s+của\s+(?P<issuer>(?:đồng chí\s+)?[A-ZĐ][^;:\d]*?),?\s+(?:nêu\s+)?(?:tại|theo|trong)\s+$"
)
"""Who speaks by a document that does not say itself whose it is: "ý kiến của Ban Thường vụ tại Thông báo số …"."""
_AMENDS = re.compile(r"\b(?:thay thế|bãi bỏ|sửa đổi|sơ kết|tổng kết)\b[^;]*$")
"""A document's abstract that names others: what stands behind it may still be of the abstract."""
PROPOSED = re.compile(r"(?:(?:[Tt]heo|[Xx]ét|[Tt]rên cơ sở) đề (?:nghị|xuất)|Tờ trình)\s")
"""Who asked for the plan, often by a Tờ trình: neither a basis nor what is carried out."""


_ASKED = re.compile(
    rf"^(?:.*?đề (?:nghị|xuất)\s+của\s+(?P<issuer>[^;:\d]+?)\s+tại\s+)?(?P<type>Tờ trình|Công văn|Văn bản)\s+số:?\s+"
    rf"(?P<number>[\w.-]+(?:/[\w.-]+)*)(?:,?\s+{_DAY})(?:\s+của\s+(?P<of>[^;,\d]+?)(?=\s+{_SAYS}\s|$))?"
)
"""By what the plan was asked for, and who did: "theo đề nghị của Sở Nội vụ tại Tờ trình số … ngày …"."""


_HOW = re.compile(r"(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]riển khai)(?=\s)")


REPLACES = re.compile(
    rf"(?:Kế hoạch này\s+(?:(?:được\s+)?ban hành\s+)?(?:để\s+)?thay thế(?:\s+cho)?|Thay thế)\s+(?:các\s+)?"
    rf"(?P<what>{_KINDS}\s.*)"
)
"""What the plan takes the place of: "Kế hoạch này thay thế Kế hoạch số …"."""
_TWO_DAYS = re.compile(
    rf"(?P<law>.*?\b(?:Luật|Pháp lệnh)\s.*?),?\s+(?P<one>ngày\s+{day_named('one')})(?:,?\s+và|,)\s+"
    rf"(?P<two>ngày\s+{day_named('two')})"
)
"""Two laws of one name, each by its day."""


def cited_in(text: str) -> list[str]:
    """Return the parts of an opening, each on one document; the second of "Nghị định số …, số …" has its type too."""
    parts: list[str] = []
    at = 0
    for found in _BREAK.finditer(text):
        comma = found[0].strip() == ","
        if comma and _AMENDS.search(text[at : found.start()]) and not text.startswith(("Luật", "Pháp"), found.end()):
            continue
        parts.append(text[at : found.start()])
        at = found.end()
    parts.append(text[at:])
    for number, part in enumerate(parts):
        if number and part.startswith("số ") and (kind := re.search(_KINDS, parts[number - 1])):
            parts[number] = f"{kind[0]} {part}"
    return [law for part in parts for law in _each_day(part)]


def _each_day(part: str) -> list[str]:
    found = _TWO_DAYS.fullmatch(bare(part))
    return [f"{found['law']} {day}" for day in (found["one"], found["two"])] if found else [part]


def read_basis(reading: Reading, piece: Piece) -> None:
    """Add basis: each document that one paragraph of the opening cites."""
    how = "thực hiện"
    for part in cited_in(piece.text):
        words = _without_ending(part)
        if begun := _HOW.match(words):
            how = "căn cứ" if begun[0].casefold() == "căn cứ" else "thực hiện"
        if asked := _ASKED.search(words) if PROPOSED.match(words) else None:
            told = _dated(asked, ("type", "number")) | {"issuer": bare(asked["issuer"] or asked["of"] or "")}
            reading.add("basis", piece, clause="", how="theo đề nghị", **told)
        elif told := {} if PROPOSED.match(words) else _law(words) or _document(words):
            reading.add("basis", piece, clause="", how=how, **told)


def read_replaced(reading: Reading) -> None:
    """Add replaces: each document that the plan says it takes the place of; such a sentence is nobody's task."""
    for piece in reading.clauses():
        for sentence in SENTENCE.split(piece.text):
            if found := REPLACES.fullmatch(bare(sentence)):
                told = [_document(part) for part in cited_in(found["what"])]
                for one in told if all(told) else ():
                    reading.add("replaces", piece, **{key: one[key] for key in one if one[key]})
                if told and all(told):
                    reading.say(piece, sentence)


def _document(words: str) -> dict[str, Any]:
    if found := _CITED.search(words):
        told = _dated(found, ("type", "number", "issuer", "title"))
        told |= {"type": raised_first(told["type"])} if told else {}
        whose = _WHOSE.search(words[: found.start()]) if told and not told["issuer"] else None
        return told | ({"issuer": whose["issuer"]} if whose else {})
    if (found := _UNNUMBERED.fullmatch(bare(words))) is None:
        return {}
    told = _dated(found, ("type", "issuer", "title"))
    told |= {"type": raised_first(told["type"])} if told else {}
    return told | ({"title": bare(found["congress"])} if found["congress"] else {})


def _law(words: str) -> dict[str, Any]:
    found = _LAW.fullmatch(bare(words))
    if found is None or not (found["title"] or found["number"]):
        return {}
    title = found["title"] or ""
    known = (
        title.startswith("sửa đổi")
        or _GUIDED.fullmatch(title)
        or (found["d"] and not re.search(r"\bvà\s+(?:Luật|các|văn bản|tình)", title))
    )
    return _dated(found, ("type", "number", "title")) if known or not _MORE.search(title) else {}


def _dated(found: re.Match[str], keys: tuple[str, ...]) -> dict[str, Any]:
    """Return what was found with its day; nothing where there is no such day."""
    told: dict[str, Any] = {key: bare(found[key] or "") for key in keys}
    if not found["d"]:
        return told
    try:
        return told | {"date": date(int(found["y"]), int(found["m"]), int(found["d"]))}
    except ValueError:
        return {}


def _without_ending(part: str) -> str:
    """Cut off who issues this plan ("…, Ủy ban nhân dân tỉnh … ban hành Kế hoạch …")."""
    cut = re.search(
        r",\s+(?:Ủy ban nhân dân|UBND|Hội đồng Thi đua)(?:(?!\bvề\b)[^,])*?(?:ban hành|xây dựng|triển khai|tổ chức)",
        part,
    )
    whole = part[: cut.start()] if cut else part
    return whole.rstrip(" ,;.")
