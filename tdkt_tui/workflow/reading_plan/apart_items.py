"""What sentences below a level's heading say each of some of its units: "b) Huyện, thị xã tổ chức …, 150 đại biểu"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tdkt_tui.model.grouped import group_key
from tdkt_tui.model.words import lowered_first

from .apart_groups import FIELD
from .facts import Proposal, Reading, bare
from .figures import figures_in, figures_of
from .forms import forms_of, held_in
from .forms_of_some import may_choose
from .groups_defined import defined_in
from .kind_sizes import LEAD
from .pieces import Piece
from .scopes import Scope, told_of
from .sentences import SENTENCE
from .undated import Years
from .unit_lists import BETWEEN
from .unit_words import GROUP

_BEFORE = re.compile(
    r"(?:(?:đối với|riêng|ở|tại|với)\s+)*(?:(?:hội nghị|đại hội)\s+(?:của|ở|tại)\s+)?"
    r"(?:(?:tất cả\s+)?(?:các|mỗi|từng)\s+|\d{1,3}\s+)*(?:(?:UBND|Ủy ban nhân dân)\s+(?:các\s+)?)?",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\s*:\s+|,?\s+(?=(?:thì\s+)?(?:tổ chức(?! chính trị| xã hội| đảng| đoàn| thành viên| công đoàn)|triệu tập|mời|"
    r"chọn|lựa chọn|lấy tên|mang tên|gọi là|họp|mở|có|được|phải|không|ít nhất|tối đa|thực hiện|tiến hành|hoàn thành|"
    r"bố trí|thời gian|số lượng)\b)"
)
"""Where the units that a sentence is on end."""
_GENERAL = re.compile(
    r"(?:cơ quan|đơn vị|nơi|địa phương)(?:(?:,\s*|\s+và\s+)(?:cơ quan|đơn vị|địa phương))*", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"(?:mỗi\s+)?(?:hội nghị|đại hội)\b(?!\s+(?:cấp|của))|thời (?:gian|lượng)\b|số lượng\b", re.IGNORECASE
)
"""How a sentence begins on the conference of those whom the one before it names."""
_OF_GROUP = re.compile(rf"(?:(?:cơ quan|đơn vị)\s+)?(?:thuộc\s+)?(?P<name>{GROUP})")
_WHERE = re.compile(r"\s+(?:đóng\s+)?trên địa bàn(?:\s+tỉnh)?$|\s+(?:(?:cấp|thuộc|của)\s+)?tỉnh$")
_NUMBERED = re.compile(r"(?<=óm )\d{1,2}\b")
_FEWEST = 2
"""Sorts of units of which each has its own, for the sentence on one to be no sentence on all."""


def take_apart(reading: Reading, scope: Scope) -> None:
    """Take out of what a scope says of its one level what it says of some units each, where it does so of several."""
    units = scope.units.get(scope.labels[0], [])
    if len(scope.labels) > 1 or len(units) < _FEWEST:
        return
    groups = {group_key(one.name): one.units for piece in reading.body() if (one := defined_in(piece.text))}
    found = [(piece, mine, said) for piece in scope.pieces[1:] for mine, said in _sentences(piece, units, groups)
             if _says(piece, said) and not may_choose(piece.text, said)]  # fmt: skip
    sorts = list(dict.fromkeys(tuple(mine) for _, mine, _ in found))
    if len(sorts) < _FEWEST:
        return
    for mine in sorts:
        pieces = [replace(piece, text=said) for piece, one, said in found if tuple(one) == mine]
        label = ", ".join(mine)
        scope.apart.append(Scope([label], pieces, {label: list(mine)}, scope.when))
    for at, piece in enumerate(scope.pieces):
        text = piece.text
        for _, _, said in (one for one in found if one[0] is piece):
            text = text.replace(said, " ", 1)
        if text != piece.text:
            scope.pieces[at] = replace(piece, text=" ".join(text.split()))


def read_apart_items(reading: Reading, scope: Scope, level: Proposal) -> None:
    """Add exception with form, time, length and size for each sort of units of which a scope says its own."""
    forms = {str(one.values["name"]): str(one.values["id"]) for one in reading.of("form")}
    taken = {str(one.values["id"]) for table in ("form", "level") for one in reading.of(table)}
    years = Years(reading)
    told = [(one, told_of(one, one.labels[0], years), forms_of(reading, one, one.labels[0], forms, taken))
            for one in scope.apart]  # fmt: skip
    chosen = list(
        dict.fromkeys([*level.values.get("choose_form", ()), *(code for _, _, mine in told for code in mine)])
    )
    if chosen:
        clause = level.values.pop("clause", "")
        level.values.update({"choose_form": chosen} | ({"clause": clause} if clause else {}))
    if any("size" in said.values for _, said, _ in told) and "caps" not in level.values.get("size", {}):
        level.marks["sizes"] = "bản gốc ghi số lượng cho từng loại đơn vị"
    if any("window" in said.values for _, said, _ in told) and "window" not in level.values:
        level.marks["window"] = "bản gốc ghi thời hạn cho từng loại đơn vị"
    for one, said, mine in told:
        values: dict[str, Any] = said.values | ({"choose_form": mine} if mine and mine != chosen else {})
        if values:
            made = reading.add("exception", one.pieces[0], level=level.values["id"], units=one.units[one.labels[0]],
                               **values)  # fmt: skip
            made.marks.update(said.marks)
            reading.draw(made, one.pieces)
        names = [name for name, code in forms.items() if code in mine]
        held = {*figures_in("", values), *(figure for name in names for figure, _ in figures_of(name))}
        for piece in one.pieces:
            whole = {figure for figure, _ in figures_of(_NUMBERED.sub("", piece.text))} <= held
            spelled = [words for other, words in said.spelled if other is piece]
            for words in [bare(piece.text)] if whole else spelled:
                reading.say(piece, words)


def called_in(units: Sequence[str], names: Sequence[str]) -> list[str]:
    """Return the units of a level that names call; a name that calls none of them stays itself."""
    return list(dict.fromkeys(unit for name in names for unit in _of_kind(name, units) or [name]))


def begins_with(text: str, units: Sequence[str]) -> list[str]:
    """Return which of a level's units a text begins with; none where it begins with all of them, or with others."""
    return _subject(text, units, {})


def _says(piece: Piece, said: str) -> bool:
    """Tell words on some units that say when, how long, how many, or in which form."""
    label = "x"
    told = told_of(Scope([label], [replace(piece, text=said)], {}, ""), label, Years(Reading([])))
    return bool(told.values or held_in(said) or re.search(r"“(?:Hội nghị|Đại hội)", said))


def _sentences(
    piece: Piece, units: Sequence[str], groups: Mapping[str, Sequence[str]]
) -> Iterator[tuple[list[str], str]]:
    """Yield the sentences of a piece on some of a level's units, with these."""
    mine: list[str] = []
    field = bool(piece.under) and FIELD.search(piece.under[-1]) is not None
    for sentence in SENTENCE.split(piece.text):
        if field and (led := _DOES.search(sentence)) and led[0].strip() == ":":
            mine = []
            continue
        if LEAD.match(sentence):
            for part in re.split(r";\s+", sentence):
                if (some := _subject(part, units, groups)) and _OF_GROUP.search(part):
                    yield some, part
            mine = []
            continue
        who = _who(sentence)
        some = _subject(sentence, units, groups)
        if _GENERAL.fullmatch(who) and mine and set(some) <= set(mine):
            some = mine
        if not some and mine and (_GOES_ON.match(sentence) or _GENERAL.fullmatch(who)):
            some = mine
        mine = some
        if some:
            yield some, sentence


def _who(sentence: str) -> str:
    """Return the words before the verb of a sentence, without what only leads to units."""
    found = _DOES.search(sentence)
    words = sentence[: found.start()] if found else ""
    return _BEFORE.sub("", words, count=1) if not re.search(r"[;“”]", words) else ""


def _subject(sentence: str, units: Sequence[str], groups: Mapping[str, Sequence[str]]) -> list[str]:
    """Return which of a level's units a sentence begins with; none for all of them, and where one is none of them."""
    who = _who(sentence)
    if not who:
        return []
    if named := _OF_GROUP.fullmatch(who):
        some = list(groups.get(group_key(named["name"]), ()))
    else:
        each = [_of_kind(re.sub(r"^(?:các|mỗi)\s+", "", name), units) for name in BETWEEN.split(lowered_first(who))]
        some = [unit for unit in units if any(unit in one for one in each)] if all(each) else []
    return some if some and set(some) < set(units) else []


def _of_kind(name: str, units: Sequence[str]) -> list[str]:
    """Return the units that a name calls, however much more a list says of them."""
    for words in (name.casefold(), _WHERE.sub("", name.casefold())):
        if found := [unit for unit in units if f"{unit.casefold()} ".startswith(f"{words} ")]:
            return found
    return []
