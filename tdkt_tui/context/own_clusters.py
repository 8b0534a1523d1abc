"""What a plan asks of clusters and blocks of units (cụm, khối thi đua), and of who leads them, on a member's page."""

from __future__ import annotations

import re

from tdkt_tui.context.own_hamlets import of_hamlets
from tdkt_tui.context.own_offices import of_offices
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.model.bound_units import same_unit
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Task
from tdkt_tui.model.grouped import groups_with
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import lowered_first, raised_first

_JOINS = re.compile(
    r"(?:tham gia|thuộc|sinh hoạt (?:ở|tại|trong)|là thành viên(?: của)?)\s+"
    r"(?P<name>(?:Cụm|Khối)\b[^(,;.]*?)\s*(?:\((?P<posts>[^()]*)\))?$",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\b(?P<post>phó|trưởng)(?:\s+trưởng)?(?:\s+(?:cụm|khối))?\s*(?:là|:)\s*(?P<who>[^;:]+?)\s*(?=;|,\s*(?:phó|trưởng)\b|$)",
    re.IGNORECASE,
)
_KIND = r"(?:cụm|khối)(?:\s+thi đua)?"
_EVERY = r"(?:(?:các|mỗi|từng|những)\s+)?"
_NEXT = r"(?:\s*[,/]\s*|\s+và\s+|\s+hoặc\s+)"
_WHOLE = re.compile(rf"{_EVERY}{_KIND}(?:{_NEXT}{_KIND})*")
_HEAD = re.compile(
    rf"{_EVERY}(?:đơn vị (?:là )?)?(?P<post>trưởng|phó(?:\s+trưởng)?)\s+{_EVERY}{_KIND}"
    rf"(?:{_NEXT}(?:(?:trưởng|phó)\s+)?{_KIND})*"
    rf"|{_EVERY}(?:đơn vị (?:là )?)?(?:cụm|khối)\s+(?P<behind>trưởng|phó)(?:{_NEXT}(?:cụm|khối)\s+(?:trưởng|phó))*"
    rf"(?:\s+thi đua|\s+{_EVERY}{_KIND}(?:{_NEXT}{_KIND})*)?"
)
_OTHERS = {kind: re.compile(rf"\s*;\s*(?:các\s+|riêng\s+|mỗi\s+)*{other}\b[^;]*", re.IGNORECASE)
           for kind, other in (("cụm", "khối"), ("khối", "cụm"))}  # fmt: skip
"""What is said of clusters on a page of a block's, and the other way round."""
_BEFORE_MEMBERS = re.compile(r",\s+(?=(?:các\s+|mỗi\s+)?(?:đơn vị\s+)?thành viên\s)")
_MEMBERS = re.compile(r"(?:^|[,;]\s*)(?:các\s+|mỗi\s+)?(?:đơn vị\s+)?thành viên\s+(?P<does>\w.*)$")
"""What members do where their head is told something else first."""


def beside_units(dossier: Dossier) -> list[tuple[Task, str]]:
    """Return what is asked of whom a unit has below it, and of whom it is a member."""
    return [*of_hamlets(dossier), *of_offices(dossier), *_of_clusters(dossier)]


def _of_clusters(dossier: Dossier) -> list[tuple[Task, str]]:
    mine = [found for task in dossier.plan.task if (found := _JOINS.fullmatch(task.does.strip(" .")))
            and dossier.charges(task.body, task.clause)]  # fmt: skip
    called = [dossier.profile.unit.name or "", dossier.profile.unit.category or ""]
    groups = [one for one in groups_with(dossier.plan, *called) if one.startswith(("Cụm", "Khối"))]
    if not (mine or groups):
        return []
    name = mine[0]["name"].strip() if mine else groups[0]
    kind = name.split()[0].casefold()
    post = _post(dossier, mine[0]["posts"] or "") if mine else ""
    told = [(task, _line(dossier, task, name, kind, post)) for task in dossier.plan.task
            if task.does and not dossier.charges(task.body, task.clause)]  # fmt: skip
    return [(task, line) for task, line in told if line]


def _post(dossier: Dossier, posts: str) -> str:
    unit = same_unit(dossier.profile.unit.name or "")
    return next((found["post"].casefold() for found in _POST.finditer(posts) if same_unit(found["who"]) == unit), "")


def _line(dossier: Dossier, task: Task, name: str, kind: str, post: str) -> str:
    """Return a duty of clusters as what one of their units does; "" for what is no duty of its own."""
    body, does = folded(task.body), in_own_words(dossier, task.does.strip(" ."), task.clause)
    does = _OTHERS[kind].sub("", does)
    if body == folded(name) or (_WHOLE.fullmatch(body) and kind in body):
        return f"Cùng các đơn vị trong {name} {lowered_first(does)}"
    head = _HEAD.fullmatch(body)
    if head is None or kind not in body:
        return ""
    if (head["post"] or head["behind"]).split()[0] == post:
        return f"Với vai trò {post} {name}, {lowered_first(_BEFORE_MEMBERS.sub('; ', does))}"
    members = _MEMBERS.search(does)
    return raised_first(members["does"]) if members else ""
