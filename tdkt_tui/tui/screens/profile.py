"""One profile: its values, what is wrong with them, and the way from the one to the other."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import Footer

from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.gravity import counted
from tdkt_tui.tui.shown.opened import open_profile
from tdkt_tui.tui.shown.rows import row_for
from tdkt_tui.tui.widgets.detail import Detail
from tdkt_tui.tui.widgets.finding_list import FindingList
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.value_list import ValueList

from .roads import Roads


class ProfileScreen(Roads):
    """Values and findings side by side where there is room, else one above the other; details below."""

    GUIDE: ClassVar[str] = (
        "Nội dung một hồ sơ, xếp theo mục, và những gì việc kiểm tra tìm thấy, nặng nhất trước. Tab chuyển giữa hai "
        "danh sách và phần chi tiết; phần chi tiết nêu trọn giá trị, hoặc sai sót cùng căn cứ và cách sửa.\n\n"
        "Ở danh sách sai sót, Enter đưa tới mục có sai sót. Sửa tệp hồ sơ bằng trình soạn thảo của bạn rồi bấm r để "
        "đọc lại."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *Roads.ROADS,
        bound("profile.build", "build"),
        bound("profile.compose", "compose_dossier"),
        bound("profile.findings", "to_findings"),
        bound("profile.reload", "reload"),
        bound("screen.back", "dismiss"),
    ]
    DEFAULT_CSS = """
    ProfileScreen {
        #lists { layout: vertical; height: 1fr; }
        ValueList { height: 2fr; }
        FindingList { height: 1fr; min-height: 4; }
        &.-low FindingList { height: 3; min-height: 3; }
        &.-wide {
            #lists { layout: horizontal; }
            ValueList { width: 3fr; height: 1fr; }
            FindingList { width: 2fr; height: 1fr; margin-left: 1; }
            Detail { height: 9; }
        }
    }
    """

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Hồ sơ", self.source)
        with Container(id="lists"):
            yield ValueList()
            yield FindingList()
        yield Detail()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Read the profile once the skeleton stands."""
        self.query_one(ValueList).focus()
        self.call_after_refresh(self._read)

    @work(thread=True, group="read", exclusive=True)
    def _read(self) -> None:
        self.post_message(messages.ProfileRead(open_profile(self.source)))

    @on(messages.ProfileRead)
    def _show(self, message: messages.ProfileRead) -> None:
        opened = message.opened
        if opened.name:
            self.query_one(Headline).lead_to("Hồ sơ", self.source, opened.name)
        self.query_one(ValueList).show(opened.rows)
        findings = self.query_one(FindingList)
        findings.show(opened.findings)
        findings.border_title = Content.assemble("Kiểm tra: ", counted(opened.findings))
        if not opened.rows:
            findings.focus()
        self._tell()

    @on(ValueList.OptionHighlighted)
    @on(ValueList.OptionSelected)
    def _tell(self) -> None:
        """Show in full what the cursor of the list in use stands on."""
        self.call_after_refresh(self._tell_now)

    def on_descendant_focus(self) -> None:
        """Follow the focus."""
        self._tell_now()

    def _tell_now(self) -> None:
        values, findings, detail = self.query_one(ValueList), self.query_one(FindingList), self.query_one(Detail)
        if findings.has_focus and findings.finding is not None:
            detail.show_finding(findings.finding)
        elif values.has_focus and values.row is not None:
            own = [
                item for item in findings.findings if item.field and row_for(item.field, values.rows) == values.row.key
            ]
            own.sort(key=lambda item: item is not findings.finding)  # the one that led here comes first
            detail.show_row(values.row, own)

    @on(FindingList.Jump)
    def _jump(self, message: FindingList.Jump) -> None:
        values = self.query_one(ValueList)
        if values.jump(message.field):
            values.focus()
        else:
            self.notify("Sai sót này không gắn với một mục nào của hồ sơ.", markup=False)

    def road_source(self) -> str | None:
        """Return this profile."""
        return self.source

    def road_returned(self) -> None:
        """Read the file again: another screen may have changed it."""
        self._read()

    def action_to_findings(self) -> None:
        """Go to the findings."""
        self.query_one(FindingList).focus()

    def action_build(self) -> None:
        """Build this profile's documents."""
        from .build import BuildScreen

        self.app.push_screen(BuildScreen(self.source))

    def action_compose_dossier(self) -> None:
        """Fill in the dossier; of a sample or a file of its own, make a dossier first."""
        from .compose import ComposeScreen

        folder = Path(self.source)
        if folder.is_dir():
            self.app.push_screen(ComposeScreen(folder), self._returned)
            return
        from .ask_name import AskScreen

        name = Path(self.source).stem
        title = "Tạo hồ sơ công việc từ mẫu này, tên thư mục:"
        self.app.push_screen(AskScreen(title, "ubnd-huyen-viet-yen-2026", name), self._make)

    def _returned(self, _: None) -> None:
        """Read the file again: it may have been saved anew."""
        self._read()

    def _make(self, name: str | None) -> None:
        if name:
            self._make_in_thread(name)

    @work(thread=True, group="make", exclusive=True)
    def _make_in_thread(self, name: str) -> None:
        from tdkt_tui.tui.shown.make_dossier import make_dossier

        self.post_message(make_dossier(getattr(self.app, "workspace", None), name, self.source))

    @on(messages.DossierMade)
    def _made(self, message: messages.DossierMade) -> None:
        from .compose import ComposeScreen

        if message.path is None:
            self.app.notify(message.why, severity="error", markup=False, timeout=15)
        else:
            self.app.push_screen(ComposeScreen(message.path))
            if message.why:
                self.app.notify(message.why, severity="warning", markup=False, timeout=30)

    def action_reload(self) -> None:
        """Read the file again; the cursors stay."""
        self._read()
