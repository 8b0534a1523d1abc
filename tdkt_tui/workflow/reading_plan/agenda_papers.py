"""How many papers a conference has, and how long each is: behind the agenda's item, or in a sentence of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.words import lowered_first

from .bounds import BOUND
from .destinations import levels_named
from .facts import Proposal, Reading, bare, code_of
from .naming import LABEL
from .pieces import Piece
from .sentences import SENTENCE

_SPEAKS = re.compile(r"tham luận|giao lưu|báo cáo (?:của các )?điển hình|điển hình báo cáo|chia sẻ", re.IGNORECASE)
"""What an item's title says where people tell of their own work."""
_NOUN = r"(?:báo cáo(?: tham luận| điển hình)?|(?:bài )?tham luận|bài|ý kiến|lượt|điển hình)"
_COUNT = rf"(?:{BOUND}\s+)?(?:từ\s+)?\d{{1,2}}(?:\s*(?:đến|-|–)\s*\d{{1,2}})?"
_SO_MANY = re.compile(rf"(?P<count>{_COUNT})(?!\s*(?:phút|trang|ngày|%))(?:\s+(?P<noun>{_NOUN})\b)?", re.IGNORECASE)
_EACH = re.compile(
    r"[,;]?\s*(?P<each>mỗi (?:bản )?(?:báo cáo|tham luận|bài|điển hình|ý kiến|lượt)\b[^;.()]*\d[^;.()]*)", re.IGNORECASE
)
"""How long each of them is: "mỗi báo cáo dài từ 3 đến 4 trang, trình bày không quá 10 phút"."""
_PAPERS = re.compile(r"\b(?:báo cáo (?:tham luận|điển hình)|tham luận)\b", re.IGNORECASE)
_HELD = r"(?:hội nghị|đại hội)"
_WHOSE = (
    rf"(?:(?:[Mm]ỗi|[Cc]ác|ở|tại|[Đđ]ối với|[Cc]ủa)\s+)*(?:{_HELD}(?:,?\s+(?:và\s+|hoặc\s+)?{_HELD})?\s*)?"
    rf"(?:(?:của|ở|tại)\s+)?(?:các\s+)?(?:{LABEL.pattern}|(?:sở|ban|ngành|huyện|xã|phường|thị xã|thành phố|đặc khu|"
    r"đoàn thể|đơn vị)(?:(?:,|\s+và)?\s+(?:sở|ban|ngành|huyện|xã|phường|thị xã|thành phố|thị trấn|đặc khu|đoàn thể))*)?"
)
_WAYS = rf"(?:[Ss]ố(?: lượng)?\s+)?(?:{_NOUN}\s*:?\s*)?(?:(?:ở|tại|của)\s+)?"
_PART = rf"(?:{_WAYS}{_WHOSE}\s*(?::|có|bố trí|gồm|là|chuẩn bị)?\s*{_COUNT}(?:\s+{_NOUN})?(?:\s+{_WHOSE})?)"
_WHOLE = re.compile(rf"\s*{_PART}(?:\s*[,;]\s+(?:và\s+)?{_PART})*\s*[.;]?\s*", re.IGNORECASE)
"""A sentence on nothing but how many papers each has: what else stands in one makes it another matter."""
_NEXT = re.compile(rf"\s*[,;]\s+(?={_PART})", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\((?P<said>[^()]*\d[^()]*)\)")


@dataclass(frozen=True, slots=True)
class _Share:
    """How many of them some levels have, in words; no levels are all."""

    levels: list[str]
    words: str


def read_items_of_levels(reading: Reading) -> None:
    """Add to the agenda's item on papers how many there are, for each level as many as the plan says."""
    for item in [one for one in reading.of("agenda") if one.piece and "levels" not in one.values]:
        title, piece = str(item.values["title"]), item.piece
        found = next((hit for hit in _BRACKET.finditer(piece.text if piece else "") if f"({hit['said']})" not in title
                      and title in piece.text[: hit.start()]), None) if piece else None  # fmt: skip
        if piece is not None and found is not None and (shares := _shares(reading, found["said"], title)):
            _part(reading, item, shares, piece)
            whole = piece.text[piece.text.index(title) : found.end()]
            reading.say(piece, f"{title}{found[0]}" if f"{title}{found[0]}" in piece.text else bare(whole))
    speaking = [one for one in reading.of("agenda") if _SPEAKS.search(str(one.values["title"]))]
    if len(speaking) == 1 and "levels" not in speaking[0].values and "(" not in speaking[0].values["title"]:
        _read_sentences(reading, speaking[0])


def _read_sentences(reading: Reading, item: Proposal) -> None:
    """Add what one sentence says of the only item on papers; where several say it, all stay told."""
    said: list[tuple[Piece, str, list[_Share]]] = []
    for piece in reading.body():
        for sentence in SENTENCE.split(piece.text) if _PAPERS.search(piece.text) else ():
            words = re.sub(r"^\(?\w{1,2}[).]\s+", "", sentence)
            if _PAPERS.search(words) and (shares := _shares(reading, words, "")):
                said.append((piece, words, shares))
    if len(said) == 1:
        piece, words, shares = said[0]
        _part(reading, item, shares, piece)
        reading.draw(item, [piece])
        reading.say(piece, bare(_told(words)))


def _told(words: str) -> str:
    """Return what of a sentence is on the papers; advice on how they are read may stand behind it."""
    each = _EACH.search(words)
    return words[: each.end()] if each else words


def _shares(reading: Reading, words: str, title: str) -> list[_Share]:
    """Return how many each level has; none where a part of the words is not understood, or names nobody known."""
    each = _EACH.search(words)
    counted = words[: each.start()] if each else words
    if not _WHOLE.fullmatch(counted) or (each and re.search(r"\S", words[each.end() :].strip(" .;")) and title):
        return []
    noun = next((hit["noun"] for hit in _SO_MANY.finditer(counted) if hit["noun"]), "") or _noun(counted)
    parts = [part for part in _NEXT.split(counted) if _SO_MANY.search(part)]
    if not noun:  # "(2)" is no number of papers
        return []
    shares = []
    for part in parts:
        found = _SO_MANY.search(part)
        levels = levels_named(reading, bare(part)) or _of_units(reading, part)
        if found is None or (not levels and (len(parts) > 1 or LABEL.search(part.casefold()))):
            return []
        told = f"{lowered_first(found['count'])} {lowered_first(found['noun'] or noun)}".strip()
        shares.append(_Share(levels, f"{told}, {lowered_first(bare(each['each']))}" if each else told))
    return shares


def _noun(words: str) -> str:
    found = _PAPERS.search(words)
    return found[0] if found else ""


def _of_units(reading: Reading, words: str) -> list[str]:
    """Return the levels of which words name a kind of unit: "ở sở, ngành"."""
    kinds = set(re.findall(r"\b(?:sở|ban|ngành|huyện|xã|phường|thị xã|thành phố|đặc khu|đoàn thể)\b", words.casefold()))
    return [level.values["id"] for level in reading.of("level") if kinds & set(level.values.get("units", ()))]


def _part(reading: Reading, item: Proposal, shares: list[_Share], piece: Piece) -> None:
    """Give each level an item of its own with its number; a level of which nothing is said keeps the item as it was."""
    title, at = str(item.values["title"]), reading.facts.index(item)
    taken = {str(one.values["item"]) for one in reading.of("agenda")}
    ways: list[dict[str, Any]] = [
        {"title": f"{title} ({one.words})"} | ({"levels": one.levels} if one.levels else {}) for one in shares
    ]
    named = {level for one in shares for level in one.levels}
    rest = [level.values["id"] for level in reading.of("level") if level.values["id"] not in named]
    if named and rest:
        ways.append({"title": title, "levels": rest})
    more = {key: value for key, value in item.values.items() if key not in ("item", "title", "levels", "clause")}
    item.values.update(ways[0])
    for way in ways[1:]:
        made = reading.add(
            "agenda", item.piece, item.values.get("clause"), item=code_of(way["title"], taken), **more | way
        )
        reading.draw(made, [piece])
        reading.facts.insert(at := at + 1, reading.facts.pop())
