"""What a run did not look at, told once: a silent omission is never forgiven."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.finding import Finding, Severity

from .asked import Asked
from .open_xml import INSTALL, audited
from .outcome import Attempt
from .pages import NOT_INSTALLED, can_print
from .trials import unused


def notes_of(asked: Asked, tried: list[Attempt]) -> Iterator[str]:
    """Yield what this run left out, in sentences."""
    left = [] if asked.names or asked.only or asked.touched else unused({one.template for one in tried}, asked)
    if left:
        yield f"Chưa thử {len(left)} mẫu mà không văn bản nào của các kế hoạch dùng đến: {', '.join(left)}."
    if not asked.pages:
        yield "Chưa xét trang in (--no-pages)."
    elif not can_print():
        yield NOT_INSTALLED
    if not audited():
        yield f"{INSTALL}."
    if not asked.edges and not asked.profiles and not asked.only:
        yield "Chưa thử với hồ sơ sinh ra (--no-edges)."


_WHAT = "Chưa thử được: trong các hồ sơ được thử, không hồ sơ nào có văn bản lập theo mẫu này."
_FIX = (
    "thêm [[document]] gọi mẫu này vào kế hoạch, hoặc hồ sơ mẫu của cấp ấy; mẫu chỉ dùng với tdkt render thì kiểm tra"
    " bằng: tdkt template check"
)


def unused_findings(asked: Asked, tried: list[Attempt]) -> Iterator[Attempt]:
    """Yield an attempt with a warning for each template that was named and that no profile has documents of."""
    if asked.only or asked.touched or not asked.names:
        return
    for name in unused({one.template for one in tried}, asked):
        warning = Finding("template.unused", Severity.WARNING, _WHAT, fix=_FIX)
        yield Attempt(name, "", "không có hồ sơ nào", (warning,))
