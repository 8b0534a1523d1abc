"""Fields of templates as lines of 80 columns, and as a table of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tdkt_tui.workflow.templating.affected import Affected
    from tdkt_tui.workflow.templating.changes import FieldChange
    from tdkt_tui.workflow.templating.fields import TemplateField

_EXAMPLE = 70
_SHOWN = 3
_HOW = {"loop": "lặp", "ask": "xét"}


def field_lines(fields: Iterable[TemplateField]) -> Iterator[str]:
    """Yield the lines of fields: the name stands first on its line, what a list's items have is indented under it."""
    for field in fields:
        indent = "  " * field.name.removesuffix("[]").count("[]")
        yield f"{indent}{field.name}  {head_of(field)}"
        about = [field.about] if field.about else []
        about += [f"ví dụ (số liệu mẫu): {_cut(field.example)}"] if field.example else []
        if about:
            yield f"{indent}    {'; '.join(about)}"
        yield from (f"{indent}    {line}" for line in _places(field.uses))


def head_of(field: TemplateField) -> str:
    """Return "tên đơn vị (chữ, bắt buộc)"."""
    from tdkt_tui.workflow.templating.fields import SORTS

    required = "bắt buộc" if field.required else "có thể trống"
    return f"{field.label} ({SORTS[field.sort]}, {required})".strip()


def _places(uses: tuple[tuple[str, str, str], ...]) -> Iterator[str]:
    if uses and not uses[0][2]:  # of a kind of document: the templates that use the name
        yield f"dùng ở {len(uses)} mẫu: {', '.join(place for place, _, _ in uses)}"
        return
    for place, words, how in uses[:_SHOWN]:
        told = f"{place} ({_HOW[how]})" if how in _HOW else place
        yield f"{told}: {words}" if words else told
    if len(uses) > _SHOWN:
        yield f"và {len(uses) - _SHOWN} chỗ nữa: {', '.join(dict.fromkeys(place for place, _, _ in uses[_SHOWN:]))}"


def markdown(fields: Iterable[TemplateField]) -> Iterator[str]:
    """Yield a table of Markdown; the columns are those of docs/context.md, and where each name is used."""
    from tdkt_tui.workflow.templating.fields import SORTS

    yield "| Trường | Nhãn | Kiểu | Bắt buộc | Nghĩa | Ví dụ (số liệu mẫu) | Dùng ở |"
    yield "|---|---|---|---|---|---|---|"
    for field in fields:
        places = ", ".join(dict.fromkeys(place for place, _, _ in field.uses))
        cells = (f"`{field.name}`", field.label, SORTS[field.sort], "có" if field.required else "", field.about,
                 field.example, places)  # fmt: skip
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def change_lines(changes: Iterable[FieldChange]) -> Iterator[str]:
    """Yield a line for each change, and where a name that is new or newly required is used."""
    for change in changes:
        label = f"  {change.field.label}" if change.field.label else ""
        yield f"{change.field.name}{label}: {change.words}"
        if change.what != "gone":
            yield from (f"    {line}" for line in _places(change.field.uses))


def affected_lines(found: Iterable[Affected]) -> Iterator[str]:
    """Yield the lines of dossiers: folder and unit, what it makes, what it lacks."""
    for one in found:
        yield f"{one.name}: {one.unit}" if one.unit else one.name
        if one.fault:
            yield f"    chưa xem được: {one.fault}"
            continue
        yield f"    {', '.join(one.documents)}: {'đủ dữ liệu' if not one.lacks else f'thiếu {len(one.lacks)} trường'}"
        yield from (f"    - {lack}" for lack in one.lacks)


def _cut(text: str) -> str:
    return text if len(text) <= _EXAMPLE else f"{text[:_EXAMPLE].rpartition(' ')[0]} …"
