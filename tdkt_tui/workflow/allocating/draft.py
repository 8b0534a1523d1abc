"""What an office asks of an allocation, as it was typed, kept in the dossier: a line that drops loses none of it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, cast

from tdkt_tui.delegates.allocation import METHOD_WORDS
from tdkt_tui.model.fault import BadInput, StoreFault
from tdkt_tui.store.files import read_limited, write_whole
from tdkt_tui.store.locking import locked
from tdkt_tui.store.workspace.folder import DossierFolder

NAME = "phan-bo.json"
_LIMIT = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class UnitDraft:
    """A unit and what is typed of it, as text. weight: its headcount, or a weight of the office's."""

    unit: str
    weight: str = ""
    minimum: str = ""
    maximum: str = ""
    given: str = ""


@dataclass(frozen=True, slots=True)
class AllocationDraft:
    """minimum, maximum: for each unit that has none of its own; exemplars, alternates: "210" or "70%"."""

    units: tuple[UnitDraft, ...] = ()
    seats: str = ""
    method: str = "largest-remainder"
    minimum: str = ""
    maximum: str = ""
    exemplars: str = ""
    alternates: str = ""

    def with_text(self, name: str, text: str) -> AllocationDraft:
        """Return it with another text of a single field."""
        return replace(self, **cast("dict[str, Any]", {name: text}))

    def with_unit(self, at: int, unit: UnitDraft | None, *, new: bool = False) -> AllocationDraft:
        """Return it with another unit in that place (from 0), without the one there (None), or with a new one."""
        units = list(self.units)
        units[at : at + (not new)] = [unit] if unit is not None else []
        return replace(self, units=tuple(units))


def kept_draft(folder: DossierFolder) -> AllocationDraft:
    """Return what was typed for a dossier; nothing typed where it never was. Raises BadInput for a broken file."""
    path = _path(folder)
    if not path.is_file():
        return AllocationDraft()
    try:
        told = json.loads(read_limited(path, _LIMIT))
        units = tuple(UnitDraft(**_texts(one, UnitDraft)) for one in told.pop("units"))
        draft = AllocationDraft(units, **_texts(told, AllocationDraft))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise BadInput("Không đọc được số liệu phân bổ đã ghi.", place=str(path),
                       fix="xóa hoặc đổi tên tệp này để làm lại từ đầu") from error  # fmt: skip
    return draft if draft.method in METHOD_WORDS else replace(draft, method=AllocationDraft().method)


def keep_draft(folder: DossierFolder, draft: AllocationDraft, before: AllocationDraft) -> None:
    """Keep what was typed over what stood there before. Raises StoreFault, where another changed it meanwhile too."""
    folder.prepare()
    with locked(folder.path):
        if kept_draft(folder) != before:
            raise StoreFault("Người khác vừa sửa số liệu phân bổ của hồ sơ này; chưa ghi đè.", place=str(_path(folder)),
                             fix="về danh sách rồi mở lại Phân bổ để thấy bản của họ")  # fmt: skip
        write_whole(_path(folder), json.dumps(asdict(draft), ensure_ascii=False, indent=1).encode())


def _path(folder: DossierFolder) -> Path:
    return folder.drafts.parent / NAME


def _texts(told: Any, of: type) -> dict[str, str]:
    return {field.name: str(told[field.name]) for field in fields(of) if field.name in told and field.name != "units"}
