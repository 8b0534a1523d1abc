"""The plugins: which there are, where each comes from, what it implements, and why one is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer
from textual.widgets.option_list import Option

from tdkt_tui.model.text import one_line
from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.upkeep import read_plugins
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.listing import Listing
from tdkt_tui.tui.widgets.page import Entry, Page, facts

if TYPE_CHECKING:
    from tdkt_tui.workflow.plugin_info import PluginInfo

_GOOD, _BAD = ("✓ ", "$text-success"), ("! ", "bold $text-error")


class PluginsScreen(Screen[None]):
    """A list beside the facts of the one under the cursor; broken ones come first."""

    GUIDE: ClassVar[str] = (
        "Các tỉnh và phần mở rộng đang cài, phần hỏng lên trước. Bên phải là phiên bản, nguồn, tệp, các hàm móc mà "
        "phần mở rộng có, và nếu hỏng thì lý do kèm tệp, dòng.\n\n"
        "Tab sang phần chi tiết để đọc tiếp; sửa xong thì thoát rồi mở lại chương trình. Lệnh tương ứng: tdkt plugin "
        "list, tdkt plugin show MÃ, tdkt plugin check MÃ."
    )
    BINDINGS: ClassVar[list[BindingType]] = [bound("screen.back", "dismiss")]
    DEFAULT_CSS = """
    PluginsScreen {
        #plugins { width: 2fr; }
        #about { width: 3fr; margin-left: 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.infos: tuple[PluginInfo, ...] = ()

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Tỉnh và phần mở rộng")
        with Horizontal():
            yield Listing("Đang cài", id="plugins")
            yield Page("Chi tiết", id="about")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Try the plugins once the skeleton stands."""
        plugins = self.query_one("#plugins", Listing)
        plugins.set_options([plugins.remark("Đang đọc…")])
        plugins.focus()
        self.call_after_refresh(self._read)

    @work(thread=True, group="read", exclusive=True)
    def _read(self) -> None:
        self.post_message(read_plugins())

    @on(messages.PluginsRead)
    def _show(self, message: messages.PluginsRead) -> None:
        plugins = self.query_one("#plugins", Listing)
        self.infos = tuple(sorted(message.infos, key=lambda info: not info.state.reason))
        plugins.set_options([Option(_line(info), id=str(number)) for number, info in enumerate(self.infos)])
        if not self.infos:
            plugins.set_options([plugins.remark(message.why or "Chưa cài phần mở rộng nào.")])
        plugins.highlight_first()

    @on(Listing.OptionHighlighted, "#plugins")
    def _follow(self) -> None:
        from tdkt_tui.workflow.plugin_info import facts_of

        at = self.query_one("#plugins", Listing).highlighted
        if at is None or at >= len(self.infos):
            return
        info = self.infos[at]
        told = facts([(name, one_line(value)) for name, value in facts_of(info)])
        head = Entry("Phần mở rộng này hỏng; các phần khác vẫn dùng được.", "bold $text-error")
        self.query_one("#about", Page).put([head, Entry(), *told] if info.state.state == "hỏng" else told)


def _line(info: PluginInfo) -> Content:
    state = info.state
    return Content.assemble(_BAD if state.reason else _GOOD, one_line(f"{state.id}  {state.state} {state.version}"))
