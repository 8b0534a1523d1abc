"""Writing a repaired copy of a .docx beside it: the original is never touched, nothing is overwritten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import BadInput

from .file_check import Asked, FileCheck, checked, chosen

if TYPE_CHECKING:
    from tdkt_tui.compliance.repair import Mended


@dataclass(frozen=True, slots=True)
class RepairedFile:
    """What a repair came to. written: the copy, None where nothing could be repaired; left: the check of the copy."""

    written: Path | None
    mended: tuple[Mended, ...]
    left: FileCheck


def repair_file(
    path: Path, asked: Asked, out: Path | None = None, told: Callable[[str], None] | None = None
) -> RepairedFile:
    """Repair what is safe to repair and write it to ``out``, "<name> (đã sửa).docx" beside the file where absent.

    Raises BadInput for a signed or protected file and where the copy is there already, TdktError for a file that
    cannot be read, StoreFault where disk or permissions refuse.
    """
    from tdkt_tui.compliance.repair import repair
    from tdkt_tui.store.files import read_limited
    from tdkt_tui.store.new_file import may_write_new, write_new

    if out is not None and path.suffix.lower() != ".docx" and out.suffix.lower() != path.suffix.lower():
        raise BadInput(f"Bản đã sửa vẫn ở dạng {path.suffix}; mang đuôi khác thì Word không mở.", place=str(out),
                       fix=f"đặt tên nơi ghi có đuôi {path.suffix}")  # fmt: skip
    data = read_limited(path)
    copy = out or path.with_name(f"{path.stem} (đã sửa){path.suffix}")
    repaired = repair(data, chosen(data, asked)[0], place=path.name)
    if not repaired.mended:
        return RepairedFile(None, (), checked(path, data, asked, told))
    may_write_new(copy)  # before the printed pages are made, which takes seconds
    left = checked(copy, repaired.data, asked, told)
    write_new(copy, repaired.data)
    return RepairedFile(copy, repaired.mended, left)
