"""Make the pictures of README from the program itself: a page of a built document, and two screens of the interface.

    python tools/make_pictures.py

Needs LibreOffice, pdftoppm and the fonts that README names. Writes docs/pictures/.
"""

from __future__ import annotations

import asyncio
import html
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot

from tdkt_tui.tui.app import TdktApp
from tdkt_tui.workflow import BuildRequest, build

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
PROFILE = "bac_giang/ubnd-huyen-viet-yen"
UNIT = "Huyện Việt Yên"
SIZE = (100, 30)
DOTS_PER_INCH = 72
_FOREIGN_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def page() -> None:
    """Draw the first page of a district's plan."""
    with tempfile.TemporaryDirectory() as folder:
        build(BuildRequest(PROFILE, Path(folder), ("plan",), ("pdf",)))
        (pdf,) = Path(folder).glob("*.pdf")
        draw = ["pdftoppm", "-png", "-singlefile", "-gray", "-r", str(DOTS_PER_INCH)]
        subprocess.run([*draw, pdf, PICTURES / "ke-hoach"], check=True)  # noqa: S603 - our own words


async def screens() -> None:
    """Draw the home screen with a district's profile chosen, and that profile opened."""
    app = TdktApp()
    async with app.run_test(size=SIZE) as pilot:
        await _settled(pilot)
        for _ in range(len(_text(app).splitlines())):
            if _text(app).count(UNIT) > 1:  # in the list, and in the summary beside it
                break
            await pilot.press("down")
            await _settled(pilot)
        _save(app, "giao-dien")
        await pilot.press("enter")
        await _settled(pilot)
        _save(app, "ho-so")


async def _settled(pilot: Pilot[None]) -> None:
    """Wait until nothing changes for a second: checks run beside the screen."""
    shown = ""
    while shown != (shown := _text(pilot.app)):
        await pilot.pause(1)


def _text(app: App[None]) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", app.export_screenshot())).replace("\xa0", " ")


def _save(app: App[None], name: str) -> None:
    """Write the screen without fonts from other people's servers: a picture must not call anyone."""
    svg = _FOREIGN_FONTS.sub("", app.export_screenshot(title="tdkt"))
    (PICTURES / f"{name}.svg").write_text(svg, "utf8")


def main() -> int:
    """Make all of them."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page()
    asyncio.run(screens())
    return 0


if __name__ == "__main__":
    sys.exit(main())
