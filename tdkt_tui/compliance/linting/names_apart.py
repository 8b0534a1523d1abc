"""Names in the sound tags of a template whose other tags are broken: all that is wrong is told at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes

from tdkt_tui.assembly.engine.doubts import Names
from tdkt_tui.assembly.engine.names import reads
from tdkt_tui.assembly.engine.sandbox import GuardedEnvironment
from tdkt_tui.assembly.engine.scan import Tag
from tdkt_tui.assembly.engine.syntax import wrong_in
from tdkt_tui.compliance.linting.sheet import Line, Sheet
from tdkt_tui.compliance.linting.told import LintFinding

_TAG = re.compile(r"\{([{%])[-+]?(?:(?:p|tr|tc|r) )?\s*(.*?)\s*[-+]?[%}]\}", re.DOTALL)
_MOST_LOOPS = 60


def unknown_names(sheet: Sheet, names: Names) -> Iterator[LintFinding]:
    """Yield each name that the data do not have, at the tag that reads it first."""
    found = [(line, tag, source) for line in sheet.lines for tag in line.tags if (source := _alone(tag))]
    told: set[str] = set()
    for name, node in reads(_together([source for _, _, source in found])):
        if names.has(name) or name in told:
            continue
        told.add(name)
        line, tag, _ = found[min(node.lineno, len(found)) - 1]
        yield _told(line, tag, name, names.like(name))


def _told(line: Line, tag: Tag, name: str, near: str) -> LintFinding:
    fix = f"có phải “{near}”?" if near else "sửa tên, hoặc thử trước: is defined"
    return line.tell("field.unknown", tag.start, tag.end, f"Dữ liệu không có trường “{name}”.", fix)


def _alone(tag: Tag) -> str:
    """Return what a tag reads as a source of one line, a loop as its beginning; "" for one that reads nothing."""
    whole = _TAG.fullmatch(tag.text) if not tag.state else None
    if whole is None:
        return ""
    inner = " ".join(whole[2].split())
    word, _, rest = inner.partition(" ")
    if whole[1] == "{":
        source, end = f"{{{{ {inner} }}}}", ""
    elif word in ("if", "elif"):
        source, end = f"{{% if {rest} %}}{{% endif %}}", ""
    elif word == "for":
        source, end = f"{{% for {rest} %}}", "{% endfor %}"
    elif word == "set" and "=" in rest:
        source, end = f"{{% set {rest} %}}", ""
    else:
        return ""
    return "" if wrong_in(source + end) else source


def _together(sources: list[str]) -> nodes.Template:
    """Return all of them as one tree, each on its line; a loop goes on to the end, for its own end may be missing."""
    loops = sum(source.startswith("{% for ") for source in sources)
    if loops > _MOST_LOOPS:
        return nodes.Template([])
    try:
        return GuardedEnvironment(draft=False).parse("\n".join(sources) + "{% endfor %}" * loops)
    except (TemplateSyntaxError, RecursionError):
        return nodes.Template([])
