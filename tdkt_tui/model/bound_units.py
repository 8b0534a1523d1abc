"""Which units a fact of a plan means: whom a duty to introduce exemplars binds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from .duties import Nomination
from .level import Level
from .text import UPPER, folded, tone_placed, whole_rows
from .unit_names import ALL_OFFICES, AREAS, PEERS, SHORT, body_key, has_offices, kind_of, plain_kind, tier_of, unit_key

_BEFORE_NAME = re.compile(
    r"^(?:tất cả )?(?:(?:các|mỗi|từng|mọi)\s+)?(?:(?:ubnd|ủy ban nhân dân)\s+)?(?:(?:các|mỗi|từng)\s+)?(?:\d{1,3}\s+)?"
)
_BETWEEN = re.compile(r"\s*[,;/]\s*(?:và\s+)?|\s+(?:và|hoặc)\s+")
_LEADER = (
    r"(?:thủ trưởng|chủ tịch|giám đốc|người đứng đầu|lãnh đạo|bí thư)\s+"
    r"(?=các\s|ubnd\s|ủy ban|cơ quan\b|đơn vị\b|sở\b|doanh nghiệp\b)"
)
_GROUPS = re.compile(
    r"(?i)\s*;\s*(?:và\s+)?|(?:\s*,\s*(?:và\s+)?|\s+và\s+)"
    rf"(?=các\s|mỗi\s|từng\s|ubnd\s|ủy ban nhân dân\s|{_LEADER})"
)
_OWN = re.compile(rf"(?:(?i:{'|'.join(AREAS)})\s+)?[{UPPER}]|(?:doanh nghiệp|trường|cao đẳng|bệnh viện|hợp tác xã)\b")
"""A body by its name, or of another sort, that may stand behind kinds: "các huyện, thành phố An Lạc, trường nghề"."""
_ALONE = r"(?:^|[,;]\s|\bvà\s){}(?:$|[,;]|\s+và\s)"
_HEAD = re.compile(rf"^{_LEADER}")
_WHERE = re.compile(r"\s+(?:(?:ở|của|thuộc|trực thuộc)\s+)?(?:cấp\s+)?(?:tỉnh|thành phố)$|\s+của$")
_OF_BLOCK = re.compile(r"\s+thuộc (?:các )?khối thi đua$")
_CLUSTER = re.compile(r"(?:(?:các|và|đơn vị)\s+)*(?:trưởng\s+(?:các\s+)?(?:cụm|khối)|cụm|khối)(?:\s.*)?")
"""Who leads a cluster or block of units: named in a row beside kinds of unit, and no kind of one."""
_PILOTS = r"(?:các |những )?(?:cơ quan|đơn vị|địa phương|nơi) (?:được (?:lựa )?chọn )?(?:(?:làm|tổ chức|chỉ đạo) )*điểm"
ANY_UNIT = ("cơ quan", "đơn vị", "địa phương")
"""Words for units of every kind."""
_EVERYBODY = frozenset({*ANY_UNIT, "tổ chức", "cấp"})
"""Words for all to whom a plan speaks, whatever kinds of unit its levels have."""
_HOLDS = re.compile(
    r"\s+(?:(?:(?:đã|có|được|chủ trì|trực tiếp|tiến hành) )*tổ chức|đăng cai)(?: xong)?(?: các)?"
    r"(?: (?:hội nghị|đại hội)(?: điển hình tiên tiến| thi đua yêu nước| thi đua| biểu dương)?)?$|"
    r"\s+(?:trong|toàn|trên địa bàn|của) tỉnh$"
)
"""What says of units only that they hold what all hold, or that they are the province's own."""
_ABOVE_BASE = frozenset({"cấp trên cơ sở", "cấp trên cấp cơ sở", "đơn vị cấp trên cơ sở"})
"""All levels between the lowest and the province's, whatever a plan calls each."""
_OFFICES = frozenset({"sở", "ban", "ngành", "đoàn thể", "mặt trận tổ quốc", "hội", "tổ chức chính trị-xã hội"})
"""Kinds of unit that are offices: of them "cơ quan" is said beside units of another kind, "cơ quan, UBND các xã"."""
_UNIONS = frozenset({"đoàn thể", "tổ chức chính trị-xã hội"})
"""Words for the same bodies, by either of which a plan calls them."""
_BRANCH = re.compile(r"(?:sở|ban)$|(?:công an|bộ chỉ huy|bộ chqs|bộ tư lệnh)\b")
"""Kinds of which each is a branch of the province's work, whatever level a plan gives it: "cấp huyện, các ngành"."""
_IN_DISTRICT = re.compile(r"(?i:xã|phường|thị trấn|đặc khu)\s.*\b(?:(?i:huyện|quận|thị xã|thành phố)\s|thuộc [A-ZĐ])")
_TIERS = frozenset(filter(None, map(tier_of, AREAS)))
"""What all areas of a tier are called together, whatever a plan calls the level that they belong to."""


@lru_cache(maxsize=4096)
def unit_word(words: str) -> str:
    """Return a unit or kind of unit for comparing, its committee's name left out: "UBND các huyện" → "huyện"."""
    word = _BEFORE_NAME.sub("", folded(words))
    return SHORT.get(word) or body_key(word)


def same_unit(words: str) -> str:
    """Return what all ways of writing one unit, or one kind of unit, share: "UBND H. Cồn Cỏ", "huyện đảo Cồn Cỏ"."""
    return unit_key(unit_word(words))


@lru_cache(maxsize=4096)
def ways_of(said: str) -> tuple[frozenset[str], str]:
    """Return what names a unit; communes by the districts that they lie in, each; and the words on others."""
    if not _IN_DISTRICT.search(said):
        return frozenset({same_unit(said)}), said
    from .in_districts import communes_told, without_communes  # few plans set communes apart by their district

    return frozenset({same_unit(said), *communes_told(said)}), without_communes(said)


def binds(duty: Nomination, level: Level, category: str = "", *names: str) -> bool:
    """Tell whether a duty is that of a unit of a level.

    category: "" is any kind of unit of the level; names: what the unit itself is called. A duty without levels is only
    for whom it names, not for every unit in their place. Units with a level of their own are still of their kind.
    """
    if duty.levels and not all(plain_kind(kind) != kind for kind in level.kinds()):
        return level.id in duty.levels
    named = any(names_unit(said, level, category) for said in duty.who) or names_itself(duty.who, *names)
    return named or level.id in duty.levels


def names_unit(said: str, level: Level, category: str = "") -> bool:
    """Tell whether words name a level, or a kind of unit of it; with a category, that kind or a word that covers it."""
    kinds, labels = _kinds(level), {unit_word(level.label)} if level.label else set()
    if (whole := unit_word(said)) in labels | ({label.removeprefix("cấp ") for label in labels} - kinds.keys()):
        return True
    words = {whole} if whole in kinds else {_known(part, set(kinds)) for part in _BETWEEN.split(whole)}
    if not words <= kinds.keys():
        return False  # "Hội Nông dân các huyện, thị xã" names no thị xã
    return not category or any(unit_word(category) in kinds[word] for word in words)


@lru_cache(maxsize=1024)
def names_everybody(said: str) -> bool:
    """Tell words that mean all to whom a plan speaks: "các cơ quan, đơn vị, địa phương", "các cấp, các ngành"."""
    holding = _HOLDS.sub("", plain := _HEAD.sub("", folded(said)))
    words = {unit_word(part) for part in _BETWEEN.split(holding)}
    held = plain != holding and words <= {*ANY_UNIT, "nơi", "cấp"}
    spoken = words - ({"ngành"} if words & {"cấp", "địa phương"} else set()) <= _EVERYBODY
    return held or (spoken and not ALL_OFFICES.fullmatch(plain))


def names_pilots(said: str) -> bool:
    """Tell words that mean the units which go first, and no others: "các đơn vị làm điểm"."""
    return "điểm" in said and bool(re.fullmatch(_PILOTS, folded(said)))


def names_among(said: str, levels: Sequence[Level], level: Level, category: str, *names: str) -> bool:
    """Tell whether a list of who does something names a unit: its level, its kind, or itself (a group that it is of).

    Kinds of other levels may stand beside: "các sở, ban, ngành; UBND các huyện, thị xã" names a huyện. In a group of a
    word of no level nobody is, as "thị xã" in "Hội Nông dân các huyện, thị xã"; a body after kinds hides none of them.
    """
    own, called, of = names_itself((said,), *names), {folded(name) for name in names if name}, unit_word(category)
    rows, said = whole_rows(ways_of(said)[1], (kind for one in levels for kind in one.kinds()))
    own = own or of in map(unit_word, rows) or _in_row(text := folded(said), called)
    if own or any(re.search(_ALONE.format(re.escape(name)), text) for name in called):
        return True
    known = ({*_kinds(one), unit_word(one.label)} for one in levels)
    every = set(_EVERYBODY).union(_TIERS, _ABOVE_BASE, PEERS, AREAS, *known)
    for group in _GROUPS.split(tone_placed(said)):
        who = _HEAD.sub("", folded(group))
        named = same_unit(who) in map(same_unit, called) or called & set(map(unit_word, _BETWEEN.split(who)))
        offices = ALL_OFFICES.fullmatch(who) and has_offices(level.kinds(), category)
        if named or offices or names_unit(who, level, category):
            return True
        parts = [part for part in _BETWEEN.split(group) if not _CLUSTER.fullmatch(folded(part))]
        words = [_known(_HEAD.sub("", folded(part)), every) for part in parts]
        odd = next((at for at, word in enumerate(words) if word not in every), -1)
        mine = {word for word, kinds in _kinds(level).items() if of in kinds} | ({tier_of(category)} & _TIERS)
        mine |= ({"cơ quan"} if of in _OFFICES else set()) | ({"địa phương"} if of in AREAS else set())
        mine |= {"đơn vị"} if who != folded(group) and of in _OFFICES else set()  # "Thủ trưởng đơn vị"
        mine |= (_UNIONS if of in _UNIONS else set()) | ({"ngành"} if _BRANCH.match(of) else set())
        if _ABOVE_BASE.intersection(words):
            from .between_levels import above_base  # few plans say so

            mine |= _ABOVE_BASE if above_base(levels, level) else set()
        sure = set(words if odd < 0 else words[:odd] if _OWN.match(parts[odd]) else ())
        if mine & sure or _whole(sure, level):
            return True
    return False


def _whole(words: set[str], level: Level) -> bool:
    """Tell a level's label among words, or all kinds that it is called by: "sở, ban, ngành" are all units of it."""
    label = {_WHERE.sub("", unit_word(part)) for part in _BETWEEN.split(unit_word(level.label).removeprefix("cấp "))}
    return unit_word(level.label) in words or (len(label) > 1 and label <= words and label <= _kinds(level).keys())


def names_one_of(units: Sequence[str], levels: Sequence[Level], level: Level, category: str, *names: str) -> bool:
    """Tell whether kinds of unit, or units by name, hold a unit: its kind, a word that covers it, or itself."""
    return any(names_everybody(said) or names_among(said, levels, level, category, *names) for said in units)


def names_itself(units: Sequence[str], *names: str) -> bool:
    """Tell whether one of these is a unit by its name, not by its kind."""
    return bool({way for said in units for way in ways_of(said)[0]} & {same_unit(name) for name in names if name})


def _in_row(text: str, names: set[str]) -> bool:
    """Tell whether a unit is among several of one kind that is said once: "các huyện Bắc Sơn, Bình Gia và Chi Lăng"."""
    kind = ""
    for part in _BETWEEN.split(text):
        word = unit_word(part)
        own = next((area for area in AREAS if word == area or word.startswith(f"{area} ")), "")
        if (kind := own or kind) and (word if own else f"{kind} {word}") in names:
            return True
    return False


def _known(part: str, every: set[str]) -> str:
    """Return a word of a group without where its units are: "đoàn thể cấp tỉnh" → "đoàn thể"; "cấp sở" → "sở"."""
    plain = word if (word := unit_word(part)) in every else _WHERE.sub("", word.removeprefix("cấp "))
    return plain if plain in every else _OF_BLOCK.sub("", plain)


def _kinds(level: Level) -> dict[str, set[str]]:
    return _kinds_of(tuple(level.kinds()), tuple((word, tuple(covered)) for word, covered in level.covers.items()))


@lru_cache(maxsize=256)  # each kind of a level, each general word there, with the kinds that it stands for
def _kinds_of(units: tuple[str, ...], covers: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, set[str]]:
    kinds = {unit_word(kind): {unit_word(kind)} for named in units for kind in (named, plain_kind(named))}
    for sort in (one for one in units if plain_kind(one) == one and kind_of(one)):  # "các huyện": also "huyện miền núi"
        kinds.setdefault(kind_of(sort), {kind_of(sort)}).add(unit_word(sort))
        kinds[unit_word(sort)].add(plain_kind(sort, units))
    for word, covered in covers:
        kinds.setdefault(unit_word(word), {unit_word(word)}).update(unit_word(kind) for kind in covered)
    return kinds
