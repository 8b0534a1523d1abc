"""Building: which documents, in which formats, where to; how far it is; what was written or why nothing was."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Footer, Static

from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.building import run_build
from tdkt_tui.tui.shown.opened import choices_for
from tdkt_tui.tui.widgets.choice_list import ChoiceList
from tdkt_tui.tui.widgets.file_list import FileList
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.outcome import Outcome
from tdkt_tui.tui.widgets.progress_line import ProgressLine
from tdkt_tui.tui.widgets.typed_input import TypedInput

from .built import Built

if TYPE_CHECKING:
    from tdkt_tui.workflow import BuildRequest


class BuildScreen(Built):
    """Nothing is written before F5; Esc stops a running build, which then has written nothing."""

    GUIDE: ClassVar[str] = (
        "Chọn văn bản và định dạng bằng phím cách, Tab để sang ô kế tiếp, F5 (hoặc nút Lập văn bản) để lập. Mọi tệp "
        "được ghi cùng lúc hoặc không ghi tệp nào.\n\n"
        "Hồ sơ còn lỗi thì không lập được, trừ khi chọn Lập bản nháp: chỗ thiếu được đánh dấu trong văn bản. Đang lập "
        "mà bấm Esc thì dừng, không tệp nào được ghi. Định dạng PDF cần LibreOffice trên máy.\n\n"
        "Lập xong thì hiện danh sách tệp: Enter hoặc y chép đường dẫn tệp, Y chép đường dẫn thư mục, v chọn lại văn "
        "bản. Tệp đã có người sửa không bao giờ bị ghi đè: bản mới nằm bên cạnh, tên có chữ (mới)."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("build.start", "start"),
        bound("build.choose", "choose"),
        bound("build.back", "back"),
    ]
    DEFAULT_CSS = """
    BuildScreen {
        #choices { height: 9; }
        #documents { width: 3fr; }
        #side { width: 2fr; margin-left: 1; }
        #options { height: 2; }
        #where { height: 1; margin: 1 0 0 0; padding: 0 1; }
        #where Static { width: auto; color: $muted; margin-right: 1; }
        #act { height: 1; margin: 1 0; padding: 0 1; }
        #act Button { margin-right: 2; }
        &.-wide #choices { height: 12; }
        &.-low {
            #choices { height: 5; }
            #where { margin: 0; }
            #act { margin: 0; }
        }
    }
    """

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source
        self._cancel: Event | None = None
        self._known = self._wanted = False
        """Whether the choices are read, and whether a build was asked for before they were."""

    def compose(self) -> ComposeResult:
        """Yield the choices, the way to start, and where the outcome will stand."""
        yield Headline("Lập văn bản", self.source)
        with Horizontal(id="choices"):
            yield ChoiceList("Văn bản", id="documents", help="Các văn bản mà kế hoạch quy định cho cấp này.")
            with Vertical(id="side"):
                yield ChoiceList("Định dạng", id="formats", help="Mỗi văn bản được ghi ở các định dạng đã chọn.")
                yield ChoiceList("Tùy chọn", id="options", help="Bản nháp lập được cả khi còn thiếu, còn lỗi.")
        with Horizontal(id="where"):
            yield Static("Ghi vào thư mục", markup=False)
            yield TypedInput(id="out")
        with Horizontal(id="act"):
            yield Button(Content("Lập văn bản"), id="start", variant="primary", compact=True)
            yield ProgressLine()
        yield FileList()
        yield Outcome()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Ask what can be built once the skeleton stands."""
        self.query_one("#options", ChoiceList).offer([("draft", "Lập bản nháp", False)])
        self.query_one("#documents", ChoiceList).focus()
        self.call_after_refresh(self._read)

    @work(thread=True, group="read", exclusive=True)
    def _read(self) -> None:
        self.post_message(messages.ChoicesRead(choices_for(self.source)))

    @on(messages.ChoicesRead)
    def _offer(self, message: messages.ChoicesRead) -> None:
        choices, self._known = message.choices, True
        self.query_one("#documents", ChoiceList).offer(choices.documents)
        self.query_one("#formats", ChoiceList).offer(choices.formats, choices.refused)
        self.query_one("#out", TypedInput).value = choices.out
        outcome = self.query_one(Outcome)
        if choices.findings:
            self.query_one(ProgressLine).say("")
            outcome.show_refused("Chưa lập được văn bản của hồ sơ này", choices.findings)
        else:
            told = [*choices.doubts, *([choices.advice] if choices.advice else [])]
            outcome.say("Chưa lập gì. Bấm F5 để lập các văn bản đã chọn.", *told)
            if self._wanted:
                self.action_start()

    @on(Button.Pressed, "#start")
    def action_start(self) -> None:
        """Start building what is ticked, unless a build runs."""
        from tdkt_tui.workflow import BuildRequest

        if self.building:
            return
        if not self._known:
            self._wanted = True
            self.query_one(ProgressLine).say("Đang đọc hồ sơ; đọc xong là lập.")
            return
        kinds = self.query_one("#documents", ChoiceList).chosen
        formats = self.query_one("#formats", ChoiceList).chosen
        out = self.query_one("#out", TypedInput).value.strip()
        if not (kinds and formats and out):
            self.query_one(ProgressLine).say("Chọn ít nhất một văn bản, một định dạng và thư mục ghi.", "$text-warning")
            return
        self.show_choices()
        draft = bool(self.query_one("#options", ChoiceList).chosen)
        self._cancel = Event()
        self.query_one(ProgressLine).say("Đang chuẩn bị…")
        self.query_one(Outcome).say("Đang lập; bấm Esc để dừng.")
        self._build(BuildRequest(self.source, Path(out).expanduser(), kinds, formats, draft), self._cancel)

    @work(thread=True, group="build")
    def _build(self, request: BuildRequest, cancel: Event) -> None:
        def stepped(done: int, total: int, label: str) -> None:
            self.post_message(messages.BuildStepped(done, total, label))

        self.post_message(run_build(request, stepped, cancel))

    @on(messages.BuildStepped)
    def _step(self, message: messages.BuildStepped) -> None:
        self.query_one(ProgressLine).step(message.done, message.total, message.label)

    @on(messages.BuildEnded)
    def _end(self, message: messages.BuildEnded) -> None:
        self._cancel = None
        progress, outcome = self.query_one(ProgressLine), self.query_one(Outcome)
        if message.result is not None:
            progress.say("Xong.", "$text-success")
            self.show_built(message.result)
        else:
            progress.say("Chưa ghi tệp nào.", "$text-warning")
            outcome.show_refused(message.why, message.findings, message.instead)
            outcome.focus()
            self.refused = True
            self.refresh_bindings()

    @property
    def building(self) -> bool:
        """Tell whether a build runs."""
        return self._cancel is not None

    def end(self) -> None:
        """Ask a running build to stop at the next document."""
        if self._cancel is not None:
            self._cancel.set()

    def action_back(self) -> None:
        """Stop a running build; with none running, go back."""
        if self.building:
            self.end()
            self.query_one(ProgressLine).say("Đang dừng…")
        else:
            self.dismiss()
