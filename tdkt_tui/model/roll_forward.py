"""What becomes of each key of a profile in the next round: what moves by arithmetic, what a person must decide."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple


class Fate(Enum):
    """keep: has nothing to do with a round. day, period, text: moves by the years. number: becomes the clerk's blank.
    name, place: stays while place or agency exists; tier: while its tier of government does. review: stays, and a
    person looks at it. ask: left out, a person decides. plan, level, category, form, mode, item: decided by the new
    plan where it is known.
    """

    KEEP = "keep"
    DAY = "day"
    PERIOD = "period"
    TEXT = "text"
    NUMBER = "number"
    NAME = "name"
    PLACE = "place"
    TIER = "tier"
    REVIEW = "review"
    ASK = "ask"
    PLAN = "plan"
    LEVEL = "level"
    CATEGORY = "category"
    FORM = "form"
    MODE = "mode"
    ITEM = "item"


class Verdict(NamedTuple):
    """A fate, and the words for the person who must decide or look."""

    fate: Fate
    words: str = ""


WHOLE = MappingProxyType({
    "basis": "văn bản chỉ đạo, căn cứ của kỳ mới; văn bản kỳ trước để lại dưới dạng ghi chú",
    "composition": "chỉ tiêu cơ cấu của kỳ mới",
    "quota": "số đại biểu phân bổ cho từng đơn vị ở kỳ mới",
    "report.answers": "viết lại báo cáo theo kết quả của kỳ mới, theo đề cương của kế hoạch mới",
})  # fmt: skip
"""Tables that are asked for as a whole."""

_SIGNER = {
    "name": Verdict(Fate.ASK, "ai ký; người ký có quyền hạn khác thì sửa cả on_behalf_of, deputy_of, post"),
    **dict.fromkeys(("on_behalf_of", "deputy_of", "by_order_of", "authorised_by", "acting", "post", "post_above_name"),
                    Verdict(Fate.KEEP)),
}  # fmt: skip
_RECIPIENT = {
    "name": Verdict(Fate.NAME),
    "covers": Verdict(Fate.NAME),
    **dict.fromkeys(("clause", "for_report", "copies"), Verdict(Fate.KEEP)),
}
_IDENTITY = {
    "number": Verdict(Fate.NUMBER),
    "symbol": Verdict(Fate.KEEP),
    "date": Verdict(Fate.DAY),
    "place": Verdict(Fate.PLACE),
    "title": Verdict(Fate.TEXT),
    "of": Verdict(Fate.REVIEW, "mã việc trong kế hoạch mới"),
    **{f"signature.{key}": verdict for key, verdict in _SIGNER.items()},
    **{f"recipient.{key}": verdict for key, verdict in _RECIPIENT.items()},
}


def _under(table: str, keys: dict[str, Verdict]) -> dict[str, Verdict]:
    return {f"{table}.{key}": verdict for key, verdict in keys.items()}


VERDICTS: MappingProxyType[str, Verdict] = MappingProxyType({
    "plan": Verdict(Fate.PLAN),
    "plan_number": Verdict(Fate.ASK, "số của kế hoạch mới, khi dữ liệu kế hoạch còn để trống"),
    "plan_date": Verdict(Fate.ASK, "ngày ban hành của kế hoạch mới, khi dữ liệu kế hoạch còn để trống"),
    "level": Verdict(Fate.LEVEL),
    "role": Verdict(Fate.KEEP),
    "sample": Verdict(Fate.KEEP),
    "documents": Verdict(Fate.KEEP),
    "movement": Verdict(Fate.REVIEW, "phong trào còn thực hiện trong kỳ mới hay không"),
    "delegates": Verdict(Fate.ASK, "lập danh sách của kỳ mới rồi ghi tên tệp"),
    **dict.fromkeys((f"composition.{key}" for key in ("group", "at_least", "basis")),
                    Verdict(Fate.ASK, WHOLE["composition"])),
    **dict.fromkeys((f"quota.{key}" for key in (
        "unit", "each", "official", "exemplars", "alternates", "at_least", "at_most", "collectives", "individuals",
        "basis",
    )), Verdict(Fate.ASK, WHOLE["quota"])),
    "opening": Verdict(Fate.ASK, "nội dung của kỳ mới"),
    "extra": Verdict(Fate.TEXT),
    **_under("unit", {
        "category": Verdict(Fate.CATEGORY),
        "name": Verdict(Fate.NAME),
        "area": Verdict(Fate.NAME),
        "staff": Verdict(Fate.ASK, "số người hiện nay"),
        "has_subordinates": Verdict(Fate.REVIEW, "đơn vị còn có đơn vị trực thuộc hay không"),
        "level_choice": Verdict(Fate.REVIEW, "lý do chọn cấp theo kế hoạch mới"),
        "members": Verdict(Fate.REVIEW, "các đơn vị thành viên hiện nay"),
    }),
    "issuer.kind": Verdict(Fate.TIER),
    **dict.fromkeys(("issuer.name", "issuer.called", "issuer.parent"), Verdict(Fate.NAME)),
    **_under("document", _IDENTITY),
    **_under("nomination", _IDENTITY),
    **_under("report", _IDENTITY),
    **_under("invitation", _IDENTITY),
    **_under("signature", _SIGNER),
    **_under("conference", {
        "form": Verdict(Fate.FORM),
        "mode": Verdict(Fate.MODE),
        "threshold_choice": Verdict(Fate.ASK, "lý do chọn, chỉ khi số người lại rơi vào chỗ kế hoạch không quy định"),
        "date": Verdict(Fate.DAY),
        "start": Verdict(Fate.KEEP),
        "days": Verdict(Fate.REVIEW, "thời gian tổ chức theo kế hoạch mới"),
        "venue": Verdict(Fate.REVIEW, "địa điểm của kỳ mới"),
        "chair": Verdict(Fate.NAME),
        "size": Verdict(Fate.ASK, "số người dự theo kế hoạch mới"),
        "agenda.item": Verdict(Fate.ITEM),
        "agenda.minutes": Verdict(Fate.KEEP),
        "agenda.skip": Verdict(Fate.KEEP),
        "agenda.by": Verdict(Fate.NAME),
    }),
    **_under("task", {
        "task": Verdict(Fate.TEXT),
        "body": Verdict(Fate.NAME),
        "together_with": Verdict(Fate.NAME),
        "due": Verdict(Fate.DAY),
        "product": Verdict(Fate.TEXT),
    }),
    **_under("recipient", _RECIPIENT),
    "archive.at": Verdict(Fate.KEEP),
    "archive.copies": Verdict(Fate.KEEP),
    **_under("invitation", {
        "guest.name": Verdict(Fate.NAME),
        "guest.post": Verdict(Fate.KEEP),
        "guest.role": Verdict(Fate.KEEP),
        "arrive": Verdict(Fate.KEEP),
        "date_of_conference": Verdict(Fate.DAY),
        "venue": Verdict(Fate.REVIEW, "địa điểm của kỳ mới"),
        "notes": Verdict(Fate.TEXT),
        "contact": Verdict(Fate.NAME),
    }),
    "nomination.to": Verdict(Fate.NAME),
    "nomination.quota": Verdict(Fate.ASK, "chỉ tiêu được phân bổ cho kỳ mới"),
    "report.period": Verdict(Fate.PERIOD),
    "report.to": Verdict(Fate.NAME),
    "report.answers": Verdict(Fate.ASK, WHOLE["report.answers"]),
    **dict.fromkeys((f"basis.{key}" for key in ("clause", "type", "number", "date", "issuer", "title", "how")),
                    Verdict(Fate.ASK, WHOLE["basis"])),
})  # fmt: skip
"""Key of the profile, without the numbers of list items, → verdict; what stands below a key goes by it.

``invitation.guest`` keeps its bodies: they are asked for by name of the office, and a person named there is for the
person who reads the list to see.
"""


def verdict_on(steps: Sequence[str | int]) -> Verdict:
    """Return the verdict on the key at a path; what no entry covers is looked at by a person."""
    names = [step for step in steps if isinstance(step, str)]
    for length in range(len(names), 0, -1):
        if verdict := VERDICTS.get(".".join(names[:length])):
            return verdict
    return Verdict(Fate.REVIEW, "còn đúng với kỳ mới hay không")
