"""Pages of offices that are no unit of a level by their name: what they print once such an office makes a plan."""

from __future__ import annotations

import re

from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.reaching.sample_units import SampleUnit, documents
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

from .content import content_of

_OFFICE = re.compile(
    r"(?:Sở|Báo|Đài|Công an|Bộ (?:Chỉ huy|CHQS|Tư lệnh)|BCH|Văn phòng|Hội(?! đồng)|Liên đoàn|Tỉnh đoàn|Liên minh"
    r"|Hiệp hội|Đảng ủy|Cục|Thanh tra|Kho bạc|Bảo hiểm|BHXH|Tòa án|TAND|Viện|VKSND|Thuế|Hải quan|Trường|Mặt trận|UBMTTQ"
    r"|(?:Ủy ban|UB)\s+(?:Mặt trận|MTTQ)|Ban(?! (?:Tổ chức (?:Đại hội|Hội nghị)|Chỉ đạo|Giám khảo)))\b"
)
"""How an office begins that writes papers of its own; councils, leaders and the province's committee do not."""
_KINDS = ("ngành", "cơ quan", "ban", "sở", "đoàn thể", "đơn vị")
"""Kinds of a level that such an office is taken for, the likeliest first."""
_MOST = 40
"""Offices whose pages are made: each costs as much as any other page."""
_ITS_PART = re.compile(r"(?<=\w)\s+\([^()]*\)$")
"""The part of a department that does the work, on the department's own page."""
_HAS = 0.6
"""A line that has so much of a duty prints it."""


def writes_own(plan: Plan, body: str) -> bool:
    """Tell an office that no level names and that prints its own duties, once it makes papers."""
    return bool(_OFFICE.match(body)) and _as_unit(plan, body) is not None


def _as_unit(plan: Plan, body: str) -> SampleUnit | None:
    found = [(_KINDS.index(kind), at, level, kind) for at, level in enumerate(plan.level)
             if not of_province_itself(level) for kind in level.kinds() if kind in _KINDS]  # fmt: skip
    best: tuple[int, int, Level, str] | None = min(found, key=lambda one: one[:2], default=None)
    return SampleUnit(best[2], best[3], body) if best else None


class OwnPages:
    """What the pages of such offices say; each is made once, when it is asked for."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._lines: dict[str, tuple[str, ...]] = {}

    def print(self, body: str, *texts: str) -> bool:
        """Tell whether the page of an office, or of each of several named together, has each of some texts.

        Raises TdktError of a template.
        """
        if not _OFFICE.match(body):
            return False
        lines = self._of(body)
        said = [content_of(line) for line in lines]
        return bool(lines) and all(any(one.share_of(content_of(text)) >= _HAS for one in said) for text in texts)

    def _of(self, body: str) -> tuple[str, ...]:
        body = _ITS_PART.sub("", body)
        if body not in self._lines:
            unit = _as_unit(self._plan, body) if len(self._lines) < _MOST else None
            pages = documents(self._plan, unit.dossier(self._plan, met=False)) if unit else iter(())
            self._lines[body] = tuple(line for page in pages for line in page.lines)
        return self._lines[body]
