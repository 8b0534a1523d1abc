"""Lines to a person and back, on a terminal or from a pipe; the end of the answers is a wish to rest."""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from math import inf
from textwrap import shorten
from time import monotonic
from typing import TypeVar

import click

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.text import clean, one_line

from .key_line import by_keys, fitting
from .typed_ahead import dropped

_One = TypeVar("_One")
_RANGE = re.compile(r"\s*[-–]\s*|\s+đến\s+")
"""What stands between the first and the last of several numbers."""
_MOST = 60
"""Signs of an answer that is told again."""
NAMES = {"s": "s", "sửa": "s", "b": "b", "để sau": "b", "l": "l", "<": "l", "lùi": "l", "?": "?", "??": "??"}
"""The answers that every question of the walk takes, and what is typed for each."""
RESTS = ("q", "nghỉ")


class BadAnswer(BadInput):
    """A line of a pipe that is no answer to what is asked: those behind it would answer other questions."""


class Rests(Exception):
    """The person rests in the midst of an answer: nothing that was not typed is taken for one."""


class Back(Exception):
    """The person goes one question back."""


BACK = "<"
GONE = "-"
"""What takes a value away."""


class Talk:
    """Tells on stderr, for only what is left at the end is data; nothing told acts on a terminal."""

    took = inf
    """Seconds from the last question to its answer."""

    def __init__(self) -> None:
        self.told: Counter[str] = Counter()
        self.interactive = sys.stdin is not None and sys.stdin.isatty()
        if not self.interactive and hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")

    def height(self) -> int:
        """Return how many rows the terminal has that is told to, 0 where there is none."""
        try:
            return os.get_terminal_size(sys.stderr.fileno()).lines if self.interactive else 0
        except (OSError, ValueError, AttributeError):
            return 0

    def fresh(self) -> None:
        """Take away what was typed before a screen that is shown now: it was no answer to that one."""
        if self.interactive and (lines := dropped()):
            said = "; ".join(f"“{line}”" for line in lines)
            self.say(f"Không dùng {said}: gõ khi màn hình này chưa hiện.")

    def tell(self, lines: Iterable[str]) -> None:
        """Print lines that are laid out already."""
        for line in lines:
            click.echo(clean(line), err=True)

    def say(self, words: str, indent: str = "  ") -> None:
        """Print one remark, broken between words."""
        self.tell(wrapped(one_line(words), indent))

    def ask(self, prompt: str) -> str | None:
        """Return one answer without its outer blanks; None where there are no more, and after Ctrl-C, Ctrl-D."""
        prompt = clean(prompt)
        prompt = fitting(by_keys(prompt, self.told) if self.interactive else prompt)
        if self.interactive:
            asked = monotonic()
            try:
                return one_line(click.prompt(prompt, default="", show_default=False, prompt_suffix="", err=True))
            except click.Abort:
                click.echo(err=True)
                return None
            finally:
                self.took = monotonic() - asked
        line = sys.stdin.readline() if sys.stdin is not None else ""
        click.echo(f"{prompt}{one_line(line)}", err=True)
        return one_line(line) if line else None

    def asked(self, prompt: str) -> str:
        """Return one answer inside another. Raises Rests at "q", where there are no more, Back where one goes back."""
        answer = self.ask(prompt)
        if answer is None or answer.casefold() in RESTS:
            raise Rests
        if answer == BACK:
            raise Back
        return answer

    def unknown(self, typed: str, known: str) -> None:
        """Tell that an answer is none of those known. Raises BadAnswer in a pipe."""
        told = shorten(typed, _MOST, placeholder=" …")
        if typed == "?" and self.interactive:
            self.say(f"Trả lời được: {known}")
            return
        if not self.interactive:
            raise BadAnswer(f"Câu trả lời “{told}” không dùng được ở đây.", fix=f"các câu trả lời: {known}")
        self.say(f"Không có câu trả lời “{told}”. {known}")


def number_of(answer: str, most: int) -> int:
    """Return a number from 1 to ``most`` that was typed, 0 for all else, a number of thousands of digits too."""
    digits = answer.lstrip("0")
    return int(digits) if digits.isdecimal() and len(digits) <= len(str(most)) and int(digits) <= most else 0


def number_and_value(answer: str, most: int) -> tuple[int, str]:
    """Return the number that an answer begins with, and what is typed behind it: (3, "30/6/2025"); 0 for all else."""
    first, _, rest = answer.partition(" ")
    return number_of(first, most), rest.strip()


def several(answer: str, known: Sequence[_One]) -> list[_One]:
    """Return those of the numbers that were typed, "1", "1 2", "2-7" or "*"; none for all else."""
    if answer == "*":
        return list(known)
    numbers = [one for part in _RANGE.sub("-", answer).replace(",", " ").split() for one in _numbers(part, len(known))]
    return [known[number - 1] for number in dict.fromkeys(numbers)] if numbers and all(numbers) else []


def _numbers(part: str, most: int) -> list[int]:
    """Return the number that a part of an answer is, or those from one to another; 0 for what is none."""
    first, dash, last = part.partition("-")
    ends = number_of(first, most), number_of(last, most)
    return list(range(ends[0], ends[1] + 1)) or [0] if dash and all(ends) else [number_of(part, most)]


def in_short(numbers: Iterable[int]) -> str:
    """Return numbers in short: "1–3", "1, 3", "1–5, 7"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
