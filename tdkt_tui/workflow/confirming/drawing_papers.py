"""Items of a programme, citations, movements, committees: what a passage says of them, for a person to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.reading_plan.agenda_items import make_agenda
from tdkt_tui.workflow.reading_plan.agenda_words import OPTIONAL
from tdkt_tui.workflow.reading_plan.armed import OF_FORCES

from .bare_words import is_on_report
from .passage import Passage
from .said import levels_in

_CITED = re.compile(
    r"(?P<type>Tờ trình|Luật|Nghị định|Chỉ thị|Quyết định|Nghị quyết|Thông tư|Công văn|Hướng dẫn|Kế hoạch|Kết luận)\s+"
    r"(?:số\s+)?(?P<number>\d[\w/.-]*)?"
)

Offers = Iterator[tuple[int, dict[str, Any]]]


_NO_ITEM = re.compile(
    r"\b(?:theo|tại|ở)\s+(?:\w+\s+){0,3}Phụ lục|\btừ\s+\d+\s+đến\s+\d+\s|không quá\s+\d+\s+phút|\d+,\s+\d+,\s+\d+"
    r"|\b(?:có thể|nên|tránh|hạn chế|phải|khuyến khích|cân nhắc)\b"
    r"|^(?:nội dung,?\s+)?chương trình (?:hội nghị|đại hội)|^mỗi (?:hội nghị|đại hội|cấp|đơn vị|nơi)\b",
    re.IGNORECASE,
)
"""What says where the programme stands, how many reports it has, how long one lasts or all do,
how something is to be: no item of it."""
_OF_PAPER = re.compile(
    r"\bdo\s+(?:chính\s+)?[^;,.]{2,60}?\s(?:chuẩn bị|viết|soạn(?: thảo)?|xây dựng|biên tập)\b|^không\s", re.IGNORECASE
)
"""What is said of a paper, who prepares it or how it is not to be: no item of a programme."""
_CLOCK = re.compile(r"^\d{1,2}\s*[gh:]\s*\d{2}\s*[-–]\s*\d{1,2}\s*[gh:]\s*\d{2}\s*[:.-]?\s*")
"""From when until when an item lasts."""
_COUNTED = re.compile(r"(?:^|\s+)\(\d{1,2}\)\s+")
"""The number of an item within a sentence: "(1) Chào cờ; (2) Khai mạc"."""


_LISTS = re.compile(r"^[^:;]*\b(?:[Cc]hương trình|[Nn]ội dung|[Tt]rình tự|[Tt]hứ tự)\b[^:;]*:\s*")
"""What introduces the items of a programme in their own sentence."""
_SENTENCE = re.compile(r"\.\s+(?=[A-ZĐ])")


def joined_items(sentences: Sequence[str]) -> Iterator[str]:
    """Yield the parts of sentences; those between semicolons that one sentence lists as a programme are one again."""
    parts = list(sentences)
    while parts:
        first, many = parts[0], 1
        if lead := _LISTS.match(first):
            ends = next((at for at, part in enumerate(parts, 1) if part.endswith(".")), len(parts))
            many = ends if make_agenda([first[lead.end() :], *parts[1:ends]]) else 1
        yield "; ".join(parts[:many])
        del parts[:many]


def items_listed(words: str) -> list[str]:
    """Return the items that a sentence lists as a programme, with a capital each; none of any other sentence."""
    lead = _LISTS.match(words)
    parts = [part.strip(" .") for part in words[lead.end() :].split(";")] if lead else []
    return [part[:1].upper() + part[1:] for part in parts if part] if len(parts) > 1 and make_agenda(parts) else []


def agenda(_: Plan, passage: Passage) -> Offers:
    """An item of the programme of a conference."""
    under = any(re.search(r"chương trình", line, re.IGNORECASE) for line in passage.above[-2:])
    words = _LISTS.sub("", passage.words)
    of_report = any(re.match(r"(?:\w+ \w+ )?báo cáo\b", line, re.IGNORECASE) for line in passage.above[-1:])
    listed = words != passage.words and not of_report
    parts = words.split(";") if words.count(";") or listed else [words]
    for part in (one for each in parts for one in _COUNTED.split(each)):
        title = _CLOCK.sub("", (_SENTENCE.split(part)[0] if listed else part).strip(" ;.-+…"))
        item = title[:1].upper() + title[1:]
        fits = (under or listed) and 2 < len(title) < 120 and not (_NO_ITEM.search(title) or _OF_PAPER.search(title))
        fits = fits and not is_on_report(passage)
        yield (6 if fits else 0), {"title": OPTIONAL.sub("", item), "optional": bool(OPTIONAL.search(item))}


def basis(_: Plan, passage: Passage) -> Offers:
    """A document that is cited in the head."""
    found = _CITED.search(passage.words)
    if found and passage.clause in ("", "(phần đầu)"):
        issuer = re.search(r"của\s+([A-ZĐ][^,;.]*?)(?=\s+(?:về|quy định|hướng dẫn|ngày|tại)\b|[,;.]|$)", passage.words)
        day = re.search(r"ngày\s+(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})(?:/|\s+năm\s+)(\d{4})", passage.words)
        title = re.search(r"\b(về\s[^;]+)", passage.words)
        yield 6, {"type": found["type"], "date": _day(day), "number": found["number"] or "",
                  "issuer": issuer[1] if issuer else "",
                  "title": title[1].strip(" .;") if title else ""}  # fmt: skip


def _day(found: re.Match[str] | None) -> date | None:
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


_NAMED = re.compile(
    r"(?:phong trào(?:\s+thi đua)?|(?:đợt|cao điểm)\s+thi đua)"
    r"(?:\s+(?:đặc biệt|cao điểm|ngắn hạn|theo chuyên đề|chuyên đề|yêu nước|lấy|với|mang|có|chủ đề|tên|tên gọi|là))*"
    r"\s*:?\s+“([^”]+)”",
    re.IGNORECASE,
)
"""A movement, or a spell of emulation, with its name."""


def movement(_: Plan, passage: Passage) -> Offers:
    """An emulation movement by its name."""
    for found in _NAMED.finditer(passage.words):
        if not OF_FORCES.search(passage.words, 0, found.start(1)):
            yield 5, {"name": found[1].strip()}


def committee(plan: Plan, passage: Passage) -> Offers:
    """A committee that is set up."""
    found = re.search(
        r"[Tt]hành lập\s+((?:các\s+)?(?:Ban (?:[Tt]ổ chức|[Cc]hỉ đạo)|[Tt]iểu ban)"
        r"[^,;.:(]*?)(?=\s+(?:trước|chậm nhất|xong|trong|vào|để|theo|do)\b|[,;.:(]|\s*$)",
        passage.words,
    )
    levels = levels_in(plan, passage.words)
    yield (5 if found else 0), {"name": found[1].strip() if found else "", "level": levels[0] if levels else ""}
