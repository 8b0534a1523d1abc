"""Who are to be among those whom each unit sends to a conference above its own: "Trong từng đoàn, nữ từ 30%"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .apart_names import units_by_name
from .bounds import BOUND, LEAST, bound_key
from .destinations import level_meant, of_province
from .facts import Reading, bare
from .pieces import Piece
from .portions import delegation_in, delegation_of
from .sentences import PART, SENTENCE
from .target_tables import target_lines
from .targets_named import GROUPS

_SHARE = re.compile(
    r"(?:^|,\s+(?:và\s+)?|\s+và\s+|:\s+)?(?P<who>(?:[^;:.%\d]|(?<=dưới )\d\d(?= tuổi)){2,80}?),?\s+"
    r"(?:(?:phải|cần|chiếm|đạt|là|có|(?:tỷ|tỉ) lệ)\s+)*"
    rf"(?:(?P<how>{BOUND})|từ)\s+(?P<n>\d{{1,2}})\s*%(?P<up>\s+trở lên)?"
    r"(?:\s+(?:trên\s+|trong\s+)?(?:tổng\s+)?"
    r"(?P<of>số\s+(?:đại biểu|người)(?:\s+(?:là|thuộc|được)\s[^;:.,()%]{2,40})?))?"
)
_WHOLE = re.compile(r"số\s+(?:đại biểu|người)(?:\s+(?:được|thuộc)\s.*)?")
"""All of a delegation, which the key says already."""
_LEAD = re.compile(
    r"^(?:phải |cần )?(?:có|bảo đảm|đảm bảo|gồm|là|tỷ lệ|tỉ lệ|đại biểu(?= nữ\b| là\b| dưới\b)|người(?= dưới \d)|là)\s+"
)
_GOES_ON = re.compile(r"\s*(?:[;,.)]|$|và\b)")


_PEOPLE = re.compile(
    rf"(?:(?:phải|cần|bảo đảm|đảm bảo)\s+)*(?:có\s+)?(?P<more>thêm\s+)?(?P<how>{BOUND})\s+"
    r"(?P<list>0*\d{1,3}\s+[^\d;.:%].*)"
)
"""How many persons of which sort: "phải có ít nhất 4 đại biểu nữ, 8 đại biểu dưới 35 tuổi và 01 người có uy tín"."""
_EACH_SORT = re.compile(r"(?:,\s+(?:và\s+)?|\s+và\s+)(?=0*\d{1,3}\s)")
_SORT = re.compile(
    r"0*(?P<n>\d{1,3})\s+(?P<noun>đại biểu\s+(?=tham gia|đang|giữ|làm|bảo vệ|trông coi|phụ trách)|)(?:đại biểu\s+)?"
    r"(?:(?:là|thuộc)\s+)?(?P<who>(?:[^\d;.:%()]|(?<=dưới )\d\d(?= tuổi))+)"
)
_SOME = re.compile(
    rf"(?:(?i:riêng|đối với)\s+)*(?i:các\s+)(?P<units>[^,;.:\d()]{{3,60}}?)(?:\s*\([^()]*\))?,?\s+(?:thì\s+)?"
    rf"(?P<rest>(?:(?:phải|cần)\s+)?(?:có|cử)\s+thêm\s+(?:{BOUND}\s+)?\d.*)"
)
"""Which of them send others besides: "Các huyện biên giới có thêm ít nhất 01 đại biểu …"."""

_NAMED = re.compile(
    rf"(?:[Rr]iêng\s+)?(?P<units>[^;:.()\d]{{3,160}}?)\s+(?:phải|cần|bảo đảm|đảm bảo)\s+(?:có\s+)?{LEAST}\s+"
    r"(?:(?P<half>một nửa|1/2)(?:\s+tổng)?(?:\s+số)?|(?P<n>\d{1,2})\s*%(?:\s+số)?)\s+đại biểu\s+là\s+"
    r"(?P<who>[^;:.,\d%]{2,60})"
)
"""What some units by their names are to have among those they send."""
_OF_SENDERS = re.compile(
    r"\s+(?:trên |trong )?(?:tổng\s+)?số\s+(?:lượng\s+)?đại biểu\s+(?:được\s+(?:cử|phân bổ)\s+)?của\s+"
    r"(?:mỗi\s+|từng\s+)?(?:đơn vị|địa phương|cơ quan|đoàn)$"
)
"""What ends a sentence on shares below a heading on those who are sent: of whom they all are."""
_EACH_SHARE = re.compile(
    rf"(?P<who>(?:[^;:.%\d()]|(?<=dưới )\d\d(?= tuổi)){{2,80}}?(?:\s*\([^()%\d]{{2,80}}\))?),?\s+"
    r"(?:(?:chiếm|đạt|là)\s+)?"
    rf"(?:từ\s+(?P<a>\d{{1,2}})\s*%\s+đến\s+(?P<b>\d{{1,2}})\s*%|"
    rf"(?:(?P<how>{BOUND})|từ)\s+(?P<n>\d{{1,2}})\s*%(?P<up>\s+trở lên)?)"
)


def read_shares_of_delegations(reading: Reading) -> None:
    """Add composition for all behind the words on delegations; what the paragraph says after them is of them."""
    for piece in (*reading.body(), *target_lines(reading)):
        _of_named(reading, piece)
        _of_senders(reading, piece)
        if start := delegation_in(piece.text):
            units = delegation_of(piece.text[:start])
            said = [_part(reading, piece, part, units) for part in PART.split(piece.text[start:])]
            if all(whole for whole in said if whole is not None) and any(said):
                before = SENTENCE.split(piece.text[:start].rstrip(" ,:"))
                reading.say(piece, before[-1])


def _of_named(reading: Reading, piece: Piece) -> None:
    """Add what units by their names are to have among those whom they send, below words on who comes to a congress."""
    for sentence in SENTENCE.split(piece.text) if "đại biểu" in piece.text else ():
        found = _NAMED.fullmatch(bare(sentence))
        units = units_by_name(lowered_first(found["units"])) if found else []
        level = level_meant(reading, piece) if units else ""
        if found and level:
            reading.add("composition", piece, levels=[level], units=units, group=_group(found["who"]), of="delegation",
                        at_least="1/2" if found["half"] else f"{found['n']}%")  # fmt: skip
            reading.say(piece, sentence)


def _of_senders(reading: Reading, piece: Piece) -> None:
    """Add the shares of a sentence that ends with whose delegates they are: "… 20% tổng số đại biểu của đơn vị"."""
    for sentence in SENTENCE.split(piece.text) if "%" in piece.text else ():
        words, ends = _OF_SENDERS.subn("", bare(sentence))
        parts = [_EACH_SHARE.fullmatch(part) for part in re.split(r";\s+", re.sub(r"^[^:;%\d]{3,40}:\s+", "", words))]
        level = level_meant(reading, piece) if ends and all(parts) else ""
        for one in filter(None, parts if level else ()):
            least, most = (one["a"], one["b"]) if one["a"] else (one["n"], None)
            if bound_key(one["how"]) == "at_most":
                least, most = None, least
            shares = {key: f"{int(n)}%" for key, n in (("at_least", least), ("at_most", most)) if n}
            reading.add("composition", piece, levels=[level], group=_group(one["who"]), of="delegation", **shares)
        if level:
            reading.say(piece, sentence)


def _part(reading: Reading, piece: Piece, part: str, units: list[str]) -> bool | None:
    """Add what one part of a sentence says of those who are sent; tell whether that is all, None where it is nothing.

    units: the kinds of unit that send them, none for all.
    """
    if "%" in part:
        return _share(reading, piece, part, units)
    words = bare(part)
    some = _SOME.fullmatch(words)
    found = _PEOPLE.fullmatch(some["rest"].replace("cử thêm", "có thêm") if some else words)
    bound = bound_key(found["how"]) if found else ""
    sorts = [_SORT.fullmatch(one) for one in _EACH_SORT.split(found["list"])] if found and bound else []
    if not sorts or not all(sorts):
        return None if found is None else False
    senders = [some["units"]] if some else units
    for one in filter(None, sorts):
        group = one["noun"] + _group(one["who"].strip(" ,"))
        reading.add("composition", piece, levels=_levels(reading, piece), units=senders, group=group, of="delegation",
                    **{bound: str(int(one["n"]))})  # fmt: skip
    reading.say(piece, part)
    return True


def _share(reading: Reading, piece: Piece, part: str, units: list[str]) -> bool | None:
    """Add the shares of one part of a sentence; tell whether they are all that it says, None where it has none."""
    found = list(_SHARE.finditer(part))
    for one in found:
        if not (bound := bound_key(one["how"]) or ("at_least" if one["up"] else "")) or not _GOES_ON.match(
            part[one.end() :]
        ):
            return False
        group = _group(one["who"].strip(" ,"))
        if one["of"] and not _WHOLE.fullmatch(one["of"]):
            group += f" (trong {one['of']})"
        reading.add("composition", piece, levels=_levels(reading, piece), units=units, group=group, of="delegation",
                    **{bound: f"{int(one['n'])}%"})  # fmt: skip
        reading.say(piece, one[0].strip(" ,:"))
    return True if found else None


def _group(words: str) -> str:
    """Return a group as the model names it, else in the plan's words."""
    while (shorter := _LEAD.sub("", words, count=1)) != words:
        words = shorter
    known = (
        name.format(*re.findall(r"\d\d", words)) for way, name in GROUPS if re.fullmatch(way, words, re.IGNORECASE)
    )
    return next(known, lowered_first(words))


def _levels(reading: Reading, piece: Piece) -> list[str]:
    """Return where the delegations go: what the clause is on, else the province's own congress."""
    named = level_meant(reading, piece)
    return [named] if named else [level.values["id"] for level in reading.of("level") if of_province(level)]
