"""Questions on a terminal, or answered line by line from a pipe; data stays out of stdout."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from tdkt_tui.model.answers import shown, value_of
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.field_facts import Said
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.pasted import no_answer
from tdkt_tui.model.text import folded, one_line
from tdkt_tui.model.words import raised_first

from .question_words import example_of, explained

_BACK, _PASSED = ("<", "lùi", "lui"), ("bỏ qua", "bo qua")
_NONE = ("-", "–")  # takes away what is offered, as where values of a plan are typed


class StepBack(Exception):
    """The person wants the question before this one: ``rewind``, then ask everything anew."""


class Asker:
    """Asks on stderr. On a terminal a wrong answer is asked again; from a pipe it is a fault, for the lines that follow
    would answer the wrong questions. When a pipe ends, the questions left take what is offered.

    answered: key → what was typed, a choice as its code. A question answered there is not asked again, so that after a
    step back, or another day, only the rest is asked.
    """

    def __init__(self) -> None:
        self.interactive = sys.stdin.isatty()
        self.answered: dict[str, str] = {}
        self._passed: list[str] = []
        self._section, self._ended = "", False
        if not self.interactive and hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")

    def ask(
        self,
        field: FieldInfo,
        offered: Any = None,
        said: Sequence[Said] = (),
        doubt: Callable[[Any], str] = lambda _: "",
        meant: Callable[[str], Any] = lambda _: None,
    ) -> Any:
        """Return the answer to a field; an empty one takes what is offered, None where nothing is.

        said: what the plan says about the field, told with the question; doubt: what speaks against an answer, "" for
        nothing. On a terminal such a one is told at once, and Enter keeps it. meant: the answer that words mean which
        are none themselves, None where they mean none.

        Raises StepBack, and BadInput for an answer from a pipe that cannot be used.
        """
        if self._passed[-1:] != [field.key]:
            self._passed.append(field.key)
        if field.key in self.answered:
            try:
                return _taken(field, self.answered[field.key], offered)
            except ValueError:  # kept under another level or plan, where it was a choice
                del self.answered[field.key]
        self._introduce(field, said)
        held = ""
        while True:
            typed = self._typed(held or _offer(field, offered)) or held
            passed = self.interactive and folded(typed) in _PASSED
            answer: Any
            try:
                answer = None if passed else _taken(field, typed, offered, meant)
            except ValueError as error:
                if not self.interactive:
                    raise BadInput(f"Câu trả lời không dùng được: {error}.", field=field.key,
                                   fix="sửa dòng trả lời tương ứng rồi chạy lại") from None  # fmt: skip
                click.echo(f"  {raised_first(str(error))}.", err=True)
            else:
                if self.interactive and not passed and (again := self._refused(field, typed, answer, said)):
                    click.echo(f"  {again}", err=True)
                    continue
                typed = "" if passed else typed
                if typed and typed != held and self._warned(doubt(answer), typed):
                    held = typed
                    continue
                self.answered[field.key] = answer if typed and field.kind == "choice" else typed
                return answer

    def _warned(self, against: str, typed: str) -> bool:
        """Tell what speaks against an answer; return whether it is asked for again."""
        if not against:
            return False
        again = f"Enter: vẫn giữ “{typed}”; hoặc gõ lại" if self.interactive else "Trả lời lại: gõ < ở câu hỏi sau"
        click.echo(f"  Cảnh báo: {against}. {again}.", err=True)
        return self.interactive

    def _typed(self, offer: str) -> str:
        typed = one_line(self._line(offer))
        if folded(typed) in _BACK:
            raise StepBack
        return typed

    def _refused(self, field: FieldInfo, typed: str, answer: Any, said: Sequence[Said]) -> str:
        """Return why an answer is asked for again, "" where it may stand: what was struck before a question came.

        Enter alone passes over nothing that is needed; a day, the words of the question before are no name."""
        if field.required and answer in (None, "", []):
            told = f", thí dụ: {example}" if (example := example_of(field, said)) else ""
            return (f"Văn bản cần điều này{told}. Chưa biết thì gõ “bỏ qua”: hồ sơ ghi “CÒN THIẾU”, chưa lập được văn"
                    " bản.")  # fmt: skip
        if field.key == "signature.name" and any(map(str.isdecimal, typed)):
            return f"“{typed}” có chữ số, không phải họ tên. Chưa biết thì gõ “bỏ qua”."
        post = self.answered.get("signature.post", "")
        if field.key == "signature.name" and typed and folded(typed) == folded(post):
            return "Trùng với chức vụ vừa trả lời. Gõ họ tên; chức vụ ghi nhầm thì gõ < để trả lời lại."
        return ""

    def tell(self, words: str) -> None:
        """Tell what is decided without a question."""
        click.echo(f"\n{words}", err=True)

    def _introduce(self, field: FieldInfo, said: Sequence[Said]) -> None:
        """Say what is asked, under the title of its section where a new one begins."""
        if field.section and field.section != self._section:
            click.echo(f"\n{field.section.upper()}", err=True)
        self._section = field.section
        click.echo(f"\n{raised_first(field.label)}{'' if field.required else ' (có thể bỏ trống)'}", err=True)
        for line in explained(field, said):
            click.echo(f"  {line}", err=True)

    def rewind(self) -> None:
        """Forget the answer before the question that was stepped back from."""
        *before, _ = self._passed
        self._passed.clear()
        if before:
            del self.answered[before[-1]]
        else:
            click.echo("  Đây là câu hỏi đầu tiên.", err=True)

    def again(self) -> None:
        """Ask anew from the first question; what is answered stays so."""
        self._passed.clear()

    def choose(
        self, label: str, choices: Sequence[tuple[str, str]], key: str, meant: Callable[[str], Any] = lambda _: None
    ) -> str:
        """Return the code of what is chosen; a single choice is taken without asking. meant: as ``ask`` takes it.

        Raises BadInput where a pipe has no answer.
        """
        if len(choices) == 1:
            return choices[0][0]
        field = FieldInfo(key, label, "", "choice", tuple(choices), required=True)
        while True:
            answer = self.ask(field, None, (), lambda _: "", meant)
            if answer is not None:
                return str(answer)
            if not self.interactive:
                raise BadInput(f"Chưa chọn {label}.", field=key, fix="thêm dòng trả lời cho câu hỏi này")
            self.answered.pop(key, None)

    def _line(self, offer: str) -> str:
        prompt = f"  [{offer}] > " if offer else "  > "
        if self.interactive:
            return str(click.prompt(prompt, default="", show_default=False, prompt_suffix="", err=True))
        line = "" if self._ended else sys.stdin.readline()
        self._ended = self._ended or not line
        click.echo(f"{prompt}{one_line(line)}", err=True)
        return line


def _taken(field: FieldInfo, typed: str, offered: Any, meant: Callable[[str], Any] = lambda _: None) -> Any:
    """Return the value of an answer, None for the one that wants none. Raises ValueError with what is expected."""
    try:
        return _value(field, typed, offered)
    except ValueError:
        if (other := meant(typed)) is None:
            raise
        return other


def _value(field: FieldInfo, typed: str, offered: Any) -> Any:
    if typed in _NONE and field.required:
        raise ValueError("câu này cần có giá trị; chưa biết thì gõ “bỏ qua”")
    if typed and typed not in _NONE and (why := no_answer(field, typed)):
        raise ValueError(f"“{typed}” {why}")
    return None if typed in _NONE else value_of(field, typed) if typed else offered


def _offer(field: FieldInfo, offered: Any) -> str:
    told = dict(field.choices).get(offered, "") if field.kind == "choice" else offered
    return "" if told is None else f"{shown(told)}{'' if field.required else '; -: bỏ'}"
