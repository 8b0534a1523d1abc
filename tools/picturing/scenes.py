"""The screens that are pictured: each with the dossiers it stands on, and the keys that lead to what is shown."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.screen import Screen

from tdkt_tui.store.workspace.archiving import archive
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.tui.screens.archived import ArchivedScreen
from tdkt_tui.tui.screens.build import BuildScreen
from tdkt_tui.tui.screens.compose import ComposeScreen
from tdkt_tui.tui.screens.history import HistoryScreen
from tdkt_tui.tui.screens.info import InfoScreen
from tdkt_tui.tui.screens.new_dossier import NewDossierScreen
from tdkt_tui.tui.screens.people import PeopleScreen
from tdkt_tui.tui.screens.plugins import PluginsScreen
from tdkt_tui.tui.screens.preview import PreviewScreen
from tdkt_tui.tui.screens.profile import ProfileScreen
from tdkt_tui.tui.screens.templates import TemplatesScreen
from tdkt_tui.tui.screens.timeline import TimelineScreen
from tdkt_tui.tui.widgets.field_list import FieldList
from tdkt_tui.workflow.composing import open_dossier
from tdkt_tui.workflow.dossiers import new_from
from tdkt_tui.workflow.people.keeping import bring_in

from .stage import MOMENT, WORKSPACE, Stage

DISTRICT = WORKSPACE / "viet-yen"
SAMPLES = {"viet-yen": "ubnd-huyen-viet-yen", "tan-phuc": "xa-tan-phuc", "so-khcn": "so-khoa-hoc-va-cong-nghe"}


@dataclass(frozen=True, slots=True)
class Scene:
    """screen: makes the one to stand on, None for Home. samples: the dossiers there. words: what tells that all of it
    is there. prepare: what happened before, done in the workspace. act: the keys.
    """

    words: tuple[str, ...]
    screen: Callable[[], Screen[Any]] | None = None
    samples: tuple[str, ...] = ("viet-yen",)
    prepare: Callable[[], object] = lambda: None
    act: Callable[[Stage], Awaitable[None]] | None = None

    def furnish(self) -> None:
        """Make the workspace with its dossiers."""
        WORKSPACE.mkdir()
        for name in self.samples:
            new_from(WORKSPACE, name, f"bac_giang/{SAMPLES[name]}")
        self.prepare()


def _keys(*keys: str) -> Callable[[Stage], Awaitable[None]]:
    async def act(stage: Stage) -> None:
        await stage.press(*keys)
        await stage.shows()

    return act


def into(key: str, *words: str) -> Callable[[Stage], Awaitable[None]]:
    """Return what opens a field of the form."""

    async def act(stage: Stage) -> None:
        stage.app.screen.query_one(FieldList).highlight(key)
        await stage.press("enter")
        await stage.shows(*words)

    return act


def _fill(folder: Path, **typed: str) -> None:
    """Save into a dossier, as another office worker would."""
    from tdkt_tui.store.workspace.folder import DossierFolder

    with_typed = open_dossier(DossierFolder(folder))
    fields = {field.key: field for field in with_typed.fields()}
    for key, text in typed.items():
        with_typed.put(fields[key.replace("__", ".")], text)
    with_typed.save()
    with_typed.close()


def _saved_twice() -> None:
    _fill(DISTRICT, conference__venue="Nhà văn hóa trung tâm huyện")
    _fill(DISTRICT, conference__venue="Trung tâm Hội nghị huyện Việt Yên", conference__chair="Chủ tịch UBND huyện")


async def _clash(stage: Stage) -> None:
    await into("conference.venue")(stage)
    await stage.press("ctrl+u")
    await stage.write("Hội trường UBND huyện")
    _fill(DISTRICT, conference__venue="Nhà văn hóa trung tâm huyện")
    await stage.press("f4")
    await stage.shows("Người khác vừa lưu")


async def _built(stage: Stage) -> None:
    await stage.press("f5")
    await stage.shows("Xong.")


async def _as_far_as_the_name(stage: Stage) -> None:
    while "Tên đơn vị" not in stage.text:
        await stage.press("enter")
        await stage.shows("Bước ", quiet=MOMENT)


async def _older(stage: Stage) -> None:
    await stage.press("down", "down")
    await stage.shows("bản này")


async def _list_of_awards(stage: Stage) -> None:
    await stage.press("l", "enter")
    await stage.shows("Tổng cộng")
    await stage.press("enter", "6", "enter")
    await stage.shows("CHIẾN SĨ THI ĐUA")


async def _seats(stage: Stage) -> None:
    await stage.press("l", "4", "enter")
    await stage.shows("Chưa có đơn vị")
    await stage.press("enter", "2", "enter")
    await stage.shows("Xã Vân Trung")
    await stage.press("down", "enter")
    await stage.write("70")
    await stage.press("enter")
    await stage.shows("Theo tỷ lệ:")


_SENT = WORKSPACE / "don-vi-gui.csv"


def _unit_sent_a_list() -> None:
    rows = ("1,NGUYỄN VĂN AN,1975,Sở Y tế,Trưởng phòng", "2,Lê Thị Hoà,khoảng 1980,UBND xã,", ",,1990,Xã Tân Phúc,")
    _SENT.write_text("\n".join(["TT,Họ và tên,Năm sinh,Nơi ấy,Chức vụ", *rows]), "utf8")


def _a_list_as_it_was_sent() -> None:
    _unit_sent_a_list()
    bring_in(DossierFolder(DISTRICT), _SENT, how="all")


async def _look_at_it(stage: Stage) -> None:
    await stage.press("i")
    await stage.write(str(_SENT))
    await stage.press("enter")
    await stage.shows("F4 sẽ nhập 2 người")


async def _clean_it(stage: Stage) -> None:
    await stage.press("c")
    await stage.shows("Sẽ sửa")


_CHECKED = ("Kiểm tra: 0 lỗi",)
SCENES: dict[str, Scene] = {
    "home-empty": Scene(("BẮC GIANG", "0 lỗi"), samples=()),
    "home": Scene(("HỒ SƠ CỦA TÔI", "BẮC GIANG"), samples=tuple(SAMPLES)),
    "new-province": Scene(("Bước 1.",), lambda: NewDossierScreen(WORKSPACE), ()),
    "new-unit": Scene(("Bước 1.",), lambda: NewDossierScreen(WORKSPACE), (), act=_as_far_as_the_name),
    "profile": Scene(("ghi chú",), lambda: ProfileScreen("bac_giang/ubnd-huyen-viet-yen"), ()),
    "compose": Scene(_CHECKED, lambda: ComposeScreen(DISTRICT)),
    "compose-date": Scene(_CHECKED, lambda: ComposeScreen(DISTRICT), act=into("conference.date")),
    "compose-list": Scene(_CHECKED, lambda: ComposeScreen(DISTRICT), act=into("movement")),
    "compose-rows": Scene(_CHECKED, lambda: ComposeScreen(DISTRICT), act=into("task")),
    "compose-choice": Scene(_CHECKED, lambda: ComposeScreen(DISTRICT), act=into("unit.category")),
    "compose-clash": Scene(_CHECKED, lambda: ComposeScreen(DISTRICT), act=_clash),
    "timeline": Scene(("Khi nào",), lambda: TimelineScreen(str(DISTRICT))),
    "people-coming": Scene(
        ("người",), lambda: PeopleScreen(str(DISTRICT)), prepare=_unit_sent_a_list, act=_look_at_it
    ),
    "people-cleaning": Scene(
        ("người",), lambda: PeopleScreen(str(DISTRICT)), prepare=_a_list_as_it_was_sent, act=_clean_it
    ),
    "people": Scene(("người",), lambda: PeopleScreen(str(DISTRICT))),
    "people-list": Scene(("người",), lambda: PeopleScreen(str(DISTRICT)), act=_list_of_awards),
    "people-allocating": Scene(("người",), lambda: PeopleScreen(str(DISTRICT)), act=_seats),
    "preview": Scene(("CỘNG HÒA",), lambda: PreviewScreen(str(DISTRICT))),
    "build": Scene(("Chưa lập gì",), lambda: BuildScreen(str(DISTRICT))),
    "built": Scene(("Chưa lập gì",), lambda: BuildScreen(str(DISTRICT)), act=_built),
    "templates": Scene(("bao-cao-tong-ket", "Không phát hiện lỗi"), TemplatesScreen, ()),
    "plugins": Scene(("bac_giang",), PluginsScreen, ()),
    "info": Scene(("PHIÊN BẢN",), InfoScreen, ()),
    "help": Scene(_CHECKED, lambda: ComposeScreen(DISTRICT), act=_keys("f1")),
    "palette": Scene(_CHECKED, lambda: ComposeScreen(DISTRICT), act=_keys("f2")),
    "history": Scene(("hiện nay",), lambda: HistoryScreen(DISTRICT), prepare=_saved_twice, act=_older),
    "archived": Scene(("tan-phuc",), lambda: ArchivedScreen(WORKSPACE), ("viet-yen", "tan-phuc"),
                      lambda: archive(WORKSPACE, "tan-phuc")),
}  # fmt: skip
