"""Several passages in one question: words together, rows, tables that are plain; one is picked out by its number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from tdkt_tui.cli.plan_text.page import joined, wrapped
from tdkt_tui.workflow.plan_notes import Left

from .keeping_rows import keep_typed
from .leaving_out import DROP
from .looking import look_at
from .offering import offers_of
from .picked import of_whom
from .session import Session
from .shown_offers import in_words, offers_brief, sentence_lines
from .shown_passage import numbered
from .state import State, name_of, only_words
from .striking import strike
from .talk import in_short, number_and_value, several
from .whose_words import numbers_and_words, turn_to
from .writing_ready import write_ready

USUAL = "b sau · l lùi · q nghỉ · ? > "
_STRUCK = re.compile(r"(?:w|x|bỏ)\s+(?P<numbers>[\d*, –-]+)")
REST = """\
  v      cả lời;  b  để sau;  l  lùi một đoạn;  q  nghỉ, điều đã trả lời vẫn còn"""


class Together:
    """Several passages in which nothing stands, whose numbers pick one out. late: what is said of all of them."""

    late: tuple[str, ...] = ("w", "lời văn")
    help = f"""\
  Enter  bỏ cả nhóm, không in: chỉ là lời văn, không có số, ngày, việc nào phải ghi
  số     đoạn ấy có dữ kiện: xem riêng đoạn ấy, chọn bảng để ghi
  s      mở tệp ở đoạn đầu nhóm
{REST}"""

    def __init__(self, session: Session, state: State, left: tuple[Left, ...]) -> None:
        """Keep what is asked."""
        self.session, self.state, self.left = session, state, left
        self.numbers: Sequence[int] = range(1, len(left) + 1)

    def more(self) -> Iterable[str]:
        """Return what is shown below the passages."""
        return ()

    def prompt(self) -> str:
        """Return the question."""
        takes = only_words(self.left[0]) or self.session.talk.interactive
        keys = "Enter bỏ cả nhóm, không in" if takes else "Enter để sau · w bỏ, không in"
        return f"  {keys} · 1–{len(self.left)} có dữ kiện · {USUAL}"

    def known(self) -> str:
        """Return the answers."""
        return f"Enter, w, một số từ 1 đến {len(self.left)}, s, b, l, q hoặc ?."

    def answers(self) -> dict[str, Callable[[], None]]:
        """Return what each answer does. They raise Rests, Back, the faults of the file."""
        return {"": self._entered, **dict.fromkeys(("w", "lời văn", *DROP), self.strike)}

    def numbered(self, answer: str) -> bool:
        """Carry out an answer of numbers; False for any other."""
        number, rest = number_and_value(answer, max(self.numbers))
        if (one := dict(zip(self.numbers, self.left, strict=True)).get(number)) and rest:
            return self.told(one, rest)
        if one:
            look_at(self.session, self.state, self.left, one)
            return True
        named = _STRUCK.fullmatch(answer)
        return bool(named and self.struck(named["numbers"])) or keep_typed(self.session, self.state, self.left, answer)

    def told(self, _one: Left, _typed: str) -> bool:
        """Carry out what is typed behind a number; False where nothing may stand there."""
        return False

    def strike(self) -> None:
        """Strike all of them out of the file: they are words."""
        strike(self.session, self.state, self.left, waved=True)

    def strike_some(self, called: str) -> None:
        """Strike those that a person says are words only. called: what one of them is. Raises Rests, Back."""
        asks = f"  Bỏ, không in những {called} nào (như: 2 5; *: tất cả; Enter: thôi) > "
        while typed := self.session.talk.asked(asks):
            if self.struck(typed):
                return
            self.session.talk.unknown(typed, f"Ghi số {in_short(self.numbers)}, * hoặc Enter.")

    def struck(self, typed: str) -> bool:
        """Strike those whose numbers were typed; False where none is of one."""
        ones = dict(zip(self.numbers, self.left, strict=True))
        if chosen := tuple(filter(None, several(typed, [ones.get(at) for at in range(1, max(ones) + 1)]))):
            strike(self.session, self.state, chosen, waved=True)
        return bool(chosen)

    def _entered(self) -> None:
        if only_words(self.left[0]) or self.session.talk.interactive:
            self.strike()
        else:  # a pipe of Enters takes no passage that may hold a fact for words
            self.session.put_off(self.state, self.left)


class Numbered(Together):
    """Passages that keep their numbers, and stay on one screen, while some of them are answered."""

    def __init__(self, session: Session, state: State, left: tuple[Left, ...]) -> None:
        """Keep what is asked with the numbers that it had when it was first shown."""
        super().__init__(session, state, left)
        self.numbers = session.numbers(left)
        session.screen = {name_of(one) for one in left}


def plain_lines(session: Session, state: State, left: Sequence[Left], numbers: Sequence[int] = ()) -> Iterator[str]:
    """Yield passages, each with what it becomes; what several in a row become in the same way is told below the last.

    It is told without saying of each that it stays in its words: most do, and what does not has another name.
    """
    drawn = [(one, offers_of(session, state, one)) for one in left]
    told = [[*offers_brief(offers)] for _, offers in drawn]
    same: list[int] = []
    for at, (number, (one, offers)) in enumerate(zip(numbers or range(1, len(left) + 1), drawn, strict=True)):
        if parts := [*sentence_lines(offers, numbered(number, one, ""), one.place[2])]:
            yield from parts
            continue
        yield from wrapped(numbered(number, one, kept=in_words(offers)), "  ")
        same.append(number)
        if not (told[at : at + 1] == told[at + 1 : at + 2] and len(offers.numbered) == 1):
            of = f"{in_short(same)}: " if len(same) > 1 else ""
            yield from wrapped(f"→ {of}{joined(told[at]).removeprefix('→ ')}", "     ") if of else told[at]
            same = []


class Plain(Numbered):
    """Passages of which each sentence is plainly one table, or words: all are written at once."""

    help = f"""\
  Enter  ghi mọi bảng đang hiện, bỏ các dòng nêu đoạn
  số     đoạn ấy sai, hay chưa chắc: xem riêng, ở đó sửa, chọn bảng khác, bỏ được
         đoạn giữ nguyên lời thì gõ luôn của ai: 2 các xã; 3 Sở Y tế; 4 *
  w      bỏ, không in vài đoạn chỉ là lời văn: gõ số của chúng; gõ luôn thì như: w 2 4, hay 2 w
  s      mở tệp ở đoạn đầu nhóm
{REST}"""

    def beside(self, told: Iterable[str]) -> Iterable[str]:
        """Return the head line, then each passage with its tables."""
        yield from islice(told, 2)
        yield from plain_lines(self.session, self.state, self.left, self.numbers)
        for line in of_whom(self.session, self.state.plan, self.numbers):
            yield from wrapped(line, "  ")

    def prompt(self) -> str:
        """Return the question."""
        many, told = len(self.left), in_short(self.numbers)
        halves = [half for one in self.left for half in offers_of(self.session, self.state, one).numbered]
        words = all(half.drafts[0].name == "provision" for half in halves)
        what = f"cả {many}, nguyên lời" if words else f"cả {many} đoạn"
        return f"  Enter ghi {what} · {told} xem · {self.numbers[-1]} các xã: đổi ai · w bỏ, không in · {USUAL}"

    def strike(self) -> None:
        """Strike those that a person says are words only: many sentences would be lost by one key. Raises Rests."""
        if self.session.talk.interactive:
            self.strike_some("đoạn")
        else:
            super().strike()

    def told(self, one: Left, typed: str) -> bool:
        """Give what is kept of a passage to the units that are typed behind its number."""
        return turn_to(self.session, self.state, one, typed)

    def numbered(self, answer: str) -> bool:
        """Carry out an answer of numbers, those of passages that are words only behind "w"; False for any other."""
        ones = dict(zip(self.numbers, self.left, strict=True))
        numbers, typed = numbers_and_words(answer, max(ones))
        if numbers and len(typed) == 1 and typed.isalpha():
            return self._by_letter(numbers, answer, typed.casefold())
        if len(numbers) > 1 and ones.keys() >= {*numbers}:
            turned = [number for number in numbers if self.told(ones[number], typed)]
            if turned and len(turned) < len(numbers):
                rest = in_short(number for number in numbers if number not in turned)
                self.session.talk.say(f"Đoạn {rest} không giữ nguyên lời nên chưa đổi: gõ số ấy để xem, sửa.")
            return bool(turned)
        return super().numbered(answer)

    def _by_letter(self, numbers: Sequence[int], answer: str, letter: str) -> bool:
        """Carry out one letter behind numbers, which is nobody's name: "2 w" strikes that passage, "2 t" shows it."""
        if letter in ("w", *DROP):
            return self.struck(" ".join(map(str, numbers)))
        if letter in ("t", "v"):
            return super().numbered(str(numbers[0]))
        self.session.talk.unknown(answer, self.known())
        return True

    def _entered(self) -> None:
        if self.session.talk.interactive:
            write_ready(self.session, self.state, self.left)
        else:  # nobody sees there what would be written
            self.session.put_off(self.state, self.left)
