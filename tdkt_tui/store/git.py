"""Asking the git of this machine: it keeps older states of a file, and shows differences as it was told to."""

from __future__ import annotations

import subprocess
from pathlib import Path
from shutil import which

from tdkt_tui.model.fault import BadInput, MissingTool, NotFound

from .files import MAX_BYTES

_SECONDS = 60


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder. Raises NotFound for the folder, MissingTool, BadInput where it does not answer."""
    if not folder.is_dir():
        raise NotFound("Không có thư mục này.", place=str(folder), fix="kiểm tra đường dẫn")
    program = which("git")
    if program is None:
        raise MissingTool("Máy này không có git.", fix="cài git")
    try:
        return subprocess.run(  # noqa: S603 - the program was looked up; no argument comes before its subcommand
            [program, "-C", str(folder), *arguments],
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise BadInput("Git không trả lời.", place=str(folder), fix="thử lại sau") from None


def kept_bytes(revision: str, path: Path) -> bytes:
    """Return a file as a revision has it. Raises NotFound where it has none, BadInput for one too large."""
    folder, inside = path.resolve().parent, f"{revision}:./{path.name}"
    size = git(folder, "cat-file", "-s", inside)
    if size.returncode != 0:
        raise NotFound(f"Git không giữ tệp này ở bản “{revision}”.", place=str(path),
                       fix="xem các bản đã giữ: git log --oneline -- TỆP")  # fmt: skip
    if int(size.stdout) > MAX_BYTES:
        raise BadInput(f"Tệp lớn hơn {MAX_BYTES // 1024 // 1024} MB.", place=f"{revision}:{path}", fix="chọn bản khác")
    return git(folder, "cat-file", "blob", inside).stdout


def knows(revision: str, folder: Path) -> bool:
    """Tell whether a folder is in a repository that has this revision."""
    kept = any((above / ".git").exists() for above in (folder.resolve(), *folder.resolve().parents))
    return kept and git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").returncode == 0
