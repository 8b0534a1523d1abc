"""What is known of one template, as the lines of a page."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from textual.content import Content

from tdkt_tui.model.text import one_line
from tdkt_tui.tui.widgets.page import Entry, facts

if TYPE_CHECKING:
    from tdkt_tui.tui.messages import TemplateLooked
    from tdkt_tui.workflow.templating.looking import TemplateUse

_GROUPS = {"common": "Phần dùng chung", "thuong_nien": "Dùng chung cho năm thường"}
_CELLS = 12


def group_words(use: TemplateUse) -> str:
    """Return the heading over a template and its like: the province, or what a folder of no province is for."""
    return use.title or _GROUPS.get(use.group, use.group)


def line_of(use: TemplateUse, looked: TemplateLooked | None = None) -> Content:
    """Return a template on one line: a mark if it has faults, its name, what it covers, what is made of it."""
    name = one_line(use.id.partition("/")[2] or use.id)
    mark = ("! ", "bold $text-error") if looked and faulty(looked) else ""
    twice = ("  trùng tên", "bold $text-warning") if use.covers else ""
    return Content.assemble(mark, name, twice, (f"  {one_line(use.kinds[0])}", "$muted") if use.kinds else "")


def faulty(looked: TemplateLooked) -> bool:
    """Tell whether a template has faults, or could not even be looked at."""
    return looked.look is None or bool(looked.look.faults)


def heading_of(looks: Collection[TemplateLooked]) -> str:
    """Return the title over the list once every template was tried."""
    count = sum(map(faulty, looks))
    return f"Mẫu · {count} mẫu có lỗi (!)" if count else "Mẫu · không mẫu nào có lỗi"


def about(use: TemplateUse, looked: TemplateLooked | None) -> list[Entry]:
    """Return what a template is for, what is wrong with it, and what it reads."""
    entries = [Entry(use.id, "bold")]
    entries += facts(_used(use), cells=_CELLS)
    look = looked.look if looked else None
    if look is None:
        return [*entries, Entry(), Entry(looked.why if looked else "Đang kiểm tra…", "$muted")]
    entries += facts([("Chèn", ", ".join(look.includes))] if look.includes else [], cells=_CELLS)
    entries.append(Entry())
    if not look.faults:
        entries.append(Entry("Không phát hiện lỗi.", "$text-success"))
    for fault in look.faults:
        entries.append(Entry(one_line(fault.told), "", "LỖI  ", "bold $text-error"))
        told = [("Ở", fault.place), ("Cách sửa", fault.fix)]
        entries += facts([(name, one_line(text)) for name, text in told if text], indent=5, cells=10)
    if look.fields:
        entries += [Entry(), Entry(f"Trường dữ liệu ({len(look.fields)})", "bold $secondary")]
        entries += [Entry(f"{name}  – {place}") for name, place in look.fields]
    return entries


def _used(use: TemplateUse) -> Iterable[tuple[str, str]]:
    if use.path is None:
        yield "Dùng để", "chèn vào mẫu khác; không lập thành văn bản riêng"
    else:
        yield "Làm ra", "; ".join(use.kinds) or "chưa kế hoạch nào dùng"
        if use.plans:
            yield "Kế hoạch", ", ".join(use.plans)
        yield "Tệp mẫu", str(use.path)
    if use.source is not None:
        yield "Văn bản", str(use.source)
    for covered in use.covers:
        yield "Bị che", f"{covered} – trùng tên nên không được dùng; đặt ở thư mục con mang mã phần mở rộng của mình"


def wording(use: TemplateUse, looked: TemplateLooked | None) -> list[Entry]:
    """Return a template's text, line by line; what begins with "[", "@", "{%" or ":::" is for the program."""
    if looked is None or looked.look is None:
        return [Entry(use.id, "bold"), Entry(looked.why if looked else "Đang đọc…", "$muted")]
    lines = looked.look.text.splitlines()
    return [Entry(line, "$muted" if line.startswith(("#", "@", "{%", ":::")) else "") for line in lines]
