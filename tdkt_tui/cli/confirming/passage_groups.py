"""Several passages in one question: they are words together, or one is picked out by its number."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tdkt_tui.workflow.plan_notes import Left, without_left

from .session import Session
from .state import State, name_of
from .talk import number_of

USUAL = "b sau · l lùi · q nghỉ · ? > "
REST = """\
  b      để sau;  l  lùi một đoạn;  q  nghỉ, điều đã trả lời vẫn còn"""


class Together:
    """Several passages whose numbers pick one out. enter: what Enter means; by_enter: it says that all are words."""

    by_enter = True
    help = f"""\
  Enter  cả nhóm chỉ là lời văn, không có số, ngày, việc nào phải ghi: xóa các dòng nêu
  số     đoạn ấy có dữ kiện: xem riêng đoạn ấy, chọn bảng để ghi
  s      mở tệp ở đoạn đầu nhóm
{REST}"""

    def __init__(self, session: Session, state: State, left: tuple[Left, ...]) -> None:
        """Keep what is asked."""
        self.session, self.state, self.left = session, state, left

    def more(self) -> Iterable[str]:
        """Return what is shown below the passages."""
        return ()

    def prompt(self) -> str:
        """Return the question."""
        keys = "Enter chỉ có lời: đúng" if self.by_enter else "Enter xem riêng đoạn 1 · w cả nhóm chỉ là lời"
        return f"  {keys} · 1–{len(self.left)} có dữ kiện · {USUAL}"

    def known(self) -> str:
        """Return the answers, for one that is none of them."""
        return f"Enter, {'' if self.by_enter else 'w, '}một số từ 1 đến {len(self.left)}, s, b, l, q hoặc ?."

    def answers(self) -> dict[str, Callable[[], None]]:
        """Return what is typed and what it does. They raise Rests, Back, the faults of the file."""
        if self.by_enter:
            return {"": self.strike}
        return {"": self._first, "w": self.strike, "lời văn": self.strike}

    def numbered(self, answer: str) -> bool:
        """Carry out an answer of numbers; False for any other."""
        number = number_of(answer, len(self.left))
        if number:
            self.session.apart.add(name_of(self.left[number - 1]))
        return bool(number)

    def strike(self) -> None:
        """Strike all of them out of the file: they are words, or what they say is written."""
        strike(self.session, self.state, self.left)

    def _first(self) -> None:
        if self.session.talk.interactive:
            self.numbered("1")
        else:  # a pipe of Enters takes no passage that may hold a fact for words
            self.session.put_off(self.state, self.left)


class Unsigned(Together):
    """Passages that may hold a fact, though no table seems to fit and no number is in them."""

    by_enter = False
    help = f"""\
  w      cả nhóm chỉ là lời văn, không có số, ngày, việc nào phải ghi: xóa các dòng nêu
  số     đoạn ấy có dữ kiện: xem riêng đoạn ấy, chọn bảng để ghi;  Enter: đoạn 1
  s      mở tệp ở đoạn đầu nhóm
{REST}"""


def strike(session: Session, state: State, gone: tuple[Left, ...]) -> None:
    """Strike passages out of the file, all by one answer."""
    text = state.file.text
    for one in reversed(gone):
        text = without_left(text, one)
    session.put(state, text, gone)
