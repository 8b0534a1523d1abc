"""One item of an agenda out of its words, and which words of a plan head the agenda of all conferences."""

from __future__ import annotations

import re

from tdkt_tui.model.words import raised_first

from .agenda_words import ONLY, OPTIONAL, lasting, note_of, noted_whole, of_levels, title_of
from .destinations import levels_of_row
from .facts import Reading, bare, code_of
from .pieces import Piece
from .sentences import SENTENCE

_MEETING = r"(?:hội nghị|đại hội)"
HEAD = (
    r"(?:(?:nội dung|chương trình|trình tự)(?:,?\s+(?:và\s+)?|\s*$|(?=[:(])))+"
    rf"(?:(?:chính|chủ yếu|cơ bản|chung|khung|tổ chức|tiến hành|làm việc|của|các|tại|ở|{_MEETING}|điển hình tiên tiến|"
    r"thi đua yêu nước|biểu dương|tôn vinh|và|hoặc|cấp|phần|trình tự|nội dung|chương trình|theo|gồm|bao gồm|có|như sau|"
    r"thứ tự|bước|"
    r"\d{1,2}|sau)(?:,\s*|\s+|$|(?=[:(])))*(?:\([^():]*\))?\s*"
)
"""Words that head the agenda of all: one that names a level ("Chương trình hội nghị cấp xã") is of that level alone."""
_HEADING = re.compile(rf"{HEAD}:?", re.IGNORECASE)
_NAMED = re.compile(_MEETING, re.IGNORECASE)
_PROGRAMME = re.compile(r"(?:^|^nội dung,?\s+(?:và\s+)?)(?:chương trình|trình tự)\b", re.IGNORECASE)
_LEVELS = (
    (r"cấp tỉnh|(?:đại hội|hội nghị)(?:(?!\bcác\b|\bcấp\b)[^;.,]){0,60}?\btỉnh", "province"),
    (r"cấp huyện|huyện|thị xã|quận", "district"), (r"(?<!thị )xã(?! hội)|phường|thị trấn|cơ sở", "commune"),
    (r"sở|ban, ngành|cơ quan(?:, đơn vị)?", "office"),
)  # fmt: skip
_OTHER = re.compile(
    r"(?:hình thức|thời gian|địa điểm|thành phần|số lượng|kinh phí|khẩu hiệu|trang trí|nội dung|đối với|riêng|cấp|mỗi|"
    r"căn cứ|yêu cầu|báo cáo phải)\b",
    re.IGNORECASE,
)
"""How what stands beside an agenda under one heading begins, and is no item of it."""
_HAPPENS = re.compile(
    r"(?:chào|văn nghệ|tuyên|giới thiệu|khai mạc|bế mạc|kết thúc|báo cáo|tham luận|trao|tôn vinh|biểu dương|khen|"
    r"công bố|phát|ký kết|giao lưu|tọa đàm|thảo luận|bầu|bình|suy tôn|thông qua|tổng kết|đánh giá|phần|đón|ổn định|"
    r"chiếu|diễn|hưởng ứng|lãnh đạo|đại biểu|đại diện|điển hình|đọc|tặng|xem)\b",
    re.IGNORECASE,
)
"""How what happens at a conference begins; under "Nội dung" alone stands also what a plan does besides."""
_PHASE = re.compile(r"(?P<name>Phần\s(?:(?:thứ\s)?\w+|[\w\s]{2,30}))\s*:\s*(?P<items>[^:;]+;[^:]+)", re.IGNORECASE)
"""A part of a programme that lists what happens in it."""
_RULE = re.compile(r":|\b(?:không|phải|cần|nên|được|do|ít nhất|tối (?:đa|thiểu)|(?:từ )?\d{1,2}\s)\b", re.IGNORECASE)
"""What a sentence has that says how an item before it is to be."""
_LONGEST = 250
_SHORT = 60
_FEW = 3
"""Parts between commas that make a list of no more than as many no sure agenda."""


def heads_all(reading: Reading, piece: Piece) -> bool:
    """Tell whether a piece stands right under a heading of the agenda of all conferences, or of several levels'."""
    nearest = piece.under[-1].strip() if piece.under else ""
    return bool(_HEADING.fullmatch(nearest)) and of_all(reading, piece, nearest)


def of_all(reading: Reading, piece: Piece, words: str) -> bool:
    """Tell words that head an agenda, with what they stand under, to be on conferences, not on those of one level.

    "Chương trình gồm:" alone is on what the plan's title names; "Nội dung" alone may be on anything.
    """
    title = [one.text for one in reading.pieces if one.part == "head"] if _PROGRAMME.search(words) else []
    said = next((text for text in (words, *reversed(piece.under), *title) if _NAMED.search(text)), "")
    if not said or _of_one_level(piece):
        return False
    congress = {item.values["id"] for item in reading.of("form") if item.values.get("kind") == "congress"}
    chosen = [set(level.values.get("choose_form", ())) for level in reading.of("level")]
    alone = len(chosen) > 1 and all(chosen) and sum(bool(congress & one) for one in chosen) == 1
    return not (alone and not re.search("hội nghị|các cấp", said.casefold()))


def _of_one_level(piece: Piece) -> bool:
    """Tell what stands under a heading that names one level alone."""
    for text in reversed(piece.under):
        low = re.sub(r"\b(?:toàn|trong|trên địa bàn|của) tỉnh\b", "", text.casefold())
        named = {level for ways, level in _LEVELS if re.search(rf"\b(?:{ways})\b", low)}
        if named:
            return len(named) == 1
    return False


def make_agenda(items: list[str]) -> bool:
    """Tell a list of what happens at a conference from one of what is done about it."""
    happen = sum(bool(_HAPPENS.match(words)) for words in items)
    return happen >= 2 and 2 * happen >= len(items)


def all_happen(items: list[str]) -> bool:
    """Tell a list of which each is something that happens at a conference, said in a few words."""
    return len(items) > _FEW and all(_HAPPENS.match(words) and len(words) < _SHORT for words in items)


def is_item(words: str) -> bool:
    """Tell words that may be an item from what else stands under such a heading."""
    return not _OTHER.match(words) and len(title_of(words)) <= _LONGEST


def add_item(reading: Reading, piece: Piece, words: str, taken: set[str]) -> str:
    """Add one item; return its title."""
    congress = {item.values["id"] for item in reading.of("form") if item.values.get("kind") == "congress"}
    only = ONLY.search(bare(words))
    title, minutes = title_of(words), lasting(words)[1]
    adds = [part.strip() for part in re.split(r",\s*", only[2])] if only else []
    extra = {"form": min(congress), "adds": adds, "clause": piece.clause} if adds and congress else None
    some = of_levels(words)
    levels = levels_of_row(reading, some["named"]) if some else []
    made = reading.add("agenda", piece, item=code_of(title, taken), title=title, levels=levels,
                optional=bool(OPTIONAL.search(bare(words))), minutes=minutes, note=note_of(words),
                only_for=extra)  # fmt: skip
    if noted_whole(words) and bare(words) in piece.text:
        reading.say(piece, bare(words))
    if some and levels and bare(words) == f"{title}{some[0]}":
        line = re.sub(r"^\(\d{1,2}\)\s*", "", piece.text)
        reading.say(piece, piece.text if bare(line) == bare(words) else bare(words))
    elif some and not levels:
        made.marks["title"] = f"bản gốc ghi: {bare(some[0])}"
    return title


def add_items(reading: Reading, piece: Piece, taken: set[str]) -> None:
    """Add the item of a line, those of its sentences, or of a phase: "Phần thứ nhất: chào cờ; khai mạc"."""
    phase = _PHASE.fullmatch(bare(piece.text))
    first, *more = SENTENCE.split(piece.text)
    if more and all(_HAPPENS.match(one) and len(one) < _SHORT and not _RULE.search(one) for one in more):
        for one in (first, *more):
            title = add_item(reading, piece, bare(one), taken)
            if title == bare(one):
                reading.say(piece, bare(one))
    elif phase is None:
        say_lasting(reading, piece, piece.text, add_item(reading, piece, piece.text, taken))
    else:
        reading.say(piece, phase["name"])
        for words in filter(None, map(bare, phase["items"].split(";"))):
            if add_item(reading, piece, raised_first(words), taken).casefold() == lasting(words)[0].casefold():
                reading.say(piece, words)


def add_numbered(reading: Reading, pieces: list[Piece], way: re.Pattern[str], taken: set[str]) -> None:
    """Add the items of lines that count from one: "(1) Chào cờ"."""
    lines = [(piece, found) for piece in pieces if not piece.numbered and (found := way.fullmatch(piece.text))]
    whole = len(lines) > _FEW and [int(found["n"]) for _, found in lines] == list(range(1, len(lines) + 1))
    for piece, found in lines if whole else ():
        say_whole(reading, piece, piece.text, add_item(reading, piece, found["words"], taken))


def say_whole(reading: Reading, piece: Piece, part: str, title: str) -> None:
    """Keep that an item holds its words whole, its number with them."""
    if lasting(OPTIONAL.sub("", part))[0].endswith(title):
        reading.say(piece, bare(part))


def say_lasting(reading: Reading, piece: Piece, words: str, title: str) -> None:
    """Keep that an item with its minutes holds its words whole; without minutes its title alone says what it holds."""
    plain, minutes = lasting(words)
    if minutes and plain == title:
        reading.say(piece, bare(words))
