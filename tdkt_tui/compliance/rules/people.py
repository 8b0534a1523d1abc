"""The list of people against the numbers of the plan document."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.words import grouped

from .counting import of_delegates
from .saying import error, warning


def list_and_size(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where the list holds more people than the size states, a warning where it holds fewer.

    A list grows while units send names in, so fewer is not yet wrong. Alternates sit in no seat and are not counted;
    a plenary's list need not name all staff.
    """
    if dossier.people is None:
        return
    size = dossier.profile.conference.size
    seated = [person for person in dossier.people if person.status != "alternate"]
    rows = (
        ("total", "người dự", len(seated), size.total),
        (
            "exemplars",
            "đại biểu điển hình tiên tiến",
            sum(person.exemplar and person.status != "guest" for person in seated),
            size.exemplars,
        ),
        ("guests", "đại biểu khách mời", sum(person.status == "guest" for person in seated), size.guests),
    )
    for key, noun, listed, stated in rows:
        if stated is None or listed == stated:
            continue
        there = f"có {grouped(listed)} {noun}" if listed else f"không có {noun} nào"
        message = f"Danh sách {there}, hồ sơ ghi {grouped(stated)}"
        if listed > stated:
            yield error(
                "people.too-many",
                message,
                field=f"conference.size.{key}",
                fix="rút bớt danh sách hoặc sửa số lượng cho khớp",
            )
        elif of_delegates(dossier):
            yield warning(
                "people.too-few",
                message,
                field=f"conference.size.{key}",
                fix="bổ sung danh sách hoặc sửa số lượng cho khớp",
            )
