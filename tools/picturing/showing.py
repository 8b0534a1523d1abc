"""Playing a scene: its pictures at both sizes, from one start of the program."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from .masks import masked
from .scenes import Scene
from .stage import LARGE, MOMENT, SMALL, WORKSPACE, Stage, app_on, staged, still


@asynccontextmanager
async def playing(scene: Scene, folder: Path, size: tuple[int, int], *, office: bool = False) -> AsyncIterator[Stage]:
    """Play a scene in an empty folder, in a terminal of so many cells; office: with LibreOffice, if it is there."""
    with staged(folder), masked(folder, office=office):
        scene.furnish()
        still(WORKSPACE)
        app = app_on(scene.screen)
        async with app.run_test(size=size) as pilot:
            stage = Stage(app, pilot)
            if scene.act is None:
                await stage.shows(*scene.words)
            else:
                await stage.shows(*scene.words, quiet=MOMENT)
                await scene.act(stage)
            try:
                yield stage
            finally:
                app.leave(0)  # as q does: every screen closes what it holds


async def pictures_of(scene: Scene, folder: Path) -> dict[tuple[int, int], str]:
    """Return size → SVG of a scene played in an empty folder: in the small terminal, which is then made large."""
    async with playing(scene, folder, SMALL) as stage:
        small = stage.picture()
        await stage.resize(LARGE)
        await stage.shows(quiet=MOMENT)
        return {SMALL: small, LARGE: stage.picture()}


def file_name(name: str, size: tuple[int, int]) -> str:
    """Return the name of a scene's picture at a size."""
    return f"{name}-{size[0]}x{size[1]}.svg"
