"""Playing a scene: its pictures at both sizes, from one start of the program."""

from __future__ import annotations

from pathlib import Path

from .masks import masked
from .scenes import Scene
from .stage import LARGE, MOMENT, SMALL, WORKSPACE, Stage, app_on, staged, still


async def pictures_of(scene: Scene, folder: Path) -> dict[tuple[int, int], str]:
    """Return size → SVG of a scene played in an empty folder: in the small terminal, which is then made large."""
    with staged(folder), masked(folder):
        scene.furnish()
        still(WORKSPACE)
        app = app_on(scene.screen)
        async with app.run_test(size=SMALL) as pilot:
            stage = Stage(app, pilot)
            if scene.act is None:
                await stage.shows(*scene.words)
            else:
                await stage.shows(*scene.words, quiet=MOMENT)
                await scene.act(stage)
            small = stage.picture()
            await stage.resize(LARGE)
            await stage.shows(quiet=MOMENT)
            return {SMALL: small, LARGE: stage.picture()}


def file_name(name: str, size: tuple[int, int]) -> str:
    """Return the name of a scene's picture at a size."""
    return f"{name}-{size[0]}x{size[1]}.svg"
