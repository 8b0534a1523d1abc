"""The columns of a field's rows, with what a plan offers to choose from in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tdkt_tui.model.composition import GROUP_WORDS
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.tables import columns_of
from tdkt_tui.model.words import lowered_first

Choices = tuple[tuple[str, str], ...]


def columns_for(field: FieldInfo, dossier: Dossier | None) -> tuple[FieldInfo, ...]:
    """Return the columns of a field with rows; a list has one, without a name."""
    if field.kind == "list":
        return (FieldInfo("", field.label, field.help, "text", clause=field.clause),)
    return tuple(
        replace(column, choices=_CHOICES[at](dossier)) if (at := f"{field.key}.{column.key}") in _CHOICES else column
        for column in columns_of(field.key)
    )


def _agenda(dossier: Dossier | None) -> Choices:
    return tuple((item.item, item.title) for item in dossier.agenda) if dossier else ()


def _groups(dossier: Dossier | None) -> list[str]:
    sectors = [f"lĩnh vực {lowered_first(item.name)}" for item in dossier.plan.field] if dossier else []
    return [*GROUP_WORDS[:-1], "dưới 30 tuổi", "dưới 40 tuổi", *sectors]


def _kinds(dossier: Dossier | None) -> list[str]:
    levels = dossier.plan.level if dossier else []
    return list(dict.fromkeys(kind for level in levels for kind in level.kinds()))


_CHOICES: dict[str, Callable[[Dossier | None], Choices]] = {
    "conference.agenda.item": _agenda,
    "composition.group": lambda dossier: tuple((words, words) for words in _groups(dossier)),
    "quota.each": lambda dossier: tuple((kind, kind) for kind in _kinds(dossier)),
    "invitation.guest.role": lambda _: (("khách mời", "khách mời"), ("đại biểu", "đại biểu")),
    "basis.how": lambda _: (("thực hiện", "thực hiện"), ("căn cứ", "căn cứ")),
}
