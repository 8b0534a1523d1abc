"""Running rules: all of them, whatever one of them does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from tdkt_tui.model.fault import PluginFault, TdktError
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.plan import Plan

from .saying import warning

Subject_contra = TypeVar("Subject_contra", contravariant=True)


class Checks(Protocol[Subject_contra]):
    """What running needs of a rule over a subject."""

    @property
    def id(self) -> str:
        """The rule's stable id."""

    @property
    def title(self) -> str:
        """What the rule looks at, in Vietnamese."""

    @property
    def check(self) -> Callable[[Subject_contra], Iterable[Finding]]:
        """The rule itself."""


@dataclass(frozen=True, slots=True)
class PlanRule:
    """A check over a province's plan alone; a rule over dossiers is ``model.extension.Rule``.

    tables: those whose keys its findings stand at, "task"; none for a rule that may tell something of any.
    """

    id: str
    title: str
    check: Callable[[Plan], Iterable[Finding]]
    tables: tuple[str, ...] = ()


NOT_A_FINDING = "báo cho người viết quy tắc: yield Finding(mã, mức, lời báo, …), xem docs/hooks.md"


def run(rules: Sequence[Checks[Subject_contra]], subject: Subject_contra) -> list[Finding]:
    """Return the findings of every rule in order, each once.

    A rule that raises, or yields something else than findings, becomes a finding "rule.failed" that names it; the
    others run on. Its message holds no value of the data: an exception's text may carry a personal one.
    """
    found: dict[Finding, None] = {}
    for rule in rules:
        try:
            results = list(rule.check(subject))
            if strange := next((item for item in results if not isinstance(item, Finding)), None):
                raise PluginFault(f"trả về {type(strange).__name__}, không phải Finding", fix=NOT_A_FINDING)
        except TdktError as fault:
            results = [_failed(rule, fault.what, fault.__cause__ or fault, fault.fix)]
        except Exception as fault:  # noqa: BLE001 - a plugin's rule may raise anything, and the others must still run
            results = [_failed(rule, type(fault).__name__, fault)]
        found.update(dict.fromkeys(results))
    return list(found)


def _failed(rule: Checks[Subject_contra], why: str, error: BaseException, fix: str = "") -> Finding:
    told = warning(
        "rule.failed",
        f"Quy tắc “{rule.id}” ({rule.title}) không kiểm tra được: {why}",
        fix=fix or "báo cho người viết quy tắc; tự kiểm tra nội dung này bằng mắt",
    )
    from tdkt_tui.model.foreign import deepest_line, first_line

    return replace(told, place=deepest_line(error) or first_line(rule.check))
