"""Git taught to show a .docx as text: one line of .gitattributes for everybody, two settings in each clone."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from tdkt_tui.model.fault import NotFound, StoreFault, TdktError
from tdkt_tui.store.disk import told
from tdkt_tui.store.files import read_limited, write_whole
from tdkt_tui.store.git import git

ATTRIBUTES = "*.docx diff=tdkt\n"
_TEXT = "template text --for-git"
_SETTINGS = (
    ("diff.tdkt.textconv", f"tdkt {_TEXT}"),
    ("diff.tdkt.xfuncname", r"^(\[(Mục|Khoản|Tên loại)\].*)$"),
)
"""The command, and which line of the text heads a hunk. Git keeps no answers: another version writes other ones."""


def install(folder: Path) -> Iterator[str]:
    """Teach the repository that a folder is in; yield what was done. Raises NotFound, MissingTool, StoreFault."""
    root = git(folder, "rev-parse", "--show-toplevel")
    if root.returncode != 0:
        raise NotFound("Thư mục này không nằm trong kho git nào.", place=str(folder), fix="chạy ở thư mục của kho")
    top = Path(root.stdout.decode("utf-8", "surrogateescape").rstrip("\n"))
    for name, usual in _SETTINGS:
        own = _beside()  # git is started from places whose PATH has no tdkt: an editor, a shell without the environment
        value = usual.replace("tdkt ", f"{shlex.quote(str(own))} ", 1) if own.is_file() else usual
        if git(top, "config", "--local", name, value).returncode != 0:
            raise StoreFault("Git không ghi được thiết đặt.", place=name, fix="kiểm tra quyền ghi vào .git/config")
        yield f"git config {name} {shlex.quote(value)}"
    file = top / ".gitattributes"
    with told(file):
        text = read_limited(file).decode("utf-8", "surrogateescape") if file.is_file() else ""
    if ATTRIBUTES.strip() in text.splitlines():
        yield f"{file}: đã có dòng {ATTRIBUTES.strip()}"
        return
    joined = text if text.endswith("\n") or not text else f"{text}\n"
    write_whole(file, f"{joined}{ATTRIBUTES}".encode("utf-8", "surrogateescape"))
    file.chmod(0o644)
    yield f"{file}: thêm dòng {ATTRIBUTES.strip()}; lưu tệp này vào kho để mọi người cùng dùng"


def text_for_git(docx: bytes) -> str:
    """Return a .docx as text that is another whenever the file says or shows something else; never raises a fault.

    What the text does not show, or of a file that cannot be read all of it, is told by a digest.
    """
    from tdkt_tui.assembly.twin import text_form

    digest = sha256(docx).hexdigest()[:16]
    try:
        form = text_form(docx)
    except TdktError as fault:
        return f"# Không đọc được thành văn bản ({digest}): {fault.singles()[0].what}\n"
    return f"{form.text}# Cả những gì văn bản không hiện: {digest}\n" if form.kept else form.text


def _beside() -> Path:
    """Return the command beside the Python that runs this."""
    return Path(sys.executable).with_name("tdkt")
