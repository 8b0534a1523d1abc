"""A passage in a question of its own: its sentences may become tables, plain ones by Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.halves import Half
from tdkt_tui.workflow.plan_notes import Left

from .adding import add_all, add_fact, add_this
from .choosing import kind_of, kinds_typed, one_of
from .keeping_rows import keep_typed
from .leaving_out import DROP
from .level_added import add_level
from .offering import offers_of
from .passage_groups import USUAL
from .passage_help import ALONE
from .picked import each_sentence, kept, of_whom, strike_shown, waved
from .remaining import rest_lines
from .session import Session
from .shown_offers import offers_lines
from .state import State, name_of, only_words
from .striking import strike
from .talk import in_short, several
from .whose_words import turn_several
from .writing_ready import write_ready
from .writing_several import whole, write_several

_READ = 0.6
"""Seconds in which nobody reads a draft that is not sure: an Enter within them was struck twice."""
DONE, _WORDS = "đã ghi xong", "bỏ, không in"
"""What Enter says of a passage that is written, and of one that holds nothing."""


class Alone:
    """One passage: the tables of its sentences, another one, or words only."""

    late: tuple[str, ...] = ()
    """A long sentence that is words only is known as such before all of its facts beside are read."""
    help = ALONE

    def __init__(self, session: Session, state: State, left: tuple[Left, ...]) -> None:
        """Draw the tables that the passage may become."""
        self.session, self.state, self.left = session, state, left
        self.offers = offers_of(session, state, left[0]) if self.drawn() else None

    def drawn(self) -> bool:
        """Tell whether tables are proposed: not for words only, unless they were picked out."""
        return not only_words(self.left[0]) or name_of(self.left[0]) in self.session.apart

    @property
    def read(self) -> bool:
        """Tell a passage that was shown to its end in this walk: only what is open of it is shown again."""
        return tuple(map(name_of, self.left)) in self.session.view.read

    def open_words(self) -> str:
        """Return the sentences of a passage that are in no table yet; what else is left where there are none."""
        open_now = [*self.offers.ready, *self.offers.rest] if self.offers else []
        words = [half.words for half in self.offers.halves if half in open_now] if self.offers else []
        told = words or self._over() or [self.left[0].place[2]]
        return " ".join(one if one[-1:] in ".;:," else f"{one};" for one in told).rstrip(";")

    def more(self) -> Iterable[str]:
        """Return the tables that are proposed, and what else of a passage is in none that stands."""
        lines = [*offers_lines(self.offers, still=self.read)] if self.offers else []
        shown = self.open_words() if self.read else ""
        over = [part for part in self._over() if part not in shown]
        return [*lines, *(row for line in (*rest_lines(over), *self._whom()) for row in wrapped(line, "  "))]

    def _whom(self) -> Iterable[str]:
        numbered = self.offers.numbered if self.offers else []
        kept_now = [at for at, half in enumerate(numbered, 1) if half.drafts[0].name == "provision"]
        return of_whom(self.session, self.state.plan, kept_now, many=len(numbered) > 1)

    def prompt(self) -> str:
        """Return the question: Enter writes what is plain, ends what is written or holds nothing, else does nothing."""
        enter, words = self._enter(), "w bỏ, không in · "
        if self._written() and self.offers and (self.offers.rest or self._over()):
            words = "w bỏ phần còn lại · "
        still = self._still()
        what = "sửa" if self.offers and self.offers.entered and enter else "ghi"
        keep = "" if enter.startswith("ghi") or enter == DONE else "k nguyên lời · "
        numbers = f"{still} {what} · t khác" if still else "t khác" if keep else "t bảng khác"
        first = f"Enter {enter} · " if enter else ""
        return f"  {first}{words if enter not in (DONE, _WORDS) else ''}{keep}{numbers} · {USUAL}"

    def _enter(self) -> str:
        """Return what Enter does, "" for nothing."""
        if self.offers is None:
            return DONE if self._written() else _WORDS
        interactive = self.session.talk.interactive
        if self.offers.entered and interactive:
            ends = ", xong" if self.offers.ends else ""
            return f"ghi dòng {self.offers.numbers(self.offers.entered)}{ends}"
        if interactive and (together := self._together()):
            return f"xem dòng {self.offers.numbers(together)}"
        if interactive and (first := self._first()):
            return f"xem dòng {self.offers.numbers([first])}"
        if self.offers.rest or self._over() or not interactive:
            done = self._written() and not (self.offers.rest or self._over())
            return DONE if done else "" if interactive else "để sau"
        return DONE if self._written() else _WORDS

    def _over(self) -> list[str]:
        """Return the parts of a passage that are in no fact, once tables of it stand or are ready to be written."""
        return self.offers.over if self.offers and (self._written() or self.offers.entered) else []

    def _first(self) -> Half | None:
        """Return the first sentence that is open, where a table holds it of which nothing is to be typed."""
        half = next(iter(self.offers.rest), None) if self.offers else None
        lacks = half is None or half.bare or half.drafts[0].missing() or half.drafts[0].lacking()
        return None if lacks else half

    def _together(self) -> list[Half]:
        """Return the sentences that are open, where nothing is to be typed of any and there are several."""
        rest = self.offers.rest if self.offers else []
        return list(rest) if not any(one.bare for one in rest) and whole([one.drafts[0] for one in rest]) else []

    def known(self) -> str:
        """Return the answers, for one that is none of them."""
        still = self._still()
        enter = "Enter, " if self._enter() else ""
        return f"{enter}w, {f'một số ({still}), ' if still else ''}t, s, b, l, q hoặc ?."

    def _still(self) -> str:
        """Return the numbers of the tables that are still to be written, in short."""
        drafts = self.offers.drafts if self.offers else []
        return in_short(at for at, one in enumerate(drafts, 1) if self.offers and self.offers.is_open(one))

    def answers(self) -> dict[str, Callable[[], None]]:
        """Return what is typed and what it does. They raise Rests, Back, the faults of the file."""
        gone = dict.fromkeys(("w", "lời văn", *DROP), self.words)
        return {"": self._entered, **gone, "t": self.other, "thêm": self.other}

    def numbered(self, answer: str) -> bool:
        """Carry out an answer of numbers, "t" and that of a kind too; False for any other."""
        if answer[:1] == "t" and (called := kinds_typed(answer, self.left[0].place[2])):
            if kind := called[0] if len(called) == 1 else kind_of(self.session, "", "", called):
                self._add(kind.table)
            return True
        if add_level(self.session, self.state, self.left[0], answer):
            return True
        if self.offers and any(
            act(self.session, self.state, self.left[0], answer) for act in (each_sentence, turn_several, waved, kept)
        ):
            return True
        chosen = several(answer, self.offers.drafts) if self.offers else []
        if self.offers and (again := [one for one in chosen if self.offers.stands(one)]):  # it would stand twice
            numbers = in_short(at for at, one in enumerate(self.offers.drafts, 1) if any(one is each for each in again))
            self.session.talk.say(f"Bảng {numbers} đã ghi, không ghi lại: l lùi để sửa nó; bảng nữa như thế thì t.")
            chosen = [one for one in chosen if not self.offers.stands(one)]
            if not chosen:
                return True
        if self.offers and chosen:
            keys = {id(half.drafts[0]): half.keys for half in self.offers.halves if half.drafts}
            open_now = self.offers.left_by(chosen)
            if whole(chosen) and write_several(self.session, self.left[0], chosen, ends=not open_now):
                return True
            pairs = [(draft, keys.get(id(draft), ())) for draft in chosen]
            add_all(self.session, self.left[0], pairs, ends=not open_now)
        return bool(chosen) or keep_typed(self.session, self.state, self.left, answer)

    def words(self) -> None:
        """Strike a passage that a person says is words only, or of which the rest is."""
        strike_shown(self.session, self.state, self.left)

    def other(self) -> None:
        """Let a person choose the table."""
        self._add()

    def _add(self, _table: str = "") -> None:
        if chosen := one_of(self.session, self.left):
            still = [half.words for half in (*self.offers.ready, *self.offers.rest)] if self.offers else []
            add_fact(self.session, self.state, chosen, _table, still=still)

    def _written(self) -> bool:
        return bool(self.session.added.intersection(name_of(one) for one in self.left))

    def _entered(self) -> None:
        """Carry out Enter: it writes what is plain, strikes words and what is written; it drops no other."""
        enter = self._enter()
        if enter in (DONE, _WORDS):
            strike(self.session, self.state, self.left)
        elif not self.session.talk.interactive:  # a pipe of Enters takes no passage that holds a fact for words
            self.session.put_off(self.state, self.left)
        elif self.offers and self.offers.entered:
            if self.session.talk.took < _READ and len(self.offers.entered) > len(self.offers.ready):
                self.session.talk.say("Chưa ghi gì: Enter đến ngay khi đoạn vừa hiện. Đọc rồi Enter lần nữa.")
                return
            write_ready(self.session, self.state, self.left)
        elif (together := self._together()) and write_several(
            self.session, self.left[0], [one.drafts[0] for one in together], ends=True, by_enter=True
        ):
            return
        elif self.offers and (first := self._first()):
            last = len(self.offers.rest) == 1
            add_this(self.session, self.state, self.left[0], first.drafts[0], last=last, by_enter=True)
        else:
            self.session.talk.say(f"Chưa chắc là gì nên Enter không ghi, không bỏ; trả lời được: {self.known()}")
