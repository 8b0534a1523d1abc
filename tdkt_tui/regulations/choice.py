"""Which layout regulation a document falls under: by its own date and the kind of its issuer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.issuer import ISSUER_KINDS
from tdkt_tui.regulations.loading import first_day, load
from tdkt_tui.regulations.regulation import Regulation
from tdkt_tui.regulations.tables import regulation_ids

# NĐ 30/2020, Điều 2: state bodies, state enterprises, public units; a bloc acts through the state body that leads it.
BOUND = frozenset(
    {
        "people-committee",
        "council",
        "department",
        "district",
        "commune",
        "state-enterprise",
        "public-unit",
        "bloc",
    }
)
# All others – the Party, the Front, the unions, private bodies – have rules of their own and follow by analogy.


@dataclass(frozen=True, slots=True)
class Applied:
    """The regulation that applies, whether it binds the issuer, and why (Vietnamese, one sentence)."""

    regulation: Regulation
    binding: bool
    why: str


def choose(on: date, issuer_kind: str) -> Applied:
    """Return the regulation for a document's date and its issuer's kind.

    Raises BadInput for a date before the first known regulation and for an unknown kind of issuer.
    """
    if issuer_kind not in ISSUER_KINDS:
        raise BadInput(
            f"Không có loại cơ quan “{issuer_kind}”.",
            field="issuer.kind",
            fix=f"dùng một trong: {', '.join(sorted(ISSUER_KINDS))}",
        )
    known = sorted(regulation_ids(), key=first_day)
    standing = [name for name in known if first_day(name) <= on]
    if not standing:
        raise BadInput(
            f"Không có dữ liệu về thể thức văn bản trước ngày {first_day(known[0]):%d/%m/%Y}.",
            field="date",
            fix="kiểm tra lại ngày ban hành",
        )
    regulation = load(standing[-1])
    binding = issuer_kind in BOUND
    held = "bắt buộc đối với" if binding else "chỉ áp dụng tương tự (điểm khác là ghi chú) đối với"
    why = f"Văn bản ngày {on:%d/%m/%Y} theo {regulation.short}; {held} loại cơ quan này."
    return Applied(regulation, binding, why)
