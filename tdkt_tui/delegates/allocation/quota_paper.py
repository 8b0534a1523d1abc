"""What units sent beside the seats that they were given, a line a unit: the table that is passed round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tdkt_tui.delegates.listing.paper import Column, Paper, Part
from tdkt_tui.delegates.order import title_key
from tdkt_tui.delegates.unit_variants import unit_key
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.words import counted

from .quotas import Kind, Quota, Sent, sent_by_unit

_HEADINGS: dict[Kind, str] = {"seats": "Đại biểu", "exemplars": "Điển hình", "alternates": "Dự khuyết"}
_LACKING: dict[Kind, str] = {"seats": "đại biểu", "exemplars": "điển hình", "alternates": "dự khuyết"}
_STRANGE = "chưa có trong bảng phân bổ"
_FIT = "đủ"


@dataclass(frozen=True, slots=True)
class UnitHeld:
    """One unit. given: its seats by kind, empty where the table does not have it; sent: how many came, by kind."""

    unit: str
    given: Mapping[Kind, int]
    sent: Mapping[Kind, int]
    remark: str


@dataclass(frozen=True, slots=True)
class UnitsHeld:
    """Every unit. kinds: what the table gives seats of; nameless: how many people tell no unit."""

    kinds: tuple[Kind, ...]
    units: tuple[UnitHeld, ...]
    nameless: int


def units_held(quotas: Sequence[Quota], lists: Mapping[str, Iterable[Delegate]]) -> UnitsHeld:
    """Return the units in the order of their quotas, then those that have none; guests are nobody's.

    lists: people by the name of their list.
    """
    people = {name: tuple(one) for name, one in lists.items()}
    sent, nameless = sent_by_unit(people)
    kinds = [kind for kind in _HEADINGS if any(kind in quota.numbers for quota in quotas)]
    known = {unit_key(quota.unit) for quota in quotas}
    written = {unit_key(one.unit): one.unit for each in people.values() for one in each if one.unit}
    strange = sorted((written[key] for key in sent if key not in known), key=title_key)
    units = []
    for quota in [*quotas, *(Quota(unit, {}) for unit in strange)]:
        mine = sent.get(unit_key(quota.unit), Sent())
        units.append(UnitHeld(quota.unit, {kind: quota.numbers[kind] for kind in kinds if kind in quota.numbers},
                              {kind: mine.count(kind) for kind in kinds}, _remark(quota, mine)))  # fmt: skip
    return UnitsHeld(tuple(kinds), tuple(units), len(nameless))


def quota_paper(held: UnitsHeld) -> Paper:
    """Return the table, a line a unit."""
    kinds, remarks = held.kinds, [one.remark for one in held.units]
    rows = [
        (one.unit, *(str(of.get(kind, "")) for kind in kinds for of in (one.given, one.sent)), one.remark)
        for one in held.units
    ]
    columns = (
        Column("Đơn vị", 26),
        *(Column(f"{_HEADINGS[kind]}: {what}", 9, figures=True) for kind in kinds for what in ("giao", "cử")),
        Column("Thừa, thiếu", 22),
    )
    told = [f"{counted(sum(word in remark for remark in remarks), 'đơn vị')} {words}"
            for word, words in (("thiếu", "thiếu"), ("thừa", "thừa"), (_STRANGE, _STRANGE))
            if any(word in remark for remark in remarks)]  # fmt: skip
    among = f", trong đó {', '.join(told)}" if told else ""
    alone = f"; {counted(held.nameless, 'người')} chưa ghi đơn vị" if held.nameless else ""
    closing = f"Tổng cộng: {counted(len(rows), 'đơn vị')}{among}{alone}."
    return Paper("ĐỐI CHIẾU ĐẠI BIỂU VỚI BẢNG PHÂN BỔ", columns, (Part("", tuple(rows)),), (closing,))


def _remark(quota: Quota, mine: Sent) -> str:
    """Say what is too few or too many; more exemplars than asked for are none."""
    if not quota.numbers:
        return _STRANGE
    told = []
    for kind, word in _LACKING.items():
        more = mine.count(kind) - quota.numbers.get(kind, mine.count(kind))
        if more < 0:
            told.append(f"thiếu {-more} {word}")
        elif more > 0 and kind != "exemplars":
            told.append(f"thừa {more} {word}")
    return "; ".join(told) or _FIT
