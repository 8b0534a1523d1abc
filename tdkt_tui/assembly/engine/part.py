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
from lxml import etree

from tdkt_tui.assembly.engine.balance import unbalanced
from tdkt_tui.assembly.engine.lacking import faults_of
from tdkt_tui.assembly.engine.lower import lowered
from tdkt_tui.assembly.engine.noting import Found, line_of
from tdkt_tui.assembly.engine.places import LineMap, marked, paragraphs, to_lines
from tdkt_tui.assembly.engine.printing import PutAside
from tdkt_tui.assembly.engine.proof import Unproved, prove
from tdkt_tui.assembly.engine.running import Lowered, function
from tdkt_tui.assembly.engine.sandbox import GuardedEnvironment, forbidden
from tdkt_tui.assembly.engine.settle import settle
from tdkt_tui.assembly.engine.tags import check
from tdkt_tui.assembly.engine.telling import Telling
from tdkt_tui.assembly.xml import Node, parse, with_own_prefix
from tdkt_tui.model.fault import TdktError, TemplateFault, raise_all

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


class Part:
    """A part with tags, ready to be rendered any number of times."""

    def __init__(self, name: str, data: bytes) -> None:
        """Raise TemplateFault (or ManyFaults), each with its "đoạn N", when the tags are not sound."""
        self.name, self.data = name, data
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

    def broken(self) -> list[TdktError]:
        """Return a fault for each block that breaks the structure around it when it is left out or repeated."""
        return [self.telling.broken(line) for line in unbalanced(self.tree)]

    @property
    def telling(self) -> Telling:
        """Return who says what is wrong here, and where."""
        return Telling(self.name, self.data, self.places, self.lines, self.tree)

    def place(self, line: int) -> str:
        """Return the place of a line of the Jinja source."""
        return self.telling.place(line)

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
        except Exception as error:  # whatever a template does wrong comes out with its place
            raise_all(self._faults(error, context, draft=draft))
            raise
        try:
            return settle(xml.replace("\n", ""), self.name)
        except TemplateFault as fault:
            raise_all(self.broken())
            raise fault from None

    def _faults(self, error: Exception, context: Mapping[str, Any], *, draft: bool) -> list[TdktError]:
        """Return a fault for each thing that stops this rendering, the one that did among them."""
        found: list[Found] = []
        with suppress(Exception):  # a template too deep to be gone through once more: what stopped it is told alone
            found = faults_of(self.source, context)
        telling = self.telling
        return telling.all_of(found, context, draft=draft) or telling.all_of(
            [Found(line_of(error), error)], context, draft=False
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
