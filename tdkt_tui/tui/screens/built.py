"""The part of the build screen that stands after a build: its files, each to be copied by its path."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from textual import on
from textual.screen import Screen

from tdkt_tui.tui.shown.written import files_of
from tdkt_tui.tui.widgets.choice_list import ChoiceList
from tdkt_tui.tui.widgets.file_list import FileList
from tdkt_tui.tui.widgets.outcome import Outcome
from tdkt_tui.tui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from tdkt_tui.workflow import BuildResult


class Built(Screen[None]):
    """Mixed in before the build screen: its files take the place of its choices where there is room for one only."""

    DEFAULT_CSS = """
    Built {
        #files { height: 1fr; min-height: 4; display: none; }
        #outcome { height: 1fr; }
        &.-built #files { display: block; }
        &.-built #choices { display: none; }
        &.-built.-wide #choices { display: block; }
    }
    """

    result: BuildResult | None = None
    refused = False
    """The last build wrote nothing; its findings have the focus."""

    def show_built(self, result: BuildResult) -> None:
        """Show what was written."""
        self.result = result
        self.add_class("-built")
        self.refresh_bindings()
        files = self.query_one(FileList)
        files.show(files_of(result))
        files.focus()

    def show_choices(self) -> None:
        """Show the choices again."""
        self.result, self.refused = None, False
        self.remove_class("-built")
        self.refresh_bindings()

    @on(FileList.OptionHighlighted)
    def _tell_file(self) -> None:
        file, result = self.query_one(FileList).file, self.result
        if file is not None and result is not None:
            out = os.path.abspath(result.out)  # noqa: PTH100 - Path.resolve raises on a loop of links
            self.query_one(Outcome).show_written(out, len(result.written), file, result.findings)

    @on(FileList.Copy)
    def _copy(self, message: FileList.Copy) -> None:
        self.app.copy_to_clipboard(message.path)
        # A terminal may refuse OSC 52 and tmux may not pass it on; neither says so.
        self.query_one(ProgressLine).say(f"Đã chép {message.words}. Dán không ra: xem ô Kết quả.")

    def action_choose(self) -> None:
        """Choose again, after a build; why the last one wrote nothing stays to be read."""
        if not self.refused:
            self.query_one(ProgressLine).say("")
            self.query_one(Outcome).say("Bấm F5 để lập lại.")
        self.show_choices()
        self.query_one("#documents", ChoiceList).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - textual's
        """Offer to choose again only after a build."""
        return action != "choose" or self.result is not None or self.refused
