"""Which groups plainly say what the original says; of any other a person is told where to look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from textwrap import shorten
from typing import Any

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.text import UPPER, plain_words
from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.confirming.elsewhere import stands_at
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.holding import said_in
from tdkt_tui.workflow.confirming.plainly import doubt, strange_values, turned, unsure_of
from tdkt_tui.workflow.confirming.qualifiers import lost_qualifier, said_at
from tdkt_tui.workflow.confirming.said import free_of_own
from tdkt_tui.workflow.confirming.task_cut import cut_of
from tdkt_tui.workflow.confirming.time_amid import time_amid
from tdkt_tui.workflow.confirming.whom_levels import levels_named
from tdkt_tui.workflow.plan_notes import PROPOSED
from tdkt_tui.workflow.reading_plan.figures import figures_in, figures_of
from tdkt_tui.workflow.reading_plan.short_terms import full_terms

from .empty_words import says_nothing
from .state import State
from .understood import understood

_MEANT = re.compile(r"suy ra.*bản gốc ghi (“[^”]+”)")
"""What is noted of somebody whom the original calls by a general word: whether only he is meant, nobody but a person
can say."""
_TITLE = re.compile(
    r"(?:\(?[\dIVXa-zđ]{1,4}[.)]\s+)?(?!Cấp|Các|Đối với|Tỉnh|Huyện|Xã|Sở|Ở)[^\W\d_](?:[^\W\d_]|\s){2,30}"
)
_TITLED = 10
"""Words of a heading, at most."""
_BRIEF = 60
"""Signs of what one does that stands in full above."""
_RUN = 3
"""Words in a row that say something by themselves."""


_FEW = 3
"""Words left over that bind others, unless they turn, count or name: "mở đầu bằng", "tiếp đó", "cuối cùng"."""
_COUNTS = re.compile(
    r"\d|%|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|quý|tháng|ngày|buổi|ít nhất|tối|hết|mỗi|xã|phường|huyện|"
    r"thôn|bản|sở|trường|bệnh viện|doanh nghiệp|hợp tác xã|nữ|dân tộc|phấn đấu|dự kiến|khoảng|phải|được|có thể|"
    r"chưa|chẳng|chỉ)\b"
)


def says_more(run: str) -> bool:
    """Tell words left over that may say something: a few do where they turn, count or name somebody."""
    words = plain_words(run)
    return not says_nothing(run) and (
        len(words) > _FEW or bool(turned(run) or _COUNTS.search(run.casefold()) or re.search(rf"\s[{UPPER}]", run))
    )


def only_title(state: State, at: int) -> bool:
    """Tell a heading of a few plain words that name nobody: below it whole sentences need none, "(2) Thời gian"."""
    text = state.original.paragraphs[at].text
    return _TITLE.fullmatch(text) is not None and not levels_named(state.plan, text)


def said_elsewhere(state: State, group: Group) -> list[str]:
    """Return what tells words of a group's paragraphs besides its facts: those of levels, passages asked later."""
    here = {state.original.paragraphs[at].at for at in group.passages}
    levels = [fact for at in range(1, len(state.plan.level) + 1) if (fact := f"level.{at}") not in group.facts]
    return [*understood(state.plan, levels), *(one.place[2] for one in state.left if one.place[1] in here)]


def words_of(state: State, group: Group) -> str:
    """Return the original's words that a group stands in, headings above it and what heads columns too, in full."""
    heads = state.original.heads(group.passages[0]) if group.kind == "rows" and group.passages else []
    texts = (in_full(full_terms(state.original.paragraphs[at].text))
             for at in (*group.above, *heads, *group.passages))  # fmt: skip
    return " | ".join([*texts, *(note.quote for note in group.notes if note.at)])


def plain(state: State, group: Group) -> bool:
    """Tell a group of which nothing is missing, deduced, told by the checks, or other than the original's words."""
    read = all(note.kind == PROPOSED and (note.at or "năm" in note.words) for note in group.notes)
    return group.kind != "head" and read and not checked(state, group) and not why_unsure(state, group)


def in_own_words(state: State, group: Group, fact: str) -> bool:
    """Tell a fact each value of which stands in its group's words."""
    return not unsure_of(state.plan, [fact], words_of(state, group), elsewhere=lambda _: True)


def why_unsure(state: State, group: Group) -> str:
    """Return where a group differs from the original's words, "" where it does not."""
    if group.kind == "head":
        return ""
    if cut := next((cut for fact in group.facts if (cut := cut_of(state.plan, fact))), []):
        told = " · ".join(f"{body}: {shorten(does, _BRIEF, placeholder=' …')}" for body, does in cut)
        return f"ai làm và việc có vẻ đọc lẫn; gõ tách thì thành: {told}"
    words, stated = words_of(state, group), partial(_stated, state, group)
    found = unsure_of(state.plan, group.facts, words, _deduced(group), elsewhere=partial(_elsewhere, state, group),
                      stated=stated)  # fmt: skip
    lost = found or doubt(lost_qualifier(words, [said_at(state.plan, fact) for fact in group.facts]))
    meant = next((said[1] for note in group.notes if (said := _MEANT.search(note.words))), "")
    lost = lost or time_amid(state.plan, group.facts, words)
    return lost or (f"bản gốc chỉ ghi {meant}, ai làm là suy ra" if meant else "")


def _stated(state: State, group: Group, value: Any) -> bool:
    """Tell a value that the original says elsewhere, or that a person typed in this walk, asked by the program."""
    return stands_at(state.original, value) is not None or not _held_before(state, group, value)


def _held_before(state: State, group: Group, value: Any) -> bool:
    """Tell a value that the plan had when the walk began; of facts that cannot be compared each is taken for such."""
    before, known = state.known.before, {one.fact for one in state.known.now}
    if not before or not known.issuperset(group.facts):
        return True
    if isinstance(value, str):
        words = f" {' '.join(plain_words(value))} "
        return any(words in one.words for one in before)
    figures = set(figures_in("", value))
    return not figures or any(figures & one.figures for one in before)


def taken_elsewhere(state: State, group: Group) -> list[str]:
    """Return where the original says each of those values of a group that its own words do not."""
    found = strange_values(state.plan, group.facts, words_of(state, group), _deduced(group))
    told = ((said, stands_at(state.original, value)) for value, said in found if group.kind != "head")
    own = {state.original.paragraphs[at].clause for at in group.passages} - {""}  # said within the same clause
    places = {said: one for said, one in told if one is not None and one.clause not in own}
    return [f"“{said}” ở {clause_words(one.clause) if one.clause and not one.part else one.at}"
            for said, one in places.items()]  # fmt: skip


def _deduced(group: Group) -> set[str]:
    return {note.key for note in group.notes if not note.at and note.words}


def _elsewhere(state: State, group: Group, piece: str) -> bool:
    """Tell a piece of the original that is asked about by itself, or of which facts of some units have the numbers."""
    said = " ".join(piece.split()).strip(" .;…")
    titles = (state.original.paragraphs[at].text for at in group.above)  # "4. Một số trường hợp cụ thể" binds nobody
    if any(said in title and len(title.split()) <= _TITLED and title[-1:] not in ":;" for title in titles):
        return True
    if any(said in " ".join(one.words.split()) for one in state.left):
        return True
    figures = {figure for figure, _ in figures_of(said) if figure[0] not in ("year", "rough")}
    clauses = {state.original.paragraphs[at].clause for at in group.passages}
    beside = [one for one in state.known.now if one.clauses & clauses]
    some = frozenset(figure for one in beside if one.some for figure in one.figures)
    free = free_of_own(said, [one.fact for one in beside], ())
    turns, others = turned(said), [one.words for one in beside if one.fact not in group.facts]
    if free != said and not turned(free):
        return True
    if turns and all(any(run in words for words in others for run in _around(turn, said)) for turn in turns):
        return True
    return bool(figures and figures <= some) or any(
        said_in(one, said) and all(f" {turn} " in one.words for turn in turns) for one in beside
    )


def _around(turn: str, said: str) -> Iterator[str]:
    """Yield the runs of a few words of a sentence that a turn stands in."""
    words, many = plain_words(said), _RUN + 1
    for at in (at for at, word in enumerate(words) if word == turn):
        starts = range(max(at - many + 1, 0), min(at, len(words) - many) + 1)
        yield from (f" {' '.join(words[start : start + many])} " for start in starts)


def held_apart(state: State, group: Group, run: str) -> bool:
    """Tell words of a group's lines that are asked about by themselves, or that another fact of the clause says."""
    words = plain_words(run)
    clauses = {state.original.paragraphs[at].clause for at in group.passages} - {""}
    beside = [one for one in state.known.now if one.clauses & clauses and one.fact not in group.facts]
    if len(words) < _RUN:  # "250", "riêng huyện" of an exception
        some = [one.words for one in beside if one.some]
        return any(all(word == "riêng" or f" {word} " in one for word in words) for one in some)
    if any(run in " ".join(one.words.split()) for one in state.left):
        return True
    figures = {figure for figure, _ in figures_of(run) if figure[0] not in ("year", "rough")}
    said = f" {' '.join(words)} "
    return any(said in one.words or (figures and figures <= one.figures and said_in(one, run)) for one in beside)


def checked(state: State, group: Group) -> bool:
    """Tell a group of which the checks tell something that is more than a note."""
    return any(one.severity is not Severity.NOTE for one in state.findings(group.facts))
