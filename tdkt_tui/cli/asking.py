"""Questions on a terminal, or answered line by line from a pipe; data stays out of stdout."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from tdkt_tui.model.answers import shown, value_of
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.text import one_line
from tdkt_tui.model.words import raised_first


class Asker:
    """Asks on stderr. On a terminal a wrong answer is asked again; from a pipe it is a fault, for the lines that follow
    would answer the wrong questions. When a pipe ends, the questions left take what is offered.
    """

    def __init__(self) -> None:
        self.interactive = sys.stdin.isatty()
        self._ended = False
        if not self.interactive and hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")

    def ask(self, field: FieldInfo, offered: Any = None) -> Any:
        """Return the answer to a field; an empty one takes what is offered, None where nothing is."""
        click.echo(f"\n{raised_first(field.label)}{'' if field.required else ' (có thể bỏ trống)'}", err=True)
        for line in _explained(field):
            click.echo(f"  {line}", err=True)
        while True:
            typed = self._line(_offer(field, offered))
            if not one_line(typed):
                return offered
            try:
                return value_of(field, typed)
            except ValueError as error:
                if not self.interactive:
                    raise BadInput(f"Câu trả lời không dùng được: {error}.", field=field.key,
                                   fix="sửa dòng trả lời tương ứng rồi chạy lại") from None  # fmt: skip
                click.echo(f"  {raised_first(str(error))}.", err=True)

    def choose(self, label: str, choices: Sequence[tuple[str, str]], key: str) -> str:
        """Return the code of what is chosen; a single choice is taken without asking.

        Raises BadInput where a pipe has no answer.
        """
        if len(choices) == 1:
            return choices[0][0]
        field = FieldInfo(key, label, "", "choice", tuple(choices), required=True)
        while True:
            answer = self.ask(field)
            if answer is not None:
                return str(answer)
            if not self.interactive:
                raise BadInput(f"Chưa chọn {label}.", field=key, fix="thêm dòng trả lời cho câu hỏi này")

    def _line(self, offer: str) -> str:
        prompt = f"  [{offer}] > " if offer else "  > "
        if self.interactive:
            answer: str = click.prompt(prompt, default="", show_default=False, prompt_suffix="", err=True)
            return answer
        line = "" if self._ended else sys.stdin.readline()
        self._ended = self._ended or not line
        click.echo(f"{prompt}{one_line(line)}", err=True)
        return line


def _offer(field: FieldInfo, offered: Any) -> str:
    if offered is None:
        return ""
    return dict(field.choices).get(offered, "") if field.kind == "choice" else shown(offered)


def _explained(field: FieldInfo) -> list[str]:
    says_more = field.kind != "choice" and field.help in field.about()
    lines = [field.help] if field.help and says_more else []
    if field.kind == "rows":
        lines.append("Ghi trên một dòng, cách nhau bằng dấu ; (nơi nhận để báo cáo thêm (b/c))")
    elif field.kind == "list":
        lines.append("Cách nhau bằng dấu ;")
    lines += [f"{number}. {words}" for number, (_, words) in enumerate(field.choices, start=1)]
    if field.clause:
        lines.append(f"Theo mục {field.clause} của kế hoạch")
    return lines
