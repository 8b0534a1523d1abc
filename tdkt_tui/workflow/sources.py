"""Which file a user means who names a profile: by path, by folder, or by a shipped profile's id."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

from tdkt_tui.model.fault import BadInput, NotFound, TdktError
from tdkt_tui.store.toml import open_toml

from .catalogue import plans_of_province, shipped_profiles

_LISTS = (".csv", ".tsv", ".xlsx")
"""Endings of lists of people."""


def profile_path(source: str) -> Path:
    """Return the file that PROFILE names: a .toml, a dossier folder, or a shipped profile's id.

    Raises NotFound, naming the province's shipped profiles where the id's province is known, or the profile of the plan
    itself where the id is a plan's; BadInput for a list of people, which has a command of its own.
    """
    from tdkt_tui.assembly.other_formats import names_document

    path = Path(source)
    try:
        folder = path.is_dir()
        if folder and ((path / "profile.toml").exists() or not _shipped(source)):
            return path / "profile.toml"
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
    province, _, name = source.partition("/")
    if name:
        shipped = {profile.id: profile.path for profile in shipped_profiles(province)}
        if source in shipped:
            return shipped[source]
        if source in {plan.plan.id for plan in plans_of_province(province)}:
            raise NotFound(f"“{source}” là mã kế hoạch, không phải mã hồ sơ.", fix=_instead_of_plan(source, shipped))
        raise NotFound(f"Không có hồ sơ mẫu “{source}”.", fix="các hồ sơ mẫu: " + ", ".join(shipped))
    raise NotFound(f"Không thấy hồ sơ “{source}”.",
                   fix="dùng đường dẫn tệp .toml, thư mục hồ sơ, hoặc mã hồ sơ mẫu (tdkt profile list)")  # fmt: skip


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
