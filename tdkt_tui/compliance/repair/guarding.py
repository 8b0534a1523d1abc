"""Files that must not be changed by a program: signed ones, and those that somebody protected."""

from __future__ import annotations

from tdkt_tui.assembly.package import SETTINGS, read_sound
from tdkt_tui.assembly.xml import w
from tdkt_tui.model.fault import BadInput

_ON = {"1", "true", "on"}


def refuse_guarded(data: bytes, place: str) -> None:
    """Raise BadInput for a signed or protected file, TdktError for one that cannot be read safely."""
    package = read_sound(data, place=place)
    if any(name.startswith("_xmlsignatures/") for name in package.parts):
        raise BadInput("Tệp đã ký số: sửa tệp sẽ làm mất hiệu lực chữ ký số.", place=place,
                       fix="sửa bản chưa ký rồi ký lại")  # fmt: skip
    if SETTINGS not in package.parts:
        return
    protection = package.tree(SETTINGS).find(w("documentProtection"))
    if protection is not None and protection.get(w("enforcement"), "0") in _ON:
        raise BadInput("Tệp đang được bảo vệ, không cho sửa.", place=place,
                       fix="trong Word: thẻ Review, Restrict Editing, Stop Protection, rồi lưu lại")  # fmt: skip
