"""The parts of a department that a plan names beside it, whose work is the department's: "Sở Nội vụ (Ban …)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .plan import Plan
from .text import folded

_PART = r"(?:Ban|Phòng|Chi cục|Trung tâm|Thanh tra|Văn phòng)\s[^();]+?"
_OF = r"(?:Sở\s[^();]+?|S[A-ZĐ&]{1,5})"
_WAYS = (
    re.compile(rf"(?P<of>{_OF})\s*\((?:qua\s+)?(?P<part>{_PART})\)"),
    re.compile(rf"(?P<of>{_OF}),?\s+qua\s+(?P<part>{_PART})"),
    re.compile(rf"(?P<part>{_PART})\s*(?:\((?:(?:trực )?thuộc\s+)?|,?\s+(?:trực )?thuộc\s+)(?P<of>{_OF})\)?"),
)
_IS_DEPARTMENT = re.compile(r"Sở\s")


def also_called(plan: Plan, *names: str) -> list[str]:
    """Return what a plan calls a unit besides: its parts that it names, groups that it is of. names: all it is called,
    its kind last."""
    parts = [part for name in names for part in parts_named(plan, name)]
    if not plan.unit_group:
        return parts
    from .grouped import groups_with  # few plans call units by a name of several

    return [*parts, *groups_with(plan, *names)]


def parts_named(plan: Plan, name: str) -> list[str]:
    """Return what a plan calls the parts of a department, each once; none for any other unit."""
    if not _IS_DEPARTMENT.match(name):
        return []
    own = {folded(name), _initials(name)}
    found = (hit["part"] for said in _said(plan) for way in _WAYS
             if (hit := way.fullmatch(said)) and own & {folded(hit["of"]), hit["of"]})  # fmt: skip
    return list(dict.fromkeys(found))


def department_of(plan: Plan, part: str) -> str:
    """Return the department that a plan names a body as a part of; "" for none."""
    named = folded(part)
    found = (hit["of"] for said in _said(plan) for way in _WAYS
             if (hit := way.fullmatch(said)) and folded(hit["part"]) == named)  # fmt: skip
    return next((of for of in found if _IS_DEPARTMENT.match(of)), "")


def _said(plan: Plan) -> Iterator[str]:
    yield from (duty.to for duty in plan.nomination)
    for duty in plan.reporting:
        yield from (duty.by, f"{duty.to} (qua {duty.through})" if duty.through else duty.to)
    yield from (task.body for task in plan.task)
    for line in plan.recipient:
        yield line.name
        yield from (re.sub(r".*\(", f"{body} (", line.name) for body in line.covers if line.name.endswith(")"))


def _initials(name: str) -> str:
    """Return how a department is shortened: "SNV" for "Sở Nội vụ"; words that join are left out."""
    return "".join(word[0].upper() for word in re.findall(r"\w+", name) if word not in ("và", "của"))
