"""A list of the dossier's people to be printed: what for, whom, which columns, as what file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from tdkt_tui.delegates.listing.columns import LISTED, usual
from tdkt_tui.model.person import LABELS, SENSITIVE, STATUS_WORDS
from tdkt_tui.tui.shown.people_list import Listed, look_at_list, make_list
from tdkt_tui.tui.shown.people_work import FORMS, SUBJECTS, WorkOn
from tdkt_tui.tui.widgets.setting_list import Setting
from tdkt_tui.workflow.people.lists import PURPOSES, ListWish

from .people_making import Look, PeopleMaking, Write

_SUFFIX = {
    "official": "chinh-thuc", "alternate": "du-khuyet", "guest": "khach-moi", "shown": "dang-loc",
    "marked": "da-danh-dau", "individual": "ca-nhan", "collective": "tap-the", "household": "ho-gia-dinh",
}  # fmt: skip
_ANNEX = {"no": "không: danh sách in riêng", "yes": "ghi “Phụ lục”, “Kèm theo …” của văn bản trong hồ sơ"}


class PeopleListScreen(PeopleMaking):
    """The purpose brings its order, groups, columns and title; the rest is asked for beside it."""

    PLACE: ClassVar[str] = "In danh sách"
    GUIDE: ClassVar[str] = (
        "Chọn danh sách để làm gì, gồm ai, cột nào, loại tệp; Enter đổi dòng đang chọn. Bên dưới là những dòng đầu và "
        "tổng số; Tab xuống đó để cuộn. F5 ghi tệp vào thư mục out của hồ sơ và nêu đường dẫn; y chép đường dẫn. Bản "
        "lập trước chưa ai sửa thì được thay; đã có người sửa thì giữ nguyên, bản mới mang thêm chữ (mới).\n\n"
        "Cột nhạy cảm (dân tộc, tôn giáo, đảng viên, số căn cước, điện thoại) chỉ có khi chọn và ghi lý do: lý do được "
        "in dưới danh sách, nhật ký của hồ sơ ghi việc ấy và lý do."
    )

    def __init__(self, work_on: WorkOn) -> None:
        super().__init__(work_on)
        self.purpose, self.offer, self.subject = "name", "all", "all"
        self.columns: tuple[str, ...] = ()
        self.reason, self.annex = "", "no"

    def settings(self) -> Sequence[Setting]:
        """Return what the list is."""
        purpose = PURPOSES[self.purpose]
        names = self.columns or purpose.columns
        columns = ", ".join(LABELS[name] for name in names) or "thường dùng (bỏ cột không ai có)"
        private = [Setting("reason", "Lý do", self.reason)] if self.private else []
        return [
            Setting("purpose", "Danh sách", purpose.label),
            Setting("whom", "Gồm", self.work_on.offers()[self.offer]),
            Setting("subject", "Đối tượng", SUBJECTS[self.subject]),
            Setting("columns", "Cột", columns),
            *private,
            *([Setting("annex", "Kèm theo", _ANNEX[self.annex])] if self._wish().may_be_annex else []),
            Setting("form", "Loại tệp", FORMS[self.form]),
            Setting("name", "Ghi vào", f"out/{self.name}.{self.form}"),
        ]

    @property
    def private(self) -> bool:
        """Tell whether sensitive columns are chosen."""
        return any(name in SENSITIVE for name in self.columns)

    @property
    def name(self) -> str:
        """Return the file's name, without its ending."""
        parts = [PURPOSES[self.purpose].name, *(_SUFFIX[part] for part in (self.offer, self.subject) if part != "all")]
        return self.named or "-".join(parts)

    def asked(self) -> Listed:
        """Return the list as it is asked for."""
        return Listed(self.work_on.folder, self._wish(), self.form, self.name)

    def _wish(self) -> ListWish:
        purpose = PURPOSES[self.purpose]
        columns = self.columns or purpose.columns
        title = purpose.title
        if title and self.offer in STATUS_WORDS:
            title = f"{title}: {STATUS_WORDS[self.offer].lower()}"
        whom = self.work_on.whom(self.offer, self.subject)
        return ListWish(purpose.sort, purpose.group, whom, columns, title, self.reason, self.annex == "yes")

    def looking(self) -> Look:
        """Return what looks at the list."""
        asked = self.asked()
        return lambda: look_at_list(asked)

    def writing(self) -> Write:
        """Return what writes the list."""
        return partial(make_list, self.asked())

    def ask(self, key: str, /) -> None:
        """Ask for what the list is for, for whom it is, its columns, or why they are printed."""
        if key == "purpose":
            self.choose("Danh sách để làm gì", {name: one.label for name, one in PURPOSES.items()}, "purpose")
        elif key == "whom":
            self.choose("Danh sách gồm những ai", self.work_on.offers(), "offer")
        elif key == "subject":
            self.choose("Đối tượng", SUBJECTS, "subject")
        elif key == "columns":
            self._pick_columns()
        elif key == "annex":
            self.choose("Danh sách có đi kèm văn bản của hồ sơ không", _ANNEX, "annex")
        else:
            self._ask_reason(self.columns)

    def _pick_columns(self) -> None:
        from .picking import PickScreen

        words = [f"{LABELS[name]}{' (nhạy cảm: phải ghi lý do)' if name in SENSITIVE else ''}" for name in LISTED]
        now = self.columns or PURPOSES[self.purpose].columns or usual(())
        ticked = [number for number, name in enumerate(LISTED) if name in now]

        def picked(chosen: tuple[int, ...] | None) -> None:
            if chosen is None:
                return
            columns = tuple(LISTED[number] for number in chosen)
            if any(name in SENSITIVE and name not in self.columns for name in columns):
                self._ask_reason(columns)
            else:
                self._take(columns)

        self.app.push_screen(PickScreen("Các cột của danh sách", words, ticked), picked)

    def _take(self, columns: tuple[str, ...]) -> None:
        self.columns = () if set(columns) == set(PURPOSES[self.purpose].columns or usual(())) else columns
        self.reason = self.reason if self.private else ""
        self.changed()

    def _ask_reason(self, columns: tuple[str, ...]) -> None:
        from .ask_name import AskScreen

        def told(reason: str | None) -> None:
            if reason:
                self.reason = reason
                self._take(columns)
            else:
                self.tell("Chưa ghi lý do nên cột nhạy cảm không được thêm.", "$text-warning")

        private = ", ".join(LABELS[name] for name in columns if name in SENSITIVE)
        self.app.push_screen(AskScreen(f"In cột {private} để làm gì?", "xếp xe đón", self.reason), told)
