"""Fields of a letter among others: bookmarks by their new names, counts from 1, and those that count a whole file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.model.fault import BadInput

_WORD = re.compile(r"(?<!\\)\b\w+")
_OF_THE_FILE = {
    "NUMPAGES": "tổng số trang", "NUMWORDS": "số từ của tệp", "NUMCHARS": "số chữ của tệp", "TOC": "mục lục",
    "INDEX": "bảng tra", "TOA": "danh mục trích dẫn", "LISTNUM": "số thứ tự kiểu LISTNUM",
    "AUTONUM": "số thứ tự kiểu AUTONUM", "AUTONUMLGL": "số thứ tự kiểu AUTONUM",
    "AUTONUMOUT": "số thứ tự kiểu AUTONUM",
}  # fmt: skip
"""Fields whose value is of all the file, and what they are called."""


class Field:
    """One field's instruction, wherever it stands: an attribute, or the text of one or several runs."""

    def __init__(self, simple: Node | None, texts: list[Node]) -> None:
        """Take a simple field, or the ``w:instrText`` elements of a complex one."""
        self._simple, self._texts = simple, texts

    @property
    def text(self) -> str:
        """The whole instruction."""
        if self._simple is not None:
            return str(self._simple.get(w("instr"), ""))
        return "".join(node.text or "" for node in self._texts)

    @text.setter
    def text(self, text: str) -> None:
        if self._simple is not None:
            self._simple.set(w("instr"), text)
            return
        self._texts[0].text = text
        for node in self._texts[1:]:
            node.text = ""


def fields(root: Node) -> Iterator[Field]:
    """Yield the fields below an element, in order of where they end."""
    open_fields: list[list[Node]] = []
    for node in root.iter(w("fldSimple"), w("fldChar"), w("instrText")):
        if node.tag == w("fldSimple"):
            yield Field(node, [])
        elif node.tag == w("instrText"):
            if open_fields:
                open_fields[-1].append(node)
        elif node.get(w("fldCharType")) == "begin":
            open_fields.append([])
        elif node.get(w("fldCharType")) == "end" and open_fields and (texts := open_fields.pop()):
            yield Field(None, texts)


def none_of_the_whole_file(root: Node) -> None:
    """Raise BadInput for a field that would count all letters together, saying what to do."""
    for field in fields(root):
        words = _WORD.findall(field.text)
        kind = words[0].upper() if words else ""
        if kind == "DOCPROPERTY" and "PAGES" in (word.upper() for word in words):
            kind = "NUMPAGES"
        if kind in _OF_THE_FILE:
            raise BadInput(f"Mẫu có trường {kind} ({_OF_THE_FILE[kind]}): trong một tệp, nó tính cho mọi bản cộng lại.",
                           fix="bỏ --one-file, mỗi người một tệp; hoặc bỏ trường ấy khỏi mẫu")  # fmt: skip


def rename(root: Node, names: Mapping[str, str]) -> None:
    """Let fields and links call bookmarks by their new names. names: old name in small letters → new name."""
    for link in root.iter(w("hyperlink")):
        if (new := names.get(link.get(w("anchor"), "").lower())) is not None:
            link.set(w("anchor"), new)
    for field in fields(root) if names else ():
        text = field.text
        if (new := _renamed(text, names)) != text:
            field.text = new


def calls(root: Node, names: Mapping[str, str]) -> bool:
    """Tell whether any field below an element calls one of these bookmarks."""
    return any(_renamed(field.text, names) != field.text for field in fields(root))


def _renamed(text: str, names: Mapping[str, str]) -> str:
    def new(found: re.Match[str]) -> str:
        word = found[0]
        # The first word is the field's kind, unless it is a bookmark's name alone: kinds are written in capitals.
        kind = not text[: found.start()].strip() and word.isalpha() and word.isupper()
        return word if kind else names.get(word.lower(), word)

    return _WORD.sub(new, text)


def count_from_one(root: Node) -> None:
    """Let each series of SEQ fields ("Bảng 1", "Hình 1") begin again."""
    begun: set[str] = set()
    for field in fields(root):
        words = _WORD.findall(field.text)
        if len(words) > 1 and words[0].upper() == "SEQ" and words[1].lower() not in begun:
            begun.add(words[1].lower())
            if not re.search(r"\\[rc]\b", field.text, re.IGNORECASE):
                field.text = f"{field.text.rstrip()} \\r 1 "
