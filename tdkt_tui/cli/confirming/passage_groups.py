"""Several passages in one question: words together, rows; one is picked out by its number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from tdkt_tui.workflow.plan_notes import Left

from .keeping_rows import keep_typed
from .leaving_out import DROP
from .looking import look_at
from .picked import several_answers
from .session import Session
from .state import State, name_of, only_words
from .striking import strike
from .talk import in_short, number_and_value, several

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

    def answered(self, answer: str) -> bool:
        """Carry out a line of numbers, all answers that it has: one that is unknown is told; False for any other."""
        answers = several_answers(answer)
        for one in answers:
            state = self.session.read()
            here = {name_of(each): each for each in state.left}
            left = tuple(here[name] for name in map(name_of, self.left) if name in here)  # as they stand on the screen
            if not left or not type(self)(self.session, state, left).numbered(one):
                self.session.talk.unknown(one, self.known())
        return bool(answers) or self.numbered(answer)
