"""The templates by province: who uses each, what it reads, what is wrong with it, and its text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Footer
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.template_page import about, faulty, group_words, heading_of, line_of, wording
from tdkt_tui.tui.shown.upkeep import look, look_at_all, read_templates
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.listing import Listing
from tdkt_tui.tui.widgets.page import Page

if TYPE_CHECKING:
    from tdkt_tui.workflow.templating.looking import TemplateUse

_ABOUT, _TEXT = "Dùng ở đâu, lỗi, trường", "Lời văn"


class TemplatesScreen(Screen[None]):
    """A list beside what is known of the template under the cursor, or its text."""

    GUIDE: ClassVar[str] = (
        "Các mẫu văn bản, xếp theo tỉnh rồi đến phần dùng chung. Bên phải: mẫu làm ra văn bản gì, kế hoạch nào dùng, "
        "lỗi kèm đoạn, các trường dữ liệu và đoạn dùng lần đầu. Dấu ! ở đầu dòng là mẫu có lỗi.\n\n"
        "Enter (hoặc v) xem lời văn của mẫu, Esc trở lại. Sửa lời văn: sửa tệp .txt rồi chạy tdkt template from-text; "
        "tệp .txt sửa mà chưa chạy lệnh ấy thì ở đây báo. Lệnh tương ứng: tdkt template list|fields|check|text."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("templates.text", "text"),
        bound("reading.reload", "reload"),
        bound("screen.back", "back"),
    ]
    DEFAULT_CSS = """
    TemplatesScreen {
        #templates { width: 30; }
        #about { width: 1fr; margin-left: 1; }
        &.-reading #templates { display: none; }
        &.-reading #about { margin-left: 0; }
        &.-wide #templates { width: 44; display: block; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.uses: dict[str, TemplateUse] = {}
        self.looks: dict[str, messages.TemplateLooked] = {}
        self.reading = False

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Mẫu văn bản")
        with Horizontal():
            yield Listing("Mẫu", id="templates")
            yield Page(_ABOUT, id="about")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Read the templates once the skeleton stands."""
        found = self.query_one("#templates", Listing)
        found.set_options([found.remark("Đang đọc…")])
        found.focus()
        self.call_after_refresh(self._read)

    @work(thread=True, group="read", exclusive=True)
    def _read(self) -> None:
        self.post_message(read_templates())

    @work(thread=True, group="look", exclusive=True)
    def _look(self, use: TemplateUse) -> None:
        self.post_message(look(use))

    @work(thread=True, group="try", exclusive=True)
    def _try(self, uses: tuple[TemplateUse, ...]) -> None:
        worker = get_current_worker()
        looks = look_at_all(uses, lambda: not worker.is_cancelled)
        if looks is not None:
            self.post_message(messages.TemplatesTried(looks))

    @on(messages.TemplatesTried)
    def _mark(self, message: messages.TemplatesTried) -> None:
        """Mark all faulty ones at once: a mark at a time would repaint the list each time."""
        found = self.query_one("#templates", Listing)
        found.border_title = heading_of(message.looks)
        for looked in message.looks:
            self.looks[looked.id] = looked
            if faulty(looked) and looked.id in self.uses:  # the list may have been read again in the meantime
                found.replace_option_prompt(looked.id, line_of(self.uses[looked.id], looked))

    @on(messages.TemplatesRead)
    def _show(self, message: messages.TemplatesRead) -> None:
        found = self.query_one("#templates", Listing)
        before = found.highlighted_option.id if found.highlighted_option else None
        self.uses = {use.id: use for use in message.uses}
        options: list[Option] = []
        for group, uses in groupby(message.uses, key=group_words):
            options.append(found.heading(group))
            options += [Option(line_of(use), id=use.id) for use in uses]
        found.set_options(options or [found.remark(message.why or "Chưa có mẫu nào.")])
        if not (before and found.highlight(before)):
            found.highlight_first()
        if message.uses:
            self._try(message.uses)

    @on(messages.TemplateLooked)
    def _looked(self, message: messages.TemplateLooked) -> None:
        self.looks[message.id] = message
        if self._use is not None and self._use.id == message.id:
            self._tell()

    @on(Listing.OptionHighlighted, "#templates")
    def _follow(self) -> None:
        if self._use is not None:
            self._tell()
            if self._use.id not in self.looks:
                self._look(self._use)

    @property
    def _use(self) -> TemplateUse | None:
        option = self.query_one("#templates", Listing).highlighted_option
        return self.uses.get(option.id or "") if option is not None else None

    def _tell(self) -> None:
        page, use = self.query_one("#about", Page), self._use
        if use is not None:
            page.border_title = _TEXT if self.reading else _ABOUT
            page.put((wording if self.reading else about)(use, self.looks.get(use.id)))

    @on(Listing.OptionSelected, "#templates")
    def action_text(self) -> None:
        """Show the template's text, or what is known of it."""
        self.reading = not self.reading
        self.set_class(self.reading, "-reading")
        self._tell()
        self.query_one("#about" if self.reading else "#templates").focus()

    def action_reload(self) -> None:
        """Read everything again: an author edits beside this screen."""
        self.looks.clear()
        self._read()

    def action_back(self) -> None:
        """Leave the text, then the screen."""
        if self.reading:
            self.action_text()
        else:
            self.dismiss()
