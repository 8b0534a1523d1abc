"""A template's tags, checked one by one where they stand, before anything is compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import TemplateSyntaxError

from tdkt_tui.assembly.engine.places import Place, paragraphs
from tdkt_tui.assembly.engine.sandbox import GuardedEnvironment, forbidden
from tdkt_tui.assembly.styles import nearest
from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.model.fault import TdktError, TemplateFault

_TOKEN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\{%|\{#|\}\}|%\}|#\}", re.DOTALL)
_COMMAND = re.compile(r"\{%[-+]?(?:(p|tr|tc|r)\s)?\s*(\w+)(.*?)[-+]?%\}", re.DOTALL)
_PREFIXED = re.compile(r"[{][{%#](p|tr|tc)\s")
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_CLOSED_BY = {"for": "endfor", "if": "endif", "with": "endwith", "set": "endset"}
_MIDDLE = {"else": ("if", "for"), "elif": ("if",)}
_CELL_TAGS = ("vm", "hm", "colspan", "cellbg")  # docxtpl's own, without an end
_ENVIRONMENT = GuardedEnvironment(draft=False)  # to parse with; nothing is rendered in it
_UNIT = {"p": "đoạn", "tr": "hàng", "tc": "ô"}


@dataclass(frozen=True, slots=True)
class _Open:
    name: str
    tag: str
    prefix: str
    place: Place
    parent: Node


def check(root: Node, part: str) -> list[TdktError]:
    """Return every fault of a part's tags: unclosed, unknown, misplaced, forbidden, or not Jinja."""
    checker = _Checker()
    for place, node in paragraphs(root, part):
        text = _own_text(node)
        if "{" in text or "}" in text:
            checker.paragraph(place, node, text)
    for left in checker.stack:
        checker.fault(left.place, f"Thẻ {left.tag} mở ở đây chưa đóng.", f"thêm {{% {_CLOSED_BY[left.name]} %}}")
    return checker.faults


def _own_text(paragraph: Node) -> str:
    """Return a paragraph's text without that of text boxes inside it, which are paragraphs of their own."""
    texts = paragraph.iter(w("t"))
    return "".join(node.text or "" for node in texts if next(node.iterancestors(w("p"))) is paragraph)


class _Checker:
    def __init__(self) -> None:
        self.stack: list[_Open] = []
        self.faults: list[TdktError] = []

    def fault(self, place: Place, what: str, fix: str) -> None:
        self.faults.append(TemplateFault(what, place=str(place), fix=fix))

    def paragraph(self, place: Place, node: Node, text: str) -> None:
        for match in _TOKEN.finditer(text):
            tag = match[0]
            if len(tag) == 2:
                what = "chưa đóng" if tag[0] == "{" else "chưa mở"
                self.fault(place, f"Thẻ “{tag}” {what} trong đoạn này.", "mỗi thẻ nằm trọn trong một đoạn")
            elif not tag.startswith("{#"):
                self.tag(tag, place, node)
            self.alone(tag, place, node)

    def alone(self, tag: str, place: Place, node: Node) -> None:
        """docxtpl drops whatever stands beside a {%p or {%tr tag, without a word."""
        prefix = _PREFIXED.match(tag)
        if prefix is None:
            return
        unit = node if prefix[1] == "p" else next(node.iterancestors(w(prefix[1])), None)
        if unit is None or "".join(text.text or "" for text in unit.iter(w("t"))).strip() != tag:
            kind = _UNIT[prefix[1]]
            self.fault(
                place, f"Thẻ {tag} phải đứng một mình trong {kind} của nó.", f"tách lời văn khác sang {kind} riêng"
            )

    def tag(self, tag: str, place: Place, node: Node) -> None:
        clean = tag.translate(_QUOTES)
        command = _COMMAND.fullmatch(clean) if clean.startswith("{%") else None
        if command is None:
            self.syntax(re.sub(r"^\{\{(p|tr|tc|r)\s", "{{ ", clean), tag, place)
            return
        prefix, name, rest = command[1] or "", command[2], command[3]
        if name in _CELL_TAGS:
            return
        opens = name in _CLOSED_BY and not (name == "set" and "=" in rest)
        if name in _CLOSED_BY:
            self.syntax(f"{{% {name}{rest} %}}" + (f"{{% {_CLOSED_BY[name]} %}}" if opens else ""), tag, place)
        if opens:
            self.stack.append(_Open(name, tag, prefix, place, _container(prefix, node)))
        elif name in _MIDDLE:
            self.middle(name, rest, tag, place)
        elif name in _CLOSED_BY.values():
            self.close(name, tag, prefix, place, node)
        elif name not in _CLOSED_BY:
            near = nearest(name, (*_CLOSED_BY, *_MIDDLE, *_CLOSED_BY.values()))
            self.fault(
                place, f"Không dùng được lệnh “{name}”.", f"có phải {near}?" if near else "xem docs/template-text.md"
            )

    def middle(self, name: str, rest: str, tag: str, place: Place) -> None:
        if not self.stack or self.stack[-1].name not in _MIDDLE[name]:
            self.fault(place, f"Thẻ {tag} không nằm trong lệnh nào.", "đặt giữa {% if … %} và {% endif %}")
        elif name == "elif":
            self.syntax(f"{{% if{rest} %}}{{% endif %}}", tag, place)

    def close(self, name: str, tag: str, prefix: str, place: Place, node: Node) -> None:
        if not self.stack:
            self.fault(place, f"Thẻ {tag} không đóng lệnh nào.", "bỏ thẻ này hoặc thêm thẻ mở")
            return
        opener = self.stack[-1]
        if _CLOSED_BY[opener.name] != name:
            self.fault(opener.place, f"Thẻ {opener.tag} mở ở đây chưa đóng.", f"đóng trước {tag} ở {place}")
            # Whatever was left open inside is told once; the rest of the template is still checked.
            while self.stack and _CLOSED_BY[self.stack[-1].name] != name:
                self.stack.pop()
            del self.stack[-1:]
            return
        self.stack.pop()
        if opener.prefix != prefix or opener.parent is not _container(prefix, node):
            self.fault(
                place,
                f"Thẻ {tag} đóng {opener.tag} ở {opener.place} nhưng không cùng loại hoặc không cùng ô, cùng bảng.",
                "mở và đóng bằng cùng một loại thẻ, trong cùng một ô hoặc cùng một bảng",
            )

    def syntax(self, source: str, tag: str, place: Place) -> None:
        try:
            found = _forbidden_in(source)
        except (RecursionError, ValueError):
            self.fault(place, "Một thẻ ở đây có ngoặc lồng quá sâu hoặc số quá dài.", "viết thẻ ngắn lại")
            return
        except TemplateSyntaxError:
            self.fault(place, f"Thẻ {tag} sai cú pháp.", "xem mục Thẻ của mẫu trong docs/template-text.md")
            return
        if found:
            self.fault(place, f"Mẫu không được dùng {found}: thẻ {tag}.", "bỏ đi; dữ liệu phải chuẩn bị sẵn")


@lru_cache(maxsize=1024)  # the templates of a province share their tags
def _forbidden_in(source: str) -> str:
    return forbidden(_ENVIRONMENT.parse(source))


def _container(prefix: str, paragraph: Node) -> Node:
    """Return what must hold both ends of a block: the paragraph's, the row's or the cell's parent."""
    unit = next(paragraph.iterancestors(w(prefix)), paragraph) if prefix in ("tr", "tc") else paragraph
    return unit.getparent()
