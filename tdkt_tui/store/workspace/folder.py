"""One dossier as a folder: where its files lie, and what may be one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.store.disk import sync_folder, told

PROFILE = "profile.toml"
PEOPLE = "people.db"
_PRIVATE = ".tdkt"
_FOLDER_MODE = 0o700


@dataclass(frozen=True, slots=True)
class DossierFolder:
    """A working case on disk: ``profile.toml``, ``out/``, and a private folder for history and drafts."""

    path: Path

    @property
    def name(self) -> str:
        """Return what the user calls it."""
        return self.path.name

    @property
    def profile(self) -> Path:
        """Return the profile, the one file that a person edits."""
        return self.path / PROFILE

    @property
    def people(self) -> Path:
        """Return the list of its people, a SQLite database; it may not be there yet."""
        return self.path / PEOPLE

    @property
    def out(self) -> Path:
        """Return where its documents go."""
        return self.path / "out"

    @property
    def history(self) -> Path:
        """Return the folder of every profile that was ever saved."""
        return self.path / _PRIVATE / "lich-su"

    @property
    def drafts(self) -> Path:
        """Return the folder of what is being typed."""
        return self.path / _PRIVATE / "nhap"

    def prepare(self) -> None:
        """Make the private folders, for the owner alone. Raises StoreFault."""
        for folder in (self.path / _PRIVATE, self.history, self.drafts):
            with told(folder):
                if not folder.is_dir():
                    folder.mkdir(mode=_FOLDER_MODE, exist_ok=True)
                    sync_folder(folder.parent)


def dossier_at(path: Path) -> DossierFolder:
    """Return the dossier of a folder. Raises NotFound where it holds no profile."""
    folder = DossierFolder(path)
    if not folder.profile.is_file():
        raise NotFound("Đây không phải một hồ sơ công việc.", place=str(path),
                       fix=f"chọn thư mục có tệp {PROFILE}; liệt kê: tdkt dossier list")  # fmt: skip
    return folder


def dossiers_in(workspace: Path) -> list[DossierFolder]:
    """Return the dossiers of a workspace by name; other folders in it, hidden ones too, are nobody's business."""
    found = [path.parent for path in sorted(workspace.glob(f"*/{PROFILE}"))]
    return [DossierFolder(path) for path in found if not path.name.startswith(".")]


def named(workspace: Path, name: str) -> Path:
    """Return where a dossier of that name lies or would lie.

    Raises BadInput for a name that is no plain folder name.
    """
    if not name.strip() or name != Path(name).name or name.startswith(".") or len(name.encode()) > 200:
        raise BadInput("Tên hồ sơ không dùng được.", place=name[:60], field="tên hồ sơ",
                       fix="dùng một tên thư mục đơn giản, ví dụ “ubnd-huyen-viet-yen-2020”")  # fmt: skip
    return workspace / name


def revision(data: bytes) -> str:
    """Return what tells one state of a file from another: the hash of its bytes."""
    return hashlib.sha256(data).hexdigest()
