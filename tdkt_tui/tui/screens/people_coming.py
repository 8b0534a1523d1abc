"""A list before it comes in: what each column was taken for, what becomes of each row; kept only by F4."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.binding import BindingType

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.messages import people as messages

from .choosing import ChoiceScreen
from .confirm import ConfirmScreen
from .people_coming_shown import ColumnList, ComingShown

if TYPE_CHECKING:
    from tdkt_tui.delegates.seen_columns import ColumnSeen, TableSeen
    from tdkt_tui.workflow.people.incoming import Incoming
    from tdkt_tui.workflow.people.newcomers import How
    from tdkt_tui.workflow.people.reading import Source


@dataclass(frozen=True, slots=True)
class Came:
    """What became of a list. words: to be said. left: the source that was looked at, where nothing of it came in."""

    words: str
    left: Source | None = None
    looked: Incoming | None = None


class PeopleComingScreen(ComingShown[Came]):
    """The columns above or on the left; what becomes of the rows below or on the right."""

    GUIDE: ClassVar[str] = (
        "Xem một danh sách trước khi nhập; chưa nhập gì tới khi bấm F4.\n\n"
        "Phần trên: mỗi cột của tệp, tiêu đề, cách hiểu, vài ô mẫu; dấu ! là cột chưa đọc hoặc có ô chưa hiểu. Enter "
        "chọn cột chứa mục nào, hoặc không đọc cột ấy. Cách hiểu được nhớ cho lần sau gặp đúng những tiêu đề này; "
        "b bỏ điều đã nhớ. Bảng chưa thấy dòng tiêu đề thì Enter để chỉ dòng ấy.\n\n"
        "Phần dưới (Tab): mọi dòng có chữ thành người, dòng nối tiếp, dòng khác hay dòng chưa đọc, cộng lại luôn đủ; "
        "từng vấn đề với trang, dòng, cột; những người đầu và cuối.\n\n"
        "F4 nhập, thành một bước mà F6 ở danh sách hoàn tác được. Esc thôi, không mất gì: bấm i ở danh sách để xem "
        "tiếp. Cột nhạy cảm được che tới khi bấm v."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("coming.take", "take"),
        bound("coming.reveal", "reveal"),
        bound("coming.forget", "forget", show=False),
        bound("screen.back", "back"),
    ]

    @on(ColumnList.OptionSelected)
    def _correct(self, message: ColumnList.OptionSelected) -> None:
        message.stop()
        table, column = self.here()
        if table is not None and column is not None:
            self._ask_field(table, column)
        elif table is not None:
            self._ask_row(table)

    def _ask_field(self, table: TableSeen, column: ColumnSeen) -> None:
        from tdkt_tui.model.text import one_line
        from tdkt_tui.tui.shown.people_coming_words import samples

        from .people_field import FieldScreen

        def chosen(field: str | None) -> None:
            if field is None or field == column.field:
                return
            if table.found:
                self.look(self.said.with_headed(table.labels, column.column, field or None))
            else:
                self.look(self.said.with_bare(table.place, column.column, field or None))

        heading = one_line(column.heading)
        title = f"Cột {column.letter}{f' “{heading}”' if heading else ''} chứa mục nào?"
        cells = samples(column, revealed=self.revealed)
        about = f"Trong cột: {cells}" if cells else ""
        self.app.push_screen(FieldScreen(title, column.field, about), chosen)

    def _ask_row(self, table: TableSeen) -> None:
        from tdkt_tui.tui.shown.people_coming_words import NO_HEADINGS, NOT_AT_ALL, rows_offered

        assert self.looked is not None
        now = NOT_AT_ALL if not table.columns else NO_HEADINGS if table.row is None else str(table.row)

        def chosen(row: str | None) -> None:
            if row is None or row == now:
                return
            if row == NOT_AT_ALL:
                self.look(self.said.without_row(table.place))
            else:
                self.look(self.said.with_row(table.place, None if row == NO_HEADINGS else int(row)))

        rows = rows_offered(self.looked.tables[table.place])
        self.app.push_screen(ChoiceScreen("Dòng nào là dòng tiêu đề của bảng?", rows, now), chosen)

    def action_take(self) -> None:
        """Keep the people, after asking what has to be asked."""
        read = self.looked.read if self.looked else None
        if self.busy or read is None or self.looked is None:
            self.say("Đang đọc; đợi xong rồi nhập." if self.busy else "Chưa đọc được ai; sửa cách hiểu cột trước.")
        elif not read.people:
            self.say("Chưa đọc được ai; sửa cách hiểu cột trước.")
        elif self.looked.held:
            self._ask_how(self.looked)
        else:
            self._ask_again(self.looked, "all")

    def _ask_how(self, looked: Incoming) -> None:
        from tdkt_tui.tui.shown.people_coming_asked import how_asked

        assert looked.read is not None
        title, ways = how_asked(looked, len(looked.read.people))

        def chosen(word: str | None) -> None:
            if word:
                self._ask_again(looked, cast("How", word))

        self.app.push_screen(ChoiceScreen(title, ways, ""), chosen)

    def _ask_again(self, looked: Incoming, how: How) -> None:
        from tdkt_tui.tui.shown.people_coming_asked import again_asked

        if not looked.again:
            self._ask_lost(how, again=True)
            return
        title, ways = again_asked(looked)

        def chosen(word: str | None) -> None:
            if word:
                self._ask_lost(how, again=word == "with")

        self.app.push_screen(ChoiceScreen(title, ways, ""), chosen)

    def _ask_lost(self, how: How, *, again: bool) -> None:
        from tdkt_tui.tui.shown.people_coming_words import lost
        from tdkt_tui.tui.shown.people_words import number

        read = self.looked.read if self.looked else None
        left = lost(read.account) if read else 0
        unsure = sum("status" in person.unread for person in read.people) if read else 0
        if not left and not unsure:
            self._take(how, again=again)
            return
        rows = f"{number(left)} dòng có chữ chưa đọc được nên không vào danh sách; xem từng dòng ở phần kết quả. "
        status = f"{number(unsure)} người có tư cách chưa hiểu được; chữ ấy được giữ và còn là lỗi tới khi sửa. "
        question = f"{rows if left else ''}{status if unsure else ''}Nhập những người đã đọc được?"

        def agreed(yes: bool | None) -> None:
            if yes:
                self._take(how, again=again)

        self.app.push_screen(ConfirmScreen(question, "nhập"), agreed)

    def _take(self, how: How, *, again: bool) -> None:
        if self.looked is not None and not self.busy:
            self.begin("Đang nhập…")
            self.keep_in_thread(self.looked, how, again=again)

    @on(messages.PeopleTakenIn)
    def _taken(self, message: messages.PeopleTakenIn) -> None:
        message.stop()
        self.dismiss(Came(message.words))

    def action_forget(self) -> None:
        """Read the columns as if nothing had been said of them before."""
        if self.looked is not None and not self.busy:
            self.forget_and_look(self.looked)

    def action_reveal(self) -> None:
        """Show what sensitive columns hold, or mask it again."""
        self.revealed = not self.revealed
        self.show_columns()

    def action_back(self) -> None:
        """Leave without keeping anybody; what was said of columns stays for next time."""
        self.cancel.set()
        kept = self.remember()
        said = " Cách hiểu cột đã được nhớ." if kept else ""
        self.dismiss(Came(f"Chưa nhập ai.{said} Bấm i để xem lại danh sách ấy.", self.source, self.looked))
