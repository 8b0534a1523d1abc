"""What is told below the facts of a group: what was deduced, where else a value stands, what the checks find."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.finding import SEVERITY_WORDS, Finding, Severity
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.values import Value

from .marks import marked
from .plain import taken_elsewhere
from .state import State

_OF_NAME = re.compile(r"(“[^”]+”)( .+)$", re.DOTALL)
"""A finding about a name: its words are the same for any other."""


def beside_lines(state: State, group: Group, values: Sequence[Value]) -> Iterator[str]:
    """Yield what is told of a group besides its facts."""
    yield from marked(state.plan, group, values)
    if places := taken_elsewhere(state, group):
        yield from wrapped(f"← lấy ở chỗ khác của bản gốc: {places}", "    ")
    yield from findings_lines(state.findings(group.facts))


def findings_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield findings with what to do; those that say the same of several names by one line."""
    alike: dict[tuple[Severity, str, str], list[str]] = {}
    for one in findings:
        name, rest = found.groups() if (found := _OF_NAME.match(one.message)) else ("", one.message)
        names = alike.setdefault((one.severity, rest, one.fix), [])
        names += [name] if name not in names else []
    for (severity, rest, fix), names in alike.items():
        mark = "!" if severity is not Severity.NOTE else "·"
        todo = f" Cách sửa: {fix}." if fix else ""
        yield from wrapped(f"{mark} {SEVERITY_WORDS[severity]}: {'; '.join(names)}{rest}{todo}", "  ")
