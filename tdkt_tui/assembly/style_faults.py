"""Which paragraphs of a template no regulation can dress: their style is none that both agree on."""

from __future__ import annotations

from tdkt_tui.assembly.engine.places import Place, paragraphs
from tdkt_tui.assembly.engine.spot import is_copy
from tdkt_tui.assembly.numbers import in_runs
from tdkt_tui.assembly.package import DOCUMENT, STYLES, read_sound
from tdkt_tui.assembly.styles import PARAGRAPH_STYLES, SPACER, nearest
from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.model.fault import TemplateFault
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.text import one_line

_KNOWN = (*PARAGRAPH_STYLES.values(), SPACER)
_NAMED = 4
_COMMANDS = ("{%p ", "{#p ", "{%tr ", "{#tr ", "{%tc ", "{#tc ")


def style_faults(docx: bytes, *, place: str = "") -> list[TemplateFault]:
    """Return a fault for each style outside the contract, at the first paragraph that prints text in it.

    A stranger's file is of such styles from end to end: a line for each of its paragraphs would bury all else. A
    paragraph that only holds a command prints nothing. Raises TemplateFault for a file that is no .docx.
    """
    return [_fault(name, places) for name, places in _strange(docx, place).items()]


def style_note(docx: bytes, *, place: str = "") -> Finding | None:
    """Return one note on every style outside the contract, for a template that no regulation need dress; None for none.

    Such a template prints as it looks itself. Raises TemplateFault for a file that is no .docx.
    """
    found = _strange(docx, place)
    if not found:
        return None
    names = [f"“{name or 'không tên'}”" for name in found]
    more = f" và {len(names) - _NAMED} kiểu khác" if len(names) > _NAMED else ""
    numbers = in_runs(one.number for places in found.values() for one in places if not one.box)
    return Finding(
        "template.style", Severity.NOTE,
        f"Kiểu đoạn {', '.join(names[:_NAMED])}{more} không phải kiểu của mẫu: văn bản giữ cách trình bày của tệp.",
        place=f"đoạn {numbers}" if numbers else "khung chữ",
        fix="chỉ khi muốn trình bày theo thể thức (tdkt build, --regulation) mới cần đặt kiểu của mẫu, "
            "ví dụ “Thân bài” (docs/template-text.md)",
    )  # fmt: skip


def _strange(docx: bytes, place: str) -> dict[str, list[Place]]:
    package = read_sound(docx, place=place)
    names = _style_names(package.tree(STYLES)) if STYLES in package.parts else {}
    found: dict[str, list[Place]] = {}
    for where, node in paragraphs(package.tree(DOCUMENT), DOCUMENT):
        text = one_line("".join(part.text or "" for part in node.iter(w("t"))))
        style = node.find(f"{w('pPr')}/{w('pStyle')}")
        name = names.get(style.get(w("val"), ""), "") if style is not None else "Normal"
        if text and name not in _KNOWN and not text.startswith(_COMMANDS) and not is_copy(node):
            found.setdefault(name, []).append(where)
    return found


def _fault(name: str, places: list[Place]) -> TemplateFault:
    others = in_runs(place.number for place in places[1:] if not place.box)
    more = f" Còn ở {len(places) - 1} đoạn khác" + (f": đoạn {others}." if others else ".") if places[1:] else ""
    near = nearest(name, _KNOWN)
    fix = f"đặt kiểu “{near}”" if near else "đặt một kiểu của mẫu, ví dụ “Thân bài” (docs/template-text.md)"
    return TemplateFault(
        f"Đoạn dùng kiểu “{name or 'không tên'}”, không được trình bày theo thể thức.{more}", place=str(places[0]),
        fix=f"{fix}; muốn giữ cách trình bày của tệp thì dùng tdkt render, không kèm --regulation",
    )  # fmt: skip


def _style_names(styles: Node) -> dict[str, str]:
    named = ((style.get(w("styleId"), ""), style.find(w("name"))) for style in styles.iter(w("style")))
    return {number: name.get(w("val"), "") for number, name in named if name is not None}
