"""Empty cells of a list on its way in: of columns that hold something for most people, with the rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tdkt_tui.model.person import LABELS, Delegate

from .people_words import number

_ASKED = ("birth", "gender", "post", "unit")
"""What the papers of a list tell of each person; other columns are empty as often as not."""
_OF_ONE = ("birth", "gender", "post")
"""What a collective or a household has not."""
_NAMED = 5


def empty_cells(people: Sequence[Delegate]) -> Iterator[str]:
    """Yield a sentence for each column that is empty for less than half of those whom it is about."""
    for name in _ASKED:
        about = [person for person in people if person.subject == "individual" or name not in _OF_ONE]
        empty = [person for person in about if not str(getattr(person, name)).strip()]
        if empty and 2 * len(empty) < len(about):
            rows = ", ".join(str(person.row) for person in empty[:_NAMED])
            more = f" và {number(len(empty) - _NAMED)} dòng khác" if len(empty) > _NAMED else ""
            yield (
                f"Ô trống: {number(len(empty))} người chưa có “{LABELS[name]}” (dòng {rows}{more}); "
                "vẫn nhập, điền sau ở bảng được."
            )
