"""What a person may stop at: communes, then all levels, can have their first document; what remains is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tdkt_tui.model.words import joined, padded, raised_first
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.later import PROVINCE, Later
from tdkt_tui.workflow.confirming.open_of_levels import open_of_levels
from tdkt_tui.workflow.confirming.signs import figures_said
from tdkt_tui.workflow.confirming.standing import orders_no_conference
from tdkt_tui.workflow.plan_notes import Left

from .levels_short import called
from .places import where
from .session import Session
from .state import Reached, State, name_of
from .together import binding, binding_first

FIRST = "tdkt profile new {} -o don-vi.toml; tdkt build don-vi.toml -o ra"
"""The commands that make the first document."""
_LEVELS, _MOST = 3, 4
"""Levels that are told, and what of each: the screen is the next passage's."""
_CITED = {"basis": "căn cứ", "implements": "căn cứ", "recipient": "nơi nhận", "archive": "nơi nhận"}


def milestone(session: Session, state: State) -> Iterator[str]:
    """Yield, once in a walk, that no group of a level is left; once more that no passage is left that binds units.

    Before both, where other levels wait, that communes can have their document. Only then a plan is said to be of use,
    and not with errors: who stops before lacks what units are to follow. Of groups that were put off it is told where;
    those that bind no level are asked behind it.
    """
    if not (state.left or state.groups) or session.told.milestone is Reached.USE:
        return
    if session.told.milestone is Reached.NONE and (told := [*_first(session, state)]):
        session.told.reached(Reached.FIRST, len(session.trail))
        yield from told
        return
    early = [one for one in state.groups if name_of(one) not in state.later]
    if any(name_of(one) not in session.later or one.kind == "head" for one in early):
        return
    bound = binding(session, state)
    asked = [one for one in bound if name_of(one) not in session.later]
    if asked and session.told.milestone is Reached.GROUPS:
        return
    session.told.reached(Reached.GROUPS if asked else Reached.USE, len(session.trail))
    yield f"{raised_first('; '.join(_use(session, state, bound, asked, early)))}."
    if not asked:
        yield f"Còn {', '.join(_left(state))}."
        if told := list(_open(open_of_levels(state.plan, bound))):
            yield f"Chưa ghi, nên chưa in: {'; '.join(told)}."


def _first(session: Session, state: State) -> Iterator[str]:
    """Yield that the level with most units can have its document, what is lacking there, and what is asked behind."""
    early = [one for one in state.groups if name_of(one) not in state.later]
    mine = [one for one in early if name_of(one) not in state.behind]
    if any(name_of(one) not in session.later or one.kind == "head" for one in mine):
        return
    bound = binding(session, state)
    own = binding_first(session, state, bound)
    groups, passages = len(early) - len(mine), len(bound) - len(own)
    asked = any(name_of(one) not in session.later for one in own)
    empty = any(not (level.choose_form or level.window.dated()) for level in state.first.levels)
    if asked or empty or not (groups or passages) or state.errors(state.behind):
        return
    yield (f"Đủ để lập văn bản đầu tiên của {', '.join(state.first.kinds)}{_put_off(state, own, mine)}: q, rồi "
           f"{FIRST.format(session.plugin)}.")  # fmt: skip
    left = [f"{padded(number)} {noun}" for number, noun in ((groups, "nhóm"), (passages, "đoạn")) if number]
    yield f"Còn {joined(left)} của các cấp khác, rồi việc của cơ quan được nêu tên, hội nghị của tỉnh."


def _put_off(state: State, bound: Sequence[Left], early: Sequence[Group]) -> str:
    """Return what is lacking because it was put off: ", trừ 01 nhóm (mục II) để sau"; "" for nothing."""
    places = list(dict.fromkeys(one.clause or where(state.original, one) for one in early))
    groups = f"{padded(len(early))} nhóm ({', '.join(places[:_LEVELS])}{' …' * (len(places) > _LEVELS)})"
    told = [
        said for said, ones in {f"{padded(len(bound))} đoạn đơn vị phải theo": bound, groups: early}.items() if ones
    ]
    return f", trừ {joined(told)} để sau" if told else ""


def _use(
    session: Session, state: State, bound: Sequence[Left], asked: Sequence[Left], early: Sequence[Group]
) -> Iterator[str]:
    """Yield how far the plan is of use. bound: the passages that bind units; asked: those that were not put off.

    early: groups of levels that were put off.
    """
    below, standing = Later(state.plan).below, orders_no_conference(state.plan)
    empty = [
        called(state.plan, level.id) for level in below if not (standing or level.choose_form or level.window.dated())
    ]
    errors, signing = (0, 0) if asked else (state.errors(), len(state.errors_signing()))
    if errors > signing:
        yield f"kế hoạch còn {padded(errors)} LỖI, tdkt plugin check {session.plugin} nêu từng chỗ"
    if asked:
        yield f"hỏi trước {padded(len(asked))} đoạn đơn vị phải theo"
        yield from [f"{', '.join(empty)} chưa có hình thức và thời hạn"] if empty else []
    elif errors == signing:
        labels = [name for level in below if (name := called(state.plan, level.id)) not in empty]
        every = len(labels) > _MOST or len(labels) == len(below) > 1
        whose = f" của {'mọi cấp' if every else ', '.join(labels)}" if labels else ""
        yield f"đủ để lập văn bản đầu tiên{whose}{_put_off(state, bound, early)}: q, rồi {FIRST.format(session.plugin)}"
        yield from [f"{', '.join(empty)}: không ghi hình thức, thời hạn"] if empty else []
        yield from [f"chữ ký của kế hoạch còn {padded(signing)} LỖI"] if signing else []


def _left(state: State) -> Iterator[str]:
    """Yield what is asked from here on: whose, how much, and whether a page has it meanwhile."""
    if state.groups:
        whose = ", ".join(_whose(state))
        yield f"{f'{whose}: ' if whose else ''}{padded(len(state.groups))} nhóm in như đang ghi"
    passages = [one for one in state.left if not one.wording]
    weigh = sum(bool(figures_said(one.place[2])) for one in passages)
    if passages:
        yield f"{padded(len(passages))} đoạn chưa in{f' ({padded(weigh)} đoạn có số hay ngày)' if weigh else ''}"
    if words := len(state.left) - len(passages):
        yield f"{padded(words)} đoạn chỉ có lời"


def _whose(state: State) -> Iterator[str]:
    facts = [fact for group in state.groups for fact in group.facts]
    bodies = Later(state.plan).bodies(facts)
    if named := [one for one in bodies if one != PROVINCE]:
        yield f"việc của {f'{padded(len(named))} cơ quan được nêu tên' if len(named) > 1 else named[0]}"
    yield from [PROVINCE] if PROVINCE in bodies else []
    yield from dict.fromkeys(word for fact in facts if (word := _CITED.get(fact.partition(".")[0])))


def _open(found: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield what is open, of the first levels each, as far as a line or two hold it."""
    for label, said in list(found.items())[:_LEVELS]:
        more = " …" if len(said) > _MOST else ""
        yield f"{label or 'chung'} – {', '.join(said[:_MOST])}{more}"
    if len(found) > _LEVELS:
        yield f"và {padded(len(found) - _LEVELS)} cấp khác"
