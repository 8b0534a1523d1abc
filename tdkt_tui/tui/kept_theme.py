"""The colours that the user chose, kept between sessions: ``giao-dien.toml`` in the configuration folder."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.locations import config_dir
from tdkt_tui.model.fault import BadInput

NAME = "giao-dien.toml"


def kept_theme(folder: Path | None = None) -> str:
    """Return the name of the theme to begin with, "" where none was chosen.

    Raises BadInput for a file that cannot be read, or a theme that there is not.
    """
    path = (folder or config_dir()) / NAME
    if not path.is_file():
        return ""
    from tdkt_tui.store.toml import read_toml

    from .themes import THEMES

    name = read_toml(path).get("theme", "")
    if not isinstance(name, str) or (name and name not in THEMES):
        raise BadInput(
            "Không có bộ màu này.", place=str(path), field="theme", fix="dùng một trong: " + ", ".join(THEMES)
        )
    return name


def keep_theme(name: str, folder: Path | None = None) -> None:
    """Keep the theme for the next session, whole or not at all. Raises StoreFault."""
    from tdkt_tui.store.disk import told
    from tdkt_tui.store.files import write_whole

    folder = folder or config_dir()
    with told(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(folder / NAME, f'# Bộ màu của giao diện tdkt; đổi bằng phím F3.\ntheme = "{name}"\n'.encode())
