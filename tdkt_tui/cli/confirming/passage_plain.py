"""Several passages of which each is plainly tables, or stays in its words: all are written by one answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from tdkt_tui.cli.plan_text.page import joined, wrapped
from tdkt_tui.workflow.confirming.halves import Half
from tdkt_tui.workflow.plan_notes import Left

from .abridged import abridged, left_out
from .answer_line import part_of
from .keeping_rows import keep_rows
from .leaving_out import DROP
from .offering import Offers, offers_of
from .passage_groups import REST, USUAL, Numbered
from .picked import kept, of_one_sentence, of_whom, tell_hidden
from .session import Session
from .shown_offers import becomes, in_words, offers_brief, shown, tag_of
from .shown_passage import numbered, without_unread
from .state import State
from .talk import in_short, several
from .whose_words import numbers_and_words, turn_to
from .writing_ready import write_ready

_SEVERAL, _BEGUN, _BETWEEN = 2, 5, " ;…"
"""How many sentences are told one by one, words by which the beginning of one is found, what stands between them."""


def tags(offers: Offers, number: int, words: str) -> list[str]:
    """Return the numbers that stand at what the sentences of a passage become; none where it becomes one thing."""
    halves = [half for half in offers.numbered if not offers.done(half)]
    rows = [run for _, run, _ in _by_sentence(offers, words)] or [[half] for half in halves]
    return [tag_of(offers, row, number) for row in rows] if len(rows) > 1 else []


def sentence_lines(offers: Offers, lead: str, words: str, number: int = 0) -> Iterator[str]:
    """Yield a passage's words in parts behind its number, below each what it becomes; nothing where they do not part
    its sentences."""
    parts = _by_sentence(offers, words)
    for at, (part, run, told) in enumerate(parts):
        said = abridged(without_unread(part)) if in_words(offers) else part
        yield from wrapped(f"{'' if at else lead}{said}", "    " if at else "  ")
        tag = tag_of(offers, run, number) if len(parts) > 1 else ""
        yield from becomes(offers, run[0], "     ", tag=tag) if tag else told


def _open_words(offers: Offers, words: str) -> str:
    """Return a passage's words; of one of which a fact holds some by now, those of the sentences that are open."""
    halves = [half for half in offers.numbered if not offers.done(half)]
    return f"… {' … '.join(half.words for half in halves)}" if any(half.again for half in halves) else words


def hidden_in(offers: Offers, words: str) -> list[str]:
    """Return what of a passage among others has only the sign of what is left out."""
    parts = [part for part, _, _ in _by_sentence(offers, words)] or [words]
    return [run for part in parts for run in left_out(without_unread(part))] if in_words(offers) else []


def _by_sentence(offers: Offers, words: str) -> list[tuple[str, list[Half], list[str]]]:
    """Return a passage's words in parts, each with its sentences and what it becomes; none where they do not part them.

    Sentences in a row of which the same becomes are one part.
    """
    halves = [half for half in offers.numbered if not offers.done(half)]
    if len(halves) < _SEVERAL or any(shown(offers, half).name == "agenda" for half in halves):
        return []
    starts: list[int] = []
    for half in halves:
        begun = " ".join(half.words.split()[:_BEGUN])
        starts.append(words.find(begun, starts[-1] + 1 if starts else 0))
        if starts[-1] < 0:
            return []
    found: list[tuple[str, list[Half], list[str]]] = []
    for half, start, end in zip(halves, [0, *starts[1:]], [*starts[1:], len(words)], strict=True):
        told = [*becomes(offers, half, "     ")]
        before, run, _ = found.pop() if found and found[-1][2] == told else ("", [], [])
        found.append((f"{before} {words[start:end].strip(_BETWEEN)}".strip(), [*run, half], told))
    return found


def plain_lines(session: Session, state: State, left: Sequence[Left], numbers: Sequence[int] = ()) -> Iterator[str]:
    """Yield passages, each with what it becomes; what several in a row become in the same way is told below the last.

    It is told without saying of each that it stays in its words: most do, and what does not has another name.
    """
    drawn = [(one, offers_of(session, state, one)) for one in left]
    mine = numbers or range(1, len(left) + 1)
    told = [[*offers_brief(offers, number=number)] for number, (_, offers) in zip(mine, drawn, strict=True)]
    same: list[int] = []
    for at, (number, (one, offers)) in enumerate(zip(mine, drawn, strict=True)):
        words = _open_words(offers, one.place[2])
        if parts := [*sentence_lines(offers, numbered(number, one, ""), words, number)]:
            yield from parts
            continue
        yield from wrapped(numbered(number, one, words, kept=in_words(offers)), "  ")
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
         một câu có số riêng (→ 2.1:): 2.1 các xã; 2.1 w: bỏ; 2.1 k: nguyên lời
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
        like = (self._tags() or [str(self.numbers[-1])])[-1]
        return f"  Enter ghi {what} · {told} xem · {like} các xã: đổi ai · w bỏ, không in · {USUAL}"

    def _tags(self) -> list[str]:
        """Return the numbers of single sentences that stand on the screen."""
        pairs = zip(self.numbers, self.left, strict=True)
        return [tag for at, one in pairs for tag in tags(offers_of(self.session, self.state, one), at, one.place[2])]

    def strike(self) -> None:
        """Strike those that a person says are words only: many sentences would be lost by one key. Raises Rests."""
        if self.session.talk.interactive:
            self.strike_some("đoạn")
        else:
            super().strike()

    def told(self, one: Left, typed: str) -> bool:
        """Give what is kept of a passage to the units that are typed behind its number."""
        return turn_to(self.session, self.state, one, typed, row=self.numbers[self.left.index(one)])

    def numbered(self, answer: str) -> bool:
        """Carry out an answer of numbers, those of passages that are words only behind "w"; False for any other."""
        ones = dict(zip(self.numbers, self.left, strict=True))
        if of_one_sentence(self.session, self.state, ones, answer) or self._keeps(ones, answer):
            return True
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

    def _keeps(self, ones: Mapping[int, Left], answer: str) -> bool:
        """Keep passages in their words, "k 2" or "2 k c3", whatever tables they may be; False for any other answer."""
        part = part_of(answer, ones)
        if part is None or part.key != "k" or part.of or "*" in answer.split()[:2]:  # "k *": all, for everybody
            return False
        for row in part.rows:
            if not kept(self.session, self.state, ones[row], f"k * {part.said}".strip()):
                keep_rows(self.session, self.session.read(), [ones[row]], part.said)
        return True

    def struck(self, typed: str) -> bool:
        """Strike those whose numbers were typed, and tell what goes with them of which only a sign stood there."""
        ones = dict(zip(self.numbers, self.left, strict=True))
        chosen = several(typed, [ones.get(at) for at in range(1, max(ones) + 1)])
        hidden = [run for one in chosen if one for run in self._hidden(one)]
        done = super().struck(typed)
        tell_hidden(self.session, hidden if done else ())
        return done

    def _hidden(self, _one: Left) -> list[str]:
        return hidden_in(offers_of(self.session, self.state, _one), _one.place[2])

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
