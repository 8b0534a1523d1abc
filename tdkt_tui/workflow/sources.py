"""Which file a user means who names a profile: by path, by a dossier's name, or by a shipped profile's id."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

from tdkt_tui.locations import workspace_dir
from tdkt_tui.model.fault import BadInput, NotFound, TdktError
from tdkt_tui.plugins import registry
from tdkt_tui.store.toml import open_toml
from tdkt_tui.store.workspace.folder import PROFILE

from .catalogue import plans_of_province, shipped_profiles

_LISTS = (".csv", ".tsv", ".xlsx")
"""Endings of lists of people."""
_WAYS = (
    "dùng đường dẫn tệp .toml, thư mục hồ sơ, tên hồ sơ trong thư mục làm việc (tdkt dossier list), hoặc mã hồ sơ mẫu "
    "(tdkt profile list)"
)


def profile_path(source: str) -> Path:
    """Return the file that PROFILE names: a .toml, a dossier folder, a dossier of the workspace, or a shipped profile.

    Raises NotFound, naming the province's shipped profiles where the id's province is known, or the profile of the plan
    itself where the id is a plan's; BadInput for a list of people, which has a command of its own.
    """
    from tdkt_tui.assembly.other_formats import names_document

    path = Path(source)
    try:
        folder = path.is_dir()
        if (own := _in_folder(source)) is not None:
            return own / PROFILE
        known = path.exists() and not folder  # a folder of documents may bear the id of the sample they came from
    except OSError:  # a name longer than the system takes
        raise NotFound("Tên hồ sơ quá dài.", fix="kiểm tra lại đường dẫn hoặc mã hồ sơ") from None
    if known and not path.is_file():
        # Opening a pipe that nobody fills would wait for ever.
        raise BadInput("Đây không phải một tệp thường.", place=source, fix="chỉ ra tệp .toml của hồ sơ")
    if path.suffix.lower() in _LISTS:
        raise BadInput("Đây là danh sách đại biểu, không phải hồ sơ.", place=source,
                       fix=f"kiểm tra danh sách: tdkt delegates check {shlex.quote(source)}; lập văn bản từ hồ sơ mà"
                           " mục delegates ghi tên tệp này")  # fmt: skip
    if names_document(source):
        raise BadInput("Đây là một văn bản, không phải hồ sơ.", place=source,
                       fix=f"kiểm tra thể thức văn bản: tdkt check {shlex.quote(source)}; hồ sơ là tệp .toml,"
                           " thư mục hồ sơ hoặc mã hồ sơ mẫu")  # fmt: skip
    if known or path.suffix == ".toml":
        return path
    return _shipped_path(source)


def _in_folder(source: str) -> Path | None:
    """Return the dossier's folder that is meant: the one at that path, else the workspace's of that name."""
    path = Path(source)
    if (path / PROFILE).exists():
        return path
    return dossier_named(source) or (path if path.is_dir() and not _shipped(source) else None)


def _shipped_path(source: str) -> Path:
    province, _, name = source.partition("/")
    if name and not _may_be_id(source):
        also = f", cũng không có tỉnh “{province}”" if "/" not in name and province not in ("", ".", "..", "~") else ""
        ids = f"; các tỉnh đã có: {', '.join(registry().ids())}" if also else ""
        raise NotFound(f"Không có tệp hay thư mục “{source}”{also}.", fix=f"kiểm tra lại đường dẫn; {_WAYS}{ids}")
    if name:
        shipped = {profile.id: profile.path for profile in shipped_profiles(province)}
        if source in shipped:
            return shipped[source]
        if source in {plan.plan.id for plan in plans_of_province(province)}:
            raise NotFound(f"“{source}” là mã kế hoạch, không phải mã hồ sơ.", fix=_instead_of_plan(source, shipped))
        raise NotFound(f"Không có hồ sơ mẫu “{source}”.", fix="các hồ sơ mẫu: " + ", ".join(shipped))
    raise NotFound(f"Không thấy hồ sơ “{source}”.", fix=_WAYS)


def dossier_named(name: str) -> Path | None:
    """Return the folder of the dossier that the workspace has under a name; None for what is no name of one.

    Raises OSError for a name that the system does not take.
    """
    folder = workspace_dir() / name
    return folder if name and Path(name).name == name and (folder / PROFILE).is_file() else None


def is_shipped(path: Path, province_id: str) -> bool:
    """Tell whether a file is one of a province's sample profiles, as it is shipped."""
    return path.absolute() in {item.path.absolute() for item in shipped_profiles(province_id)}


def _may_be_id(source: str) -> bool:
    """Tell a shipped profile's id, or nearly one, from a path that leads nowhere."""
    province, _, name = source.partition("/")
    ids = {item: item for item in registry().ids()}
    if province in ids or "/" in name or Path(province).is_dir():
        return province in ids
    from tdkt_tui.model.near import meant  # only a slip pays for the looking

    return meant(province, ids) is not None


def _shipped(source: str) -> bool:
    province, _, name = source.partition("/")
    try:
        return bool(name) and source in {profile.id for profile in shipped_profiles(province)}
    except TdktError:  # no province: a folder of the user's
        return False


def _instead_of_plan(plan_id: str, shipped: Mapping[str, Path]) -> str:
    """Say which shipped profiles are of the plan itself, and how to read the plan."""
    told = {name: open_toml(path).data for name, path in shipped.items()}
    own = [name for name, data in told.items() if data.get("plan") == plan_id and data.get("role") == "issuer"]
    whose = f"hồ sơ của chính kế hoạch là {' hoặc '.join(own)}; " if own else ""
    return f"{whose}đọc kế hoạch: tdkt province show {plan_id}; mọi hồ sơ mẫu: tdkt profile list"
