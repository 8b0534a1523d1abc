"""The numbers of an agenda's items: where each begins in a paragraph, and which of them some levels may leave out."""

from __future__ import annotations

import re

from .destinations import levels_named
from .facts import Proposal, Reading, bare, code_of
from .pieces import Piece
from .sentences import SENTENCE
from .unit_lists import kinds_in

_NUMBER = re.compile(r"(?:^|(?<=\s))(?=\((?P<n>\d{1,2})\))")
_OMITS = re.compile(
    r"(?P<who>[^:;.()\d]{3,120}?),?\s+(?:có thể|được phép|được)\s+(?:không|bỏ|lược bỏ|bớt)"
    r"(?:\s+(?:bố trí|tổ chức|có|thực hiện|tiến hành))?\s+(?:các\s+)?(?:nội dung|mục|phần|bước)\s+(?:số\s+|thứ\s+)?"
    r"(?P<numbers>\(?\d{1,2}\)?(?:(?:,\s*|\s+và\s+)\(?\d{1,2}\)?)*)[.\s]*",
    re.IGNORECASE,
)
_DROPS = re.compile(
    r"(?P<who>[^:;.()\d]{3,120}?),?\s+(?:tùy (?:theo )?(?:điều kiện|tình hình)(?:\s+thực tế)?,?\s+)?"
    r"(?P<may>(?:có thể|được phép|được|không nhất thiết|không bắt buộc)\s+)?"
    r"(?:(?:lược\s+)?(?:bớt|bỏ)|không)(?:\s+(?:bố trí|tổ chức|có|thực hiện|tiến hành))?\s+(?:các\s+)?"
    r"(?:nội dung|mục|phần)\s+(?P<items>[^:;.()\d]{3,120})[.\s]*",
    re.IGNORECASE,
)
"""The same of items by their names, which some may leave out or do not have: "các xã bớt phần văn nghệ"."""
_OF = re.compile(r"^(?:đối với|ở|tại|hội nghị)\s+", re.IGNORECASE)
_AND = re.compile(r",\s*(?:và\s+)?|\s+và\s+")
_PART = re.compile(
    r"^(?:các\s+)?(?:nội dung|mục|phần)\s+|\s+(?:của|trong)\s+(?:chương trình|hội nghị)\b.*", re.IGNORECASE
)


def numbered_parts(text: str) -> list[str]:
    """Return a text cut at its numbers from one on: "(1) …; (2) …"; one that is out of turn only points to an item."""
    cuts: list[int] = []
    for found in _NUMBER.finditer(text):
        if int(found["n"]) == len(cuts) + 1:
            cuts.append(found.start())
        elif not cuts or found.start() == 0:
            return [text.strip()]
    starts = cuts if cuts and not text[: cuts[0]].strip() else [0, *cuts]
    return [
        part for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if (part := text[start:end].strip())
    ]


def between_semicolons(text: str) -> list[str]:
    """Return the parts of a text that semicolons set off; one inside brackets sets nothing off."""
    parts, depth, start = list[str](), 0, 0
    for at, sign in enumerate(text):
        depth = max(0, depth + (sign == "(") - (sign == ")"))
        if sign == ";" and not depth:
            parts.append(text[start:at])
            start = at + 1
    return [part.strip() for part in [*parts, text[start:]] if part.strip()]


def read_omitted(reading: Reading) -> None:
    """Let levels leave out items that a sentence below the agenda says by number or name; some do not have them."""
    for piece in reading.body():
        for sentence in SENTENCE.split(piece.text):
            _dropped(reading, piece, sentence)
            found = _OMITS.fullmatch(sentence.strip())
            levels = levels_named(reading, found["who"]) if found else []
            items = _items(reading, piece)
            numbers = [int(one) for one in re.findall(r"\d+", found["numbers"])] if found else []
            if levels and items and all(0 < one <= len(items) for one in numbers):
                for one in numbers:
                    _omit(reading, items[one - 1], levels)
                reading.say(piece, bare(sentence))


def _dropped(reading: Reading, piece: Piece, sentence: str) -> None:
    """Let levels leave out, or not have, the items that a sentence calls by name."""
    if (found := _DROPS.fullmatch(sentence.strip())) is None:
        return
    kinds, items = set(kinds_in(_OF.sub("", found["who"]).casefold())), _items(reading, piece)
    levels = levels_named(reading, found["who"]) or [
        one.values["id"] for one in reading.of("level") if kinds and kinds == one.units()
    ]
    named = [_called(items, _PART.sub("", name)) for name in _AND.split(bare(found["items"]))]
    mine = [one for one in named if one]
    if not levels or len(mine) < len(named):
        return
    for one in mine:
        _omit(reading, one, levels, must=not found["may"])
        reading.draw(one, [piece])
    reading.say(piece, bare(sentence))


def _called(items: list[Proposal], name: str) -> Proposal | None:
    """Return the one item whose title has these words."""
    said = re.compile(rf"(?<!\w){re.escape(name.strip())}(?!\w)", re.IGNORECASE)
    found = [one for one in items if said.search(str(one.values["title"]))]
    return found[0] if len(found) == 1 else None


def _items(reading: Reading, piece: Piece) -> list[Proposal]:
    """Return the items of the agenda that a piece is of, or stands below, in their order."""
    return [one for one in reading.of("agenda") if one.values.get("clause") == piece.clause]


def _omit(reading: Reading, item: Proposal, levels: list[str], *, must: bool = False) -> None:
    had = item.values.get("levels") or [one.values["id"] for one in reading.of("level")]
    rest = [one for one in had if one not in levels]
    if not rest:
        item.values["optional"] = True
        return
    if must:
        item.values["levels"] = rest
        return
    taken = {str(one.values["item"]) for one in reading.of("agenda")}
    more = {key: value for key, value in item.values.items() if key not in ("item", "levels", "clause", "optional")}
    item.values["levels"] = rest
    made = reading.add("agenda", item.piece, item.values.get("clause"), item=code_of(str(more["title"]), taken), **more,
                       levels=[one for one in had if one in levels], optional=True)  # fmt: skip
    reading.facts.remove(made)
    reading.facts.insert(reading.facts.index(item) + 1, made)
