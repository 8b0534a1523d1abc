"""People who do not exist, for a made-up profile."""

from __future__ import annotations

from tdkt_tui.model.person import Delegate, Status

from .invented import LONG_BODY, LONG_PERSON, LONG_POST

_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Bùi", "Đỗ", "Vũ")
_NAMES = ("An", "Bình", "Chi", "Dũng", "Đức", "Hà", "Oanh", "Thúy", "Vân")
_STATUS: tuple[Status, ...] = ("official", "official", "alternate", "guest")


def people(count: int, *, long: bool) -> tuple[Delegate, ...]:
    """Return a list of so many people; long: with very long names, posts and units."""
    return tuple(_person(number, long=long) for number in range(1, count + 1))


def _person(number: int, *, long: bool) -> Delegate:
    name = f"{_SURNAMES[number % len(_SURNAMES)]} Văn {_NAMES[number % len(_NAMES)]}"
    return Delegate(
        full_name=LONG_PERSON if long else name,
        gender="Nữ" if number % 2 else "Nam",
        birth=str(1960 + number % 40),
        post=LONG_POST if long else "Chuyên viên",
        unit=LONG_BODY if long else "Sở Nội vụ",
        address=f"số {number}, {LONG_BODY}" if long else "xã Hòa Bình",
        status=_STATUS[number % len(_STATUS)],
        highest_award="Huân chương Lao động hạng Ba" if number % 3 else "",
        achievement="Hoàn thành xuất sắc nhiệm vụ 5 năm liền; " * 8 if long else "Hoàn thành xuất sắc nhiệm vụ",
        note="Báo cáo điển hình" if number % 5 == 0 else "",
        row=number,
    )
