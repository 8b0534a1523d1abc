"""The head of a plan that was read: what the model demands stands there, and says where it was not found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from tdkt_tui.context.wording import slug
from tdkt_tui.workflow.reading_plan import Proposal, Reading

from .asking import NewProvince
from .literals import literal

_MISSING = "CHƯA THẤY"


@dataclass(frozen=True, slots=True)
class Identity:
    """text: [plan] with issuer and signature; file: name without ending; day: the earliest that the plan can be of."""

    id: str
    file: str
    title: str
    day: date
    text: str


def identity_of(wanted: NewProvince, reading: Reading) -> Identity:
    """Return the identity tables of a plan that was read."""
    head = reading.of("plan")[0]
    given = head.values
    at = {key: piece.place for key, piece in reading.said_at.items()}
    number, year, day = given.get("number"), given.get("year"), given.get("date")
    earliest = day or _earliest(wanted, reading, year)
    named = "-".join(str(part) for part in (number, year or earliest.year) if part)
    rows = [
        ("id", f"{wanted.id}/{named}", "mã do chương trình đặt; hồ sơ của đơn vị gọi theo mã này. THÍ DỤ"),
        ("number", number or {"later": True}, _seen(number, at.get("number", ""))),
        *([("digits", given["digits"], _seen(given["digits"], at.get("number", "")))] if given.get("digits") else ()),
        ("symbol", given.get("symbol") or "KH-UBND", _seen(given.get("symbol"), at.get("symbol", ""))),
        ("date", day or {"later": True, "not_before": earliest}, _seen(day, at.get("date", ""))),
        ("place", given.get("place") or wanted.place, _seen(given.get("place"), at.get("place", ""))),
        ("title", given.get("title") or "…", _seen(given.get("title"), at.get("title", ""))),
    ]
    if off := given.get("day_off"):
        rows.append(("day_off", off, _seen(off, at.get("day_off", ""))))
    text = "[plan]\n" + "".join(_row(*row) for row in rows)
    text += _issuer(wanted, reading) + _signature(reading)
    return Identity(f"{wanted.id}/{named}", f"plan_{slug(named).replace('-', '_')}",
                    f"Kế hoạch của {wanted.called}", earliest, text)  # fmt: skip


def _earliest(wanted: NewProvince, reading: Reading, year: int | None) -> date:
    """Return the first day that a plan without a date can be of: after all that it carries out, in its year."""
    days: list[date] = [item.values["date"] for item in reading.of("basis") if "date" in item.values]
    first = date(year, 1, 1) if year else None
    return max([*days, *([first] if first else [])], default=wanted.today)


def _issuer(wanted: NewProvince, reading: Reading) -> str:
    found = next(iter(reading.of("plan.issuer")), None)
    signed = next(iter(reading.of("plan.signature")), None)
    council = signed is not None and signed.values.get("on_behalf_of") == "HỘI ĐỒNG"
    body = "Hội đồng Thi đua - Khen thưởng" if council else "Ủy ban nhân dân"
    values = found.values if found else {"kind": "council" if council else "people-committee",
                                         "name": f"{body} {wanted.called}"}  # fmt: skip
    return _fact("plan.issuer", values, found)


def _signature(reading: Reading) -> str:
    found = next(iter(reading.of("plan.signature")), None)
    return _fact("plan.signature", found.values if found else {"post": "CHỦ TỊCH"}, found)


def _fact(table: str, values: dict[str, Any], found: Proposal | None) -> str:
    at = found.piece.place if found and found.piece else ""
    return f"\n[{table}]  # {_seen(found, at)}\n" + "".join(
        f"{key} = {literal(item)}\n" for key, item in values.items()
    )


def _row(key: str, value: Any, comment: str) -> str:
    return f"{key} = {literal(value)}  # {comment}\n"


def _seen(value: object, at: str) -> str:
    return f"CHƯA XÁC NHẬN: {at or 'phần đầu'}" if value else f"{_MISSING}: ghi theo bản gốc"
