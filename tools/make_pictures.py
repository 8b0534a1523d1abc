"""Make every picture of the documentation from the program itself: screens of the interface, a page of what it builds.

    python tools/make_pictures.py

Needs LibreOffice, pdftoppm and the fonts that README names. Writes docs/pictures/.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from picturing.scenes import SCENES, Scene, into
from picturing.showing import playing
from picturing.stage import WORKSPACE, Stage

from tdkt_tui.model.sampled import SAMPLE
from tdkt_tui.store.workspace.editing import with_changes
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.store.workspace.history import keep
from tdkt_tui.workflow import BuildRequest, build

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
PROFILE = "bac_giang/ubnd-huyen-viet-yen"
DOTS_PER_INCH = 72


def _as_own() -> None:
    """Make of every sample what an office has once it replaced what only illustrates; one still has a wrong date."""
    for path in sorted(WORKSPACE.glob("*/profile.toml")):
        text = path.read_text("utf8")
        changes = {SAMPLE: []}
        if path.parent.name == "tan-phuc":
            changes["conference.date"] = "2020-04-20"
        data = with_changes(text, changes, place=path.name).encode()
        path.write_bytes(data)
        keep(DossierFolder(path.parent), data, "luu")


async def _wrong_date(stage: Stage) -> None:
    await into("conference.date")(stage)
    await stage.press("ctrl+u")
    await stage.write("19/5/2020")
    await stage.shows("Kiểm tra: 1 lỗi")


async def _next_task(stage: Stage) -> None:
    await stage.press("down", "down")
    await stage.shows()


def _of(name: str, *words: str, act: Callable[[Stage], Awaitable[None]] | None = None) -> Scene:
    """Return a scene of the snapshots, on dossiers that are an office's own."""
    return replace(SCENES[name], words=words or SCENES[name].words, prepare=_as_own, act=act)


SCREENS = {
    "man-hinh-chinh": (_of("home", "0 lỗi 0 cảnh báo", "1 lỗi"), (100, 30)),
    "dien-ho-so": (_of("compose", act=_wrong_date), (100, 30)),
    "lich-thuc-hien": (_of("timeline", act=_next_task), (100, 30)),
    "dai-bieu": (_of("people"), (100, 30)),
    "phan-bo": (_of("people-allocating", act=SCENES["people-allocating"].act), (100, 30)),
    "xem-truoc": (_of("preview", "CỘNG HÒA", "3 trang"), (80, 56)),
}
"""File name → what is shown, and in how many cells."""


def page() -> None:
    """Draw the first page of a district's plan."""
    with tempfile.TemporaryDirectory() as folder:
        build(BuildRequest(PROFILE, Path(folder), ("plan",), ("pdf",)))
        (pdf,) = Path(folder).glob("*.pdf")
        draw = ["pdftoppm", "-png", "-singlefile", "-gray", "-r", str(DOTS_PER_INCH)]
        subprocess.run([*draw, pdf, PICTURES / "ke-hoach"], check=True)  # noqa: S603 - our own words


async def screen(name: str, scene: Scene, size: tuple[int, int]) -> None:
    """Draw one screen."""
    with tempfile.TemporaryDirectory() as folder:
        async with playing(scene, Path(folder).resolve(), size, office=True) as stage:
            (PICTURES / f"{name}.svg").write_text(stage.picture(), "utf8")


def main() -> int:
    """Make all of them."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page()
    for name, (scene, size) in SCREENS.items():
        asyncio.run(screen(name, scene, size))
    return 0


if __name__ == "__main__":
    sys.exit(main())
