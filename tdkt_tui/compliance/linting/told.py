"""What lint tells: a finding with the words around its place, and whether ``--fix`` can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tdkt_tui.compliance.linting.rules import LINT_RULES
from tdkt_tui.model.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class LintFinding(Finding):
    """One thing wrong with a template.

    around: the words around the place, the culprit in «…»; fixable: ``--fix`` mends it; paragraph: the number of the
    place in its part, 0 where it has none.
    """

    around: str = ""
    fixable: bool = False
    paragraph: int = 0

    @property
    def key(self) -> tuple[str, str, str]:
        """Return what the finding is known by before and after a repair: a repair moves no paragraph's words."""
        return self.rule, self.around, self.message


def finding(rule: str, message: str, **more: Any) -> LintFinding:
    """Return a finding of a rule, as grave as the rule says unless ``severity`` is given."""
    severity: Severity = more.pop("severity", LINT_RULES[rule].severity)
    return LintFinding(rule, severity, message, **more)
