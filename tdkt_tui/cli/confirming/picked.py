"""Sentences of a passage that a person says are words only, or stay in their words, by their numbers alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.plan_notes import Left, without_left

from .abridged import left_out
from .answer_line import part_of, parts_of_line
from .levels_short import called as short_name
from .offering import offers_of
from .remaining import with_rest_waved
from .session import Session
from .shown_offers import offers_lines
from .state import State, name_of
from .striking import strike
from .talk import in_short
from .whose_words import refused, said_of, turn_several, turn_to

_SHORT, _OFTEN = "c1+2", 1
"""What counts how often the short names of levels were told, and how often they are."""
_QUOTE = "  │"
"""What the original's words begin with on the screen."""
_ANY = range(1, 100)
"""Numbers of sentences and passages, those too that are gone: no name begins with a number."""


def waved(session: Session, state: State, left: Left, typed: str, *, called: str = "") -> bool:
    """Take sentences for words, "w 1 3" or "1 w"; the passage ends with the last. False for any other answer.

    called: how they are called on the screen, "2.1".
    """
    offers = offers_of(session, state, left)
    part = part_of(typed, range(1, len(offers.numbered) + 1))
    meant = part and part.key in ("w", "x") and not (part.said or part.of)
    chosen = [offers.numbered[row - 1] for row in part.rows] if part and meant else []
    gone = [half for half in chosen if not offers.done(half)]
    if not gone:
        return bool(chosen)
    session.told.waved.setdefault(name_of(left), set()).update(half.words for half in gone)
    now = offers_of(session, state, left)
    session.talk.say(f"Bỏ câu {called or offers.numbers(gone)}, không in.")
    tell_hidden(session, _cut(session, left, [half.words for half in gone if half.drafts[0].name == "provision"]))
    if not (now.ready or now.rest or now.over):
        session.put(state, without_left(with_waved(session, state.file.text, left), left), (left,))
    return True


def of_one_sentence(session: Session, state: State, ones: Mapping[int, Left], answer: str) -> bool:
    """Carry out an answer on one sentence of a passage among others, "2.1 các xã", "2.1 w", "w 2.1", "2.1 k c1".

    ones: the passages by their numbers. False for any other answer.
    """
    part = part_of(answer, _ANY)
    left = ones.get(part.rows[0]) if part and part.of else None
    if part is None or left is None:
        return False
    at, known = part.rows[0], range(1, len(offers_of(session, state, left).numbered) + 1)
    typed = in_short(part.of)
    tag = f"{at}.{typed}"
    if not {*part.of} <= {*known} or not (part.key or part.said):
        session.talk.unknown(answer, f"Một câu thì như: {at}.1 các xã; {at}.1 w; {at}.1 k.")
    elif part.key in ("w", "x"):
        waved(session, state, left, f"w {typed}", called=tag)
    elif part.key == "k":
        kept(session, state, left, f"k {typed} {part.said}".strip())
    elif [row for row in part.of if not turn_to(session, state, left, part.said, row, row=at)]:
        session.talk.say(f"Câu {tag} không giữ nguyên lời nên chưa đổi: gõ {tag} k {part.said}, hay {at} để xem.")
    return True


def several_answers(answer: str) -> list[str]:
    """Return the answers of a line that has several, each with its number: "2 các xã; w 3"; none for one alone."""
    parts = [part.typed for part in parts_of_line(answer, _ANY)]
    return parts if len(parts) > 1 else []


def each_sentence(session: Session, state: State, left: Left, answer: str) -> bool:
    """Carry out all answers of a line on sentences of one passage, "w 1; 3 c2"; False for one answer, and any other."""
    answers = parts_of_line(answer, range(1, len(offers_of(session, state, left).numbered) + 1))
    if len(answers) < 2:
        return False
    for one in (part.typed for part in answers):
        now = session.read()
        mine = next((each for each in now.left if name_of(each) == name_of(left)), None)
        if not mine or not any(act(session, now, mine, one) for act in (turn_several, waved, kept)):
            session.talk.unknown(one, "Câu ấy chưa đổi; ghi như: w 1; 2 các xã; 3 k.")
    return True


def strike_shown(session: Session, state: State, left: tuple[Left, ...]) -> None:
    """Strike a passage as words only, and tell what goes with it that was not shown: of later pages, or in short."""
    numbered = offers_of(session, state, left[0]).numbered
    kept_now = [half.words for half in numbered if half.drafts[0].name == "provision"]
    pages = session.view.rest[1] if session.view.rest else ()
    unseen, hidden = [line for line in pages if line.startswith(_QUOTE)], _cut(session, left[0], kept_now)
    strike(session, state, left, waved=True)
    if unseen:
        session.talk.tell(["  Bỏ cả phần chưa hiện (l: lấy lại):", *unseen])
    tell_hidden(session, hidden)


def _cut(session: Session, left: Left, sentences: Sequence[str]) -> list[str]:
    """Return the words of kept sentences for which a sign stood; none where the passage was shown whole."""
    return [] if name_of(left) in session.apart else [run for one in sentences for run in left_out(one)]


def tell_hidden(session: Session, runs: Sequence[str]) -> None:
    """Tell words that went with what was dropped, for which only a sign stood on the screen."""
    if runs:
        session.talk.say(f"Bỏ cả lời chưa hiện: “{'”; “'.join(runs)}” (l: lấy lại).")


def with_waved(session: Session, text: str, left: Left) -> str:
    """Return a text that keeps what of a passage was taken for words, as far as it says or binds."""
    gone = session.told.waved.get(name_of(left), ())
    return with_rest_waved(text, left, sorted(gone, key=left.words.find)) if gone else text


def kept(session: Session, state: State, left: Left, typed: str) -> bool:
    """Keep sentences in their words, "k 1" or "1 k các xã", whatever table they may be; False for any other answer."""
    offers = offers_of(session, state, left)
    part = part_of(typed, range(1, len(offers.drafts) + 1))  # those behind the sentences are none
    chosen = [half for at, half in enumerate(offers.numbered, 1) if part and part.key == "k" and at in part.rows]
    if not part or not chosen:
        return False
    whom = part.said
    if whom and refused(session, whom):
        return True
    mine, name = [half.words for half in chosen if not offers.done(half)], name_of(left)
    session.told.kept.setdefault(name, set()).update(mine)
    if whom:
        first = next(half.drafts[0] for half in chosen)
        session.told.whose.setdefault(name, {}).update(dict.fromkeys(mine, said_of(state.plan, whom, first)))
    session.talk.tell(offers_lines(offers_of(session, state, left), still=True))
    return True


def of_whom(session: Session, plan: Plan, numbers: Sequence[int], *, many: bool = False) -> Iterator[str]:
    """Yield, once in a walk, by which short names the plan's levels are typed behind a number.

    numbers: of what is kept in its words; many: these are sentences of one passage.
    """
    session.talk.told[_SHORT] += bool(numbers and plan.level)
    if numbers and plan.level and session.talk.told[_SHORT] <= _OFTEN:
        codes = " · ".join(f"c{at} {short_name(plan, level.id)}" for at, level in enumerate(plan.level, 1))
        some = f"; vài câu: w {numbers[-1]} bỏ, k {numbers[-1]} nguyên lời" if many else ""
        yield f"Đổi ai, như {numbers[-1]} c1+2: {codes}{some}"
