"""One part of a template (document, header, footer, notes): prepared by docxtpl, compiled, rendered, placed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from types import CodeType
from typing import Any

from jinja2 import Template as Compiled
from jinja2 import TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from lxml import etree

from tdkt_tui.assembly.engine.lacking import Lack, lacking
from tdkt_tui.assembly.engine.limits import TooMuchError
from tdkt_tui.assembly.engine.lower import lowered
from tdkt_tui.assembly.engine.missing import MissingNameError
from tdkt_tui.assembly.engine.names import full_name, likely
from tdkt_tui.assembly.engine.places import LineMap, marked, paragraphs, to_lines
from tdkt_tui.assembly.engine.printing import PutAside
from tdkt_tui.assembly.engine.proof import Unproved, prove
from tdkt_tui.assembly.engine.running import Lowered, function
from tdkt_tui.assembly.engine.sandbox import GuardedEnvironment, NotPrintableError, forbidden
from tdkt_tui.assembly.engine.settle import settle
from tdkt_tui.assembly.engine.tags import check
from tdkt_tui.assembly.xml import Node, parse, with_own_prefix
from tdkt_tui.model.fault import MissingValue, TdktError, TemplateFault, raise_all

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


class Part:
    """A part with tags, ready to be rendered any number of times."""

    def __init__(self, name: str, data: bytes) -> None:
        """Raise TemplateFault (or ManyFaults), each with its "đoạn N", when the tags are not sound."""
        self.name = name
        self.compiled: dict[bool, Compiled] = {}
        root: Node = with_own_prefix(parse(data, part=name, blank_text=False))
        self.places = [place for place, _ in paragraphs(root, name)]
        raise_all(check(root, name))
        self.source, self.lines = _prepared(etree.tostring(root, encoding="unicode"))
        self.tree = self._parsed()

    def _parsed(self) -> nodes.Template:
        """Return the syntax tree: what is rendered, and where names are looked up for fields and faults."""
        try:
            tree = GuardedEnvironment(draft=False).parse(self.source)
        except TemplateSyntaxError as error:
            raise TemplateFault(
                "Các thẻ của mẫu không ghép được với nhau.",
                place=self.place(error.lineno),
                fix="kiểm tra thẻ mở và thẻ đóng quanh đoạn này",
            ) from error
        except (RecursionError, ValueError) as error:
            raise self._too_deep() from error
        if found := forbidden(tree):
            raise TemplateFault(
                f"Mẫu không được dùng {found}.", place=self.name, fix="bỏ đi; dữ liệu phải chuẩn bị sẵn"
            )
        return tree

    def _too_deep(self) -> TemplateFault:
        return TemplateFault(
            "Các thẻ lồng nhau quá sâu hoặc có số quá dài.", place=self.name, fix="bỏ bớt thẻ, ngoặc lồng nhau"
        )

    @cached_property
    def code(self) -> CodeType | None:
        """Return the code of the part as one function; None where it cannot be shown that what it makes is sound."""
        try:
            prove(self.tree)
            return lowered(self.tree)
        except (Unproved, PutAside, RecursionError, SyntaxError, ValueError):  # Python's own limits on nesting too
            return None

    @cached_property
    def swift(self) -> Lowered | None:
        """Return the part as one function from data to the pieces of sound XML; None where there is no such code."""
        return function(self.code) if self.code is not None else None

    def place(self, line: int) -> str:
        """Return the place of a line of the Jinja source."""
        number = self.lines.number(line)
        return str(self.places[number - 1]) if number <= len(self.places) else self.name

    def render(self, context: Mapping[str, Any], *, draft: bool) -> Node:
        """Return the root of the rendered part. Raises MissingValue or TemplateFault with the place."""
        if draft not in self.compiled:
            try:
                self.compiled[draft] = GuardedEnvironment(draft=draft).from_string(self.source)
            except (RecursionError, SyntaxError, ValueError) as error:  # Python's own limits on nesting
                raise self._too_deep() from error
        environment: Any = self.compiled[draft].environment
        environment.turns = environment.signs = 0
        try:
            xml = self.compiled[draft].render(context)
        except MissingNameError as error:
            raise_all(self._lacking(error, context))
            raise
        except Exception as error:  # noqa: BLE001 - whatever a template does wrong comes out with its place
            raise self._explained(error) from None
        return settle(xml.replace("\n", ""), self.name)

    def _lacking(self, error: MissingNameError, context: Mapping[str, Any]) -> list[MissingValue]:
        """Return a fault for each value that is missing, the one that stopped the rendering among them."""
        lacks = [Lack(_line(error), error.name, error.owner)]
        with suppress(Exception):  # a fault of another kind further on: what was found first is told first
            lacks = lacking(self.source, context) or lacks
        faults: dict[str, MissingValue] = {}
        for lack in lacks:
            name = full_name(self.tree, lack.line, lack.name)
            near = likely(lack.name, lack.owner, context)
            fix = f"có phải “{near}”? Sửa tên trong mẫu hoặc bổ sung dữ liệu" if near else "bổ sung vào dữ liệu"
            what = "Mẫu cần một giá trị mà dữ liệu không có."
            faults.setdefault(name, MissingValue(what, place=self.place(lack.line), field=name, fix=fix))
        return list(faults.values())

    def _explained(self, error: Exception) -> TdktError:
        place = self.place(_line(error))
        if isinstance(error, NotPrintableError):
            return TemplateFault(
                "Thẻ in ra cả một danh sách hoặc bảng giá trị.",
                place=place,
                fix="dùng {%p for … %} hoặc lấy từng trường",
            )
        if isinstance(error, (TooMuchError, MemoryError)):
            return TemplateFault(
                "Mẫu lặp quá nhiều lần hoặc tạo ra quá nhiều chữ.",
                place=place,
                fix="bỏ bớt các vòng {% for … %} lồng nhau, các phép ghép chữ, replace, join, batch ở đây",
            )
        if isinstance(error, SecurityError):
            return TemplateFault("Mẫu làm một việc không được phép.", place=place, fix="bỏ phép tính ấy khỏi mẫu")
        return TemplateFault(
            f"Không tính được thẻ ở đây ({type(error).__name__}).",
            place=place,
            fix="kiểm tra kiểu của dữ liệu dùng ở đây",
        )


def _prepared(xml: str) -> tuple[str, LineMap]:
    """Return Jinja source by docxtpl's own rules, paragraphs marked by its lines."""
    from docxtpl import DocxTemplate

    patched = DocxTemplate.patch_xml(None, marked(xml))
    # docxtpl leaves "&amp;" in tags as it is; escaped once more on its way out it would be printed so.
    patched = _TAG.sub(lambda tag: tag[0].replace("&amp;", "&"), patched)
    # docxtpl's way to write braces as text; put in before the data, which may hold the same signs.
    for written, meant in (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}")):
        patched = patched.replace(written, "{{ '" + meant + "' }}")
    return to_lines(patched)


def _line(error: Exception) -> int:
    """Return the line of the Jinja source in which an error was raised: Jinja rewrites its traceback so."""
    line, trace = 1, error.__traceback__
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
