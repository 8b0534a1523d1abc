"""Words and numbers for a made-up profile: what each field of the schema holds, usual or very long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from tdkt_tui.model.blank import LaterDate, LaterNumber
from tdkt_tui.model.schema_walk import plain_types

_LEFT_OUT = {
    "plan", "plan_number", "plan_date", "level", "role", "sample", "documents", "extra", "delegates",
    "document.of", "report.of", "nomination.of", "invitation.of",
    # Two ways of signing that exclude those that are given.
    "signature.by_order_of", "signature.authorised_by", "signature.acting",
    # Only where they differ from the conference, of which a check then tells.
    "invitation.date_of_conference", "invitation.venue",
}  # fmt: skip
"""What the plan or the case decides, and what excludes what is given."""
_INSIDE = 2
"""Items at most of a list that stands in the row of another."""
_INHERITED = ("document", "report", "nomination", "invitation")
"""Their own signature and recipients replace those of the profile, which are tried."""

LONG_BODY = (
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, dân dụng, công nghiệp và phát triển nông nghiệp,"
    " nông thôn"
)
LONG_PERSON = "Công Tằng Tôn Nữ Thị Hoàng Phương"
LONG_POST = "Phó Trưởng ban Thường trực kiêm Chủ tịch Hội đồng Tư vấn khoa học, công nghệ và chuyển đổi số"
_LONG = (
    "đẩy mạnh phong trào thi đua yêu nước, phát huy sức mạnh khối đại đoàn kết toàn dân tộc, khơi dậy khát vọng phát"
    " triển đất nước phồn vinh, hạnh phúc trong cán bộ, công chức, viên chức, người lao động và Nhân dân các dân tộc"
)
_WORDS = {
    "symbol": ("KH-UBND", "KH-BCĐTHNQCDCCS"),
    "place": ("Hòa Bình", "Phan Rang - Tháp Chàm"),
    "issuer.parent": ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
    "document.title": ("Tổ chức Hội nghị điển hình tiên tiến", f"Tổ chức Hội nghị {_LONG}"),
    "signature.on_behalf_of": ("ỦY BAN NHÂN DÂN", "BAN CHẤP HÀNH LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ"),
    "signature.deputy_of": ("CHỦ TỊCH", "TRƯỞNG BAN"),
    "signature.post": ("PHÓ CHỦ TỊCH", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"),
    "signature.post_above_name": ("GIÁM ĐỐC SỞ NỘI VỤ", LONG_POST.upper()),
    "signature.name": ("Nguyễn Văn An", LONG_PERSON),
    "conference.venue": ("Hội trường đơn vị", f"Hội trường {LONG_BODY}"),
    "conference.chair": ("Đồng chí Chủ tịch", f"Đồng chí {LONG_PERSON}, {LONG_POST}"),
    "invitation.guest.name": ("Sở Nội vụ", LONG_BODY),
    "invitation.guest.post": ("Giám đốc", LONG_POST),
    "invitation.guest.role": ("khách mời", "khách mời"),
    "invitation.contact": ("Phòng Nội vụ, điện thoại 0204 000 000", f"{LONG_BODY}, điện thoại 0204 000 000"),
    "recipient.name": ("Phòng Nội vụ", LONG_BODY),
    "recipient.covers": ("Bộ phận Một cửa", LONG_BODY),
    "movement": ("Thi đua lao động giỏi", f"Thi đua {_LONG}"),
    "basis.type": ("Kế hoạch", "Kế hoạch"),
    "basis.number": ("01/KH-UBND", "1234/KH-BCĐTHNQCDCCS"),
    "basis.issuer": ("Ủy ban nhân dân tỉnh", LONG_BODY),
    "basis.title": ("về công tác thi đua, khen thưởng", f"về {_LONG}"),
    "basis.how": ("thực hiện", "căn cứ"),
    "basis.clause": ("", ""),
    "recipient.clause": ("", ""),
}


@dataclass(frozen=True, slots=True)
class Measure:
    """How a made-up profile is filled. rows: of each list; long: very long words; facts: what the plan decides."""

    rows: int
    long: bool = False
    facts: dict[str, Any] = field(default_factory=dict)
    day: dt.date = dt.date(2026, 1, 15)


def filled(model: type[BaseModel], measure: Measure, path: str = "") -> dict[str, Any]:
    """Return a table with every field of a model that may stand beside the others, by the names of its fields."""
    table: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        at = f"{path}.{name}".removeprefix(".")
        if at in _LEFT_OUT or (path in _INHERITED and name in ("signature", "recipient")):
            continue
        for value in _value(info.annotation, at, measure, 1):
            table[name] = value
    return table


def value_at(annotation: Any, path: str, measure: Measure) -> Any:
    """Return the value of one field, None where it is left to the plan or the case."""
    return None if path in _LEFT_OUT else next(_value(annotation, path, measure, 1), None)


def _value(annotation: Any, path: str, measure: Measure, number: int) -> Iterator[Any]:
    """Yield the one value of a field; nothing where it has none."""
    if path in measure.facts:
        yield measure.facts[path]
        return
    kinds = [kind for kind in plain_types(annotation) if kind not in (type(None), LaterDate, LaterNumber)]
    kind = kinds[0]
    if get_origin(kind) is list:
        inner = get_args(kind)[0]
        # 500 rows with 500 each in them would be a quarter of a million.
        inside = replace(measure, rows=min(measure.rows, _INSIDE))
        yield [value for each in range(1, measure.rows + 1) for value in _value(inner, path, inside, each)]
    elif get_origin(kind) is Literal:
        yield get_args(kind)[0]
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        table = filled(kind, measure, path)
        yield {name: _numbered(value, name, number) for name, value in table.items()} if number > 1 else table
    elif get_origin(kind) is not dict:
        yield _numbered(_single(kind, path, measure), path.rpartition(".")[2], number)


def _single(kind: Any, path: str, measure: Measure) -> Any:
    if kind is str:
        known = _WORDS.get(path, _WORDS.get(path.rpartition(".")[2]))
        return (known or ("Nội dung của đơn vị", f"Nội dung của đơn vị để {_LONG}"))[measure.long]
    if kind is dt.date:
        return measure.day
    if kind is dt.time:
        return dt.time(7, 30)
    return {bool: True, int: 1234 if measure.long else 12, float: 1.0}[kind]


def _numbered(value: Any, name: str, number: int) -> Any:
    """Tell the rows of a list apart by their names."""
    told_apart = name in ("name", "task", "number", "movement", "to", "members", "covers")
    return f"{value} {number}" if told_apart and number > 1 and isinstance(value, str) else value
