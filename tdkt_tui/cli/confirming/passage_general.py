"""Passages that bind no unit of their own by a number or a day: all in one question, a line each, behind the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from textwrap import shorten

from tdkt_tui.cli.plan_text.page import WIDTH
from tdkt_tui.model.worded import ABOUT
from tdkt_tui.workflow.confirming.signs import binds, figures_said, names_something
from tdkt_tui.workflow.plan_notes import Left

from .keeping_rows import keep_rows
from .offering import Offers, offers_of
from .passage_groups import REST
from .passage_plain import Plain
from .session import Session
from .shown_passage import is_row
from .state import State, name_of, only_words
from .striking import strike
from .talk import in_short, several
from .writing_ready import write_ready

MOST = 17
"""Passages of one question: with its head, the keys and an answer they stand on one screen."""
_KEEPS = re.compile(r"k\s+(?P<numbers>[\d ,–-]+)")
_GONE = "bỏ"
_OWN = ("size", "agenda", "form")
"""Parts of a unit's own plan that say what its conference is: such a sentence is seen whole."""
_SET = re.compile(
    r"%|\b(?:trước|chậm nhất|hết) (?:ngày|tháng|quý|khi)\b|\b(?:xong|hoàn thành|gửi|nộp|đăng ký|ít nhất|không quá|"
    r"tối thiểu|tối đa|trách nhiệm|phân công|kinh phí|mỗi (?:xã|phường|huyện|sở|cơ quan|đơn vị|địa phương))\b",
    re.IGNORECASE,
)
"""What a call to emulation has besides the days that it honours, where it sets somebody a task."""


def is_general(session: Session, state: State, one: Left) -> bool:
    """Tell a passage that Enter keeps for everybody, or drops, in which no number, day, rule or name of a body stands.

    Who picked it out is asked about it alone.
    """
    named = name_of(one) in {*session.apart, *session.added}
    if named or not session.talk.interactive or is_row(one) or only_words(one):
        return False
    offers, words = offers_of(session, state, one), one.place[2]
    if not (offers.ready or offers.rest):
        return not (binds(words) or _SET.search(words))
    kept = [half.drafts[0] for half in offers.ready if half.drafts[0].name == "provision"]
    everybody = len(kept) == len(offers.ready) and not any({"levels", "who"} & draft.values.keys() for draft in kept)
    if any(draft.values["about"] in _OWN for draft in kept):
        return False
    calls = all(draft.values["about"] == "movement" for draft in kept)
    says = _SET.search(words) if calls else figures_said(words) or binds(words) or names_something(words)
    return everybody and not (offers.rest or says) and offers.ends


class General(Plain):
    """Passages of purposes, calls and general words: kept for everybody, or dropped, by one Enter."""

    help = f"""\
  Enter  giữ nguyên lời những đoạn có → tên phần: in ở phần ấy, kế hoạch của mọi
         đơn vị; đoạn có → bỏ thì không in
  v      đọc cả lời mọi đoạn
  số     xem riêng đoạn ấy: đổi lời, chọn bảng khác; gõ luôn của ai: 2 các xã
  w, k   w 2 4: bỏ hai đoạn ấy; w: bỏ tất cả; k 2 4: giữ nguyên lời hai đoạn ấy
{REST}"""

    def beside(self, told: Iterable[str]) -> Iterator[str]:
        """Return the head line, then a line for each passage: its place, its first words, what becomes of it."""
        head = next((line for line in told if line.startswith("[")), "")
        yield ""
        yield f"{head.partition(']')[0]}] không đặt hạn, số, việc riêng cho đơn vị nào:"
        for number, one in zip(self.numbers, self.left, strict=True):
            clause, at, words = one.place
            part = self._part(one)
            place = f"  {number}. ({clause.removeprefix('mục ') or at}) "
            room = WIDTH - len(place) - len(part) - 3
            yield f"{place}{shorten(words, max(room, 24), placeholder=' …')} → {part}"

    def more(self) -> Iterable[str]:
        """Return nothing: each passage has its line."""
        return ()

    def prompt(self) -> str:
        """Return the question."""
        keeps, drops = (in_short(found) for found in self._parted())
        does = " · ".join(filter(None, (f"giữ {keeps}" if keeps else "", f"bỏ {drops}" if drops else "")))
        return f"  Enter {does.replace(' · ', ', ')} · v cả lời · w 2: bỏ · k 2: giữ · số xem · b l q · ? > "

    def known(self) -> str:
        """Return the answers, for one that is none of them."""
        return f"Enter, v, w, w hay k với số, một số ({in_short(self.numbers)}), b, l, q hoặc ?."

    def strike(self) -> None:
        """Strike all of them: each has been seen as one that binds nobody."""
        strike(self.session, self.state, self.left, waved=True)

    def numbered(self, answer: str) -> bool:
        """Carry out an answer of numbers, behind "k" those that stay in their words; False for any other."""
        ones = dict(zip(self.numbers, self.left, strict=True))
        found = _KEEPS.fullmatch(answer)
        picked = several(found["numbers"], [ones.get(at) for at in range(1, max(ones) + 1)]) if found else []
        if chosen := [one for one in picked if one]:
            keep_rows(self.session, self.state, chosen, "*")
            return True
        return super().numbered(answer)

    def _hidden(self, _one: Left) -> list[str]:
        """Return nothing: no number, day or rule stands there."""
        return []

    def _part(self, one: Left) -> str:
        offers: Offers = offers_of(self.session, self.state, one)
        parts = dict.fromkeys(ABOUT[str(half.drafts[0].values["about"])] for half in offers.ready)
        return "; ".join(parts).partition(",")[0] or _GONE

    def _parted(self) -> tuple[list[int], list[int]]:
        """Return the numbers of those that are kept, and of those that are dropped."""
        pairs = [*zip(self.numbers, self.left, strict=True)]
        gone = [at for at, one in pairs if self._part(one) == _GONE]
        return [at for at, _ in pairs if at not in gone], gone

    def _entered(self) -> None:
        kept, gone = (tuple(one for at, one in zip(self.numbers, self.left, strict=True) if at in found)
                      for found in self._parted())  # fmt: skip
        if gone:
            strike(self.session, self.state, gone)
        if kept:
            state = self.session.read()
            here = {name_of(one): one for one in state.left}
            write_ready(self.session, state, [here[name_of(one)] for one in kept])
