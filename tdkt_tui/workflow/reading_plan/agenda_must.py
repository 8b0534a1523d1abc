"""What the programmes of some levels must have, said in a sentence: "quyết định chương trình, nhưng phải có: …; …"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import raised_first

from .agenda_items import OPTIONAL, all_happen, is_item, lasting, make_agenda
from .counts import number_said
from .destinations import levels_named, of_province
from .facts import Reading, bare, code_of
from .owners import in_tasks
from .pieces import Piece
from .said_subjects import subject_said
from .sentences import SENTENCE

_MUST = re.compile(
    r"(?P<lead>[^:;]{0,160}?)(?:,?\s+(?P<but>nhưng|song|trong đó)|,)?\s*\b"
    r"(?P<must>(?:phải|cần|đều|tối thiểu|bắt buộc|bảo đảm|đảm bảo)(?:\s+(?:có|gồm|bảo đảm|đảm bảo|đủ|đầy đủ|các|"
    r"phải|tối thiểu|ít nhất))*\s+(?:(?P<n>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám)\s+)?(?:nội dung|phần|mục|bước)"
    r"(?:\s+(?:chính|chủ yếu|cơ bản|bắt buộc|sau|sau đây|như sau|là|gồm))*)\s*:\s+(?P<items>[^:]+)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\s*(?:(?:[Cc]ác|[Nn]ội dung|[Kk]hung)\s+)*(?:(?:[Cc]hương trình|[Tt]rình tự)(?:\s[^,\d]{2,80})?)?\s*"
)
"""What only names the programme, and says no more of it."""
_LEAST = 3
"""Items that make an agenda."""


def read_agenda_must(reading: Reading) -> None:
    """Add agenda of the levels whose programme a sentence, or its heading, is on; all but the province's by default.

    Who decides on the rest is a task of theirs. A sentence that counts otherwise than it lists stays told.
    """
    taken = {str(one.values["item"]) for one in reading.of("agenda")}
    for piece in reading.body():
        if in_tasks(piece):
            continue
        for sentence in SENTENCE.split(piece.text):
            found = _MUST.fullmatch(bare(sentence))
            if found is None or not _on_programme(piece, found):
                continue
            items = _items(found["items"])
            levels = levels_named(reading, found["lead"]) or _above(reading, piece)
            if items and levels and number_said(found["n"] or "") in (0, len(items)):
                _put(reading, piece, items, levels, taken)
                lead = subject_said(bare(found["lead"])) if found["lead"].strip() else None
                if lead:
                    reading.add("task", piece, body=lead[0], does=lead[1])
                reading.say(piece, sentence if lead or _NAMED.fullmatch(found["lead"]) else found["items"])


def _on_programme(piece: Piece, found: re.Match[str]) -> bool:
    """Tell a sentence on a conference's programme from one on a report's or a plan's contents."""
    near = f"{found['lead']} {piece.under[-1] if piece.under else ''}".casefold()
    return bool(re.search(r"\b(?:chương trình|trình tự)\b", near)) and not re.search(
        r"\bbáo cáo\b(?! kết quả)|\bhồ sơ\b", near
    )


def _items(words: str) -> list[str]:
    parts = [bare(part) for part in words.split(";")]
    commas = [bare(part) for part in re.split(r",\s*(?:và\s+)?", words)]
    parts = commas if len(parts) == 1 and all_happen(commas) else parts
    return parts if len(parts) >= _LEAST and all(map(is_item, parts)) and make_agenda(parts) else []


def _above(reading: Reading, piece: Piece) -> list[str]:
    """Return the levels that the nearest heading with any names; without one all but the province's own."""
    named = next((ids for text in reversed(piece.under) if (ids := levels_named(reading, text))), [])
    return named or [level.values["id"] for level in reading.of("level") if not of_province(level)]


def _put(reading: Reading, piece: Piece, items: list[str], levels: list[str], taken: set[str]) -> None:
    for words in items:
        plain, minutes = lasting(OPTIONAL.sub("", words))
        title = raised_first(bare(plain))
        reading.add("agenda", piece, item=code_of(title, taken), title=title, levels=[*levels],
                    optional=bool(OPTIONAL.search(words)), minutes=minutes)  # fmt: skip
