"""What was mended: the last is taken back; one that takes more from pages than its line stands where a person says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from textwrap import shorten

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.talk import BACK, RESTS
from tdkt_tui.workflow.proofing import Line, Part

from .gone import Lost, lost, told, whose_pages
from .open_screen import OpenScreen, key_of
from .whom import turn_lines

TAKEN_BACK, STAYS, REST, _KEEPS = "", "m", "q", "g"
"""What was answered: the mend is taken back; it stays; the person rests, and it is taken back; it is made for those
pages too, which so keep what they had."""
_WHAT = 150
"""Signs of a line that one knows it by."""


@dataclass(frozen=True, slots=True)
class Mend:
    """One mend. what: lines that were wrong, or what was added; before, after: the file; lines: those that were named;
    typed: the units that they were given to, "" for another mend.
    """

    what: str
    before: str
    after: str
    lines: tuple[Line, ...] = ()
    typed: str = ""


def unmeant(mend: Mend, before: Sequence[Part], now: Sequence[Part]) -> list[Lost]:
    """Return what of facts pages lose by a mend beside the very lines that a person named."""
    meant = {(words, name) for line in mend.lines for words, _ in line.pieces for name in line.at}
    found = [(line, words, [name for name in names if (words, name) not in meant])
             for line, words, names in lost(before, now) if line.sources]  # fmt: skip
    return [one for one in found if one[2]]


def _names(losses: Sequence[Lost]) -> str:
    """Return the kinds of unit that lose something, as one types them; units by name of no kind that does."""
    parts = [name.partition(" (") for *_, names in losses for name in names]
    kinds = list(dict.fromkeys(name for name, coded, _ in parts if coded))
    begin = tuple(f"{kind.casefold()} " for kind in kinds)
    units = [name for name, coded, _ in parts if not coded and not name.casefold().startswith(begin)]
    return "; ".join([*kinds, *dict.fromkeys(units)])


def standing(
    session: Session, mends: list[Mend], screen: OpenScreen, before: Sequence[Part], now: Sequence[Part]
) -> str:
    """Return whether the last mend stands: a person is asked where pages lose more than its lines.

    "m" where it does; "" where it was taken back, or made anew so that those pages keep what they had; "q" for a rest.
    before, now: the sheet.
    """
    losses = unmeant(mends[-1], before, now) if len(mends) > screen.turned else []
    answer = _asked(session, mends[-1], losses) if losses else STAYS
    if answer == STAYS or not session.put(session.read(), mends[-1].before):
        return STAYS
    mend = mends.pop()
    session.view.anew()
    state = session.read()
    if answer == _KEEPS and turn_lines(session, screen, mend.lines, f"{mend.typed}; {_names(losses)}", state.plan):
        mends.append(replace(mend, after=session.read().file.text))
        return TAKEN_BACK
    screen.later.update(map(key_of, mend.lines))
    session.talk.say("Chưa sửa gì: kế hoạch như trước.")
    return answer if answer == REST else TAKEN_BACK


def _asked(session: Session, mend: Mend, losses: Sequence[Lost]) -> str:
    """Tell what pages lose, and return what is answered: "" takes the mend back, "m" lets it stand, "g" keeps it for
    those pages too (of a mend of whom lines bind), "q" rests.
    """
    talk = session.talk
    talk.say("Sửa vậy thì mất cả điều sau, ngoài dòng đã gõ số:", "")
    talk.tell(told([(whose_pages(line, names), words) for line, words, names in losses]))
    # What was open till then is of no fact yet: there is none that those pages could keep.
    can_keep = bool(mend.typed) and all(source.key for line in mend.lines for source in line.sources)
    keeps = "g giữ cho cả các trang ấy · " if can_keep else ""
    while True:
        typed = talk.ask(f"  Enter không sửa nữa · {keeps}m đúng, bỏ ở các trang ấy > ")
        answer = REST if typed is None or typed.casefold() in RESTS else typed.casefold()
        if answer == REST or answer in (TAKEN_BACK, STAYS) or (answer == _KEEPS and can_keep):
            return answer
        talk.unknown(answer, f"Enter{', g' if can_keep else ''} hoặc m.")


def undo(session: Session, mends: list[Mend]) -> bool:
    """Tell the last mend, and take it back where Enter says so: "l" is a step back on other screens.

    Returns False where the person rests, and nothing is taken back.
    """
    state, last, talk = session.read(), mends[-1], session.talk
    talk.say(f"Lần sửa vừa rồi: {shorten(last.what, _WHAT, placeholder=' …')}")
    while typed := talk.ask("  Enter bỏ lần sửa ấy, kế hoạch như trước khi sửa · b thôi > "):
        if typed.casefold() in RESTS:
            return False
        if typed.casefold() in ("b", BACK):
            talk.say("Chưa bỏ gì.")
            return True
        talk.unknown(typed, "Enter hoặc b.")
    if typed is None:
        return False
    if state.file.text != last.after:
        talk.say("Tệp đã đổi sau lần sửa ấy nên không lùi được; mở tệp của kế hoạch để xem lại.")
        mends.clear()
    elif session.put(state, last.before):
        mends.pop()
        session.view.anew()
        talk.say("Đã bỏ lần sửa vừa rồi: kế hoạch như trước khi sửa.")
    return True
