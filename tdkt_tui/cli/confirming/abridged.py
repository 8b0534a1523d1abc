"""Long words that a fact or a page has just as the original does: their midst is left out, but for what it turns on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tdkt_tui.cli.plan_text.page import indent_of, joined, whole_texts, wrapped

CUT = "[…]"
"""What stands for words that are left out to be read quicker; the original's own gap has no brackets."""
_LONG = 14
"""Words of a text that is read quicker than looked through."""
_PART = 10
"""Words of a sentence, or of a part between semicolons, that stands whole."""
_FIRST, _TURNED, _NAMED, _NUMBERED = 5, 3, 2, 2
"""Words that stay at least: of a part's beginning, from one that turns it, of a body's name, before and at a number."""
_NAME_MOST, _JOINED = 14, ("và", "-", "–")
"""Words of a body's name at most, and what joins two of them."""
_KINDS = frozenset(("xã", "phường", "huyện", "thị", "thành", "đặc", "sở", "ban", "ngành", "đoàn", "thôn", "các"))
_OPEN = frozenset(("các", "những", "mỗi", "từng", "ở", "tại", "của", "thuộc", "cho", "với", "và", "hoặc", "cấp", "thị",
                   "thành", "đặc", "đoàn", "tổ", "trừ", "không", "trước", "sau"))  # fmt: skip
"""Words with which no run ends: a kind of unit in a list, one that leads to what it is of."""
_MORE = 4
"""Words that stay besides until the phrase ends."""
_BEFORE, _BEHIND = 3, 6
"""Words that stay before and behind a number, and one that binds, where no comma is nearer."""
_JOINS = frozenset(("và", "để", "của", "theo", "trong", "với", "tại", "cho", "về", "do", "từ", "trên", "nhằm", "gắn",
                    "bằng", "là", "khi", "có", "được"))  # fmt: skip
"""Words before which a phrase ends."""
_LEAST = 4
"""Words that are left out at least: fewer are read as quickly as the sign for them."""
_PARTS = re.compile(r"(?<=[^\s\d][.;:])\s+|(?<=\d[.;])\s+|(?<=[)”][.;])\s+")
TURNED = re.compile(
    r"\b(?:không(?! khí| gian)|chưa|chẳng|trừ|cấm|miễn|đừng|chớ|chỉ(?! thị| đạo| tiêu| huy)|nếu|riêng|thay thế|"
    r"trường hợp|kể cả|nhưng|bắt buộc|chịu trách nhiệm|tối thiểu|tối đa)(?!\w)",
    re.IGNORECASE,
)
"""Words by which a part says what is not, what only some may or must, who answers for it."""
_OF_SOME = re.compile(r"trừ|nếu|riêng|trường hợp|kể cả|chỉ|nhưng", re.IGNORECASE)
"""Those behind which it is said of whom, with commas."""
_BINDS = re.compile(
    r"(?:hoặc|phải|(?<!đổi )(?<!nông thôn )mới|xong|trước(?! hết)|sau|quý(?! báu| vị| trọng)|mỗi|(?<!tự )(?<!lý )do|"
    r"bảo đảm|đảm bảo|từ(?! thiện)|tương ứng|tỷ lệ|quá nửa|"
    r"(?:một(?! cách| số| phần(?! (?:hai|ba|tư|bốn|năm|sáu|mười)\b)| lòng)|"
    r"hai|ba|bốn|sáu|bảy|tám|chín|mười)(?! là)(?= \w)|"
    r"năm(?= (?:ngày|đại biểu|người|cá nhân|tập thể|điển hình|xã|phường|đơn vị|báo cáo|tham luận|bài|gương|phút|lần)))"
    r"(?!\w)",
    re.IGNORECASE,
)
"""Words by which a part says what must be, who pays, when, how many: they stand with all between their commas."""
_TURNS = re.compile(
    r"(?:doanh nghiệp|hợp tác xã|trường học|mức thưởng|ngân sách|kinh phí|"
    r"ngoài|tùy|ưu tiên|khi|nơi|đối với|tự|phối hợp|gửi|nộp|báo cáo|hồ sơ|danh sách)(?!\w)",
    re.IGNORECASE,
)
"""Words that bind a sentence to some, or name who has a part in it, or what is sent: they stand with the phrase."""
_BODY = re.compile(
    r"(?:Sở|Ban|Công an|Bộ|UBND|Ủy ban|Chủ tịch|Hội đồng|Thủ trưởng|Giám đốc|Liên đoàn|Mặt trận|Văn phòng|Báo|Đài|"
    r"Trung tâm|Phòng|Thanh tra|Tòa án|Viện|Trường|Cụm|Khối|Thường trực)(?!\w)"
)
"""How the name of a body begins."""
_NAME = re.compile(r"“((?:[^“”\s]+\s+){2}[^“”\s]+)(?:\s+[^“”\s]+){2,}”")
"""A quoted name, and the words by which it is known again."""


def names_once(lines: Sequence[str]) -> list[str]:
    """Return laid out lines; a long quoted name that stands in one of them is told by its first words in the others."""
    seen: set[str] = set()
    found: list[str] = []
    for rows in whole_texts(lines):
        said = joined(rows)
        told = _NAME.sub(lambda name: f"“{name[1]} …”" if name[0] in seen else name[0], said)
        seen.update(name[0] for name in _NAME.finditer(said))
        found += rows if told == said else wrapped(told, indent_of(rows))
    return found


def abridged_lines(lines: Sequence[str]) -> Iterator[str]:
    """Yield laid out lines; of what somebody does, or comes of, only the words that say whose, when and how many."""
    for rows in whole_texts(lines):
        said = joined(rows)
        told = _of_one(said) if said.startswith(("- ", "+ ", "Thành phần: ")) else said
        yield from rows if told == said else wrapped(told, indent_of(rows))


def _of_one(said: str) -> str:
    """Return a line about somebody, who stands whole, before a colon or before what is reported to whom."""
    who, colon, what = said.partition(": ")
    if not colon and " báo cáo " in who:
        who, colon, what = said.partition("; ")
    return f"{who}{colon}{abridged(what)}" if colon else abridged(said)


def abridged(text: str) -> str:
    """Return words without the midst of each long sentence or part of one, short texts whole.

    Its first words stay, each number with all between its commas, each word that turns the sense, and each body that
    it names, to the end of the phrase.
    """
    if len(text.split()) < _LONG:
        return text
    return " ".join(" ".join(_short(part.split())) for part in _PARTS.split(text))


def left_out(text: str) -> list[str]:
    """Return the runs of words for which ``abridged`` has its sign."""
    words, at, found = text.split(), 0, list[str]()
    pieces = [piece.split() for piece in abridged(text).split(CUT)]
    for number, piece in enumerate(pieces):
        said = piece[1:] if number and piece[:1] and piece[0] in ".;:" else piece  # the sign itself ends a sentence
        places = range(at, len(words) - len(said) + 1)
        start = next((one for one in places if words[one : one + len(said)] == said), at) if said else len(words)
        found += [" ".join(words[at:start])] * bool(number)
        at = start + len(said)
    return found


def _short(words: Sequence[str]) -> Iterator[str]:
    """Yield the words of a part that stay, one sign for each run of those that do not."""
    count = len(words)
    if count < _PART:
        yield from words
        return
    kept = {*_phrase(words, 0, _FIRST), *_bound(words), *_turned(words)}
    for at, word in enumerate(words):
        rest = " ".join(words[at : at + 2]).lstrip("“(")
        if re.search(r"\d", word):
            kept |= {*range(at - _NUMBERED, at), *_phrase(words, at, _NUMBERED), *_near(words, at)}
        elif _TURNS.match(rest):
            kept |= {*_phrase(words, at, _TURNED)}
        elif _BODY.match(rest):
            kept |= {*_phrase(words, at, _NAMED), *_name(words, at)}
    for at in range(count - 1):  # no list of units is left amid, no phrase before what it is of
        listed = words[at].endswith(",") and words[at + 1].strip(",;.").casefold() in _KINDS
        kept |= {at + 1} if at in kept and (listed or words[at].casefold() in _OPEN) else set()
    gap: list[str] = []
    for at, word in enumerate(words):
        if at not in kept:
            gap.append(word)
            continue
        yield from gap if len(gap) < _LEAST else [CUT]
        gap = []
        yield word
    if gap:
        end = gap[-1][-1] if gap[-1][-1] in ".;:" else ""
        yield from gap if len(gap) < _LEAST else [f"{CUT}{end}"]


def _bound(words: Sequence[str]) -> set[int]:
    """Return the places of the words that stand near one that binds, between two commas."""
    said = " ".join(words)
    found = (one.start() for one in _BINDS.finditer(said))
    places = {said.count(" ", 0, start) for start in found if not said[max(start - 1, 0)].isalnum() or not start}
    return {one for at in places for one in _near(words, at)}


def _turned(words: Sequence[str]) -> set[int]:
    """Return the places of the words that stand between two commas with one that turns the sense, on to the end where
    it says of whom."""
    said = " ".join(words)
    kept: set[int] = set()
    for found in TURNED.finditer(said):
        here = _between_commas(words, said.count(" ", 0, found.start()))
        kept |= {*here} | {*range(here.start, len(words) if _OF_SOME.match(found[0]) else here.stop)}
    return kept


def _near(words: Sequence[str], at: int) -> range:
    """Return the places of the words that no comma parts from one of them, of a long run those beside it."""
    here = _between_commas(words, at)
    start = here.start if at - here.start <= _BEFORE + 1 else at - _BEFORE
    stop = _phrase(words, at, _BEHIND).stop
    return range(start, here.stop if here.stop - stop < _LEAST else min(stop, here.stop))


def _between_commas(words: Sequence[str], at: int) -> range:
    """Return the places of the words that no comma parts from one of them."""
    start = next((one + 1 for one in range(at - 1, -1, -1) if words[one].endswith(",")), 0)
    return range(start, next((one + 1 for one in range(at, len(words)) if words[one].endswith(",")), len(words)))


def _name(words: Sequence[str], start: int) -> range:
    """Return the places of a body's name: after each word in capitals one more, and what joins them."""
    end = start
    for at in range(start + 1, min(start + _NAME_MOST, len(words))):
        end = at if words[at][:1].isupper() else end
        if at - end > 1 + (words[at] in _JOINED or words[at - 1] in _JOINED):
            break
    return range(start, min(end + 2, len(words)))


def _phrase(words: Sequence[str], start: int, least: int) -> range:
    """Return the places of so many words at least, on to the end of their phrase."""
    most = min(start + least + _MORE, len(words))
    ends = (at for at in range(start + least, most) if words[at - 1][-1] in ",)" or words[at] in _JOINS)
    return range(start, next(ends, most))
