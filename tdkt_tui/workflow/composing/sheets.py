"""Fields that are filled in together: the columns of one row, or the signature."""

from __future__ import annotations

from typing import Protocol

from tdkt_tui.model.composition import measure, measure_words
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.issuer import Signature
from tdkt_tui.model.words import raised_first

from .rows import RowsInHand
from .session import Composing


class Sheet(Protocol):
    """A few fields with one title, or the cells of a row.

    ``lines``: what they come to in the document, where that is short.
    """

    is_row: bool
    title: str
    fields: tuple[FieldInfo, ...]

    def holds(self, key: str) -> bool:
        """Tell whether a field of the form, as a step names it, is filled in here."""

    def raw(self, key: str) -> str:
        """Return what is typed in a field."""

    def put(self, key: str, text: str, *, begin: bool) -> None:
        """Take what is typed into a field. begin: a step of its own for undo."""

    def wrong(self, key: str) -> str:
        """Return why a field is no value yet."""

    def lines(self) -> list[str]:
        """Return what the fields come to."""


class RowSheet:
    """One row of a list of tables."""

    is_row = True

    def __init__(self, rows: RowsInHand, at: int) -> None:
        self.rows, self.at = rows, at
        self.title = f"{raised_first(rows.field.label)}: dòng {at + 1}"
        self.fields = rows.columns

    def holds(self, key: str) -> bool:
        """Tell whether it is the list that the row stands in."""
        return key == self.rows.field.key

    def raw(self, key: str) -> str:
        """Return what is typed in a cell."""
        return self.rows.cell(self.at, key)

    def put(self, key: str, text: str, *, begin: bool) -> None:
        """Take what is typed into a cell."""
        self.rows.type(self.at, key, text, begin=begin)

    def wrong(self, key: str) -> str:
        """Return why a cell is no value yet."""
        return self.rows.wrong(self.at, key)

    def lines(self) -> list[str]:
        """Return how a target of composition was understood: a number of people is no share. Else nothing."""
        if self.rows.field.key != "composition":
            return []
        try:
            words = measure_words(*measure(self.raw("at_least")))
        except ValueError:
            return []
        share = "" if words.endswith("%") else f"; nếu là tỷ lệ thì ghi {self.raw('at_least').strip()}%"
        return [f"{self.raw('group')} {words}{share}".strip()]


class SignatureSheet:
    """The signature: authority, post, the post above the name, the name."""

    is_row = False

    def __init__(self, composing: Composing) -> None:
        self.composing = composing
        self.title = "Người ký"
        self.fields = tuple(field for field in composing.fields() if field.key.startswith("signature."))

    def holds(self, key: str) -> bool:
        """Tell whether it is a part of the signature."""
        return any(field.key == key for field in self.fields)

    def raw(self, key: str) -> str:
        """Return what is typed in a field."""
        return self.composing.raw(key)

    def put(self, key: str, text: str, *, begin: bool) -> None:
        """Take what is typed into a field."""
        self.composing.put(next(field for field in self.fields if field.key == key), text, begin=begin)

    def wrong(self, key: str) -> str:
        """Return why a field is no value yet."""
        return self.composing.wrong.get(key, "")

    def lines(self) -> list[str]:
        """Return the signature as it is printed."""
        given = {field.key.removeprefix("signature."): self.raw(field.key).strip() for field in self.fields}
        texts = {name: text for name, text in given.items() if text and name != "acting"}
        signature = Signature.model_validate({**texts, "acting": given.get("acting") == "có"})
        below = [signature.post_above_name, signature.name or ""]
        return [line for line in [*signature.lines(), *below] if line]
