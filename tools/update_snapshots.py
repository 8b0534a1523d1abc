"""Accept how screens look now: make the pictures that tests/tui/test_snapshots.py holds them against.

    python tools/update_snapshots.py [SCENE …]

Without a name it makes all of them, and clears away what is of no scene any more.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

import textual
from picturing.scenes import SCENES
from picturing.showing import file_name, pictures_of

SNAPSHOTS = Path(__file__).resolve().parent.parent / "tests" / "tui" / "snapshots"


def main(names: list[str]) -> int:
    """Make the pictures of these scenes, or of all."""
    if unknown := set(names) - set(SCENES):
        print(f"no such scene: {', '.join(sorted(unknown))}; there are: {', '.join(SCENES)}")
        return 2
    SNAPSHOTS.mkdir(exist_ok=True)
    made = set()
    for name in names or SCENES:
        with tempfile.TemporaryDirectory() as folder:
            for size, svg in asyncio.run(pictures_of(SCENES[name], Path(folder).resolve())).items():
                path = SNAPSHOTS / file_name(name, size)
                changed = not path.is_file() or path.read_text("utf8") != svg
                path.write_text(svg, "utf8")
                made.add(path)
                print(f"{path.name}: {'changed' if changed else 'as before'}")
    if not names:
        for path in set(SNAPSHOTS.glob("*.svg")) - made:
            path.unlink()
            print(f"{path.name}: removed")
        (SNAPSHOTS / "textual-version.txt").write_text(f"{textual.__version__}\n", "utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
