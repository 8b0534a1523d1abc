"""A new dossier, step by step: province, plan, level, kind of unit, where to begin from, name."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, Static
from textual.widgets.option_list import Option

from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.messages.beginning import Step
from tdkt_tui.tui.shown.beginning import QUESTIONS, TYPED, begin, next_step
from tdkt_tui.tui.shown.beginning_choices import Choice
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.listing import Listing
from tdkt_tui.tui.widgets.notice import Notice
from tdkt_tui.tui.widgets.page import Entry, Page, facts
from tdkt_tui.tui.widgets.typed_input import TypedInput


class StepList(Listing):
    """The answers of a step; Enter takes one."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("new.take", "select")]


class NewDossierScreen(Screen[Path | None]):
    """Gives the folder of the new dossier, None where nobody made one."""

    GUIDE: ClassVar[str] = (
        "Lập hồ sơ mới theo từng bước: tỉnh, kế hoạch, cấp, loại đơn vị, rồi bắt đầu từ một hồ sơ mẫu hoặc từ hồ sơ "
        "trống, ghi tên đơn vị và đặt tên thư mục. Bước nào chỉ có một lựa chọn thì tự qua. Bắt đầu từ mẫu "
        "mà có tên đơn vị thì người ký, địa điểm, liên hệ của mẫu để trống, danh sách người của mẫu chỉ chép khi chọn; "
        "số liệu còn lại của mẫu được đánh dấu ~ trong biểu.\n\n"
        "Enter chọn và sang bước sau; Esc lùi một bước, ở bước đầu thì về màn hình chính. Xong bước cuối, hồ sơ được "
        "mở ngay để điền; trước đó chưa ghi gì xuống đĩa."
    )
    BINDINGS: ClassVar[list[BindingType]] = [bound("new.back", "back")]
    DEFAULT_CSS = """
    NewDossierScreen {
        #question { height: auto; padding: 1 1 0 1; text-style: bold; }
        #made { height: auto; padding: 0 1; color: $muted; }
        TypedInput { margin: 1 1; width: 60; display: none; }
        Page { height: 9; }
        &.-low {
            #question { padding: 0 1; }
            Page { height: 4; }
        }
        &.-typing { StepList { display: none; } TypedInput { display: block; } }
    }
    """

    def __init__(self, workspace: Path) -> None:
        super().__init__()
        self.workspace = workspace
        self._before: list[Step] = []
        self._step: Step | None = None
        self._typed: dict[str, str] = {}
        self._trail: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Hồ sơ mới")
        yield Static("Đang đọc danh mục…", id="question", markup=False)
        yield Static("", id="made", markup=False)
        yield StepList("Chọn một", id="step")
        yield TypedInput(id="typed")
        yield Page("Về lựa chọn này", id="about")
        yield Notice()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Ask the first question."""
        self.set_focus(self.query_one(StepList))
        self._ask({})

    @work(thread=True, group="step", exclusive=True)
    def _ask(self, answers: dict[str, str]) -> None:
        self.post_message(messages.StepReady(next_step(answers, self.workspace)))

    @on(messages.StepReady)
    def _ready(self, message: messages.StepReady) -> None:
        self._show(message.step)

    def _show(self, step: Step) -> None:
        self._step = step
        self.query_one(Notice).say(step.why)
        at = len(self._before) + 1  # of the steps that are asked: what has only one answer is none, and is not counted
        self.query_one("#question", Static).update(Content(f"Bước {at}. {QUESTIONS[step.key]}"))
        told = [words for before in self._before if (words := self._trail.get(before.key))]
        self.query_one("#made", Static).update(Content("Đã chọn: " + " › ".join(told) if told else ""))
        typing = step.key in TYPED and not step.why
        self.set_class(typing, "-typing")
        if typing:
            line = self.query_one(TypedInput)
            line.value = self._typed.get(step.key) or step.offered
            self.set_focus(line)
            self.query_one(Page).put(facts(TYPED[step.key]))
            return
        steps = self.query_one(StepList)
        steps.set_options([Option(Content(choice.words), id=choice.value) for choice in step.choices])
        if not steps.highlight(self._typed.get(step.key, "")):
            steps.highlight_first()
        self.set_focus(steps)

    @on(StepList.OptionHighlighted)
    def _follow(self, message: StepList.OptionHighlighted) -> None:
        self._tell(self._choice(message.option.id or ""))

    def _choice(self, value: str) -> Choice | None:
        return next((item for item in self._step.choices if item.value == value), None) if self._step else None

    def _tell(self, choice: Choice | None) -> None:
        entries = [Entry(choice.words, "bold"), *facts(choice.about)] if choice else []
        self.query_one(Page).put(entries)

    @on(StepList.OptionSelected)
    def _take(self, message: StepList.OptionSelected) -> None:
        message.stop()
        choice = self._choice(message.option.id or "")
        if choice is not None:
            self._onward(choice.value, choice.words)

    @on(Input.Submitted)
    def _typed_line(self, message: Input.Submitted) -> None:
        message.stop()
        text = message.value.strip()
        if self._step is not None and self._step.key == "name" and not text:
            self.query_one(Notice).say("Gõ một tên thư mục, ví dụ ubnd-xa-tan-lap-2026.")
        else:
            self._onward(text, text)

    def _onward(self, value: str, words: str) -> None:
        step = self._step
        if step is None:
            return
        self._typed[step.key], self._trail[step.key] = value, words.partition(" (")[0]
        answers = {**step.answers, step.key: value}
        if step.key == "name":
            self._make(answers)
            return
        self._step = None  # until the next one is there, a second Enter has nothing to take
        self._before.append(step)
        self._ask(answers)

    @work(thread=True, group="make", exclusive=True)
    def _make(self, answers: dict[str, str]) -> None:
        self.post_message(begin(answers, self.workspace))

    @on(messages.DossierMade)
    def _made(self, message: messages.DossierMade) -> None:
        if message.path is None:
            self.query_one(Notice).say(message.why)
            return
        if message.why:  # what of a list of people could not be read
            self.app.notify(message.why, severity="warning", markup=False, timeout=30)
        self.dismiss(message.path)

    def action_back(self) -> None:
        """Ask the question before this one again; before the first there is the home screen."""
        if self._step is not None and self._step.key in TYPED:
            self._typed[self._step.key] = self.query_one(TypedInput).value
        if self._before:
            self._show(self._before.pop())
        else:
            self.dismiss(None)
