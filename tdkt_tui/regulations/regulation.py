"""A layout regulation as the rest of the program asks it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Any

from tdkt_tui.model.fault import NotFound
from tdkt_tui.regulations.components import COMPONENTS
from tdkt_tui.regulations.rule import Rule, Scalar
from tdkt_tui.regulations.style import LineRule, PageNumberPlace, PageNumberSpec, PageSpec, StyleSpec

# Style field -> property of the rule that decides it, where the regulation has one.
_RULED = {
    "size_pt": "size",
    "bold": "bold",
    "italic": "italic",
    "align": "align",
    "first_line_cm": "indent",
    "before_pt": "space-before",
    "after_pt": "spacing",
    "line": "line-spacing",
}


@dataclass(frozen=True, eq=False)
class Regulation:
    """One layout regulation.

    id "nd30_2020"; title as it is cited; short "NĐ 30/2020"; effective_from and until (first day it no longer applies,
    None while it stands); rules in the order of the file; doc_types: type -> abbreviation ("Kế hoạch" -> "KH").
    """

    id: str
    title: str
    short: str
    effective_from: date
    until: date | None
    rules: tuple[Rule, ...]
    doc_types: Mapping[str, str]
    _dress: Mapping[str, Mapping[str, Any]]
    _by_key: Mapping[tuple[str, str], Rule]

    @cached_property
    def digest(self) -> bytes:
        """Return what tells this regulation's content from any other's."""
        look = {key: dict(value) for key, value in self._dress.items()}
        told = (
            self.id,
            self.title,
            self.short,
            self.effective_from,
            self.until,
            self.rules,
            dict(self.doc_types),
            look,
        )
        return sha256(repr(told).encode()).digest()

    def rule(self, component: str, prop: str) -> Rule:
        """Return the rule on a property of a component; raise NotFound where the regulation is silent."""
        found = self.find(component, prop)
        if found is None:
            raise NotFound(
                f"{self.short} không quy định “{prop}” của “{component}”.",
                fix="hỏi find() khi chưa biết quy chế có nói đến không",
            )
        return found

    def find(self, component: str, prop: str) -> Rule | None:
        """Return the rule on a property of a component, None where the regulation is silent."""
        return self._by_key.get((component, prop))

    def use(self, component: str, prop: str) -> Scalar:
        """Return what we write for a property: the rule's own choice; raise NotFound where there is no rule."""
        return self.rule(component, prop).use

    def style(self, component: str) -> StyleSpec:
        """Return the look of a component's style: what is ruled by its rule, what is left open by our choice."""
        if component not in COMPONENTS:
            raise NotFound(f"Không có thành phần “{component}”.", fix=f"dùng một trong: {', '.join(COMPONENTS)}")
        values: dict[str, Any] = {**self._dress[""], **self._dress.get(component, {})}
        for field, ruled in _RULED.items():
            rule = self.find(component, ruled)
            if rule is not None:
                values[field] = rule.use
        for field in ("font", "colour"):
            rule = self.find("van-ban", field)
            if rule is not None:
                values[field] = rule.use
        values["line_rule"] = LineRule(values["line_rule"])
        return StyleSpec(component=component, name=COMPONENTS[component].style, **values)

    @property
    def page(self) -> PageSpec:
        """Return the sheet and its margins."""
        sides = {
            f"{side}_mm": float(self.use("trang", f"margin-{side}")) for side in ("top", "bottom", "left", "right")
        }
        sheet = {f"{side}_mm": float(self.use("trang", side)) for side in ("width", "height")}
        bands = {name: float(value) for name, value in self._dress["trang"].items()}
        return PageSpec(**sheet, **sides, **bands, orientation=str(self.use("trang", "orientation")))

    @property
    def page_number(self) -> PageNumberSpec:
        """Return where the page number stands and how it looks."""
        return PageNumberSpec(
            place=PageNumberPlace(str(self.use("so-trang", "place"))),
            size_pt=float(self.use("so-trang", "size")),
            show_first=bool(self.use("so-trang", "first-page")),
        )

    def basis_end(self, *, last: bool) -> str:
        """Return the sign that ends a căn cứ: ";" for each, for the last one "." (NĐ 30) or "," (TT 01)."""
        return str(self.use("can-cu", "ending-last" if last else "ending"))
