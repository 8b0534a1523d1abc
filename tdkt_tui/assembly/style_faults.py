"""Which paragraphs of a template no regulation can dress: their style is none that both agree on."""

from __future__ import annotations

from tdkt_tui.assembly.engine.places import paragraphs
from tdkt_tui.assembly.package import DOCUMENT, STYLES, read_sound
from tdkt_tui.assembly.styles import PARAGRAPH_STYLES, SPACER, nearest
from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.model.fault import TemplateFault
from tdkt_tui.model.text import one_line

_KNOWN = (*PARAGRAPH_STYLES.values(), SPACER)
_COMMANDS = ("{%p ", "{#p ", "{%tr ", "{#tr ", "{%tc ", "{#tc ")


def style_faults(docx: bytes, *, place: str = "") -> list[TemplateFault]:
    """Return a fault for each paragraph that prints text in a style outside the contract, with its "đoạn N".

    A paragraph that only holds a command prints nothing. Raises TemplateFault for a file that is no .docx.
    """
    package = read_sound(docx, place=place)
    names = _style_names(package.tree(STYLES)) if STYLES in package.parts else {}
    found = []
    for where, node in paragraphs(package.tree(DOCUMENT), DOCUMENT):
        text = one_line("".join(part.text or "" for part in node.iter(w("t"))))
        style = node.find(f"{w('pPr')}/{w('pStyle')}")
        name = names.get(style.get(w("val"), ""), "") if style is not None else "Normal"
        if text and name not in _KNOWN and not text.startswith(_COMMANDS):
            near = nearest(name, _KNOWN)
            found.append(TemplateFault(
                f"Đoạn dùng kiểu “{name or 'không tên'}”, không được trình bày theo thể thức.", place=str(where),
                fix=f"đặt kiểu “{near}”" if near else "đặt một kiểu của mẫu, ví dụ “Thân bài” (docs/template-text.md)",
            ))  # fmt: skip
    return found


def _style_names(styles: Node) -> dict[str, str]:
    named = ((style.get(w("styleId"), ""), style.find(w("name"))) for style in styles.iter(w("style")))
    return {number: name.get(w("val"), "") for number, name in named if name is not None}
