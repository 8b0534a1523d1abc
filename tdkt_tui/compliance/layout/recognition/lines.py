"""Lines as recognition works on them: a paragraph, or a piece of one, with what it was recognised as."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from tdkt_tui.compliance.layout.document import Paragraph, Run
from tdkt_tui.model.text import bare

_LONGEST = 400  # signs of a line that are looked at


@dataclass(eq=False)
class Line:
    """One line and what it was recognised as, "" as long as nothing tells; origin: the paragraph it was cut from."""

    paragraph: Paragraph
    origin: Paragraph
    role: str = ""
    guessed: bool = False

    @cached_property
    def bare(self) -> str:
        """The words without marks, in lower case, with the number of an automatic list."""
        return bare(self.paragraph.said[:_LONGEST])

    @property
    def text(self) -> str:
        """The words as they are seen."""
        return self.paragraph.line

    @property
    def empty(self) -> bool:
        """Tell whether it has no words."""
        return not self.paragraph.line

    @property
    def table(self) -> int:
        """Return the number of the table around it, 0 for none."""
        return self.paragraph.cell.table if self.paragraph.cell else 0

    @property
    def centred(self) -> bool:
        """Tell whether the line stands in the middle, by alignment."""
        return self.paragraph.format.align == "center"

    @cached_property
    def bold(self) -> bool:
        """Tell whether most of the ink is bold."""
        return _most(self.paragraph, [run for run in self.paragraph.inked if run.format.bold])

    @cached_property
    def italic(self) -> bool:
        """Tell whether most of the ink leans."""
        return _most(self.paragraph, [run for run in self.paragraph.inked if run.format.italic])

    @property
    def side(self) -> str:
        """Return "left" or "right" where cell, tab, box or indent puts it there."""
        cell = self.paragraph.cell
        if cell is not None and cell.columns > 1:
            return "left" if cell.column == 1 else "right" if cell.column == cell.columns else ""
        return self.paragraph.side

    def be(self, role: str, *, guessed: bool = False) -> None:
        """Recognise the line, unless its style has told already."""
        if not self.role:
            self.role, self.guessed = role, guessed


def whole(paragraphs: Iterable[Paragraph]) -> list[Line]:
    """Return one line for each paragraph."""
    return [Line(paragraph, paragraph, paragraph.component) for paragraph in paragraphs]


def _most(paragraph: Paragraph, runs: list[Run]) -> bool:
    letters = sum(len(run.text.strip()) for run in paragraph.inked)
    return bool(letters) and sum(len(run.text.strip()) for run in runs) > letters / 2
