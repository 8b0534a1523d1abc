"""Whether a .docx is sound Open XML: a light look of our own, and a validator's where it is installed."""

from __future__ import annotations

import importlib
import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from lxml import etree

from tdkt_tui.assembly.scratch import Scratch
from tdkt_tui.assembly.xml import parse
from tdkt_tui.model.fault import TemplateFault
from tdkt_tui.model.finding import Finding, Severity

INSTALL = "Open XML mới kiểm tra phần cốt yếu; cài thêm để kiểm tra đủ: pip install 'tdkt[test]'"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FIX = "mở tệp bằng Word sẽ báo hỏng: dựng lại mẫu từ văn bản thuần, hoặc lưu lại mẫu gốc bằng Word rồi chép lại thẻ"
_TOLD = 5


def open_xml_findings(data: bytes) -> list[Finding]:
    """Return what makes a .docx unsound, the first of it.

    Ours: every part is whole XML, has a content type (ECMA-376-2, 10.1.2), is there where a relation points to it
    (9.3), every relation used is declared, every cell ends with a paragraph (ISO/IEC 29500-1, 17.4.65), no two
    bookmarks share a number. With openxml-audit: its schemas and rules too.
    """
    found = [*_light(data)]
    if not found and (validator := _validator()) is not None:
        with Scratch("tdkt-openxml-") as folder:
            path = folder / "van-ban.docx"
            path.write_bytes(data)
            found = [f"{error.description} ({error.part_uri})" for error in validator.validate(path).errors]
    return [
        Finding("open-xml.unsound", Severity.ERROR, f"Tệp .docx không hợp lệ: {what}", fix=_FIX)
        for what in found[:_TOLD]
    ]


def audited() -> bool:
    """Tell whether the full validator is installed."""
    return _kind() is not None


def _validator() -> Any:
    """Return a validator for one file: it remembers parts by their file's address, where the next file may stand."""
    made = _kind()
    return made() if made is not None else None


@cache
def _kind() -> Any:
    try:
        return importlib.import_module("openxml_audit").OpenXmlValidator
    except ImportError:
        return None


def _light(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        trees: dict[str, Any] = {}
        for name in sorted(names):
            if name.endswith((".xml", ".rels")):
                try:
                    trees[name] = parse(package.read(name), part=name)
                except TemplateFault:
                    yield f"phần “{name}” không phải XML nguyên vẹn."
    if "[Content_Types].xml" not in trees or "word/document.xml" not in trees:
        yield "thiếu phần [Content_Types].xml hoặc word/document.xml."
        return
    yield from _untyped(names, trees["[Content_Types].xml"])
    for name, tree in trees.items():
        if name.endswith(".rels"):
            yield from _relations(name, tree, names)
        elif name.startswith("word/"):
            yield from _undeclared(name, tree, trees)
    yield from _body(trees["word/document.xml"])


def _untyped(names: set[str], types: Any) -> Iterator[str]:
    endings = {str(item.get("Extension")).lower() for item in types.iter(f"{_TYPES}Default")}
    parts = {str(item.get("PartName")).lstrip("/") for item in types.iter(f"{_TYPES}Override")}
    for name in sorted(names - {"[Content_Types].xml"}):
        if not name.endswith("/") and name not in parts and name.rpartition(".")[2].lower() not in endings:
            yield f"phần “{name}” không khai báo kiểu nội dung."
    yield from (f"khai báo phần “{name}” mà không có." for name in sorted(parts - names))


def _relations(name: str, tree: Any, names: set[str]) -> Iterator[str]:
    home = posixpath.dirname(posixpath.dirname(name))
    for item in tree.iter(_REL):
        target = str(item.get("Target"))
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(home, target))
        if item.get("TargetMode") != "External" and path not in names:
            yield f"“{name}” trỏ tới phần không có: “{target}”."


def _undeclared(name: str, tree: Any, trees: dict[str, Any]) -> Iterator[str]:
    folder, file = posixpath.split(name)
    relations = trees.get(f"{folder}/_rels/{file}.rels")
    known = {item.get("Id") for item in relations.iter(_REL)} if relations is not None else set()
    used = {value for node in tree.iter(etree.Element) for key, value in node.attrib.items() if key.startswith(_R)}
    yield from (f"phần “{name}” gọi liên kết không khai báo: “{one}”." for one in sorted(used - known - {""}))


def _body(document: Any) -> Iterator[str]:
    marks = Counter(str(node.get(f"{_W}id")) for node in document.iter(f"{_W}bookmarkStart"))
    yield from (f"hai dấu trang cùng mang số {one}." for one, times in sorted(marks.items()) if times > 1)
    for number, cell in enumerate(document.iter(f"{_W}tc"), 1):
        if len(cell) == 0 or cell[-1].tag != f"{_W}p":
            yield f"ô thứ {number} của các bảng không kết thúc bằng một đoạn."
