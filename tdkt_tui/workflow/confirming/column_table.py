"""The rows of one table by its columns: what each becomes, which are of no unit, which stay in their words."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.reading_plan.rows import cells_of
from tdkt_tui.workflow.reading_plan.unit_table_names import units_in

from .column_aside import Aside, rows_aside
from .column_cells import of_row
from .column_rows import RowTables, tables_of_row
from .columns import guessed, settled, with_meaning
from .draft import Draft
from .keeping import kept_row
from .original import Original
from .passage import passage_of
from .totals import totals_of

_PAGE = 6
"""Rows that do not fit, of which all are told, and kept in their words, by one answer."""


class ColumnTable:
    """The rows of a table; all is drawn anew when a column means something else."""

    def __init__(self, plan: Plan, original: Original, left: Sequence[Left]) -> None:
        """Guess what the columns hold."""
        self.passages = [passage_of(original, one) for one in left]
        self.heads = cells_of(self.passages[0].head)
        self._plan, self._texts = plan, [one.text for one in original.paragraphs]
        totals, places = totals_of(original, self.passages[0].clause), {one.place[1]: at for at, one in enumerate(left)}
        self._sums = {places[place]: sums for place, sums in totals.items() if place in places}
        self._meant = guessed(self.passages[0])
        self._draw()

    def mean(self, meant: dict[int, str]) -> None:
        """Change what columns hold. meant: by their place."""
        for at, meaning in meant.items():
            self._meant = with_meaning(self._meant, at, meaning)
        self._draw()

    def _draw(self) -> None:
        self.columns = settled(self._meant)
        """What each column holds beside the others."""
        drawn = [tables_of_row(self._plan, one, self.columns, self._texts) for one in self.passages]
        self.aside: dict[int, Aside] = rows_aside(
            self.passages, self.columns, [bool(row.drafts) for row in drawn], self._sums
        )
        """The rows that only head or add up others, by place."""
        self.rows = [RowTables() if at in self.aside else row for at, row in enumerate(drawn)]
        """The tables of each row, none for one that does not fit."""
        self.others = [at for at, row in enumerate(self.rows) if not row.drafts and at not in self.aside]
        """The rows that become nothing and are of somebody."""
        few = self.others if len(self.others) <= min(_PAGE, sum(bool(row.drafts) for row in self.rows)) else ()
        self.kept = {at: RowTables((draft,)) for at in few if (draft := self._in_words(at))}
        """Those of them that stay in their words, where all are few enough to be seen with the table."""

    def _in_words(self, at: int) -> Draft | None:
        """Return a row as a sentence for those whose it is, None where it does not say whose, or nothing besides."""
        draft, cells = kept_row(self._plan, self.passages[at]), cells_of(self.passages[at].words)
        whose = next((column for column, key in enumerate(self.columns) if key in ("unit", "body")), -1)
        if draft is None or whose < 0 or len(cells) != len(self.columns) or not cells[whose]:
            return None
        return of_row(draft, units_in(cells[whose], self.heads[whose], self._texts), cells[whose])

    @property
    def fits(self) -> list[RowTables]:
        """Return the tables of the rows that fit."""
        return [row for row in self.rows if row.drafts]

    def written(self, level: str) -> list[RowTables]:
        """Return what each row is written as. level: of the units of whom no row tells it."""
        return [self.kept.get(at, row).of_level(level) for at, row in enumerate(self.rows)]
