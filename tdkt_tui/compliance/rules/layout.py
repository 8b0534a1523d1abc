"""The layout regulation that rules on numbers, symbols and signatures look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tdkt_tui.model.finding import Severity
from tdkt_tui.model.issuer import Issuer
from tdkt_tui.regulations import Regulation, choose


@dataclass(frozen=True, slots=True)
class Layout:
    """A regulation and whether it binds the issuer; where it only serves by analogy, a departure is a note."""

    regulation: Regulation
    binding: bool

    @property
    def severity(self) -> Severity:
        """Return how grave a departure is for this issuer."""
        return Severity.ERROR if self.binding else Severity.NOTE

    @property
    def doubt(self) -> Severity:
        """Return how grave something is that the regulation lets a person judge."""
        return Severity.WARNING if self.binding else Severity.NOTE

    def cite(self, component: str, prop: str) -> str:
        """Return where the regulation speaks of a property; its short name where it does not."""
        rule = self.regulation.find(component, prop)
        return f"{self.regulation.short}, {rule.clause}" if rule else self.regulation.short

    def permits(self, component: str, prop: str, value: str) -> bool:
        """Tell whether a text is allowed; what is not ruled is allowed."""
        rule = self.regulation.find(component, prop)
        return rule is None or rule.permits(value)


def layout_for(day: date | None, issuer: Issuer | None) -> Layout | None:
    """Return the regulation for a day and an issuer, None while one of them is not given.

    Raises BadInput for a day before the first known regulation.
    """
    if day is None or issuer is None:
        return None
    applied = choose(day, issuer.kind)
    return Layout(applied.regulation, applied.binding)
