"""Invitations, letters, badges for the dossier's people: of which template, for whom, one file each or one of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work

from tdkt_tui.tui.messages import making as messages
from tdkt_tui.tui.shown.letters_offered import BADGES, CARDS, SUMMARIES, letters_offered, words_of
from tdkt_tui.tui.shown.people_letters import Letters, look_at_letters, make_letters
from tdkt_tui.tui.widgets.setting_list import Setting

from .people_making import Look, Make
from .people_seats import PeopleSeats

if TYPE_CHECKING:
    from tdkt_tui.tui.shown.people_work import WorkOn

_OTHER = "tệp khác"
_FILES = {"each": "mỗi người một tệp", "one": "tất cả trong một tệp, mỗi bản bắt đầu một trang mới"}
_CARD_NAMES = {BADGES: "the-dai-bieu-theo-danh-sach", SUMMARIES: "tom-tat-thanh-tich"}


class PeopleLettersScreen(PeopleSeats):
    """A run that was stopped goes on where it was: what is there and the same is not made again."""

    PLACE: ClassVar[str] = "Giấy mời, thư, thẻ"
    READY: ClassVar[str] = "F5: lập."
    GUIDE: ClassVar[str] = (
        "Chọn loại văn bản (giấy mời, mẫu gọi tên từng người, tệp .docx của mình, thẻ), gửi ai, mỗi người một tệp hay "
        "tất cả một tệp. Bên dưới là bản đầu để đọc trước; Tab xuống đó để cuộn. F5 lập, Esc dừng: bản đã lập xong "
        "được ghi trọn vẹn, bấm F5 lần nữa thì lập tiếp.\n\n"
        "Bản đã có và không có gì đổi thì không lập lại; bản đã sửa tay giữ nguyên. Danh sách còn lỗi (như dòng thiếu "
        "họ tên) thì chưa lập. Tệp .docx đặt trong thư mục hồ sơ được mời chọn nếu có gọi tên người, như "
        "{{ person.full_name }}.\n\n"
        "Số thẻ, số ghế là của cả danh sách: lọc hay đánh dấu vài người để in lại thì vẫn đúng số cũ."
    )

    def __init__(self, work_on: WorkOn) -> None:
        super().__init__(work_on)
        self.template, self.offer, self.files = "", "all", "each"
        self.offers: dict[str, str] = {}
        self.without: Sequence[str] = ()

    def settings(self) -> Sequence[Setting]:
        """Return what the letters are."""
        card = self.template in CARDS
        ending = ".docx" if card or self.files == "one" else "/"
        return [
            Setting("template", "Văn bản", words_of(self.template) if self.template else "", "đang đọc các mẫu…"),
            Setting("whom", "Gửi", self.work_on.offers()[self.offer]),
            *self.seat_settings(),
            *([] if card else [Setting("files", "Ghi thành", _FILES[self.files])]),
            Setting("name", "Ghi vào", f"out/{self.name}{ending}" if self.name else ""),
        ]

    @property
    def name(self) -> str:
        """Return the name of the folder or file, without ending."""
        if not self.template:
            return ""
        if self.template in CARDS:
            return self.named or _CARD_NAMES[self.template]
        return self.named or f"{Path(self.template).stem}-{'tat-ca' if self.files == 'one' else 'tung-nguoi'}"

    def asked(self) -> Letters:
        """Return the letters as they are asked for."""
        one = self.files == "one" and self.template not in CARDS
        return Letters(
            self.work_on.folder, self.template, self.work_on.whom(self.offer), one, self.name, self.seats,
            self.sort_asked, self.keeps_seats, self.title_asked,
        )  # fmt: skip

    def looking(self) -> Look:
        """Return what makes the first one."""
        asked = self.asked()
        return lambda: look_at_letters(asked)

    def look(self) -> None:
        """Ask first what letters can be made of."""
        if self.template:
            super().look()
        else:
            self.tell("Đang đọc các mẫu…")
            self._read_offers()

    @work(thread=True, group="offers")
    def _read_offers(self) -> None:
        self.post_message(letters_offered(self.work_on.folder))

    @on(messages.LettersOffered)
    def _offered(self, message: messages.LettersOffered) -> None:
        self.offers = dict(message.offers)
        self.without, self.own_event = message.without, message.event
        if message.why:
            self.app.notify(message.why, severity="warning", markup=False)
        if not self.template:
            self.template = next(iter(self.offers))
            self.changed()

    def making(self) -> Make | None:
        """Return what makes them all."""
        if not self.template:
            return None
        return partial(make_letters, self.asked())

    def ask(self, key: str, /) -> None:
        """Ask for the template, for whom, in how many files, or for order and seats."""
        if key == "template":
            self._choose_template()
        elif key == "whom":
            self.choose("Gửi ai", self.work_on.offers(), "offer")
        elif key == "files":
            self.choose("Ghi thành", _FILES, "files")
        else:
            self.change_seats(key)

    def _choose_template(self) -> None:
        from .choosing import ChoiceScreen

        if not self.offers:
            return

        def chosen(value: str | None) -> None:
            if value == _OTHER:
                self._ask_file()
            elif value is not None and value != self.template:
                self._take(value)

        offers = [*self.offers.items(), (_OTHER, "Tệp .docx khác …")]
        self.app.push_screen(ChoiceScreen("Loại văn bản", offers, self.template, "".join(self.without[:1])), chosen)

    def show_looked(self, message: messages.Looked) -> None:
        """Show what would come of it, and why there is no invitation to choose."""
        super().show_looked(replace(message, words=(*message.words, *self.without)))

    def _ask_file(self) -> None:
        from .ask_name import AskScreen

        def told(path: str | None) -> None:
            if path:
                whole = Path(path).expanduser()
                self._take(str(whole if whole.suffix.lower() == ".docx" else whole.with_name(f"{whole.name}.docx")))

        self.app.push_screen(AskScreen("Mẫu .docx nào?", "~/thu-cam-on.docx", ""), told)

    def _take(self, template: str) -> None:
        self.template, self.named = template, ""
        self.offers.setdefault(template, words_of(template))
        self.changed()
